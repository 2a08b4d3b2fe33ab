"""Calendar dates, months and years in a text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crossread.model.when import When

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
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = {name: n for n, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}


def _cased(words: Sequence[str]) -> str:
    """Alternatives in title case and in capitals: a month in lower case is a verb ("may", "march")."""
    longest = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(form for w in longest for form in (w.title(), w.upper()))


_MONTH = _cased(tuple(_MONTHS))
#: "Sunday, September 7": a day that comes with its weekday.
_NAMED = r"(?:\b(?P<name>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s+(?:the\s+)?)?"
_YEAR_IN = r"(?:,?\s+(?P<{0}>(?:19|20)\d\d))?"
_MONTH_FIRST = re.compile(
    rf"{_NAMED}\b(?P<month>{_MONTH})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d,.]?\d){_YEAR_IN.format('year')}"
)
_DAY_FIRST = re.compile(
    rf"{_NAMED}\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH})\b\.?"
    r"(?:,?\s+(?P<year>(?:19|20)?\d\d)(?!\d))?"
)
_ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_MONTH_ONLY = re.compile(
    rf"\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id|[Oo]f|[Dd]uring|[Uu]ntil|IN|SINCE|LAST)[\s-]+"
    rf"(?P<month>{_MONTH})\b{_YEAR_IN.format('year')}(?!\s+\d)"
)
_YEAR = re.compile(
    r"\b(?:in|since|of|during|from|until|by)\s+(?:late\s+|early\s+|mid-?)?"
    r"(?P<year>(?:19|20)\d\d)\b(?!\s+\w+s\b(?<!was))",
    re.I,
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


def iter_dates(text: str, published: date | None) -> Iterator[TimeMention]:
    """Days by number and month, American and British, and ISO dates."""
    for m in _ISO.finditer(text):
        yield from _dated(m, int(m["month"]), published)
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        for m in pattern.finditer(text):
            yield from _dated(m, _MONTHS[m["month"].lower()], published)


def _dated(m: re.Match[str], month: int, published: date | None) -> Iterator[TimeMention]:
    value = _iso(_full_year(m["year"]), month, int(m["day"]), published)
    if value is None:
        return
    named = m.groupdict().get("name") if value.startswith("X") else None  # of a full date the weekday tells nothing
    start = m.start() if named else m.start("day" if m.start("day") < m.start("month") else "month")
    weekday = _WEEKDAYS.index(named[:3].lower()) if named else None
    words = m.string[start : m.end()]
    yield TimeMention(start=start, end=m.end(), when=When(value=value, weekday=weekday, words=words))


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
        if year is None and _lies_ahead(day, published):
            day = day.replace(year=day.year - 1)
    except ValueError:
        return None
    return day.isoformat()


def _lies_ahead(day: date, published: date | None) -> bool:
    return published is not None and day > published + timedelta(days=_AHEAD) and day.month != published.month


def iter_coarse(text: str) -> Iterator[TimeMention]:
    """Months and years behind a preposition."""
    for m in _MONTH_ONLY.finditer(text):
        value = f"{m['year'] or 'XXXX'}-{_MONTHS[m['month'].lower()]:02}"
        yield TimeMention(start=m.start(), end=m.end(), when=When(value=value, words=m.group()), coarse=True)
    for m in _YEAR.finditer(text):
        yield TimeMention(start=m.start(), end=m.end(), when=When(value=m["year"], words=m.group()), coarse=True)
