"""Which sentences need the full parse: those that can hold a figure, a denial, a speaker, an act, a name or a label."""

import re
from functools import cache

from crossread.extract import lexicon
from crossread.extract.acts.frames import cue_words
from crossread.extract.companions import companion_words
from crossread.extract.labelling.terms import iter_label_words
from crossread.extract.numbers import find_numbers
from crossread.model.claim import Party

#: Forms of verbs that no ending of theirs gives.
_IRREGULAR = (
    "shot slain slew held took taken seized died lost fell struck caught sank drowned fled left hid burnt "
    "said told wrote thought spoke knew read swore according"
).split()
_WORD = re.compile(r"[A-Za-z][\w-]*")
_ENDINGS = r"(?:e|es|s|ed|d|ing|er|ers|y|ies|ied|\w(?:ed|ing))?"
_CAPITAL = re.compile(r"[\w,;:] +[\"'“‘(]?[A-Z]")


@cache
def _labels() -> re.Pattern[str]:
    """Every noun for the attackers, in singular and plural."""
    words = lexicon.people().head[Party.PERPETRATOR] | frozenset(iter_label_words())
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, words)))})s?\b", re.I)


@cache
def _cues() -> re.Pattern[str]:
    """Every word that measures or attributes, in all its forms."""
    words = lexicon.measures()
    tables = (words.object, words.subject, words.state, words.noun, words.person)
    bases = {w for table in tables for w in table if "-" not in w} | lexicon.speech().verbs
    plain = bases | companion_words() | lexicon.words("dead") | lexicon.words("bodies") | lexicon.words("toll")
    stems = "|".join(sorted(re.escape(w.removesuffix("e").removesuffix("y")) for w in bases if len(w) > 2))
    whole = "|".join(sorted(re.escape(w) for w in {*plain, *_IRREGULAR, "life", "lives"}))
    return re.compile(rf"\b(?:(?:{stems}){_ENDINGS}|{whole})\b", re.I)


def wanted(segment: str) -> bool:
    """Whether a sentence is worth a parse: it may hold a figure, a word of saying, an act, or a name."""
    acts = (m.group().lower() in cue_words() for m in _WORD.finditer(segment))
    return names(segment) or measures(segment) or any(acts)


def names(segment: str) -> bool:
    """Whether a sentence has a capital behind its first word, or a word by which people are called."""
    return bool(_CAPITAL.search(segment)) or bool(_labels().search(segment))


def measures(segment: str) -> bool:
    """Whether a sentence prints a number, or a word that measures or attributes."""
    return bool(_cues().search(segment)) or bool(find_numbers(segment))
