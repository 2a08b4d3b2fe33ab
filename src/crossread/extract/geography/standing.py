"""Where figures and acts stand: the place in their sentence."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from crossread.model.act import Act
from crossread.model.claim import Claim
from crossread.model.parse import Parse
from crossread.model.place import PlaceMention, PlaceRelation

Told = TypeVar("Told", Claim, Act)
_SITES = frozenset({PlaceRelation.AT, PlaceRelation.NEAR})


def place_all(parse: Parse, told: Sequence[Told], places: Sequence[PlaceMention]) -> tuple[Told, ...]:
    """The claims or acts, each with the place that stands in its sentence, the nearest of several."""
    ends = [s.end for s in parse.sentences]
    by_sentence: dict[int, list[PlaceMention]] = {}
    for site in places:
        if site.relation in _SITES:
            by_sentence.setdefault(bisect_right(ends, site.span.start), []).append(site)
    placed = []
    for one in told:
        near = by_sentence.get(bisect_right(ends, one.span.start), [])
        best = min(near, key=lambda p: (_apart(one, p), p.span.start), default=None)
        placed.append(replace(one, place=best.id) if best is not None else one)
    return tuple(placed)


def _apart(one: Claim | Act, place: PlaceMention) -> int:
    """How many characters lie between; none where the place stands within."""
    return max(place.span.start - one.span.end, one.span.start - place.span.end, 0)
