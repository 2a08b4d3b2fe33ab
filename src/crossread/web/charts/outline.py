"""Coasts and borders, clipped to a view."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Point = tuple[float, float]
Ring = list[Point]
#: Square degrees below which a piece of land is none.
_SLIVER = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A stretch of the earth in degrees."""

    west: float
    south: float
    east: float
    north: float


@cache
def _countries() -> tuple[tuple[str, tuple[tuple[View, Ring], ...]], ...]:
    """Each country's name with its rings, each with the stretch it lies in."""
    raw = files("crossread.web").joinpath("data", "outline.json.gz").read_bytes()
    told = json.loads(gzip.decompress(raw))
    arcs = [_points(flat, told["grid"]) for flat in told["arcs"]]
    return tuple(
        (name, tuple((_extent(ring), ring) for ring in (_join(numbers, arcs) for numbers in rings)))
        for name, rings in told["countries"]
    )


def _points(flat: list[int], grid: int) -> Ring:
    x = y = 0
    points = []
    for dx, dy in zip(flat[::2], flat[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / grid, y / grid))
    return points


def _join(numbers: list[int], arcs: list[Ring]) -> Ring:
    ring: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring


def _extent(ring: Ring) -> View:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return View(west=min(xs), south=min(ys), east=max(xs), north=max(ys))


def iter_land(view: View) -> Iterator[tuple[str, Ring]]:
    """The rings of every country that reach into the view, cut at its edges."""
    for name, rings in _countries():
        for extent, ring in rings:
            if (
                extent.west < view.east
                and view.west < extent.east
                and extent.south < view.north
                and view.south < extent.north
            ):
                clipped = clip(ring, view)
                if _area(clipped) > _SLIVER:
                    yield name, clipped


def _area(ring: Ring) -> float:
    """In square degrees; a ring that only goes around the view leaves edges without any."""
    turns = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    return abs(sum(x * ny - nx * y for (x, y), (nx, ny) in turns)) / 2


def clip(ring: Ring, view: View) -> Ring:
    """The ring inside the view, after Sutherland and Hodgman (1974): one edge of the view after the other."""
    for axis, limit, sign in ((0, view.west, 1), (0, view.east, -1), (1, view.south, 1), (1, view.north, -1)):
        ring = list(_cut(ring, axis, limit, sign))
    return ring


def _cut(ring: Ring, axis: int, limit: float, sign: int) -> Iterator[Point]:
    """The part of the ring on one side of a straight line."""
    for before, point in zip([ring[-1], *ring[:-1]] if ring else [], ring, strict=True):
        was, now = (before[axis] - limit) * sign >= 0, (point[axis] - limit) * sign >= 0
        if was != now:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            yield before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])
        if now:
            yield point
