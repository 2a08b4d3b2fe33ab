"""The best dependency tree over scored arcs (Chu and Liu, Edmonds), with one root."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Heads = NDArray[np.signedinteger[Any]]

_ROOTS_TRIED = 3


def best_tree(scores: Scores) -> Heads:
    """Head of each word, 0 for the root and words counted from 1.

    `scores[d, h]` is the log score of word d+1 under head h; column 0 is the root. Exactly one word hangs on the root
    (the three likeliest are tried where the likeliest heads do not make a tree).
    """
    square = np.full((scores.shape[0] + 1, scores.shape[1]), -np.inf)
    square[1:] = np.maximum(scores, -1e6)
    np.fill_diagonal(square, -np.inf)
    heads = square.argmax(1)
    heads[0] = 0
    if (heads[1:] == 0).sum() == 1 and _cycle(heads) is None:
        found: Heads = heads[1:]
        return found
    trees = [_rooted(square, int(root)) for root in np.argsort(-square[1:, 0], kind="stable")[:_ROOTS_TRIED] + 1]
    best: Heads = max(trees, key=lambda t: float(square[np.arange(1, len(t)), t[1:]].sum()))[1:]
    return best


def _rooted(square: Scores, root: int) -> Heads:
    only = square.copy()
    only[1:, 0] = -1e9
    only[root] = -np.inf
    only[root, 0] = 0.0
    return _spanning(only)


def _cycle(heads: Heads) -> Heads | None:
    """The nodes of one cycle, if there is any."""
    state = np.zeros(len(heads), dtype=np.int8)
    state[0] = 2
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return np.array(path[path.index(node) :], dtype=np.intp)
        state[path] = 2
    return None


def _spanning(scores: Scores) -> Heads:
    """Maximum arborescence from node 0: contract one cycle after the other, then open them again."""
    opened: list[tuple[Heads, Heads, Heads, Heads, Heads]] = []
    while True:
        heads = scores.argmax(1)
        heads[0] = 0
        cycle = _cycle(heads)
        if cycle is None:
            break
        scores, step = _contract(scores, heads, cycle)
        opened.append(step)
    found: Heads = heads
    for rest, cycle, inner, enter, leave in reversed(opened):
        found = _expand(found, rest, cycle, inner, enter, leave)
    return found


def _contract(scores: Scores, heads: Heads, cycle: Heads) -> tuple[Scores, tuple[Heads, Heads, Heads, Heads, Heads]]:
    """The graph with the cycle as its last node, and what is needed to open it."""
    rest = np.setdiff1d(np.arange(len(heads)), cycle)
    own = scores[cycle, heads[cycle]]
    into = scores[np.ix_(cycle, rest)] - own[:, None]
    out = scores[np.ix_(rest, cycle)]
    enter, leave = into.argmax(0), out.argmax(1)
    size = len(rest) + 1
    smaller = np.full((size, size), -np.inf)
    smaller[:-1, :-1] = scores[np.ix_(rest, rest)]
    smaller[-1, :-1] = into.max(0)
    smaller[:-1, -1] = out.max(1)
    return smaller, (rest, cycle, heads[cycle], enter, leave)


def _expand(heads: Heads, rest: Heads, cycle: Heads, inner: Heads, enter: Heads, leave: Heads) -> Heads:
    whole = np.zeros(len(rest) + len(cycle), dtype=np.intp)
    whole[cycle] = inner
    last = len(rest)
    for place, node in enumerate(rest):
        head = int(heads[place])
        whole[node] = cycle[leave[place]] if head == last else rest[head]
    above = int(heads[last])
    whole[cycle[enter[above]]] = rest[above]
    return whole
