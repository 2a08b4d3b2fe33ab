"""Claims against figures annotated by hand: what hits what, and which attributes are right.

The rule is the one the project states for its record: same report, spans that overlap, the claim no longer than 160
characters or two and a half times the gold one, and the same measure, low and high; a gold figure is hit once.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Record = Mapping[str, Any]
ATTRIBUTES = (
    "manner", "party", "hedge", "polarity", "modality", "basis", "scope", "section", "side", "naming", "source",
)  # fmt: skip
_SMALL = frozenset({"the", "a", "an", "of", "at", "other", "another"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """`accuracy` is the share of the hits in which an attribute is right."""

    owed: int
    hits: int
    wrong: int
    accuracy: dict[str, float]

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.wrong) if self.hits + self.wrong else 0.0

    @property
    def recall(self) -> float:
        return self.hits / self.owed if self.owed else 0.0


def load(path: Path) -> list[Record]:
    """One record a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def score(gold: Iterable[Record], predicted: Iterable[Record]) -> Score:
    """Optional gold is neither owed nor held against anyone."""
    gold = list(gold)
    taken: set[int] = set()
    pairs: list[tuple[Record, Record]] = []
    wrong = 0
    for claim in sorted(predicted, key=lambda c: (c["report"], c["start"], c["end"])):
        free = [i for i, g in enumerate(gold) if i not in taken and _hits(g, claim)]
        if not free:
            wrong += 1
            continue
        best = max(free, key=lambda i: (_overlap(gold[i], claim), _same("party", gold[i], claim)))
        taken.add(best)
        pairs.append((gold[best], claim))
    owed = [(g, c) for g, c in pairs if not g.get("optional")]
    accuracy = {a: sum(_same(a, g, c) for g, c in owed) / len(owed) if owed else 0.0 for a in ATTRIBUTES}
    return Score(owed=sum(not g.get("optional") for g in gold), hits=len(owed), wrong=wrong, accuracy=accuracy)


def _hits(gold: Record, claim: Record) -> bool:
    room = max(160, 2.5 * (gold["end"] - gold["start"]))
    same = all(gold[key] == claim[key] for key in ("report", "measure", "low", "high"))
    return same and _overlap(gold, claim) > 0 and claim["end"] - claim["start"] <= room


def _overlap(a: Record, b: Record) -> int:
    return int(min(a["end"], b["end"]) - max(a["start"], b["start"]))


def _same(attribute: str, gold: Record, claim: Record) -> bool:
    wanted = gold.get(attribute)
    if isinstance(wanted, list):
        return any(_same(attribute, {attribute: one}, claim) for one in wanted)
    got = claim.get(attribute)
    if attribute != "source":
        return bool(wanted == got)
    if not wanted or not got:
        return not wanted and not got
    a, b = _words(wanted), _words(got)
    return bool(a & b) and 2 * len(a & b) / (len(a) + len(b)) >= 0.5


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower())) - _SMALL
