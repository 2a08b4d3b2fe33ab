"""The verb by itself, or a state as predicate, and what it says of its argument."""

import re

from crossread.extract import lexicon
from crossread.extract.event import Event, manner_of
from crossread.extract.parties import is_people, party_of
from crossread.extract.places import is_vehicle
from crossread.extract.syntax import (
    cases,
    child,
    children,
    conjunct_head,
    forms,
    is_copular,
    is_negated,
    is_passive,
    lemma,
    relation,
    word,
)
from crossread.model.claim import Measure, Party
from crossread.model.parse import Parse, Token

#: Who has not been found, is missing.
_FOUND = frozenset({"find", "locate", "trace"})
#: Near ships and floods who is picked up is rescued.
_NEARBY = 3000
_AFLOAT = re.compile(r"\b(?:boats?|ferry|ship|sank|sunk|sink|capsiz\w+|raft|dinghy|lifeboats?|flood\w*|sea)\b", re.I)
#: Whom a hospital takes in is hurt.
_TAKEN_IN = frozenset({"take", "admit", "receive", "see"})
_HOSPITALS = frozenset({"hospital", "clinic", "infirmary", "ward", "surgeon", "surgery"})
#: Who could not be saved, is dead.
#: When somebody fell, and not where to.
_TIMES = frozenset({"too", "also", "then", "yesterday", "today", "there", "only", "later", "have", "already"})
_SAVED = frozenset({"save", "revive", "resuscitate"})


def agent_of(parse: Parse, verb: Token, role: str) -> Token | None:
    """Who does it, where the sentence says so."""
    agent = child(parse, verb, "obl:agent")
    if agent is None and role == "obj" and not is_passive(parse, verb):
        agent = child(parse, verb, "nsubj")
        first = conjunct_head(parse, verb)
        if agent is None and first is not verb and not is_passive(parse, first):
            agent = child(parse, first, "nsubj")  # "killed 17 soldiers and wounded 30"
    return agent


def plain_event(parse: Parse, verb: Token, role: str, argument: Token) -> Event | None:
    """The verb by itself, or a state as predicate."""
    key = phrasal(parse, verb)
    found = (_only_one(parse, verb) if role == "subj" else None) or _undone(parse, verb, role, argument, key)
    if found is not None:
        return found
    measure = _measure(parse, verb, role, argument, key)
    if measure is None or _says_other(parse, verb, argument, key):
        return None
    if key == "bury" and any(word(c) == "still" for c in parse.children(verb)):
        measure = Measure.MISSING
    how = "place" if word(verb) == "trapped" and measure is Measure.ABOARD else f"{role} of verb"
    return Event(measure=measure, trigger=verb, how=how, manner=manner_of(key, measure))


def _measure(parse: Parse, verb: Token, role: str, argument: Token, key: str) -> Measure | None:
    """What the verb, or the state it names, measures of its argument."""
    words = lexicon.measures()
    measure = lexicon.undergone(key, _names(parse, argument)) if role == "obj" else words.subject.get(key)
    if measure is Measure.DISPLACED and lexicon.undergone(lemma(verb), forms(argument)) is Measure.DESTROYED:
        measure = Measure.DESTROYED  # families are burned out of their homes, and vans are burned out
    acts = child(parse, verb, "obj") if role == "subj" and key in words.object else None
    if acts is not None and is_people(acts):
        measure = None  # "rescuers evacuate a child"
    if measure is Measure.DESTROYED and role == "subj" and is_people(argument):
        measure = None  # people collapse as well
    if measure is None and _is_state(parse, verb, role):
        measure = words.state.get(word(verb)) or words.state.get(lemma(verb))
    if measure is None and role == "subj" and _is_bare_participle(parse, verb):
        measure = lexicon.undergone(lemma(verb), forms(argument))
    if measure is None and role == "subj" and _fell(parse, verb, argument):
        measure = Measure.KILLED
    return measure or (_by_agent(parse, verb, key) if role == "obj" else None)


def _fell(parse: Parse, verb: Token, argument: Token) -> bool:
    """ "two of its men fell": people who fight and fall, from nothing and into nothing, are dead."""
    if lemma(verb) != "fall" or verb.upos != "VERB":
        return False
    beside = (c for c in children(parse, verb, "advcl") if child(parse, c, "nsubj") is None)
    if child(parse, verb, "obl", "obj", "xcomp", "compound:prt", "ccomp") is not None or any(beside):
        return False
    if any(word(c) not in _TIMES for c in children(parse, verb, "advmod")):
        return False  # "fell ill", "fell silent"
    wholes = [c for c in children(parse, argument, "nmod") if "of" in cases(parse, c)]
    for people in (argument, *wholes):
        own = child(parse, people, "nmod:poss")
        followers = own is not None and own.upos == "PRON" and forms(people) & lexicon.people().followers
        if followers or party_of(parse, people, Measure.KILLED) in (Party.STATE, Party.PERPETRATOR):
            return True
    return False


