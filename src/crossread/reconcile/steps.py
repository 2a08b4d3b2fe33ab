"""The steps of a line, and how they are told."""

from collections.abc import Sequence
from itertools import pairwise

from crossread.model.finding import LineStatus, Order
from crossread.reconcile.entry import Entry
from crossread.reconcile.frames import Frames
from crossread.reconcile.interval import width
from crossread.reconcile.moment import Moment, is_before
from crossread.reconcile.words import say_when

GROWTH = "order inferred from growth"
EDITED = "the same text, edited"
Steps = list[list[Entry]]
Pair = tuple[Entry, Entry]
#: The steps of a line, what they come to, and why, in words.
Judgement = tuple[Steps, LineStatus, str]


def step_order(earlier: Sequence[Entry], later: Sequence[Entry]) -> Order:
    """STATED where the reports' own words or dates put the steps in order, INFERRED where growth does."""
    before, after = start_of(earlier), start_of(later)
    if before and after and is_before(before, after) and before.stated and after.stated:
        return Order.STATED
    return Order.INFERRED


def start_of(entries: Sequence[Entry]) -> Moment | None:
    """The earliest moment known of any of them."""
    known = [entry.first for entry in entries if entry.first]
    moments = [moment for moment in known if not moment.at_least] or known
    return min(moments, key=lambda moment: moment.key, default=None)


def time_of(entry: Entry) -> tuple[int, int]:
    """Sorts entries by when they were first said."""
    return (entry.first.day, entry.first.minute or 0) if entry.first else (0, 0)


def say_overlap(entries: Sequence[Entry]) -> str:
    """Why figures that do not move agree."""
    return "the figures overlap" if len(entries) > 1 else "the same figure" if entries else "no number is given"


def say_steps(steps: Steps, frames: Frames) -> str:
    """The steps in words: `80 (Tuesday), then 155 (Wednesday), then 190 (Wednesday; order inferred from growth)`."""
    told = [say_dated(steps[0])]
    for earlier, later in pairwise(steps):
        copied = is_edited(earlier, later, frames)
        known = is_before(start_of(earlier), start_of(later))
        remarks = [GROWTH] if not known and not copied else [EDITED] if copied else []
        told.append("then " + say_dated(later, *remarks))
    return ", ".join(told)


def is_edited(earlier: Sequence[Entry], later: Sequence[Entry], frames: Frames) -> bool:
    """Whether some figure of both steps stands in one copied text, which was edited in between."""
    ours = [claim for entry in earlier for claim in entry.claims]
    theirs = [claim for entry in later for claim in entry.claims]
    return frames.is_one_text(ours, theirs)


def say_dated(step: Sequence[Entry], *remarks: str) -> str:
    """The most precise figure of the step, with its day where one is known."""
    figure = min(step, key=lambda entry: (width(entry.quantity), entry.key)).quantity
    first = start_of(step)
    day = say_when(first.when if first else None)
    beside = [word for word in (f"{day} or later" if first and first.at_least else day, *remarks) if word]
    return f"{figure} ({'; '.join(beside)})" if beside else str(figure)
