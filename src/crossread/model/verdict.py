"""What a check of a text against the reports it cites comes to."""

from dataclasses import dataclass
from enum import StrEnum


class ProblemKind(StrEnum):
    """What is wrong with a clause, or with one of its citations."""

    UNCITED = "uncited"
    MALFORMED = "malformed"
    UNKNOWN_REPORT = "unknown_report"
    OUT_OF_RANGE = "out_of_range"
    TOO_WIDE = "too_wide"
    EMPTY = "empty"
    NUMBER = "number"
    TIME = "time"
    NAME = "name"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One thing a clause says that its citations do not bear out, with the place and what to do about it.

    `line` counts the text's lines from 1; `missing` is what is not there, `cited` the receipts it was looked for in.
    """

    line: int
    clause: str
    kind: ProblemKind
    missing: str
    cited: tuple[str, ...] = ()
    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason} ({self.remedy})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How many clauses a text has that were checked, how many citations they carry, and every problem in text order.

    `excepted` are the headings and fixed words that need no citation, and were not checked.
    """

    clauses: int
    citations: int
    problems: tuple[Problem, ...]
    excepted: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nothing was refused."""
        return not self.problems
