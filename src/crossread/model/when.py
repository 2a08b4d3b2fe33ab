"""A time as far as a report gives it."""

from dataclasses import dataclass
from enum import StrEnum


class TimeKind(StrEnum):
    """What a time is, after TIMEX3: a calendar time, a time of day, a length, a repetition."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


class DayPart(StrEnum):
    """A part of a day, where no clock tells the time."""

    EARLY = "early"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A calendar time, or the weekday that stands for it where no date resolves it.

    `value` is EDTF or ISO 8601: a day, month or year (`2031-05-06`, `2031-05`, `2031`), days from one to another
    (`2031-05-05/2031-05-11`), a clock time with its day or without (`2031-05-06T18:00`, `T08:30Z`; no zone is local
    time), a length (`PT48H`), a repetition by its period (`P1D`); None where nothing resolves it. `weekday` counts
    from Monday as 0; `words` are as printed, empty where the time was taken from the report's own date; `inferred`
    marks a time the text does not state.
    """

    value: str | None = None
    weekday: int | None = None
    words: str = ""
    inferred: bool = False
    kind: TimeKind = TimeKind.DATE
    part: DayPart | None = None

    @property
    def is_earlier(self) -> bool:
        """Whether the words only say that it was before ("down from"), and nothing tells when."""
        return self.inferred and self.value is None and self.weekday is None and bool(self.words)

    def __str__(self) -> str:
        return self.value or self.words
