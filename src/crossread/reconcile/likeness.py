"""Why two names are alike, and whether those who bear them can be one."""

from difflib import SequenceMatcher

from crossread.model.actor import ActorKind
from crossread.model.source import Side
from crossread.reconcile.profile import Profile

#: Two spellings of a word have so much in common; below, they are two words.
_SPELLING = 0.8
#: The shorter of "Baloch" and "Balochistan" has so many letters.
_STEM = 5
_LEAST = 4
SAME_STATE = "both stand for one state"
LAST_WORDS = "the end of a longer name, which no other body told of here has"
LAST_NAME = "the last name alone, which no other person told of here has"


def likeness(left: Profile, right: Profile) -> str:
    """Why the two names are taken for one, in words; empty where they are not alike."""
    a, b = left.key.name.split(), right.key.name.split()
    if not a or not b or left.key.genus != right.key.genus:
        return ""
    if a == b:
        return "the same name"
    genus = left.key.genus
    if genus == ActorKind.COUNTRY.value:
        return SAME_STATE if left.key.nationality == right.key.nationality else ""
    if genus == "body" and _content(a) == _content(b):
        return "the same words in another order"
    short, long = sorted((a, b), key=len)
    if len(a) == len(b):
        return _spelling(a, b, genus)
    if genus in ("person", "thing") and len(short) > 1 and _is_within(short, long):
        return "one name holds the other, with the same first and last word"
    if genus == "body" and len(short) > 1 and long[-len(short) :] == short:
        return LAST_WORDS
    if genus == "person" and len(short) == 1 and long[-1] == short[0]:
        return LAST_NAME
    return ""


def _content(name: list[str]) -> list[str]:
    return sorted(word for word in name if word not in ("of", "the", "for", "and"))


def _is_within(short: list[str], long: list[str]) -> bool:
    """Whether the words of the shorter name stand in the longer one in order, the first and the last at the ends."""
    if short[0] != long[0] or short[-1] != long[-1]:
        return False
    rest = iter(long)
    return all(word in rest for word in short)


def _spelling(a: list[str], b: list[str], genus: str) -> str:
    """Two spellings: one word differs by some letters, or goes on where the other ends, and another is the same."""
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(differing) != 1 or len(a) < 2:
        return ""
    x, y = sorted(differing[0], key=len)
    if len(x) < _LEAST:
        return ""
    if genus == "body" and len(x) >= _STEM and y.startswith(x):
        return f"“{x}” and “{y}” are forms of one word"
    alike = x[0] == y[0] and SequenceMatcher(None, x, y, autojunk=False).ratio() >= _SPELLING
    return f"“{x}” and “{y}” differ in spelling only" if alike else ""


def compatible(left: Profile, right: Profile) -> str:
    """What speaks against the two being one, in words; empty where nothing does."""
    sides = {left.side, right.side} - {Side.UNKNOWN}
    shared = left.words & right.words
    if len(sides) > 1 and not shared:
        return f"one speaks for {left.side.value}, the other for {right.side.value}"
    if left.key.nationality and right.key.nationality and left.key.nationality != right.key.nationality:
        return "of different nations"
    same = left.key.name == right.key.name
    if left.key.genus == "person" and not same and left.words and right.words and not shared:
        return "their roles have nothing in common"
    return ""
