"""Times of publication, in the one spelling reports carry: an ISO date, or an ISO time in UTC."""

import datetime
import re

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z.]*,?[ -](\d{4})", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"([a-z]{3})[a-z.]* (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.IGNORECASE)
_PARTIAL = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")


def normal_time(value: str) -> str | None:
    """`2031-05-06`, or `2031-05-06T12:20:00Z` where a time is given; None where the value is neither.

    A time without a zone is taken as UTC. Months in words are read; `05/06/2031` is not, as it has two readings.

    >>> normal_time("2031-05-06T14:20:00+02:00"), normal_time("6 May 2031"), normal_time("05/06/2031")
    ('2031-05-06T12:20:00Z', '2031-05-06', None)
    """
    value = value.strip()
    return _iso(value) or _in_words(value)


def _iso(value: str) -> str | None:
    if _PARTIAL.fullmatch(value):
        return value
    try:
        if re.fullmatch(r"\d{4}-?\d{2}-?\d{2}", value):
            return datetime.date.fromisoformat(value).isoformat()
        zoned = re.sub(r"\s*(?:UTC|GMT)$", "Z", value)
        moment = datetime.datetime.fromisoformat(re.sub(r"\s+(?=[+-]\d{2}:?\d{2}$)", "", zoned))
    except ValueError:
        return None
    utc = moment.replace(tzinfo=datetime.UTC) if moment.tzinfo is None else _utc(moment)
    return utc.replace(microsecond=0, tzinfo=None).isoformat() + "Z" if utc else None


def _utc(moment: datetime.datetime) -> datetime.datetime | None:
    try:
        return moment.astimezone(datetime.UTC)
    except OverflowError:
        return None


def _in_words(value: str) -> str | None:
    if found := _DAY_FIRST.search(value):
        day, month, year = found.groups()
    elif found := _MONTH_FIRST.search(value):
        month, day, year = found.groups()
    else:
        return None
    try:
        number = _MONTHS.split().index(month.casefold()) + 1
        return datetime.date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None
