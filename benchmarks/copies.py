"""Who finds copies, how fast and in how much memory: Crossread beside tools in use, on reports with planted copies.

    python benchmarks/copies.py beside              every way on 20,000 reports
    python benchmarks/copies.py index               the index alone, up to 20,000 reports
    python benchmarks/copies.py growth              what happens as reports that share text grow in number
    ... --write                                     puts the table into docs/copies.md

Times are CPU seconds of one process, corpus and Python's start left out; memory is what a way adds to the corpus.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from finders import WAYS, Found, Pair
from planted import Planted, Planter

ROOT = Path(__file__).resolve().parents[1]
#: Base sentences (of 14) that two reports must both have to be a pair that is owed; fewer are neither owed nor wrong.
OWED = 5
CURVE = (500, 1000, 2000, 4000)
Table = tuple[str, Sequence[str], Sequence[Sequence[str]]]


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", choices=["beside", "index", "growth", "way"])
    parser.add_argument("arguments", nargs="*", help="ways; a way and a file of reports")
    parser.add_argument("--reports", type=int, default=20_000)
    parser.add_argument("--write", action="store_true", help="put the table into docs/copies.md")
    args = parser.parse_intermixed_args()
    if args.part == "way":
        print(json.dumps(run_way(args.arguments[0], Path(args.arguments[1]))))
        return
    makers: dict[str, Callable[[], Table]] = {
        "beside": lambda: beside(args.arguments or list(WAYS), args.reports),
        "index": indexing,
        "growth": growth,
    }
    text = f"{write_table(makers[args.part]())}\n{machine()}"
    print(text)
    if args.write:
        put(ROOT / "docs" / "copies.md", args.part, text)


def put(page: Path, part: str, text: str) -> None:
    """Replaces what stands between the marks of that part."""
    first, last = f"<!-- {part} -->\n", f"<!-- end of {part} -->"
    before, _, rest = page.read_text(encoding="utf-8").partition(first)
    page.write_text(f"{before}{first}\n{text}\n{last}{rest.partition(last)[2]}", encoding="utf-8")


def machine() -> str:
    """The machine and the versions in words."""
    cpu = next((line.split(":")[1].strip() for line in _cpu_lines() if "model name" in line), "unknown CPU")
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    peers = ", ".join(f"{name} {version(name)}" for name in ("numpy", "datasketch", "rensa"))
    return f"{cpu}, one process, Python {platform.python_version()}, {peers}; load at the end {load}.\n"


def _cpu_lines() -> list[str]:
    path = Path("/proc/cpuinfo")
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def beside(ways: Sequence[str], count: int) -> Table:
    """Every way on the same reports, one process each."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "reports.jsonl"
        with corpus.open("w", encoding="utf-8") as out:
            out.writelines(json.dumps(asdict(one)) + "\n" for one in Planter().iter_reports(count))
        rows = [_row(way, _spawn(way, corpus)) for way in ways]
    head = ("", "pair P", "pair R", "sentence P", "sentence R", "reports/s", "alignment s", "MB", "bytes a report")
    return f"{count:,} reports of about 300 words, copies of 35 to 95 %", head, rows


def _spawn(way: str, corpus: Path) -> dict[str, Any]:
    print(f"... {way}", file=sys.stderr, flush=True)
    command = [sys.executable, str(Path(__file__)), "way", way, str(corpus)]
    ran = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(ran.stdout)
    print(f"    {found}", file=sys.stderr, flush=True)
    return found


def _row(way: str, got: dict[str, Any]) -> tuple[str, ...]:
    def share(name: str) -> str:
        return f"{got[name]:.3f}" if got.get(name) is not None else "–"

    seconds = got["seconds"]
    speed = got["reports"] / (seconds["index"] + seconds.get("pairs", 0.0))
    aligned = f"{seconds['alignment']:.0f}" if "alignment" in seconds else "–"
    held = f"{got['notes']['index bytes'] / got['reports']:,.0f}" if "index bytes" in got["notes"] else "–"
    measures = [share(name) for name in ("pair_p", "pair_r", "sentence_p", "sentence_r")]
    return way, *measures, f"{speed:,.0f}", aligned, f"{got['megabytes']:,.0f}", held


def run_way(name: str, corpus: Path) -> dict[str, Any]:
    """One way, measured and scored."""
    with corpus.open(encoding="utf-8") as lines:
        reports = [Planted(**json.loads(line)) for line in lines]
    before = _megabytes()
    found = WAYS[name](reports)
    added = _megabytes() - before
    return {
        "reports": len(reports),
        "seconds": found.seconds,
        "megabytes": added,
        "notes": found.notes,
        **score(reports, found),
    }


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def score(reports: Sequence[Planted], found: Found) -> dict[str, float | None]:
    """Precision and recall of pairs, and of sentence pairs where the way gives any."""
    owed, allowed, sentences = _truth(reports)
    got = {(min(pair), max(pair)) for pair in found.pairs}
    right = got & owed
    wrong = got - owed - allowed
    scores: dict[str, float | None] = {
        "pair_p": len(right) / max(1, len(right) + len(wrong)),
        "pair_r": len(right) / max(1, len(owed)),
        "sentence_p": None,
        "sentence_r": None,
    }
    if found.sentences is not None:
        told = {(min(one), max(one)) for one in found.sentences}
        scores["sentence_p"] = len(told & sentences) / max(1, len(told))
        scores["sentence_r"] = len(told & sentences) / max(1, len(sentences))
    return scores


