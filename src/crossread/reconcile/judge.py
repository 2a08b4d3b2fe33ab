"""What the figures of one line say together, by the course of the count: a toll, a level, or one fixed value."""

from collections.abc import Callable, Sequence
from itertools import combinations, groupby

from crossread.model.finding import LineStatus
from crossread.reconcile.entry import Entry
from crossread.reconcile.frames import Frames
from crossread.reconcile.interval import excludes, tightest
from crossread.reconcile.measure import Course
from crossread.reconcile.moment import is_before
from crossread.reconcile.steps import Judgement, Steps, say_overlap, say_steps, time_of
from crossread.reconcile.toll import judge_toll


def _judge_level(entries: Sequence[Entry], _: bool, frames: Frames) -> Judgement:
    pairs = [(a, b) for a, b in combinations(entries, 2) if excludes(a.quantity, b.quantity)]
    if not pairs:
        return [list(entries)], LineStatus.AGREED, say_overlap(entries)
    steps = _by_moment(entries)
    loose = {e.quantity for e in entries} - set(tightest([e.quantity for e in entries]))
    for a, b in sorted(pairs, key=lambda pair: len(loose & {pair[0].quantity, pair[1].quantity})):
        if not is_before(a.first, b.first) and not is_before(b.first, a.first) and not _is_edited(a, b, frames):
            return steps, LineStatus.DIFFERING, _say_unordered(a, b, frames)
    steps = _part(steps, frames)
    return steps, LineStatus.REVISED, say_steps(steps, frames)


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


def _part(steps: Steps, frames: Frames) -> Steps:
    """Steps in which no figure excludes another: those of one time that an edited text tells apart are two."""
    parted: Steps = []
    for step in steps:
        waiting = list(step)
        while waiting:
            first = [e for e in waiting if not any(_is_edition(other, e, frames) for other in waiting)] or waiting
            parted.append(first)
            waiting = [e for e in waiting if e not in first]
    return parted


def _is_edition(older: Entry, newer: Entry, frames: Frames) -> bool:
    apart = excludes(older.quantity, newer.quantity)
    return apart and frames.is_later(older.claims, newer.claims) and not is_before(newer.first, older.first)


def _is_edited(one: Entry, other: Entry, frames: Frames) -> bool:
    """True where one copied text has both figures, and its other figures tell which edition is the later."""
    return frames.is_later(one.claims, other.claims) or frames.is_later(other.claims, one.claims)


def _say_unordered(one: Entry, other: Entry, frames: Frames) -> str:
    both = " (one text, edited)" if frames.is_one_text(one.claims, other.claims) else ""
    return f"nothing tells which of {one.quantity} and {other.quantity}{both} is later"


def _judge_fixed(entries: Sequence[Entry], _: bool, frames: Frames) -> Judgement:
    apart = [(a, b) for a, b in combinations(entries, 2) if excludes(a.quantity, b.quantity)]
    for a, b in apart:
        if not _is_edited(a, b, frames):
            both = " (one text, edited; nothing tells which is later)" if frames.is_one_text(a.claims, b.claims) else ""
            return [list(entries)], LineStatus.DIFFERING, f"{a.quantity} and {b.quantity} exclude each other{both}"
    if apart:
        steps = _part([list(entries)], frames)
        return steps, LineStatus.REVISED, say_steps(steps, frames)
    return [list(entries)], LineStatus.AGREED, say_overlap(entries)


JUDGES: dict[Course, Callable[[Sequence[Entry], bool, Frames], Judgement]] = {
    Course.GROWS: judge_toll,
    Course.LEVEL: _judge_level,
    Course.FIXED: _judge_fixed,
}
