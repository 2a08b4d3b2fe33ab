"""How fast Crossread reads and what it holds in memory: `python benchmarks/speed.py` prints tables, and with
`--write` puts them into docs/benchmarks.md. It asserts nothing: a number depends on the machine it was measured on.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from invented import write_reports

ROOT = Path(__file__).resolve().parents[1]
FIVE = [ROOT.parent / "shared" / "seeds", ROOT / "examples" / "dam-seizure"]
STAGES = ("ingest", "sections", "parse", "extract", "trace", "group", "reconcile")
ARTICLE = 750  # words of a longish news report
SHORT = 70


def main() -> None:
    """Measures everything, one thing after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the tables into docs/benchmarks.md")
    parser.add_argument("--articles", type=int, default=192)
    parser.add_argument("--files", type=int, default=13_000, help="short files read in one call")
    parser.add_argument("--parser", default="bundled")
    args = parser.parse_args()
    tables = [machine(), *small(), *batch(args.articles, args.parser), *many(args.files, args.parser)]
    text = "\n".join(tables)
    print(text)
    if args.write:
        target = ROOT / "docs" / "benchmarks.md"
        served = target.read_text(encoding="utf-8").partition("## Serving\n")  # which benchmarks/serve.py writes
        target.write_text(f"{INTRODUCTION}{text}\n{served[1]}{served[2]}".rstrip("\n") + "\n", encoding="utf-8")


INTRODUCTION = """# Speed and memory

Written by `python3 run.py bench`. The reports are invented by `benchmarks/invented.py`, so that hardly any
sentence comes twice and can be answered from memory. "Cores" are pinned; memory is the most that was held at once,
with two cores the sum over the processes.

"""


def machine() -> str:
    """The machine in words, and how busy it was."""
    cpu = next((line.split(":")[1].strip() for line in _lines("/proc/cpuinfo") if "model name" in line), "unknown CPU")
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return (
        f"{cpu}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, "
        f"onnxruntime {version('onnxruntime')}, Crossread {version('crossread')}; load before the start {load}.\n"
    )


def _lines(path: str) -> list[str]:
    return Path(path).read_text(encoding="utf-8").splitlines() if Path(path).exists() else []


def small() -> list[str]:
    """What a person at a terminal waits for."""
    bare = statistics.median(seconds([sys.executable, "-c", "pass"]) for _ in range(7))
    imported = statistics.median(seconds([sys.executable, "-c", "import crossread"]) for _ in range(7))
    rows = [("`import crossread`", f"{imported - bare:.3f} s")]
    for folder in FIVE:
        texts = sorted(folder.glob("*.txt"))[:5]
        if texts:
            command = [str(Path(sys.executable).with_name("crossread")), *map(str, texts)]
            took = statistics.median(seconds(command) for _ in range(3))
            rows.append((f"cold start to the account of five reports ({folder.name})", f"{took:.2f} s"))
    return [table("At the terminal", ("", "median"), rows)]


def batch(articles: int, parser: str) -> list[str]:
    """The whole job over long reports on one and two cores, and its stages."""
    with TemporaryDirectory() as name:
        write_reports(Path(name), count=articles, words=ARTICLE)
        runs = [(cores, job("read", name, "--cores", str(cores), "--parser", parser)) for cores in (1, 2)]
        stages = job("stages", name, "--parser", parser)
    whole = [
        (
            str(cores),
            f"{r['reports'] / r['seconds']:.1f}",
            f"{r['words'] / r['seconds']:,.0f}",
            f"{r['megabytes']:,.0f}",
        )
        for cores, r in runs
    ]
    total = sum(stages[stage] for stage in STAGES)
    each = [
        (stage, f"{stages[stage]:.2f}", f"{stages[stage] / total:.0%}", f"{stages['words'] / stages[stage]:,.0f}")
        for stage in STAGES
    ]
    return [
        table(f"{articles} reports of {ARTICLE} words", ("cores", "reports/s", "words/s", "MB"), whole),
        table(
            "Where the time goes, one core",
            ("stage", "s", "share", "words/s"),
            each,
        ),
    ]


def many(files: int, parser: str) -> list[str]:
    """Very many short files in one call."""
    with TemporaryDirectory() as name:
        write_reports(Path(name), count=files, words=SHORT, seed=2)
        runs = [(cores, job("read", name, "--cores", str(cores), "--parser", parser)) for cores in (1, 2)]
    rows = [
        (
            str(cores),
            f"{r['seconds']:.0f}",
            f"{r['reports'] / r['seconds']:.0f}",
            f"{r['claims']:,.0f}",
            f"{r['megabytes']:,.0f}",
        )
        for cores, r in runs
    ]
    return [table(f"{files:,} files of {SHORT} words in one call", ("cores", "s", "reports/s", "claims", "MB"), rows)]


def job(*arguments: str) -> dict[str, float]:
    """What benchmarks/job.py measured in a process of its own."""
    command = [sys.executable, str(ROOT / "benchmarks" / "job.py"), *arguments]
    ran = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    measured: dict[str, float] = json.loads(ran.stdout)
    return measured


def seconds(command: Sequence[str]) -> float:
    """Wall time of a command from start to end."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table under its title."""
    lines = [head, ["---"] * len(head), *rows]
    return f"## {title}\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


if __name__ == "__main__":
    main()