def _truth(reports: Sequence[Planted]) -> tuple[set[Pair], set[Pair], set[tuple[tuple[str, int], tuple[str, int]]]]:
    """The pairs that are owed, those that are neither owed nor wrong, and all pairs of sentences of one origin."""
    families: dict[int, list[Planted]] = {}
    for one in reports:
        families.setdefault(one.family, []).append(one)
    owed: set[Pair] = set()
    allowed: set[Pair] = set()
    sentences: set[tuple[tuple[str, int], tuple[str, int]]] = set()
    for family in families.values():
        for i, left in enumerate(family):
            ours = {origin: at for origin, at in zip(left.origins, left.starts, strict=True) if origin}
            for right in family[i + 1 :]:
                theirs = {origin: at for origin, at in zip(right.origins, right.starts, strict=True) if origin}
                common = ours.keys() & theirs.keys()
                sentences |= {((left.id, ours[one]), (right.id, theirs[one])) for one in common}
                if common:
                    (owed if len(common) >= OWED else allowed).add((left.id, right.id))
    return owed, allowed, sentences


def indexing() -> Table:
    """The index of the first reports of the same corpus: taking them in, and finding all pairs that share text."""
    from crossread.trace import PassageIndex

    reports, rows = list(Planter().iter_reports(20_000)), []
    for count in (2_500, 5_000, 10_000, 20_000):
        index, start = PassageIndex(), time.process_time()
        for one in reports[:count]:
            index.add(one.id, one.text)
        added = time.process_time()
        pairs = sum(1 for _ in index.iter_pairs())
        whole, size = time.process_time() - start, len(index.to_bytes())
        speeds = f"{count / (added - start):,.0f}", f"{count / whole:,.0f}"
        rows.append((f"{count:,}", *speeds, f"{pairs:,}", f"{size / count:,.0f}"))
    head = ("reports", "taken in a second", "with all pairs, a second", "pairs", "bytes a report")
    return "The index alone", head, rows


def growth() -> Table:
    """Seconds and pairs as reports grow in number, for what would be quadratic if every two were compared."""
    rows = []
    for name, make in (("one report, reprinted", _reprints), ("one footer on every page", _footers)):
        for count in CURVE:
            seconds, pairs = _trace(make(count))
            rows.append((name, f"{count:,}", f"{seconds:.2f}", f"{1000 * seconds / count:.2f}", f"{pairs:,}"))
    for words in (50_000, 100_000, 200_000):
        seconds, pairs = _trace(_long(words))
        rows.append(("one long report beside 1,000", f"{words:,} words", f"{seconds:.2f}", "–", f"{pairs:,}"))
    return "No quadratic blow-up", ("", "reports", "CPU s", "ms a report", "pairs laid side by side"), rows


def _trace(texts: Iterable[tuple[str, str]]) -> tuple[float, int]:
    from crossread.model.report import Report
    from crossread.trace.tracing import find_overlaps

    reports = [Report(id=f"r{n:06}", text=text, digest=str(n), outlet=outlet) for n, (text, outlet) in enumerate(texts)]
    start = time.process_time()
    found = find_overlaps(reports)
    return time.process_time() - start, len(found)


def _reprints(count: int) -> Iterable[tuple[str, str]]:
    """One report with a word of its own in each reprint."""
    planter = Planter(3)
    lines = [planter.sentence(21) for _ in range(14)]
    return [("\n".join([*lines, f"Page {n} of the morning."]), f"Outlet {n}") for n in range(count)]


def _footers(count: int) -> Iterable[tuple[str, str]]:
    planter = Planter(4)
    footer = planter.sentence(24)
    return [("\n".join([*(planter.sentence(21) for _ in range(13)), footer]), "Outlet") for _ in range(count)]


def _long(words: int) -> Iterable[tuple[str, str]]:
    planter = Planter(5)
    lines = [planter.sentence(21) for _ in range(words // 21)]
    others = ["\n".join([lines[n], *(planter.sentence(21) for _ in range(13))]) for n in range(1000)]
    return [(one, "Outlet") for one in ["\n".join(lines), *others]]


def write_table(table: Table) -> str:
    """The table in Markdown."""
    title, head, rows = table
    lines = [head, ["---"] * len(head), *rows]
    return f"## {title}\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


if __name__ == "__main__":
    main()
