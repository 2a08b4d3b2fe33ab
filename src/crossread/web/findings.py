"""The findings one by one: a chart and, beside it, the readings in words."""

from dataclasses import dataclass

from crossread.model.account import Account
from crossread.model.finding import Finding, FindingStatus
from crossread.model.story import Contrast
from crossread.present.blocks import block
from crossread.present.evidence import Cite, Evidence
from crossread.present.page import Block, Row
from crossread.present.receipt import plain
from crossread.present.terms import SIDES
from crossread.web.charts.steps import draw_steps, is_wide

#: Characters of a quotation; the whole text is a click away.
QUOTED = 180
#: Charts of one incident; the findings after these, which are those that least is said of, are told in words.
MOST_CHARTS = 24
#: Readings in words beside a chart; readings, parts and increments in all, with those folded away. More are counted.
MOST_ROWS, MOST = 7, 40
_DIFFERING = (FindingStatus.DISPUTED, FindingStatus.WITHDRAWN, FindingStatus.DIFFERING, FindingStatus.REVISED)
_PARTS = ("of these", "further")


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A finding with its chart, which may be empty. `rows` are the readings, `rest` those folded
    away, `parts` figures of a part or an increment; `left` are only counted.
    """

    block: Block
    chart: str
    wide: bool
    rows: tuple[Row, ...]
    rest: tuple[Row, ...]
    parts: tuple[Row, ...]
    left: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something other than a number that reports tell differently: each answer with its side and its receipts."""

    slot: str
    answers: tuple[tuple[str, str, str, tuple[Cite, ...]], ...]


def build_cards(account: Account, evidence: Evidence) -> tuple[list[Card], list[Card]]:
    """The findings on which reports differ or that moved, disputes first, each with its chart; then all others."""
    ranked = sorted(
        (finding for finding in account.findings if finding.status in _DIFFERING),
        key=lambda finding: _DIFFERING.index(finding.status),
    )
    moved = [_card(one, evidence, draws=place < MOST_CHARTS) for place, one in enumerate(ranked)]
    others = [_card(one, evidence, draws=False) for one in account.findings if one.status not in _DIFFERING]
    return moved, others


def _card(finding: Finding, evidence: Evidence, *, draws: bool) -> Card:
    made = block(finding, evidence, limit=QUOTED, most=MOST)
    rows = tuple(row for row in made.rows if row.side not in _PARTS)
    readings = sum(len(line.readings) for line in finding.lines)
    groups = (readings, len(finding.denials) + len(finding.denied), len(finding.parts), len(finding.increments))
    return Card(
        block=made,
        chart=draw_steps(finding, evidence, made.topic) if draws else "",
        wide=is_wide(finding),
        rows=rows[:MOST_ROWS],
        rest=rows[MOST_ROWS:],
        parts=tuple(row for row in made.rows if row.side in _PARTS),
        left=sum(max(0, size - MOST) for size in groups),
    )


def build_questions(account: Account, evidence: Evidence) -> list[Question]:
    """The contrasts that are not numbers; those of places are told beside the map."""
    made = [_question(one, evidence) for one in account.contrasts]
    return [one for one in made if any(cites for _, _, _, cites in one.answers)]


def _question(contrast: Contrast, evidence: Evidence) -> Question:
    known = evidence.statements.keys() | evidence.acts.keys()
    answers = []
    for reading in contrast.readings:
        firsts: dict[str, str] = {}
        for item in reading.items:
            if item in known:
                firsts.setdefault(evidence.stated(item).report, item)
        cites = tuple(evidence.cite(evidence.stated(item), QUOTED) for _, item in sorted(firsts.items()))
        answers.append((plain(reading.text), reading.side.value, SIDES[reading.side], cites))
    return Question(slot=plain(contrast.slot), answers=tuple(answers))
