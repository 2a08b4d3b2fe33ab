"""What a check of a text came to, before a person."""

from crossread.model.verdict import Verdict
from crossread.present.markup import escape
from crossread.present.paint import Canvas, Ink
from crossread.present.receipt import beginning, plain
from crossread.present.wording import count

#: Characters of a clause that are repeated.
_CLAUSE = 200


def draw_verdict(verdict: Verdict, canvas: Canvas) -> str:
    """Each problem with its line and clause, then how much was checked, each line ended."""
    lines = []
    for problem in verdict.problems:
        lines += [canvas.ink(one, Ink.DIFFER) for one in canvas.wrap(plain(f"line {problem.line}: {problem.reason}"))]
        lines += [
            canvas.ink(one, Ink.DIM) for one in canvas.wrap(beginning(problem.clause, _CLAUSE), "    in: ", "    ")
        ]
        lines += canvas.wrap(plain(problem.remedy), "    do: ", "    ")
    return "\n".join([*lines, *canvas.wrap(_sum(verdict))]) + "\n"


def write_verdict(verdict: Verdict) -> str:
    """The same as a list in Markdown."""
    lines = [
        f"- line {problem.line}: {escape(plain(problem.reason))} ({escape(plain(problem.remedy))})"
        for problem in verdict.problems
    ]
    return "\n".join([*lines, *([""] if lines else []), escape(_sum(verdict))]) + "\n"


def _sum(verdict: Verdict) -> str:
    checked = f"{count(verdict.clauses, 'clause')}, {count(verdict.citations, 'citation')}"
    excepted = f", {count(len(verdict.excepted), 'heading or fixed phrase')} not checked" if verdict.excepted else ""
    found = count(len(verdict.problems), "problem") if verdict.problems else "every clause holds"
    return f"{checked}{excepted}: {found}"
