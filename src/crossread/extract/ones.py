"""Bare "one", and words that are no count: "one of the wings", "some of them", "members of one family"."""

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.numbers import Kind
from crossread.extract.syntax import (
    cases,
    child,
    lemma,
    relation,
    word,
)
from crossread.extract.verbs import verb_event
from crossread.model.claim import Measure
from crossread.model.parse import Parse, Token

_OF_ONE = frozenset({Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.FREED, Measure.HELD, Measure.ARRESTED})


def stands_for_a_thing(parse: Parse, counted: Counted) -> bool:
    """ "one" by itself, but of a verb that kills or wounds; and "some of them", which is no count."""
    number, bare = counted.number, counted.noun is None and not counted.partitive
    if number.quantity.high == 1 and counted.noun is not None and _is_of_one_family(parse, counted.noun):
        return True
    behind = parse.tokens[counted.anchor.index + 1 : counted.sentence.last][:1]
    if bare and number.kind is Kind.VAGUE and number.quantity.high is None and behind and word(behind[0]) == "of":
        return True  # "some of the most seriously injured"
    some = number.kind is Kind.VAGUE and number.quantity.high is None and counted.partitive and not counted.anaphoric
    one = bare and number.quantity.high == 1 and number.kind is not Kind.ORDINAL
    return (one and not _is_harmed(parse, counted.phrase)) or some


def _is_of_one_family(parse: Parse, noun: Token) -> bool:
    """ "four members of one family", "six people from one village": the family is counted only by the way."""
    head = parse.head(noun)
    one_body = lemma(noun) in lexicon.words("collective") or lemma(noun) in ("household", "village", "unit", "clan")
    return one_body and head is not None and relation(noun) == "nmod" and bool(cases(parse, noun) & {"of", "from"})


def _is_harmed(parse: Parse, one: Token) -> bool:
    """ "killing one and wounding two"."""
    head = parse.head(one)
    behind = parse.tokens[one.index + 1 : one.index + 2]
    if behind and word(behind[0]) in lexicon.words("grades") and parse.tokens[one.index - 1].text == ",":
        return True  # "three were wounded, one seriously"
    words = lexicon.measures()
    if head is not None and one.deprel.startswith("nsubj") and not any(t.upos == "NOUN" for t in parse.children(one)):
        died = head.upos == "VERB" and words.subject.get(lemma(head)) is Measure.KILLED
        state = words.state.get(word(head)) in (Measure.KILLED, Measure.INJURED, Measure.MISSING)
        if died or state or lemma(head) == "remain":
            return True  # "one drowned", "one is missing"
        event = verb_event(parse, head, "subj", one)
        if event is not None and event.measure in _OF_ONE and child(parse, head, "obj") is None:
            return True  # "one was released", "one is confirmed dead"
    harm = head is not None and words.harm.get(lemma(head)) in (Measure.KILLED, Measure.INJURED)
    each_other = "another" in (word(one), word(parse.tokens[min(one.index + 1, len(parse.tokens) - 1)]))
    told = head is not None and head.upos == "VERB" and one.deprel in ("obj", "nsubj:pass")
    return harm and told and not each_other
