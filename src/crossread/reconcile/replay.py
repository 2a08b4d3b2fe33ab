"""What was known when: the reports that were out by a day or a minute, and the moments at which more was known."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossread.model.extract import Extract
from crossread.model.issue import Issue
from crossread.model.report import Report
from crossread.reconcile.clock import Clock
from crossread.reconcile.moment import Moment, minute_of, parse_day

#: Where no date is known, days are counted from that of the incident: `day 0`, `day 1`.
COUNTED = re.compile(r"day (-?\d{1,4})")
_LAST_MINUTE = 24 * 60 - 1

#: A day (proleptic ordinal) and a minute of it.
Until = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A moment at which more was known: `as_of` names it for `build_account`, `reports` came out then.

    `weekday` is that of a day without a date, None where it has one or where it is not known.
    """

    as_of: str
    reports: tuple[str, ...]
    weekday: int | None = None


def replay(reports: Sequence[Report], clock: Clock, as_of: str | None) -> tuple[list[Report], list[Issue]]:
    """The reports out by the end of that day, or by that minute, and those left out, each with the reason.

    A report without a date counts from the latest day that it shows itself to be of. One that shows none is left out,
    since nobody can tell that it was known, until all the others are out.
    """
    if as_of is None:
        return list(reports), []
    until, counted = _until(as_of, clock), COUNTED.fullmatch(as_of) is not None
    known = {report.id: _out(clock.reported(report.id), counted=counted) for report in reports}
    last = max((out for out in known.values() if out), default=None)
    kept, left_out = [], []
    for report in reports:
        out = known[report.id] or last
        if out and out <= until:
            kept.append(report)
        else:
            left_out.append(_later(report, as_of, known=known[report.id] is not None))
    return kept, left_out


def find_stops(reports: Sequence[Report], extracts: Sequence[Extract], date: str | None = None) -> tuple[Stop, ...]:
    """The moments in order; at the last everything is known. None where nothing tells when any report came out."""
    clock = Clock(reports, extracts, date=date)
    moments = {report.id: moment for report in reports if (moment := clock.reported(report.id))}
    counted = not any(_out(moment, counted=False) for moment in moments.values())
    known = {id_: out for id_, moment in moments.items() if (out := _out(moment, counted=counted))}
    stops = []
    for out in sorted(set(known.values())):
        own = sorted(id_ for id_, other in known.items() if other == out)
        named = _name(out, moments[own[0]], clock, counted=counted)
        stops.append(Stop(as_of=named, reports=tuple(own), weekday=moments[own[0]].when.weekday if counted else None))
    return _with_undated(stops, [report.id for report in reports if report.id not in known])


def _with_undated(stops: Sequence[Stop], undated: Iterable[str]) -> tuple[Stop, ...]:
    """Reports that show no day count as known when all the others are."""
    if not stops:
        return ()
    last = stops[-1]
    reports = tuple(sorted([*last.reports, *undated]))
    return (*stops[:-1], Stop(as_of=last.as_of, reports=reports, weekday=last.weekday))


def _name(out: Until, moment: Moment, clock: Clock, *, counted: bool) -> str:
    if counted:
        return f"day {out[0] - clock.start}"
    day = parse_day(moment.when.value)
    minute = "" if moment.minute is None else f"T{moment.minute // 60:02}:{moment.minute % 60:02}Z"
    return f"{day}{minute}"


def _until(as_of: str, clock: Clock) -> Until:
    found = COUNTED.fullmatch(as_of)
    if found:
        return clock.start + int(found[1]), _LAST_MINUTE
    day, minute = parse_day(as_of), minute_of(as_of)
    if day is None:
        raise ValueError(f"{as_of!r} is neither a day nor a time")
    return day.toordinal(), _LAST_MINUTE if minute is None else minute


def _out(moment: Moment | None, *, counted: bool) -> Until | None:
    """When a report was out; one of which only the day is known, by the end of it."""
    day = parse_day(moment.when.value) if moment else None
    if moment is None or (day is None and not counted):
        return None
    minute = _LAST_MINUTE if moment.minute is None else moment.minute
    return (moment.day if counted or day is None else day.toordinal()), minute


def _later(report: Report, as_of: str, *, known: bool) -> Issue:
    if known:
        return Issue(where=report.id, kind="later", reason=f"came out after {as_of}", remedy="choose a later --as-of")
    return Issue(
        where=report.id,
        kind="undated",
        reason=f"nothing tells whether it was out by {as_of}",
        remedy="give its date in manifest.csv, or the day of the incident with --date",
    )
