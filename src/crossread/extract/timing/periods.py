"""Stretches told from the report's own date: "last week", "in November", "earlier this month", "two months ago"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from crossread.extract.dates import TimeMention
from crossread.extract.numerals import value
from crossread.model.when import When

_PERIOD = re.compile(
    r"\b(?:(?:earlier|later|late|early)\s+)?(?P<turn>last|this|next|the\s+previous|the\s+past)\s+"
    r"(?P<unit>week|weekend|month|year)\b",
    re.I,
)
_AGO = re.compile(
    r"\b(?P<number>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+"
    r"(?P<unit>month|year)s?\s+ago\b",
    re.I,
)
_TURNS = {"this": 0, "next": 1}


def iter_periods(text: str, published: date | None) -> Iterator[TimeMention]:
    """Weeks as the days from Monday to Sunday, months and years; without a date of the report only their words."""
    for m in _PERIOD.finditer(text):
        shift = _TURNS.get(m["turn"].lower(), -1)
        yield _mention(m, _period(published, m["unit"].lower(), shift) if published else None)
    for m in _AGO.finditer(text):
        yield _mention(m, _period(published, m["unit"].lower(), -int(value(m["number"]))) if published else None)


def in_known_year(mention: TimeMention, published: date | None) -> TimeMention:
    """A month or day that was printed without its year, as the last such up to the report's own date."""
    when = mention.when
    if published is None or not (when.value or "").startswith("XXXX-"):
        return mention
    month = int((when.value or "")[5:7])
    year = published.year - (month > published.month)
    return replace(mention, when=replace(when, value=f"{year}{(when.value or '')[4:]}"))


def _period(day: date, unit: str, shift: int) -> str:
    if unit.startswith("week"):
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
        first = monday + timedelta(days=5 if unit == "weekend" else 0)
        return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    if unit == "year":
        return str(day.year + shift)
    months = day.year * 12 + day.month - 1 + shift
    return f"{months // 12}-{months % 12 + 1:02}"


def _mention(m: re.Match[str], value: str | None) -> TimeMention:
    return TimeMention(start=m.start(), end=m.end(), when=When(value=value, words=m.group()), coarse=True)
