"""The account of one incident as a brief."""

from collections.abc import Mapping

from crossread.model.account import Account
from crossread.model.brief import Brief, Clause, Item, Part
from crossread.model.claim import Claim
from crossread.model.parse import SectionKind
from crossread.model.span import Span
from crossread.present.brief.citing import Citing
from crossread.present.brief.draw import draw_brief
from crossread.present.brief.figures import figure_items
from crossread.present.brief.open import background_items, odd_items, open_items, sum_items
from crossread.present.brief.room import LINES, ROOMS, WIDTH, WORDS
from crossread.present.evidence import Evidence
from crossread.present.paint import Canvas
from crossread.present.receipt import plain
from crossread.present.wording import count

#: Characters of the sentence that tells what happened.
_LEAD = 220


def build_brief(account: Account, names: Mapping[str, str]) -> Brief:
    """What happened, the figures and how they stand, what reports do not agree on, and what is open: a page at most.

    `names` are those by which reports are cited, by id.
    """
    evidence = Evidence(account)
    briefs = (_build(account, Citing(evidence, names, room)) for room in ROOMS)
    return next((brief for brief in briefs if fits(brief)), _build(account, Citing(evidence, names, ROOMS[-1])))


def fits(brief: Brief) -> bool:
    """Whether it is a page."""
    text = draw_brief(brief, Canvas(width=WIDTH))
    return len(text.split()) <= WORDS and len(text.splitlines()) <= LINES


def _build(account: Account, citing: Citing) -> Brief:
    parts = (
        Part(items=_lead(account, citing)),
        Part(title="Figures", items=figure_items(account, citing)),
        Part(title="What differs beyond numbers", items=odd_items(account, citing)),
        Part(title="What does not add up", items=sum_items(account, citing)),
        Part(title="Earlier and other events", items=background_items(account, citing)),
        Part(title="Open", items=open_items(account, citing)),
    )
    return Brief(
        incident=account.incident.id,
        title=plain(account.incident.label) or "Incident without a name",
        scale=_scale(account),
        parts=tuple(part for part in parts if part.items),
    )


def _scale(account: Account) -> str:
    outlets = {report.outlet for report in account.reports if report.outlet}
    words = count(len(account.reports), "report") + (f", {count(len(outlets), 'outlet')}" if outlets else "")
    return words + (f", as known on {account.as_of}" if account.as_of else "")


def _lead(account: Account, citing: Citing) -> tuple[Item, ...]:
    """The first sentence with a figure of the incident in the report that gives most of them, in its words."""
    told = {i for finding in account.findings for line in finding.lines for r in line.readings for i in r.claims}
    claims = [claim for claim in account.claims if claim.id in told and claim.section is SectionKind.BODY]
    if not claims:
        return ()
    most = max(sorted({claim.report for claim in claims}), key=lambda report: sum(c.report == report for c in claims))
    first = min((claim for claim in claims if claim.report == most), key=lambda claim: claim.span)
    return (Item(clauses=(_quoted(first, citing),)),)


def _quoted(claim: Claim, citing: Citing) -> Clause:
    words = citing.quoted(claim.span, _LEAD)
    start, end = citing.sentence(claim.span)
    place = Span(report=claim.report, start=start, end=end)
    return Clause(text=words, receipts=(citing.receipt(place),), items=(claim.id,), verbatim=words)
