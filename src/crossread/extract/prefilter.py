"""Which sentences can hold a figure, a denial, an act, or the next one's speaker: only those need the full parse."""

import re
from functools import cache

from crossread.extract import lexicon
from crossread.extract.acts.frames import cue_words
from crossread.extract.companions import companion_words
from crossread.extract.numbers import find_numbers

#: Forms of verbs that no ending of theirs gives.
_IRREGULAR = (
    "shot slain slew held took taken seized died lost fell struck caught sank drowned fled left hid burnt "
    "said told wrote thought spoke knew read swore according"
).split()
_WORD = re.compile(r"[A-Za-z][\w-]*")
_ENDINGS = r"(?:e|es|s|ed|d|ing|er|ers|y|ies|ied|\w(?:ed|ing))?"


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
    """Whether a sentence is worth a parse: it may hold a figure, a word of saying, or an act."""
    return measures(segment) or any(m.group().lower() in cue_words() for m in _WORD.finditer(segment))


def measures(segment: str) -> bool:
    """Whether a sentence prints a number, or a word that measures or attributes."""
    return bool(_cues().search(segment)) or bool(find_numbers(segment))
