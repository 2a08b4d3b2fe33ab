"""Figures on the timeline: each reading when it was first given."""

from collections.abc import Iterator, Sequence

from crossread.model.claim import Claim
from crossread.model.finding import Finding, Reading
from crossread.model.source import Side
from crossread.model.story import Entry, EntryKind
from crossread.reconcile.clock import Clock
from crossread.reconcile.evidence import Evidence
from crossread.reconcile.moment import Moment
from crossread.reconcile.placed import Placed, place
from crossread.reconcile.stretch import DAY, Stretch, on_day
from crossread.reconcile.words import say_people


def place_figures(
    findings: Sequence[Finding], claims: Sequence[Claim], evidence: Evidence, clock: Clock
) -> Iterator[Placed]:
    """Each reading when it was first said."""
    every = {claim.id: claim for claim in claims}
    for finding in findings:
        for line in finding.lines:
            for reading in line.readings:
                yield _figure(finding, line.side, reading, [every[i] for i in reading.claims], evidence, clock)


def _figure(
    finding: Finding, side: Side, reading: Reading, claims: Sequence[Claim], evidence: Evidence, clock: Clock
) -> Placed:
    moments = [m for m in map(evidence.when, claims) if m is not None]
    first = min(moments, key=lambda moment: moment.key, default=None)
    entry = Entry(
        id="",
        kind=EntryKind.FIGURE,
        text=say_people(finding.slot, finding.party, str(reading.quantity)),
        words=(first.when.words,) if first is not None and first.when.words else (),
        items=reading.claims,
        reports=reading.reports,
        sides=(side,),
        disputed=finding.status == "disputed",
    )
    return place(entry, _moment(first), 4, clock)


def _moment(moment: Moment | None) -> Stretch:
    if moment is None:
        return Stretch()
    if moment.minute is not None:
        at = moment.day * DAY + moment.minute
        return Stretch(earliest=at, latest=at, stated=moment.stated)
    day = on_day(moment.day, stated=moment.stated and not moment.when.inferred)
    return Stretch(earliest=day.earliest, latest=None) if moment.at_least else day
