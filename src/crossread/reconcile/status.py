"""How the lines of one finding stand to each other: who excludes whom, and whether that is a dispute."""

from collections.abc import Sequence
from itertools import combinations, product

from crossread.model.finding import FindingStatus, LineStatus
from crossread.reconcile.entry import Entry
from crossread.reconcile.evidence import Evidence
from crossread.reconcile.frames import Frames
from crossread.reconcile.interval import excludes, growth_key
from crossread.reconcile.line import Strand
from crossread.reconcile.measure import Course
from crossread.reconcile.moment import is_before
from crossread.reconcile.side import are_rivals
from crossread.reconcile.words import join_words, say_side

Verdict = tuple[FindingStatus, str]


def judge_lines(strands: Sequence[Strand], evidence: Evidence) -> Verdict:
    """The status of a finding with these lines, and why, in words. Lines without a number decide only if all are."""
    lines = [strand for strand in strands if strand.counted]
    if not lines:
        return _count(strands, evidence, "no report gives a number")
    frames = evidence.origins.frames
    apart = [(a, b) for a, b in combinations(lines, 2) if exclude_each_other(a, b, frames)]
    for a, b in sorted(apart, key=lambda pair: not are_rivals(pair[0].side, pair[1].side)):
        status = FindingStatus.DISPUTED if are_rivals(a.side, b.side) else FindingStatus.DIFFERING
        return status, f"{_tell(a)} and {_tell(b)} exclude each other"
    for own in (LineStatus.DIFFERING, LineStatus.REVISED):
        for line in lines:
            if line.status is own:
                return FindingStatus(own.value), f"{say_side(line.side, line.claims)}: {line.why}"
    moved = next(((a, b) for a, b in combinations(lines, 2) if _only_time_parts(a, b)), None)
    if moved:
        return FindingStatus.REVISED, f"{_tell(moved[0])} and {_tell(moved[1])} speak of different times"
    return _count(lines, evidence, "the figures overlap")


def _count(lines: Sequence[Strand], evidence: Evidence, words: str) -> Verdict:
    claims = [claim for line in lines for entry in line.counted or line.beside for claim in entry.claims]
    if evidence.witnesses(claims) > 1:
        return FindingStatus.AGREED, words
    return FindingStatus.SINGLE, evidence.say_single(claims)


def exclude_each_other(left: Strand, right: Strand, frames: Frames) -> bool:
    """True where what the two sides say of the same time cannot both be so.

    A side that stands where the other stood before does not contradict it, unless it is known to lag behind. Between
    sides that are no rivals a toll may have grown, or a level changed, from one known day to another; what a rival says
    on another day is his word against theirs all the same. Figures of one text that was edited are one origin's.
    """
    if any(_joins(a, b) for a, b in _meetings(left, right)):
        return False
    if are_rivals(left.side, right.side):
        return True
    if any(_is_update(a, b, left.course, frames) for a in left.standing for b in right.standing):
        return False
    days = _days(left) & _days(right)
    if days:
        last = max(days)
        return all(excludes(a.quantity, b.quantity) for a in _on(left, last) for b in _on(right, last))
    return not any(_is_explained(a, b, left.course) for a in left.standing for b in right.standing)


def _meetings(left: Strand, right: Strand) -> list[tuple[Entry, Entry]]:
    """Each entry of one side with each entry that stands on the other."""
    forth = product(_told(left), right.standing)
    return [*forth, *product(_told(right), left.standing)]


def _joins(entry: Entry, standing: Entry) -> bool:
    return not excludes(entry.quantity, standing.quantity) and not is_before(entry.last, standing.first)


def _days(strand: Strand) -> set[int]:
    return {moment.day for entry in _told(strand) for moment in (entry.first, entry.last) if moment}


def _on(strand: Strand, day: int) -> list[Entry]:
    return [e for e in _told(strand) if day in {moment.day for moment in (e.first, e.last) if moment}]


def _is_explained(left: Entry, right: Entry, course: Course) -> bool:
    """True where time alone can account for the difference."""
    if course is Course.FIXED:
        return False
    if course is Course.LEVEL:
        return is_before(left.last, right.first) or is_before(right.last, left.first)
    less, more = sorted((left, right), key=lambda entry: growth_key(entry.quantity))
    return is_before(less.first, more.first)


def _is_update(one: Entry, other: Entry, course: Course, frames: Frames) -> bool:
    """True where one copied text has both figures, and one knows which is the later."""
    if course is Course.GROWS:
        return frames.is_one_text(one.claims, other.claims)
    return frames.is_later(one.claims, other.claims) or frames.is_later(other.claims, one.claims)


def _only_time_parts(left: Strand, right: Strand) -> bool:
    return not any(_joins(a, b) for a, b in _meetings(left, right))


def _tell(strand: Strand) -> str:
    return f"{say_side(strand.side, strand.claims)} ({join_words([str(entry.quantity) for entry in _told(strand)])})"


def _told(strand: Strand) -> tuple[Entry, ...]:
    return tuple(entry for step in strand.told for entry in step)
