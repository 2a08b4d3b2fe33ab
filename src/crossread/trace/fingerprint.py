"""The fingerprints of a text: few of its shingles, chosen so that no long enough common run escapes.

Winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of every WINDOW neighbouring shingles the one with the smallest
hash is kept. Two texts that have SHINGLE + WINDOW - 1 words in common, in a row, have a whole window in common and so
keep the same shingle of it. With 5 and 4 that is every run of 8 words.
"""

import numpy as np

from crossread.trace.letters import Hashes, mix

#: Words of a shingle, shingles of a window, and words of the shortest run that is always found.
SHINGLE, WINDOW = 5, 4
SHORTEST = SHINGLE + WINDOW - 1
_FACTOR = 0xD6E8FEB86659FD93


def find_shingles(words: Hashes) -> Hashes:
    """The hash of every SHINGLE neighbouring words, at the place of the first."""
    count = len(words) - SHINGLE + 1
    if count < 1:
        return np.empty(0, dtype=np.uint64)
    sums = words[:count].copy()
    for place in range(1, SHINGLE):
        sums *= np.uint64(_FACTOR)
        sums += words[place : place + count]
    return mix(sums)


def choose(shingles: Hashes) -> Hashes:
    """The fingerprints, sorted, each once; the only window of a text shorter than that is all of it."""
    if len(shingles) <= WINDOW:
        return np.unique(shingles.min(keepdims=True)) if len(shingles) else shingles
    pairs = np.minimum(shingles[:-1], shingles[1:])
    return np.unique(np.minimum(pairs[:-2], pairs[2:]))


def find_fingerprints(words: Hashes) -> Hashes:
    """The fingerprints of these words."""
    return choose(find_shingles(words))
