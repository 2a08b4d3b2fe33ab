"""Which reports of an index share text: every two that share a rare fingerprint, without looking at every two.

A fingerprint in more than COMMON reports stands in a text that was reprinted very often, or in boilerplate. Its reports
are compared with the first few of them only, and through these they hang together. So the pairs of a report are
bounded, and so is the work. Which of the two it is, the alignment tells: copies share much, pages with boilerplate
little.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossread.trace.letters import Hashes
from crossread.trace.stored import Entry

#: Reports beyond which a fingerprint is common, and the first reports with which such a one is compared.
COMMON, FIRST = 20, 2
#: Pairs counted at once.
_CHUNK = 1 << 22
Numbers = NDArray[np.uint32]
_Packed = NDArray[np.uint64]


class Pair(NamedTuple):
    """Two reports, by id, and how many fingerprints they share."""

    left: str
    right: str
    shared: int


def find_pairs(entries: Sequence[Entry], hashes: Hashes, numbers: Numbers, least: int = 1) -> Iterator[Pair]:
    """The pairs that share at least so many fingerprints, which come sorted by hash and then by place in `entries`.

    Reports of the same words are paired with the first of them only.
    """
    twins = _find_twins(entries)
    single = ~np.isin(numbers, np.array(sorted(twins), dtype=np.uint32))
    hashes, numbers = hashes[single], numbers[single]
    starts = (
        np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1]))) if len(hashes) else np.empty(0, np.int64)
    )
    sizes = np.diff(np.concatenate((starts, [len(hashes)])))
    counts = _count(chain(_iter_rare(numbers, starts, sizes), _iter_common(numbers, starts, sizes)))
    kept = {pair: shared for pair, shared in counts.items() if shared >= least}
    for twin, first in twins.items():
        kept[first << 32 | twin] = max(1, entries[twin].prints)
    for packed in sorted(kept, key=lambda pair: (pair & 0xFFFFFFFF, pair >> 32)):  # each later report is met once
        left, right = sorted((entries[packed >> 32].report, entries[packed & 0xFFFFFFFF].report))
        yield Pair(left, right, kept[packed])


def _find_twins(entries: Sequence[Entry]) -> dict[int, int]:
    """Reports of the same words as an earlier one, which they are paired with; those without words have no twin."""
    first: dict[bytes, int] = {}
    twins = {}
    for number, entry in enumerate(entries):
        if entry.digest == _NO_WORDS:
            continue
        if entry.digest in first:
            twins[number] = first[entry.digest]
        else:
            first[entry.digest] = number
    return twins


_NO_WORDS = bytes.fromhex("e3b0c44298fc1c149afbf4c8996fb924")  # sha256 of nothing, as far as it is kept


def _iter_rare(numbers: Numbers, starts: NDArray[np.int64], sizes: NDArray[np.int64]) -> Iterator[_Packed]:
    """Every two reports of each fingerprint that is not common."""
    for size in range(2, min(COMMON, int(sizes.max(initial=0))) + 1):
        groups = starts[sizes == size]
        left, right = np.triu_indices(size, k=1)
        step = max(1, _CHUNK // len(left))
        for at in range(0, len(groups), step):
            rows = numbers[groups[at : at + step, None] + np.arange(size)]
            yield _pack(rows[:, left].ravel(), rows[:, right].ravel())


def _iter_common(numbers: Numbers, starts: NDArray[np.int64], sizes: NDArray[np.int64]) -> Iterator[_Packed]:
    """Each report of a common fingerprint with the first ones of it."""
    for start, size in zip(starts[sizes > COMMON].tolist(), sizes[sizes > COMMON].tolist(), strict=True):
        for place in range(FIRST):
            others = numbers[start + place + 1 : start + size]
            yield _pack(np.full(len(others), numbers[start + place]), others)


def _pack(left: Numbers, right: Numbers) -> _Packed:
    return left.astype(np.uint64) << np.uint64(32) | right.astype(np.uint64)


def _count(chunks: Iterator[_Packed]) -> dict[int, int]:
    """How often each pair comes, counted a chunk at a time."""
    counts: dict[int, int] = {}
    waiting: list[_Packed] = []
    held = 0
    for chunk in chunks:
        waiting.append(chunk)
        held += len(chunk)
        if held >= _CHUNK:
            _add(waiting, counts)
            waiting, held = [], 0
    _add(waiting, counts)
    return counts


def _add(waiting: Sequence[_Packed], counts: dict[int, int]) -> None:
    if not waiting:
        return
    packed, found = np.unique(np.concatenate(waiting), return_counts=True)
    for pair, count in zip(packed.tolist(), found.tolist(), strict=True):
        counts[pair] = counts.get(pair, 0) + count
