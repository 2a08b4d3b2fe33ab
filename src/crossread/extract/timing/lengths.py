"""How long and how often: "48 hours" is PT48H, "a two-day siege" P2D, "daily" a repetition every P1D."""

import re
from collections.abc import Iterator

from crossread.extract.dates import TimeMention
from crossread.extract.numerals import TENS, UNITS, value
from crossread.model.when import TimeKind, When

_SMALL = "|".join(sorted((*TENS, *UNITS), key=len, reverse=True))
_LENGTH = re.compile(
    rf"\b(?P<number>\d{{1,3}}|(?:{_SMALL})(?:-(?:{_SMALL}))?|an?|several|few)[\s-]+"
    r"(?P<unit>minute|hour|day|night|week|month|year)s?\b(?![\s-]*(?:old|ago|earlier|before|later)\b)",
    re.I,
)
_HALF_HOUR = re.compile(r"\bhalf\s+an\s+hour\b|\ba\s+half[\s-]hour\b", re.I)
_UNITS = {"minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "night": "P{}D"}
_UNITS |= {"week": "P{}W", "month": "P{}M", "year": "P{}Y"}
_SET = re.compile(
    r"\b(?:(?:every|each)\s+(?P<unit>day|night|week|month|year|morning|evening|hour)|(?P<adverb>daily|weekly|monthly|yearly|hourly)"
    r"|(?:every\s+|on\s+)(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?(?<=s|y)\b)",
    re.I,
)
_PERIODS = {"hour": "PT1H", "week": "P1W", "month": "P1M", "year": "P1Y"}


def iter_lengths_of_time(text: str) -> Iterator[TimeMention]:
    """Lengths in the ISO 8601 form; an uncounted one has X for its number ("several hours" is PTXH)."""
    for m in _HALF_HOUR.finditer(text):
        yield _mention(m, "PT30M", TimeKind.DURATION)
    for m in _LENGTH.finditer(text):
        yield _mention(m, _UNITS[m["unit"].lower()].format(_number(m["number"].lower())), TimeKind.DURATION)


def iter_repetitions(text: str) -> Iterator[TimeMention]:
    """How often something is done, by the period it comes back after."""
    for m in _SET.finditer(text):
        if m["weekday"]:
            if m.group().lower().startswith("every") or m.group().lower().endswith("s"):
                yield _mention(m, "P1W", TimeKind.SET)
            continue
        unit = (m["unit"] or m["adverb"].removesuffix("ly")).lower()
        yield _mention(m, _PERIODS.get(unit, "P1D"), TimeKind.SET)


def _number(word: str) -> str:
    if word in ("a", "an"):
        return "1"
    return "X" if word in ("several", "few") else str(int(value(word)))


def _mention(m: re.Match[str], value: str, kind: TimeKind) -> TimeMention:
    return TimeMention(start=m.start(), end=m.end(), when=When(value=value, words=m.group(), kind=kind), coarse=True)
