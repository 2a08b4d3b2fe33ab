"""A hundred claims of each open set that no gold judges, and what a second reader said of them.

A claim is judged by gold where the gold states its number for the same report and measure. Of the others a hundred are
drawn by the order of a seeded digest of their ids, so that a draw changes only where claims change. A second reader
sees claim and paragraph and nothing else, and says whether the text states just this (number, measure, polarity,
modality), and which other fields are wrong. The verdicts lie in `verdicts/<set>.jsonl` by report and claim id, without
text: {"report", "id", "right": bool, "wrong": [fields], "why": a few words}.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from .opensets import SHARED, TOOLS, OpenSet

#: The errors of the first draw were read and mended, so that it tells nothing any more: its verdicts serve the
#: calibration alone.
SEED = "second draw"
DRAWN = 100
VERDICTS = Path(__file__).with_name("verdicts")
Record = Mapping[str, Any]
#: Set -> report -> measure -> numbers that the gold states.
Known = Mapping[str, Mapping[str, set[int]]]


def load(path: Path) -> list[Record]:
    """One record a line; nothing where there is no file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line] if path.exists() else []


def draw(claims: Iterable[Record], known: Known, count: int = DRAWN) -> list[Record]:
    """The first claims without gold, in the order of the seeded digest."""
    free = (c for c in claims if not is_judged(c, known))
    return sorted(free, key=lambda c: hashlib.sha256(f"{SEED}|{c['report']}|{c['id']}".encode()).hexdigest())[:count]


def is_judged(claim: Record, known: Known) -> bool:
    """Whether the gold of the claim's report states a number of its measure that the claim gives."""
    numbers = known.get(claim["report"], {}).get(claim["measure"], set())
    return any(n is not None and n in numbers for n in (claim["low"], claim["high"]))


def gold_numbers(one: OpenSet) -> Known:
    """The numbers the gold of a set states for people killed and injured; empty where it judges no figure."""
    reader = _READERS.get(one.name)
    if reader is None:
        return {}
    sys.path.insert(0, str(TOOLS))
    try:
        return reader(one)
    finally:
        sys.path.remove(str(TOOLS))


def _fakes(_one: OpenSet) -> Known:
    rows = import_module("fakes").articles(SHARED / "data" / "fakes")
    return {r["unit_id"]: {"killed": set().union(*r["gold"].values(), r["totals"])} for r in rows}


def _muc(one: OpenSet) -> Known:
    scorer = import_module("muc34")
    known: dict[str, dict[str, set[int]]] = {}
    for part in one.parts:
        for template in scorer.templates(SHARED / "data" / "muc34" / part):
            numbers = scorer.key_numbers(template)
            for measure in ("killed", "injured"):
                known.setdefault(template.message, {}).setdefault(measure, set()).update(numbers)
    return known


def _trec(one: OpenSet) -> Known:
    scorer = import_module("trec_ts")
    known: dict[str, dict[str, set[int]]] = {}
    for part in one.parts:
        folder = SHARED / "data" / "trec_ts" / part
        documents, _ = scorer.documents(folder)
        numeric = scorer.nuggets(folder)
        home = {(d.topic, update): d.id for d in documents.values() for _, _, update in d.lines}
        for row in scorer.rows(folder / "matches.tsv.gz"):
            report = home.get((row["query_id"], row["update_id"]))
            if report is not None:
                for measure, number in numeric.get(row["nugget_id"], ("", ()))[1]:
                    known.setdefault(report, {}).setdefault(measure, set()).add(number)
    return known


_READERS: dict[str, Callable[[OpenSet], Known]] = {"fakes": _fakes, "muc": _muc, "mucdev": _muc, "trec": _trec}


def cards(claims: Iterable[Record], texts: Mapping[str, str]) -> Iterator[Record]:
    """What a second reader sees of each claim: its reading, and the lines around it with the span marked."""
    for c in claims:
        text = texts[c["report"]]
        start = max(text.rfind("\n\n", 0, c["start"]) + 2, c["start"] - 600, 0)
        end = min((text.find("\n\n", c["end"]) + 1 or len(text) + 1) - 1, c["end"] + 400)
        shown = f"{text[start : c['start']]}[[{text[c['start'] : c['end']]}]]{text[c['end'] : end]}"
        reading = {
            k: c[k] for k in ("measure", "low", "high", "hedge", "party", "polarity", "modality", "basis", "scope")
        }
        yield {"report": c["report"], "id": c["id"], "claim": reading | {"source": c["source"]}, "text": shown}


def verdicts_on(name: str, drawn: Iterable[Record]) -> list[Record]:
    """What the second reader said of the claims drawn; shorter than the draw where some are not judged yet."""
    said = {(v["report"], v["id"]): v for v in load(VERDICTS / f"{name}.jsonl")}
    return [said[c["report"], c["id"]] for c in drawn if (c["report"], c["id"]) in said]
