"""A text that is only tried: what it would change, without anything being written into the folder."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.decisions import decide
from crossread.errors import CrossreadError, InputError, UsageError
from crossread.ingest import read_bytes
from crossread.ingest.dates import normal_time
from crossread.model.account import Account
from crossread.model.decision import DecisionKind
from crossread.model.extract import Extract
from crossread.model.issue import Issue
from crossread.model.report import Report
from crossread.present.effect import Effect, find_effect
from crossread.reading import Dossier, sort_out, tell
from crossread.server.folder import Folder
from crossread.server.snapshot import Snapshot
from crossread.trace import trace_another

#: What the text is called while it is tried.
NAME = "tried-text"
_QUOTED = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """The text as a report, the account with it, and what it changes.

    `joins` is the name of the incident it would be put with, None where it is one of its own; `asked` says whether the
    reader wanted it there though it shares too little with it.
    """

    report: Report
    account: Account
    effect: Effect
    joins: str | None
    asked: bool


def try_text(
    folder: Folder, snapshot: Snapshot, data: bytes, *, name: str = "", published: str = "", into: str | None = None
) -> Tried:
    """What the bytes of a report would change; UsageError where they are none, or one that is there already.

    `name` is the file's, `published` its day or time, `into` an incident it is wanted with.
    """
    report = _as_report(snapshot, data, name, published)
    extract = folder.try_report(report)
    if isinstance(extract, Issue):
        raise UsageError(f"the text could not be read: {extract.reason}")
    found = _sort(snapshot, report, extract)
    joins, asked = _home(snapshot, found, report), False
    if into is not None and joins != into:
        found, joins, asked = _sort(snapshot, report, extract, with_=snapshot.dossiers[into]), into, True
    account = tell(_of(found, report), snapshot.date)
    before = snapshot.account(joins) if joins else None
    effect = find_effect(before, account, report.id, limit=_QUOTED)
    return Tried(report=report, account=account, effect=effect, joins=joins, asked=asked)


def _as_report(snapshot: Snapshot, data: bytes, name: str, published: str) -> Report:
    taken = {report.id for report in snapshot.harvest.reports}
    id_ = next(one for one in (NAME, *(f"{NAME}-{n}" for n in range(2, len(taken) + 3))) if one not in taken)
    try:
        report = read_bytes(data, id=id_, where="the text", name=name)
    except InputError as error:
        raise UsageError(str(error)) from None
    same = next((one.id for one in snapshot.harvest.reports if one.digest == report.digest), None)
    if same:
        raise UsageError(f"the text is in the folder already, as {same}")
    if not published.strip():
        return report
    time = normal_time(published)
    if time is None:
        raise UsageError(f"{published[:40]!r} is no date that can be read (as in 2031-05-06 or 2031-05-06T14:20Z)")
    return replace(report, published=time)


def _sort(snapshot: Snapshot, report: Report, extract: Extract, with_: Dossier | None = None) -> tuple[Dossier, ...]:
    """All incidents with the report among them, or put with one of them."""
    read = snapshot.harvest
    pairs = sorted([*zip(read.reports, read.extracts, strict=True), (report, extract)], key=lambda pair: pair[0].id)
    decisions = read.decisions
    if with_ is not None:
        names = [report.id, with_.reports[0].id]
        decisions = (*decisions, decide(DecisionKind.MERGE, reports=names))
    harvest = replace(
        read, reports=tuple(one for one, _ in pairs), extracts=tuple(one for _, one in pairs), decisions=decisions
    )
    return sort_out(harvest, trace_another(snapshot.traced, report, harvest.reports, harvest.extracts))


def _of(dossiers: Sequence[Dossier], report: Report) -> Dossier:
    found = next((one for one in dossiers if report in one.reports), None)
    if found is None:
        raise CrossreadError("the text is in no incident")
    return found


def _home(snapshot: Snapshot, dossiers: Sequence[Dossier], report: Report) -> str | None:
    """The incident it joins: the one that most of its new company is of."""
    company = [one.id for one in _of(dossiers, report).reports if one.id != report.id]
    homes = [name for name, one in snapshot.dossiers.items() for own in one.reports if own.id in company]
    return max(sorted(set(homes)), key=homes.count, default=None)
