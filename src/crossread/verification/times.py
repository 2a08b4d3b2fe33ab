"""Days and dates of a clause that its citations do not bear out."""

from collections.abc import Iterator, Sequence

from crossread.extract.dates import TimeMention
from crossread.extract.times import find_times
from crossread.verification.ground import Passage
from crossread.verification.words import flat


def times_of(text: str) -> tuple[TimeMention, ...]:
    """The times a clause names."""
    return find_times(text, None)


def unsupported(clause: str, passages: Sequence[Passage]) -> Iterator[str]:
    """The times of a clause, as printed, that no cited passage has, in these words or as the same day.

    A weekday is a date where its report is dated.
    """
    given = [mention for passage in passages for mention in find_times(passage.text, passage.published)]
    printed = [flat(passage.text).casefold() for passage in passages]
    for mention in times_of(clause):
        words = flat(clause[mention.start : mention.end]).casefold()
        if not any(words in text for text in printed) and not any(_same(mention, other) for other in given):
            yield clause[mention.start : mention.end]


def _same(told: TimeMention, printed: TimeMention) -> bool:
    """Whether a printed time is the one that is told, or lies within it ("in May" of "on 6 May")."""
    left, right = told.when, printed.when
    if left.value is not None and right.value is not None:
        return right.value.startswith(left.value)
    return left.value is None and left.weekday is not None and left.weekday == right.weekday
