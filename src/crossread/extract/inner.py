"""What a counted phrase says of itself: its clauses, its adjectives, its noun, its place."""

from collections.abc import Iterator
from itertools import pairwise

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.event import Event, manner_of
from crossread.extract.numbers import Kind
from crossread.extract.parties import is_people
from crossread.extract.places import location_event
from crossread.extract.syntax import cases, child, children, forms, is_passive, lemma, relation, word
from crossread.extract.verbs import verb_event
from crossread.model.claim import Measure
from crossread.model.parse import Parse, Token


def inner_event(parse: Parse, counted: Counted) -> Event | None:
    """The strongest of what the phrase says: an act told in a clause, then what it is called, then where it is."""
    phrases = [t for t in (counted.noun if not counted.partitive else None, counted.phrase) if t is not None]
    behind = counted.start
    own = [(token, c) for token in phrases for c in parse.children(token) if c.end > behind or relation(c) == "acl"]
    own += [(t, c) for t, part in own if relation(part) == "compound" for c in children(parse, part, "amod")]
    own += [(t, c) for t in phrases for c in _of_who(parse, t)]
    found = [e for token, c in own if (e := modifier_event(parse, token, c))]
    acts = [e for e in found if e.how != "place"]
    named = [] if counted.partitive else [e for token in phrases for e in iter_named(token)]
    named += [_certified(token) for token in phrases if is_death_certificate(parse, token)]
    if counted.number.kind is Kind.NONE:
        named += [_unharmed(t) for t in phrases if lemma(t) in lexicon.people().undergoing or _is_loss(parse, t)]
    bodies = [e for e in named if e.measure is Measure.KILLED]
    return next(iter([*bodies, *acts, *named, *found]), None)


def _of_who(parse: Parse, noun: Token) -> list[Token]:
    """ "the owner of the mill, who was arrested": the clause of who hangs on a thing and tells of the person."""
    things = (t for t in children(parse, noun, "nmod") if t.index > noun.index and not is_people(t))
    clauses = (c for t in things if is_people(noun) for c in children(parse, t, "acl"))
    return [c for c in clauses if any(word(s) == "who" for s in children(parse, c, "nsubj"))]


def _unharmed(noun: Token) -> Event:
    """ "no casualties": nobody killed, whatever else."""
    return Event(measure=Measure.KILLED, trigger=noun, how="noun")


def _is_loss(parse: Parse, noun: Token) -> bool:
    """ "suffered no losses", said of a force."""
    verb = parse.head(noun)
    borne = verb is not None and lemma(verb) in ("suffer", "have", "sustain", "take", "incur", "report", "acknowledge")
    return word(noun) == "losses" and relation(noun) == "obj" and borne


def _certified(noun: Token) -> Event:
    return Event(measure=Measure.KILLED, trigger=noun, how="bodies")


def modifier_event(parse: Parse, noun: Token, c: Token) -> Event | None:
    """What one dependent of a noun says of the people it names."""
    kind = relation(c)
    if kind == "acl":
        return _clause_event(parse, noun, c)
    if c.start > noun.start and kind in ("nmod", "obl", "advmod"):
        return part_of(parse, c) if cases(parse, c) & {"among", "amongst"} else location_event(parse, c)
    return _adjective_event(noun, c) if kind in ("amod", "compound", "nmod", "advmod") else None


def _adjective_event(noun: Token, c: Token) -> Event | None:
    words = lexicon.measures()
    measure = words.state.get(lemma(c)) or words.state.get(word(c))
    participle = c.upos in ("VERB", "ADJ") and c.start < noun.start and word(c).endswith(("ed", "en", "n", "t"))
    if measure is None and participle:
        measure = lexicon.undergone(lexicon.base_form(lemma(c), word(c)), forms(noun))
    return (
        None
        if measure is None
        else Event(measure=measure, trigger=c, how="modifier", manner=manner_of(lemma(c), measure))
    )


