"""From a reader's words to a decision in the journal: what it is about is found among what was read."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from crossread.choice import find_id, find_statements
from crossread.decisions import anchor, decide, read_journal, undone
from crossread.errors import UsageError
from crossread.model.account import Account
from crossread.model.decision import JOURNAL, Decision, DecisionKind
from crossread.model.issue import Issue
from crossread.model.report import Report


def journal_of(folder: Path) -> Path:
    """Where decisions about the reports of a folder are kept; UsageError where it is no folder."""
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder (decisions are kept in the folder of the reports they are about)")
    return folder / JOURNAL


def on_claim(
    kind: DecisionKind,
    accounts: Sequence[Account],
    key: str,
    fields: Mapping[str, object] | None = None,
    **given: str,
) -> Decision:
    """To reject or correct the claim of that id, or at that place; UsageError where there is none, or several."""
    found = find_statements(accounts, key)
    if len(found) > 1:
        ids = ", ".join(one.id for _, one in found)
        raise UsageError(f"{len(found)} claims are read at {key!r}: name one by its id ({ids})")
    ((account, one),) = found
    report = next(report for report in account.reports if report.id == one.report)
    at = anchor(one, report)
    place = {"report": at.span.report, "digest": at.digest, "start": at.span.start, "end": at.span.end}
    told = {**place, "measure": at.measure.value, "words": at.words}
    return decide(kind, claim=one.id, anchor=told, fields=dict(fields or {}), **given)


def on_reports(kind: DecisionKind, reports: Sequence[Report], names: Sequence[str], **given: str) -> Decision:
    """To split off these reports, or to merge the incidents they are of; UsageError for a name that names none."""
    digests = {report.id: report.digest for report in reports}
    chosen = [find_id([list(digests)], name) for name in names]
    return decide(kind, reports=[{"id": one, "digest": digests[one]} for one in chosen], **given)


def to_undo(folder: Path, id_: str, **given: str) -> Decision:
    """To undo a decision of the journal, named by its id or its beginning; UsageError where none stands."""
    standing = [decision for decision, gone in log(folder)[0] if not gone]
    fitting = sorted({decision.id for decision in standing if id_ and decision.id.startswith(id_)})
    if len(fitting) != 1:
        some = ", ".join(decision.id for decision in standing[-6:]) or "none stand"
        raise UsageError(f"{'no' if not fitting else 'more than one'} decision {id_!r} can be undone ({some})")
    return decide(DecisionKind.UNDO, undoes=fitting[0], **given)


def log(folder: Path) -> tuple[list[tuple[Decision, bool]], tuple[Issue, ...]]:
    """Every decision of the folder, oldest first, with whether it is undone; and what is wrong with the journal."""
    decisions, issues = read_journal(journal_of(folder))
    return list(zip(decisions, undone(decisions), strict=True)), issues
