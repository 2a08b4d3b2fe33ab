"""The account of each report of an open set, read as if it were the only one."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from crossread.model.account import Account
from crossread.pool import Plan
from crossread.reading import Harvest, harvest, put_together

from ..opensets import OPEN_SETS
from ..reading import show_progress


def read_alone(name: str, workers: int = 0) -> dict[str, Account]:
    """The first account of each report of the set by the report's id; the texts are read through the library."""
    one = next(s for s in OPEN_SETS if s.name == name)
    with TemporaryDirectory() as scratch:
        folder = one.folder(Path(scratch))
        read = harvest([folder], plan=Plan(), workers=workers, progress=show_progress(name))
    return dict(iter_alone(read))


def iter_alone(read: Harvest) -> Iterator[tuple[str, Account]]:
    """Each report with the account of it alone."""
    for report, extract in zip(read.reports, read.extracts, strict=True):
        accounts = put_together(Harvest(reports=(report,), extracts=(extract,), left_out=()))
        if accounts:
            yield report.id, accounts[0]
