"""Tolls and running numbers: "the toll rose to 41", "the number of wounded stood at 97", "up from 30"."""

import re

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.event import Event, manner_of
from crossread.extract.parties import is_people
from crossread.extract.places import location_event
from crossread.extract.syntax import cases, child, children, lemma, relation, word
from crossread.model.claim import Measure, Party
from crossread.model.parse import Parse, Sentence, Token

_BEFORE = re.compile(
    r"\b(?:to|at|as|from|than|reach(?:ed|es)?|hits?|past|pass(?:es|ed)|top(?:s|ped)|exceed(?:s|ed)|number(?:s|ed)|of|is|was|were|are|be|now)\s+(?:(?:therefore|thus|still|already|currently|now|only|just)\s+)?[\"“‘']?$",
    re.I,
)

#: What deaths and injuries, which are no tolls by name, do to a number: "deaths rise to 41".
_RISEN = re.compile(
    r"\b(?:ris(?:es?|en|ing)|rose|climb\w*|jump\w*|up|now|at|reach\w*|hits?|pass\w*|top\w*|exceed\w*|numbered|totall?ed)(?:\s+to)?\s+$",
    re.I,
)


#: Persons in the plural that number so many: "survivors stood at 22".
_PERSONS = {"survivor": Measure.FREED, "fatality": Measure.KILLED}


def find_toll(parse: Parse, counted: Counted) -> Event | None:
    """The toll that a bare number in the same sentence is the value of."""
    sentence = counted.sentence
    starts = (counted.start, counted.core)
    values = any(_BEFORE.search(parse.text[sentence.start : at]) or _labelled(parse, sentence, at) for at in starts)
    if not values or not _may_be_value(counted):
        return None
    if counted.text_before(parse).lower().endswith("out of "):
        return None  # "put at 126, out of 611"
    risen = any(_RISEN.search(parse.text[sentence.start : at]) for at in starts)
    for t in reversed(parse.tokens[sentence.first : counted.anchor.index]):
        if word(t) in lexicon.words("toll") and (event := toll_event(parse, t)) is not None:
            return event
        counted_as = lexicon.measures().noun.get(lemma(t)) or _PERSONS.get(lemma(t))
        measure = counted_as if t.xpos == "NNS" and risen else None
        if measure is not None and child(parse, t, "nummod") is None:
            return Event(measure=measure, trigger=t, how="toll", manner=manner_of(lemma(t), measure))
        if word(t) in lexicon.words("dead") and any(relation(c) in ("det", "nmod") for c in parse.children(t)):
            return Event(measure=lexicon.measures().person.get(word(t), Measure.KILLED), trigger=t, how="toll")
    return None


def _labelled(parse: Parse, sentence: Sentence, at: int) -> bool:
    """ "Number of bodies recovered: 39": a toll is the label of a line."""
    before = parse.text[sentence.start : at].rstrip()
    return before.endswith(":") and before.split(" ")[0].lower().rstrip(":") in lexicon.words("toll")


def find_sized(parse: Parse, counted: Counted) -> Event | None:
    """ "the wounded, numbering 37", "attackers put at 60 to 100": a bare number of who is named."""
    verb = parse.head(counted.phrase)
    if counted.noun is not None or verb is None or lemma(verb) not in lexicon.words("sizing"):
        return None
    if lemma(verb) != "number" and not {"at"} & cases(parse, counted.phrase):
        return None
    above = parse.head(verb)
    if relation(verb) == "xcomp" and above is not None and lemma(above) in lexicon.words("hedging"):
        verb, above = above, parse.head(above)  # "the attackers, believed to number about 15"
    people = child(parse, verb, "nsubj", "nsubj:pass") or (above if relation(verb) == "acl" else None)
    if people is not None and word(people) in ("who", "which", "that") and relation(verb) == "acl":
        people = above
    if people is None or people.start > counted.start or child(parse, people, "nummod") is not None:
        return None
    measure = _counts_as(people) if people.upos != "VERB" else None
    return None if measure is None else Event(measure=measure, trigger=people, how="toll")


