"""A place in a report's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Half-open range of Unicode code points in the text of the report with that id."""

    report: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span {self.start}:{self.end} in {self.report} is not a range")

    def overlaps(self, other: "Span") -> bool:
        """Whether they share a character."""
        return self.report == other.report and self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether every character of the other lies in this one."""
        return self.report == other.report and self.start <= other.start and other.end <= self.end
