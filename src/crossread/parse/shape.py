"""How a word is written: what the uncased vocabulary cannot see."""

LOWER, TITLE, UPPER, INITIAL, MIXED, DIGITS, ALNUM, OTHER = range(8)
CLASSES = 8
COUNT = 2 * CLASSES + 1
"""Each class with and without white space before it, and one id for the marks around a sequence."""

EDGE = COUNT - 1


def _class(word: str) -> int:
    letters = [c for c in word if c.isalpha()]
    if any(c.isdigit() for c in word):
        return ALNUM if letters else DIGITS
    if not letters:
        return OTHER
    if len(letters) == 1 and letters[0].isupper():
        return INITIAL
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER
    return TITLE if letters[0].isupper() and not any(c.isupper() for c in letters[1:]) else MIXED


def shape(word: str, space_before: bool) -> int:
    """The shape id of a word.

    >>> shape("Train", True) == shape("Coach", True) != shape("COACH", True)
    True
    """
    return 2 * _class(word) + int(space_before)
