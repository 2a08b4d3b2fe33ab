"""One measured job in a fresh process: `python benchmarks/job.py KIND FOLDER ...` prints what it took as JSON."""

import argparse
import json
import os
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")


def main() -> None:
    """Pins the process to the cores it may use, runs the job, prints seconds, reports, words and megabytes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=["read", "stages"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cores", type=int, default=1)
    parser.add_argument("--parser", default="bundled")
    args = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: args.cores])
    if args.kind == "read":
        print(json.dumps(read(args.folder, args.cores, args.parser)))
    else:
        print(json.dumps(stages(args.folder, args.parser)))


def megabytes(workers: int = 0) -> float:
    """The most memory held so far: this process, and so many workers each as large as the largest."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return (own + workers * largest) / 1024


def read(folder: Path, cores: int, parser: str) -> dict[str, float]:
    """The whole main job, from paths to accounts, the start of the interpreter left out."""
    start = time.perf_counter()
    import crossread

    accounts = crossread.read(folder, workers=cores, parser=parser)
    seconds = time.perf_counter() - start
    left_out = {str(issue) for account in accounts for issue in account.left_out}
    if left_out:
        raise SystemExit("\n".join(["not everything was read:", *sorted(left_out)[:5]]))
    words = sum(len(report.text.split()) for account in accounts for report in account.reports)
    reports = {report.id for account in accounts for report in account.reports}
    return {
        "seconds": seconds,
        "reports": len(reports),
        "words": words,
        "claims": sum(len(account.claims) for account in accounts),
        "accounts": len(accounts),
        "megabytes": megabytes(cores if cores > 1 else 0),
    }


def stages(folder: Path, parser: str) -> dict[str, float]:
    """Seconds of each stage over the same reports, one after the other on one core."""
    from crossread.extract import read_report
    from crossread.group import find_incidents
    from crossread.ingest import read_paths
    from crossread.parse.load import get_parser
    from crossread.parse.sections import find_sections
    from crossread.reading import share_out
    from crossread.reconcile import build_account
    from crossread.trace import trace

    took: dict[str, float] = {}

    def timed(stage: str, work: Callable[[], Result]) -> Result:
        start = time.perf_counter()
        result = work()
        took[stage] = time.perf_counter() - start
        return result

    reports, _ = timed("ingest", lambda: read_paths([folder]))
    engine = timed("load", lambda: get_parser(parser))
    sections = timed("sections", lambda: [find_sections(r) for r in reports])
    engine.parse("warm", reports[0].text, sections[0])
    both = list(zip(reports, sections, strict=True))
    parses = timed("parse", lambda: [engine.parse(r.id, r.text, s) for r, s in both])
    extracts = timed("extract", lambda: [read_report(r, p) for r, p in zip(reports, parses, strict=True)])
    traced = timed("trace", lambda: trace(reports, extracts))
    incidents = timed("group", lambda: find_incidents(reports, extracts))
    of = {r.id: (r, e) for r, e in zip(reports, extracts, strict=True)}
    shares = share_out(traced, [i.reports for i in incidents])
    parts = [(i, [of[r][0] for r in i.reports], [of[r][1] for r in i.reports]) for i in incidents]
    timed("reconcile", lambda: [build_account(*p, traced=t) for p, t in zip(parts, shares, strict=True)])
    took["reports"], took["words"] = len(reports), sum(len(r.text.split()) for r in reports)
    return took


if __name__ == "__main__":
    main()
