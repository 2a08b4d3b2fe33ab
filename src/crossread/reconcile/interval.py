"""How two quantities stand to each other: whether they exclude each other, and whether one moves on from the other."""

from collections.abc import Sequence
from math import inf

from crossread.model.quantity import Hedge, Quantity

#: Hedges that print the largest number they allow; all others are placed by their smallest.
_CEILINGS = frozenset({Hedge.AT_MOST, Hedge.FEWER_THAN})
#: A round floor and a count that is at most so many times as high may be the same.
CLOSE = 1.1
_WORDLESS = frozenset({Hedge.VAGUE, Hedge.UNKNOWN})


def gives_number(quantity: Quantity) -> bool:
    """False for `many` and `an undisclosed number`: they agree with everything and so support nothing.

    >>> gives_number(Quantity(low=2, high=None, hedge=Hedge.VAGUE))
    False
    """
    return quantity.high is not None or quantity.hedge not in _WORDLESS


def printed(quantity: Quantity) -> int:
    """The number the words turn on, by which figures are placed in order of growth.

    >>> printed(Quantity(low=0, high=30, hedge=Hedge.AT_MOST))
    30
    """
    if quantity.hedge in _CEILINGS and quantity.high is not None:
        return quantity.high
    return quantity.low


def growth_key(quantity: Quantity) -> tuple[int, float, str]:
    """Sorts figures from the smaller to the larger, the looser wording of one number first."""
    high = inf if quantity.high is None else float(quantity.high)
    return printed(quantity), -high, quantity.hedge.value


def width(quantity: Quantity) -> float:
    """How many values the interval leaves open, `about` included."""
    low, high = quantity.bounds
    return high - low


def is_looser(left: Quantity, right: Quantity) -> bool:
    """True where the left only bounds, or names loosely, what the right gives: `more than 150` beside `155`."""
    if left.hedge in (Hedge.EXACT, Hedge.ABOUT) or left.hedge is right.hedge:
        return False
    (a, b), (c, d) = left.bounds, right.bounds
    return a <= c and d <= b and width(right) < width(left)


def tightest(quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities without looser wordings of others among them.

    A side that says `hundreds` and `about 300` says about 300, and does not agree with whoever says 214.
    """
    return [q for q in quantities if not any(is_looser(q, other) for other in quantities)]


def excludes(left: Quantity, right: Quantity) -> bool:
    """True where no number fits both."""
    return not left.overlaps(right)


def is_same_count(left: Quantity, right: Quantity) -> bool:
    """True where the two can be wordings of one count.

    They overlap, and neither is a floor that the other is well above: `more than 150` and `155` may be one count,
    `at least 6` and `16` are not, although some number fits both.

    >>> is_same_count(Quantity(low=6, high=None, hedge=Hedge.AT_LEAST), Quantity(low=16, high=16))
    False
    """
    if excludes(left, right) or not (gives_number(left) and gives_number(right)):
        return False
    less, more = sorted((left, right), key=growth_key)
    return less.high is not None or printed(more) <= printed(less) * CLOSE


def moves(left: Quantity, right: Quantity) -> bool:
    """True where a growing count has moved between the two.

    Intervals that exclude each other have; so has a floor that was raised: whoever says `at least 27` has counted 27,
    so `at least 30` is a later count. `more than 150` is a round number below the count.

    >>> moves(Quantity(low=27, high=None, hedge=Hedge.AT_LEAST), Quantity(low=30, high=None, hedge=Hedge.AT_LEAST))
    True
    >>> moves(Quantity(low=151, high=None, hedge=Hedge.MORE_THAN), Quantity(low=155, high=155))
    False
    """
    if not is_same_count(left, right):
        return True
    less, more = sorted((left, right), key=growth_key)
    return less.hedge is Hedge.AT_LEAST and printed(less) != printed(more)
