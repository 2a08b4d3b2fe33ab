"""Trouble with one item, kept in the result: nothing vanishes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Issue:
    """What went wrong with which item, and what to do; `kind` is a short slug (`empty`, `not-english`, `duplicate`)."""

    where: str
    kind: str
    reason: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}" + (f" ({self.remedy})" if self.remedy else "")
