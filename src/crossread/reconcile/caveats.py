"""What a reader of the account must know of how it came about."""

from collections.abc import Iterable, Sequence

from crossread.model.extract import Extract
from crossread.model.finding import Finding, Order
from crossread.model.report import Report
from crossread.reconcile.clock import Clock

UNTRACED = "copies were not traced: two reports may be one wire"
TRACED = (
    "copies count once: figures are of one origin where reports share the sentence, the outlet or a credited agency; "
    "a copy that was rewritten throughout still counts as an origin of its own"
)


def list_caveats(
    reports: Sequence[Report],
    extracts: Iterable[Extract],
    findings: Iterable[Finding],
    clock: Clock,
    *,
    traced: bool = False,
) -> tuple[str, ...]:
    """The caveats of an account of these reports, the gravest first."""
    caveats = [TRACED if traced else UNTRACED] if len(reports) > 1 else []
    for extract in extracts:
        own = [item.heading for item in extract.items if item.own]
        if own:
            told = f"{extract.report} is a round-up of {len(extract.items)} stories"
            caveats.append(f"{told}: only {own[0]} belongs to this incident, the others stand under other events")
    undated = [report for report in reports if clock.publication(report.id) is None]
    if undated:
        lost = [report.id for report in undated if clock.reported(report.id) is None]
        text = f"reports without a date: {len(undated)} of {len(reports)}, placed by the days they speak of"
        caveats.append(f"{text}, but for {', '.join(lost)}, which nothing places" if lost else text)
    if any(line.order is Order.INFERRED for finding in findings for line in finding.lines):
        caveats.append("where the order of figures is inferred, the smaller figure of a toll is taken for the older")
    return tuple(caveats)
