"""Whether a figure counts people, or for `destroyed` things."""

import re

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.event import Event
from crossread.extract.headlines import may_name_a_people
from crossread.extract.numbers import Kind
from crossread.extract.parties import is_animal, is_people
from crossread.extract.syntax import (
    forms,
    is_passive,
    lemma,
    word,
)
from crossread.model.claim import Measure
from crossread.model.parse import Parse, Token

_DEAD = re.compile(r"\b(?:dead|died|killed|deaths?|bodies)\b", re.I)
#: "some", "few", "several" are said of anything; "dozens" without a noun are people.
_DOZENS = 24


def counts_people(parse: Parse, counted: Counted, event: Event) -> bool:
    """Whether what is counted is people, or for `destroyed` things."""
    noun, units = counted.noun, lexicon.measures().units
    if noun is None:
        few = counted.number.kind is Kind.VAGUE and counted.number.quantity.low < _DOZENS
        open_ended = counted.number.quantity.high is None
        there = event.how == "place" and (event.measure is Measure.ABOARD or open_ended)
        loose = few and not counted.number.more and (_is_ambiguous(event) or there)
        return not loose and (event.measure is not Measure.DESTROYED or counted.number.more or event.how == "label")
    names = forms(noun)
    if event.measure is Measure.DESTROYED:
        return bool(names & (units | lexicon.measures().vehicles))
    nobody = units | lexicon.people().things | lexicon.people().furniture
    if is_animal(noun) or names & nobody or _is_figurative(parse, noun, event):
        return False
    if "wound" in names and event.trigger is noun:
        return False  # nine bullet wounds of one man
    kinds = (c for c in parse.children(noun) if c.start < noun.start)
    if "body" in names and any(lemma(c) in lexicon.words("bodies_of") for c in kinds):
        return False
    above = parse.head(counted.phrase)
    struck = above is not None and lemma(above) in lexicon.table("scope")["other_event"]["nouns"].split()
    if event.measure is Measure.ABOARD and (struck or names & lexicon.people().undergoing):
        return False  # "two victims in the temple": where it happened to them
    return (
        is_people(noun)
        or (counted.partitive and lemma(noun) in lexicon.words("bands"))
        or event.how in ("doer", "bodies")
        or _names_the_event(parse, counted, noun, event)
        or _may_be_people(parse, noun, event)
    )


def _is_ambiguous(event: Event) -> bool:
    """Whether the word that measures says so only of people: jobs are eliminated too, and advice is free."""
    return lemma(event.trigger) in lexicon.words("ambiguous")


def _is_figurative(parse: Parse, noun: Token, event: Event) -> bool:
    """A word for something else, or people who are lost without dying: voters, customers, players."""
    if lemma(event.trigger) == "lose" and event.how == "obj of verb" and forms(noun) & lexicon.words("lost_alive"):
        return not (forms(noun) & lexicon.words("lost_at_work") and _is_deadly(parse))
    return _is_ambiguous(event) and not is_people(noun) and noun.upos != "PROPN"


def _is_deadly(parse: Parse) -> bool:
    """Whether the report tells of the dead at all: there a firm that lost twelve members of staff mourns them."""
    return bool(_DEAD.search(parse.text))


def _names_the_event(parse: Parse, counted: Counted, noun: Token, event: Event) -> bool:
    """Nine deaths, nine lives: the noun is itself what is counted; or what the event is of, "the death of nine Xs"."""
    if event.how not in ("noun", "event noun", "toll", "lives"):
        return False
    if lemma(noun) in lexicon.measures().noun or word(noun) in lexicon.words("life") | lexicon.words("dead"):
        return True
    named = event.how in ("event noun", "lives") or parse.head(counted.phrase) is event.trigger
    return event.trigger is noun or (event.how != "toll" and named and word(noun).endswith(("s", "i", "ese")))


def _may_be_people(parse: Parse, noun: Token, event: Event) -> bool:
    """A noun the lists do not know: a people's name with any verb, another plural only as what is killed or hurt."""
    told = event.how.endswith("of verb")
    if noun.upos == "PROPN":
        return (told or event.how in ("state", "beside", "taken hostage")) and may_name_a_people(parse, noun)
    harmed = event.measure in (Measure.KILLED, Measure.INJURED) and event.how == "obj of verb"
    acted = event.agent is not None or is_passive(parse, event.trigger) or event.trigger.xpos == "VBG"
    return harmed and acted and word(noun).endswith("s")
