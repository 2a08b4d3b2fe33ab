"""The index of fingerprints: takes one report at a time, says which reports share text, and stays on disk.

A report costs a fixed number of bytes for each fingerprint and its own entry, however many reports there are. What it
says depends on the reports it holds, never on the order in which they came.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crossread.errors import InputError
from crossread.trace.fingerprint import find_fingerprints
from crossread.trace.letters import Hashes
from crossread.trace.pairs import Pair, find_pairs
from crossread.trace.stored import Entry, dump, parse
from crossread.trace.words import find_words

#: Fingerprints that wait unsorted before they are put in order with the others.
WAITING = 1 << 16
Numbers = NDArray[np.uint32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """A report of the index that shares `shared` fingerprints with a text."""

    report: str
    shared: int


class PassageIndex:
    """Fingerprints of reports. `add` costs the same for the thousandth report as for the first, on average."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._numbers: dict[str, int] = {}
        self._segments: list[tuple[Hashes, Numbers]] = []
        self._waiting: list[tuple[Hashes, int]] = []
        self._count = 0

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, report: str) -> bool:
        return report in self._numbers

    def add(self, report: str, text: str, published: str | None = None) -> bool:
        """Takes a report in; False where it has it already, whose text then stays as it is."""
        if report in self._numbers:
            return False
        words = find_words(text).hashes
        prints = find_fingerprints(words)
        self._numbers[report] = number = len(self._entries)
        digest = sha256(words.tobytes()).digest()[:16]
        self._entries.append(Entry(report, published or "", len(prints), digest))
        self._waiting.append((prints, number))
        self._count += len(prints)
        if self._count >= WAITING:
            self._settle()
        return True

    def find_near(self, text: str, least: int = 1) -> list[Near]:
        """The reports that share at least so many fingerprints with a text, most first."""
        self._settle()
        prints = find_fingerprints(find_words(text).hashes)
        counts: dict[int, int] = {}
        for hashes, numbers in self._segments:
            first, last = np.searchsorted(hashes, prints), np.searchsorted(hashes, prints, side="right")
            for start, end in zip(first[last > first].tolist(), last[last > first].tolist(), strict=True):
                for number in numbers[start:end].tolist():
                    counts[number] = counts.get(number, 0) + 1
        found = [Near(report=self._entries[n].report, shared=c) for n, c in counts.items() if c >= least]
        return sorted(found, key=lambda near: (-near.shared, near.report))

    def iter_pairs(self, least: int = 1) -> Iterator[Pair]:
        """Every two reports that share at least so many fingerprints, by their ids; see `find_pairs`."""
        entries, hashes, numbers = self._in_order()
        yield from find_pairs(entries, hashes, numbers, least)

    def save(self, path: Path) -> None:
        """Writes the index to a file, which is whole or as it was; the same reports give the same bytes."""
        beside = path.with_name(path.name + ".part")
        beside.write_bytes(self.to_bytes())
        beside.replace(path)

    def to_bytes(self) -> bytes:
        """The index as bytes."""
        return dump(*self._in_order())

    @classmethod
    def load(cls, path: Path) -> "PassageIndex":
        """The index in a file; InputError where it is none, or is damaged."""
        try:
            return cls.from_bytes(path.read_bytes(), str(path))
        except OSError as error:
            raise InputError(str(path), "index", f"the index cannot be read: {error.strerror}") from error

    @classmethod
    def from_bytes(cls, data: bytes, where: str = "index") -> "PassageIndex":
        """The index that these bytes hold."""
        index = cls()
        index._entries, hashes, numbers = parse(data, where)
        index._numbers = {entry.report: number for number, entry in enumerate(index._entries)}
        index._segments = [(hashes, numbers)] if len(hashes) else []
        return index

    def _settle(self) -> None:
        """Sorts what waits into a segment, and joins segments of like size, so that there are only a few."""
        if not self._waiting:
            return
        hashes = np.concatenate([prints for prints, _ in self._waiting])
        numbers = np.repeat(
            np.array([number for _, number in self._waiting], dtype=np.uint32),
            [len(prints) for prints, _ in self._waiting],
        )
        self._segments.append(_sort(hashes, numbers))
        self._waiting, self._count = [], 0
        while len(self._segments) > 1 and len(self._segments[-2][0]) < 2 * len(self._segments[-1][0]):
            self._segments[-2:] = [_join(self._segments[-2:])]

    def _in_order(self) -> tuple[list[Entry], Hashes, Numbers]:
        """Entries by date and id, and all fingerprints by hash and entry."""
        self._settle()
        order = sorted(range(len(self._entries)), key=lambda number: self._entries[number].key)
        rank = np.empty(len(order), dtype=np.uint32)
        rank[order] = np.arange(len(order), dtype=np.uint32)
        hashes, numbers = _join(self._segments)
        return [self._entries[number] for number in order], *_sort(hashes, rank[numbers])


def _join(segments: Iterable[tuple[Hashes, Numbers]]) -> tuple[Hashes, Numbers]:
    parts = list(segments)
    if not parts:
        return np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.uint32)
    return _sort(np.concatenate([h for h, _ in parts]), np.concatenate([n for _, n in parts]))


def _sort(hashes: Hashes, numbers: Numbers) -> tuple[Hashes, Numbers]:
    order = np.lexsort((numbers, hashes))
    return hashes[order], numbers[order]
