"""A part against the total of its own party, and civilians against all people: neither can be the larger."""

from collections.abc import Iterable, Sequence

from crossread.model.claim import Basis, Claim, Party
from crossread.model.finding import Check
from crossread.model.source import Side
from crossread.reconcile.evidence import Evidence
from crossread.reconcile.interval import gives_number
from crossread.reconcile.measure import slot_of, unit_of
from crossread.reconcile.moment import is_before
from crossread.reconcile.parts import KIND
from crossread.reconcile.side import are_rivals
from crossread.reconcile.words import say_people


def check_floors(parts: Sequence[Claim], totals: Sequence[Claim], evidence: Evidence) -> list[Check]:
    """The failing checks only: the troopers among the dead of one report are more than all soldiers of another."""
    found = [
        _fail(part, total, "given as part of a larger count,")
        for part in parts
        if part.basis is Basis.PART and gives_number(part.quantity)
        for total in _comparable(part, totals, {part.party})
        if not _are_rival(part, total) and not is_before(evidence.when(total), evidence.when(part))
    ]
    civilians = [claim for claim in totals if claim.party is Party.CIVILIAN and gives_number(claim.quantity)]
    found += [
        _fail(claim, total, "in the same report")
        for claim in civilians
        for total in _comparable(claim, totals, {Party.UNKNOWN})
        if total.report == claim.report
    ]
    return found


def _comparable(claim: Claim, totals: Iterable[Claim], parties: set[Party]) -> list[Claim]:
    """Totals of those parties in the claim's slot that are too small to hold it."""
    return [
        total
        for total in totals
        if total.party in parties
        and (slot_of(total), unit_of(total)) == (slot_of(claim), unit_of(claim))
        and claim.quantity.bounds[0] > total.quantity.bounds[1]
    ]


def _are_rival(left: Claim, right: Claim) -> bool:
    sides = [claim.source.side if claim.source else Side.UNKNOWN for claim in (left, right)]
    return are_rivals(sides[0], sides[1])


def _fail(part: Claim, total: Claim, where: str) -> Check:
    smaller, larger = (say_people(slot_of(c), c.party, str(c.quantity)) for c in (total, part))
    return Check(
        kind=KIND,
        reports=tuple(sorted({part.report, total.report})),
        claims=(total.id, part.id),
        closes=False,
        text=f"{larger}, {where} cannot be part of {smaller}".replace(", in", " in"),
    )