def toll_people(parse: Parse, toll: Token) -> Token | None:
    """The soldiers of "the number of soldiers killed"."""
    below = [c for c in children(parse, toll, "nmod") if "of" in cases(parse, c)]
    joined = [c for t in (*below, toll) for c in children(parse, t, "conj")]  # "the number of Front and rebel fighters"
    return next((c for c in (*below, *joined) if is_people(c)), None)


def _may_be_value(counted: Counted) -> bool:
    people = {"dead", "wounded", "injured", "people", "killed", "missing", "casualty", "death", "victim", "life"}
    another = counted.number.more and counted.number.quantity.high == 1  # "according to another, 95"
    return (counted.noun is None and not another) or (counted.noun is not None and lemma(counted.noun) in people)


def governing_toll(parse: Parse, token: Token, head: Token, prepositions: frozenset[str]) -> Token | None:
    """The toll a number hangs on: "a toll of 41", "the toll rose to 41"."""
    if word(head) in lexicon.words("toll"):
        return head
    if prepositions & {"to", "at", "as"} or (not prepositions and relation(token) == "obl"):
        around = children(parse, head, "nsubj", "obj", "obl")
        return next((c for c in around if word(c) in lexicon.words("toll")), None)
    return None


def toll_event(parse: Parse, toll: Token) -> Event | None:
    """What a toll, number or total is one of; None where it does not say."""
    others = (c for c in children(parse, toll, "appos", "conj", "parataxis", "list") if "of" not in cases(parse, c))
    apart = {t for c in others for t in parse.iter_subtree(c)}
    below = {
        *(t for t in parse.iter_subtree(toll) if t not in apart),
        *parse.tokens[toll.index + 1 : toll.index + 2],
    } - {toll}
    behind = parse.tokens[max(t.index for t in {*below, toll}) + 1 :][:1]
    below |= {t for t in behind if t.upos == "VERB" and t.xpos in ("VBN", "VBD")}  # "the number of rebels killed"
    verb = parse.head(toll)
    if verb is not None and verb.upos == "VERB" and relation(toll) == "nsubj":
        below |= set(children(parse, verb, "xcomp"))  # "the number of men thought to be missing"
    ordered = sorted(below, key=lambda t: (t.upos != "VERB", t.index))
    named = next(((m, t) for t in ordered if (m := _counts_as(t)) is not None), None)
    if named is None and relation(toll) == "nsubj":
        named = next(((Measure.KILLED, t) for t in ordered if word(t) in lexicon.words("victims")), None)
    by_verb = named is not None and named[1].xpos == "VBG"  # "killing, by the latest toll, 44 and wounding 60"
    if lemma(toll) == "toll" and (named is None or named[0] is not Measure.INJURED or by_verb):
        return Event(measure=Measure.KILLED, trigger=toll, how="toll")
    if named is None or named[0] is Measure.ATTACKERS:
        placed = (location_event(parse, t) for t in ordered if t.upos in ("NOUN", "ADJ"))
        held = next((e for e in placed if e is not None and e.measure is not Measure.ABOARD), None)
        if held is not None:  # "the number still in the bandits' hands"
            return Event(measure=held.measure, trigger=toll, how="toll", manner=held.manner)
    if named is None:
        return None
    measure, by = named
    return Event(measure=measure, trigger=toll, how="toll", manner=manner_of(lemma(by), measure))


def _counts_as(token: Token) -> Measure | None:
    words, names = lexicon.measures(), (lemma(token), word(token))
    if token.upos == "VERB" and (measure := words.object.get(names[0]) or words.subject.get(names[0])):
        return measure
    for name in names:
        if measure := words.noun.get(name) or words.state.get(name) or words.person.get(name):
            return measure
    return Measure.ATTACKERS if set(names) & lexicon.people().head[Party.PERPETRATOR] else None
