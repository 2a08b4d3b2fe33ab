"""What reconciliation knows of the reports behind the claims: when, whose, and which are the same bytes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crossread.model.claim import Claim, Denial
from crossread.model.extract import Extract
from crossread.model.origin import Trace
from crossread.model.report import Report
from crossread.reconcile.clock import Clock
from crossread.reconcile.moment import Moment, Times
from crossread.reconcile.witness import Witnesses


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """`times` by claim or denial id; `digests` and `outlets` by report id; `origins` tells who is one witness."""

    times: Times
    digests: Mapping[str, str]
    outlets: Mapping[str, str | None]
    origins: Witnesses

    def when(self, item: Claim | Denial) -> Moment | None:
        """The moment of that claim or denial."""
        return self.times.get(item.id)

    def digest(self, report: str) -> str:
        """What tells the report's bytes from others."""
        return self.digests.get(report, report)

    def witnesses(self, claims: Iterable[Claim]) -> int:
        """How many origins are behind the claims: copies of one text, and pages of one outlet, counted once."""
        return self.origins.count(claims)

    def say_single(self, claims: Sequence[Claim]) -> str:
        """Why figures that agree are one figure: one report gives them, or one origin in several."""
        reports = {self.digest(claim.report) for claim in claims}
        return "one report says so" if len(reports) < 2 else f"{len(reports)} reports, one origin"

    def outlet_of_all(self, claims: Iterable[Claim]) -> str | None:
        """The one outlet behind all the claims; None where there are several, or it is not known."""
        outlets = {self.outlets.get(claim.report) for claim in claims}
        return outlets.pop() if len(outlets) == 1 else None


def gather(reports: Sequence[Report], extracts: Sequence[Extract], clock: Clock, traced: Trace) -> Evidence:
    """The evidence of one incident's reports."""
    items: list[Claim | Denial] = []
    for extract in extracts:
        items += [*extract.claims, *extract.denials]
    return Evidence(
        times={item.id: clock.of(item) for item in items},
        digests={report.id: report.digest for report in reports},
        outlets={report.id: report.outlet for report in reports},
        origins=Witnesses(reports, [claim for extract in extracts for claim in extract.claims], traced),
    )
