"""A source that takes its own figure back."""

from collections.abc import Sequence

from crossread.model.claim import Claim, Denial
from crossread.reconcile.evidence import Evidence
from crossread.reconcile.interval import excludes
from crossread.reconcile.line import Strand
from crossread.reconcile.moment import is_before


def find_withdrawal(
    strand: Strand, denied: Sequence[Claim], denials: Sequence[Denial], evidence: Evidence
) -> Claim | Denial | None:
    """The later word by which the speaker of the standing figure denies it; None where the figure stands.

    A denial by somebody else of the same side is a contest, not a withdrawal.
    """
    standing = [claim for entry in strand.standing for claim in entry.claims]
    items: list[Claim | Denial] = [*denied, *denials]
    for denial in items:
        for claim in standing:
            if _same_speaker(denial, claim) and _denies(denial, claim) and _is_later(denial, claim, evidence):
                return denial
    return None


def _same_speaker(left: Claim | Denial, right: Claim) -> bool:
    if left.source is None or right.source is None or left.source.side is not right.source.side:
        return False
    return left.source.name.casefold() == right.source.name.casefold()


def _denies(denial: Claim | Denial, claim: Claim) -> bool:
    return isinstance(denial, Denial) or not excludes(denial.quantity, claim.quantity)


def _is_later(denial: Claim | Denial, claim: Claim, evidence: Evidence) -> bool:
    then, now = evidence.when(claim), evidence.when(denial)
    if is_before(then, now):
        return True
    below = denial.report == claim.report and denial.span.start > claim.span.start
    return below and not is_before(now, then)
