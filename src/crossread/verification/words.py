"""Words and names of a text, in the form in which two texts are compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crossread.extract import lexicon
from crossread.extract.numbers import VAGUE
from crossread.extract.numerals import SCALES, TENS, UNITS
from crossread.parse.lemma import lemma
from crossread.verification.lists import empty_words, label_words

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_](?:[\w’'-]*\w)?")
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_GLYPHS = str.maketrans(dict.fromkeys('’‘“”"`', "'") | dict.fromkeys("‐‑", "-"))
#: Forms of which a word may be one: a plural, a past, a participle, a third person.
_FORMS = (("NOUN", "NNS"), ("VERB", "VBD"), ("VERB", "VBG"), ("VERB", "VBZ"))
_SHORTEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word at characters [start, end): `key` is its form for comparing, without case and possessive."""

    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        """The word as it is compared."""
        return flat(self.text).removesuffix("'s").removesuffix("'").casefold()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


def flat(text: str) -> str:
    """The text with one sort of quotation marks, apostrophes and hyphens, and without what nobody sees."""
    return _INVISIBLE.sub("", text).replace("``", "'").replace("''", "'").translate(_GLYPHS)


def iter_words(text: str) -> Iterator[Word]:
    """The words of a text in order; numbers are none."""
    for m in _WORD.finditer(text):
        yield Word(start=m.start(), end=m.end(), text=m[0])


def keys(text: str) -> str:
    """The words of a text as one string that begins and ends with a blank, to look for names in."""
    return f" {' '.join(word.key for word in iter_words(text))} "


def content(text: str) -> frozenset[str]:
    """The dictionary forms of the words that carry something."""
    found = (word.key for word in iter_words(text))
    return frozenset(form for key in found if len(key) >= _SHORTEST for form in forms(key))


@cache
def forms(key: str) -> frozenset[str]:
    """The forms a word may be of; none for a word that carries nothing."""
    if key in empty_words():
        return frozenset()
    found = {key, *(lemma(key, upos, xpos).casefold() for upos, xpos in _FORMS)}
    return frozenset(form for form in found if form not in empty_words())


@cache
def known_words() -> frozenset[str]:
    """Words that name nothing where they begin a sentence: numbers, people, harm, and words without content."""
    people, measures = lexicon.people(), lexicon.measures()
    heads = {*people.unknown, *people.open_heads, *people.troops, *people.force}.union(*people.head.values())
    harm = {*measures.object, *measures.harm, *measures.subject, *measures.state, *measures.noun, *measures.person}
    numbers = {*UNITS, *TENS, *SCALES, *(word for words in VAGUE for word in words.split())}
    return frozenset({*empty_words(), *label_words(), *heads, *harm, *numbers})


def is_known(key: str, lower: frozenset[str]) -> bool:
    """Whether a word at the beginning of a sentence is a common one; `lower` are words the reports write small."""
    known = known_words()
    return key in lower or key in known or any(form in known or form in lower for form in forms(key))
