"""A toll: how figures that can only grow are put in order, and when they cannot be one count."""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from crossread.model.claim import Claim
from crossread.model.finding import LineStatus
from crossread.reconcile.entry import Entry
from crossread.reconcile.frames import Frames
from crossread.reconcile.interval import excludes, is_same_count, moves
from crossread.reconcile.moment import is_before
from crossread.reconcile.steps import (
    Judgement,
    Pair,
    Steps,
    is_edited,
    say_dated,
    say_overlap,
    say_steps,
    start_of,
    time_of,
)


def judge_toll(entries: Sequence[Entry], one_voice: bool, frames: Frames) -> Judgement:
    """The figures in order of growth; in order of time where that is known and is another.

    They are *differing* where the figure they end with cannot be the same count as one before it: where it is the
    smaller and nobody calls it corrected, where one report sets two speakers against each other, or where nobody is
    quoted and nothing tells the order. Of one text that was edited the later edition decides, whoever is quoted.
    """
    pairs = list(combinations(entries, 2))  # in order of growth
    if not any(moves(a.quantity, b.quantity) for a, b in pairs):
        return [list(entries)], LineStatus.AGREED, say_overlap(entries)
    falls = [(less, more) for less, more in pairs if _falls(less, more)]
    by_time = bool(falls) and all(entry.first and not entry.first.at_least for entry in entries)
    steps = _step(sorted(entries, key=lambda entry: (time_of(entry), entry.key)) if by_time else entries)
    last = steps[-1]
    falls = [(less, more) for less, more in falls if (less in last if by_time else more in last)]
    clashes = [(less, more) for less, more in pairs if more in last or less in last]
    falls = [(less, more) for less, more in falls if not frames.is_one_text(less.claims, more.claims)]
    trouble = _find_fall(falls, entries) or _find_clash(clashes) or ("" if one_voice else _find_gap(steps, frames))
    if not trouble:
        return steps, LineStatus.REVISED, say_steps(steps, frames)
    if any(excludes(a.quantity, b.quantity) for a, b in pairs):
        return [list(entries)], LineStatus.DIFFERING, trouble
    return [list(entries)], LineStatus.AGREED, say_overlap(entries)


def _falls(less: Entry, more: Entry) -> bool:
    return excludes(less.quantity, more.quantity) and is_before(more.first, less.first)


def _find_fall(falls: Iterable[Pair], entries: Sequence[Entry]) -> str:
    """Why the figures cannot be one count: the smaller is the later; empty where a report sets it against the larger.

    A report that gives both, and is not older than the smaller, tells of a correction. One that says of the larger that
    it was so before ("down from 38") corrects all that the side said before.
    """
    for less, more in falls:
        if not _gives_both(less, more, entries) and not _is_corrected(less, entries):
            return f"{say_dated([less])} is said later than {say_dated([more])}, and nobody calls it corrected"
    return ""


def _gives_both(less: Entry, more: Entry, entries: Sequence[Entry]) -> bool:
    older = (e for e in entries if is_same_count(e.quantity, more.quantity))
    return bool({claim.report for claim in less.claims} & {claim.report for entry in older for claim in entry.claims})


def _is_corrected(less: Entry, entries: Sequence[Entry]) -> bool:
    reports = {claim.report for claim in less.claims}
    before = (c for e in entries if excludes(e.quantity, less.quantity) for c in e.claims)
    return any(c.holds is not None and c.holds.is_earlier and c.report in reports for c in before)


def _find_clash(pairs: Iterable[Pair]) -> str:
    """Two speakers whom one report sets against each other at one time: that is no growth."""
    for less, more in pairs:
        ordered = is_before(less.first, more.first) or is_before(more.first, less.first)
        if (
            excludes(less.quantity, more.quantity)
            and not ordered
            and any(_contrasts(a, b) for a in less.claims for b in more.claims)
        ):
            return f"one report quotes two speakers of this side, one for {less.quantity} and one for {more.quantity}"
    return ""


def _contrasts(left: Claim, right: Claim) -> bool:
    if left.report != right.report or left.source is None or right.source is None:
        return False
    return left.source.name.casefold() != right.source.name.casefold()


def _find_gap(steps: Steps, frames: Frames) -> str:
    """Figures that nobody is quoted for grow only where their order is known, or one text was brought up to date."""
    known = all(is_before(start_of(a), start_of(b)) or is_edited(a, b, frames) for a, b in pairwise(steps))
    return "" if known else "nobody is quoted for them, and nothing tells which is later"


def _step(entries: Sequence[Entry]) -> Steps:
    steps: Steps = [[]]
    for entry in entries:
        if any(moves(entry.quantity, other.quantity) for other in steps[-1]):
            steps.append([])
        steps[-1].append(entry)
    return steps
