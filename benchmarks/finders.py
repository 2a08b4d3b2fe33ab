"""Ways to find copies, each with the same reports in and pairs of reports out; Crossread and three that are in use."""

import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from planted import Planted

Pair = tuple[str, str]
#: Sentences of two reports, by report and start.
Sentences = tuple[tuple[str, int], tuple[str, int]]
PERMUTATIONS, SHINGLE = 128, 5
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Found:
    """What a way found, and the seconds each step took; `sentences` is None where it does not look at them."""

    pairs: set[Pair]
    sentences: set[Sentences] | None
    seconds: dict[str, float] = field(default_factory=dict)
    notes: dict[str, float] = field(default_factory=dict)


def crossread(reports: Sequence[Planted]) -> Found:
    """The index of fingerprints, then each candidate pair laid side by side; boilerplate told by outlet."""
    from crossread.model.passage import Overlap, PassageKind
    from crossread.model.report import Report
    from crossread.trace import PassageIndex
    from crossread.trace.tracing import iter_overlaps, mark_boilerplate

    index, start = PassageIndex(), time.process_time()
    for one in reports:
        index.add(one.id, one.text)
    added = time.process_time()
    candidates = sum(1 for _ in index.iter_pairs())
    paired = time.process_time()
    notes = {"candidates": float(candidates), "index bytes": float(len(index.to_bytes()))}
    outlets = {one.id: one.outlet for one in reports}
    found, own, begun = Found(set(), set()), list[Overlap](), time.process_time()

    def take(overlap: Overlap) -> None:
        copies = [passage for passage in overlap.passages if passage.kind is PassageKind.COPY]
        found.pairs.update([overlap.reports] if copies else [])
        assert found.sentences is not None
        found.sentences.update(((p.left.report, p.left.start), (p.right.report, p.right.start)) for p in copies)

    for overlap in iter_overlaps([Report(id=one.id, text=one.text, digest=one.id) for one in reports]):
        if outlets[overlap.left] == outlets[overlap.right]:
            own.append(overlap)
        else:
            take(overlap)
    for overlap in mark_boilerplate(own, outlets):
        take(overlap)
    whole = time.process_time() - begun
    found.seconds = {"index": added - start, "pairs": paired - added, "alignment": whole - (paired - start)}
    found.notes = notes
    return found


def sentence_hashes(reports: Sequence[Planted]) -> Found:
    """Pairs that share an equal sentence of eight words or more, but for those in more than 50 reports."""
    start = time.process_time()
    places: dict[str, list[tuple[str, int]]] = {}
    for one in reports:
        for line, at in zip(one.text.split("\n"), one.starts, strict=True):
            words = " ".join(_WORD.findall(line.lower()))
            if words.count(" ") >= 7:
                places.setdefault(words, []).append((one.id, at))
    sentences = {
        (left, right)
        for having in places.values()
        if len(having) <= 50
        for i, left in enumerate(having)
        for right in having[i + 1 :]
    }
    pairs = {(left[0], right[0]) for left, right in sentences}
    return Found(pairs, sentences, {"index": time.process_time() - start})


def _shingles(text: str) -> set[str]:
    words = _WORD.findall(text.lower())
    return {" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}


def minhash(threshold: float) -> Callable[[Sequence[Planted]], Found]:
    """datasketch's MinHashLSH over 5-word shingles."""

    def find(reports: Sequence[Planted]) -> Found:
        from datasketch import MinHash, MinHashLSH

        start = time.process_time()
        lsh = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
        pairs: set[Pair] = set()
        for one in reports:
            sketch = MinHash(num_perm=PERMUTATIONS)
            sketch.update_batch([shingle.encode() for shingle in _shingles(one.text)])
            pairs |= _ordered(one.id, lsh.query(sketch))
            lsh.insert(one.id, sketch)
        return Found(pairs, None, {"index": time.process_time() - start})

    return find


def rensa(threshold: float, bands: int) -> Callable[[Sequence[Planted]], Found]:
    """rensa's R-MinHash and its LSH over 5-word shingles."""

    def find(reports: Sequence[Planted]) -> Found:
        from rensa import RMinHash, RMinHashLSH

        start = time.process_time()
        lsh = RMinHashLSH(threshold=threshold, num_perm=PERMUTATIONS, num_bands=bands)
        pairs: set[Pair] = set()
        for number, one in enumerate(reports):
            sketch = RMinHash(num_perm=PERMUTATIONS, seed=42)
            sketch.update(list(_shingles(one.text)))
            pairs |= _ordered(one.id, (reports[n].id for n in lsh.query(sketch)))
            lsh.insert(number, sketch)
        return Found(pairs, None, {"index": time.process_time() - start})

    return find


def _ordered(one: str, others: Iterable[str]) -> set[Pair]:
    return {(min(one, other), max(one, other)) for other in others if other != one}


WAYS: dict[str, Callable[[Sequence[Planted]], Found]] = {
    "Crossread": crossread,
    "exact sentence hash": sentence_hashes,
    "datasketch MinHashLSH .5": minhash(0.5),
    "datasketch MinHashLSH .3": minhash(0.3),
    "rensa R-MinHash LSH .5": rensa(0.5, 32),
    "rensa R-MinHash LSH .3": rensa(0.3, 64),
}
