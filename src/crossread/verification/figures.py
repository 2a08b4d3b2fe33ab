"""Numbers of a clause that its citations do not bear out."""

import re
from collections.abc import Iterable, Iterator, Sequence

from crossread.extract.numbers import Kind, Number, find_numbers
from crossread.extract.numerals import SCALES, TENS, UNITS, value
from crossread.model.quantity import Hedge, Quantity
from crossread.verification.lists import counted_of_text

_WORDS = "|".join(sorted({*UNITS, *TENS, *SCALES, "dozen"} - {"one"}, key=len, reverse=True))
_PRINTED = re.compile(rf"(?<![\w.])\d[\d,.\u00a0]*(?<=\d)|\b(?:{_WORDS})\b", re.IGNORECASE)
_NEGATION = re.compile(r"\b(?:not|no|none|nobody|never|nor|neither|without|cannot|zero)\b|n['’]t\b", re.IGNORECASE)
_FLOOR = (Hedge.AT_LEAST, Hedge.MORE_THAN)
_CEILING = (Hedge.AT_MOST, Hedge.FEWER_THAN)


def unsupported(clause: str, passages: Sequence[str], reports: int) -> Iterator[str]:
    """The number expressions of a clause, as printed, that no cited passage has; `reports` are how many it cites."""
    found = [number for number in find_numbers(clause) if number.kind is not Kind.ORDINAL]
    given = [number for passage in passages for number in find_numbers(passage)]
    printed = {_plain(m[0]) for passage in passages for m in _PRINTED.finditer(passage)}
    for number in found:
        if not _counts_text(clause, number.end, number.quantity, reports) and not _is_given(number, given, passages):
            yield clause[number.start : number.end]
    for m in _PRINTED.finditer(clause):
        if any(n.start <= m.start() < n.end for n in found):
            continue
        if _plain(m[0]) not in printed:
            yield m[0]


def has_number(text: str) -> bool:
    """Whether a text that needs no citation gives a number, other than of reports."""
    return any(
        number.kind is Kind.NUMBER and not any(noun.match(text, number.end) for noun in counted_of_text())
        for number in find_numbers(text)
    )


def shares_number(clause: str, passage: str) -> bool:
    """Whether some number of the clause stands in the passage."""
    given = find_numbers(passage)
    return any(_is_given(number, given, (passage,)) for number in find_numbers(clause))


def _plain(words: str) -> str:
    """The number as digits."""
    return f"{value(words.replace(',', '')):g}" if words.count(".") < 2 else words


def _counts_text(clause: str, end: int, quantity: Quantity, reports: int) -> bool:
    """Whether a number counts the reports behind the clause: as many as are cited, or more where it says how many are.

    There may be fewer origins than reports, never more.
    """
    alike, fewer, cited = counted_of_text()
    told = (quantity.low, quantity.high)
    if cited.match(clause, end):
        return told == (reports, reports)
    some = any(cited.match(clause, m.end()) for m in re.finditer(r"\d+", clause))
    if alike.match(clause, end):
        return told == (reports, reports) or (some and quantity.low > reports)
    return bool(fewer.match(clause, end)) and quantity.high is not None and (some or 1 <= quantity.high <= reports)


def _is_given(number: Number, given: Iterable[Number], passages: Iterable[str]) -> bool:
    if number.kind is Kind.NONE:
        return any(_NEGATION.search(passage) for passage in passages)
    quantities = [other.quantity for other in given]
    return any(bears_out(other, number.quantity) for other in quantities) or _has_ends(number.quantity, quantities)


def bears_out(printed: Quantity, told: Quantity) -> bool:
    """Whether a printed number lets one tell another: the same, or the same end with less said.

    >>> bears_out(Quantity(low=27, high=27), Quantity(low=27, high=None, hedge=Hedge.AT_LEAST))
    True
    >>> bears_out(Quantity(low=27, high=None, hedge=Hedge.AT_LEAST), Quantity(low=27, high=27))
    False
    """
    same = (printed.low, printed.high) == (told.low, told.high)
    if told.hedge in (Hedge.VAGUE, Hedge.UNKNOWN):
        return same or _within(printed, told)
    if told.hedge in _FLOOR:
        return printed.low == told.low and (printed.hedge in _FLOOR or printed.hedge is Hedge.EXACT)
    if told.hedge in _CEILING:
        return printed.high == told.high and (printed.hedge in _CEILING or printed.hedge is Hedge.EXACT)
    if told.hedge is Hedge.ABOUT:
        return same and printed.hedge in (Hedge.ABOUT, Hedge.EXACT)
    return same and printed.hedge is told.hedge


def _within(printed: Quantity, told: Quantity) -> bool:
    above = told.high is None or (printed.high is not None and printed.high <= told.high)
    return told.low <= printed.low and above


def _has_ends(told: Quantity, printed: Sequence[Quantity]) -> bool:
    """Whether both ends of a range are printed, each for itself: "27 to 30" of reports that say 27 and 30."""
    if told.hedge is not Hedge.RANGE or told.high is None:
        return False
    return all(any((q.low, q.high) == (end, end) for q in printed) for end in (told.low, told.high))
