"""Which claims are totals to compare, which stand beside them, and which enter no finding, each for a stated reason."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from crossread.model.claim import Basis, Claim, Denial, Modality, Polarity, Scope
from crossread.model.parse import SectionKind
from crossread.reconcile.evidence import Evidence
from crossread.reconcile.subcount import find_subcounts
from crossread.reconcile.whole import join_wholes

TEASER = "stands in a teaser: text of another story, or of an earlier one, pasted into the page"
#: A reading less sure than this stands apart: of such, about as many were wrong as right.
SURE_ENOUGH = 0.6
_NOT_YET = {
    Modality.EXPECTED: "is expected, not reported",
    Modality.THREATENED: "is a threat, not a report",
    Modality.PLANNED: "is planned, not reported",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifted:
    """The claims and denials of one incident, each in exactly one place."""

    totals: tuple[Claim, ...]
    parts: tuple[Claim, ...]
    increments: tuple[Claim, ...]
    denied: tuple[Claim, ...]
    background: tuple[Claim, ...]
    denials: tuple[Denial, ...]
    set_aside: tuple[tuple[str, str], ...]


def sift(claims: Iterable[Claim], denials: Iterable[Denial], evidence: Evidence) -> Sifted:
    """Everything in its place; the order of what comes in is kept."""
    all_claims, all_denials = list(claims), list(denials)
    items: list[Claim | Denial] = [*all_claims, *all_denials]
    aside = [(item.id, reason) for item in items if (reason := reason_aside(item))]
    out = {item for item, _ in aside}
    kept = [claim for claim in all_claims if claim.id not in out]
    main = [claim for claim in kept if claim.scope is Scope.MAIN]
    affirmed = [claim for claim in main if not is_denied(claim)]
    whole = [claim for claim in affirmed if claim.basis is Basis.CUMULATIVE]
    some = find_subcounts(whole, evidence)
    totals = tuple(claim for claim in whole if claim.id not in some)
    parts = _pick(affirmed, lambda claim: claim.basis is Basis.PART or claim.id in some)
    return Sifted(
        totals=totals,
        parts=join_wholes(parts, totals),
        increments=_pick(affirmed, lambda claim: claim.basis is Basis.NEW),
        denied=_pick(main, is_denied),
        background=_pick(kept, lambda claim: claim.scope is Scope.BACKGROUND),
        denials=tuple(denial for denial in all_denials if denial.id not in out),
        set_aside=tuple(sorted(aside)),
    )


def _pick(claims: Iterable[Claim], wanted: Callable[[Claim], bool]) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims if wanted(claim))


def is_denied(claim: Claim) -> bool:
    """True for "did not kill 30 soldiers"; "none was killed" is the figure 0, however its polarity was read."""
    return claim.polarity is Polarity.DENIED and claim.quantity.high != 0


def reason_aside(item: Claim | Denial) -> str | None:
    """Why it enters no finding at all; None where it may."""
    if item.section is SectionKind.TEASER:
        return TEASER
    if isinstance(item, Denial):
        return "is of another event, told as context" if item.scope is Scope.BACKGROUND else None
    if item.confidence is not None and item.confidence < SURE_ENOUGH:
        return f"was read with little confidence: {item.confidence:.0%} of such readings are right"
    return _NOT_YET.get(item.modality) if item.scope is Scope.MAIN else None
