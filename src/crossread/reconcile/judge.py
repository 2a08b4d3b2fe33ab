"""What the figures of one line say together, by the course of the count: a toll, a level, or one fixed value."""

from collections.abc import Callable, Sequence
from itertools import combinations, groupby

from crossread.model.finding import LineStatus
from crossread.reconcile.entry import Entry
from crossread.reconcile.interval import excludes, tightest
from crossread.reconcile.measure import Course
from crossread.reconcile.moment import is_before
from crossread.reconcile.steps import Judgement, Steps, say_overlap, say_steps, time_of
from crossread.reconcile.toll import judge_toll


def _judge_level(entries: Sequence[Entry], _: bool) -> Judgement:
    pairs = [(a, b) for a, b in combinations(entries, 2) if excludes(a.quantity, b.quantity)]
    if not pairs:
        return [list(entries)], LineStatus.AGREED, say_overlap(entries)
    steps = _by_moment(entries)
    loose = {e.quantity for e in entries} - set(tightest([e.quantity for e in entries]))
    for a, b in sorted(pairs, key=lambda pair: len(loose & {pair[0].quantity, pair[1].quantity})):
        if not is_before(a.first, b.first) and not is_before(b.first, a.first):
            return steps, LineStatus.DIFFERING, f"nothing tells which of {a.quantity} and {b.quantity} is later"
    return steps, LineStatus.REVISED, say_steps(steps)


def _by_moment(entries: Sequence[Entry]) -> Steps:
    """A step for each time at which the level is another; entries of no known time stand with the last they fit."""
    steps: Steps = []
    dated = sorted((e for e in entries if e.first), key=lambda entry: (time_of(entry), entry.key))
    for _, group in groupby(dated, key=time_of):
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


def _judge_fixed(entries: Sequence[Entry], _: bool) -> Judgement:
    for a, b in combinations(entries, 2):
        if excludes(a.quantity, b.quantity):
            return [list(entries)], LineStatus.DIFFERING, f"{a.quantity} and {b.quantity} exclude each other"
    return [list(entries)], LineStatus.AGREED, say_overlap(entries)


JUDGES: dict[Course, Callable[[Sequence[Entry], bool], Judgement]] = {
    Course.GROWS: judge_toll,
    Course.LEVEL: _judge_level,
    Course.FIXED: _judge_fixed,
}
