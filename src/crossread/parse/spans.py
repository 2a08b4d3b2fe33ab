"""Tags to spans: the best legal sequence (Viterbi), then its stretches."""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def _legal(tags: tuple[str, ...]) -> NDArray[np.float64]:
    """0 where tag j may follow tag i, else -inf. Tags are O, B-x, I-x, E-x, S-x (E and S may be unused)."""
    closes = any(t.startswith("E") for t in tags)
    allowed = np.full((len(tags), len(tags)), -np.inf)
    for i, left in enumerate(tags):
        for j, right in enumerate(tags):
            inside = left[0] in "BI" and left[1:] == right[1:] and right[0] in "IE"
            outside = right[0] in "OBS" and (not closes or left[0] in "OES")
            if inside or outside:
                allowed[i, j] = 0.0
    return allowed


class Tagger:
    """Decodes the scores of one tag set."""

    def __init__(self, tags: tuple[str, ...]) -> None:
        self.tags = tags
        self._step = _legal(tags)
        self._first = np.array([0.0 if t[0] in "OBS" else -np.inf for t in tags])
        closes = any(t.startswith("E") for t in tags)
        self._last = np.array([0.0 if not closes or t[0] in "OES" else -np.inf for t in tags])

    def best(self, scores: Scores) -> list[int]:
        """The legal sequence with the highest sum."""
        if not len(scores):
            return []
        value = scores[0] + self._first
        back = np.zeros(scores.shape, dtype=np.intp)
        for at in range(1, len(scores)):
            reach = value[:, None] + self._step
            back[at] = reach.argmax(0)
            value = reach.max(0) + scores[at]
        tag = int((value + self._last).argmax())
        path = [tag]
        for at in range(len(scores) - 1, 0, -1):
            tag = int(back[at, tag])
            path.append(tag)
        return path[::-1]

    def spans(self, scores: Scores) -> list[tuple[int, int, str]]:
        """First, after-last and kind of each span."""
        found: list[tuple[int, int, str]] = []
        for at, number in enumerate(self.best(scores)):
            mark, _, kind = self.tags[number].partition("-")
            if mark in ("B", "S"):
                found.append((at, at + 1, kind))
            elif mark in ("I", "E"):
                found[-1] = (found[-1][0], at + 1, kind)
        return found
