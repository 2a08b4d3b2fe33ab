"""What a counted phrase takes part in as the subject or the object of a predicate."""

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.event import Event
from crossread.extract.inner import part_of
from crossread.extract.syntax import (
    cases,
    child,
    children,
    is_copular,
    is_passive,
    iter_ancestors,
    lemma,
    relation,
    word,
)
from crossread.extract.verbs import verb_event
from crossread.model.claim import Measure
from crossread.model.parse import Parse, Token

#: What may befall people before they are killed.
_SURVIVED = frozenset({Measure.HELD, Measure.ARRESTED, Measure.INJURED, Measure.MISSING})
#: The object of a verb before, again.
_AGAIN = frozenset({"them", "him", "her", "all", "both"})
_INCLUDING = ("include", "comprise", "number", "total", "count")


def argument_event(parse: Parse, counted: Counted, token: Token, head: Token, role: str) -> Event | None:
    """What a phrase takes part in as `subj` or `obj` of `head`; None where it is neither to a word that measures."""
    if lemma(head) in _INCLUDING:
        if role == "obj" and (counted.noun is not None or lemma(head) not in ("number", "total")):
            return _included_event(parse, head)
        if child(parse, token, "acl") is not None:
            return None
    above = parse.head(head)
    if role == "subj" and relation(head) == "xcomp" and above is not None and lemma(above) == "let":
        return verb_event(parse, above, "obj", token)  # "let 18 women go": the tree gives them to the infinitive
    if role == "subj" and is_copular(parse, head) and cases(parse, head) & {"among", "amongst"}:
        return part_of(parse, head)
    if is_passive(parse, head) and head.xpos == "VBN" and head.start < token.start and not _is_next(counted, head):
        return None  # a passive's subject does not follow it: the tree has joined two clauses
    first, second = verb_event(parse, head, role, token), _second_verb_event(parse, head, role, token)
    if first is None or (second is not None and first.measure in _SURVIVED and _ends_in_death(parse, second)):
        return second or _counted_among(parse, head)
    return second or first if first.how == "place" else first


def _counted_among(parse: Parse, verb: Token) -> Event | None:
    """ "were identified among those killed"."""
    among = (c for c in children(parse, verb, "obl", "nmod") if cases(parse, c) & {"among", "amongst"})
    return next((e for c in among if (e := part_of(parse, c))), None)


def _ends_in_death(parse: Parse, second: Event) -> bool:
    """ "were rounded up and executed", "were wounded and later died"; not "were wounded or killed"."""
    before = parse.tokens[second.trigger.index - 1]
    after = (
        second.how != "obj of verb"
        and before.upos == "AUX"
        and any(lemma(t) in lexicon.words("hedging") for t in iter_ancestors(parse, second.trigger))
    )
    if after:
        return False  # "is missing and is presumed to have drowned"
    return second.measure is Measure.KILLED and before.upos in ("CCONJ", "ADV", "AUX") and word(before) != "or"


def _is_next(counted: Counted, verb: Token) -> bool:
    """Whether the number stands right behind the verb, and so is its object whatever the tree calls it."""
    return counted.start - verb.end in (0, 1)


def _second_verb_event(parse: Parse, verb: Token, role: str, argument: Token) -> Event | None:
    """ "were at the market and were wounded", "shot and killed two guards": another verb of the same phrase."""
    acted_on = role == "obj" and not is_passive(parse, verb)
    for c in children(parse, verb, "conj", "advcl") if role == "obj" else ():
        again = child(parse, c, "obj")
        if again is not None and word(again) in _AGAIN and c.start > argument.start:
            event = verb_event(parse, c, "obj", argument)
            if event is not None and event.measure is Measure.KILLED:
                return event  # "seized two policemen and beat them to death"
    for c in children(parse, verb, "conj"):
        ahead = acted_on and argument.start < c.start
        state = role == "subj" and c.upos == "ADJ" and is_copular(parse, c) and child(parse, c, "nsubj") is None
        if state and (event := verb_event(parse, c, "subj", argument)) is not None:
            return event  # "ejected and were unhurt"
        if c.upos != "VERB" or child(parse, c, "nsubj") is not None or ahead:
            continue
        shared = c.xpos == "VBN" and is_passive(parse, verb) and lemma(c) not in lexicon.measures().subject
        second = "obj" if acted_on or shared or is_passive(parse, c) else "subj"
        if (event := verb_event(parse, c, second, argument)) is not None:
            return event
    return None


def _included_event(parse: Parse, verb: Token) -> Event | None:
    """ "The 11 people killed included the driver": the object is a part of the subject."""
    subject = child(parse, verb, "nsubj")
    return None if subject is None else part_of(parse, subject, how="included")
