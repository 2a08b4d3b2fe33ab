"""What the figures of one line say together, by the course of the count: a toll, a level, or one fixed value."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, groupby, pairwise

from crossread.model.claim import Claim
from crossread.model.finding import LineStatus, Order
from crossread.reconcile.entry import Entry
from crossread.reconcile.interval import excludes, moves, tightest, width
from crossread.reconcile.measure import Course
from crossread.reconcile.moment import Moment, is_before
from crossread.reconcile.words import say_when

Steps = list[list[Entry]]
Pair = tuple[Entry, Entry]
Judgement = tuple[Steps, LineStatus, str]


def step_order(earlier: Sequence[Entry], later: Sequence[Entry]) -> Order:
    """STATED where the reports' own words or dates put the steps in order, INFERRED where growth does."""
    before, after = first_of(earlier), first_of(later)
    if before and after and is_before(before, after) and before.stated and after.stated:
        return Order.STATED
    return Order.INFERRED


def first_of(entries: Sequence[Entry]) -> Moment | None:
    """The earliest moment known of any of them."""
    moments = [entry.first for entry in entries if entry.first]
    return min(moments, key=lambda moment: moment.key, default=None)


def _judge_toll(entries: Sequence[Entry], one_voice: bool) -> Judgement:
    pairs = list(combinations(entries, 2))  # in order of growth
    if not any(moves(a.quantity, b.quantity) for a, b in pairs):
        return [list(entries)], LineStatus.AGREED, _overlap(entries)
    steps = _grow(entries)
    trouble = _find_fall(pairs) or _find_clash(pairs) or ("" if one_voice else _find_gap(steps))
    if not trouble:
        return steps, LineStatus.REVISED, _tell(steps)
    if any(excludes(a.quantity, b.quantity) for a, b in pairs):
        return [list(entries)], LineStatus.DIFFERING, trouble
    return [list(entries)], LineStatus.AGREED, _overlap(entries)


def _find_fall(pairs: Iterable[Pair]) -> str:
    """Why the figures cannot be one growing count: the smaller is the later; empty where they can."""
    for less, more in pairs:
        if excludes(less.quantity, more.quantity) and is_before(more.first, less.first):
            return f"{_dated([less])} is said later than {_dated([more])}, and nobody calls it corrected"
    return ""


def _find_clash(pairs: Iterable[Pair]) -> str:
    """Two speakers whom one report sets against each other at one time: that is no growth."""
    for less, more in pairs:
        apart = excludes(less.quantity, more.quantity) and not is_before(less.first, more.first)
        if apart and any(_contrasts(a, b) for a in less.claims for b in more.claims):
            return f"one report quotes two speakers of this side, one for {less.quantity} and one for {more.quantity}"
    return ""


def _contrasts(left: Claim, right: Claim) -> bool:
    if left.report != right.report or left.source is None or right.source is None:
        return False
    return left.source.name.casefold() != right.source.name.casefold()


def _find_gap(steps: Steps) -> str:
    """Figures that nobody is quoted for grow only where their order is known."""
    known = all(is_before(first_of(a), first_of(b)) for a, b in pairwise(steps))
    return "" if known else "nobody is quoted for them, and nothing tells which is later"


def _grow(entries: Sequence[Entry]) -> Steps:
    steps: Steps = [[]]
    for entry in entries:
        if any(moves(entry.quantity, other.quantity) for other in steps[-1]):
            steps.append([])
        steps[-1].append(entry)
    return steps


def _judge_level(entries: Sequence[Entry], _: bool) -> Judgement:
    pairs = [(a, b) for a, b in combinations(entries, 2) if excludes(a.quantity, b.quantity)]
    if not pairs:
        return [list(entries)], LineStatus.AGREED, _overlap(entries)
    steps = _by_moment(entries)
    loose = {e.quantity for e in entries} - set(tightest([e.quantity for e in entries]))
    for a, b in sorted(pairs, key=lambda pair: len(loose & {pair[0].quantity, pair[1].quantity})):
        if not is_before(a.first, b.first) and not is_before(b.first, a.first):
            return steps, LineStatus.DIFFERING, f"nothing tells which of {a.quantity} and {b.quantity} is later"
    return steps, LineStatus.REVISED, _tell(steps)


def _by_moment(entries: Sequence[Entry]) -> Steps:
    """A step for each time at which the level is another; entries of no known time stand with the last they fit."""
    steps: Steps = []
    dated = sorted((e for e in entries if e.first), key=lambda entry: (_time(entry), entry.key))
    for _, group in groupby(dated, key=_time):
        now = list(group)
        if not steps or any(excludes(a.quantity, b.quantity) for a in now for b in steps[-1]):
            steps.append([])
        steps[-1].extend(now)
    undated = [entry for entry in entries if entry.first is None]
    if not steps:
        return [undated]
    for entry in undated:
        fitting = [step for step in steps if not any(excludes(entry.quantity, other.quantity) for other in step)]
        (fitting or steps)[-1].append(entry)
    return steps


def _time(entry: Entry) -> tuple[int, int]:
    return (entry.first.day, entry.first.minute or 0) if entry.first else (0, 0)


def _judge_fixed(entries: Sequence[Entry], _: bool) -> Judgement:
    for a, b in combinations(entries, 2):
        if excludes(a.quantity, b.quantity):
            return [list(entries)], LineStatus.DIFFERING, f"{a.quantity} and {b.quantity} exclude each other"
    return [list(entries)], LineStatus.AGREED, _overlap(entries)


JUDGES: dict[Course, Callable[[Sequence[Entry], bool], Judgement]] = {
    Course.GROWS: _judge_toll,
    Course.LEVEL: _judge_level,
    Course.FIXED: _judge_fixed,
}


def _overlap(entries: Sequence[Entry]) -> str:
    return "the figures overlap" if len(entries) > 1 else "the same figure" if entries else "no number is given"


def _tell(steps: Steps) -> str:
    """The steps in words: `80 (Tuesday), then 155 (Wednesday), then 190 (Wednesday; order inferred from growth)`."""
    told = [_dated(steps[0])]
    for earlier, later in pairwise(steps):
        known = is_before(first_of(earlier), first_of(later))
        told.append("then " + _dated(later, *([] if known else ["order inferred from growth"])))
    return ", ".join(told)


def _dated(step: Sequence[Entry], *remarks: str) -> str:
    """The most precise figure of the step, with its day where one is known."""
    figure = min(step, key=lambda entry: (width(entry.quantity), entry.key)).quantity
    first = first_of(step)
    beside = [word for word in (say_when(first.when if first else None), *remarks) if word]
    return f"{figure} ({'; '.join(beside)})" if beside else str(figure)
