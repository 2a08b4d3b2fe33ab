"""The network: words of one window in, scores of every head out."""

import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crossread.parse import shape, stored
from crossread.parse.framing import neutral
from crossread.parse.wordpiece import WordPiece

Floats = NDArray[np.float32]

MOST_PIECES = 510
"""Word pieces that fit between the marks of one sequence."""


@dataclass(frozen=True, slots=True)
class Scores:
    """One row a word. Column 0 of `arcs` and row 0 of `rel_head` are the root."""

    upos: Floats
    xpos: Floats
    start: Floats
    arcs: Floats
    rel_dep: Floats
    rel_head: Floats
    entity: Floats
    role: Floats


class Encoder:
    """Runs one window at a time on one thread: scales of the 8-bit arithmetic depend on what is in the tensor."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime as ort
        from threadpoolctl import ThreadpoolController

        files = stored.verified(folder)
        options = ort.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = True
        options.log_severity_level = 3
        self._session = ort.InferenceSession(files["model.int8.onnx"], options, providers=["CPUExecutionProvider"])
        lines = files["vocab.txt"].decode("utf-8").splitlines()
        self.pieces = WordPiece({piece: number for number, piece in enumerate(lines)})
        self._edges = self.pieces.id_of("[CLS]"), self.pieces.id_of("[SEP]")
        self.labels = stored.labels(files)
        self._blas = ThreadpoolController()
        relations = np.load(io.BytesIO(files["relations.npy"])).astype(np.float32)
        self._count, self._size, _ = relations.shape
        self._side_by_side = np.ascontiguousarray(relations.transpose(1, 0, 2)).reshape(self._size, -1)

    def scores(self, words: list[str], spaced: list[bool]) -> Scores:
        """Scores of a window of at most `MOST_PIECES` pieces; `spaced` words have white space before them."""
        ids, shapes, first, last = [self._edges[0]], [shape.EDGE], [], []
        for word, space in zip(words, spaced, strict=True):
            pieces = self.pieces.ids(neutral(word))
            first.append(len(ids))
            ids.extend(pieces)
            last.append(len(ids) - 1)
            shapes.extend([shape.shape(word, space)] * len(pieces))
        ids.append(self._edges[1])
        shapes.append(shape.EDGE)
        named = {"ids": ids, "shapes": shapes, "first": first, "last": last}
        return Scores(*self._session.run(None, {k: np.array(v, dtype=np.int64) for k, v in named.items()}))

    def relations(self, dependents: Floats, heads: Floats) -> Floats:
        """Scores of each relation for dependents [N, d] under heads [N, d]."""
        ones = np.ones((len(dependents), 1), dtype=np.float32)
        left, right = np.hstack([dependents, ones]), np.hstack([heads, ones])
        # One thread: the products are small, and waiting for a second one costs more than they do.
        with self._blas.limit(limits=1, user_api="blas"):
            carried = left @ self._side_by_side
        found: Floats = np.einsum("nre,ne->nr", carried.reshape(len(left), self._count, self._size), right)
        return found
