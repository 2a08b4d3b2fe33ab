"""The axis of days under a chart: as wide as what stands on each, weekdays where no dates are known."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from crossread.model.when import When
from crossread.present.wording import DAYS, MONTHS
from crossread.reconcile.clock import first_weekday

#: Sorts by date, then weekdays in their order, then what has no day.
Day = tuple[int, str]
UNKNOWN: Day = (2, "")
#: The least room of a day with its name under it, and of the days between two of which nothing is told.
_LEAST, _GAP = 46.0, 12.0
#: From the middle of one name to that of the next; where there is less, the later one is left out.
_NAME = 40.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The room of one day, from left to right in pixels; `name` is its label, of two lines at most."""

    day: Day
    name: tuple[str, ...]
    left: float
    right: float


def order_days(times: Iterable[When | None]) -> dict[When | None, Day]:
    """Each time with its day: a date, else the weekday's place on the shortest stretch that holds all of them."""
    known = list(dict.fromkeys(times))
    weekdays = [t.weekday for t in known if t is not None and t.weekday is not None and not t.value]
    first = first_weekday({number: weekdays.count(number) for number in weekdays}) if weekdays else 0
    return {time: _day(time, first) for time in known}


def _day(when: When | None, first: int) -> Day:
    if when is None or (not when.value and when.weekday is None):
        return UNKNOWN
    if when.value:
        return (0, when.value[:10])
    return (1, str(((when.weekday or 0) - first) % 7) + DAYS[when.weekday or 0])


def name_day(day: Day) -> tuple[str, ...]:
    """`Tue` over `6 May`; a weekday alone; `no day`."""
    kind, value = day
    if kind == UNKNOWN[0]:
        return ("no day",)
    if kind == 1:
        return (value[1:],)
    at = _date(value)
    return (DAYS[at.weekday()], f"{at.day} {MONTHS[at.month - 1]}") if at else (value,)


def _date(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def lay_out(needs: Mapping[Day, float], width: float) -> list[Band]:
    """The days in order on that width, each with room for what it needs, a gap where days between are passed over."""
    days = sorted(needs)
    gap = min(_GAP, width / 4 / len(days))
    gaps = [gap if _is_apart(left, right) else 0.0 for left, right in pairwise(days)]
    rooms = _share([needs[day] for day in days], width - sum(gaps))
    bands: list[Band] = []
    at, named = 0.0, -width
    for day, room, after in zip(days, rooms, [*gaps, 0.0], strict=True):
        fits = at + room / 2 - named >= _NAME
        bands.append(Band(day=day, name=name_day(day) if fits else (), left=at, right=at + room))
        named = at + room / 2 if fits else named
        at += room + after
    return bands


def _is_apart(left: Day, right: Day) -> bool:
    first, last = (_date(day[1]) if day[0] == 0 else None for day in (left, right))
    return bool(first and last and (last - first).days > 1)


def _share(needs: Sequence[float], width: float) -> list[float]:
    """The width dealt out by need, but none gets less than a name takes, as long as there is room for all names."""
    least = min(_LEAST, width / max(1, len(needs)))
    spare = width - least * len(needs)
    over = [max(0.0, need - 1.0) for need in needs]
    total = sum(over)
    return [least + (spare * one / total if total else spare / len(needs)) for one in over]
