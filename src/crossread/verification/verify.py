"""Every clause of a text against the sentences it cites."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from crossread.model.report import Report
from crossread.model.verdict import Problem, ProblemKind, Verdict
from crossread.verification import figures, names, quotations, times
from crossread.verification.clauses import Clause, cut_clauses
from crossread.verification.ground import Ground, Passage, Unfounded
from crossread.verification.lists import absence
from crossread.verification.words import content, forms, iter_words

#: Characters of a passage, and of a clause, that a problem repeats.
_SHOWN = 90
_MISSING = {
    ProblemKind.NUMBER: "write the number as it is printed, or cite the sentence that prints it",
    ProblemKind.TIME: "write the day as it is printed, or cite the sentence that prints it",
    ProblemKind.NAME: "write the name as it is printed, or cite a sentence that has it too",
    ProblemKind.QUOTATION: "quote letter by letter, or cite where these words stand",
}


class Verifier:
    """Holds texts with citations against reports.

    Each clause needs a citation, and each number, time, name and quotation of it must stand in the sentences it cites;
    each citation must have something in common with its clause. Whether the sentence says of the number or the name
    what the clause says is not checked.
    """

    def __init__(self, reports: Iterable[Report], find: Callable[[str], Report]) -> None:
        """`find` gives the report of a cited name, or raises LookupError with what is wrong with it."""
        texts = [(report.text, report.text.isupper()) for report in reports]
        small = {word.key for text, loud in texts for word in iter_words(text) if loud or not word.capital}
        self._lower = frozenset(form for key in small for form in forms(key) | {key})
        self._ground = Ground(find)

    def check(self, text: str) -> Verdict:
        """What of the text the reports do not bear out."""
        clauses = cut_clauses(text)
        excepted = [clause for clause in clauses if _is_excepted(clause, self._lower)]
        checked = [clause for clause in clauses if clause not in excepted]
        return Verdict(
            clauses=len(checked),
            citations=sum(len(clause.receipts) for clause in clauses),
            problems=tuple(problem for one in checked for problem in _check(one, self._ground, self._lower)),
            excepted=tuple(clause.text for clause in excepted),
        )


def _is_excepted(clause: Clause, lower: frozenset[str]) -> bool:
    """Whether a clause without a citation needs none: a heading without a number, or what states nothing."""
    if clause.cited or figures.has_number(clause.text) or quotations.find_quotations(clause.text):
        return False
    named = absence().match(clause.text) and names.has_name(clause.text, lower)
    return clause.heading or (clause.states_nothing and not named)


def _check(clause: Clause, ground: Ground, lower: frozenset[str]) -> Iterator[Problem]:
    def problem(kind: ProblemKind, missing: str, reason: str, remedy: str) -> Problem:
        return Problem(
            line=clause.line,
            clause=clause.text,
            kind=kind,
            missing=missing,
            cited=tuple(map(str, clause.receipts)),
            reason=reason,
            remedy=remedy,
        )

    if not clause.cited:
        reason = f"no citation stands behind “{_short(clause.text)}”"
        yield problem(ProblemKind.UNCITED, clause.text, reason, "cite its sentence, as [REPORT:START-END]")
        return
    for words in clause.malformed:
        reason = f"{words} is no citation"
        yield problem(ProblemKind.MALFORMED, words, reason, "write it as [REPORT:START-END; REPORT:START-END]")
    passages: list[Passage] = []
    for place in map(ground.at, clause.receipts):
        if isinstance(place, Unfounded):
            yield problem(ProblemKind(place.kind), str(place.receipt), place.reason, place.remedy)
        else:
            passages.append(place)
    if passages:
        for kind, missing in _missing(clause, passages, lower):
            reason = f"the {kind.value} “{missing}” does not stand in {_cited(passages)}"
            yield problem(kind, missing, reason, _MISSING[kind])
        for passage in _empty(clause, passages):
            reason = f"{passage.receipt} has nothing in common with “{_short(clause.text)}”: “{_short(passage.text)}”"
            yield problem(ProblemKind.EMPTY, str(passage.receipt), reason, "cite the sentence the clause is taken from")


def _missing(clause: Clause, passages: Sequence[Passage], lower: frozenset[str]) -> Iterator[tuple[ProblemKind, str]]:
    texts = [passage.text for passage in passages]
    quoted = quotations.find_quotations(clause.text)
    for words in quotations.unsupported(quoted, texts):
        yield ProblemKind.QUOTATION, words
    for mark in (one for one in quoted if not one.closed):
        yield ProblemKind.QUOTATION, clause.text[mark.start :]
    own = quotations.masked(clause.text, [one for one in quoted if one.closed])
    for words in times.unsupported(own, passages):
        yield ProblemKind.TIME, words
    for mention in times.times_of(own):
        own = own[: mention.start] + "|" * (mention.end - mention.start) + own[mention.end :]
    for words in figures.unsupported(own, texts, len({passage.receipt.report for passage in passages})):
        yield ProblemKind.NUMBER, words
    for words in names.unsupported(own, texts, lower):
        yield ProblemKind.NAME, words


def _empty(clause: Clause, passages: Sequence[Passage]) -> Iterator[Passage]:
    """The passages that share no number with the clause and no word that carries something."""
    own = content(clause.text)
    shared = {passage.receipt: bool(own & content(passage.text)) for passage in passages}
    anywhere = any(shared.values())
    for passage in passages:
        alike = shared[passage.receipt] or (anywhere and figures.shares_number(clause.text, passage.text))
        if not alike:
            yield passage


def _cited(passages: Sequence[Passage]) -> str:
    return "; ".join(f"{passage.receipt} (“{_short(passage.text)}”)" for passage in passages[:2]) + (
        f" and {len(passages) - 2} more" if len(passages) > 2 else ""
    )


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[:_SHOWN].rpartition(" ")[0] + "…"
