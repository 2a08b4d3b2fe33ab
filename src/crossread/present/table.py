"""A plain table, drawn for a terminal or written as Markdown."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from crossread.present.markup import escape
from crossread.present.paint import Canvas, Ink

#: Columns are narrowed to no less than this, the widest first, until a row fits the page.
NARROWEST_COLUMN = 8
_GAP = "  "


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The cells of one row, and the words that stand below them."""

    cells: tuple[str, ...]
    below: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A title, the names of the columns, and the rows."""

    title: str
    header: tuple[str, ...]
    lines: tuple[Line, ...]


def draw_table(table: Table, canvas: Canvas) -> str:
    """Aligned columns, each cell wrapped within its own; words below a row stand indented under it."""
    widths = _widths(table, canvas.width)
    drawn = [canvas.ink(table.title, Ink.BOLD)] if table.title else []
    drawn += [canvas.ink(part, Ink.DIM) for part in _drawn([name.upper() for name in table.header], widths)]
    for line in table.lines:
        drawn += _drawn(line.cells, widths)
        drawn += [canvas.ink(part, Ink.DIM) for part in canvas.wrap(line.below, "    ")] if line.below else []
    return "\n".join(part.rstrip() for part in drawn) + "\n"


def _widths(table: Table, room: int) -> list[int]:
    rows = [table.header, *(line.cells for line in table.lines)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(table.header))]
    over = sum(widths) + len(_GAP) * (len(widths) - 1) - room
    while over > 0 and max(widths) > NARROWEST_COLUMN:
        widths[widths.index(max(widths))] -= 1
        over -= 1
    return widths


def _drawn(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [textwrap.wrap(cell, width, break_on_hyphens=False) for cell, width in zip(cells, widths, strict=True)]
    return [
        _GAP.join(part.ljust(width) for part, width in zip(parts, widths, strict=True)).rstrip()
        for parts in zip_longest(*wrapped, fillvalue="")
    ]


def write_table(table: Table) -> str:
    """The table in Markdown; words below a row become its last column."""
    quoted = any(line.below for line in table.lines)
    header = [*table.header, *(["Words"] if quoted else [])]
    rows = [[*line.cells, *([line.below] if quoted else [])] for line in table.lines]
    parts = [f"## {escape(table.title)}", ""] if table.title else []
    parts += [_piped(header), _piped(["---"] * len(header))]
    parts += [_piped([escape(cell) for cell in row]) for row in rows]
    return "\n".join(parts) + "\n"


def _piped(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
