"""Number expressions in a sentence: where they stand, the interval they print, the word that hedges them.

Whether a number counts people is not asked here; only what is no count by its own shape (a percentage, a sum of money,
a clock time, a date, a year) is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from crossread.model.quantity import Hedge, Quantity

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
#: DESIGN, Intervals: what vague words are taken to span.
VAGUE = {
    "hundreds of thousands": (200_000, 999_999),
    "tens of thousands": (20_000, 99_999),
    "several thousand": (3000, 9999),
    "several hundred": (300, 999),
    "a few hundred": (300, 999),
    "several dozen": (36, 99),
    "a few dozen": (36, 99),
    "thousands": (2000, 9999),
    "hundreds": (200, 999),
    "scores": (40, 99),
    "dozens": (24, 99),
    "tens": (20, 99),
    "several": (3, 9),
    "a handful": (3, 9),
    "a few": (3, 9),
    "few": (3, 9),
    "numerous": (2, None),
    "countless": (2, None),
    "multiple": (2, None),
    "many": (2, None),
    "some": (2, None),
    "a number": (2, None),
    "large numbers": (2, None),
    "a large number": (2, None),
}
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sept",
    "sep",
    "oct",
    "nov",
    "dec",
]


class Kind(StrEnum):
    """What sort of expression printed the number."""

    NUMBER = "number"
    VAGUE = "vague"
    NONE = "none"
    UNKNOWN = "unknown"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """Characters [start, end) with the hedge, [core, end) without; the interval; `more`: "300 more", "another 12";
    `denied`: the 62 of "59 and not 62"."""

    start: int
    core: int
    end: int
    quantity: Quantity
    kind: Kind
    more: bool = False
    denied: bool = False


_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)|\d{1,3}(?: 000)+(?!\d)|\d{1,3}(?:,\d{2})*,\d{3}|\d+(?:\.\d+)?"
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_TEN = "|".join(TENS)
_ONE_TO_NINE = "|".join(list(UNITS)[1:10])
_SMALL = rf"(?:{_TEN})(?:[\s-]+(?:{_ONE_TO_NINE})\b)?|(?:{_UNIT})"
_SCALE = "hundred|thousand|lakh|million|crore"
_PLAIN = (
    rf"(?:(?:{_DIGITS}|{_SMALL}|an?|half[\s-]an?)[\s-]+dozen(?!s)"
    rf"|(?:(?:{_DIGITS}|an?|{_SMALL})[\s-]+(?:{_SCALE})\b(?:[\s-]+(?:and[\s-]+)?(?:{_SMALL}|{_SCALE})\b)*)"
    rf"|{_DIGITS}|{_SMALL})"
)
_JOIN = r"\s*(?P<join>-|–|—|\bto\b|\bor\b|\band\b)\s*"
_NUMBER = re.compile(
    rf"(?<![\w.,/:$£€₹#@%+])(?<![^-]-)(?<!every )(?<!each )"
    rf"(?P<a>{_PLAIN})(?:{_JOIN}(?P<b>{_PLAIN}))?(?![\w/:]|[.,]\d)",
    re.I,
)
_VAGUE_WORDS = "|".join(sorted((v.replace(" ", " +") for v in VAGUE), key=len, reverse=True))
_VAGUE = re.compile(
    rf"(?<![\w-])(?<!how )(?<!as )(?<!so )(?<!too )(?:{_VAGUE_WORDS})(?![\w-])"
    r"(?!\s+(?:\d|dozens|scores|hundreds|thousands))",  # "some 40", "some dozens": a hedge
    re.I,
)
_UNKNOWN = re.compile(
    r"\b(?:an?|the)\s+(?:as[\s-]yet[\s-])?(?:undisclosed|unknown|unspecified|undetermined|unconfirmed|uncertain|unclear|unverified)\s+number\b",
    re.I,
)
_NONE = re.compile(
    r"\b(?:none|no\s+one|nobody|not\s+(?:a\s+single|one)|neither(?!\s+\w+\s+nor\b)|no|zero)\b(?!\s+(?:longer|doubt|matter|comment|more\s+than|fewer|less|later|sooner))",
    re.I,
)
_ORDINAL = re.compile(
    r"\b(?:(?:a|the)\s+(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|(?P<more>(?<!one\s)another))"
    r"(?=\s+(?:was|is|has|had|died|surrendered|escaped|fled|later|also)\b|,)",
    re.I,
)
_PAIR = re.compile(r"\b(?:a\s+couple\s+of|a\s+pair\s+of|both)(?!\s+(?:sides|countries|nations|parties))\b", re.I)

_HEDGES: tuple[tuple[Hedge, str], ...] = (
    (Hedge.AT_LEAST, r"at\s+(?:the\s+very\s+)?least|no(?:t)?\s+(?:fewer|less)\s+than|a\s+minimum\s+of|upwards\s+of"),
    (
        Hedge.AT_MOST,
        r"up\s+to|as\s+many\s+as|at\s+(?:the\s+)?most|no(?:t)?\s+more\s+than|a\s+maximum\s+of|as\s+much\s+as|as\s+few\s+as",
    ),
    (
        Hedge.MORE_THAN,
        r"more\s+than|greater\s+than|(?:well\s+|just\s+)?over|(?:well\s+)?above|in\s+excess\s+of|exceeding|exceed(?:s|ed)|pass(?:es|ed)|(?<!the\s)past|top(?:s|ped)|surpass(?:es|ed)|upward\s+of",
    ),
    (Hedge.FEWER_THAN, r"(?:fewer|less)\s+than|(?:just\s+)?under|(?:just\s+)?below"),
    (
        Hedge.ABOUT,
        r"about|around|some|nearly|almost|roughly|approximately|approx\.?|an\s+estimated|estimated|close\s+to|circa|"
        r"an\s+approximate|near(?:ing)?|in\s+the\s+region\s+of|more\s+or\s+less|(?:estimated\s+)?at\s+about|maybe|perhaps",
    ),
)
_BEFORE = re.compile(
    "(?:"
    + "|".join(rf"(?P<{h.name}>(?<![\w-])(?:{pattern}))" for h, pattern in _HEDGES)
    + r")\s+(?:(?:about|around|some|the|another|a\s+further|an\s+additional)\s+)?$",
    re.I,
)
_AFTER: tuple[tuple[Hedge, re.Pattern[str]], ...] = (
    (
        Hedge.AT_LEAST,
        re.compile(r"\s*(?:or|and)\s+more\b|\s*,?\s*at\s+least\b(?=\s*(?:[,.;)]|$|\w+ed\b))|\s*-?\s*plus\b|\+", re.I),
    ),
    (Hedge.AT_MOST, re.compile(r"\s*,?\s*at\s+(?:the\s+)?most\b|\s*or\s+(?:fewer|less)\b", re.I)),
    (Hedge.ABOUT, re.compile(r"\s*or\s+so\b|\s*-\s*(?:odd|some)\b|\s+odd\b", re.I)),
)
#: "pushed the toll up to 15", "deaths up to 15": the particle of a verb of rising, no hedge.
_RAISED_TO = re.compile(
    r"\b(?:tolls?|total|tally|count|number|figure|deaths|fatalities|casualties|injuries)\b"
    r"(?:(?!\b(?:be|is|was|were|are|reach\w*|kill\w*|of\s+up)\b)[^.,;|])*\bup\s+to\s+$",
    re.I,
)
_MORE_BEFORE = re.compile(r"(?:\banother|\ba\s+further|\ban\s+additional|\bfurther|\badditional)\s+(?:\w+\s+)?$", re.I)
_MORE_AFTER = re.compile(r"\s+(?:more|additional|further)\b(?!\s+than)", re.I)
_DENIED_BEFORE = re.compile(r"(?:\band|\bbut|,|--|–|—|\()\s*not\s+$", re.I)
_BETWEEN = re.compile(r"\b(?:between|from)\s+$", re.I)
_BY = re.compile(r"\bby\s+$", re.I)
_MONEY_BEFORE = re.compile(
    r"(?:[$£€₹¥]|\b(?:rs\.?|usd|eur|us\$|no\.|number|nos?\.|article|section|chapter|page|route|highway|flight|resolution|grade|type|age|aged|size|version|boeing|airbus))\s*$",
    re.I,
)
_NOT_COUNT_AFTER = re.compile(
    r"\s*(?:%|per\s*cent\b|percent|°|[ap]\.?m\b\.?|o'clock|gmt\b|hrs\b|(?:st|nd|rd|th)\b"
    r"|[\s-]?(?:year|month|day|week|hour|minute|second|metre|meter|mile|foot|feet|storey|story|km|kg|kilometre|kilometer|kilogram|tonne|ton|acre"
    r"|hectare|inch|mph|kph|knot|litre|liter|gallon|degree|megawatt|mw|kilowatt)s?\b)",
    re.I,
)
_AGE_BEFORE = re.compile(
    r"\b(?:(?:older|younger)\s+than|(?:over|under|below)\s+the\s+age\s+of"
    r"|(?:an?|the)\s+(?:\w+\s+)?(?:girl|boy|child|man|woman|baby|son|daughter|toddler|youth)\s+of)\s+$",
    re.I,
)
#: "were under 20", "people over 60", "aged 9, 11 and 13".
_AGES_BEFORE = re.compile(
    r"\b(?:aged|those|people|men|women|boys|girls|children|anyone|everyone|citizens)\s+(?:under|below|over|above)\s+$"
    r"|\b(?:is|are|was|were|all|mostly)\s+(?:aged\s+)?(?:under|below)\s+$"
    r"|\baged?\s+(?:\d{1,3}\s*(?:,|and|or|to)\s*)*$",
    re.I,
)
#: "Tam Brisco, 81, ...", "Reshi Dalvan (29)", "saves woman, 83, from flood": an age behind a name or a person.
_NAME_BEFORE = re.compile(
    r"(?:[A-Z][\w’'.-]*|\b(?:wo)?man|\b(?:girl|boy|teenager|mother|father|son|daughter|brother|sister|wife|husband))"
    r"(?:,|\s*\()\s*$"
)
_NAME_AFTER = re.compile(r"\s*[,)]")
#: "Tam Brisco, 81; Reshi Dalvan, 29.": the same in a list of full names.
_FULL_NAME_BEFORE = re.compile(r"[A-Z][\w’'.-]*\s+[A-Z][\w’'.-]*,\s*$")
_ENTRY_AFTER = re.compile(r"\s*(?:;|\.?$)")
#: "(Channel 2)": a number that ends a name in brackets.
_LABEL_BEFORE, _LABEL_AFTER = re.compile(r"\([^()]*[A-Z][\w’'.-]*\s+$"), re.compile(r"\)")
#: "at 1215 (1515 GMT)", "from 0730": a time of day in four digits.
_CLOCK = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d$")
_CLOCK_AFTER = re.compile(
    r"\s*(?:\(\d{4}\s+GMT|gmt\b|hours\b|hrs\b|local\b|today\b|yesterday\b|tonight\b|on\s+\d)", re.I
)
#: "killed 51 [1]", "were arrested.[17]"; but "at least [9] people" is a word that was hard to hear.
_FOOTNOTE_BEFORE = re.compile(r"(?:\S|\d\s)\[$")
#: "1,800 passengers a week": so many each time, not so many now.
_RATE_AFTER = re.compile(r"(?:\s+[\w-]+){0,3}?\s+(?:a|an|per|each|every)\s+(?:day|week|month|year|hour|minute)\b", re.I)
#: "all but four of them": those four are the others.
_ALL_BUT = re.compile(r"\b(?:all|everyone)\s+(?:but|except)\s+$", re.I)
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_MONTH = "|".join(MONTHS)
_DATE_BEFORE = re.compile(rf"\b(?:{_MONTH})\.?\s+$", re.I)
#: "On 23 September 28 people ...": the day stands before the month, and what follows it counts.
_DAY_BEFORE = re.compile(rf"\b\d{{1,2}}\s+(?:{_MONTH})\.?\s+$", re.I)
#: "Fri July 8 2016 Villagers ...": behind a day and a month stands a year.
_FULL_DAY_BEFORE = re.compile(
    rf"\b(?:(?:{_MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?|\d{{1,2}}\s+(?:{_MONTH})\.?)\s+$", re.I
)
_COUNTS_AFTER = re.compile(r"\s+\w+(?:s|men|women|people|children)\b", re.I)
#: "October 24, 2012 Residents had ...": the year of a day.
_DATE_AFTER = re.compile(rf"\s+(?:of\s+)?(?:{_MONTH})\b(?!\s+(?:have|be|not))", re.I)
#: "a 12-member crew" counts its members; any other compound with a hyphen ("a nine-coach train") counts nothing here.
_HYPHENATED = re.compile(r"(?:-|\s-(?=[a-z]))(?!odd\b|some\b|plus\b|strong\b|member\b|man\b|person\b|\s)\w", re.I)
#: "views: 25737", "comments 12": what a page counts of itself.
_PAGE_BEFORE = re.compile(
    r"\b(?:views?|comments?|replies|posts|votes?|likes|ratings?|tweets|duration)\s*:?\s+#?$", re.I
)


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


def find_numbers(text: str) -> tuple[Number, ...]:
    """Every number expression of one sentence, in order; where two overlap the longer stands."""
    found = [
        *_iter_unknown(text),
        *_iter_none(text),
        *_iter_plain(text),
        *_iter_vague(text),
        *_iter_pairs(text),
        *_iter_ordinals(text),
    ]
    kept: list[Number] = []
    for number in found:
        if not any(number.start < k.end and k.start < number.end for k in kept):
            kept.append(number)
    return tuple(sorted(kept, key=lambda n: n.start))


def _iter_unknown(text: str) -> Iterator[Number]:
    for m in _UNKNOWN.finditer(text):
        yield Number(
            start=m.start(),
            core=m.start(),
            end=m.end(),
            quantity=Quantity(low=1, high=None, hedge=Hedge.UNKNOWN),
            kind=Kind.UNKNOWN,
        )


def _iter_none(text: str) -> Iterator[Number]:
    for m in _NONE.finditer(text):
        yield Number(start=m.start(), core=m.start(), end=m.end(), quantity=Quantity(low=0, high=0), kind=Kind.NONE)


def _iter_pairs(text: str) -> Iterator[Number]:
    for m in _PAIR.finditer(text):
        hedge = Hedge.EXACT if m.group().lower() == "both" else Hedge.ABOUT
        end = m.start() + len(m.group().removesuffix("of").rstrip())  # `of` is no part of the number
        yield Number(
            start=m.start(), core=m.start(), end=end, quantity=Quantity(low=2, high=2, hedge=hedge), kind=Kind.NUMBER
        )


def _iter_ordinals(text: str) -> Iterator[Number]:
    """ "a third was wounded", "another was wounded": one more person."""
    for m in _ORDINAL.finditer(text):
        quantity = Quantity(low=1, high=1)
        yield Number(
            start=m.start(), core=m.start(), end=m.end(), quantity=quantity, kind=Kind.ORDINAL, more=bool(m["more"])
        )


def _iter_vague(text: str) -> Iterator[Number]:
    for m in _VAGUE.finditer(text):
        low, high = VAGUE[re.sub(r"\s+", " ", m.group().lower())]
        start, more = _further(text, m.start(), m.end())
        yield Number(
            start=start,
            core=m.start(),
            end=m.end(),
            quantity=Quantity(low=low, high=high, hedge=Hedge.VAGUE),
            kind=Kind.VAGUE,
            more=more,
        )


def _further(text: str, start: int, end: int) -> tuple[int, bool]:
    before = _MORE_BEFORE.search(text[:start])
    return (before.start() if before else start), bool(before or _MORE_AFTER.match(text, end))


def _iter_plain(text: str) -> Iterator[Number]:
    at = 0
    while m := _NUMBER.search(text, at):
        at = m.end()
        high_words, end = m.group("b"), m.end()
        if high_words and not _is_range(text, m):
            high_words, end = None, m.end("a")
            at = end
        if _is_no_count(text, m.start(), end, m.group("a")):
            continue
        low = value(m.group("a"))
        high = value(high_words) if high_words else low
        if low != int(low) or high != int(high):
            continue
        yield _number(text, m.start(), end, int(low), int(high), is_range=bool(high_words))


def _is_range(text: str, m: re.Match[str]) -> bool:
    """Whether "a join b" is one interval: "20 to 30", "between 20 and 30", "three or four"; not "12 and 58"."""
    join, between = m.group("join").lower(), _BETWEEN.search(text[: m.start()])
    low, high = value(m.group("a")), value(m.group("b"))
    if low >= high:
        return False
    if join == "and":
        return bool(between) and between is not None and between.group().lower().startswith("between")
    if join == "to" and _BY.search(text[: m.start()]):
        return False  # "rose by seven to 48"
    if join == "to" and between is not None:
        return not between.group().lower().startswith("from") or text[: between.start()].lower().endswith("anywhere ")
    return True


def _is_no_count(text: str, start: int, end: int, words: str) -> bool:
    before, bare = text[:start], words.isdigit()
    if _FOOTNOTE_BEFORE.search(before) and text[end : end + 1] == "]":
        return True
    if _RATE_AFTER.match(text, end) or _ALL_BUT.search(before):
        return True
    if _MONEY_BEFORE.search(before) or _NOT_COUNT_AFTER.match(text, end) or _HYPHENATED.match(text, end):
        return True
    if bare and (_is_age(before, text, end, int(words)) or _is_clock(text, end, words)):
        return True
    if bare and _LABEL_BEFORE.search(before) and _LABEL_AFTER.match(text, end):
        return True
    if words.lower() in ("a", "an") or _PAGE_BEFORE.search(before):
        return True
    if _AGE_BEFORE.search(before) or _AGES_BEFORE.search(before):
        return True
    if bare and (_is_day(before, text, end) or (int(words) <= 31 and _DATE_AFTER.match(text, end))):
        return True
    if not bare or not _YEAR.match(words):
        return False
    return bool(_FULL_DAY_BEFORE.search(before)) or not re.match(r"\s+\w+s\b", text[end:])


def _is_age(before: str, text: str, end: int, years: int) -> bool:
    named = _NAME_BEFORE.search(before) and _NAME_AFTER.match(text, end)
    return years < 111 and bool(named or (_FULL_NAME_BEFORE.search(before) and _ENTRY_AFTER.match(text, end)))


def _is_clock(text: str, end: int, digits: str) -> bool:
    return bool(_CLOCK.match(digits)) and (digits[0] == "0" or bool(_CLOCK_AFTER.match(text, end)))


def _is_day(before: str, text: str, end: int) -> bool:
    """Whether a month before it makes the number a day or a year, and not a count on a day already named."""
    counts = _DAY_BEFORE.search(before) and not _YEAR.match(text[len(before) : end]) and _COUNTS_AFTER.match(text, end)
    return bool(_DATE_BEFORE.search(before)) and not counts


def _number(text: str, start: int, end: int, low: int, high: int, *, is_range: bool) -> Number:
    hedge, first = (Hedge.RANGE if is_range else Hedge.EXACT), start
    before = _BEFORE.search(text[:start])
    if between := _BETWEEN.search(text[:start]) if is_range else None:
        first = between.start()
    elif before and not _RAISED_TO.search(text[: before.end()]):
        hedge, first = Hedge[before.lastgroup or "ABOUT"], before.start()
    else:
        for after, pattern in _AFTER:
            if m := pattern.match(text, end):
                hedge, end = after, m.end()
                break
    further, more = _further(text, first, end)
    return Number(
        start=min(first, further),
        core=start,
        end=end,
        quantity=interval(low, high, hedge),
        kind=Kind.NUMBER,
        more=more,
        denied=low > 1 and bool(_DENIED_BEFORE.search(text[:first])),
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
