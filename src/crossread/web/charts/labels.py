"""Room for words in a picture: nothing stands on anything else, and what finds no room is left out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

#: Width of a character of a label, of 12 pixels' size, and the height of its line.
CHARACTER, LINE = 6.8, 13.0


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of the picture."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether both have a point in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def lies_in(self, frame: "Box") -> bool:
        """Whether all of it is within the frame."""
        across = frame.left <= self.left and self.right <= frame.right
        return across and frame.top <= self.top and self.bottom <= frame.bottom


def around(x: float, y: float, size: float) -> Box:
    """The box of a point."""
    return Box(x - size, y - size, x + size, y + size)


def _label(words: str, x: float, y: float) -> Box:
    half = len(words) * CHARACTER / 2
    return Box(x - half, y - LINE / 2, x + half, y + LINE / 2)


def place_labels(wanted: Sequence[tuple[str, float, float]], taken: Iterable[Box], frame: Box) -> list[float | None]:
    """The height at which each label (words, x, y of its point) stands: above its point, else below, else nowhere."""
    boxes = list(taken)
    heights: list[float | None] = []
    for words, x, y in wanted:
        tries = [_label(words, x, y + shift) for shift in (-14.0, 14.0, -28.0, 28.0)]
        free = [
            box
            for box in tries
            if box.top >= frame.top and box.bottom <= frame.bottom and not any(box.meets(one) for one in boxes)
        ]
        heights.append((free[0].top + free[0].bottom) / 2 if free else None)
        boxes += free[:1]
    return heights


def place_beside(
    wanted: Sequence[tuple[str, float, float]], taken: Iterable[Box], frame: Box
) -> list[tuple[float, float, str] | None]:
    """Where each name (words, x, y of its dot) stands, and how it is aligned: right of its dot, left, above, below."""
    boxes = list(taken)
    places: list[tuple[float, float, str] | None] = []
    for words, x, y in wanted:
        long = len(words) * CHARACTER
        tries = (
            (Box(x + 7, y - LINE / 2, x + 7 + long, y + LINE / 2), (x + 7, y, "left")),
            (Box(x - 7 - long, y - LINE / 2, x - 7, y + LINE / 2), (x - 7, y, "right")),
            (_label(words, x, y - 14), (x, y - 14, "center")),
            (_label(words, x, y + 14), (x, y + 14, "center")),
        )
        free = [(box, at) for box, at in tries if box.lies_in(frame) and not any(box.meets(one) for one in boxes)]
        places.append(free[0][1] if free else None)
        boxes += [box for box, _ in free[:1]]
    return places


def spread(heights: Sequence[float], least: float, top: float, bottom: float) -> list[float]:
    """The heights, moved apart as little as it takes for `least` between each two, in the same order, in the frame."""
    order = sorted(range(len(heights)), key=lambda at: heights[at])
    moved = list(heights)
    at = top
    for one in order:
        moved[one] = at = max(at, heights[one])
        at += least
    at = bottom
    for one in reversed(order):
        moved[one] = at = min(at, moved[one])
        at -= least
    return moved
