"""Everybody aboard is held, free, missing or dead: does what one report says come to that?"""

from collections.abc import Iterable, Mapping, Sequence

from crossread.model.claim import Claim, Manner, Measure, Modality, Party
from crossread.model.finding import Check
from crossread.model.source import Side
from crossread.reconcile.interval import gives_number, printed, width
from crossread.reconcile.parts import sum_up
from crossread.reconcile.subcount import names_subgroup

KIND = "balance"
_FATES = (Measure.FREED, Measure.HELD, Measure.MISSING, Measure.KILLED)


def check_balances(totals: Sequence[Claim]) -> list[Check]:
    """One check for each report and side that says how many were aboard and what became of them in two ways or more.

    What the outlet says in its own voice goes with each side; the figures of two sides are not added up.
    """
    checks: dict[tuple[str, ...], Check] = {}
    speakers = {(claim.report, _speaker(claim)) for claim in totals}
    for report, speaker in sorted(speakers):
        claims = [c for c in totals if c.report == report and _speaker(c) in (speaker, "") and _is_aboard(c)]
        check = _check(report, claims)
        if check:
            checks.setdefault(check.claims, check)
    return list(checks.values())


def _speaker(claim: Claim) -> str:
    """The side; the name where there is none; empty for the outlet's own voice."""
    if claim.source is None:
        return ""
    return claim.source.name if claim.source.side is Side.UNKNOWN else claim.source.side


def _is_aboard(claim: Claim) -> bool:
    return claim.party in (Party.CIVILIAN, Party.UNKNOWN) and gives_number(claim.quantity)


def _check(report: str, claims: Sequence[Claim]) -> Check | None:
    aboard = [claim for claim in claims if claim.measure is Measure.ABOARD and _may_be_all(claim)]
    fates = [fate for fate in (_find_fate(measure, claims) for measure in _FATES) if fate]
    if not aboard or len(fates) < 2:
        return None
    told = {fate.measure for fate in fates}
    complete = Measure.FREED in told and bool(told & {Measure.HELD, Measure.MISSING})
    if not complete and max(_gap(claim, fates) for claim in aboard) <= 0:
        return None  # without the free, or those still to be found, the others need not come to all
    # A report that gives two numbers for those aboard fails only if neither fits.
    whole = min(aboard, key=lambda claim: (_gap(claim, fates) != 0, width(claim.quantity), claim.span))
    return Check(
        kind=KIND,
        reports=(report,),
        claims=(*(fate.id for fate in fates), whole.id),
        closes=_gap(whole, fates) == 0,
        text=_tell(whole, fates),
    )


def _may_be_all(claim: Claim) -> bool:
    """Nobody, some by their own name, and some who only may have been there are not all who were aboard."""
    return claim.quantity.high != 0 and claim.modality is not Modality.POSSIBLE and not names_subgroup(claim)


def _find_fate(measure: Measure, claims: Iterable[Claim]) -> Claim | None:
    """The report's figure for that fate: of a toll the most, and those said to be safe count as free."""
    found = [claim for claim in claims if claim.measure is measure]
    if measure in (Measure.FREED, Measure.KILLED):
        return max(found, key=lambda c: (printed(c.quantity), -width(c.quantity), -c.span.start), default=None)
    return min(found, key=lambda c: (width(c.quantity), -printed(c.quantity), c.span), default=None)


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
