import numpy as np

from crossread.parse.spans import Tagger

BIOES = Tagger(("O", "B-PER", "I-PER", "E-PER", "S-PER"))
BIO = Tagger(("O", "B-x", "I-x"))


def test_an_inside_without_a_beginning_is_mended() -> None:
    scores = np.array([[0, 1, 0, 0, 0], [0, 0, 0, 3, 0], [1, 0, 0, 0, 0]], dtype=np.float32)
    assert BIOES.spans(scores) == [(0, 2, "PER")]
    assert BIO.spans(np.array([[1, 0, 0], [0, 0, 5]], dtype=np.float32)) == [(0, 2, "x")]


def test_neighbours_stay_apart() -> None:
    scores = np.array([[0, 9, 0], [0, 9, 0], [0, 0, 9]], dtype=np.float32)
    assert BIO.spans(scores) == [(0, 1, "x"), (1, 3, "x")]


def test_no_words_no_spans() -> None:
    assert BIO.spans(np.zeros((0, 3), dtype=np.float32)) == []
