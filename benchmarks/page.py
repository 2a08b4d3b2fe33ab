"""How fast the page is made, and how large it is: `python benchmarks/page.py` prints a table, and with `--write` puts
it into docs/benchmarks.md. Nothing is asserted: a number depends on the machine it was measured on.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from crossread.model.account import Account
from invented import write_reports
from written import keep

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"
SMALL = SEEDS if SEEDS.is_dir() else ROOT / "examples" / "dam-seizure"
#: Reports of the large incident, words of each, and days over which they come.
REPORTS, WORDS, DAYS = 200, 500, 8
TITLE = "## The page"


def main() -> None:
    """Measures the small and the large incident, each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into docs/benchmarks.md")
    parser.add_argument("--reports", type=int, default=REPORTS)
    parser.add_argument("--job", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.job:
        print(json.dumps(render(Path(args.job))))
        return
    text = table(args.reports)
    print(text)
    if args.write:
        keep(TITLE, text)


def table(reports: int) -> str:
    """Everything measured, as Markdown."""
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    wall, busy = cold(SMALL)
    rows = [(f"cold start to the page of five reports ({SMALL.name})", f"{wall:.2f} s", f"{busy:.2f} s", "")]
    small = job(SMALL)
    with TemporaryDirectory() as place:
        folder = Path(place)
        write_reports(folder, count=reports, words=WORDS, of_one=reports)
        dates(folder, reports)
        large = job(folder)
    for name, got in ((SMALL.name, small), (f"invented, {large['reports']:.0f} reports", large)):
        told = f"{got['claims']:,.0f} figures, {got['charts']:.0f} pictures"
        size = f"{got['bytes'] / 1e6:.2f} MB"
        rows += [
            (
                f"from what was read, charts cold ({name}; {told})",
                f"{got['cold']:.2f} s",
                f"{got['cold_cpu']:.2f} s",
                size,
            ),
            (f"the same, charts warm ({name})", f"{got['warm']:.2f} s", f"{got['warm_cpu']:.2f} s", size),
        ]
    made = f"Written by `python benchmarks/page.py --write`; {os.cpu_count()} cores, load before the start {load}."
    head = [TITLE, "", made, "", "|  | took | of the processor | size |", "| --- | --- | --- | --- |"]
    return "\n".join([*head, *(f"| {' | '.join(row)} |" for row in rows)]) + "\n"


def dates(folder: Path, reports: int) -> None:
    """A manifest by which the reports come out over some days."""
    lines = ["id,outlet,published"]
    lines += [f"{n:05},Invented {n % 40},2031-05-{1 + n * DAYS // reports:02}" for n in range(reports)]
    (folder / "manifest.csv").write_text("\n".join(lines), encoding="utf-8")


def cold(folder: Path) -> tuple[float, float]:
    """The medians of three runs of the command: wall time, and time of the processor."""
    crossread = str(Path(sys.executable).with_name("crossread"))
    with TemporaryDirectory() as place:
        command = [crossread, "page", str(folder), "-o", str(Path(place) / "page.html")]
        runs = [seconds(command) for _ in range(3)]
    return statistics.median(wall for wall, _ in runs), statistics.median(busy for _, busy in runs)


def seconds(command: list[str]) -> tuple[float, float]:
    """Wall time of a command, and the time of the processor that it took."""
    start, before = time.perf_counter(), os.times()
    subprocess.run(command, check=True, capture_output=True)
    after = os.times()
    busy = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - start, busy


def job(folder: Path) -> dict[str, Any]:
    """What `render` finds in a process of its own."""
    done = subprocess.run([sys.executable, __file__, "--job", str(folder)], check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def render(folder: Path) -> dict[str, float]:
    """Reads a folder as one incident, then makes its page twice: with the engine of the charts cold, and warm."""
    from crossread.web import write_page

    account = tell_all(folder)
    took = []
    for _ in range(2):
        start, busy = time.perf_counter(), time.process_time()
        text = write_page([account])
        took.append((time.perf_counter() - start, time.process_time() - busy))
    return {
        "cold": took[0][0],
        "cold_cpu": took[0][1],
        "warm": took[1][0],
        "warm_cpu": took[1][1],
        "bytes": len(text.encode()),
        "reports": len(account.reports),
        "claims": len(account.claims),
        "charts": text.count("<svg"),
    }


def tell_all(folder: Path) -> Account:
    """The account of all reports of a folder, whether or not they would be put together."""
    from crossread.model.account import Incident
    from crossread.pool import Plan
    from crossread.reading import harvest, trace_harvest
    from crossread.reconcile import build_account

    read = harvest(folder, plan=Plan(parser="bundled"))
    incident = Incident(id="all", label=folder.name, reports=tuple(report.id for report in read.reports))
    return build_account(incident, read.reports, read.extracts, traced=trace_harvest(read))


if __name__ == "__main__":
    main()
