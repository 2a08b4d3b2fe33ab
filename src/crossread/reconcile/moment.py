"""A point in time as far as reports give it, and when one such point is known to be before another."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from crossread.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day (proleptic ordinal) and, from a publication time, its minute. `stated`: no guess of ours or the reader's.

    `when` is what to show: with the date where the weekday could be resolved. `at_least`: not before that day, the only
    thing one knows of a report without a date.
    """

    day: int
    minute: int | None
    stated: bool
    when: When
    at_least: bool = False

    @property
    def key(self) -> tuple[int, int, bool, str, str]:
        """Sorts moments, and decides alike which of two equal ones is shown."""
        return self.day, self.minute or 0, not self.stated, self.when.words, self.when.value or ""


#: The moment of each claim and denial, by id; None where it is not known.
Times = Mapping[str, Moment | None]


def is_before(left: Moment | None, right: Moment | None) -> bool:
    """True where both are known and the left is earlier: by day, or by minute within one day."""
    if left is None or right is None or left.at_least:
        return False
    if left.day != right.day or left.minute is None or right.minute is None:
        return left.day < right.day
    return left.minute < right.minute


def parse_day(text: str | None) -> date | None:
    """The day of an ISO date or time, in UTC; None for anything less than a day.

    >>> parse_day("2031-05"), parse_day("2031-05-06T23:30:00-02:00")
    (None, datetime.date(2031, 5, 7))
    """
    if text is None or len(text) < len("2031-05-06"):
        return None
    try:
        return date.fromisoformat(text) if len(text) == len("2031-05-06") else to_utc(text).date()
    except ValueError:
        return None


def to_utc(text: str) -> datetime:
    """An ISO 8601 time in UTC, which it is taken to be in where it names no zone; ValueError where it is none."""
    moment = datetime.fromisoformat(text)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def in_year(value: str | None, near: date, *, within: int = 1) -> date | None:
    """A day that was printed without its year (EDTF `XXXX-05-06`): the nearest, so many years away at most.

    >>> in_year("XXXX-12-31", date(2031, 1, 2))
    datetime.date(2030, 12, 31)
    """
    if value is None or not value.startswith("XXXX-"):
        return None
    years = range(near.year - within, near.year + within + 1)
    days = [day for day in (parse_day(f"{year:04}{value[4:]}") for year in years) if day]
    return min(days, key=lambda day: abs(day.toordinal() - near.toordinal()), default=None)


def minute_of(published: str) -> int | None:
    """The minute of the day in UTC; None where only the day is given."""
    if len(published) <= len("2031-05-06"):
        return None
    moment = to_utc(published)
    return moment.hour * 60 + moment.minute
