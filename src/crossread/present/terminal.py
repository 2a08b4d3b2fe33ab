"""The page of an account drawn for a terminal."""

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.present.evidence import Cite
from crossread.present.page import Block, Chapter, Entry, Page, Row, Sheet, Tone
from crossread.present.paint import Canvas, Ink
from crossread.present.table import Line, Table, draw_table

#: The widest the column of figures grows; a longer one moves to the words beside it.
FIGURE_COLUMN = 21
_INKS = {Tone.DIFFER: Ink.DIFFER, Tone.MOVED: Ink.MOVED, Tone.PLAIN: None}


def draw(page: Page, canvas: Canvas) -> str:
    """The page as lines of text, each ended."""
    title = canvas.wrap(page.title)
    lines = [canvas.ink(line, Ink.BOLD) for line in [*title, "═" * max(map(len, title))]]
    lines += [line for sentence in page.lead for line in canvas.wrap(sentence)]
    lines += ["", *_sheets(page.sheets, canvas), ""] if page.sheets else [""]
    lines += [canvas.ink(line, Ink.DIM) for sentence in page.legend for line in canvas.wrap(sentence)]
    lines += _glance(page.blocks, canvas)
    columns = _columns([row for block in page.blocks for row in block.rows])
    for chapter in page.chapters:
        lines += ["", *_chapter(chapter, canvas, columns)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _glance(blocks: Sequence[Block], canvas: Canvas) -> list[str]:
    """One line for each finding, before all detail."""
    rows = tuple(Line(cells=(block.topic, block.answer, block.standing)) for block in blocks)
    table = Table(title="", header=("at a glance", "figure", "standing"), lines=rows)
    return ["", draw_table(table, canvas).rstrip("\n")] if rows else []


def _sheets(sheets: Sequence[Sheet], canvas: Canvas) -> list[str]:
    tag = max((len(sheet.tag) for sheet in sheets), default=0)
    return [line for sheet in sheets for line in canvas.wrap(_sheet(sheet), f"  {sheet.tag.ljust(tag)}  ")]


def _sheet(sheet: Sheet) -> str:
    title = f"“{sheet.title}”" if sheet.title else ""
    return " · ".join(filter(None, [sheet.outlet, sheet.day, title, sheet.id]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Widths of the columns of all findings of a page."""

    side: int
    when: int
    figure: int

    @property
    def indent(self) -> int:
        """Where the words of a receipt begin."""
        return self.side + 4

    def fits(self, row: Row) -> bool:
        """Whether the row's figure has its own column."""
        return len(row.figure) <= self.figure

    def margin(self, row: Row, *, named: bool) -> str:
        """All of a row's first line that stands left of who says it."""
        when = row.when.ljust(self.when) + "  " if self.when else ""
        figure = (row.figure if self.fits(row) else "").ljust(self.figure)
        return f"  {(row.side if named else '').ljust(self.side)}  {when}{figure}  "


def _columns(rows: Sequence[Row]) -> Columns:
    return Columns(
        side=max((len(row.side) for row in rows), default=0),
        when=max((len(row.when) for row in rows), default=0),
        figure=max((len(row.figure) for row in rows if len(row.figure) <= FIGURE_COLUMN), default=0),
    )


def _chapter(chapter: Chapter, canvas: Canvas, columns: Columns) -> list[str]:
    lines = [canvas.ink(f"{chapter.title.upper()} ".ljust(canvas.width, "─"), Ink.BOLD)]
    for number, block in enumerate(chapter.blocks):
        lines += [""] * bool(number) + _block(block, canvas, columns)
    label = max((len(entry.label) for entry in chapter.entries), default=0)
    for entry in chapter.entries:
        lines += _entry(entry, canvas, label)
    return lines


def _block(block: Block, canvas: Canvas, columns: Columns) -> list[str]:
    lines, side = _head(block, canvas), ""
    for row in block.rows:
        lines += _row(row, canvas, columns, named=row.side != side)
        side = row.side
    for note in block.notes:
        lines += [canvas.ink(line, Ink.DIM) for line in canvas.wrap(note, "  └ ", "    ")]
    return lines


def _head(block: Block, canvas: Canvas) -> list[str]:
    """What the finding is about at the left and how the reports stand at the right, on two lines if need be."""
    topic = block.topic + (f": {block.answer}" if block.answer else "")
    ink, gap = _INKS[block.tone], canvas.width - len(topic) - len(block.mark)
    if gap >= 2:
        return [canvas.ink(topic, Ink.BOLD) + " " * gap + canvas.ink(block.mark, ink)]
    margin = " " * max(4, canvas.width - len(block.mark))
    return [
        *(canvas.ink(line, Ink.BOLD) for line in canvas.wrap(topic, "", "    ")),
        *(canvas.ink(line, ink) for line in canvas.wrap(block.mark, margin)),
    ]


def _row(row: Row, canvas: Canvas, columns: Columns, *, named: bool) -> list[str]:
    """Who says which figure on one line, with the receipt's number at its end; the words below it."""
    margin, indent = columns.margin(row, named=named), " " * columns.indent
    lines = []
    for number, cite in enumerate(row.cites):
        who = _who(cite, row) + (_rest(cite, row) if cite is row.cites[-1] else "")
        if not number and not columns.fits(row):
            who = f"{row.figure} · {who}"
        lines += _said_by(who, cite.where, canvas, " " * len(margin) if number else margin)
        lines += [canvas.ink(line, Ink.DIM) for line in canvas.wrap(f"“{cite.words}”", indent)]
    return lines


def _said_by(who: str, where: str, canvas: Canvas, margin: str) -> list[str]:
    room = canvas.width - len(margin) - len(where) - 2
    if len(who) <= room:
        return [margin + who.ljust(room) + "  " + where]
    return canvas.wrap(f"{who}  {where}", margin)


def _who(cite: Cite, row: Row) -> str:
    """The speaker; in the outlet's own voice what is noted of the figure, which says so."""
    return (cite.speaker or row.note or "in the outlet's own voice") + (f", {cite.section}" if cite.section else "")


def _rest(cite: Cite, row: Row) -> str:
    also = f"; also {', '.join(row.also)}" if row.also else ""
    return also + (f" ({row.note})" if row.note and cite.speaker else "")


def _entry(entry: Entry, canvas: Canvas, label: int) -> list[str]:
    margin = f"  {entry.label.ljust(label)}  " if label else "  - "
    wordless = [cite.where for cite in entry.cites if not cite.words]
    text = entry.text + (f" ({', '.join(wordless)})" if wordless else "")
    lines = [canvas.ink(line, _INKS[entry.tone]) for line in canvas.wrap(text, margin)]
    for cite in entry.cites:
        if cite.words:
            speaker = f"{cite.speaker}: " if cite.speaker else ""
            lines += canvas.wrap(f"{cite.where} {speaker}“{cite.words}”", "    ", "      ")
    return lines
