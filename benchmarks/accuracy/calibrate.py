"""How often readings on given evidence are right: the weights of `extract/data/confidence.toml`, their reliability.

The examples are the claims second readers judged, and those of the same reports that the gold states. A logistic
regression with one weight a mark, drawn towards nothing by `PULL`, is fitted to them; every set counts alike. For the
table each set is left out in turn and predicted from the others. Sets that nothing shipped may be trained on are
predicted and never fitted.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crossread.extract.confidence import iter_marks
from crossread.extract.dressing import Dressing
from crossread.extract.figures import Figures
from crossread.extract.sources import Sources
from crossread.extract.speakers import find_speakers
from crossread.ingest import read_paths
from crossread.model.claim import Claim
from crossread.model.report import Report
from crossread.parse.parser import Parser
from crossread.parse.sections import find_sections
from crossread.pool import load_parser

from .judged import VERDICTS, gold_numbers, load
from .opensets import OPEN_SETS, ROOT, OpenSet

TABLE = ROOT / "src" / "crossread" / "extract" / "data" / "confidence.toml"
#: The pull of every weight towards nought, as that many claims that tell of no difference.
PULL = 2.0
#: No licence: measured only.
NEVER_FITTED = frozenset({"polnear"})
_BINS = (0.0, 0.6, 0.8, 0.9, 0.95, 0.98, 1.001)
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A claim somebody judged: the marks of its reading, whether it is right, for how many claims it stands."""

    set: str
    marks: frozenset[str]
    right: bool
    weight: float


def examples(folder: Path) -> Iterator[Example]:
    """The examples of every set that has verdicts; texts are exported into the folder."""
    parser = load_parser("bundled")
    for one in OPEN_SETS:
        verdicts = {(v["report"], v["id"]): bool(v["right"]) for v in load(VERDICTS / f"{one.name}.jsonl")}
        if verdicts and one.is_present:
            found = list(_of_set(one, one.folder(folder), verdicts, parser))
            whole = sum(e.weight for e in found)
            for e in found:
                yield Example(set=e.set, marks=e.marks, right=e.right, weight=100 * e.weight / whole)


def _of_set(one: OpenSet, texts: Path, verdicts: Mapping[tuple[str, str], bool], parser: Parser) -> Iterator[Example]:
    wanted = {report for report, _ in verdicts}
    known = gold_numbers(one)
    reports = [r for r in read_paths([texts])[0] if r.id in wanted]
    for report in reports:
        for claim, marks in _readings(report, parser):
            numbers = known.get(report.id, {}).get(claim.measure.value, set())
            right = verdicts.get((report.id, claim.id))
            if right is None and {claim.quantity.low, claim.quantity.high} & numbers:
                right = True
            if right is not None:
                yield Example(set=one.name, marks=marks, right=right, weight=1.0)


def _readings(report: Report, parser: Parser) -> Iterator[tuple[Claim, frozenset[str]]]:
    parse = parser.parse(report.id, report.text, find_sections(report))
    speakers = find_speakers(report.text)
    sources = Sources(parse, speakers)
    figures = Figures(parse, sources, speakers.armed)
    dressing = Dressing(parse, sources, speakers.armed, report.published)
    for sentence in parse.sentences:
        found = figures.of(sentence)
        for figure, claim in zip(found, dressing.claims(sentence, found), strict=True):
            yield claim, frozenset(iter_marks(parse, sentence, figure))


def fit(found: Sequence[Example]) -> tuple[float, dict[str, float]]:
    """Base and weights of the marks by which the logarithm of the odds of being right is their sum."""
    found = [e for e in found if e.set not in NEVER_FITTED]
    names = sorted({mark for e in found for mark in e.marks})
    x = np.array([[1.0, *(float(n in e.marks) for n in names)] for e in found])
    y = np.array([float(e.right) for e in found])
    w = np.array([e.weight for e in found])
    pull = np.diag([1e-6, *([PULL] * len(names))])
    beta = np.zeros(len(names) + 1)
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ beta))
        step = np.linalg.solve((x.T * (w * p * (1 - p))) @ x + pull, x.T @ (w * (y - p)) - pull @ beta)
        beta += step
        if float(np.abs(step).max()) < 1e-9:
            break
    return float(beta[0]), {n: float(b) for n, b in zip(names, beta[1:], strict=True)}


def predict(base: float, weights: Mapping[str, float], marks: frozenset[str]) -> float:
    """The probability of being right."""
    return float(1 / (1 + np.exp(-base - sum(weights.get(m, 0.0) for m in marks))))


def reliability(found: Sequence[Example]) -> str:
    """A Markdown table: what was predicted for sets left out of the fit, and how often it was so."""
    rows: list[tuple[float, bool, float]] = []
    for name in dict.fromkeys(e.set for e in found):
        base, weights = fit([e for e in found if e.set != name])
        rows += [(predict(base, weights, e.marks), e.right, e.weight) for e in found if e.set == name]
    lines = ["| confidence | claims judged | said | right |", "|---|---|---|---|"]
    for low, high in pairwise(_BINS):
        inside = [r for r in rows if low <= r[0] < high]
        if inside:
            whole = sum(w for *_, w in inside)
            said, right = sum(p * w for p, _, w in inside) / whole, sum(w for _, good, w in inside if good) / whole
            lines.append(f"| {low:.2f} to {min(high, 1.0):.2f} | {len(inside)} | {said:.3f} | {right:.3f} |")
    whole = sum(w for *_, w in rows)
    brier = sum(w * (p - good) ** 2 for p, good, w in rows) / whole
    share = sum(w for _, good, w in rows if good) / whole
    return "\n".join(
        [*lines, "", f"Brier score {brier:.4f}; saying {share:.3f} of every claim: {share * (1 - share):.4f}."]
    )


def write(base: float, weights: Mapping[str, float], claims: int) -> None:
    """The table of weights, as the reader reads it."""
    head = [
        "# How much each mark of a reading moves the logarithm of the odds that it is right. Source: fitted by",
        f"# `python -m benchmarks.accuracy calibrate --write` to {claims} claims of the open sets that a second reader",
        "# or the gold judged.",
        "",
        f"base = {base:.2f}",
        "",
        "[weights]",
    ]
    TABLE.write_text("\n".join([*head, *(f'"{n}" = {w:.2f}' for n, w in weights.items())]) + "\n", encoding="utf-8")
