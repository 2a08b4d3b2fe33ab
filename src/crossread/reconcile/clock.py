"""When a figure was said or holds, on one scale for all reports of an incident."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from crossread.model.claim import Claim, Denial, Measure, Scope
from crossread.model.extract import Extract
from crossread.model.parse import SectionKind
from crossread.model.report import Report
from crossread.model.when import When
from crossread.reconcile.moment import Moment, in_year, minute_of, parse_day

#: Of these a report says how many there were at a time; of the dead it says when they died, which orders nothing.
_HELD_AT = frozenset({Measure.HELD, Measure.MISSING, Measure.FREED, Measure.EVACUATED})
_WEEK = 7
#: A leap year and the years after it in which every day of the year falls on every weekday.
_CYCLE = range(1972, 2000)
_DAY = len("XXXX-05-06")
#: A day named by fewer reports than this share of those that name the commonest one is a stray mention.
_SUPPORT = 1 / 3
#: The day of the incident is told by every report, and so is named by nearly the most of them.
_NEARLY = 3 / 4


class Clock:
    """Places what one incident's reports say in time.

    Weekdays become dates by the report's own date, else by the day of the incident, else by the dates other reports
    give. Where nothing gives a date they are put in order on the shortest stretch of days that holds all of them, which
    begins with the day of the incident: Tuesday is before Wednesday if those are the days that reports speak of.
    """

    def __init__(self, reports: Sequence[Report], extracts: Sequence[Extract], *, date: str | None = None) -> None:
        self._published = {report.id: report.published for report in reports}
        self._weekdays = _common([[when.weekday for when in extract.days] for extract in extracts])
        incident = parse_day(date)
        self.dated = incident is not None or any(parse_day(r.published) for r in reports)
        self._year = None if self.dated else _find_year([when for extract in extracts for when in extract.days])
        #: Reports print days without a year, and no weekdays to tell it by.
        self.yearless = self._year is not None and not self._weekdays
        self._start = incident.toordinal() if incident else self._find_start(extracts)
        self._written = {extract.report: self._find_written(extract) for extract in extracts}

    @property
    def start(self) -> int:
        """The day of the incident; without any date a day of that weekday long ago."""
        return self._start

    def of(self, item: Claim | Denial) -> Moment | None:
        """When the figure holds (for counts that hold at a time), else when it was said, else when it was reported.

        None where all that is told is that it held before.
        """
        holds = item.holds if isinstance(item, Claim) and item.measure in _HELD_AT else None
        if holds is not None and holds.is_earlier:
            return None
        for when in (holds, item.said):
            moment = self.resolve(when, item.report)
            if moment and not _is_own_date(when, moment, self.publication(item.report)):
                return moment
        return self.reported(item.report)

    def reported(self, report: str) -> Moment | None:
        """When the report came out; for one without a date the latest day that it shows itself to be of, inferred.

        That is a day on which it quotes somebody, or any day after the first: the day of the incident itself is told
        by every later report as well and places none of them.
        """
        return self.publication(report) or self._written.get(report)

    def publication(self, report: str) -> Moment | None:
        """When the report came out, where that is known."""
        published = self._published.get(report)
        day = parse_day(published)
        if day is None or published is None:
            return None
        when = When(value=day.isoformat(), weekday=day.weekday())
        return Moment(day=day.toordinal(), minute=minute_of(published), stated=True, when=when)

    def resolve(self, when: When | None, report: str) -> Moment | None:
        """The moment that the words stand for in that report; None where they name no day."""
        day = self._day(when, report) if when else None
        if when is None or day is None:
            return None
        shown = when
        if self.dated and parse_day(when.value) is None:
            shown = replace(when, value=date.fromordinal(day).isoformat())
        published = self.publication(report)
        minute = published.minute if published and published.day == day else None
        return Moment(day=day, minute=minute, stated=not when.inferred, when=shown)

    def _day(self, when: When, report: str) -> int | None:
        published = parse_day(self._published.get(report))
        stated = parse_day(when.value) or self._in_year(when.value, published)
        if stated:
            return stated.toordinal()
        if when.weekday is None:
            return None
        if published:
            return published.toordinal() - (published.weekday() - when.weekday) % _WEEK
        return self._start + (when.weekday - date.fromordinal(self._start).weekday()) % _WEEK

    def _in_year(self, value: str | None, published: date | None) -> date | None:
        """A day printed without its year; without any date in the year in which weekdays fall as reports print them."""
        near = published or (date.fromordinal(self._start) if self.dated else None)
        if near is None and self._year is None:
            return None
        return in_year(value, near) if near else in_year(value, date(self._year or 1, 7, 1), within=0)

    def _find_written(self, extract: Extract) -> Moment | None:
        items: list[Claim | Denial] = [*extract.claims, *extract.denials]
        own = (i.said for i in items if i.scope is Scope.MAIN and i.section is not SectionKind.TEASER)
        spoke = [*extract.spoke, *own]
        later = [when for when in extract.days if when.weekday is None or when.weekday in self._weekdays]
        moments = [self.resolve(when, extract.report) for when in (*spoke, *later)]
        placing = [m for i, m in enumerate(moments) if m and (i < len(spoke) or m.day > self._start)]
        last = max(placing, key=lambda moment: moment.key, default=None)
        if last is None:
            return None
        return replace(last, minute=None, stated=False, at_least=True, when=replace(last.when, inferred=True))

    def _find_start(self, extracts: Sequence[Extract]) -> int:
        known = _common([[self._dated_day(when, e.report) for when in e.days] for e in extracts])
        if known:
            return min(_commonest(known))
        published = [day.toordinal() for day in map(parse_day, self._published.values()) if day]
        if published:
            return min(published) - 1  # first reports come out on the day or on the next
        first = first_weekday(_commonest(self._weekdays))
        named = _common([[self._yearless_day(when) for when in extract.days] for extract in extracts])
        if not named:
            return date(1, 1, 1).toordinal() + _WEEK + first  # the year 1 begins on a Monday
        day = min(_commonest(named))
        back = (date.fromordinal(day).weekday() - first) % _WEEK if self._weekdays else 0
        return day - back if back <= _WEEK // 2 else day

    def _yearless_day(self, when: When) -> int | None:
        found = self._in_year(when.value, None) if self._year is not None else None
        return found.toordinal() if found else None

    def _dated_day(self, when: When, report: str) -> int | None:
        stated, published = parse_day(when.value), parse_day(self._published.get(report))
        if stated or published is None or when.weekday is None:
            return stated.toordinal() if stated else None
        return published.toordinal() - (published.weekday() - when.weekday) % _WEEK


def _find_year(days: Sequence[When]) -> int | None:
    """A year in which the days printed without one fall on the weekdays printed with them.

    Any year where no weekdays are printed at all; None where days and weekdays stand apart, as nothing joins them.
    """
    named = [when for when in days if (when.value or "").startswith("XXXX-") and len(when.value or "") == _DAY]
    pairs = [(when.value or "", when.weekday) for when in named if when.weekday is not None]
    if not pairs:
        return _CYCLE[0] if named and all(when.weekday is None for when in days) else None

    def fitting(year: int) -> int:
        found = ((parse_day(f"{year}{value[4:]}"), weekday) for value, weekday in pairs)
        return sum(day is not None and day.weekday() == weekday for day, weekday in found)

    return max(_CYCLE, key=lambda year: (fitting(year), -year))


def _is_own_date(when: When | None, moment: Moment, published: Moment | None) -> bool:
    """True for a time that was only taken from the report's own date, which the publication gives more exactly."""
    return when is not None and not when.words and published is not None and moment.day == published.day


def _common(named: Iterable[Iterable[int | None]]) -> dict[int, int]:
    """The days that reports share, with the number of reports that name each; stray mentions are left out."""
    counts = Counter(day for report in named for day in {day for day in report if day is not None})
    most = max(counts.values(), default=0)
    return {day: count for day, count in counts.items() if count >= most * _SUPPORT}


def _commonest(days: Mapping[int, int]) -> dict[int, int]:
    """The days that nearly as many reports name as the commonest: one of them is the day of the incident."""
    most = max(days.values(), default=0)
    return {day: count for day, count in days.items() if count >= most * _NEARLY}


def first_weekday(weekdays: Mapping[int, int]) -> int:
    """The weekday that begins the shortest stretch holding all of them; the most stated one where stretches tie.

    >>> first_weekday({0: 1, 6: 3, 5: 1}), first_weekday({})
    (5, 0)
    """

    def stretch(start: int) -> tuple[int, int, int]:
        return max((day - start) % _WEEK for day in weekdays), -weekdays[start], start

    return min(weekdays, key=stretch, default=0)
