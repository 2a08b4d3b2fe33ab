"""How the figures of one side stand to each other: single, agreed, revised or differing, and in what order."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossread.model.claim import Claim
from crossread.model.finding import Line, LineStatus, Order
from crossread.model.quantity import Hedge
from crossread.model.source import Side
from crossread.reconcile.entry import Entry, gather_entries, to_reading
from crossread.reconcile.evidence import Evidence
from crossread.reconcile.interval import tightest
from crossread.reconcile.judge import JUDGES
from crossread.reconcile.measure import Course
from crossread.reconcile.steps import step_order


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """A line while it is worked on: its entries step by step, those that count and those beside them.

    `told` are the steps without looser wordings of what they hold: what the side is compared by.
    """

    side: Side
    course: Course
    steps: tuple[tuple[Entry, ...], ...]
    told: tuple[tuple[Entry, ...], ...]
    beside: tuple[Entry, ...]
    status: LineStatus
    why: str

    @property
    def counted(self) -> tuple[Entry, ...]:
        """The entries that decide; empty where the side gives no number."""
        return tuple(entry for step in self.steps for entry in step)

    @property
    def standing(self) -> tuple[Entry, ...]:
        """What the side says now: its last step, or all it says where nothing tells the order."""
        return self.told[-1] if self.steps else ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim behind the line."""
        return tuple(claim for entry in (*self.counted, *self.beside) for claim in entry.claims)

    @property
    def orders(self) -> tuple[Order | None, ...]:
        """For each step, how one knows that it is later than the one before."""
        return (None, *(step_order(a, b) for a, b in pairwise(self.steps)))


def build_strand(side: Side, claims: Sequence[Claim], evidence: Evidence, course: Course) -> Strand:
    """The line of one side, judged by its firm numbers; by the unconfirmed ones where it has no others."""
    entries = gather_entries(claims, evidence, course)
    numbers = [entry for entry in entries if entry.counts]
    firm = [entry for entry in numbers if entry.is_firm] or numbers
    deciding = [entry for entry in firm if not _is_loose_talk(entry, course)] or firm
    beside = [entry for entry in entries if entry not in deciding]
    one_voice = side is not Side.UNKNOWN or evidence.outlet_of_all(claims) is not None
    steps, status, why = JUDGES[course](deciding, one_voice, evidence.origins.frames)
    behind = [claim for entry in deciding or beside for claim in entry.claims]
    if status is LineStatus.AGREED and evidence.witnesses(behind) < 2:
        status, why = LineStatus.SINGLE, evidence.say_single(behind)
    return Strand(
        side=side,
        course=course,
        steps=tuple(tuple(step) for step in steps if step),
        told=tuple(_tighten(step) for step in steps if step),
        beside=tuple(beside),
        status=status,
        why=why,
    )


def _tighten(step: Sequence[Entry]) -> tuple[Entry, ...]:
    kept = set(tightest([entry.quantity for entry in step]))
    return tuple(entry for entry in step if entry.quantity in kept)


def _is_loose_talk(entry: Entry, course: Course) -> bool:
    """`scores` in a toll that nothing dates: too vague to be put before or after a number by growth."""
    dated = entry.first is not None and not entry.first.at_least
    return course is Course.GROWS and entry.quantity.hedge is Hedge.VAGUE and not dated


def to_line(strand: Strand, status: LineStatus | None = None, why: str = "") -> Line:
    """The line as it stands in the account; `status` and `why` where something outside the line decides them."""
    orders = [order for order in strand.orders if order]
    readings = [
        to_reading(entry, number, order)
        for number, (step, order) in enumerate(zip(strand.steps, strand.orders, strict=False))
        for entry in step
    ]
    last = max(0, len(strand.steps) - 1)
    readings += [to_reading(entry, last, None) for entry in strand.beside]
    order = Order.INFERRED if Order.INFERRED in orders else (Order.STATED if orders else None)
    return Line(
        side=strand.side,
        readings=tuple(readings),
        status=status or strand.status,
        order=order,
        why=why or strand.why,
    )
