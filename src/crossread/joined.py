"""Things that pairs join into groups."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

Thing = TypeVar("Thing", bound=Hashable)


def join(pairs: Iterable[tuple[Thing, Thing]]) -> list[list[Thing]]:
    """The groups that the pairs make, in the order of their first things; what is in no pair is in no group.

    >>> join([(1, 2), (4, 5), (2, 3)])
    [[1, 2, 3], [4, 5]]
    """
    above: dict[Thing, Thing] = {}

    def top(thing: Thing) -> Thing:
        above.setdefault(thing, thing)
        while above[thing] != thing:
            above[thing] = thing = above[above[thing]]
        return thing

    for one, other in pairs:
        first, second = top(one), top(other)
        if first != second:
            above[second] = first
    groups: dict[Thing, list[Thing]] = {}
    for thing in above:
        groups.setdefault(top(thing), []).append(thing)
    return list(groups.values())
