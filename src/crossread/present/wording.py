"""Numbers and days in words a person reads quickly."""

import re
from collections.abc import Iterable
from datetime import date

from crossread.model.quantity import Hedge, Quantity
from crossread.model.when import When

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
#: Stands before a day that no report states in so many words.
INFERRED = "~"

_VAGUE = re.compile(
    r"\b(?:(?:tens|hundreds) of thousands|several (?:dozen|score|hundred|thousand)|(?:a )?couple|(?:a )?few|several"
    r"|dozens|scores|hundreds|thousands|(?:a|an) (?:\w+ )?number|multiple|numerous|many|some|tens)\b",
    re.IGNORECASE,
)


def figure(quantity: Quantity, printed: str = "") -> str:
    """The number as a person would read it out; a vague one in the word that `printed`, the claim's text, has for it.

    >>> figure(Quantity(low=24, high=99, hedge=Hedge.VAGUE), "free dozens more hostages")
    'dozens'
    """
    if quantity.hedge in (Hedge.VAGUE, Hedge.UNKNOWN) and (found := _VAGUE.search(printed)):
        return found[0].lower()
    if (quantity.low, quantity.high) == (0, 0):
        return "none"
    return str(quantity)


def day(when: When | None, *, year: bool = False) -> str:
    """The day in a column's width: `Tue 6 May`, `~Wed`, `Nov 2030`; empty where nothing is known.

    >>> day(When(value="2031-05-06", words="on Tuesday")), day(When(weekday=2, words="Wednesday", inferred=True))
    ('Tue 6 May', '~Wed')
    >>> day(When(value="XXXX-05-06", words="May 6"))
    '6 May'
    """
    if when is None:
        return ""
    words = _calendar(when, year) if when.value else _weekday(when)
    return f"{INFERRED}{words}" if when.inferred and words else words


def _weekday(when: When) -> str:
    return DAYS[when.weekday] if when.weekday is not None else when.words


def _calendar(when: When, year: bool) -> str:
    value = when.value or ""
    try:
        at = date.fromisoformat(value[:10])
    except ValueError:
        return f"{DAYS[when.weekday]} {_month(value)}" if when.weekday is not None else _month(value)
    return f"{DAYS[at.weekday()]} {at.day} {MONTHS[at.month - 1]}" + (f" {at.year}" if year else "")


def _month(value: str) -> str:
    """A month of a year, or a day that was printed without its year (EDTF `XXXX-05-06`)."""
    if found := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", value):
        return f"{MONTHS[int(found[2]) - 1]} {found[1]}"
    if found := re.fullmatch(r"XXXX-(0[1-9]|1[0-2])-(\d\d)", value):
        return f"{int(found[2])} {MONTHS[int(found[1]) - 1]}"
    return value


def day_range(values: Iterable[str]) -> str:
    """The days from first to last: `6 to 8 May 2031`, `30 Apr to 2 May 2031`; empty where there is none."""
    days = sorted(date.fromisoformat(value[:10]) for value in values if re.match(r"\d{4}-\d\d-\d\d", value))
    if not days:
        return ""
    first, last = days[0], days[-1]
    end = f"{last.day} {MONTHS[last.month - 1]} {last.year}"
    if first == last:
        return end
    start = str(first.day)
    if (first.year, first.month) != (last.year, last.month):
        start += f" {MONTHS[first.month - 1]}"
    return f"{start}{f' {first.year}' if first.year != last.year else ''} to {end}"


def count(number: int, noun: str) -> str:
    """The number with its noun: `1 report`, `2,004 reports`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def listed(words: Iterable[str]) -> str:
    """The words as a list within a sentence, each once: `state, medics and attackers`."""
    once = list(dict.fromkeys(words))
    return " and ".join([", ".join(once[:-1]), once[-1]]) if len(once) > 1 else "".join(once)
