"""Every figure of a report, in the sentence that gives it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from crossread.extract import lexicon
from crossread.extract.anaphora import described_noun, leaning_event, raised_noun, still_held, with_its_list
from crossread.extract.counted import Counted, find_counted
from crossread.extract.elision import spelt_out
from crossread.extract.event import Event
from crossread.extract.events import find_event
from crossread.extract.figure import Figure
from crossread.extract.numbers import Kind, find_numbers
from crossread.extract.parties import is_animal, is_people, party_of
from crossread.extract.reality import Reality, judge, predicate_of, presupposed
from crossread.extract.singles import find_singles, is_unnumbered, tells_of_one
from crossread.extract.sources import Sources
from crossread.extract.syntax import forms, is_passive, iter_ancestors, lemma, word
from crossread.extract.tolls import toll_people
from crossread.extract.verbs import is_either
from crossread.model.claim import Manner, Measure, Modality, Party, Polarity
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.source import Side

#: "some", "few", "several" are said of anything; "dozens" without a noun are people.
_DOZENS = 24
_HOSTAGES = re.compile(r"\b(?:hostages?|captives?|kidnapp|abduct|siege|seizure)", re.I)


class Figures:
    """Reads the figures of one report, sentence by sentence, since one may lean on the one before."""

    def __init__(self, parse: Parse, sources: Sources, armed: frozenset[str]) -> None:
        self._parse, self._sources, self._armed = parse, sources, armed
        self._before: Figure | None = None
        self._hostages = bool(_HOSTAGES.search(parse.text))

    def of(self, sentence: Sentence) -> list[Figure]:
        """The figures of a parsed sentence in text order."""
        return spelt_out(list(self._iter(sentence)))

    def _iter(self, sentence: Sentence) -> Iterator[Figure]:
        last: Figure | None = None
        for counted in self._iter_counted(sentence):
            figure = self._figure(counted, last.counted if last else None)
            if figure is not None:
                figure = with_its_list(self._parse, figure, last)
                last = figure
                if not figure.event.part and figure.reality.modality is Modality.REPORTED:
                    self._before = figure
                yield figure
            elif counted.noun is not None and not is_unnumbered(counted) and not is_people(counted.noun):
                self._before = None  # "27 sinkings, two of them": they are no people

    def _iter_counted(self, sentence: Sentence) -> Iterator[Counted]:
        numbers = find_numbers(self._parse.text[sentence.start : sentence.end])
        found = [c for n in numbers if (c := find_counted(self._parse, sentence, n)) is not None]
        found += find_singles(self._parse, sentence, {c.noun.index for c in found if c.noun is not None})
        for counted in sorted(found, key=lambda c: (c.anchor.start, c.anchor.end)):
            if not _stands_for_a_thing(self._parse, counted) and not self._is_speaker(counted):
                yield counted

    def _is_speaker(self, counted: Counted) -> bool:
        """Three officials who say something are no figure, unless they are dead."""
        noun = counted.noun
        spans = [a.source.span for a in self._sources.in_sentence(counted.sentence)]
        if noun is None or not any(s.start <= counted.anchor.start and noun.end <= s.end for s in spans):
            return False
        event = None if is_unnumbered(counted) else find_event(self._parse, counted)
        return event is None or event.measure is not Measure.KILLED  # the dead say nothing

    def _figure(self, counted: Counted, last: Counted | None) -> Figure | None:
        event = self._event(counted)
        if event is None or not self._counts(counted, event):
            return None
        if counted.number.kind is not Kind.NONE and is_either(self._parse, event, counted.noun):
            return None
        if counted.noun is None and counted.number.kind is not Kind.NONE:
            counted = replace(counted, noun=self._understood(counted, last, event))
            event = still_held(counted, event)
        elif counted.partitive and (described := described_noun(self._parse, counted)) is not None:
            counted = replace(counted, noun=described)
        event = self._in_their_hands(counted, event)
        reality = presupposed() if event.how == "doer" else judge(self._parse, predicate_of(self._parse, event))
        if counted.number.denied:
            reality = replace(reality, polarity=Polarity.DENIED)
        if not self._is_report(counted, event, reality):
            return None
        if event.measure is Measure.FREED and reality.modality is Modality.PLANNED and event.manner is not Manner.SAFE:
            event, reality = replace(event, measure=Measure.HELD, manner=None, how="yet to be freed"), presupposed()
        return Figure(counted=counted, event=event, reality=reality)

    def _understood(self, counted: Counted, last: Counted | None, event: Event) -> Token | None:
        """The people a bare number leaves unnamed: what it calls them behind the verb, else those counted last."""
        if (described := described_noun(self._parse, counted)) is not None:
            return described
        if event.how == "toll" and (people := toll_people(self._parse, event.trigger)) is not None:
            return people
        leans = counted.number.kind is Kind.ORDINAL or event.how == "gapped"
        if last is None and leans and self._before is not None:
            return self._before.counted.noun
        return last.noun if last is not None else raised_noun(self._parse, counted)

    def _event(self, counted: Counted) -> Event | None:
        own = find_event(self._parse, counted)
        event = leaning_event(self._parse, counted, own, self._before) or own
        return event or (None if is_unnumbered(counted) else self._attackers(counted))

    def _attackers(self, counted: Counted) -> Event | None:
        """Attackers named with a number and no fate: "hundreds of militants", "twenty gunmen stormed"."""
        if counted.noun is None or counted.number.kind is Kind.NONE or not self._is_attacker(counted):
            return None
        if forms(counted.noun) & lexicon.people().unarmed:
            return None  # their name is no deed
        return Event(measure=Measure.ATTACKERS, trigger=counted.noun, how="attackers by name")

    def _is_attacker(self, counted: Counted) -> bool:
        return party_of(self._parse, counted.noun, Measure.KILLED, self._armed) is Party.PERPETRATOR

    def _is_state(self, agent: Token | None) -> bool:
        return agent is not None and party_of(self._parse, agent, Measure.KILLED, self._armed) is Party.STATE

    def _in_their_hands(self, counted: Counted, event: Event) -> Event:
        """Attackers taken are arrested; whom attackers keep is held; so is who is "still inside" with hostages."""
        taken = self._is_attacker(counted) or (not self._hostages and self._is_state(event.agent))
        if event.measure is Measure.HELD and event.how != "noun" and taken:
            return replace(event, measure=Measure.ARRESTED)
        if event.measure is Measure.ARRESTED:
            attribution = self._sources.of(counted.sentence, event.trigger)
            if attribution is not None and attribution.source.side is Side.PERPETRATOR:
                return replace(event, measure=Measure.HELD)
        stays = event.measure is Measure.ABOARD and event.how == "place" and self._hostages
        return replace(event, measure=Measure.HELD) if stays and _is_still(self._parse, event.trigger) else event

    def _is_report(self, counted: Counted, event: Event, reality: Reality) -> bool:
        """What is only demanded, refused or threatened of people named by the way is no figure; nor a near thing."""
        before = self._parse.tokens[max(event.trigger.index - 1, 0)]
        if word(before) in ("nearly", "almost") and self._parse.head(before) == event.trigger:
            return False
        if event.measure is Measure.DISPLACED and self._is_attacker(counted):
            return False
        if is_unnumbered(counted):
            return reality.modality is Modality.REPORTED and tells_of_one(counted, event)
        if reality.modality is Modality.REPORTED:
            return True
        demanded = event.measure is Measure.FREED and reality.is_demanded
        return not demanded and not (event.measure is Measure.HELD and event.how == "noun")

    def _counts(self, counted: Counted, event: Event) -> bool:
        """Whether what is counted is people, or for `destroyed` things."""
        noun, units = counted.noun, lexicon.measures().units
        if noun is None:
            few = counted.number.kind is Kind.VAGUE and counted.number.quantity.low < _DOZENS
            loose = few and not counted.number.more and _is_ambiguous(event)
            return not loose and (event.measure is not Measure.DESTROYED or counted.number.more)
        names = forms(noun)
        if event.measure is Measure.DESTROYED:
            return bool(names & units)
        if is_animal(noun) or names & (units | lexicon.people().things) or _is_figurative(noun, event):
            return False
        if event.measure is Measure.ABOARD and names & lexicon.people().undergoing:
            return False  # "two victims in the temple": where it happened to them
        return (
            is_people(noun)
            or event.how in ("noun", "event noun", "doer", "toll", "lives", "bodies")
            or _may_be_people(self._parse, noun, event)
        )


def _is_ambiguous(event: Event) -> bool:
    """Whether the word that measures says so only of people: jobs are eliminated too, and advice is free."""
    return lemma(event.trigger) in lexicon.words("ambiguous")


def _is_figurative(noun: Token, event: Event) -> bool:
    """A word for something else, or people who are lost without dying: voters, customers, players."""
    if lemma(event.trigger) == "lose" and event.how == "obj of verb" and forms(noun) & lexicon.words("lost_alive"):
        return True
    return _is_ambiguous(event) and not is_people(noun) and noun.upos != "PROPN"


def _may_be_people(parse: Parse, noun: Token, event: Event) -> bool:
    """A noun the lists do not know: a people's name with any verb, another plural only as what is killed or hurt."""
    if not event.how.endswith("of verb"):
        return False
    if noun.upos == "PROPN":
        return word(noun).endswith(("s", "i", "ese", "men"))
    harmed = event.measure in (Measure.KILLED, Measure.INJURED) and event.how.startswith("obj")
    told = event.agent is not None or is_passive(parse, event.trigger) or event.trigger.xpos == "VBG"
    return harmed and told and word(noun).endswith("s")


