"""What was known when: by day, by minute, and by days that have no date."""

from crossread.model.account import Account
from crossread.model.claim import Claim, Measure
from crossread.model.report import Report
from crossread.model.source import Side
from crossread.reconcile.replay import Stop, find_stops

from .builders import account, claim, figures, find, report
from .builders import extract_of as extracts

KILLED = Measure.KILLED
DATED = [
    report("a", "2031-05-06T08:00:00Z"),
    report("b", "2031-05-06T20:30:00Z"),
    report("c", "2031-05-07"),
    report("d"),
]
CLAIMS = [claim(name, KILLED, number, Side.STATE) for name, number in zip("abcd", (3, 5, 9, 9), strict=True)]


def known(as_of: str, claims: list[Claim] = CLAIMS, reports: list[Report] = DATED, **options: object) -> Account:
    return account(claims, reports, as_of=as_of, **options)  # type: ignore[arg-type]


def test_the_stops_are_the_moments_of_the_reports() -> None:
    assert find_stops(DATED, extracts(CLAIMS)) == (
        Stop(as_of="2031-05-06T08:00Z", reports=("a",)),
        Stop(as_of="2031-05-06T20:30Z", reports=("b",)),
        Stop(as_of="2031-05-07", reports=("c", "d")),
    )


def test_at_each_stop_its_reports_are_known_and_no_later_ones() -> None:
    seen: list[str] = []
    for stop in find_stops(DATED, extracts(CLAIMS)):
        seen += stop.reports
        assert known(stop.as_of).incident.reports == tuple(sorted(seen))


def test_a_time_within_a_day_leaves_out_what_came_later_that_day() -> None:
    assert figures(find(known("2031-05-06T20:29Z"), KILLED).lines[0]) == ["3"]
    assert figures(find(known("2031-05-06"), KILLED).lines[0]) == ["3", "5"]
    assert known("2031-05-07T23:58Z").incident.reports == ("a", "b")  # of a day without a time, by its end


def test_days_without_a_date_are_counted() -> None:
    claims = [claim("a", KILLED, 3, Side.STATE, day="Monday"), claim("b", KILLED, 5, Side.STATE, day="Wednesday")]
    days = {"a": "Monday", "b": "Monday Wednesday"}
    stops = find_stops([report("a"), report("b")], extracts(claims, days))
    assert stops == (Stop(as_of="day 0", reports=("a",), weekday=0), Stop(as_of="day 2", reports=("b",), weekday=2))
    assert known("day 1", claims, [], days=days).incident.reports == ("a",)
    assert known("day 2", claims, [], days=days).incident.reports == ("a", "b")


def test_where_nothing_tells_any_time_there_are_no_stops() -> None:
    assert find_stops([report("a"), report("b")], extracts(CLAIMS[:2])) == ()
