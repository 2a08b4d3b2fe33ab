"""Briefs that hold: built from accounts, held against the reports, and refused where a clause is not borne out."""

from collections.abc import Sequence
from dataclasses import replace

from crossread.choice import find_id
from crossread.errors import UnsupportedError, UsageError
from crossread.model.account import Account
from crossread.model.brief import Brief, Clause, Item
from crossread.model.report import Report
from crossread.present.brief import build_brief, say, write_brief
from crossread.present.tags import tags
from crossread.verification import Verifier

#: The title of an incident whose label could be taken for a statement.
UNTITLED = "Situation report"


def name_reports(accounts: Sequence[Account]) -> dict[str, Report]:
    """The reports of all accounts by the names by which briefs cite them."""
    reports = {report.id: report for account in accounts for report in account.reports}
    return {name: reports[report] for report, name in tags(reports).items()}


def verifier(reports: Sequence[Report]) -> Verifier:
    """What holds texts against the reports; they are cited by their ids or short names."""
    by_id = {report.id: report for report in reports}

    def find(name: str) -> Report:
        try:
            return by_id[find_id([list(by_id)], name)]
        except UsageError as error:
            raise LookupError(str(error)) from None

    return Verifier(reports, find)


def build_briefs(accounts: Sequence[Account]) -> tuple[Brief, ...]:
    """One brief for each account; UnsupportedError where one of them says what its citations do not."""
    named = name_reports(accounts)
    names = {report.id: name for name, report in named.items()}
    return tuple(
        _hold(reword(build_brief(one, names), check), check) for one in accounts for check in [_by(one, named)]
    )


def _by(account: Account, named: dict[str, Report]) -> Verifier:
    """By the account's own reports, which are cited by their names among all."""
    own = {report.id for report in account.reports}
    return Verifier(account.reports, {name: report for name, report in named.items() if report.id in own}.__getitem__)


def reword(brief: Brief, check: Verifier) -> Brief:
    """The brief with the report's own words in the place of each clause that does not hold, and without such labels."""
    parts = tuple(replace(part, items=tuple(_reword(item, check) for item in part.items)) for part in brief.parts)
    title = brief.title if check.check(f"# {brief.title}").holds else UNTITLED
    return replace(brief, title=title, parts=parts)


def _reword(item: Item, check: Verifier) -> Item:
    def holds(label: str, clause: Clause) -> bool:
        return check.check(say(Item(label=label, clauses=(clause,)))).holds

    clauses = []
    for clause in item.clauses:
        plain = replace(clause, text=clause.verbatim, receipts=clause.receipts[:1])
        clauses.append(plain if clause.verbatim and not holds("", clause) else clause)
    label = item.label if not clauses or holds(item.label, clauses[0]) else ""
    return replace(item, label=label, clauses=tuple(clauses))


def _hold(brief: Brief, check: Verifier) -> Brief:
    """The brief, or UnsupportedError."""
    verdict = check.check(write_brief(brief))
    if verdict.holds:
        return brief
    problem = verdict.problems[0]
    raise UnsupportedError(
        f"the brief of {brief.title!r} is not printed, since {len(verdict.problems)} of its {verdict.clauses} clauses "
        f"do not hold: {problem.reason}, in “{problem.clause}”"
    )
