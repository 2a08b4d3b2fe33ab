"""A text as words: where each stands, and a number that is the same for the same word in any text and any run."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from crossread.trace.letters import APOSTROPHE, DIGIT, LETTER, MARK, POINT, Hashes, classify, mix

_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse among 64-bit numbers
_INVERSE = pow(_BASE, -1, 1 << 64)
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Words:
    """Starts, ends and hashes of the words of a text, in order."""

    starts: Places
    ends: Places
    hashes: Hashes

    def __len__(self) -> int:
        return len(self.hashes)


def find_words(text: str) -> Words:
    """The words: runs of letters and digits, with apostrophes inside words and points inside numbers.

    Case, accents, the kind of apostrophe and the points in numbers change no hash.

    >>> one, other = find_words("The CITY’s 1,200 cafés"), find_words("the city's 1200 cafes")
    >>> bool((one.hashes == other.hashes).all()), len(one)
    (True, 4)
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    classes, values = classify(codes)
    inside = _inside(classes)
    edges = np.diff(inside.astype(np.int8), prepend=0, append=0)
    starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    powers, inverses = _powers(_size(len(codes)))
    sums = np.zeros(len(codes) + 1, dtype=np.uint64)
    np.cumsum(np.where(inside, values, np.uint64(0)) * powers[: len(codes)], out=sums[1:])
    return Words(starts, ends, _hash(sums, powers, inverses, starts, ends, classes))


def _inside(classes: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """True for the characters that words are made of."""
    inside: NDArray[np.bool_] = (classes == LETTER) | (classes == DIGIT)
    if len(classes) < 3:
        return inside
    marks = classes == MARK
    if marks.any():  # a mark belongs to the letter before it; several in a row are rare, and end the word
        inside[1:] |= marks[1:] & inside[:-1]
    digits = classes == DIGIT
    joined = (classes[1:-1] == APOSTROPHE) & inside[:-2] & inside[2:]
    joined |= (classes[1:-1] == POINT) & digits[:-2] & digits[2:]
    inside[1:-1] |= joined
    return inside


def _hash(
    sums: Hashes, powers: Hashes, inverses: Hashes, starts: Places, ends: Places, classes: NDArray[np.uint8]
) -> Hashes:
    """Each word's polynomial; where a mark stands inside one, the letters after it are drawn together first."""
    hashes = (sums[ends] - sums[starts]) * inverses[starts]
    silent = (classes == APOSTROPHE) | (classes == POINT) | (classes == MARK)
    gaps = np.concatenate(([0], np.cumsum(silent)))
    for word in np.flatnonzero(gaps[ends] - gaps[starts]):
        start, end = int(starts[word]), int(ends[word])
        pieces = np.flatnonzero(~silent[start:end]) + start
        values = sums[pieces + 1] - sums[pieces]
        moved = powers[: len(pieces)] * inverses[pieces]
        hashes[word] = (values * moved).sum(dtype=np.uint64)
    return mix(hashes)


def _size(length: int) -> int:
    """The next power of two, so that tables of powers are made a few times only."""
    return max(1 << 13, 1 << max(0, length - 1).bit_length())


@cache
def _powers(size: int) -> tuple[Hashes, Hashes]:
    """So many powers of the base, and of its inverse."""
    both = []
    for base in (_BASE, _INVERSE):
        factors = np.full(size, base, dtype=np.uint64)
        factors[0] = 1
        both.append(np.cumprod(factors, dtype=np.uint64))
    return both[0], both[1]
