"""Whose line a figure stands on, and which sides are rivals."""

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.model.claim import Claim
from crossread.model.source import Side
from crossread.reconcile.moment import Times
from crossread.reconcile.quoted import Quoted

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
    quoted = Quoted({side: said for side, said in lines.items() if side is not Side.UNKNOWN}, times)
    carried = set()
    for claim in claims:
        if is_outlet_voice(claim):
            side = quoted.find_repeated(claim)
            if side is None:
                side = quoted.find_carried(claim)
                carried.add(claim.id)
            lines.setdefault(side, []).append(claim)
    return Sides(lines=lines, carried=frozenset(carried))
