"""How far a reading is to be trusted: what it rests on, and how often readings on such evidence were right."""

import math
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from crossread.extract.figure import Figure
from crossread.extract.numbers import Kind
from crossread.extract.parties import is_people
from crossread.extract.sources import Attribution
from crossread.extract.syntax import iter_ancestors
from crossread.model.claim import Evidence, Measure, Modality
from crossread.model.parse import Parse, SectionKind, Sentence, Token

#: Ways of finding an event, by what they lean on; every other way follows the tree.
_SIDE_BY_SIDE = frozenset({"beside", "abreast", "graded"})
_LEANING = frozenset({"of them", "of set", "running total", "whole", "gapped", "among"})
_COMMON = frozenset({"obj of verb", "subj of verb", "noun", "state", "toll", "modifier", "place", "attackers by name"})
#: The least probability of the arcs between a number and its event, below which a reading has the mark.
_ARCS = ((0.5, "arcs below .5"), (0.8, "arcs below .8"), (0.95, "arcs below .95"))
_LONG = 50


def find_evidence(parse: Parse, figure: Figure, attribution: Attribution | None) -> tuple[Evidence, ...]:
    """What the figure and its source rest on."""
    how = figure.event.how
    found = {Evidence.PATTERN if how in _SIDE_BY_SIDE else Evidence.CARRY_OVER if how in _LEANING else Evidence.PARSE}
    if attribution is not None:
        if attribution.how.startswith("carried over"):
            found.add(Evidence.CARRY_OVER)
        span, name = attribution.source.span, attribution.source.name.casefold()
        printed = parse.text[span.start : span.end].casefold()
        if printed not in name and name not in printed:
            found.add(Evidence.ALIAS)
    return tuple(e for e in Evidence if e in found)


def iter_marks(parse: Parse, sentence: Sentence, figure: Figure) -> Iterator[str]:
    """What is unusual about a reading, each by its name in the table of weights."""
    counted, event = figure.counted, figure.event
    how = event.how
    yield "side by side" if how in _SIDE_BY_SIDE else "leaning" if how in _LEANING else _way(how)
    if counted.number.kind is not Kind.NUMBER:
        yield f"number {counted.number.kind}"
    if counted.noun is None:
        yield "nobody named"
    elif not is_people(counted.noun) and event.measure is not Measure.DESTROYED:
        yield "no noun of people"
    if event.measure not in (Measure.KILLED, Measure.INJURED):
        yield "neither dead nor hurt"
    if figure.reality.modality is not Modality.REPORTED:
        yield "not told as a fact"
    if event.part:
        yield "part"
    if sentence.section is not SectionKind.BODY:
        yield "not in the body"
    if sentence.last - sentence.first > _LONG:
        yield "long sentence"
    sure = _surest_path(parse, counted.anchor, event.trigger)
    yield from (name for bound, name in _ARCS if sure < bound)


def _way(how: str) -> str:
    return how if how in _COMMON else "another way"


def _surest_path(parse: Parse, number: Token, trigger: Token) -> float:
    """The least sure arc on the way through the tree from the number to the word that says what happened."""
    up = [number, *iter_ancestors(parse, number)]
    above = {t.index: place for place, t in enumerate(up)}
    down: list[Token] = []
    for t in (trigger, *iter_ancestors(parse, trigger)):
        if t.index in above:
            way = [*up[: above[t.index]], *down]
            return min((step.sure for step in way), default=1.0)
        down.append(t)
    return 0.0  # the tree does not join them


@cache
def _weights() -> tuple[float, dict[str, float]]:
    table = tomllib.loads((files("crossread.extract") / "data" / "confidence.toml").read_text("utf-8"))
    return float(table["base"]), {name: float(weight) for name, weight in table["weights"].items()}


def confidence(parse: Parse, sentence: Sentence, figure: Figure) -> float:
    """The share of readings with the same marks that were right, as the calibration estimates it; two digits."""
    base, weights = _weights()
    odds = base + sum(weights.get(mark, 0.0) for mark in iter_marks(parse, sentence, figure))
    return round(1 / (1 + math.exp(-odds)), 2)
