"""Two texts side by side: the passages they share in the order of the first, with what differs marked."""

from crossread.model.passage import Change, ChangeKind, Overlap, Passage
from crossread.model.report import Report
from crossread.present.evidence import Cite
from crossread.present.markup import escape
from crossread.present.paint import Canvas, Ink
from crossread.present.passages import CLOSE, KINDS, OPEN, copies, edit, sharing, sides, tally
from crossread.present.receipt import beginning, plain
from crossread.present.tags import tags

_TITLE = 60
_INKS = {ChangeKind.UPDATE: Ink.DIFFER, ChangeKind.SOURCING: Ink.MOVED, ChangeKind.FRAMING: Ink.MOVED}
NOTHING = "They share no run of 8 words, and no sentence."


def draw_comparison(left: Report, right: Report, overlap: Overlap | None, canvas: Canvas) -> str:
    """The comparison for a terminal."""
    lines = [line for one in _heads(left, right) for line in canvas.wrap(one)]
    lines = [canvas.ink(line, Ink.BOLD) for line in lines] + canvas.wrap(_sum_up(left, right, overlap))
    texts, short = _texts(left, right), tags([left.id, right.id])
    for passage in overlap.passages if overlap else ():
        lines += ["", canvas.ink(f"{_name(passage)} ".ljust(canvas.width, "─"), Ink.DIM)]
        for cite in sides(passage, texts, short):
            lines += [_tint(line, canvas) for line in canvas.wrap(_quote(cite), "", "  ")]
        for change in passage.changes:
            words = edit(change, texts[passage.left.report], texts[passage.right.report])
            lines += [canvas.ink(line, _INKS.get(change.kind)) for line in canvas.wrap(words, "    ", "      ")]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def write_comparison(left: Report, right: Report, overlap: Overlap | None) -> str:
    """The comparison in Markdown."""
    first, second = _heads(left, right)
    parts = [f"# {escape(first)} / {escape(second)}", "", escape(_sum_up(left, right, overlap)), ""]
    texts, short = _texts(left, right), tags([left.id, right.id])
    for passage in overlap.passages if overlap else ():
        parts += [f"## {_name(passage)}", ""]
        parts += [f"> {_mark(escape(_quote(cite)))}\n>" for cite in sides(passage, texts, short)]
        parts += ["", *(f"- {escape(_edit(change, texts, passage))}" for change in passage.changes), ""]
    return "\n".join(parts).rstrip() + "\n"


def _edit(change: Change, texts: dict[str, str], passage: Passage) -> str:
    return edit(change, texts[passage.left.report], texts[passage.right.report])


def _texts(left: Report, right: Report) -> dict[str, str]:
    return {left.id: left.text, right.id: right.text}


def _heads(left: Report, right: Report) -> tuple[str, str]:
    short = tags([left.id, right.id])
    first, second = (
        f"{plain(short[one.id])}: {plain(one.title or '') or beginning(one.text, _TITLE)}" for one in (left, right)
    )
    return first, second


def _sum_up(left: Report, right: Report, overlap: Overlap | None) -> str:
    if overlap is None:
        return NOTHING
    one, other = tags([left.id, right.id])[overlap.left], tags([left.id, right.id])[overlap.right]
    if not copies(overlap):
        return f"{sharing(overlap)}; nothing else. {OPEN}Marked{CLOSE} is what the other does not have."
    shares = f"these are {overlap.left_share:.0%} of {one} and {overlap.right_share:.0%} of {other}"
    edits = f"; edits in them: {tally(overlap)}" if tally(overlap) else ""
    return f"{sharing(overlap)}; {shares}{edits}. {OPEN}Marked{CLOSE} is what the other does not have."


def _name(passage: Passage) -> str:
    return f"{KINDS[passage.kind]}, {passage.similarity:.0%} alike"


def _quote(cite: Cite) -> str:
    return f"{cite.where} {cite.words}"


def _tint(line: str, canvas: Canvas) -> str:
    """The line with what stands between marks in colour, where there is any; the marks stay, for copying."""
    if not canvas.colour:
        return line
    return line.replace(OPEN, f"\x1b[{Ink.DIFFER}m{OPEN}").replace(CLOSE, f"{CLOSE}\x1b[0m")


def _mark(words: str) -> str:
    """The marks of differences as bold type."""
    return words.replace(f"\\{OPEN}", "**").replace(f"\\{CLOSE}", "**")
