"""Dictionary forms: a table of irregular words, then spelling rules by part of speech."""

from functools import cache
from importlib import resources

from crossread.parse import stored

_VOWELS = frozenset("aeiou")
_SILENT = ("at", "iz", "is", "us", "os", "eas", "v", "c", "u", "dg", "ang", "eg", "ag", "rg", "rs", "bl", "tl", "ur",
           "ad", "ed", "od")  # fmt: skip
"""Endings after which a verb that the vocabulary does not hold most likely lost an `e`."""


@cache
def _known() -> frozenset[str]:
    """Words of the encoder's vocabulary: they tell `hop` + `ing` from `hope` + `ing`."""
    pieces = (stored.FOLDER / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(piece for piece in pieces if piece.isalpha())


@cache
def _irregular() -> dict[tuple[str, str], str]:
    """(part of speech, form) -> lemma."""
    text = (resources.files("crossread.parse") / "data" / "irregular.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {(upos, form): lemma for upos, form, lemma in rows}


def lemma(form: str, upos: str, xpos: str) -> str:
    """The dictionary form of a word, in lower case unless it is a name.

    >>> [lemma(*w) for w in (("rescued", "VERB", "VBN"), ("children", "NOUN", "NNS"), ("stopping", "VERB", "VBG"))]
    ['rescue', 'child', 'stop']
    """
    low = form.lower().replace("’", "'")
    known = _irregular().get((upos, low))
    if known is not None:
        return known
    if upos == "PROPN" or xpos == "NNP":
        return _singular(form) if xpos == "NNPS" else form
    if xpos in ("NNS", "NNPS"):
        return _singular(low)
    if upos in ("VERB", "AUX") and xpos in _VERB:
        return _VERB[xpos](low)
    if upos == "ADJ" and xpos in ("JJR", "JJS"):
        return _positive(low, "er" if xpos == "JJR" else "est")
    return low


def _singular(word: str) -> str:
    low = word.lower()
    if not low.endswith("s") or low.endswith(("ss", "us", "is")) or len(low) < 3 or low[-2].isdigit():
        return word
    if low.endswith("ies") and len(low) > 4:
        return word[:-1] if low[:-1] in _known() and low[:-3] + "y" not in _known() else word[:-3] + "y"
    hissed = low.endswith(("sses", "shes", "ches", "xes", "zzes", "oes", "ses"))
    return word[:-2] if hissed and (low[:-1] not in _known() or low.endswith(("sses", "shes", "ches"))) else word[:-1]


def _third(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _clipped(stem: str) -> bool:
    """One syllable of consonant, vowel, consonant: such a verb would have doubled its last letter."""
    return sum(c in _VOWELS for c in stem) == 1 and len(stem) > 1 and stem[-2] in _VOWELS and stem[-1] not in "aeiouwxy"


def _stem(stem: str) -> str:
    """The verb behind a stem that lost its ending: `rescu` -> `rescue`, `stopp` -> `stop`, `kill` -> `kill`."""
    known = _known()
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "bdgklmnprtvz"
    if doubled and (stem not in known or stem[:-1] in known) and not stem.endswith("ll"):
        return stem[:-1]
    if stem.endswith("ll") and stem not in known and stem[:-1] in known:
        return stem[:-1]
    whole, longer = stem in known, stem + "e" in known
    if whole != longer:
        return stem + "e" if longer else stem
    if longer:
        return stem + "e" if _clipped(stem) or stem[-1] in "uvcs" else stem
    silent = stem.endswith(_SILENT)
    return stem + "e" if silent else stem


def _past(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y" if word[:-1] not in _known() or word[:-3] + "y" in _known() else word[:-1]
    if word.endswith("eed"):
        return word if word in _known() and word[:-1] not in _known() else word[:-1]
    return _stem(word[:-2]) if word.endswith("ed") and len(word) > 3 else word


def _gerund(word: str) -> str:
    if word.endswith("ying") and len(word) == 5:
        return word[:-4] + "ie"
    return _stem(word[:-3]) if word.endswith("ing") and len(word) > 4 else word


def _base(word: str) -> str:
    return word


def _positive(word: str, ending: str) -> str:
    if not word.endswith(ending) or len(word) < len(ending) + 3:
        return word
    stem = word[: -len(ending)]
    return stem[:-1] + "y" if stem.endswith("i") else _stem(stem)


_VERB = {"VBZ": _third, "VBD": _past, "VBN": _past, "VBG": _gerund, "VB": _base, "VBP": _base, "MD": _base}
