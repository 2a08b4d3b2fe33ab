"""Numbers in headlines that run on without a stop: the next words belong to the next headline, not to the number."""

from dataclasses import replace

from crossread.extract import lexicon
from crossread.extract.beside import next_event, preceding_event
from crossread.extract.counted import Counted
from crossread.extract.event import Event
from crossread.extract.numbers import Kind
from crossread.extract.parties import is_animal
from crossread.extract.syntax import forms, verb_of, word
from crossread.extract.tolls import find_toll
from crossread.model.parse import Parse, Token

_BARS = frozenset({"|", "»", "•", "►", "::"})


def stand_alone(parse: Parse, counted: Counted) -> Counted | None:
    """The number by itself where the noun found for it is none it can count: "Quake kills 12 Mayor quits".

    Only beside a word of which persons alone are the object, and only where the next words look like another line.
    """
    noun = counted.noun
    if noun is None or counted.partitive or counted.number.kind is not Kind.NUMBER or counted.number.quantity.high == 1:
        return None
    if is_animal(noun) or forms(noun) & (lexicon.measures().units | lexicon.people().things):
        return None
    alone = replace(counted, noun=None, phrase=counted.anchor)
    event = next_event(parse, alone) or preceding_event(parse, alone) or find_toll(parse, alone)
    if event is None or not (event.how == "toll" or verb_of(event.trigger) in lexicon.words("casualties")):
        return None
    first = max(counted.anchor.index, event.trigger.index) + 1
    return alone if _opens_a_line(parse.tokens[first], noun) else None


def is_across_lines(parse: Parse, counted: Counted, event: Event) -> bool:
    """Whether a bar, or an ellipsis before a capital, parts the number from the word that is to measure it."""
    first, last = sorted((counted.anchor.index, event.trigger.index))
    for t in parse.tokens[first + 1 : last]:
        if t.text in _BARS or (t.text in ("...", "…") and not parse.tokens[t.index + 1].text[:1].islower()):
            return True
    return False


def may_name_a_people(parse: Parse, name: Token) -> bool:
    """ "Lornians", "Lorni", no agency: a plural by its tag or its place behind a number, or an ending of peoples."""
    if name.text.isupper() and len(name.text) < 5:
        return False
    if word(name).endswith("s"):
        behind = name.index > 0 and parse.tokens[name.index - 1].upos in ("NUM", "ADJ")
        return name.xpos == "NNPS" or name.text.isupper() or behind
    return word(name).endswith(("i", "ese", "men"))


def _opens_a_line(first: Token, noun: Token) -> bool:
    """A capital, a sign or a number right behind, or a noun in the singular."""
    return not first.text[:1].islower() or (noun.xpos in ("NN", "NNP") and not word(noun).endswith("s"))
