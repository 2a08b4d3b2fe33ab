"""One telling of a reading, and the contrast that tellings make."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from crossread.model.act import Act
from crossread.model.claim import Party
from crossread.model.source import Side, side_of
from crossread.model.story import Contrast, ContrastReading
from crossread.reconcile.side import are_rivals

_ID_LENGTH = 12
#: By whom an act is, where nobody is quoted for it and its doer has a side.
_DOER = {Party.PERPETRATOR: Side.PERPETRATOR, Party.STATE: Side.STATE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One telling of a reading."""

    text: str
    side: Side
    item: str
    report: str


def contrast(slot: str, told: Iterable[Told], why: str) -> Iterator[Contrast]:
    """The contrast of at least two readings, each by side, those of most reports first."""
    readings: dict[tuple[str, Side], list[Told]] = {}
    for one in told:
        readings.setdefault((one.text, one.side), []).append(one)
    if len({text for text, _ in readings}) < 2:
        return
    ordered = sorted(readings, key=lambda key: (-len({one.report for one in readings[key]}), key[0], key[1]))
    sides = {(text, side) for text, side in readings}
    yield Contrast(
        id=sha256(slot.encode()).hexdigest()[:_ID_LENGTH],
        slot=slot,
        readings=tuple(_reading(key, readings[key]) for key in ordered),
        rivals=any(a[0] != b[0] and are_rivals(a[1], b[1]) for a in sides for b in sides),
        why=why,
    )


def _reading(key: tuple[str, Side], told: Sequence[Told]) -> ContrastReading:
    ordered = sorted(told, key=lambda one: (one.report, one.item))
    return ContrastReading(
        text=key[0],
        side=key[1],
        items=tuple(dict.fromkeys(one.item for one in ordered)),
        reports=tuple(sorted({one.report for one in told})),
    )


def speaker_side(act: Act) -> Side:
    """Whose word an act of saying is: the speaker's, who is its doer where nobody else is quoted."""
    if act.source is None and act.agents:
        return _DOER.get(act.agents[0].party, Side.UNKNOWN)
    return side_of(act.source)
