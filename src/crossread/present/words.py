"""What reports call the attackers, the victims, the forces, the attack, the deaths and the freeing, as tables."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from crossread.model.account import Account
from crossread.model.claim import Party
from crossread.model.label import Label, Target, Usage
from crossread.present.evidence import Evidence
from crossread.present.receipt import plain, quote
from crossread.present.table import Line, Table
from crossread.present.terms import PEOPLE
from crossread.present.wording import count

TITLES = {
    Target.ATTACKERS: "What the attackers are called",
    Target.VICTIMS: "What those it happens to are called",
    Target.FORCES: "What the state's forces are called",
    Target.ATTACK: "What the attack is called",
    Target.DEATHS: "How deaths are told",
    Target.FREEING: "How freeing is told",
}
LEGEND = (
    "each cell: uses in the outlet's own voice / in somebody's mouth; * takes a stand where a plainer word is at hand"
)
#: Terms in one table: more do not fit a line.
MOST_TERMS = 7
_NOTHING = "·"


def words_tables(account: Account, *, limit: int) -> Iterator[Table]:
    """A table of reports by terms for each target and party, then the words that changed in copied sentences."""
    evidence = Evidence(account)
    first = True
    for (target, party), group in groupby(account.usage, key=lambda one: (one.target, one.party)):
        whose = f", {PEOPLE[party]}" if party is not Party.UNKNOWN else ""
        for table in _matrix(f"{TITLES[target]}{whose}", list(group), evidence):
            yield _opening(table, account) if first else table
            first = False
    if account.swaps:
        yield _swapped(account, evidence, limit)


def _opening(table: Table, account: Account) -> Table:
    """The first table names the incident, and tells how to read a cell."""
    title = f"{plain(account.incident.label)}: {table.title[:1].lower()}{table.title[1:]}".lstrip(": ")
    return replace(table, title=title, lines=(*table.lines[:-1], replace(table.lines[-1], below=LEGEND)))


def _matrix(title: str, rows: Sequence[Usage], evidence: Evidence) -> Iterator[Table]:
    """The terms, most used first, some at a time; every report that uses one of them has a line."""
    totals: dict[tuple[str, bool], int] = {}
    for row in rows:
        key = (row.term, row.loaded)
        totals[key] = totals.get(key, 0) + len(row.own) + len(row.reported)
    terms = sorted(totals, key=lambda key: (-totals[key], key))
    named = any(report.outlet for report in evidence.account.reports)
    cells = {(row.report, row.term, row.loaded): row for row in rows}
    for first in range(0, len(terms), MOST_TERMS):
        shown = terms[first : first + MOST_TERMS]
        reports = sorted({row.report for row in rows if (row.term, row.loaded) in shown})
        header = (
            "Report",
            *(["Outlet"] if named else []),
            *(f"{term}{'*' if loaded else ''}" for term, loaded in shown),
        )
        lines = tuple(
            Line(cells=(*_report(report, evidence, named), *(_cell(cells.get((report, *key))) for key in shown)))
            for report in reports
        )
        yield Table(title=title if not first else f"{title}, further", header=header, lines=lines)


def _report(report: str, evidence: Evidence, named: bool) -> tuple[str, ...]:
    """The report's tag, with its outlet where any report has one."""
    return evidence.tags[report], *([plain(evidence.reports[report].outlet or "")] if named else [])


def _cell(usage: Usage | None) -> str:
    return _NOTHING if usage is None else f"{len(usage.own)} / {len(usage.reported)}"


def _swapped(account: Account, evidence: Evidence, limit: int) -> Table:
    labels = {one.id: one for one in account.labels}
    lines = []
    for swap in account.swaps:
        left, right = labels[swap.left], labels[swap.right]
        words = " ↔ ".join(f"“{_sentence(one, evidence, limit // 2)}”" for one in (left, right))
        cells = (_term(left), _where(left, evidence), _term(right), _where(right, evidence))
        lines.append(Line(cells=cells, below=words))
    return Table(
        title=f"Words that differ inside copied sentences: {count(len(lines), 'place')}",
        header=("Here", "Where", "There", "Where"),
        lines=tuple(lines),
    )


def _term(label: Label) -> str:
    return f"{label.term}{'*' if label.loaded else ''}"


def _where(label: Label, evidence: Evidence) -> str:
    return f"{evidence.tags[label.report]}:{label.span.start}"


def _sentence(label: Label, evidence: Evidence, limit: int) -> str:
    return quote(evidence.reports[label.report].text, label.span, limit)
