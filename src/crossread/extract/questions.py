"""What is asked, and what answers it: "How many died? The ministry says 29.", "And the dead? Eleven now."."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from crossread.extract import lexicon
from crossread.extract.assailants import named_event
from crossread.extract.counted import Counted
from crossread.extract.event import Event, manner_of
from crossread.extract.events import find_event
from crossread.extract.figure import Figure
from crossread.extract.inner import iter_named, part_of
from crossread.extract.numbers import Kind, Number
from crossread.extract.parties import party_of
from crossread.extract.reality import Reality
from crossread.extract.syntax import lemma, relation, word
from crossread.model.claim import Measure, Party
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.quantity import Quantity

#: Verbs that bring an answer: "We have nine", "There were forty".
_HAVING = frozenset({"have", "be", "get", "count", "think", "say"})
#: A question of no more words asks for one thing; so far into the answer its number may stand.
_QUESTION, _ANSWER = 12, 5


def asked_figure(parse: Parse, sentence: Sentence, armed: frozenset[str]) -> Figure | None:
    """The figure without a number of "how many gunmen were there?", "that is how many died"; the last of several."""
    words = parse.words(sentence)
    asked = [b for a, b in pairwise(words) if word(a) == "how" and word(b) == "many"]
    if not asked:
        return None
    counted = _many(parse, sentence, asked[-1])
    event = find_event(parse, counted)
    if event is None and party_of(parse, counted.noun, Measure.KILLED, armed) is Party.PERPETRATOR:
        event = named_event(replace(counted, number=replace(counted.number, kind=Kind.UNKNOWN)))
    return None if event is None else Figure(counted=counted, event=replace(event, part=False), reality=Reality())


def answer_event(parse: Parse, counted: Counted) -> Event | None:
    """ "And the dead? - Officially eleven now.": what was asked for, behind no more than the name of who answers."""
    first = counted.sentence.first
    lead = [t for t in parse.tokens[first : counted.anchor.index] if t.upos != "PUNCT" and t.start < counted.start]
    if len(lead) > _ANSWER or any(t.upos in ("VERB", "AUX", "NUM") and lemma(t) not in _HAVING for t in lead):
        return None
    asked = next(_questions(parse, counted.sentence), None)
    if asked is None:
        return None
    for t in parse.words(asked):
        if word(t) == "many" and (event := _how_many(parse, asked, t)) is not None:
            return event
        if t.upos in ("NOUN", "ADJ", "VERB", "PRON") and (event := _asked_for(parse, t)) is not None:
            return event
    return None


def _how_many(parse: Parse, asked: Sentence, many: Token) -> Event | None:
    """What "how many people were on board?" asks for."""
    event = find_event(parse, _many(parse, asked, many))
    return None if event is None else replace(event, part=False, whole=None, how="asked for")


def _many(parse: Parse, asked: Sentence, many: Token) -> Counted:
    head = parse.head(many)
    noun = head if head is not None and head.upos == "NOUN" and relation(many) in ("amod", "det", "nummod") else None
    at = many.start - asked.start
    number = Number(start=at, core=at, end=at + len(many.text), quantity=Quantity(low=2, high=None), kind=Kind.VAGUE)
    return Counted(number=number, sentence=asked, anchor=many, noun=noun, phrase=noun or many)


def _questions(parse: Parse, answer: Sentence) -> Iterator[Sentence]:
    """The short question right before, one sentence of a word or two between."""
    for sentence in reversed(parse.sentences[max(answer.index - 2, 0) : answer.index]):
        words = parse.words(sentence)
        if words and words[-1].text == "?" and len(words) <= _QUESTION:
            yield sentence
        if len(words) > 3:
            return


def _asked_for(parse: Parse, t: Token) -> Event | None:
    named = next(iter_named(t), None) if word(t) in lexicon.words("dead") else None
    if t.xpos == "NNS" and (measure := lexicon.measures().noun.get(lemma(t))) is not None:
        named = Event(measure=measure, trigger=t, how="noun", manner=manner_of(lemma(t), measure))  # "And arrests?"
    event = named or (part_of(parse, t) if word(t) in ("those", "these", "people") else None)
    return None if event is None else replace(event, part=False, whole=None, how="asked for")
