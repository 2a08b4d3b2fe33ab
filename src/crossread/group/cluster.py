"""Reports that are alike, put together pair by pair, the most alike first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from crossread.group.weight import Vector, add, likeness

#: Groups are put together while their reports share, on average over all pairs, at least this part of their weight.
#: Measured on invented incidents and on documents of 24 real ones (docs/decisions/0004-grouping.md).
THRESHOLD = 0.07
#: Only terms of at most so many reports bring two reports together; others still count once they are.
RARE = 100
_DIGITS = 9


@dataclass(slots=True)
class _Groups:
    """Groups by the number of their first member, with the sums of their vectors and the groups they touch."""

    vectors: dict[int, Vector]
    members: dict[int, list[int]]
    near: dict[int, set[int]]
    heap: list[tuple[float, int, int]] = field(default_factory=list)

    def likeness(self, left: int, right: int) -> float:
        """The mean likeness over all pairs of their reports."""
        pairs = len(self.members[left]) * len(self.members[right])
        return round(likeness(self.vectors[left], self.vectors[right]) / pairs, _DIGITS)

    def join(self, left: int, right: int) -> None:
        """Puts the right group into the left, and offers the new group to all that either touched."""
        self.vectors[left] = add(self.vectors[left], self.vectors.pop(right))
        self.members[left] += self.members.pop(right)
        near = (self.near.pop(left) | self.near.pop(right)) - {left, right}
        for other in near:
            self.near[other] = (self.near[other] - {right}) | {left}
        self.near[left] = near
        self.offer(left)

    def offer(self, group: int) -> None:
        """Queues the group with each it touches, where they are alike enough."""
        for other in sorted(self.near[group]):
            alike = self.likeness(group, other)
            if alike >= THRESHOLD:
                heappush(self.heap, (-alike, min(group, other), max(group, other)))


def cluster(vectors: Sequence[Vector], may_meet: Callable[[int, int], bool]) -> list[list[int]]:
    """Groups of indices, each sorted, by their first; `may_meet` says which two reports can be of one incident.

    Every step joins the two groups whose reports are most alike on average, so that no chain of half-alike reports ties
    two incidents together; ties go to the earlier indices.
    """
    groups = _Groups(
        vectors=dict(enumerate(vectors)),
        members={number: [number] for number in range(len(vectors))},
        near=_find_neighbours(vectors, may_meet),
    )
    groups.heap = [
        (-alike, left, right)
        for left, others in groups.near.items()
        for right in others
        if left < right and (alike := groups.likeness(left, right)) >= THRESHOLD
    ]
    heapify(groups.heap)
    while groups.heap:
        alike, left, right = heappop(groups.heap)
        if _still_so(groups, alike, left, right):
            groups.join(left, right)
    return sorted(sorted(members) for members in groups.members.values())


def _still_so(groups: _Groups, alike: float, left: int, right: int) -> bool:
    """False for an offer that a later join has overtaken."""
    both = left in groups.members and right in groups.members
    return both and groups.likeness(left, right) == -alike


def _find_neighbours(vectors: Sequence[Vector], may_meet: Callable[[int, int], bool]) -> dict[int, set[int]]:
    having: dict[str, list[int]] = {}
    for number, vector in enumerate(vectors):
        for term in vector:
            having.setdefault(term, []).append(number)
    near: dict[int, set[int]] = {number: set() for number in range(len(vectors))}
    for numbers in having.values():
        if len(numbers) <= RARE:
            _connect(numbers, near, may_meet)
    return near


def _connect(numbers: Sequence[int], near: Mapping[int, set[int]], may_meet: Callable[[int, int], bool]) -> None:
    for place, left in enumerate(numbers):
        for right in numbers[place + 1 :]:
            if right not in near[left] and may_meet(left, right):
                near[left].add(right)
                near[right].add(left)
