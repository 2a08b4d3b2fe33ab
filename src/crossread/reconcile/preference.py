"""Which reading, if any, stands for a finding, and the rule that chose it, in words. Numbers are never averaged."""

from collections.abc import Sequence

from crossread.model.claim import Basis
from crossread.model.finding import FindingStatus, Order
from crossread.model.quantity import Quantity
from crossread.model.source import Side
from crossread.reconcile.evidence import Evidence
from crossread.reconcile.interval import excludes, width
from crossread.reconcile.line import Strand
from crossread.reconcile.words import SIDES, join_words, say_side

Weight = tuple[int, bool, int, str]

_NONE_WHERE = {
    FindingStatus.DISPUTED: "rival sides give figures that exclude each other",
    FindingStatus.DIFFERING: "reports differ, and nothing tells which figure replaces which",
    FindingStatus.WITHDRAWN: "who gave the figure has taken it back",
}


def prefer(
    strands: Sequence[Strand], status: FindingStatus, contested_by: Sequence[Side], evidence: Evidence
) -> tuple[Quantity | None, str]:
    """The preferred quantity and its rule; None with the reason where no reading can be preferred."""
    lines = [strand for strand in strands if strand.counted]
    fit = [line for line in lines if not _unfit(line)]
    reason = _NONE_WHERE.get(status) or next(map(_unfit, lines), "no report gives a number")
    if status in _NONE_WHERE or not fit:
        return None, f"no preferred figure: {reason}"
    latest = max(fit, key=lambda line: _latest(line, evidence))
    line = max((line for line in fit if _agree(line, latest)), key=lambda line: _weight(line, evidence))
    chosen = min(line.standing, key=lambda entry: (width(entry.quantity), entry.key))
    return chosen.quantity, _rule(line, contested_by)


def _unfit(line: Strand) -> str:
    """Why nothing on this line can stand for the finding; empty where something can."""
    if line.side is Side.PERPETRATOR:
        return "only the attackers' side gives a number"
    if not any(entry.is_firm for entry in line.counted):
        return "the figure is unconfirmed"
    if all(claim.basis is Basis.PART for entry in line.counted for claim in entry.claims):
        return "given only as part of a larger count"
    return ""


def _latest(line: Strand, evidence: Evidence) -> tuple[int, Weight]:
    days = [entry.last.day for entry in line.standing if entry.last]
    return max(days, default=0), _weight(line, evidence)


def _agree(left: Strand, right: Strand) -> bool:
    return any(not excludes(a.quantity, b.quantity) for a in left.standing for b in right.standing)


def _weight(line: Strand, evidence: Evidence) -> Weight:
    """Of lines that stand for the same: the furthest revised, one of a known side, in the most reports."""
    return len(line.steps), line.side is not Side.UNKNOWN, evidence.witnesses(line.claims), line.side.value


def _rule(line: Strand, contested_by: Sequence[Side]) -> str:
    words = ["preferred: the latest figure" if len(line.steps) > 1 else "preferred: the figure", _owner(line)]
    if len(line.steps[-1]) > 1:
        words.append(f"in the most precise of {len(line.steps[-1])} wordings")
    rules = [" ".join(words)]
    if Order.INFERRED in line.orders:
        rules.append("the order is inferred")
    if contested_by:
        rules.append(f"contested by {join_words([SIDES[side] for side in contested_by])}")
    return "; ".join(rules)


def _owner(line: Strand) -> str:
    return f"of {say_side(line.side, line.claims)}"
