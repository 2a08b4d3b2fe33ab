"""Claims and findings as tables."""

from collections.abc import Iterable, Sequence

from crossread.model.account import Account
from crossread.model.claim import Basis, Claim, Modality, Polarity, Scope
from crossread.model.parse import SectionKind
from crossread.present.blocks import block, counted
from crossread.present.evidence import Evidence
from crossread.present.page import Block, Row
from crossread.present.receipt import plain
from crossread.present.table import Line, Table
from crossread.present.terms import SIDES, deed
from crossread.present.wording import count, day


def claims_table(account: Account, claims: Sequence[Claim], *, limit: int) -> Table:
    """The claims, each with what it counts, who says it, how it is meant, and its words."""
    evidence = Evidence(account)
    return Table(
        title=f"{plain(account.incident.label)}: {count(len(claims), 'figure')}",
        header=("Where", "Day", "Figure", "Counts"),
        lines=tuple(Line(cells=_cells(one, evidence), below=_said(one, evidence, limit)) for one in claims),
    )


def _cells(one: Claim, evidence: Evidence) -> tuple[str, ...]:
    counts = ", ".join([deed(one), *_manner(one)])
    return evidence.cite(one, 0).where, day(one.said), counted(one, evidence), counts


def _said(one: Claim, evidence: Evidence, limit: int) -> str:
    speaker = f"{plain(one.source.name)} ({SIDES[one.source.side]}): " if one.source else ""
    room = max(limit // 2, limit - len(speaker))
    return f"{speaker}“{evidence.cite(one, room).words}”"


def _manner(one: Claim) -> Iterable[str]:
    """What sets a claim apart from a plain report of a total, in words."""
    if one.scope is Scope.BACKGROUND:
        yield "background"
    if one.section is not SectionKind.BODY:
        yield one.section.value
    if one.basis is not Basis.CUMULATIVE:
        yield one.basis.value
    if one.modality is not Modality.REPORTED:
        yield one.modality.value
    if one.polarity is Polarity.DENIED:
        yield one.polarity.value


def figures_table(account: Account) -> Table:
    """The account's findings, one row for each figure on each side's line."""
    evidence = Evidence(account)
    blocks = [block(finding, evidence, limit=0) for finding in account.findings]
    return Table(
        title=plain(account.incident.label),
        header=("About", "Standing", "Side", "Day", "Figure", "Where"),
        lines=tuple(
            Line(cells=_figure_cells(one, finding.status.value, row, first=row is one.rows[0]))
            for finding, one in zip(account.findings, blocks, strict=True)
            for row in one.rows
        ),
    )


def _figure_cells(one: Block, standing: str, row: Row, *, first: bool) -> tuple[str, ...]:
    """What it is about and how it stands are said once for each finding."""
    where = ", ".join([*(cite.where for cite in row.cites), *row.also])
    where += f" ({row.origins})" if row.origins else ""
    about = (one.topic, standing) if first else ("", "")
    return *about, row.side, row.when, row.figure, where


def contents_table(accounts: Sequence[Account]) -> Table:
    """Which incidents there are, before their accounts."""
    lines = [
        (plain(one.incident.label), str(len(one.reports)), str(len(one.claims)), str(len(one.findings)))
        for one in accounts
    ]
    return Table(
        title=count(len(accounts), "incident"),
        header=("Incident", "Reports", "Figures", "Findings"),
        lines=tuple(Line(cells=cells) for cells in lines),
    )
