"""Entries of the timeline with what they are sorted by."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from crossread.model.finding import Order
from crossread.model.source import Side
from crossread.model.story import Entry
from crossread.reconcile.clock import Clock
from crossread.reconcile.stretch import DAY, Stretch, show

#: Later than any time, for what is open at its end.
_OPEN = 10_000 * 366 * DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An entry with what it is sorted by."""

    entry: Entry
    time: Stretch
    phase: int

    @property
    def key(self) -> tuple[object, ...]:
        """Sorts entries: other events first, then by time, what opens a story before what answers it."""
        at = self.time
        early = at.earliest if at.earliest is not None else at.latest
        late = at.latest if at.latest is not None else _OPEN
        return (not self.entry.background, early is None, early or 0, self.phase, late, self.entry.id)


def in_order(sides: Iterable[Side]) -> tuple[Side, ...]:
    """The sides, each once, as they are declared."""
    return tuple(sorted(set(sides), key=list(Side).index))


def place(entry: Entry, time: Stretch, phase_: int, clock: Clock) -> Placed:
    """The entry with its bounds and its id, which is of what it stands for."""
    known = time.earliest is not None or time.latest is not None
    weekday = None
    if known and not clock.dated and not clock.yearless and time.earliest is not None:
        weekday = date.fromordinal(time.earliest // DAY).weekday()
    key = "|".join([entry.kind, entry.text, *entry.items])
    entry = replace(
        entry,
        id=sha256(key.encode()).hexdigest()[:10],
        earliest=show(time.earliest, clock, end=False),
        latest=show(time.latest, clock, end=True),
        weekday=weekday,
        order=(Order.STATED if time.stated else Order.INFERRED) if known else None,
    )
    return Placed(entry=entry, time=time, phase=phase_)
