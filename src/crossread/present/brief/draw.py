"""A brief as text for a terminal, and as Markdown."""

from crossread.model.brief import Brief, Clause, Item
from crossread.model.citation import write_citation
from crossread.present.markup import escape
from crossread.present.paint import Canvas, Ink

_STOPS = (".", "!", "?", "…")


def draw_brief(brief: Brief, canvas: Canvas) -> str:
    """The brief in lines of the page's width, each ended."""
    title = canvas.wrap(brief.title)
    lines = [canvas.ink(line, Ink.BOLD) for line in title] if len(title) == 1 else [brief.title]
    lines += ["═" * min(len(brief.title), canvas.width), f"{brief.scale}."]
    for part in brief.parts:
        lines += [
            "",
            *([canvas.ink(f"{part.title.upper()} ".ljust(canvas.width, "─"), Ink.BOLD)] if part.title else []),
        ]
        for item in part.items:
            lines += canvas.wrap(say(item), "- " if part.title else "", "  " if part.title else "")
    return "\n".join(lines) + "\n"


def write_brief(brief: Brief) -> str:
    """The brief in Markdown."""
    lines = [f"# {escape(brief.title)}", "", f"{brief.scale}."]
    for part in brief.parts:
        lines += ["", *([f"## {part.title}", ""] if part.title else [])]
        lines += [("- " if part.title else "") + say(item, markdown=True) for item in part.items]
    return "\n".join(lines) + "\n"


def say(item: Item, *, markdown: bool = False) -> str:
    """One item on one line: its label, its clauses with their citations, and a full stop."""
    words = "".join(
        _say(clause, markdown) if not n else clause.joint + _say(clause, markdown)
        for n, clause in enumerate(item.clauses)
    )
    label = f"{escape(item.label) if markdown else item.label}: " if item.label else ""
    if label and markdown:
        label = f"**{label[:-2]}**: "
    tail = f"; {item.tail}" if item.tail else ""
    return f"{label}{words}{tail}" + ("" if words.endswith(_STOPS) and not tail else ".")


def _say(clause: Clause, markdown: bool) -> str:
    text = escape(clause.text) if markdown else clause.text
    return f"{text} {write_citation(clause.receipts)}" if clause.receipts else text
