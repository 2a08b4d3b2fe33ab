"""Times as far as figures need them: dates, weekdays, and words for a day that leans on another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from crossread.extract.dates import TimeMention, iter_coarse, iter_dates
from crossread.model.when import When

__all__ = ["WEEKDAYS", "TimeMention", "find_times", "is_time_word", "published_day"]

_NUMBERS = {w: n for n, w in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_NUMBERS |= {"a": 1, "an": 1}
_PART = r"(?:\s+(?:morning|afternoon|evening|night|noon))?"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b(?P<turn>last\s+|(?<!to the )next\s+)?(?P<name>{'|'.join(WEEKDAYS)}){_PART}\b", re.I)
_NEAR = re.compile(
    rf"\b(?P<word>yesterday|today|tonight|last\s+night|overnight|this\s+(?:morning|afternoon|evening)|tomorrow){_PART}\b",
    re.I,
)
_AGO = re.compile(
    rf"\b(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)})\s+(?P<unit>day|week)s?\s+(?P<turn>ago|earlier|before|later)\b", re.I
)
_DAY_BEFORE = re.compile(
    rf"\bthe\s+(?P<word>previous\s+(?:day|night)|(?:day|night)\s+before|(?:next|following)\s+day){_PART}\b", re.I
)


def is_time_word(word: str) -> bool:
    """A weekday, or a word for a day beside the report's own, in lower case."""
    return word in WEEKDAYS or word in ("today", "yesterday", "tonight", "overnight")


def published_day(published: str | None) -> date | None:
    """The calendar day of a report's date; None without one, or where it is no date."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


@lru_cache(maxsize=256)  # figures, acts, places and words of one sentence all ask for its times
def find_times(text: str, published: str | None) -> tuple[TimeMention, ...]:
    """Times in a stretch of text, in order; a longer expression outranks one inside it."""
    day = published_day(published)
    found = [*iter_dates(text, day), *_iter_weekdays(text, day), *_iter_near(text, day), *iter_coarse(text)]
    kept = _without_overlaps(found)
    return _without_overlaps([*kept, *_iter_leaning(text, day, kept)])


def _without_overlaps(found: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """The earlier of the list wins a place; in text order."""
    kept: list[TimeMention] = []
    for mention in found:
        if not any(mention.start < k.end and k.start < mention.end for k in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.start))


def _on(day: date, words: str) -> When:
    return When(value=day.isoformat(), weekday=day.weekday(), words=words)


# Days by name ---------------------------------------------------------------------------------------------------


def _iter_weekdays(text: str, published: date | None) -> Iterator[TimeMention]:
    for m in _WEEKDAY.finditer(text):
        weekday = WEEKDAYS.index(m["name"].lower())
        value = _weekday_value(weekday, (m["turn"] or "").strip().lower(), published)
        yield TimeMention(start=m.start(), end=m.end(), when=When(value=value, weekday=weekday, words=m.group()))


def _weekday_value(weekday: int, turn: str, published: date | None) -> str | None:
    """The last such day up to the report's own; "last" is never that day itself, "next" lies ahead."""
    if published is None:
        return None
    back = (published.weekday() - weekday) % 7
    if turn == "next":
        return (published + timedelta(days=7 - back)).isoformat()
    if turn == "last" and back == 0:
        back = 7
    return (published - timedelta(days=back)).isoformat()


def _iter_near(text: str, published: date | None) -> Iterator[TimeMention]:
    """Days told from the report's own day; without one they say nothing."""
    if published is None:
        return
    for m in _NEAR.finditer(text):
        key = re.sub(r"\s+", " ", m["word"].lower())
        shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(key, 0)
        yield TimeMention(start=m.start(), end=m.end(), when=_on(published + timedelta(days=shift), m.group()))


# Days that lean on another --------------------------------------------------------------------------------------


def _iter_leaning(text: str, published: date | None, kept: tuple[TimeMention, ...]) -> Iterator[TimeMention]:
    """ "three days ago" leans on the report's day, "two days earlier" on the time named before it."""
    for m in _AGO.finditer(text):
        number = int(m["number"]) if m["number"].isdigit() else _NUMBERS[m["number"].lower()]
        days = number * (7 if m["unit"].lower() == "week" else 1)
        turn = m["turn"].lower()
        if turn == "ago" and published is not None:
            when = _on(published - timedelta(days=days), m.group())
            yield TimeMention(start=m.start(), end=m.end(), when=when if days <= 7 else replace(when, weekday=None))
        elif turn != "ago":
            yield from _beside(m, kept, days if turn == "later" else -days)
    for m in _DAY_BEFORE.finditer(text):
        ahead = m["word"].lower().startswith(("next", "following"))
        yield from _beside(m, kept, 1 if ahead else -1)


def _beside(m: re.Match[str], kept: tuple[TimeMention, ...], days: int) -> Iterator[TimeMention]:
    before = [k for k in kept if k.end <= m.start() and not k.coarse]
    shifted = _shifted(before[-1].when, days) if before else None
    if shifted is not None:
        yield TimeMention(start=m.start(), end=m.end(), when=replace(shifted, words=m.group()))


def _shifted(when: When, days: int) -> When | None:
    """The same time some days on; a weekday without a date moves within the week."""
    if when.value is not None and len(when.value) == 10 and not when.value.startswith("X"):
        return _on(date.fromisoformat(when.value) + timedelta(days=days), when.words)
    if when.value is None and when.weekday is not None and abs(days) < 7:
        return When(weekday=(when.weekday + days) % 7, words=when.words)
    return None


# Months and years -----------------------------------------------------------------------------------------------