def _names(parse: Parse, argument: Token) -> frozenset[str]:
    """What the argument is called; of "11 of the 30 rebels", what they are a part of."""
    wholes = children(parse, argument, "nmod") if argument.upos == "NUM" else ()
    return forms(next((c for c in wholes if c.upos == "NOUN" and "of" in cases(parse, c)), argument))


def _undone(parse: Parse, verb: Token, role: str, argument: Token, key: str) -> Event | None:
    """Verbs that measure by their denial: who was not found is missing, who did not survive is dead."""
    if not is_negated(parse, verb):
        return None
    if role == "obj" and key in _FOUND | {"account"} and child(parse, verb, "xcomp", "obj") is None:
        return Event(measure=Measure.MISSING, trigger=verb, how="not found")
    lived = key == "survive" or (key == "live" and role == "subj" and child(parse, verb, "obl") is None)
    lost = role == "obj" and key in _SAVED and is_passive(parse, verb)
    if (lost or lived) and not _is_none(argument):
        return Event(measure=Measure.KILLED, trigger=verb, how="did not live")
    return None


def _says_other(parse: Parse, verb: Token, argument: Token, key: str) -> bool:
    """Whether the verb is used in another sense: a plot carried out, a charge made, a prisoner released on bail."""
    if (key == "carry" and not _is_carrier(parse, verb)) or (key == "charge" and _says(parse, verb)):
        return True
    besieged = word(verb).startswith("trap") and is_besieged(parse, verb, argument)
    return besieged or _is_discharge(parse, verb, key)


def is_filmed(parse: Parse, verb: Token) -> bool:
    """ "captured on CCTV footage", "caught by a camera": nobody is taken."""
    by = [c for c in children(parse, verb, "obl", "obl:agent", "nmod") if cases(parse, c) & {"on", "by", "in"}]
    inside = (t for c in by for t in (c, *children(parse, c, "compound")))
    return any({word(t), lemma(t)} & lexicon.words("cameras") for t in inside)


def is_besieged(parse: Parse, verb: Token, argument: Token) -> bool:
    """Who is trapped in a town or in its eastern parts lives there."""
    if forms(argument) & {"resident", "inhabitant", "civilian", "citizen"}:
        return True
    around = (c for c in children(parse, verb, "obl", "nmod") if cases(parse, c) & {"in", "inside", "at"})
    return any(
        c.upos == "PROPN" or forms(c) & (lexicon.people().things | {"siege", "enclave", "pocket"}) for c in around
    )


def _only_one(parse: Parse, noun: Token) -> Event | None:
    """ "was the only survivor", "were the first fatalities": what one is by that noun."""
    ranked = any(word(c) in lexicon.words("sole") for c in children(parse, noun, "amod", "det"))
    measure = lexicon.measures().person.get(lemma(noun)) if ranked and is_copular(parse, noun) else None
    if measure not in (Measure.KILLED, Measure.FREED):
        return None
    return Event(measure=measure, trigger=noun, how="sole", manner=manner_of(lemma(noun), measure))


def _says(parse: Parse, verb: Token) -> bool:
    """ "charged that the guards had fled": a verb of saying, whose clause follows."""
    behind = parse.tokens[verb.index + 1 : verb.index + 2]
    return child(parse, verb, "ccomp") is not None or (bool(behind) and word(behind[0]) == "that")


def _is_bare_participle(parse: Parse, verb: Token) -> bool:
    """The participle of a headline, "12 killed in blast"; not "has wounded", "shot and wounded two", "smashed into"."""
    if verb.xpos != "VBN" or is_active(parse, verb):
        return False
    above = parse.head(verb)
    active = relation(verb) == "conj" and above is not None and child(parse, above, "obj") is not None
    behind = parse.tokens[verb.index + 1 : verb.index + 2]
    counts = any(t.sentence == verb.sentence and (t.upos == "NUM" or word(t) in ("dozens", "hundreds")) for t in behind)
    into = any(cases(parse, c) & {"into", "through", "against"} for c in children(parse, verb, "obl"))
    return not (active and above is not None and not is_passive(parse, above)) and not counts and not into


def _is_discharge(parse: Parse, verb: Token, key: str) -> bool:
    """ "released on bail", "released from hospital": nobody was freed."""
    around = children(parse, verb, "obl")
    return key in ("release", "free") and any(lemma(c) in lexicon.words("discharge") for c in around)


def _is_none(argument: Token) -> bool:
    """ "Nobody survived" gives a number of survivors."""
    return word(argument) in ("none", "nobody", "one") or argument.upos == "PRON"


