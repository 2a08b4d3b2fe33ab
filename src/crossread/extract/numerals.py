"""Number words and what they are worth."""

import re

UNITS = {
    w: n
    for n, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    w: n
    for n, w in zip(
        range(20, 100, 10), ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], strict=True
    )
}
#: Lakh and crore: South Asian numbering.
SCALES = {"hundred": 100, "thousand": 1000, "lakh": 100_000, "million": 1_000_000, "crore": 10_000_000}


def value(words: str) -> float:
    """The number that words or digits print.

    >>> value("thirty-seven"), value("1,250"), value("two dozen"), value("a hundred and six"), value("half a dozen")
    (37.0, 1250.0, 24.0, 106.0, 6.0)
    """
    total = part = 0.0
    for word in re.split(r"[\s-]+", re.sub(r"(?<=\d)[,\u00a0\u202f ](?=\d)", "", words.lower())):
        if word[:1].isdigit():
            part += float(word)
        elif word in ("a", "an"):
            part = part or 1
        elif word == "half":
            part = 0.5
        elif word == "dozen":
            part = (part or 1) * 12
        elif word in SCALES:
            part = (part or 1) * SCALES[word]
            if SCALES[word] >= 1000:
                total, part = total + part, 0
        else:
            part += UNITS.get(word) or TENS.get(word) or 0
    return total + part
