"""Whose line a figure stands on, and which sides are rivals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossread.model.claim import Claim
from crossread.model.source import Side
from crossread.reconcile.interval import excludes, gives_number, growth_key, is_same_count
from crossread.reconcile.measure import Course, course_of
from crossread.reconcile.moment import Times, is_before

_NOBODY = frozenset({Side.UNKNOWN, Side.MEDIA})


def are_rivals(left: Side, right: Side) -> bool:
    """True where one side is the perpetrator and the other is any party that can be named.

    Whoever did it has a stake in every figure of it, and so do those it was done to. All other sides count the same
    thing from different places; another outlet, or somebody who cannot be placed, is rival to nobody.
    """
    return Side.PERPETRATOR in (left, right) and left is not right and not _NOBODY & {left, right}


def is_outlet_voice(claim: Claim) -> bool:
    """True where the report quotes nobody for the figure."""
    return claim.source is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The claims of one finding by line. `carried` are ids of those that no more than carry on the line's toll."""

    lines: dict[Side, list[Claim]]
    carried: frozenset[str]

    def without_carried(self, side: Side) -> "Sides":
        """The same with what that line's toll was carried on by on the line of nobody's."""
        left = [claim for claim in self.lines[side] if claim.id in self.carried]
        kept = [claim for claim in self.lines[side] if claim.id not in self.carried]
        nobodys = [*self.lines.get(Side.UNKNOWN, []), *left]
        return Sides(lines={**self.lines, side: kept, Side.UNKNOWN: nobodys}, carried=self.carried)


def sort_by_side(claims: Sequence[Claim], times: Times) -> Sides:
    """The claims of one finding by the line they stand on.

    A figure in the outlet's own voice stands beside the line of the one side whose figures it repeats, first in its own
    report and then in any, or, where it repeats none, the line of the one side whose toll it carries on. If several
    sides could own it, or nobody is quoted, it stands on a line of nobody's. Its claim keeps no source.
    """
    lines: dict[Side, list[Claim]] = {}
    for claim in claims:
        if claim.source:
            lines.setdefault(claim.source.side, []).append(claim)
    quoted: dict[Side, Sequence[Claim]] = {
        side: tuple(said) for side, said in lines.items() if side is not Side.UNKNOWN
    }
    carried = set()
    for claim in claims:
        if is_outlet_voice(claim):
            side = _find_repeated(claim, quoted)
            if side is None:
                side = _find_carried(claim, quoted, times)
                carried.add(claim.id)
            lines.setdefault(side, []).append(claim)
    return Sides(lines=lines, carried=frozenset(carried))


def _find_repeated(claim: Claim, quoted: Mapping[Side, Sequence[Claim]]) -> Side | None:
    """The side whose figure it repeats; nobody's where several do, None where none does."""
    for repeats in (_repeats_at_home, _prints_the_same, _repeats):
        sides = [side for side, said in quoted.items() if repeats(claim, said)]
        if sides:
            return sides[0] if len(sides) == 1 else Side.UNKNOWN
    return None


def _find_carried(claim: Claim, quoted: Mapping[Side, Sequence[Claim]], times: Times) -> Side:
    """The only side whose toll it could carry on; else nobody's."""
    speaking = [side for side, said in quoted.items() if _could_go_on(claim, side, said)]
    if len(speaking) == 1 and not any(_falls(claim, other, times) for other in quoted[speaking[0]]):
        return speaking[0]
    return Side.UNKNOWN


def _repeats_at_home(claim: Claim, said: Sequence[Claim]) -> bool:
    return any(claim.report == other.report and is_same_count(claim.quantity, other.quantity) for other in said)


def _prints_the_same(claim: Claim, said: Sequence[Claim]) -> bool:
    return any(claim.quantity.low == o.quantity.low and is_same_count(claim.quantity, o.quantity) for o in said)


def _repeats(claim: Claim, said: Sequence[Claim]) -> bool:
    return any(is_same_count(claim.quantity, other.quantity) for other in said)


def _could_go_on(claim: Claim, side: Side, said: Sequence[Claim]) -> bool:
    """True where the side's toll could be the one that the outlet carries on, or speaks of without a number.

    A toll is carried on from any figure but none: who says that nobody died begins no count. The perpetrator's count is
    not carried on: that an outlet adds to it in its own voice cannot be assumed.
    """
    if not gives_number(claim.quantity):
        return True
    if side is Side.PERPETRATOR or course_of(claim.measure) is not Course.GROWS or claim.quantity.high == 0:
        return False
    return any(other.quantity.high != 0 for other in said)


def _falls(left: Claim, right: Claim, times: Times) -> bool:
    """True where the larger figure is known to be the earlier one."""
    less, more = sorted((left, right), key=lambda claim: growth_key(claim.quantity))
    return is_before(times.get(more.id), times.get(less.id)) and excludes(less.quantity, more.quantity)
