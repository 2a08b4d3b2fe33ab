"""Whether a figure is told as a fact, and whether it is a figure of the report at all."""

from dataclasses import dataclass, replace

from crossread.extract.counted import Counted
from crossread.extract.event import Event
from crossread.extract.figureof import is_withdrawn
from crossread.extract.predicates import is_filmed
from crossread.extract.reality import Reality, judge, predicate_of, presupposed
from crossread.extract.singles import is_unnumbered, tells_of_one
from crossread.extract.syntax import child, children, is_copular, is_negated, is_passive, lemma, verb_of, word
from crossread.model.claim import Manner, Measure, Modality, Polarity
from crossread.model.parse import Parse, Token

#: What rescuers do with survivors.
_FINDING = frozenset({"find", "pull", "pick", "rescue", "reach", "haul", "locate", "recover"})
#: Ways of telling an event that take it for granted.
_GRANTED = frozenset({"doer", "sought", "told anew", "sought in vain", "not found"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Whether those counted are attackers, and whether the report is about hostages."""

    attacker: bool
    hostages: bool


def reality_of(parse: Parse, counted: Counted, event: Event) -> Reality:
    """Modality and polarity of the event, as far as it is said of those counted."""
    reality = presupposed() if event.how in _GRANTED else judge(parse, predicate_of(parse, event))
    if event.how in ("gapped", "told anew") and reality == Reality():
        reality = _of_its_own(parse, counted)
    if event.how == "bodies" and reality.modality is Modality.PLANNED:
        reality = presupposed()  # bodies to be handed over are dead already
    if event.how in ("did not live", "unnamed"):
        reality = replace(reality, polarity=Polarity.AFFIRMED)
    if counted.number.denied or is_withdrawn(parse, counted):
        reality = replace(reality, polarity=Polarity.DENIED)
    return reality


def _of_its_own(parse: Parse, counted: Counted) -> Reality:
    """ "there might have been 240": what unsettles a number that leaves its event to the one before."""
    verb = parse.head(counted.phrase)
    there = verb is not None and child(parse, verb, "expl") is not None
    return judge(parse, verb) if there and verb is not None else Reality()


def is_report(parse: Parse, counted: Counted, event: Event, reality: Reality, telling: Telling) -> bool:
    """What is only demanded, refused or threatened of people named by the way is no figure; nor a near thing."""
    before = parse.tokens[max(event.trigger.index - 1, 0)]
    if word(before) in ("nearly", "almost") and parse.head(before) == event.trigger:
        return False
    if event.measure is Measure.ABOARD and reality.modality is Modality.PLANNED:
        return False  # "certified to carry 110"
    if event.measure in (Measure.HELD, Measure.ARRESTED) and is_filmed(parse, event.trigger):
        return False
    sought = event.how in ("not found", "sought in vain", "sought")
    if (event.measure is Measure.DISPLACED or sought) and telling.attacker:
        return False
    if event.how == "modifier" and verb_of(event.trigger) in ("jail", "imprison"):
        return False  # "its 62 jailed members" have long been in prison
    plainly = event.measure is Measure.HELD and event.how == "obj of verb" and lemma(event.trigger) == "hold"
    captive = telling.hostages and verb_of(event.trigger) == "hold" and event.trigger.xpos == "VBN"
    if plainly and ((is_unnumbered(counted) and not captive) or _is_capacity(parse, event.trigger)):
        return False
    if counted.partitive and counted.number.quantity.high == 1 and _is_said_of_one(parse, counted, event):
        return False  # "Brisco was one of the twelve guards killed" counts nobody
    if is_unnumbered(counted):
        return reality.modality is Modality.REPORTED and tells_of_one(counted, event)
    if reality.modality is Modality.REPORTED:
        return True
    demanded = event.measure is Measure.FREED and reality.is_demanded
    return not demanded and not (event.measure is Measure.HELD and event.how == "noun")


def is_of_nobody(parse: Parse, counted: Counted, event: Event) -> bool:
    """ "without losing a man", "did not hurt a single one": nobody."""
    if counted.number.quantity.high != 1 or event.how != "obj of verb":
        return False
    without = any(word(c) == "without" for c in children(parse, event.trigger, "mark", "case"))
    single = parse.tokens[max(counted.anchor.index - 1, 0)]
    return without or (is_negated(parse, event.trigger) and word(single) == "single")


def _is_capacity(parse: Parse, verb: Token) -> bool:
    """ "The hall can hold 2,000 people"."""
    return not is_passive(parse, verb) and any(word(c) in ("can", "could") for c in children(parse, verb, "aux"))


def _is_said_of_one(parse: Parse, counted: Counted, event: Event) -> bool:
    """Whether a phrase says of somebody named which set he is one of, and the event only describes the set."""
    subject = next(iter(children(parse, counted.phrase, "nsubj")), None)
    named = subject is not None and is_copular(parse, counted.phrase) and subject.upos in ("PROPN", "PRON")
    noun = counted.noun
    return named and noun is not None and any(t.index == event.trigger.index for t in parse.iter_subtree(noun))


def found_alive(parse: Parse, event: Event) -> Event:
    """ "No survivors were found": who is pulled out, or is not, is rescued; they are not all who are safe."""
    verb, noun = parse.head(event.trigger), event.trigger
    found = verb is not None and lemma(verb) in _FINDING and noun.deprel in ("obj", "nsubj:pass")
    return (
        replace(event, manner=Manner.RESCUED)
        if event.manner is Manner.SAFE and event.how == "noun" and found
        else event
    )
