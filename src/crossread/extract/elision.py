"""Figures that leave out what the one before them says: "seven died in the capital and four in the port"."""

import re
from dataclasses import replace
from itertools import takewhile

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.figure import Figure
from crossread.extract.parties import is_people
from crossread.extract.syntax import cases, lemma, relation
from crossread.model.parse import Parse, Token

_JOINED = re.compile(r"(?:[,;]|\b(?:and|or|plus|with))\s+$", re.I)
_PLACED = re.compile(r"\s+(?:in|at|on|near|from|outside|around|across|off|along|inside|elsewhere)\b", re.I)
#: A sentence of no more tokens than this, its stop counted, says nothing of its own.
FRAGMENT = 4


def is_gapped(parse: Parse, counted: Counted, before: Figure) -> bool:
    """ "Seven died in the capital and four in the port": the verb of the first stands for the second."""
    head, joins = parse.head(counted.phrase), not relation(counted.phrase).startswith("nsubj")
    if before.counted.sentence.index != counted.sentence.index or not joins or counted.anaphoric:
        return False
    if counted.noun is not None and (head is None or is_people(head)):
        return False  # "45 pupils and four teachers from the town" are joined, each with its own number
    last = max(counted.end, counted.noun.end) if counted.noun is not None and is_people(counted.noun) else counted.end
    told = max(before.counted.phrase.index, before.event.trigger.index)
    between = parse.tokens[told + 1 : counted.anchor.index]
    joined = _JOINED.search(counted.text_before(parse)) and _PLACED.match(parse.text, last)
    return bool(joined) and not any(_is_clause(t) for t in between)


def _is_clause(token: Token) -> bool:
    """A verb that makes a clause of its own, or measures; "in tents filled with people" goes on with the first."""
    harms = lemma(token) in lexicon.measures().harm
    return token.upos == "AUX" or (token.upos == "VERB" and (harms or token.xpos not in ("VBN", "VBG")))


def is_told_anew(parse: Parse, counted: Counted) -> bool:
    """ "The ministry admits to 26": another voice's bare number for what was counted before."""
    head, behind = parse.head(counted.phrase), parse.tokens[counted.anchor.index + 1 : counted.sentence.last]
    if counted.noun is not None or head is None or (behind and behind[0].upos != "PUNCT"):
        return False
    named = relation(counted.phrase) in ("obj", "obl", "ccomp", "xcomp")
    return named and cases(parse, counted.phrase) <= {"of", "to"} and lemma(head) in lexicon.figure_verbs()


def is_listed(parse: Parse, counted: Counted) -> bool:
    """ "Nine men. Three women.": a sentence that is nothing but people and their number."""
    words = parse.words(counted.sentence)
    return counted.noun is not None and len(words) <= FRAGMENT and relation(counted.phrase) == "root"


def spelt_out(figures: list[Figure]) -> list[Figure]:
    """Bare numbers that add up to the one before them are its parts: "freed 38, 19 at dawn and 19 at dusk"."""
    first = next((i for i, f in enumerate(figures) if i and _is_bare(f, figures[i - 1])), 0)
    if first == 0:
        return figures
    whole = figures[first - 1]
    run = list(takewhile(lambda f: _is_bare(f, whole), figures[first:]))
    if len(run) < 2 or sum(f.counted.number.quantity.low for f in run) != whole.counted.number.quantity.low:
        return figures
    parts = [replace(f, event=replace(f.event, part=True, whole=whole.counted.phrase)) for f in run]
    return [*figures[:first], *parts, *figures[first + len(run) :]]


def _is_bare(figure: Figure, before: Figure) -> bool:
    """Whether the people are those of a figure before it, by no noun of its own."""
    noun = figure.counted.noun
    same = figure.event.measure is before.event.measure
    return same and (noun is None or noun.index < figure.counted.anchor.index)
