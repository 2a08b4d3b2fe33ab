"""Clock times: "6 p.m.", "0830 GMT", "9:40pm local time", "1300 local", noon, midnight."""

import re
from collections.abc import Iterator

from crossread.extract.dates import TimeMention
from crossread.extract.numerals import value
from crossread.model.when import TimeKind, When

_ZONE = r"(?:\s*\(?(?P<zone>GMT|UTC|local\s+time|local)\b\)?)?"
_HALF = re.compile(rf"\b(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?\s*(?P<half>[ap])(?:\.?\s?m\b\.?|m\b){_ZONE}", re.I)
#: Four digits are a time where a zone or "hours" says so; hour and minute with a colon behind a preposition as well.
_MILITARY = re.compile(
    r"\b(?P<hour>[01]\d|2[0-3])[:.]?(?P<minute>[0-5]\d)\s*"
    r"(?:(?:hours|hrs)\b(?:\s*\(?(?P<zone>GMT|UTC|local\s+time|local)\b)?|(?P<bare>GMT|UTC|local\s+time|local)\b)",
    re.I,
)
_COLON = re.compile(
    rf"\b(?:at|by|until|till|around|about|before|after|from|since)\s+(?P<hour>\d|[01]\d|2[0-3]):(?P<minute>[0-5]\d)\b{_ZONE}",
    re.I,
)
_NAMED = re.compile(r"(?<!after)(?<!after\s)\b(?P<name>noon|midday|midnight)\b", re.I)
_OCLOCK = re.compile(
    r"\b(?P<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+o['’]\s?clock"
    r"(?:\s+(?P<half>in\s+the\s+morning|in\s+the\s+afternoon|in\s+the\s+evening|at\s+night))?",
    re.I,
)
_HOURS = {"noon": 12, "midday": 12, "midnight": 0}


def iter_clocks(text: str) -> Iterator[TimeMention]:
    """Times of day, without the day they are of; the surer form of a place comes first."""
    for m in _HALF.finditer(text):
        yield from _clock(m, int(m["hour"]), int(m["minute"] or 0), m["half"].lower(), m["zone"])
    for m in _MILITARY.finditer(text):
        yield from _clock(m, int(m["hour"]), int(m["minute"]), "", m["zone"] or m["bare"])
    for m in _COLON.finditer(text):
        yield from _clock(m, int(m["hour"]), int(m["minute"]), "", m["zone"])
    for m in _OCLOCK.finditer(text):
        half = (m["half"] or "").lower()
        yield from _clock(m, int(value(m["hour"])), 0, "a" if "morning" in half else "p" if half else "", None)
    for m in _NAMED.finditer(text):
        yield from _clock(m, _HOURS[m["name"].lower()], 0, "", None)


def _clock(m: re.Match[str], hour: int, minute: int, half: str, zone: str | None) -> Iterator[TimeMention]:
    if half and not 1 <= hour <= 12:
        return
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    if hour > 23 or minute > 59:
        return
    start = m.start("hour") if "hour" in m.re.groupindex else m.start()
    universal = "Z" if (zone or "").upper() in ("GMT", "UTC") else ""
    when = When(value=f"T{hour:02}:{minute:02}{universal}", words=m.string[start : m.end()], kind=TimeKind.TIME)
    yield TimeMention(start=start, end=m.end(), when=when)
