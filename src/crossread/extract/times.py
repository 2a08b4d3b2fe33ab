"""Times as far as figures need them: weekdays, dates, and words for a day before the report's own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from crossread.model.when import When

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = {
    name: n
    for n, names in enumerate(
        (
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
        ),
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_PART = r"(?:\s+(?:morning|afternoon|evening|night))?"
_DATE = re.compile(
    rf"\b(?:(?P<m1>{_MONTH})\.?\s+{_DAY}(?!\d)(?:,?\s+(?P<y1>(?:19|20)\d\d))?|{_DAY.replace('day', 'd2')}\s+(?:of\s+)?(?P<m2>{_MONTH})\b\.?(?:,?\s+(?P<y2>(?:19|20)?\d\d))?)(?!\w)",
    re.I,
)
_MONTH_ONLY = re.compile(
    rf"\b(?:in|since|last|this|early|late|mid|of|during)[\s-]+(?P<month>{_MONTH.replace('|may|', '|May|')})\b(?:,?\s+(?P<year>(?:19|20)\d\d))?(?!\s+\d)",
    re.I,
)
_YEAR = re.compile(
    r"\b(?:in|since|of|during|from|until|by)\s+(?:late\s+|early\s+|mid-?)?(?P<year>(?:19|20)\d\d)\b(?!\s+\w+s\b(?<!was))",
    re.I,
)
_WEEKDAY = re.compile(rf"\b(?P<last>last\s+)?(?P<name>{'|'.join(WEEKDAYS)}){_PART}\b", re.I)
_RELATIVE = re.compile(
    rf"\b(?P<word>yesterday|today|tonight|the\s+previous\s+day|a\s+day\s+earlier|the\s+day\s+before|overnight|this\s+(?:morning|afternoon|evening)){_PART}\b",
    re.I,
)


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
    return date.fromisoformat(published[:10]) if published and len(published) >= 10 else None


def find_times(text: str, published: str | None) -> tuple[TimeMention, ...]:
    """Times in a stretch of text, in order; a longer expression outranks one inside it."""
    day = published_day(published)
    found = [*_iter_dates(text, day), *_iter_weekdays(text, day), *_iter_relative(text, day), *_iter_coarse(text)]
    kept: list[TimeMention] = []
    for mention in found:
        if not any(mention.start < k.end and k.start < mention.end for k in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.start))


def _iter_dates(text: str, published: date | None) -> Iterator[TimeMention]:
    for m in _DATE.finditer(text):
        month = _MONTHS[(m.group("m1") or m.group("m2")).lower()]
        number = int(m.group("day") or m.group("d2"))
        year = m.group("y1") or m.group("y2")
        value = _iso(_full_year(year), month, number, published)
        if value is not None:
            yield TimeMention(start=m.start(), end=m.end(), when=When(value=value, words=m.group()))


def _full_year(year: str | None) -> int | None:
    if year is None:
        return None
    return int(year) if len(year) == 4 else 1900 + int(year)


def _iso(year: int | None, month: int, number: int, published: date | None) -> str | None:
    """The day with that name that is nearest before the report, or a year-less EDTF day where no year is known."""
    if year is None and published is not None:
        year = published.year - (
            1 if (month, number) > (published.month, published.day + 3) and month > published.month else 0
        )
    if year is None:
        return f"XXXX-{month:02}-{number:02}" if 1 <= number <= 31 else None
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return None


def _iter_weekdays(text: str, published: date | None) -> Iterator[TimeMention]:
    for m in _WEEKDAY.finditer(text):
        weekday = WEEKDAYS.index(m.group("name").lower())
        value = None
        if published is not None:
            back = (published.weekday() - weekday) % 7
            value = (published - timedelta(days=back)).isoformat()
        yield TimeMention(start=m.start(), end=m.end(), when=When(value=value, weekday=weekday, words=m.group()))


def _iter_relative(text: str, published: date | None) -> Iterator[TimeMention]:
    for m in _RELATIVE.finditer(text):
        key = re.sub(r"\s+", " ", m.group("word").lower())
        if published is None or key.startswith("the ") or key.startswith("a "):
            continue
        day = published - timedelta(days=1 if key == "yesterday" else 0)
        yield TimeMention(
            start=m.start(), end=m.end(), when=When(value=day.isoformat(), weekday=day.weekday(), words=m.group())
        )


def _iter_coarse(text: str) -> Iterator[TimeMention]:
    for m in _MONTH_ONLY.finditer(text):
        month, year = _MONTHS[m.group("month").lower()], m.group("year")
        value = f"{year or 'XXXX'}-{month:02}"
        yield TimeMention(start=m.start(), end=m.end(), when=When(value=value, words=m.group()), coarse=True)
    for m in _YEAR.finditer(text):
        yield TimeMention(start=m.start(), end=m.end(), when=When(value=m.group("year"), words=m.group()), coarse=True)
