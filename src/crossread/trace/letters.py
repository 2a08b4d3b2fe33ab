"""What each character counts for: letters without case and accent, digits, and the marks that join words."""

import unicodedata
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint32]
Hashes = NDArray[np.uint64]

#: Characters below this are looked up; of those above, letters of large scripts, each stands for itself.
TABLE = 0x3000
OTHER, LETTER, DIGIT, APOSTROPHE, POINT, MARK = range(6)
_APOSTROPHES = "'’ʼ‘`"
_POINTS = ".,"
#: Blocks above the table that hold no letters: punctuation, marks, private use, pictures.
_WORDLESS = (
    (0x3000, 0x303F),
    (0xD800, 0xF8FF),
    (0xFE00, 0xFE6F),
    (0xFEFF, 0xFF0F),
    (0xFFF0, 0x1FFFF),
    (0xE0000, 0x10FFFF),
)


class Letters(NamedTuple):
    """For each character of the table its class and its value in a hash."""

    classes: NDArray[np.uint8]
    values: Hashes


def mix(numbers: Hashes) -> Hashes:
    """Spreads numbers over all 64 bits (the finaliser of splitmix64; Steele, Lea and Flood 2014)."""
    mixed = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


@cache
def letters() -> Letters:
    """The table, made at the first use."""
    classes = np.array([_classify(chr(code)) for code in range(TABLE)], dtype=np.uint8)
    folded = np.array([_fold(chr(code)) for code in range(TABLE)], dtype=np.uint64)
    values = mix(folded + np.uint64(1))
    values[(classes == APOSTROPHE) | (classes == POINT) | (classes == MARK)] = 0
    return Letters(classes, values)


def _classify(character: str) -> int:
    if character in _APOSTROPHES:
        return APOSTROPHE
    if character in _POINTS:
        return POINT
    category = unicodedata.category(character)
    if category in ("Mn", "Cf") and character not in "\u200b\u2060":
        return MARK
    return {"L": LETTER, "N": DIGIT}.get(category[0], OTHER)


def _fold(character: str) -> int:
    """The code of the plain small letter: `É`, `é` and `e` with a mark after it are one."""
    return ord(unicodedata.normalize("NFKD", character.lower())[0])


def classify(codes: Codes) -> tuple[NDArray[np.uint8], Hashes]:
    """The class and the value of each character."""
    table = letters()
    low = np.minimum(codes, TABLE - 1)
    classes, values = table.classes[low], table.values[low]
    high = codes >= TABLE
    if high.any():
        wordless = np.zeros(len(codes), dtype=bool)
        for first, last in _WORDLESS:
            wordless |= (codes >= first) & (codes <= last)
        classes = np.where(high, np.where(wordless, OTHER, LETTER).astype(np.uint8), classes)
        values = np.where(high, mix(codes.astype(np.uint64) + np.uint64(1)), values)
    return classes, values
