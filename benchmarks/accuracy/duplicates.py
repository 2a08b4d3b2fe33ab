"""Sentences that TREC Temporal Summarization marks as copies of one another, against the passages that are traced.

Marks are not complete: equal sentences stand unmarked beside marked ones. So precision is measured on the traced pairs
of which both sentences are marked as somebody's copy: right where they are copies of one another. The baseline joins
sentences of the same words.
"""

import gzip
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from crossread.joined import join
from crossread.model.passage import PassageKind
from crossread.model.report import Report
from crossread.trace.tracing import find_overlaps
from crossread.trace.words import find_words

from .opensets import SHARED
from .probes import Score

YEARS = ("2013", "2014")
#: Longer ones are whole pages that stand among the sentences.
_LONGEST = 1000
Pair = tuple[str, str]


@cache
def score() -> tuple[Score, ...]:
    """Recall and precision of each year."""
    return tuple(one for year in YEARS for one in _score(year))


def _score(year: str) -> tuple[Score, Score]:
    texts, marked = _read(SHARED / "data" / "trec_ts" / year)
    owed = [pair for pair in marked if texts.keys() >= set(pair)]
    group = _group(owed)
    traced = _traced(texts)
    same = _same_words(texts)
    return (
        Score(
            name=f"{year}, recall",
            right=_joined(owed, _group(traced)),
            owed=len(owed),
            baseline=(_joined(owed, _group(same)), len(owed)),
        ),
        Score(
            name=f"{year}, precision",
            right=_joined(_both(traced, group), group),
            owed=len(_both(traced, group)),
            baseline=(_joined(_both(same, group), group), len(_both(same, group))),
        ),
    )


def _traced(texts: dict[str, str]) -> list[Pair]:
    overlaps = find_overlaps([Report(id=one, text=text, digest=one) for one, text in texts.items()])
    return [o.reports for o in overlaps if any(p.kind is PassageKind.COPY for p in o.passages)]


def _same_words(texts: dict[str, str]) -> list[Pair]:
    first: dict[bytes, str] = {}
    pairs = []
    for one, text in texts.items():
        other = first.setdefault(find_words(text).hashes.tobytes(), one)
        if other != one:
            pairs.append((other, one))
    return pairs


def _group(pairs: Sequence[Pair]) -> dict[str, int]:
    return {one: number for number, group in enumerate(join(pairs)) for one in group}


def _both(pairs: Sequence[Pair], group: dict[str, int]) -> list[Pair]:
    return [pair for pair in pairs if group.keys() >= set(pair)]


def _joined(pairs: Sequence[Pair], group: dict[str, int]) -> int:
    return sum(group.get(left, -1) == group.get(right, -2) for left, right in pairs)


def _read(folder: Path) -> tuple[dict[str, str], list[Pair]]:
    """Sentences by id, and the pairs that are marked."""
    texts, marked = {}, []
    for path in sorted(folder.glob("updates*.tsv.gz")):
        with gzip.open(path, "rt", encoding="utf-8", errors="replace", newline="\n") as lines:
            names = next(lines).rstrip("\r\n").split("\t")
            for line in lines:
                row = dict(zip(names, line.rstrip("\r\n").split("\t"), strict=False))
                text = row.get("update_text", "")
                if len(text) <= _LONGEST:
                    texts[row["update_id"]] = text
                if row.get("duplicate_id", "NULL") not in ("NULL", ""):
                    marked.append((row["update_id"], row["duplicate_id"]))
    return texts, marked