def _by_agent(parse: Parse, verb: Token, key: str) -> Measure | None:
    """Verbs of which it depends on who, or what, does it."""
    if key == "have" and (owner := child(parse, verb, "nsubj")) is not None and is_vehicle(parse, owner):
        around = {word(t) for t in parse.iter_subtree(verb) if t.start > verb.end}
        return Measure.ABOARD if around & {"it", "board", "aboard", "onboard", "inside"} else None
    if key == "account" and not any(word(c) in ("to", "yet") for c in parse.children(verb)):
        return Measure.FREED if any(word(c) == "for" for c in parse.children(verb)) else None
    if key == "admit" and is_passive(parse, verb) and child(parse, verb, "obl:agent", "ccomp", "xcomp") is None:
        aims = (c for c in children(parse, verb, "obl") if cases(parse, c) & {"to", "into", "as"})
        return Measure.INJURED if all(lemma(c) in _HOSPITALS for c in aims) else None
    if key in _TAKEN_IN and (host := agent_of(parse, verb, "obj")) is not None:
        return Measure.INJURED if lemma(host) in _HOSPITALS else None
    if key == "pick" and child(parse, verb, "compound:prt") is not None:
        return _picked_up(parse, verb)
    if key == "hit" and _is_struck(parse, verb):
        return Measure.INJURED
    off = any(word(c) in ("away", "off") for c in children(parse, verb, "advmod", "compound"))
    led = off and lemma(verb) in ("lead", "haul", "take", "drag", "cart", "march", "bundle", "drive")
    return Measure.ARRESTED if (key == "catch" or led) and _by_police(parse, verb, "obj") else None


def _picked_up(parse: Parse, verb: Token) -> Measure | None:
    """Whom a boat picks up is rescued, whom the police do is arrested."""
    agent = agent_of(parse, verb, "obj")
    if agent is None:
        around = parse.text[max(0, verb.start - _NEARBY) : verb.start + _NEARBY]
        return Measure.FREED if _AFLOAT.search(around) else None
    if is_vehicle(parse, agent) or forms(agent) & lexicon.people().rescuers:
        return Measure.FREED
    return Measure.ARRESTED if _by_police(parse, verb, "obj") else None


def _by_police(parse: Parse, verb: Token, role: str) -> bool:
    """ "officers caught 17": whom others catch is not under arrest."""
    agent = agent_of(parse, verb, role)
    return agent is not None and party_of(parse, agent, Measure.KILLED) is Party.STATE


def _is_struck(parse: Parse, verb: Token) -> bool:
    """ "three of them were hit", by what a body is hit with: a pairing tells that; a drought hits its people too."""
    around = children(parse, verb, "obl", "advmod")
    return is_passive(parse, verb) and not any("by" in cases(parse, c) or word(c) in ("hard", "worst") for c in around)


def _is_state(parse: Parse, verb: Token, role: str) -> bool:
    """Whether a word stands as predicate: with a copula, or as the adjective or participle of a verbless headline."""
    bare = role == "subj" and verb.upos in ("ADJ", "ADV", "NOUN", "VERB") and not is_active(parse, verb)
    return bare or is_copular(parse, verb) or is_passive(parse, verb)


def is_active(parse: Parse, verb: Token) -> bool:
    """Whether a form that could be a participle has an object, or a perfect of its own: "no one has captured it"."""
    return is_perfect(parse, verb) or (verb.upos == "VERB" and child(parse, verb, "obj", "ccomp") is not None)


def is_perfect(parse: Parse, verb: Token) -> bool:
    """Whether a participle is the active perfect of its subject: "has captured"."""
    active = not is_passive(parse, verb) and verb.xpos != "VBG"  # "have been missing"
    return active and any(lemma(c) == "have" for c in children(parse, verb, "aux"))


def phrasal(parse: Parse, verb: Token) -> str:
    """The verb with its particle where the lists have the two together: `shoot-down`."""
    words, particle = lexicon.measures(), child(parse, verb, "compound:prt")
    for candidate in (particle, *children(parse, verb, "advmod", "xcomp", "obl")):
        if candidate is not None and not (word(candidate) == "go" and _goes_somewhere(parse, candidate)):
            key = f"{lemma(verb)}-{word(candidate)}"
            if key in words.object or key in words.subject:
                return key
    return lemma(verb)


def _goes_somewhere(parse: Parse, go: Token) -> bool:
    """ "let 97 men go down" is no release."""
    return any(word(c) in ("down", "inside", "ahead", "underground") for c in parse.children(go))


def _is_carrier(parse: Parse, verb: Token) -> bool:
    """Whether it is a vehicle that carries; the plot that a bomber carries out is no passenger."""
    agent = child(parse, verb, "nsubj")
    if agent is None and relation(verb) == "acl":
        agent = parse.head(verb)
    return agent is None or is_vehicle(parse, agent) or word(agent) in ("it", "which", "that")
