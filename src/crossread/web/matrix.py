"""Who says what: sides against slots, each cell with that side's last figure, where it came from, and the quotes."""

from dataclasses import dataclass

from crossread.model.account import Account
from crossread.model.finding import Finding, FindingStatus, Reading
from crossread.model.source import Side
from crossread.present.blocks import MOST_FIGURES, stands, tone
from crossread.present.evidence import Cite, Evidence
from crossread.present.page import Tone
from crossread.present.receipt import plain
from crossread.present.terms import SIDES, topic
from crossread.present.wording import figure

_QUOTED = 160
#: Findings that have a row, and readings of a cell; in an incident of very many the rest stand below.
MOST_ROWS, MOST_SAID = 40, 10
#: Rows that are seen at once, at least; of what one report only says the others are folded away.
FIRST_ROWS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One reading: its figure, and one receipt for it, with how many further reports give it."""

    figure: str
    cite: Cite
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one side says in one slot: its last figures, the one it began with where it moved, and its readings.

    What is only called possible is no last figure where the side has another. `left` earlier readings are left out.
    """

    now: tuple[str, ...] = ()
    before: str = ""
    readings: tuple[Said, ...] = ()
    left: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One finding: its topic, how the reports stand, and a cell for each side."""

    topic: str
    finding: str
    standing: str
    tone: Tone
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """`sides` are (key, name) of the columns; `rest` are rows to fold away, `left` how many findings have none."""

    sides: tuple[tuple[str, str], ...]
    rows: tuple[MatrixRow, ...]
    rest: tuple[MatrixRow, ...] = ()
    left: int = 0


def build_matrix(account: Account, evidence: Evidence) -> Matrix:
    """The table, disputes first; findings of which nobody gives a figure have no row."""
    told = [finding for finding in account.findings if any(line.readings for line in finding.lines)]
    told.sort(key=lambda finding: _ORDER.index(finding.status.value))
    shown = told[:MOST_ROWS]
    used = {line.side for finding in shown for line in finding.lines if line.readings}
    sides = [side for side in Side if side in used]
    rows = tuple(_row(one, sides, evidence) for one in shown)
    first = max(FIRST_ROWS, sum(one.status is not FindingStatus.SINGLE for one in shown))
    first = first if len(rows) > first + 1 else len(rows)
    return Matrix(
        sides=tuple((side.value, "no source named" if side is Side.UNKNOWN else SIDES[side]) for side in sides),
        rows=rows[:first],
        rest=rows[first:],
        left=len(told) - len(shown),
    )


_ORDER = ("disputed", "withdrawn", "differing", "revised", "agreed", "single")


def _row(finding: Finding, sides: list[Side], evidence: Evidence) -> MatrixRow:
    return MatrixRow(
        topic=topic(finding.slot, finding.party, plain(finding.unit)),
        finding=finding.id,
        standing=stands(finding),
        tone=tone(finding),
        cells=tuple(_cell(finding, side, evidence) for side in sides),
    )


def _cell(finding: Finding, side: Side, evidence: Evidence) -> Cell:
    readings = [r for line in finding.lines if line.side is side for r in line.readings if r.claims]
    if not readings:
        return Cell()
    told = [figure(r.quantity, evidence.text(evidence.first(r.claims))) for r in readings]
    firm = any(not r.unconfirmed for r in readings)
    kept = [(words, r) for words, r in zip(told, readings, strict=True) if not (firm and r.unconfirmed)]
    last = max(r.step for _, r in kept)
    final = {words: r for words, r in reversed(kept) if r.step == last}
    now = tuple(reversed(final))
    moved = readings[0].step != last and told[0] not in now
    shown = list(zip(told, readings, strict=True))[-MOST_SAID:]
    return Cell(
        now=now if len(now) <= MOST_FIGURES else (_range(final),),
        before=told[0] if moved else "",
        readings=tuple(
            Said(figure=words, cite=evidence.cite(evidence.first(r.claims), _QUOTED), more=len(r.reports) - 1)
            for words, r in shown
        ),
        left=len(readings) - len(shown),
    )


def _range(figures: dict[str, Reading]) -> str:
    """Many figures by how many they are, and the ends between which they lie."""
    first, *_, last = sorted(figures, key=lambda words: figures[words].quantity.bounds)
    return f"{len(figures)} figures, {first} to {last}"
