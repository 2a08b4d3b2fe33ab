"""What reports say of one slot for one party, side by side."""

from dataclasses import dataclass
from enum import StrEnum

from crossread.model.claim import Manner, Measure, Party
from crossread.model.quantity import Quantity
from crossread.model.source import Side
from crossread.model.when import When


class LineStatus(StrEnum):
    """How the readings of one side stand to each other (DESIGN, The nouns)."""

    SINGLE = "single"
    AGREED = "agreed"
    REVISED = "revised"
    DIFFERING = "differing"
    WITHDRAWN = "withdrawn"


class FindingStatus(StrEnum):
    """How the lines of all sides stand to each other; `disputed` is between rivals only."""

    SINGLE = "single"
    AGREED = "agreed"
    REVISED = "revised"
    DIFFERING = "differing"
    DISPUTED = "disputed"
    WITHDRAWN = "withdrawn"


class Order(StrEnum):
    """How one knows which reading is later."""

    STATED = "stated"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Slot:
    """A measure; `manner` is `safe` or None, since rescued, released, escaped and freed people are one count."""

    measure: Measure
    manner: Manner | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One value on one side's line. `claims` are claim ids; `reports` and `origins` the distinct ones behind them.

    Readings of the same `step` say the same thing in other words (`more than 150` and `155`); a new step is where the
    figure moved, and `order` tells how one knows that this step is later than the one before (None on the first).
    `outlet_voice`: no claim behind it quotes anybody. `unconfirmed`: every claim behind it is only called possible.
    """

    quantity: Quantity
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    origins: tuple[str, ...] = ()
    first_said: When | None = None
    last_said: When | None = None
    step: int = 0
    order: Order | None = None
    outlet_voice: bool = False
    unconfirmed: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The readings of one side, oldest first where an order is known. `why` tells how they were ordered and judged.

    `order` is that of the weakest step: INFERRED as soon as one step is; None where nothing moved or no order is known.
    """

    side: Side
    readings: tuple[Reading, ...]
    status: LineStatus
    order: Order | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """All comparable claims of one slot, party and incident.

    `unit` is what destroyed things are counted in, and empty for people. `parts` are claims of a subset or of a single
    person, `increments` of people counted anew ("12 more"): both stand beside the totals. `denials` (ids of Denial)
    contest the act without a number, `denied` (ids of Claim) say that a number is wrong, `unknowns` (ids of Unknown)
    that it is not known or not told. `preferred` is None where no reading can be; `rule` says which one it is, or why
    there is none.
    """

    id: str
    slot: Slot
    party: Party
    unit: str = ""
    lines: tuple[Line, ...]
    status: FindingStatus
    preferred: Quantity | None = None
    rule: str = ""
    parts: tuple[str, ...] = ()
    increments: tuple[str, ...] = ()
    denials: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    unknowns: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """An arithmetic or logical test of what reports say: `kind` is `parts`, `balance` or `person`.

    `closes` is False where it fails; `text` says it in words ("190 freed + about 300 held is more than about 450").
    """

    kind: str
    reports: tuple[str, ...]
    claims: tuple[str, ...]
    closes: bool
    text: str
