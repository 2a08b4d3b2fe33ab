"""Stretches of words that surely hold whole sentences; the model may cut them further."""

from collections.abc import Iterator
from itertools import pairwise

from crossread.parse.tokenise import Bounds, tokenise

_STOPS = frozenset(".!?")
_CLOSERS = frozenset("\"'”’»)]}") | {"''", "-RRB-", "-RSB-"}
_OPENERS = frozenset("\"'“‘«([{") | {"``", "-LRB-", "-LSB-"}
_BEFORE_ITEMS = _STOPS | frozenset(":;*•)") | {"-", "–"}
_STRAIGHT = frozenset("\"'")
_QUOTES = frozenset("\"'”’»") | {"''"}


def _is_stop(word: str) -> bool:
    return word == "." or (set(word) <= {"!", "?"} and bool(word))


def _begins(words: list[str], at: int) -> bool:
    """Whether the word at `at`, past opening marks, can begin a sentence: a capital or a digit."""
    while at < len(words) and words[at] in _OPENERS:
        at += 1
    return at < len(words) and (words[at][0].isupper() or words[at][0].isdigit())


def _numbers(words: list[str], at: int) -> bool:
    """Whether the stop belongs to the number of an item: `2.` where a sentence begins."""
    if at == 0 or not words[at - 1][0].isdigit() or len(words[at - 1]) > 3:
        return False
    return at == 1 or words[at - 2] in _BEFORE_ITEMS


def _ends(words: list[str], at: int) -> int:
    """Where the next sentence surely begins if one ends with the stop at `at`, else 0."""
    if _numbers(words, at):
        return 0
    after = at + 1
    while after < len(words) and words[after] in _CLOSERS:
        after += 1
    while words[after : after + 3][::2] == ["[", "]"] and words[after + 1].isdigit():
        after += 3
    asked = words[at] != "." and any(w in _QUOTES for w in words[at + 1 : after])
    return after if not asked and after < len(words) and _begins(words, after) else 0


def _cuts(text: str, bounds: list[Bounds]) -> Iterator[int]:
    words = [text[a:b] for a, b in bounds]
    for at, word in enumerate(words):
        after = _ends(words, at) if _is_stop(word) else 0
        if after and (place := _spaced(words, bounds, at, after)):
            yield place


def _spaced(words: list[str], bounds: list[Bounds], at: int, after: int) -> int:
    """The boundary moved back over straight quotes that open the next sentence; 0 without any white space."""
    first = at + 1
    while first < after and words[first] not in _STRAIGHT:
        first += 1
    for place in range(first, after + 1):
        if bounds[place][0] > bounds[place - 1][1]:
            return place
    return 0


def segments(text: str, start: int = 0, end: int | None = None) -> list[list[Bounds]]:
    """The words of `text[start:end]`, cut where a sentence surely ends.

    >>> text = 'Gen. A. B. Rao left. "No," he said. Nobody from the U.S. Army stayed.'
    >>> [text[s[0][0]:s[-1][1]] for s in segments(text)]
    ['Gen. A. B. Rao left.', '"No," he said.', 'Nobody from the U.S. Army stayed.']
    """
    bounds = tokenise(text, start, end)
    places = [0, *_cuts(text, bounds), len(bounds)]
    return [bounds[a:b] for a, b in pairwise(places) if b > a]
