"""Words around a number that make an interval of it: "at least", "up to", "or so"."""

import re

from crossread.model.quantity import Hedge, Quantity

_HEDGES: tuple[tuple[Hedge, str], ...] = (
    (Hedge.AT_LEAST, r"at\s+(?:the\s+very\s+)?least|no(?:t)?\s+(?:fewer|less)\s+than|a\s+minimum\s+of|upwards\s+of"),
    (
        Hedge.AT_MOST,
        r"up\s+to|as\s+many\s+as|at\s+(?:the\s+)?most|no(?:t)?\s+more\s+than|never\s+more\s+than|a\s+maximum\s+of|as\s+much\s+as|as\s+few\s+as",
    ),
    (
        Hedge.MORE_THAN,
        r"more\s+than|greater\s+than|(?:well\s+|just\s+)?over|(?:well\s+)?above|in\s+excess\s+of|exceeding|exceed(?:s|ed)|pass(?:es|ed)|(?<!the\s)past|top(?:s|ped)|surpass(?:es|ed)|upward\s+of|"
        r"(?:(?<=will\s)|(?<=could\s)|(?<=would\s)|(?<=might\s)|(?<=may\s)|(?<=to\s))(?:pass|exceed|top|surpass)",
    ),
    (Hedge.FEWER_THAN, r"(?:fewer|less)\s+than|(?:just\s+)?under|(?:just\s+)?below"),
    (
        Hedge.ABOUT,
        r"about|around|some|nearly|almost|roughly|approximately|approx\.?|an\s+estimated|estimated|close\s+to|circa|"
        r"an\s+approximate|near(?:ing)?|in\s+the\s+region\s+of|more\s+or\s+less|(?:estimated\s+)?at\s+about|maybe|perhaps",
    ),
)
BEFORE = re.compile(
    "(?:"
    + "|".join(rf"(?P<{h.name}>(?<![\w-])(?:{pattern}))" for h, pattern in _HEDGES)
    + r")\s+(?:(?:about|around|some|the|another|a\s+further|an\s+additional)\s+)?$",
    re.I,
)
AFTER: tuple[tuple[Hedge, re.Pattern[str]], ...] = (
    (
        Hedge.AT_LEAST,
        re.compile(r"\s*(?:or|and)\s+more\b|\s*,?\s*at\s+least\b(?=\s*(?:[,.;)]|$|\w+ed\b))|\s*-?\s*plus\b|\+", re.I),
    ),
    (Hedge.AT_MOST, re.compile(r"\s*,?\s*at\s+(?:the\s+)?most\b|\s*or\s+(?:fewer|less)\b", re.I)),
    (Hedge.ABOUT, re.compile(r"\s*or\s+so\b|\s*-\s*(?:odd|some)\b|\s+odd\b", re.I)),
)
#: "pushed the toll up to 15", "deaths up to 15": the particle of a verb of rising, no hedge.
#: "when it was over 28 of them": the end of a thing, no hedge.
OVER_NOW = re.compile(
    r"\b(?:when|once|after|before|until|till|by\s+the\s+time)\b[^,.;]{1,40}\b(?:was|were|is|be|been)\s+over\s+$", re.I
)
RAISED_TO = re.compile(
    r"\b(?:tolls?|total|tally|count|number|figure|deaths|fatalities|casualties|injuries)\b"
    r"(?:(?!\b(?:be|is|was|were|are|reach\w*|kill\w*|of\s+up)\b)[^.,;|])*\bup\s+to\s+$",
    re.I,
)


def interval(low: int, high: int, hedge: Hedge) -> Quantity:
    """DESIGN, Intervals: what a hedge makes of a printed number."""
    match hedge:
        case Hedge.AT_LEAST:
            return Quantity(low=low, high=None, hedge=hedge)
        case Hedge.MORE_THAN:
            return Quantity(low=low + 1, high=None, hedge=hedge)
        case Hedge.AT_MOST:
            return Quantity(low=0, high=high, hedge=hedge)
        case Hedge.FEWER_THAN:
            return Quantity(low=0, high=max(high - 1, 0), hedge=hedge)
        case _:
            return Quantity(low=low, high=high, hedge=hedge)