def _clause_event(parse: Parse, noun: Token, clause: Token) -> Event | None:
    """ "people killed in the attack", "hostages who were released", "people who were on the train"."""
    if _is_of_some(parse, noun, clause):
        return None
    subject = child(parse, clause, "nsubj")
    if subject is not None and word(subject) not in ("who", "that", "which", "whom"):
        if subject.upos == "NUM" or child(parse, subject, "nummod", "nmod") is not None:
            return None  # "of whom 121 have been rescued" tells of the 121
        return verb_event(parse, clause, "obj", noun) or _claimed(parse, clause, noun)  # "the hostages they had freed"
    bare_participle = clause.deprel == "acl" and clause.xpos != "VBG"
    return verb_event(parse, clause, "obj" if is_passive(parse, clause) or bare_participle else "subj", noun)


def _claimed(parse: Parse, clause: Token, noun: Token) -> Event | None:
    """ "the 12 airmen it claims to have captured": what somebody says to have done to them."""
    if lemma(clause) not in lexicon.speech().verbs:
        return None
    told = (c for c in children(parse, clause, "xcomp", "ccomp") if child(parse, c, "obj", "nsubj:pass") is None)
    return next((e for c in told if (e := verb_event(parse, c, "obj", noun)) is not None), None)


def iter_named(noun: Token) -> Iterator[Event]:
    """What the noun itself says: "hostages" are held, "bodies" are dead, "nine deaths" are killed."""
    words = lexicon.measures()
    measure = words.person.get(lemma(noun)) or words.person.get(word(noun))
    if measure is not None and measure is not Measure.ABOARD:
        yield Event(measure=measure, trigger=noun, how="noun", manner=manner_of(lemma(noun), measure))
    elif word(noun) in lexicon.words("bodies"):
        yield Event(measure=Measure.KILLED, trigger=noun, how="noun")
    elif (measure := words.noun.get(lemma(noun)) or _as_state(noun)) is not None:
        if lemma(noun) in lexicon.words("of_many"):
            return
        yield Event(measure=measure, trigger=noun, how="noun", manner=manner_of(lemma(noun), measure))


def is_death_certificate(parse: Parse, noun: Token) -> bool:
    """ "signed two death certificates": one for each of the dead."""
    return lemma(noun) == "certificate" and any(word(c) == "death" for c in children(parse, noun, "compound"))


def _is_of_some(parse: Parse, noun: Token, clause: Token) -> bool:
    """ "80 passengers, 66 of whom were saved": the clause tells of the 66, wherever the tree hangs them."""
    between = [word(t) for t in parse.tokens[noun.index + 1 : clause.index]]
    return any(a == "of" and b in ("whom", "which") for a, b in pairwise(between))


def _as_state(noun: Token) -> Measure | None:
    """ "40 hurt": an adjective that stands for people."""
    return lexicon.measures().state.get(word(noun)) if noun.upos in ("ADJ", "VERB") else None


def part_of(parse: Parse, whole: Token, how: str = "among") -> Event | None:
    """What is said of a whole, for a part of it: "among those killed", "among the 425 passengers"."""
    for c in parse.children(whole):
        if (event := modifier_event(parse, whole, c)) is not None:
            return Event(
                measure=event.measure, manner=event.manner, trigger=event.trigger, how=how, part=True, whole=whole
            )
    words = lexicon.measures()
    measure = words.person.get(lemma(whole)) or words.person.get(word(whole)) or words.state.get(lemma(whole))
    if measure is None and whole.upos == "VERB":
        measure = words.object.get(lemma(whole))  # "those killed", where the tree makes the participle the head
    if measure is None and word(whole) == "those" and whole.index + 1 < len(parse.tokens):
        measure = words.object.get(lemma(parse.tokens[whole.index + 1]))  # a participle the tree hangs elsewhere
    if measure is None:
        return None
    return Event(
        measure=measure, manner=manner_of(lemma(whole), measure), trigger=whole, how=how, part=True, whole=whole
    )
