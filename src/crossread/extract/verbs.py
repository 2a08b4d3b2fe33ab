"""What a verb, or another predicate, says of its subject or its object."""

from dataclasses import replace

from crossread.extract import lexicon
from crossread.extract.companions import companion_event
from crossread.extract.event import Event, manner_of
from crossread.extract.places import is_site, location_event
from crossread.extract.predicates import agent_of, is_besieged, phrasal, plain_event
from crossread.extract.syntax import (
    cases,
    child,
    children,
    is_copular,
    is_passive,
    lemma,
    relation,
    word,
)
from crossread.model.claim import Measure
from crossread.model.parse import Parse, Token

#: "Twenty people were travelling in it": whatever it is carries people.
_RIDING, _ON = frozenset({"travel", "ride", "sail", "fly"}), frozenset({"in", "on", "aboard"})
_STATE_RELATIONS = ("xcomp", "advmod", "advcl", "ccomp", "amod", "dep", "compound")


def verb_event(parse: Parse, verb: Token, role: str, argument: Token) -> Event | None:
    """The event of a predicate; `role` is `obj` or `subj`, by the active voice."""
    if role == "subj" and is_passive(parse, verb):
        role = "obj"
    found = (
        companion_event(parse, verb, role, argument)
        or _phrasal_event(parse, verb, role, argument)
        or _completed(parse, verb, role, argument)
        or _located(parse, verb, role)
        or plain_event(parse, verb, role, argument)
    )
    return None if found is None else replace(found, agent=agent_of(parse, verb, role))


def _phrasal_event(parse: Parse, verb: Token, role: str, argument: Token) -> Event | None:
    """The verb with its particle: "set free" is no verb of finding with a state."""
    return plain_event(parse, verb, role, argument) if "-" in phrasal(parse, verb) else None


def _completed(parse: Parse, verb: Token, role: str, argument: Token) -> Event | None:
    """ "found dead", "left 14 dead", "are known to have died", "had to be evacuated"."""
    if role == "subj" and lemma(verb) in lexicon.words("raising"):
        for c in children(parse, verb, "xcomp"):
            if (event := _clause(parse, c, argument)) is not None:
                return event
    if role == "obj" and lemma(verb) in lexicon.words("forcing"):
        for c in children(parse, verb, "xcomp", "ccomp", "advcl"):
            if (event := verb_event(parse, c, "subj", argument)) is not None:
                return event
    if lemma(verb) not in lexicon.words("finding"):
        return None
    if role == "subj" and child(parse, verb, "obj") is not None:
        return None  # "three gunmen took 15 people hostage": the state is the object's
    if role == "obj" and (event := _ahead(parse, verb, argument)) is not None:
        return event
    for c in parse.children(verb):
        if c.index != argument.index and (event := _complement(parse, c, argument)) is not None:
            return event
    return None


def _ahead(parse: Parse, verb: Token, argument: Token) -> Event | None:
    """ "shot dead two guards": the state stands before the object, and the tree takes it for a part of it."""
    if argument.index - verb.index < 2:
        return None
    ahead = parse.tokens[verb.index + 1]
    measure = lexicon.measures().state.get(word(ahead)) if ahead.upos in ("ADJ", "ADV") else None
    return (
        None
        if measure is None
        else Event(measure=measure, trigger=ahead, how="state", manner=manner_of(word(ahead), measure))
    )


def _complement(parse: Parse, c: Token, argument: Token) -> Event | None:
    words = lexicon.measures()
    if relation(c) in _STATE_RELATIONS:
        measure = words.state.get(word(c)) or words.state.get(lemma(c))
        if measure is not None and not (word(c) == "trapped" and is_besieged(parse, c, argument)):
            how = "place" if measure is Measure.ABOARD else "state"
            return Event(measure=measure, trigger=c, how=how, manner=manner_of(word(c), measure))
    return _clause(parse, c, argument) if relation(c) == "xcomp" else None


def _clause(parse: Parse, c: Token, argument: Token) -> Event | None:
    bare = c.xpos == "VBN" and child(parse, c, "aux", "obj") is None
    passive = is_passive(parse, c) or bare
    return verb_event(parse, c, "obj" if passive else "subj", argument)


def _located(parse: Parse, verb: Token, role: str) -> Event | None:
    """ "are on the train", "remain on board", "crowded the hall", "were caught in the building"."""
    if role == "subj" and is_copular(parse, verb):
        return location_event(parse, verb)
    staying = role == "subj" and (lemma(verb) in lexicon.words("staying") or verb.upos != "VERB")
    keeping = role == "obj" and lemma(verb) in lexicon.words("keeping")
    for c in children(parse, verb, "obl", "obj", "advmod", "nmod"):
        if relation(c) == "obj":
            if role == "subj" and lemma(verb) in lexicon.words("crowding") and is_site(c):
                return Event(measure=Measure.ABOARD, trigger=c, how="place")
        elif (staying or keeping) and (event := location_event(parse, c)) is not None:
            return event
        if role == "subj" and lemma(verb) in _RIDING and word(c) in ("it", "them") and cases(parse, c) & _ON:
            return Event(measure=Measure.ABOARD, trigger=c, how="place")  # the convoy told of before
    return None
