"""Where the reports' text comes from, as tables: reports by origin, origins, what pairs share, editions."""

from collections import Counter
from collections.abc import Iterator

from crossread.model.account import Account
from crossread.model.origin import CreditRole, Editions
from crossread.model.passage import Overlap, PassageKind
from crossread.present.copied import tell_origin
from crossread.present.evidence import Evidence
from crossread.present.passages import edit, sharing, tally
from crossread.present.receipt import plain
from crossread.present.table import Line, Table
from crossread.present.wording import count

_ROLES = {CreditRole.BYLINE: "by", CreditRole.CONTRIBUTED: "with", CreditRole.TOLD: "told to"}
#: Edits that are listed of each two editions.
MOST_EDITS = 12


def sources_tables(account: Account) -> list[Table]:
    """The tables that have anything in them."""
    evidence = Evidence(account)
    tables = [
        _reports(account, evidence),
        Table(
            title="Origins: one witness each, however many reports print it",
            header=("Origin", "Kind", "What is known"),
            lines=tuple(
                Line(cells=(plain(one.name), one.kind.value, tell_origin(one, evidence))) for one in account.origins
            ),
        ),
        _pairs(account, evidence),
        _chains(account, evidence),
    ]
    return [table for table in tables if table.lines]


def _reports(account: Account, evidence: Evidence) -> Table:
    return Table(
        title=f"{plain(account.incident.label)}: {count(len(account.reports), 'report')}".lstrip(": "),
        header=("Report", "Outlet", "Credits", "Figures by origin", "Shared"),
        lines=tuple(Line(cells=_report(report, account, evidence)) for report in sorted(evidence.reports)),
    )


def _report(report: str, account: Account, evidence: Evidence) -> tuple[str, ...]:
    """One report: its outlet, whom it credits, the origins of its figures, and its largest share with another."""
    names = dict.fromkeys(
        f"{_ROLES[credit.role]} {plain(credit.name)}" for credit in account.trace.credits if credit.report == report
    )
    own = {claim.id for claim in account.claims if claim.report == report}
    figures = {one: len(own.intersection(one.claims)) for one in account.origins}
    return (
        evidence.tags[report],
        plain(evidence.reports[report].outlet or ""),
        ", ".join(names),
        ", ".join(f"{number} {plain(one.name)}" for one, number in figures.items() if number),
        f"{max(_shares(report, account), default=0.0):.0%}",
    )


def _shares(report: str, account: Account) -> Iterator[float]:
    for overlap in account.trace.overlaps:
        if report in overlap.reports:
            yield overlap.left_share if overlap.left == report else overlap.right_share


def _pairs(account: Account, evidence: Evidence) -> Table:
    ordered = sorted(account.trace.overlaps, key=lambda one: (-max(one.left_share, one.right_share), one.reports))
    return Table(
        title="Shared passages",
        header=("Left", "Right", "Passages", "Of left", "Of right", "Edits in copies"),
        lines=tuple(Line(cells=_pair(overlap, evidence)) for overlap in ordered),
    )


def _pair(overlap: Overlap, evidence: Evidence) -> tuple[str, ...]:
    tags = (evidence.tags[report] for report in overlap.reports)
    return *tags, sharing(overlap), f"{overlap.left_share:.0%}", f"{overlap.right_share:.0%}", tally(overlap)


def _chains(account: Account, evidence: Evidence) -> Table:
    """Editions, each with what was changed from one to the next without a word about it."""
    return Table(
        title="Editions of one page, and what was edited in them",
        header=("Editions", "Known by"),
        lines=tuple(
            Line(cells=(_order(chain, evidence), chain.why), below="; ".join(_edits(chain, account)))
            for chain in account.trace.editions
        ),
    )


def _order(chain: Editions, evidence: Evidence) -> str:
    return (" → " if chain.ordered else ", ").join(evidence.tags[report] for report in chain.reports)


def _edits(chain: Editions, account: Account) -> list[str]:
    texts = {report.id: report.text for report in account.reports}
    told: Counter[str] = Counter()
    for overlap in account.trace.overlaps:
        if set(overlap.reports) <= set(chain.reports):
            turned = chain.reports.index(overlap.left) > chain.reports.index(overlap.right)
            for passage in overlap.passages:
                if passage.kind is PassageKind.COPY:
                    told.update(edit(c, texts[overlap.left], texts[overlap.right], turned) for c in passage.changes)
    return list(told)[:MOST_EDITS] + ([f"{len(told) - MOST_EDITS} more"] if len(told) > MOST_EDITS else [])
