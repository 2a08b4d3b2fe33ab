"""A place in a report as a text cites it: `[alder-post:512-547; wire:80]`.

    citation = "[" receipt *( ";" receipt ) "]"
    receipt  = report ":" start [ "-" end ]

`report` is a report's id or short name, in which `%`, `[`, `]` and `;` are written as %25, %5B, %5D and %3B. `start`
and `end` count the characters of its text from 0, half-open; without an end it is the character at which the words
begin.
"""

from collections.abc import Iterable
from dataclasses import dataclass

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


def write_citation(receipts: Iterable[Receipt]) -> str:
    """The receipts, each once, as a citation.

    >>> write_citation([Receipt(report="alder-post", start=512, end=547), Receipt(report="wire", start=80)])
    '[alder-post:512-547; wire:80]'
    """
    return f"[{'; '.join(map(str, dict.fromkeys(receipts)))}]"
