"""The invented incidents, read once a session."""

from functools import cache
from pathlib import Path

from crossread.export.record import Record, claim_record
from crossread.pool import Plan
from crossread.reading import Harvest, harvest

ROOT = Path(__file__).resolve().parents[2]
INCIDENTS = ("dam-seizure", "ferry-sinking", "market-blasts")


@cache
def example(name: str) -> Harvest:
    """What the reports of an example say."""
    return harvest([ROOT / "examples" / name], plan=Plan())


def records(read: Harvest) -> list[Record]:
    """All claims as the command line prints them."""
    reports = {report.id: report for report in read.reports}
    return [claim_record(claim, reports[claim.report]) for extract in read.extracts for claim in extract.claims]
