"""What a chart of a finding shows: each reading at its day, as a point or an interval, with its copies behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.model.finding import Finding, Line, Order, Reading
from crossread.model.quantity import Hedge, Quantity
from crossread.model.source import Side
from crossread.present.evidence import Evidence
from crossread.present.wording import figure
from crossread.web.charts.days import Band, Day, lay_out, order_days

#: Repetitions of a reading that are drawn; further ones are counted.
MOST_COPIES = 4
#: Room of one repetition, in slots of a reading.
_COPY_SLOT = 0.3
#: Hedges of which a point would say more than the words do.
_SHAPELESS = frozenset({Hedge.RANGE, Hedge.VAGUE})
_SIGNS = {Hedge.ABOUT: "\u2248", Hedge.AT_MOST: "\u2264", Hedge.FEWER_THAN: "<", Hedge.MORE_THAN: ">"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One reading on the chart. `low` and `high` bound it, `high` None where nothing does; `at` is what is printed.

    `x` is in pixels. `line` is the number of its side's line, `step` that of its step on it. `again` are the further
    reports that give it: True for one with an origin of its own.
    """

    x: float
    low: float
    high: float | None
    at: int
    label: str
    words: str
    claim: str
    side: Side
    line: int
    step: int
    hedge: Hedge
    again: tuple[bool, ...] = ()
    doubtful: bool = False
    inferred: bool = False

    @property
    def is_point(self) -> bool:
        """Whether one number is printed, rather than a range or a word for many."""
        return self.hedge not in _SHAPELESS

    @property
    def is_interval(self) -> bool:
        """Whether it leaves more than one number open."""
        return self.high is None or self.high > self.low


def place_marks(finding: Finding, evidence: Evidence, width: float) -> tuple[list[Mark], list[Band]]:
    """The readings with a number from left to right by day, and the days below them."""
    shown = [
        (number, line, one) for number, line in enumerate(finding.lines) for one in line.readings if _countable(one)
    ]
    days = order_days(one.first_said for _, _, one in shown)
    ordered = sorted(shown, key=lambda item: (days[item[2].first_said], item[2].step))
    needs: dict[Day, float] = {}
    for _, _, one in ordered:
        day = days[one.first_said]
        needs[day] = needs.get(day, 0.0) + _need(one)
    bands = lay_out(needs, width) if needs else []
    rooms = {band.day: (band.left, (band.right - band.left) / needs[band.day]) for band in bands}
    marks, used = [], dict.fromkeys(needs, 0.0)
    for number, line, one in ordered:
        day = days[one.first_said]
        left, slot = rooms[day]
        marks.append(_mark(one, line, number, left + slot * (used[day] + 0.5), evidence))
        used[day] += _need(one)
    return marks, bands


def _countable(reading: Reading) -> bool:
    """Words such as `many` and `an unknown number` say no more than that there were some."""
    loose = reading.quantity.hedge in (Hedge.VAGUE, Hedge.UNKNOWN)
    return bool(reading.claims) and not (loose and reading.quantity.high is None)


def _need(reading: Reading) -> float:
    return 1.0 + _COPY_SLOT * min(MOST_COPIES, len(reading.reports) - 1)


def _mark(reading: Reading, line: Line, number: int, x: float, evidence: Evidence) -> Mark:
    quantity = reading.quantity
    printed = evidence.text(evidence.first(reading.claims))
    low, high = quantity.bounds
    most = quantity.hedge in (Hedge.AT_MOST, Hedge.FEWER_THAN)
    own = max(0, len(reading.origins) - 1)
    return Mark(
        x=round(x, 1),
        low=low,
        high=None if quantity.high is None else high,
        at=quantity.high if most and quantity.high is not None else quantity.low,
        label=label(quantity, printed),
        words=figure(quantity, printed),
        claim=evidence.first(reading.claims).id,
        side=line.side,
        line=number,
        step=reading.step,
        hedge=quantity.hedge,
        again=tuple(n < own for n in range(max(0, len(reading.reports) - 1))),
        doubtful=reading.unconfirmed,
        inferred=reading.order is Order.INFERRED,
    )


def label(quantity: Quantity, printed: str) -> str:
    """The figure in the room of a chart: `27`, `27+`, `>150`, `\u2248300`, `\u226430`, `20\u201330`, `dozens`."""
    low, high, hedge = quantity.low, quantity.high, quantity.hedge
    if hedge in (Hedge.VAGUE, Hedge.UNKNOWN):
        return figure(quantity, printed)
    if hedge is Hedge.RANGE:
        return f"{low:,}\u2013{high:,}"
    number = low if high is None else high
    shift = {Hedge.MORE_THAN: -1, Hedge.FEWER_THAN: 1}.get(hedge, 0)
    return f"{_SIGNS.get(hedge, '')}{number + shift:,}{'+' if hedge is Hedge.AT_LEAST else ''}"


def steps(marks: Sequence[Mark]) -> list[list[Mark]]:
    """For each line the marks that its step line runs through, one for each step, as far as they go on in time.

    What is only called possible has a line where a side says nothing else.
    """
    lines: dict[int, dict[int, Mark]] = {}
    firm = {mark.line for mark in marks if not mark.doubtful}
    for mark in marks:
        if not mark.doubtful or mark.line not in firm:
            lines.setdefault(mark.line, {})[mark.step] = mark
    runs = []
    for by_step in lines.values():
        run = [by_step[step] for step in sorted(by_step)]
        runs.append([one for at, one in enumerate(run) if all(one.x < later.x for later in run[at + 1 :])])
    return runs
