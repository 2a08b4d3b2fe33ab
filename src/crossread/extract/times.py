"""Times as far as figures need them: dates, weekdays, and words for a day that leans on another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crossread.model.when import When

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH_NAMES = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
_MONTHS = {name: n for n, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_NUMBERS = {w: n for n, w in enumerate("one two three four five six seven eight nine ten".split(), 1)} | {
    "a": 1,
    "an": 1,
}


def _cased(words: Sequence[str]) -> str:
    """Alternatives in title case and in capitals: a month in lower case is a verb ("may", "march")."""
    longest = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(form for w in longest for form in (w.title(), w.upper()))


_MONTH = _cased(tuple(_MONTHS))
_YEAR_IN = r"(?:,?\s+(?P<{0}>(?:19|20)\d\d))?"
_PART = r"(?:\s+(?:morning|afternoon|evening|night|noon))?"
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_MONTH})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d,.]?\d){_YEAR_IN.format('year')}"
)
_DAY_FIRST = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH})\b\.?(?:,?\s+(?P<year>(?:19|20)?\d\d)(?!\d))?"
)
_ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_MONTH_ONLY = re.compile(
    rf"\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id|[Oo]f|[Dd]uring|[Uu]ntil|IN|SINCE|LAST)[\s-]+"
    rf"(?P<month>{_MONTH})\b{_YEAR_IN.format('year')}(?!\s+\d)"
)
_YEAR = re.compile(
    r"\b(?:in|since|of|during|from|until|by)\s+(?:late\s+|early\s+|mid-?)?(?P<year>(?:19|20)\d\d)\b(?!\s+\w+s\b(?<!was))",
    re.I,
)
_WEEKDAY = re.compile(rf"\b(?P<turn>last\s+|next\s+)?(?P<name>{'|'.join(WEEKDAYS)}){_PART}\b", re.I)
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
#: A report may name a day this far ahead; later ones are a year back.
_AHEAD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time at [start, end) of a text. `coarse` is a month or a year: no day of a story that is still unfolding."""

    start: int
    end: int
    when: When
    coarse: bool = False


def is_time_word(word: str) -> bool:
    """A weekday, or a word for a day beside the report's own, in lower case."""
    return word in WEEKDAYS or word in ("today", "yesterday", "tonight", "overnight")


def published_day(published: str | None) -> date | None:
    """The calendar day of a report's date; None without one, or where it is no date."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def find_times(text: str, published: str | None) -> tuple[TimeMention, ...]:
    """Times in a stretch of text, in order; a longer expression outranks one inside it."""
    day = published_day(published)
    found = [*_iter_dates(text, day), *_iter_weekdays(text, day), *_iter_near(text, day), *_iter_coarse(text)]
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


# Dates ----------------------------------------------------------------------------------------------------------


def _iter_dates(text: str, published: date | None) -> Iterator[TimeMention]:
    for m in _ISO.finditer(text):
        yield from _dated(m, int(m["month"]), published)
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        for m in pattern.finditer(text):
            yield from _dated(m, _MONTHS[m["month"].lower()], published)


def _dated(m: re.Match[str], month: int, published: date | None) -> Iterator[TimeMention]:
    value = _iso(_full_year(m["year"]), month, int(m["day"]), published)
    if value is not None:
        yield TimeMention(start=m.start(), end=m.end(), when=When(value=value, words=m.group()))


def _full_year(year: str | None) -> int | None:
    if year is None:
        return None
    return int(year) if len(year) == 4 else 1900 + int(year) if int(year) > 50 else 2000 + int(year)


def _iso(year: int | None, month: int, number: int, published: date | None) -> str | None:
    """The day with that name that is nearest before the report, or a year-less EDTF day where no year is known."""
    if year is None and published is None:
        return f"XXXX-{month:02}-{number:02}" if 1 <= month <= 12 and 1 <= number <= 31 else None
    try:
        day = date(year or (published or date.min).year, month, number)
        if (
            year is None
            and published is not None
            and day > published + timedelta(days=_AHEAD)
            and month != published.month
        ):
            day = day.replace(year=day.year - 1)
    except ValueError:
        return None
    return day.isoformat()


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
    """ "three days ago" leans on the report's day, "the previous day" and "two days earlier" on the time named before."""
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


def _iter_coarse(text: str) -> Iterator[TimeMention]:
    for m in _MONTH_ONLY.finditer(text):
        value = f"{m['year'] or 'XXXX'}-{_MONTHS[m['month'].lower()]:02}"
        yield TimeMention(start=m.start(), end=m.end(), when=When(value=value, words=m.group()), coarse=True)
    for m in _YEAR.finditer(text):
        yield TimeMention(start=m.start(), end=m.end(), when=When(value=m["year"], words=m.group()), coarse=True)
