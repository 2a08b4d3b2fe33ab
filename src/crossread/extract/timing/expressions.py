"""Every time a stretch of text names, of whatever kind, a clock joined with its day."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from crossread.extract.dates import TimeMention
from crossread.extract.times import find_times, published_day
from crossread.extract.timing.clocks import iter_clocks
from crossread.extract.timing.lengths import iter_lengths_of_time, iter_repetitions
from crossread.extract.timing.periods import in_known_year, iter_periods
from crossread.model.when import DayPart, TimeKind, When

#: What may stand between a clock and its day: "6 p.m. on Friday", "9:40pm, local time, Tuesday".
_CLOCK_DAY = re.compile(r"[\s,()\[\]]*(?:local\s+time[\s,]*)?(?:(?:on|of)\s+)?(?:(?:late|early)\s+)?", re.I)
#: The same the other way round: "on Friday at 6 p.m.", "Tuesday, shortly after noon".
_DAY_CLOCK = re.compile(r"[\s,]*(?:(?:at|by|around|about|before|after|until|from|shortly|just)\s+){0,3}", re.I)
_TURNED = re.compile(r"\b(?P<part>early|late)\s+(?:on\s+)?$", re.I)
_PARTS = {
    "morning": DayPart.MORNING,
    "afternoon": DayPart.AFTERNOON,
    "evening": DayPart.EVENING,
    "tonight": DayPart.NIGHT,
    "overnight": DayPart.NIGHT,
    "night": DayPart.NIGHT,
}
#: Parts of a day on their own: "in the early hours", "at dawn". They say nothing of which day.
_ALONE = re.compile(
    r"\b(?:(?:in|during)\s+the\s+(?:early\s+|late\s+)?(?P<name>morning|afternoon|evening|night)(?:\s+hours)?"
    r"|(?P<early>in\s+the\s+early\s+hours|before\s+dawn|at\s+dawn|at\s+daybreak|at\s+sunrise|predawn|pre-dawn)"
    r"|(?P<late>at\s+dusk|at\s+sunset|at\s+nightfall)|(?P<night>at\s+night))\b",
    re.I,
)
_PART_DAY = re.compile(r"\s+(?:hours\s+)?(?:of|on)\s+", re.I)


@lru_cache(maxsize=64)
def find_expressions(text: str, published: str | None) -> tuple[TimeMention, ...]:
    """All times of a sentence in text order, none inside another; `find_times` with clocks, lengths and repetitions."""
    day = published_day(published)
    days = [_with_part(text, in_known_year(m, day)) for m in find_times(text, published)]
    clocks = list(_apart(iter_clocks(text)))
    parts = list(_apart(_iter_parts(text)))
    named = _joined(text, _joined(text, days, clocks), parts)
    others = [*iter_periods(text, day), *iter_lengths_of_time(text)]
    return tuple(sorted(_apart([*iter_repetitions(text), *named, *others]), key=lambda m: m.start))


def _apart(found: Iterable[TimeMention]) -> Iterator[TimeMention]:
    """The earlier of the list wins a place."""
    kept: list[TimeMention] = []
    for mention in found:
        if not any(mention.start < k.end and k.start < mention.end for k in kept):
            kept.append(mention)
            yield mention


def _with_part(text: str, day: TimeMention) -> TimeMention:
    """The day with the part of it that is named: "Tuesday night", "early on Wednesday"."""
    words = day.when.words.lower()
    part = next((p for name, p in _PARTS.items() if words.endswith(name)), None)
    turned = _TURNED.search(text[max(0, day.start - 10) : day.start])
    start = day.start
    if turned and not day.coarse:
        start -= len(turned.group())
        part = part or DayPart(turned["part"].lower())
    if part is None:
        return day
    when = replace(day.when, part=part, kind=TimeKind.TIME, words=text[start : day.end])
    return replace(day, start=start, when=when)


def _iter_parts(text: str) -> Iterator[TimeMention]:
    for m in _ALONE.finditer(text):
        name = (m["name"] or "").lower()
        part = _PARTS.get(name) or (DayPart.EARLY if m["early"] else DayPart.EVENING if m["late"] else DayPart.NIGHT)
        when = When(words=m.group(), kind=TimeKind.TIME, part=part)
        yield TimeMention(start=m.start(), end=m.end(), when=when)


def _joined(text: str, days: Sequence[TimeMention], clocks: Sequence[TimeMention]) -> list[TimeMention]:
    """Each day with the clock or part of day that stands right beside it, and those that stand alone."""
    free, joined = list(clocks), []
    for day in days:
        beside = None if day.coarse else next((c for c in free if _is_beside(text, day, c)), None)
        if beside is None:
            joined.append(day)
            continue
        free.remove(beside)
        start, end = min(day.start, beside.start), max(day.end, beside.end)
        joined.append(TimeMention(start=start, end=end, when=_at(day.when, beside.when, text[start:end])))
    return sorted([*joined, *_apart_from(joined, free)], key=lambda m: m.start)


def _apart_from(kept: Sequence[TimeMention], free: Sequence[TimeMention]) -> Iterator[TimeMention]:
    yield from (m for m in free if not any(m.start < k.end and k.start < m.end for k in kept))


def _is_beside(text: str, day: TimeMention, clock: TimeMention) -> bool:
    if clock.end <= day.start:
        between = text[clock.end : day.start]
        return bool(_CLOCK_DAY.fullmatch(between) or (clock.when.value is None and _PART_DAY.fullmatch(between)))
    return day.end <= clock.start and bool(_DAY_CLOCK.fullmatch(text[day.end : clock.start]))


def _at(day: When, clock: When, words: str) -> When:
    """The day at that time; of a weekday without a date the clock keeps its words only."""
    value = day.value
    if value is not None and clock.value is not None and "T" not in value:
        value = value + clock.value
    if value is None and clock.value is not None:
        value = clock.value
    return replace(day, value=value, words=words, kind=TimeKind.TIME, part=day.part or clock.part)
