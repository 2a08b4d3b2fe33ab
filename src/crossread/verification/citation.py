"""Citations: `[alder-post:512-547; wire:80]` at the end of a clause.

    citation = "[" receipt *( ";" receipt ) "]"
    receipt  = report ":" start [ "-" end ]

`report` is a report's id or short name, in which `%`, `[`, `]` and `;` are written as %25, %5B, %5D and %3B. `start`
and `end` count the characters of its text from 0, half-open; without an end it is the character at which the words
begin.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

_BRACKETS = re.compile(r"\[([^\[\]]{1,2000})\]")
_RECEIPT = re.compile(r"(?P<report>\S.*?)\s*:\s*(?P<start>\d{1,12})(?:\s*[-–]\s*(?P<end>\d{1,12}))?")
#: What is no citation, but was surely meant as one: a colon before a digit with no blank between.
_MEANT = re.compile(r"\S:-?\d")
_SIGNS = {"%": "%25", "[": "%5B", "]": "%5D", ";": "%3B"}


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Receipt:
    """A place in a report: characters [start, end); `end` None is one place only."""

    report: str
    start: int
    end: int | None = None

    def __str__(self) -> str:
        name = "".join(_SIGNS.get(sign, sign) for sign in self.report)
        return f"{name}:{self.start}" + (f"-{self.end}" if self.end is not None else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A citation at characters [start, end) of a text; `receipts` is empty where it cannot be read."""

    start: int
    end: int
    text: str
    receipts: tuple[Receipt, ...]


def write_citation(receipts: Iterable[Receipt]) -> str:
    """The receipts, each once, as a citation.

    >>> write_citation([Receipt(report="alder-post", start=512, end=547), Receipt(report="wire", start=80)])
    '[alder-post:512-547; wire:80]'
    """
    return f"[{'; '.join(map(str, dict.fromkeys(receipts)))}]"


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
