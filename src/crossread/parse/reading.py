"""One segment of words to sentences with syntax, entities and attributions."""

from dataclasses import fields

import numpy as np
from numpy.typing import NDArray

from crossread.parse.build import Read
from crossread.parse.encoder import MOST_PIECES, Encoder, Scores
from crossread.parse.lemma import lemma
from crossread.parse.spans import Tagger
from crossread.parse.tokenise import Bounds
from crossread.parse.tree import best_tree

_PAUSES = (frozenset(".!?"), frozenset(";:"), frozenset(",–—)]") | {"--"})
_MOST_WORDS = 200
"""Words in one window: longer sentences are lists or broken text, and the search for the best tree is cubic."""

_LEAST = 40
"""A window is not cut at a pause before this many words."""


def _windows(words: list[str], encoder: Encoder) -> list[tuple[int, int]]:
    """Stretches of words that fit the encoder, cut at the best pause where a segment does not."""
    found: list[tuple[int, int]] = []
    start = 0
    while start < len(words):
        room, end = MOST_PIECES, start
        while end < min(len(words), start + _MOST_WORDS) and (cost := len(encoder.pieces.ids(words[end]))) <= room:
            room -= cost
            end += 1
        if end < len(words):
            end = _pause(words, start, end)
        found.append((start, end))
        start = end
    return found


def _pause(words: list[str], start: int, end: int) -> int:
    for marks in _PAUSES:
        for at in range(end - 1, start + _LEAST, -1):
            if words[at] in marks:
                return at + 1
    return end


class Reader:
    """Turns the encoder's scores into the best sentences, trees and spans."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        labels = encoder.labels
        self._upos, self._xpos, self._relations = (np.array(labels[k]) for k in ("upos", "xpos", "relations"))
        self._root = labels["relations"].index("root")
        self._entity = Tagger(tuple(labels["entities"]))
        self._roles = [Tagger(("O", f"B-{role}", f"I-{role}")) for role in labels["roles"]]

    def read(self, text: str, bounds: list[Bounds]) -> Read:
        """Read the words at `bounds` of `text`."""
        words = [text[a:b] for a, b in bounds]
        spaced = [i == 0 or a > bounds[i - 1][1] for i, (a, _) in enumerate(bounds)]
        parts = [self._window(words[a:b], spaced[a:b], a) for a, b in _windows(words, self._encoder)]
        return Read(**{f.name: tuple(x for part in parts for x in getattr(part, f.name)) for f in fields(Read)})

    def _window(self, words: list[str], spaced: list[bool], offset: int) -> Read:
        scores = self._encoder.scores(words, spaced)
        upos, xpos = self._upos[scores.upos.argmax(1)].tolist(), self._xpos[scores.xpos.argmax(1)].tolist()
        lemmas = [lemma(*w) for w in zip(words, upos, xpos, strict=True)]
        starts = [0, *(int(i) for i in np.flatnonzero(scores.start > 0) if i > 0)]
        trees = [_heads(scores, a, b) for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]
        heads, sure = (np.concatenate(column) for column in zip(*trees, strict=True))
        relations = self._label(scores, heads)
        entities: list[tuple[int, int, str]] = []
        roles: list[tuple[int, int, str]] = []
        for a, b in zip(starts, [*starts[1:], len(words)], strict=True):
            entities += [(f + a + offset, z + a + offset, k) for f, z, k in self._entity.spans(scores.entity[a:b])]
            for number, tagger in enumerate(self._roles):
                spans = tagger.spans(scores.role[a:b, 3 * number : 3 * number + 3])
                roles += [(f + a + offset, z + a + offset, k) for f, z, k in spans]
        return Read(
            starts=tuple(s + offset for s in starts), upos=tuple(upos), xpos=tuple(xpos), lemmas=tuple(lemmas),
            heads=tuple(int(h) - 1 + offset if h else -1 for h in heads), relations=tuple(relations),
            entities=tuple(entities), roles=tuple(sorted(roles)), sure=tuple(sure.tolist()),
        )  # fmt: skip

    def _label(self, scores: Scores, heads: NDArray[np.intp]) -> list[str]:
        values = self._encoder.relations(scores.rel_dep, scores.rel_head[heads])
        values[heads > 0, self._root] = -np.inf
        found: list[str] = self._relations[values.argmax(1)].tolist()
        return ["root" if head == 0 else name for head, name in zip(heads, found, strict=True)]


def _heads(scores: Scores, first: int, last: int) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Heads within the window, counted from 1 and 0 at the root, of one sentence's words, and their probabilities."""
    columns = np.concatenate([[0], np.arange(first + 1, last + 1)])
    square = scores.arcs[first:last][:, columns].astype(np.float64)
    square -= np.logaddexp.reduce(square, axis=1, keepdims=True)
    heads = best_tree(square)
    sure = np.exp(square[np.arange(len(heads)), heads]).round(3)
    return np.where(heads > 0, heads + first, 0), sure
