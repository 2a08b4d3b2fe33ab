"""What happened when, where readings of it differ, and what is open."""

from dataclasses import dataclass
from enum import StrEnum

from crossread.model.finding import Order
from crossread.model.source import Side


class EntryKind(StrEnum):
    """What an entry of the timeline stands for."""

    ACT = "act"
    FIGURE = "figure"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing on the timeline: what several reports tell as the same act, or one reading of a figure.

    `earliest` and `latest` bound when it happened: ISO 8601 days or times, or, where no date is known, `day N` counted
    from the day of the incident as `day 0`, with the `weekday` of the earliest; None where nothing tells. `words` are
    the times as printed. `items` are ids of acts or claims. `order` tells whether the time is stated or inferred.
    `conflict` says in words which reports give another time, `disputed` that somebody denies it. `background` entries
    are of other events.
    """

    id: str
    kind: EntryKind
    text: str
    earliest: str | None = None
    latest: str | None = None
    weekday: int | None = None
    order: Order | None = None
    words: tuple[str, ...] = ()
    items: tuple[str, ...]
    reports: tuple[str, ...]
    sides: tuple[Side, ...] = ()
    disputed: bool = False
    conflict: str = ""
    background: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ContrastReading:
    """One answer to a question that is not a number, with who gives it; `items` are ids of acts, claims or mentions."""

    text: str
    side: Side
    items: tuple[str, ...]
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """One slot with readings that exclude each other: the driver wounded or killed, claimed or not claimed."""

    id: str
    slot: str
    readings: tuple[ContrastReading, ...]
    rivals: bool = False
    why: str = ""


class GapKind(StrEnum):
    """Why a slot of the form is open."""

    UNFILLED = "unfilled"
    ONE_SIDED = "one_sided"
    CHANGED = "changed"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What is open in one slot of the coder's form, in words; `items` are ids of what is known of it."""

    slot: str
    kind: GapKind
    text: str
    items: tuple[str, ...] = ()
