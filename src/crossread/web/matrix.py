"""Who says what: sides against slots, each cell with the figures of that side and where they stand."""

from dataclasses import dataclass

from crossread.model.account import Account
from crossread.model.finding import Finding, Line
from crossread.model.source import Side
from crossread.present.evidence import Cite, Evidence
from crossread.present.receipt import plain
from crossread.present.terms import SIDES, topic
from crossread.present.wording import figure

_QUOTED = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one side says in one slot: its last figures, and every receipt behind them."""

    figures: tuple[str, ...] = ()
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """`sides` are (key, name) of the columns; each row is a finding's topic and id with a cell for each side."""

    sides: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, str, tuple[Cell, ...]], ...]


def build_matrix(account: Account, evidence: Evidence) -> Matrix:
    """The table; findings of which nobody gives a figure have no row."""
    told = [finding for finding in account.findings if any(line.readings for line in finding.lines)]
    used = {line.side for finding in told for line in finding.lines if line.readings}
    sides = [side for side in Side if side in used]
    return Matrix(
        sides=tuple((side.value, "outlets" if side is Side.UNKNOWN else SIDES[side]) for side in sides),
        rows=tuple((_topic(one), one.id, tuple(_cell(one, side, evidence) for side in sides)) for one in told),
    )


def _topic(finding: Finding) -> str:
    return topic(finding.slot, finding.party, plain(finding.unit))


def _cell(finding: Finding, side: Side, evidence: Evidence) -> Cell:
    lines = [line for line in finding.lines if line.side is side]
    return Cell(
        figures=tuple(dict.fromkeys(told for line in lines for told in _figures(line, evidence))),
        cites=tuple(
            evidence.cite(evidence.statements[claim], _QUOTED)
            for line in lines
            for reading in line.readings
            for claim in reading.claims
        ),
    )


def _figures(line: Line, evidence: Evidence) -> list[str]:
    return [figure(one.quantity, evidence.text(evidence.first(one.claims))) for one in line.readings if one.claims]
