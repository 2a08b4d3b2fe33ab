"""Sentences for comparing: ends of lines, and full stops that end a sentence. Reading figures does not depend on it."""

import re
from itertools import pairwise

_END = re.compile(
    r"(?<![ .(][A-Z])(?<!\b(?:Mr|Ms|Dr|Lt|St|No))(?<!\b(?:Mrs|Gen|Col|Sgt|Maj|Gov|Sen|Rep|Rev))(?<!\bCapt)"
    r"[.!?…][\"'”’)\]]*(?=\s+[\"'“‘(\[]*[^\W_a-z])|\n|\r"
)


def find_sentences(text: str) -> list[tuple[int, int]]:
    """The sentences as ranges of characters, blanks around them left out.

    >>> ["One. Two."[start:end] for start, end in find_sentences("One. Two.")]
    ['One.', 'Two.']
    """
    cuts = [0, *(found.end() for found in _END.finditer(text)), len(text)]
    ranges = (_strip(text, start, end) for start, end in pairwise(cuts))
    return [(start, end) for start, end in ranges if start < end]


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def find_quoted(text: str) -> list[tuple[int, int]]:
    """Stretches between quotation marks, as ranges of characters; a mark without its fellow opens nothing.

    >>> find_quoted('He said "no, never" and left.')
    [(8, 19)]
    """
    return [found.span() for found in re.finditer(r"“[^“”]{1,2000}”|\"[^\"\n]{1,2000}\"", text)]
