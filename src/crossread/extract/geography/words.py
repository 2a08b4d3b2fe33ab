"""The lists that places are read by: kinds, prepositions, countries and their people."""

import re
from functools import cache

from crossread.extract import lexicon
from crossread.gazetteer import fold, gazetteer


@cache
def listed(section: str, key: str) -> frozenset[str]:
    """The words of a list in `places.toml`."""
    return frozenset(lexicon.table("places")[section][key].split())


@cache
def kind_of(word: str) -> str:
    """`town`, `area` or `site` for a word of a kind of place, in any number; else nothing."""
    bare = word.lower()
    singular = bare.removesuffix("ies") + "y" if bare.endswith("ies") else bare.removesuffix("s")
    for kind in ("town", "area", "site"):
        if {bare, singular} & listed("kinds", kind):
            return kind
    return ""


def is_first_level(word: str) -> bool:
    """Whether a kind word is one for the largest divisions of a country."""
    return word.lower().removesuffix("s") in listed("kinds", "first")


@cache
def peoples() -> dict[str, str]:
    """Folded adjectives and words for people -> the country's code."""
    table = lexicon.table("countries")["people"]
    return {fold(word) + s: code for code, words in table.items() for word in words.split(",") for s in ("", "s")}


@cache
def seats() -> dict[str, str]:
    """Folded names of houses that stand for a government -> the country's code."""
    table = lexicon.table("countries")["governments"]
    return {fold(word): code for code, words in table.items() for word in words.split(",")}


@cache
def countries() -> frozenset[str]:
    """Folded names of countries."""
    table = lexicon.table("countries")["names"]
    other = (word for words in table.values() for word in words.split(","))
    return frozenset(map(fold, [*other, *(e.place.name for e in gazetteer().countries.values())]))


@cache
def first_words() -> frozenset[str]:
    """The first words of countries' names; dots are printed in some."""
    return frozenset(word for name in countries() for word in (name.split()[0], "u.s.", "u.k."))


@cache
def _beginning(key: str) -> re.Pattern[str]:
    """Words that begin with a stem of a list."""
    stems = "|".join(sorted(listed("event", key)))
    return re.compile(rf"(?:{stems})[a-z]*", re.I)


def is_event(word: str) -> bool:
    """Whether a word tells of something violent or disastrous.

    >>> is_event("explosions"), is_event("firefighters")
    (True, False)
    """
    return word.lower() not in listed("event", "not") and bool(_beginning("stems").fullmatch(word))


def is_participant(word: str) -> bool:
    """Whether a word is for somebody whom something happened to, or who did it, and not for what happened.

    >>> is_participant("hostages"), is_participant("hijacked")
    (True, False)
    """
    return bool(_beginning("participants").fullmatch(word))