def _stands_for_a_thing(parse: Parse, counted: Counted) -> bool:
    """ "one" by itself, but of a verb that kills or wounds; and "some of them", which is no count."""
    number, bare = counted.number, counted.noun is None and not counted.partitive
    some = number.kind is Kind.VAGUE and number.quantity.high is None and counted.partitive and not counted.anaphoric
    one = bare and number.quantity.high == 1 and number.kind is not Kind.ORDINAL
    return (one and not _is_harmed(parse, counted.phrase)) or some


def _is_harmed(parse: Parse, one: Token) -> bool:
    """ "killing one and wounding two"."""
    head = parse.head(one)
    harm = head is not None and lexicon.measures().harm.get(lemma(head)) in (Measure.KILLED, Measure.INJURED)
    each_other = "another" in (word(one), word(parse.tokens[min(one.index + 1, len(parse.tokens) - 1)]))
    told = head is not None and head.upos == "VERB" and one.deprel in ("obj", "nsubj:pass")
    return harm and told and not each_other


def _is_still(parse: Parse, place: Token) -> bool:
    """ "still inside", "remained trapped in the hall": left behind where others came free."""
    above = [place, *islice(iter_ancestors(parse, place), 2)]
    if any(word(c) == "still" for t in above for c in parse.children(t)):
        return True
    return any(lemma(t) in ("remain", "stay", "leave") for t in above)
