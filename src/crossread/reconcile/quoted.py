"""What each side is quoted for, and which of them a figure in an outlet's own voice can stand beside."""

from collections.abc import Iterable, Mapping, Sequence

from crossread.model.claim import Claim
from crossread.model.quantity import Quantity
from crossread.model.source import Side
from crossread.reconcile.interval import excludes, gives_number, growth_key, is_same_count
from crossread.reconcile.measure import Course, course_of
from crossread.reconcile.moment import Times, is_before


class Quoted:
    """The figures of one finding that somebody of a known side is quoted for."""

    def __init__(self, said: Mapping[Side, Sequence[Claim]], times: Times) -> None:
        self._said = {side: tuple(claims) for side, claims in said.items()}
        self._times = times
        self._figures = {side: {claim.quantity for claim in claims} for side, claims in said.items()}
        self._at_home: dict[str, dict[Side, set[Quantity]]] = {}
        for side, claims in said.items():
            for claim in claims:
                self._at_home.setdefault(claim.report, {}).setdefault(side, set()).add(claim.quantity)

    def find_repeated(self, claim: Claim) -> Side | None:
        """The side whose figure it repeats; nobody's where several do, None where none does.

        The strongest evidence decides: a figure of its own report, then the same number, then any wording of it.
        """
        same = {side: [q for q in figures if q.low == claim.quantity.low] for side, figures in self._figures.items()}
        for figures in (self._at_home.get(claim.report, {}), same, self._figures):
            sides = [side for side, quantities in figures.items() if _is_among(claim, quantities)]
            if sides:
                return sides[0] if len(sides) == 1 else Side.UNKNOWN
        return None

    def find_carried(self, claim: Claim) -> Side:
        """The only side whose toll it could carry on; else nobody's."""
        speaking = [side for side, figures in self._figures.items() if _could_go_on(claim, side, figures)]
        if len(speaking) == 1 and not any(self._falls(claim, other) for other in self._said[speaking[0]]):
            return speaking[0]
        return Side.UNKNOWN

    def _falls(self, left: Claim, right: Claim) -> bool:
        """True where the larger figure is known to be the earlier one."""
        less, more = sorted((left, right), key=lambda claim: growth_key(claim.quantity))
        earlier, later = self._times.get(more.id), self._times.get(less.id)
        return is_before(earlier, later) and excludes(less.quantity, more.quantity)


def _is_among(claim: Claim, figures: Iterable[Quantity]) -> bool:
    return any(is_same_count(claim.quantity, figure) for figure in figures)


def _could_go_on(claim: Claim, side: Side, figures: Iterable[Quantity]) -> bool:
    """True where the side's toll could be the one that the outlet carries on, or speaks of without a number.

    A toll is carried on from any figure but none: who says that nobody died begins no count. The perpetrator's count is
    not carried on: that an outlet adds to it in its own voice cannot be assumed.
    """
    if not gives_number(claim.quantity):
        return True
    if side is Side.PERPETRATOR or course_of(claim.measure) is not Course.GROWS or claim.quantity.high == 0:
        return False
    return any(figure.high != 0 for figure in figures)
