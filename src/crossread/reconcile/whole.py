"""Which total a part belongs to."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from crossread.model.claim import Basis, Claim, Party
from crossread.reconcile.interval import gives_number
from crossread.reconcile.measure import slot_of, unit_of

#: Characters between a part and its whole beyond which one is not taken for the other without a word that says so.
FAR = 300


def join_wholes(parts: Iterable[Claim], totals: Iterable[Claim]) -> tuple[Claim, ...]:
    """The parts, each naming its whole where its report has a total that could hold it.

    Persons told of singly are parts of no one total. The copies are for reckoning: the account keeps what was read.
    """
    by_report: dict[str, list[Claim]] = {}
    for claim in totals:
        by_report.setdefault(claim.report, []).append(claim)
    return tuple(_join(part, by_report.get(part.report, ())) if part.basis is Basis.PART else part for part in parts)


def _join(part: Claim, totals: Sequence[Claim]) -> Claim:
    whole = find_whole(part, totals)
    return replace(part, whole=whole.id if whole else None)


def find_whole(part: Claim, totals: Sequence[Claim]) -> Claim | None:
    """The total that the part belongs to: the one its reader named, else the nearest that could hold it."""
    if part.whole:
        # Even if it is too small: then the check fails, and says so.
        return next((claim for claim in totals if claim.id == part.whole), None)
    fitting = [claim for claim in totals if _distance(claim, part) <= FAR and _could_hold(claim, part)]
    return min(fitting, key=lambda claim: (_distance(claim, part), claim.span), default=None)


def _could_hold(claim: Claim, part: Claim) -> bool:
    if claim.id == part.id or not gives_number(claim.quantity):
        return False
    same = slot_of(claim) == slot_of(part) and unit_of(claim) == unit_of(part)
    same = same and part.quantity.bounds[0] <= claim.quantity.bounds[1]
    return same and (claim.party is part.party or claim.party in (Party.UNKNOWN, Party.CIVILIAN))


def _distance(left: Claim, right: Claim) -> int:
    return max(left.span.start - right.span.end, right.span.start - left.span.end, 0)
