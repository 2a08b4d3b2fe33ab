"""Number expressions in a sentence: where they stand, the interval they print, the word that hedges them.

Whether a number counts people is not asked here; only what is no count by its own shape (a percentage, a sum of money,
a clock time, a date, a year) is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from crossread.extract.hedges import AFTER, BEFORE, OVER_NOW, RAISED_TO, interval
from crossread.extract.numerals import TENS, UNITS, value
from crossread.extract.uncounted import is_no_count
from crossread.model.quantity import Hedge, Quantity

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
    rf"(?:(?:{_DIGITS}|{_SMALL}|an?|half[\s-]an?)[\s-]+dozen(?!s)|half[\s-]an?[\s-]+(?:{_SCALE})\b"
    rf"|(?:(?:{_DIGITS}|an?|{_SMALL})[\s-]+(?:{_SCALE})\b(?:[\s-]+(?:and[\s-]+)?(?:{_SMALL}|{_SCALE})\b)*)"
    rf"|{_DIGITS}|{_SMALL})"
)
_JOIN = r"\s*(?P<join>-|–|—|\bto\b|\bor\b|\band\b)\s*"
_NUMBER = re.compile(
    rf"(?<![\w.,/:$£€₹#@%+])(?<![^-]-)(?<!every )(?<!each )"
    rf"(?P<a>{_PLAIN})(?:{_JOIN}(?P<b>{_PLAIN}))?(?![\w/]|[.,:]\d)",
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
    r"\b(?:(?:a|the)\s+(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|the\s+other|(?P<more>(?<!one\s)another))"
    r"(?=\s+(?:was|is|has|had|died|drowned|perished|survived|surrendered|escaped|fled|vanished|disappeared|suffered"
    r"|remains|remained|may|might|could|will|who|whose|later|also|and|when|as"
    r"|lost|sustained|received|broke|got|fell|hanged|badly|seriously|critically|gravely|slightly|lightly|mortally|fatally"
    r"|killed|wounded|injured|hurt|dead|missing)\b|[,;.]?\s*$|[,;])",
    re.I,
)
_THE_OTHER = re.compile(r"\s+\w|,\s+an?\b")
_PAIR = re.compile(r"\b(?:a\s+couple\s+of|a\s+pair\s+of|both)(?!\s+(?:sides|countries|nations|parties))\b", re.I)
_MORE_BEFORE = re.compile(r"(?:\banother|\ba\s+further|\ban\s+additional|\bfurther|\badditional)\s+(?:\w+\s+)?$", re.I)
_MORE_AFTER = re.compile(r"\s+(?:more|additional|further)\b(?!\s+than)", re.I)
_DENIED_BEFORE = re.compile(r"(?:\band|\bbut|,|--|–|—|\()\s*not\s+$", re.I)
_BETWEEN = re.compile(
    r"\b(?:(?:somewhere|anywhere)\s+)?(?:between|from)\s+(?:an?\s+(?:initial|earlier|original|first)\s+)?$", re.I
)
_RANGING = re.compile(r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|somewhere)\s*$", re.I)
_BY = re.compile(r"\bby\s+$", re.I)


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
        if m.group().lower().endswith(" other") and not _THE_OTHER.match(text, m.end()):
            continue  # "each side tries to dislodge the other"
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
        if is_no_count(text, m.start(), end, m.group("a")):
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
        return between is not None and "between" in between.group().lower()
    if join == "to" and _BY.search(text[: m.start()]):
        return False  # "rose by seven to 48"
    if join == "to" and between is not None:
        return not between.group().lower().startswith("from") or bool(_RANGING.search(text[: between.start()]))
    return True


def _number(text: str, start: int, end: int, low: int, high: int, *, is_range: bool) -> Number:
    hedge, first = (Hedge.RANGE if is_range else Hedge.EXACT), start
    before = BEFORE.search(text[:start])
    if between := _BETWEEN.search(text[:start]) if is_range else None:
        first = between.start()
    elif before and not RAISED_TO.search(text[: before.end()]) and not OVER_NOW.search(text[: before.end()]):
        hedge, first = Hedge[before.lastgroup or "ABOUT"], before.start()
    else:
        for after, pattern in AFTER:
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
