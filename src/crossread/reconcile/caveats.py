"""What a reader of the account must know of how it came about."""

from collections.abc import Iterable, Sequence

from crossread.model.finding import Finding, Order
from crossread.model.report import Report
from crossread.reconcile.clock import Clock

COPIES = "copies are not yet counted: two reports may be one wire"


def list_caveats(reports: Sequence[Report], findings: Iterable[Finding], clock: Clock) -> tuple[str, ...]:
    """The caveats of an account of these reports, the gravest first."""
    caveats = [COPIES] if len(reports) > 1 else []
    undated = [report for report in reports if clock.publication(report.id) is None]
    if undated:
        lost = [report.id for report in undated if clock.reported(report.id) is None]
        text = f"reports without a date: {len(undated)} of {len(reports)}, placed by the days they speak of"
        caveats.append(f"{text}, but for {', '.join(lost)}, which nothing places" if lost else text)
    if any(line.order is Order.INFERRED for finding in findings for line in finding.lines):
        caveats.append("where the order of figures is inferred, the smaller figure of a toll is taken for the older")
    return tuple(caveats)
