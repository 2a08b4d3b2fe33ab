"""Texts in, claims out: this reader, and the regular expressions it is set beside, both as files of claims."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from crossread.export.record import claim_record
from crossread.pool import Plan
from crossread.reading import harvest

from .opensets import ROOT, TOOLS, digest_of


def read_folder(folder: Path, out: Path, workers: int) -> int:
    """Writes the claims of a folder's reports as `crossread claims --format jsonl` prints them; returns how many."""
    read = harvest([folder], plan=Plan(), workers=workers, progress=show_progress(folder.name))
    reports = {report.id: report for report in read.reports}
    claims = [claim for extract in read.extracts for claim in extract.claims]
    lines = (json.dumps(claim_record(c, reports[c.report]), ensure_ascii=False) for c in claims)
    out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return len(claims)


def show_progress(name: str) -> Callable[[int, int], None]:
    """A line on standard error that counts reports."""

    def show(done: int, total: int) -> None:
        last = done == total
        if last or done % 50 == 0:
            print(f"\r{name}: {done} of {total} reports", end="\n" if last else "", file=sys.stderr, flush=True)

    return show


def run_baseline(folder: Path, out: Path) -> None:
    """Writes what the regular expressions claim."""
    with out.open("wb") as file:
        subprocess.run([sys.executable, str(TOOLS / "baseline.py"), str(folder)], check=True, stdout=file)


def code_digest() -> str:
    """The first digits of the SHA-256 of the package: code, word lists and weights."""
    package = ROOT / "src" / "crossread"
    return digest_of(p for p in package.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
