"""Citations in a text; their grammar stands in `model/citation.py`."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

from crossread.model.citation import Receipt

_BRACKETS = re.compile(r"\[([^\[\]]{1,2000})\]")
_RECEIPT = re.compile(r"(?P<report>\S.*?)\s*:\s*(?P<start>\d{1,12})(?:\s*[-–]\s*(?P<end>\d{1,12}))?")
#: What is no citation, but was surely meant as one: a colon before a digit with no blank between.
_MEANT = re.compile(r"\S:-?\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A citation at characters [start, end) of a text; `receipts` is empty where it cannot be read."""

    start: int
    end: int
    text: str
    receipts: tuple[Receipt, ...]


def find_citations(text: str) -> tuple[Citation, ...]:
    """Every citation of a text in order; brackets that hold anything else are words of the text.

    >>> [str(r) for c in find_citations("Nine [sic] died [wire:80; post:5-9].") for r in c.receipts]
    ['wire:80', 'post:5-9']
    """
    found = []
    for m in _BRACKETS.finditer(text):
        receipts = _read(m[1])
        if receipts or _MEANT.search(m[1]):
            found.append(Citation(start=m.start(), end=m.end(), text=m[0], receipts=receipts))
    return tuple(found)


def _read(words: str) -> tuple[Receipt, ...]:
    matches = [_RECEIPT.fullmatch(part.strip()) for part in words.split(";")]
    receipts = [
        Receipt(report=unquote(m["report"]), start=int(m["start"]), end=int(m["end"]) if m["end"] else None)
        for m in matches
        if m
    ]
    return tuple(receipts) if len(receipts) == len(matches) else ()
