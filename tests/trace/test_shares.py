from lighthouse import COPY, OWN, page, report

from crossread.reading import share_out
from crossread.trace import trace


def test_each_incident_has_what_was_traced_among_its_reports() -> None:
    reports = [report(f"r{n}", "TARN, May 6 (AP) - " + page(*COPY), outlet=f"Outlet {n}") for n in range(4)]
    reports.append(report("own", page(*OWN)))
    traced = trace(reports)
    first, second, none = share_out(traced, [("r0", "r1"), ("r2", "own"), ()])
    assert [overlap.reports for overlap in first.overlaps] == [("r0", "r1")]
    assert {credit.report for credit in first.credits} == {"r0", "r1"}
    assert second.overlaps == ()
    assert [credit.report for credit in second.credits] == ["r2"]
    assert dict(second.outlets) == {"r2": "outlet 2"}
    assert none.credits == ()
    assert share_out(traced, [tuple(one.id for one in reports)]) == [traced]
