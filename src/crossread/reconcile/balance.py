"""Everybody aboard is held, free, missing or dead: does what one report says come to that?"""

from collections.abc import Iterable, Mapping, Sequence

from crossread.model.claim import Claim, Manner, Measure, Party
from crossread.model.finding import Check
from crossread.model.source import Side
from crossread.reconcile.interval import gives_number, printed, width
from crossread.reconcile.parts import sum_up

KIND = "balance"
_FATES = (Measure.FREED, Measure.HELD, Measure.MISSING, Measure.KILLED)


def check_balances(totals: Sequence[Claim]) -> list[Check]:
    """One check for each report that says how many were aboard and what became of them in at least two ways."""
    by_report: dict[str, list[Claim]] = {}
    for claim in totals:
        if _is_of_those_aboard(claim):
            by_report.setdefault(claim.report, []).append(claim)
    checks = [_check_report(report, claims) for report, claims in sorted(by_report.items())]
    return [check for check in checks if check]


def _is_of_those_aboard(claim: Claim) -> bool:
    """What the perpetrator says of them is left out: his figures do not add up with those of others."""
    theirs = claim.source is not None and claim.source.side is Side.PERPETRATOR
    return not theirs and claim.party in (Party.CIVILIAN, Party.UNKNOWN) and gives_number(claim.quantity)


def _check_report(report: str, claims: Sequence[Claim]) -> Check | None:
    aboard = [claim for claim in claims if claim.measure is Measure.ABOARD]
    fates = [fate for fate in (_find_fate(measure, claims) for measure in _FATES) if fate]
    if not aboard or len(fates) < 2:
        return None
    # A report that gives two numbers for those aboard fails only if neither fits.
    whole = min(aboard, key=lambda claim: (_gap(claim, fates) != 0, width(claim.quantity), claim.span))
    return Check(
        kind=KIND,
        reports=(report,),
        claims=(*(fate.id for fate in fates), whole.id),
        closes=_gap(whole, fates) == 0,
        text=_tell(whole, fates),
    )


def _find_fate(measure: Measure, claims: Iterable[Claim]) -> Claim | None:
    """The report's figure for that fate: of the free, all who are said to be safe if it says so, else the most."""
    found = [claim for claim in claims if claim.measure is measure]
    safe = [claim for claim in found if claim.manner is Manner.SAFE]
    if measure in (Measure.FREED, Measure.KILLED):
        return max(safe or found, key=lambda c: (printed(c.quantity), -width(c.quantity), -c.span.start), default=None)
    return min(found, key=lambda c: (width(c.quantity), c.span), default=None)


def _gap(aboard: Claim, fates: Sequence[Claim]) -> float:
    """By how much the fates come to more (positive) or to fewer (negative) than were aboard, at the least."""
    low, high = sum_up(claim.quantity for claim in fates)
    least, most = aboard.quantity.bounds
    if low > most:
        return low - most
    return high - least if high < least else 0


def _tell(aboard: Claim, fates: Sequence[Claim]) -> str:
    terms = " + ".join(f"{claim.quantity} {_FATE_WORDS.get(claim.manner, claim.measure.value)}" for claim in fates)
    gap = _gap(aboard, fates)
    if gap == 0:
        return f"{terms} can make up {aboard.quantity} aboard"
    if gap > 0:
        return f"{terms} is more than {aboard.quantity} aboard"
    return f"{terms} is fewer than {aboard.quantity} aboard: the others are not accounted for"


_FATE_WORDS: Mapping[Manner | None, str] = {Manner.SAFE: "said to be safe"}
