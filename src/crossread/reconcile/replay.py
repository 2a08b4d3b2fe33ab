"""What was known when: the reports that were out by a day."""

from collections.abc import Sequence
from datetime import date

from crossread.model.issue import Issue
from crossread.model.report import Report
from crossread.reconcile.clock import Clock
from crossread.reconcile.moment import Moment, parse_day


def replay(reports: Sequence[Report], clock: Clock, as_of: str | None) -> tuple[list[Report], list[Issue]]:
    """The reports out by the end of that day, and those left out, each with the reason.

    A report without a date counts from the latest day that it shows itself to be of. One that shows none is left out,
    since nobody can tell that it was known, until the day by which all the others are.
    """
    day = parse_day(as_of)
    if day is None:
        return list(reports), []
    days = {report.id: _day(clock.reported(report.id)) for report in reports}
    last = max((known for known in days.values() if known), default=None)
    kept, left_out = [], []
    for report in reports:
        out = days[report.id] or last
        if out and out <= day:
            kept.append(report)
        else:
            left_out.append(_later(report, day, known=days[report.id] is not None))
    return kept, left_out


def _day(moment: Moment | None) -> date | None:
    return parse_day(moment.when.value) if moment else None


def _later(report: Report, as_of: date, *, known: bool) -> Issue:
    if known:
        return Issue(where=report.id, kind="later", reason=f"came out after {as_of}", remedy="choose a later --as-of")
    return Issue(
        where=report.id,
        kind="undated",
        reason=f"nothing tells whether it was out by {as_of}",
        remedy="give its date in manifest.csv, or the day of the incident with --date",
    )
