"""Which sentences can hold a figure, a denial, or the speaker of the next one: only those need the full parse."""

import re
from functools import cache

from crossread.extract import lexicon
from crossread.extract.numbers import find_numbers


@cache
def _cues() -> re.Pattern[str]:
    """Stems of every word that measures or attributes."""
    words = lexicon.measures()
    stems = {w.split("-")[0] for t in (words.object, words.subject, words.state, words.noun, words.person) for w in t}
    stems |= {
        "lives",
        "life",
        "shot",
        "slain",
        "stole",
        "slew",
        "held",
        "took",
        "taken",
        "seized",
        "died",
        "freed",
        "toll",
        "bodies",
        "body",
        "injur",
        "according",
    }
    stems |= lexicon.speech().verbs | {"said", "told", "wrote", "thought", "knew", "spoke", "gave", "swore", "went on"}
    short = "|".join(sorted({re.escape(_stem(s)) for s in stems if len(s) > 2}))
    return re.compile(rf"\b(?:{short})", re.I)


def _stem(word: str) -> str:
    """What the forms of a regular verb share: `den` of deny and denied, `stat` of state and stating."""
    return word[:-1] if word.endswith(("e", "y")) else word


def wanted(segment: str) -> bool:
    """Whether a sentence is worth a parse: it prints a number, or a word that measures or attributes."""
    return bool(_cues().search(segment)) or bool(find_numbers(segment))
