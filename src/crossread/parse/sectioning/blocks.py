"""A text as paragraph-like blocks: which line breaks end a paragraph, and which only wrap it."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

#: Everything that ends a line, as `str.splitlines` has it.
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
#: A full stop or its like, with the quotes and brackets that may close after it.
_STOP = re.compile(r"[.!?…][\"”’'»)\]*]*$")
_LOWER = re.compile(r"(?!(?:al|el|an|ad|as|ash|at|ul|de|van|von|bin)[-’ ])[a-z]|[,;.)]\s")
#: Words no heading and no paragraph ends with: the line break behind them is inside a sentence.
_HANGING = re.compile(
    r"\b(?:the|an?|of|to|from|by|with|for|at|and|or|but|than|least|that|which|who|his|her|its|their|was|were|had|has|have"
    r"|been|be|is|are|as|into|between|including|about|nearly|some|another|two|three|four|five|six|seven|eight|nine|ten)$",
    re.I,
)
_BULLET = re.compile(r"(?:[•◦▪‣●○■►▶*–—-]|\d{1,2}[.)])\s+\S|[•◦▪‣●■►▶-][A-Z]")
_MARK = re.compile(r"^\W+")
#: A line of wrapped text is no longer than this (mail and wire terminals wrap at 60 to 80, some archives at 100).
_WIDEST = 110
#: Fewer lines than this, each with a blank line behind it, are paragraphs.
_DOUBLED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed line without its margins. `run` counts stretches between blank lines."""

    start: int
    end: int
    text: str
    indent: int
    run: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Characters [start, end) that make one paragraph-like block. `gap` is how many blank lines stand before it."""

    index: int
    start: int
    end: int
    text: str
    gap: int

    @property
    def words(self) -> list[str]:
        """The words between white space."""
        return self.text.split()


def has_stop(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return _STOP.search(text[-12:]) is not None


def without_bullet(text: str) -> str:
    """The text of a list's entry."""
    return _MARK.sub("", text) if is_bullet(text) else text


def is_bullet(text: str) -> bool:
    """Whether a text is an entry of a list."""
    return _BULLET.match(text) is not None


def cut_blocks(text: str) -> tuple[Block, ...]:
    """Every character that is not white space lies in exactly one block, in order."""
    lines, gaps = _cut_lines(text)
    if not lines:
        return ()
    lines = _single_spaced(lines, gaps)
    width = _wrap_width(lines)
    groups = [[lines[0]]]
    for previous, line in pairwise(lines):
        if line.run == previous.run and _continues(previous, line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_block(i, group, text, lines, gaps) for i, group in enumerate(groups))


def _block(index: int, group: list[Line], text: str, lines: list[Line], gaps: dict[int, int]) -> Block:
    start, end = group[0].start, group[-1].end
    gap = gaps.get(start, 0) if lines[0].start != start else 0
    return Block(index=index, start=start, end=end, text=text[start:end], gap=gap)


def _cut_lines(text: str) -> tuple[list[Line], dict[int, int]]:
    """The lines that hold something, and how many blank lines stand before each that follows any."""
    lines: list[Line] = []
    gaps: dict[int, int] = {}
    run = blank = at = 0
    for stop in [*(m.span() for m in _BREAK.finditer(text)), (len(text), len(text))]:
        raw = text[at : stop[0]]
        bare = raw.strip()
        if bare:
            indent = len(raw) - len(raw.lstrip())
            run += blank > 0
            gaps[at + indent] = blank
            lines.append(Line(start=at + indent, end=at + indent + len(bare), text=bare, indent=indent, run=run))
            blank = 0
        else:
            blank += 1
        at = stop[1]
    return lines, gaps


def _single_spaced(lines: list[Line], gaps: dict[int, int]) -> list[Line]:
    """The lines as one run where a blank line stands behind every line of wrapped text, and parts no paragraphs."""
    near = all(gaps.get(line.start, 0) == 1 for line in lines[1:])
    joined = [replace(line, run=0) for line in lines]
    return joined if near and len(lines) >= _DOUBLED and _wrap_width(joined) is not None else lines


def _wrap_width(lines: list[Line]) -> int | None:
    """The column a text was wrapped at, or None where a line is a paragraph.

    Wrapped prose breaks in mid-sentence and goes on in lower case. In text all in capitals the case says nothing: there
    every line without a stop must be so full that the next word would not have fitted.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if a.run == b.run]
    if len(pairs) < 2:
        return None
    lengths = sorted(len(a.text) + a.indent for a, _ in pairs)
    width = lengths[min(len(lengths) - 1, len(lengths) * 19 // 20)]
    middle = [(a, b) for a, b in pairs if not has_stop(a.text)]
    if width > _WIDEST or len(middle) * 2 < len(pairs):
        return None
    if sum(_is_inside(a, b) for a, b in middle) * 5 >= len(middle) * 2:
        return width
    capitals = all(line.text == line.text.upper() for line in lines)
    full = sum(_fills(a, b, width, slack=12) for a, b in middle)
    return width if capitals and width >= 45 and full * 5 >= len(middle) * 4 else None


def _is_inside(line: Line, following: Line) -> bool:
    """Whether the words on both sides of a line break show it to lie inside a sentence."""
    return _LOWER.match(following.text) is not None or _HANGING.search(line.text) is not None


def _fills(line: Line, following: Line, width: int, slack: int) -> bool:
    """Whether the next line's first word would not have fitted any more."""
    return len(line.text) + line.indent + 1 + len(following.text.split(maxsplit=1)[0]) > width - slack


def _continues(line: Line, following: Line, width: int | None) -> bool:
    """Whether the line break between two lines only wraps a paragraph."""
    if is_bullet(following.text):
        return False
    middle = not has_stop(line.text)
    if middle and _is_inside(line, following):
        return True
    if width is None or following.indent > line.indent + 1:
        return False
    if middle:
        return len(line.text) * 5 >= width * 3
    return _fills(line, following, width, slack=4)
