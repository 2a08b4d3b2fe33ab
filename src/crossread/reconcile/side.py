"""Whose line a figure stands on, and which sides are rivals."""

from collections.abc import Callable, Mapping, Sequence

from crossread.model.claim import Claim
from crossread.model.source import Side
from crossread.reconcile.interval import excludes, gives_number, growth_key
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


def sort_by_side(claims: Sequence[Claim], times: Times) -> dict[Side, list[Claim]]:
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
    for claim in claims:
        if is_outlet_voice(claim):
            lines.setdefault(_owner(claim, quoted, times), []).append(claim)
    return lines


def _owner(claim: Claim, quoted: Mapping[Side, Sequence[Claim]], times: Times) -> Side:
    """The first test that any side passes decides, and only if one side passes it."""
    for test in _TESTS:
        sides = [side for side, said in quoted.items() if test(claim, side, said, times)]
        if sides:
            return sides[0] if len(sides) == 1 else Side.UNKNOWN
    return Side.UNKNOWN


def _is_repeat(claim: Claim, other: Claim) -> bool:
    if not gives_number(claim.quantity) or not gives_number(other.quantity):
        return False
    return not excludes(claim.quantity, other.quantity)


def _repeats_at_home(claim: Claim, _: Side, said: Sequence[Claim], __: Times) -> bool:
    return any(claim.report == other.report and _is_repeat(claim, other) for other in said)


def _prints_the_same(claim: Claim, _: Side, said: Sequence[Claim], __: Times) -> bool:
    return any(claim.quantity.low == other.quantity.low and _is_repeat(claim, other) for other in said)


def _repeats(claim: Claim, _: Side, said: Sequence[Claim], __: Times) -> bool:
    return any(_is_repeat(claim, other) for other in said)


def _carries_on(claim: Claim, side: Side, said: Sequence[Claim], times: Times) -> bool:
    """A toll is carried on from any figure but none: who says that nobody died begins no count.

    The perpetrator's count is not carried on: that an outlet adds to it in its own voice cannot be assumed.
    """
    if side is Side.PERPETRATOR or course_of(claim.measure) is not Course.GROWS or claim.quantity.high == 0:
        return False
    counts = [other for other in said if other.quantity.high != 0]
    return gives_number(claim.quantity) and bool(counts) and not any(_falls(claim, c, times) for c in counts)


def _falls(left: Claim, right: Claim, times: Times) -> bool:
    """True where the larger figure is known to be the earlier one."""
    less, more = sorted((left, right), key=lambda claim: growth_key(claim.quantity))
    return is_before(times.get(more.id), times.get(less.id)) and excludes(less.quantity, more.quantity)


def _gives_none(claim: Claim, _: Side, __: Sequence[Claim], ___: Times) -> bool:
    return not gives_number(claim.quantity)


_TESTS: tuple[Callable[[Claim, Side, Sequence[Claim], Times], bool], ...] = (
    _repeats_at_home,
    _prints_the_same,
    _repeats,
    _carries_on,
    _gives_none,
)
