"""The plain words of an account: sides, parties, measures and days as a person would say them."""

import re
from collections.abc import Iterable

from crossread.model.claim import Claim, Manner, Measure, Party
from crossread.model.finding import Slot
from crossread.model.source import Side
from crossread.model.when import When

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
YEAR = tuple("January February March April May June July August September October November December".split())

SIDES = {
    Side.STATE: "the state's side",
    Side.PERPETRATOR: "the attackers' side",
    Side.WITNESS: "witnesses",
    Side.MEDICAL: "the medical side",
    Side.AID: "aid organisations",
    Side.COMPANY: "the company's side",
    Side.INTERNATIONAL: "international bodies",
    Side.MEDIA: "other outlets",
    Side.UNKNOWN: "sources of no known side",
}

PEOPLE = {
    Party.PERPETRATOR: "attackers",
    Party.STATE: "security personnel",
    Party.CIVILIAN: "civilians",
    Party.UNKNOWN: "people",
}

OWN_VOICE = "outlets in their own voice"
_SAFE = "said to be safe"


def say_side(side: Side, claims: Iterable[Claim] = ()) -> str:
    """Whose figures these are; a line of nobody's on which nobody is quoted is the outlets' own."""
    if side is Side.UNKNOWN and not any(claim.source for claim in claims):
        return OWN_VOICE
    return SIDES[side]


def say_when(when: When | None) -> str:
    """The day, or the words that stand for it; empty where nothing is known.

    >>> say_when(When(weekday=1, words="Tuesday night"))
    'Tuesday'
    >>> say_when(When(value="XXXX-02-11", words="Feb 11"))
    '11 February'
    """
    if when is None:
        return ""
    if found := re.fullmatch(r"XXXX-(\d\d)-(\d\d)", when.value or ""):
        return f"{int(found[2])} {YEAR[int(found[1]) - 1]}"
    return when.value or (WEEKDAYS[when.weekday] if when.weekday is not None else when.words)


def say_slot(slot: Slot) -> str:
    """The measure as one word or two.

    >>> say_slot(Slot(measure=Measure.FREED, manner=Manner.SAFE))
    'said to be safe'
    """
    return _SAFE if slot.manner is Manner.SAFE else slot.measure.value


def say_people(slot: Slot, party: Party, number: str = "") -> str:
    """The people counted and what befell them, as a noun phrase.

    >>> say_people(Slot(measure=Measure.INJURED), Party.PERPETRATOR)
    'injured attackers'
    """
    people = PEOPLE[party]
    if slot.measure is Measure.ATTACKERS:
        words = [number, "attackers"]
    elif slot.measure is Measure.DESTROYED:
        words = [number, "destroyed things"]
    elif slot.measure is Measure.ABOARD:
        words = [number, people, "aboard"]
    elif slot.manner is Manner.SAFE:
        words = [number, people, _SAFE]
    else:
        words = [number, slot.measure.value, people]
    return " ".join(word for word in words if word)


def say_event(slot: Slot, party: Party) -> str:
    """What befell the people, as a clause.

    >>> say_event(Slot(measure=Measure.KILLED), Party.PERPETRATOR)
    'attackers were killed'
    """
    if slot.measure is Measure.ATTACKERS:
        return "attackers there were"
    if slot.measure is Measure.DESTROYED:
        return "things were destroyed"
    verb = "are" if slot.measure in (Measure.HELD, Measure.MISSING) or slot.manner is Manner.SAFE else "were"
    return f"{PEOPLE[party]} {verb} {say_slot(slot)}"


def join_words(words: list[str], last: str = "and") -> str:
    """A list as prose.

    >>> join_words(["80", "155", "190"])
    '80, 155 and 190'
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
