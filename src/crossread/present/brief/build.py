"""The account of one incident as a brief."""

import re
from collections.abc import Mapping

from crossread.model.account import Account
from crossread.model.brief import Brief, Item, Part
from crossread.present.brief.acts import condemnation_items, demand_items, stance_items
from crossread.present.brief.citing import Citing
from crossread.present.brief.draw import draw_brief
from crossread.present.brief.figures import figure_items
from crossread.present.brief.lead import lead_items
from crossread.present.brief.open import background_items, contrast_items, open_items, sum_items
from crossread.present.brief.room import LINES, ROOMS, WIDTH, WORDS
from crossread.present.evidence import Evidence
from crossread.present.paint import Canvas
from crossread.present.receipt import plain
from crossread.present.wording import count

_CITATION = re.compile(r"\[[^\[\]]*\]")


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
    return len(_CITATION.sub("", text).split()) <= WORDS and len(text.splitlines()) <= LINES


def _build(account: Account, citing: Citing) -> Brief:
    parts = (
        Part(items=lead_items(account, citing)),
        Part(title="Figures", items=figure_items(account, citing)),
        Part(title="Who claims, who denies, who condemns", items=_stances(account, citing)),
        Part(title="Demands, threats and deadlines", items=demand_items(account, citing)),
        Part(title="What differs beyond numbers", items=contrast_items(account, citing)),
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


def _stances(account: Account, citing: Citing) -> tuple[Item, ...]:
    return (*stance_items(account, citing), *condemnation_items(account, citing))


def _scale(account: Account) -> str:
    outlets = {report.outlet for report in account.reports if report.outlet}
    words = count(len(account.reports), "report") + (f", {count(len(outlets), 'outlet')}" if outlets else "")
    return words + (f", as known on {account.as_of}" if account.as_of else "")
