"""Briefs over whole incidents: nothing unsupported stands in them, and nothing that has to is left out."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest

from crossread.briefing import build_briefs
from crossread.ingest import read_bytes
from crossread.model.account import Account
from crossread.model.act import Act, ActKind
from crossread.model.claim import Scope
from crossread.model.finding import FindingStatus
from crossread.model.parse import SectionKind
from crossread.pool import Plan, iter_extracts
from crossread.reading import Harvest, harvest, put_together
from crossread.typeset import write_pdf
from crossread.verbs import brief, check

from .readings import INCIDENTS, example

MOVING = (FindingStatus.DISPUTED, FindingStatus.DIFFERING, FindingStatus.REVISED, FindingStatus.WITHDRAWN)


def _unsupported(accounts: Sequence[Account]) -> list[str]:
    """What the check of the printed page, by all reports at once, refuses."""
    reports = list({report.id: report for account in accounts for report in account.reports}.values())
    return [str(problem) for problem in check(brief(accounts), reports).problems]


def _missing(accounts: Sequence[Account]) -> list[str]:
    """What moved, differs or is contested and is not told from every side, and what is said and not told."""
    missing = []
    for account, told in zip(accounts, build_briefs(accounts), strict=True):
        items = {item for _, _, clause in told.iter_clauses() for item in clause.items}
        for finding in account.findings:
            sides = finding.lines if finding.status in MOVING else ()
            missing += [finding.id for line in sides if not any(items & set(r.claims) for r in line.readings)]
            missing += [one for one in (*finding.denials, *finding.denied) if one not in items]
        missing += [act.id for act in account.acts if _has_to_stand(act) and act.id not in items]
        missing += [one.slot for one in account.contrasts if not all(items & set(r.items) for r in one.readings[:4])]
    return missing


def _has_to_stand(act: Act) -> bool:
    """Demands, threats, whatever has a deadline, and who claims it or is said not to."""
    spoken = act.kind in (ActKind.DEMAND, ActKind.DEADLINE, ActKind.THREAT, ActKind.CLAIM) or act.deadline is not None
    return spoken and act.scope is Scope.MAIN and act.section is not SectionKind.TEASER


def _sheets(accounts: Sequence[Account]) -> int:
    """How many sheets of paper their briefs take."""
    return write_pdf(build_briefs(accounts)).count(b"/Type/Page/")


@pytest.mark.parametrize("name", INCIDENTS)
def test_briefs_of_the_invented_incidents(name: str) -> None:
    accounts = put_together(example(name))
    assert not _unsupported(accounts)
    assert not _missing(accounts)
    assert _sheets(accounts) == len(accounts)


def test_brief_of_the_seeds(shared: Path) -> None:
    accounts = put_together(harvest([shared / "seeds"], plan=Plan()))
    assert not _unsupported(accounts)
    assert not _missing(accounts)
    assert _sheets(accounts) == len(accounts)


@pytest.mark.slow
def test_briefs_of_open_articles_put_together(shared: Path) -> None:
    with (shared / "data" / "fakes" / "fakes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[::6]
    reports = []
    for row in rows:
        text = f"{row['article_title']}\n\n{row['article_content']}"
        reports.append(read_bytes(text.encode(), id=row["unit_id"], where=row["unit_id"]))
    extracts = list(iter_extracts(reports, plan=Plan(), workers=1))
    accounts = put_together(Harvest(reports=tuple(reports), extracts=tuple(extracts), left_out=()))  # type: ignore[arg-type]
    assert not _missing(accounts)
    for account in accounts:
        assert not _unsupported([account])
