"""The reports at the end of the page: what each is, and its text with everything read in it lit."""

from collections import Counter
from dataclasses import dataclass

from crossread.model.account import Account
from crossread.model.when import When
from crossread.present.evidence import Evidence
from crossread.present.receipt import beginning, plain
from crossread.present.wording import day
from crossread.web.texts import Paragraph, cut, lit_by_report

#: Characters of an outlet's name where it stands for a receipt, and of a title.
_NAME, _TITLE = 28, 140


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """One report; `name` is what receipts call it, `url` empty where it is no address of the web."""

    id: str
    tag: str
    name: str
    outlet: str
    title: str
    day: str
    url: str
    figures: int
    paragraphs: list[Paragraph]


def name_reports(account: Account, evidence: Evidence) -> dict[str, str]:
    """What receipts call each report, by id and by tag: its outlet, with the tag where another has the same one."""
    outlets = [beginning(report.outlet or "", _NAME) for report in account.reports]
    names: dict[str, str] = {}
    for report, outlet in zip(account.reports, outlets, strict=True):
        tag = evidence.tags[report.id]
        short = beginning(tag, _NAME)
        name = f"report {short}" if not outlet else outlet if outlets.count(outlet) == 1 else f"{outlet} {short}"
        names[report.id] = names[tag] = name
    return names


def build_reports(account: Account, evidence: Evidence) -> list[ReportView]:
    """The reports in the order of their ids."""
    names, lit = name_reports(account, evidence), lit_by_report(account)
    figures = Counter(claim.report for claim in account.claims)
    made = []
    for report in sorted(account.reports, key=lambda one: one.id):
        url = report.url or ""
        made.append(
            ReportView(
                id=report.id,
                tag=evidence.tags[report.id],
                name=names[report.id],
                outlet=plain(report.outlet or ""),
                title=beginning(report.title or "", _TITLE),
                day=day(When(value=report.published), year=True) if report.published else "",
                url=url if url.startswith(("https://", "http://")) else "",
                figures=figures[report.id],
                paragraphs=cut(report, lit.get(report.id, ())),
            )
        )
    return made
