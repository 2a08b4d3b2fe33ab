"""The index as a file: a line that says what it is, the reports, the fingerprints, and a digest of all of it."""

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossread.errors import InputError
from crossread.trace.fingerprint import SHINGLE, WINDOW
from crossread.trace.letters import Hashes

MAGIC = f"crossread passages 1, shingle {SHINGLE}, window {WINDOW}\n".encode()
_DIGEST = 32


class Entry(NamedTuple):
    """A report of the index: its id, its date (empty if unknown), how many fingerprints, a digest of its words."""

    report: str
    published: str
    prints: int
    digest: bytes

    @property
    def key(self) -> tuple[bool, str, str]:
        """Sorts reports by date, those without one last, and then by id."""
        return not self.published, self.published, self.report


def dump(entries: Sequence[Entry], hashes: Hashes, numbers: NDArray[np.uint32]) -> bytes:
    """The bytes of an index in its order."""
    rows = [[entry.report, entry.published, entry.prints, entry.digest.hex()] for entry in entries]
    table = json.dumps(rows, ensure_ascii=True, separators=(",", ":")).encode()
    sizes = np.array([len(table), len(hashes)], dtype="<u8").tobytes()
    body = MAGIC + sizes + table + hashes.astype("<u8").tobytes() + numbers.astype("<u4").tobytes()
    return body + sha256(body).digest()


def parse(data: bytes, where: str) -> tuple[list[Entry], Hashes, NDArray[np.uint32]]:
    """What `dump` wrote; InputError where it did not, or the bytes are not whole."""
    if not data.startswith(MAGIC):
        raise InputError(where, "index", "this is no index of this version", "make it anew from the reports")
    body, digest = data[:-_DIGEST], data[-_DIGEST:]
    if sha256(body).digest() != digest:
        raise InputError(where, "index", "the index is damaged", "make it anew from the reports")
    start = len(MAGIC) + 16
    length, count = (int(size) for size in np.frombuffer(body[len(MAGIC) : start], dtype="<u8"))
    rows = json.loads(body[start : start + length])
    first = start + length
    hashes = np.frombuffer(body, dtype="<u8", count=count, offset=first).astype(np.uint64)
    numbers = np.frombuffer(body, dtype="<u4", count=count, offset=first + 8 * count).astype(np.uint32)
    return [Entry(report, date, prints, bytes.fromhex(told)) for report, date, prints, told in rows], hashes, numbers
