"""A part against the total of its own party, and civilians against all people: neither can be the larger."""

from collections.abc import Callable, Iterable, Sequence

from crossread.model.claim import Basis, Claim, Party
from crossread.model.finding import Check, Slot
from crossread.model.source import side_of
from crossread.reconcile.evidence import Evidence
from crossread.reconcile.interval import gives_number
from crossread.reconcile.measure import slot_of, unit_of
from crossread.reconcile.moment import is_before
from crossread.reconcile.parts import KIND
from crossread.reconcile.side import are_rivals
from crossread.reconcile.words import say_people


def check_floors(parts: Sequence[Claim], totals: Sequence[Claim], evidence: Evidence) -> list[Check]:
    """The failing checks only: the troopers among one report's dead are more than all soldiers that any counts."""
    party_of = {claim.id: claim.party for claim in totals}
    houses = _sort(totals, lambda _: "")
    found = []
    for part in parts:
        counts_a_party = part.party in (Party.STATE, Party.PERPETRATOR) and gives_number(part.quantity)
        if part.basis is Basis.PART and counts_a_party and party_of.get(part.whole or "", part.party) is not part.party:
            own = [t for t in houses.get(_key(part, part.party), ()) if not _are_rival(part, t)]
            own = [t for t in own if not is_before(evidence.when(t), evidence.when(part))]
            found += _fail(part, own, "given as part of a larger count,")
    return found + _check_civilians(totals)


def _check_civilians(totals: Sequence[Claim]) -> list[Check]:
    houses = _sort(totals, lambda claim: claim.report)
    civilians = [claim for claim in totals if claim.party is Party.CIVILIAN and gives_number(claim.quantity)]
    found = []
    for claim in civilians:
        found += _fail(claim, houses.get(_key(claim, Party.UNKNOWN, claim.report), []), "in the same report")
    return found


Key = tuple[Slot, str, Party, str]


def _key(claim: Claim, party: Party, report: str = "") -> Key:
    return slot_of(claim), unit_of(claim), party, report


def _sort(totals: Iterable[Claim], report_of: Callable[[Claim], str]) -> dict[Key, list[Claim]]:
    houses: dict[Key, list[Claim]] = {}
    for claim in totals:
        if gives_number(claim.quantity):
            houses.setdefault(_key(claim, claim.party, report_of(claim)), []).append(claim)
    return houses


def _are_rival(left: Claim, right: Claim) -> bool:
    return are_rivals(side_of(left.source), side_of(right.source))


def _fail(part: Claim, totals: Sequence[Claim], where: str) -> list[Check]:
    """A failing check against the largest total, if even that is too small to hold the part."""
    total = max(totals, key=lambda t: (t.quantity.bounds[1], t.id), default=None)
    if total is None or part.quantity.bounds[0] <= total.quantity.bounds[1]:
        return []
    smaller, larger = (say_people(slot_of(c), c.party, str(c.quantity)) for c in (total, part))
    reports = tuple(sorted({part.report, total.report}))
    text = f"{larger}, {where} cannot be part of {smaller}".replace(", in", " in")
    return [Check(kind=KIND, reports=reports, claims=(total.id, part.id), closes=False, text=text)]
