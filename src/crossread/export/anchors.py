"""Nothing leaves without its receipt: every span is held against the text it points into."""

from collections.abc import Mapping

from crossread.errors import AnchorError
from crossread.model.account import Account
from crossread.model.claim import Claim, Denial
from crossread.model.report import Report
from crossread.model.span import Span


def verify(account: Account) -> None:
    """AnchorError unless every claim, denial and source of the account stands where it says, in a report it has."""
    reports = {report.id: report for report in account.reports}
    every: list[Claim | Denial] = [*account.claims, *account.denials]
    for statement in every:
        words_at(statement.span, reports, of=statement)
        if statement.source:
            words_at(statement.source.span, reports, of=statement)


def words_at(span: Span, reports: Mapping[str, Report], *, of: Claim | Denial) -> str:
    """The words a span of a claim holds; AnchorError where it holds none."""
    report = reports.get(span.report)
    if report is None or span.report != of.report:
        raise AnchorError(f"claim {of.id} of report {of.report} points into {span.report}, where it has no business")
    words = report.text[span.start : span.end]
    if not words.strip() or span.end > len(report.text):
        raise AnchorError(f"claim {of.id}: nothing stands at {span.start}:{span.end} of report {span.report}")
    return words
