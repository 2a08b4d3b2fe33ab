"""From when to when something can have happened, on one scale of minutes for all reports of an incident."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crossread.model.when import DayPart, TimeKind, When
from crossread.reconcile.clock import Clock

DAY = 24 * 60
_PARTS = {
    DayPart.EARLY: (0, 6 * 60),
    DayPart.MORNING: (5 * 60, 12 * 60),
    DayPart.AFTERNOON: (12 * 60, 18 * 60),
    DayPart.EVENING: (17 * 60, DAY),
    DayPart.NIGHT: (18 * 60, DAY + 6 * 60),
    DayPart.LATE: (17 * 60, DAY),
}
_LENGTH = re.compile(r"P(?:(?P<days>\d+)D|(?P<weeks>\d+)W|T(?:(?P<hours>\d+)H|(?P<minutes>\d+)M))")
_COARSE = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Minutes [earliest, latest] since the beginning of the calendar; None is open. `stated`: a report says so."""

    earliest: int | None = None
    latest: int | None = None
    stated: bool = False

    def overlaps(self, other: "Stretch") -> bool:
        """Whether both can hold at once."""
        return not (self._is_before(other) or other._is_before(self))

    def shifted(self, minutes: int) -> "Stretch":
        """The same so much later."""
        moved = (None if at is None else at + minutes for at in (self.earliest, self.latest))
        earliest, latest = moved
        return replace(self, earliest=earliest, latest=latest)

    def _is_before(self, other: "Stretch") -> bool:
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest


def on_day(day: int, *, stated: bool) -> Stretch:
    """The whole of a day, given as its proleptic ordinal."""
    return Stretch(earliest=day * DAY, latest=day * DAY + DAY - 1, stated=stated)


def stretch_of(when: When | None, report: str, clock: Clock) -> Stretch | None:
    """What the words of a report stand for; None where they place nothing."""
    if when is None or when.kind in (TimeKind.DURATION, TimeKind.SET):
        return None
    if (moment := clock.resolve(when, report)) is not None:
        return _within_day(moment.day, when)
    return _of_days(when, clock)


def _within_day(day: int, when: When) -> Stretch:
    stated = not when.inferred
    clock_time = re.search(r"T(\d\d):(\d\d)", when.value or "")
    if clock_time:
        at = day * DAY + int(clock_time[1]) * 60 + int(clock_time[2])
        return Stretch(earliest=at, latest=at, stated=stated)
    if when.part is None:
        return on_day(day, stated=stated)
    first, end = _PARTS[when.part]
    return Stretch(earliest=day * DAY + first, latest=day * DAY + end - 1, stated=stated)


def _of_days(when: When, clock: Clock) -> Stretch | None:
    """Months, years, and days from one to another."""
    value = when.value or ""
    if "/" in value:
        first, last = value.split("/")
        days = [date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()]
        return _days(*days, stated=not when.inferred)
    coarse = _COARSE.fullmatch(value)
    if coarse is None:
        return None
    year, month = coarse["year"], int(coarse["month"] or 0)
    if year == "XXXX":
        if not clock.dated:
            return None
        known = date.fromordinal(clock.start)
        year = str(known.year - (month > known.month))
    opening = date(int(year), month or 1, 1)
    end = (opening.replace(day=28) + timedelta(days=4)).replace(day=1) if month else date(opening.year + 1, 1, 1)
    return _days(opening.toordinal(), end.toordinal() - 1, stated=not when.inferred)


def _days(first: int, last: int, *, stated: bool) -> Stretch:
    return Stretch(earliest=first * DAY, latest=last * DAY + DAY - 1, stated=stated)


def minutes_of(length: str | None) -> int | None:
    """How long a length is, of those that have one; months and years differ.

    >>> minutes_of("PT48H"), minutes_of("P2D"), minutes_of("PTXH"), minutes_of("2031-05-06")
    (2880, 2880, None, None)
    """
    m = _LENGTH.fullmatch(length or "")
    if m is None:
        return None
    numbers = {name: int(number or 0) for name, number in m.groupdict().items()}
    return numbers["weeks"] * 7 * DAY + numbers["days"] * DAY + numbers["hours"] * 60 + numbers["minutes"]


def narrowed(stretches: Iterable[Stretch]) -> Stretch:
    """What all of them allow; where they exclude each other, from the first to the last of them.

    What is stated outranks what is only inferred.
    """
    every = list(stretches)
    kept = [one for one in every if one.stated] or every
    starts = [one.earliest for one in kept if one.earliest is not None]
    ends = [one.latest for one in kept if one.latest is not None]
    earliest, latest = max(starts, default=None), min(ends, default=None)
    if earliest is not None and latest is not None and earliest > latest:
        earliest, latest = min(starts), max(ends)
    return Stretch(earliest=earliest, latest=latest, stated=any(one.stated for one in kept))


def show(minute: int | None, clock: Clock, *, end: bool) -> str | None:
    """A bound as a day, or as a time within it: `2031-05-06`, `2031-05-06T18:00`.

    Where no year is known `XXXX-05-06`, and `day 1` where no date is.
    """
    if minute is None:
        return None
    day, within = divmod(minute, DAY)
    if not clock.dated and not clock.yearless and abs(day - clock.start) < DAY:
        return f"day {day - clock.start}"
    shown = date.fromordinal(day).isoformat()
    if clock.yearless and abs(day - clock.start) < DAY:
        shown = f"XXXX{shown[4:]}"
    whole = within == (DAY - 1 if end else 0)
    return shown if whole else f"{shown}T{within // 60:02}:{within % 60:02}"
