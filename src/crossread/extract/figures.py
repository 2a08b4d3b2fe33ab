"""Every figure of a report, in the sentence that gives it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from crossread.extract import lexicon
from crossread.extract.anaphora import leaning_event, raised_noun, still_held, with_its_list
from crossread.extract.assailants import deed_event, in_all_event, named_event
from crossread.extract.besides import besides
from crossread.extract.captives import Captives
from crossread.extract.companions import companion_event
from crossread.extract.countable import counts_people
from crossread.extract.counted import Counted
from crossread.extract.counting import find_counted
from crossread.extract.definite import Definite
from crossread.extract.described import described_noun
from crossread.extract.either import is_either
from crossread.extract.elision import enumerated, is_told_anew, spelt_out
from crossread.extract.event import Event
from crossread.extract.events import find_event
from crossread.extract.figure import Figure
from crossread.extract.headlines import stand_alone
from crossread.extract.idioms import idiom_event
from crossread.extract.numbers import Kind, find_numbers
from crossread.extract.ones import stands_for_a_thing
from crossread.extract.parties import is_people, party_of, possessor
from crossread.extract.questions import asked_figure
from crossread.extract.realised import Telling, found_alive, is_of_nobody, is_report, reality_of
from crossread.extract.reality import Reality, presupposed
from crossread.extract.remainder import Remainder
from crossread.extract.singles import find_singles, is_unnumbered
from crossread.extract.sources import Sources
from crossread.extract.sufferers import sufferers
from crossread.extract.syntax import (
    cases,
    child,
    children,
    forms,
    iter_ancestors,
    lemma,
    relation,
    word,
)
from crossread.extract.tolls import toll_people
from crossread.model.claim import Manner, Measure, Modality, Party
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.quantity import Quantity
from crossread.model.source import Side

_HOSTAGES = re.compile(r"\b(?:hostages?|captives?|kidnapp|abduct|siege|seizure|ransom)", re.I)


class Figures:
    """Reads the figures of one report, sentence by sentence, since one may lean on the one before."""

    def __init__(self, parse: Parse, sources: Sources, armed: frozenset[str]) -> None:
        self._parse, self._sources, self._armed = parse, sources, armed
        self._before: Figure | None = None
        self._captives, self._remainder, self._definite = Captives(parse), Remainder(parse), Definite(parse)
        self._asked: Figure | None = None
        self._since, self._idle = 0, -1
        self._hostages = bool(_HOSTAGES.search(parse.text))

    def of(self, sentence: Sentence) -> list[Figure]:
        """The figures of a parsed sentence in text order."""
        found = list(self._iter_counted(sentence))
        figures = spelt_out(enumerated(self._parse, list(self._iter(found)), found))
        if (asked := asked_figure(self._parse, sentence, self._armed)) is not None:
            self._asked = self._before = asked
            self._since = sentence.index
        return figures

    def _iter(self, found: list[Counted]) -> Iterator[Figure]:
        last: Figure | None = None
        for counted in found:
            figure = self._figure(counted, last)
            self._definite.note(counted)
            if figure is not None:
                figure = with_its_list(self._parse, figure, last)
                last = figure
                self._remainder.note(figure)
                if not figure.event.part and figure.reality.modality is Modality.REPORTED:
                    self._before = figure
                if self._before is not None and figure.event.trigger is self._before.event.trigger:
                    self._since = counted.sentence.index
                yield figure
                if (second := besides(self._parse, figure)) is not None:
                    yield second
            elif counted.noun is not None and not is_unnumbered(counted):
                self._idle = counted.anchor.index
                if not is_people(counted.noun):
                    self._before = None  # "27 sinkings, two of them": they are no people

    def _iter_counted(self, sentence: Sentence) -> Iterator[Counted]:
        numbers = find_numbers(self._parse.text[sentence.start : sentence.end])
        found = [c for n in numbers if (c := find_counted(self._parse, sentence, n)) is not None]
        found += find_singles(self._parse, sentence, found)
        for counted in sorted(found, key=lambda c: (c.anchor.start, c.anchor.end)):
            if not stands_for_a_thing(self._parse, counted) and not self._is_speaker(counted):
                yield counted

    def _is_speaker(self, counted: Counted) -> bool:
        """Three officials who say something are no figure, unless they are dead, or report injuries of their own."""
        noun = counted.noun
        if noun is None:
            return False
        for told in self._sources.in_sentence(counted.sentence):
            span = told.source.span
            if span.start <= counted.anchor.start and noun.end <= span.end:
                own = told.source.side is Side.UNKNOWN and companion_event(self._parse, told.cue, "subj", noun)
                return not own and not self._is_dead(counted)
        return False

    def _is_dead(self, counted: Counted) -> bool:
        event = None if is_unnumbered(counted) else find_event(self._parse, counted)
        return event is not None and event.measure is Measure.KILLED  # the dead say nothing

    def _figure(self, counted: Counted, last: Figure | None) -> Figure | None:
        event = self._event(counted, last)
        if event is None or not counts_people(self._parse, counted, event):
            alone = stand_alone(self._parse, counted)
            return None if alone is None else self._figure(alone, None)
        if counted.number.kind is not Kind.NONE and is_either(self._parse, event, counted.noun):
            return None
        if counted.noun is None and counted.number.kind is not Kind.NONE:
            counted = replace(counted, noun=self._understood(counted, last.counted if last else None, event))
            event = still_held(counted, event)
        elif counted.partitive and (described := described_noun(self._parse, counted)) is not None:
            counted = replace(counted, noun=described)
        elif event.how in ("noun", "bodies") and counted.noun is not None and event.trigger.index == counted.noun.index:
            counted = replace(counted, noun=sufferers(self._parse, counted.noun) or counted.noun)
        event = self._in_their_hands(counted, found_alive(self._parse, event))
        reality = reality_of(self._parse, counted, event)
        if not is_report(self._parse, counted, event, reality, self._teller(counted)):
            return None
        if event.measure is Measure.FREED and reality.modality is Modality.PLANNED and event.manner is not Manner.SAFE:
            still = Measure.HELD if self._hostages or event.manner is not Manner.RESCUED else Measure.MISSING
            event, reality = replace(event, measure=still, manner=None, how="yet to be freed"), presupposed()
        if event.measure in (Measure.KILLED, Measure.INJURED) and is_of_nobody(self._parse, counted, event):
            zero = replace(counted.number, kind=Kind.NONE, quantity=Quantity(low=0, high=0))
            counted, reality = replace(counted, number=zero), Reality()
        return Figure(counted=counted, event=event, reality=reality)

    def _understood(self, counted: Counted, last: Counted | None, event: Event) -> Token | None:
        """The people a bare number leaves unnamed: what it calls them behind the verb, else those counted last."""
        if (described := described_noun(self._parse, counted)) is not None:
            return described
        if last is None and (people := self._definite.people(counted)) is not None:
            return people
        for earlier in (self._asked, self._before):
            if earlier is not None and earlier.event.trigger is event.trigger:
                return earlier.counted.noun
        if event.how == "toll" and (people := toll_people(self._parse, event.trigger)) is not None:
            return people
        leans = counted.number.kind is Kind.ORDINAL or event.how == "gapped"
        if last is None and leans and self._before is not None:
            return self._before.counted.noun
        whole = self._before.counted if self._before is not None else None
        more = counted.number.more or word(counted.phrase) in ("others", "other")
        if last is not None and more and whole is not None and whole.sentence is last.sentence:
            last = whole  # "45 militants died, among them three instructors, and 20 others were hurt"
        near = whole is not None and counted.sentence.index - whole.sentence.index <= 1
        if last is None and counted.anaphoric and near and whole is not None:
            sided = self._is_attacker(whole) or self._is_state(whole.noun)  # "one of them" is one of theirs
            if sided or counted.number.kind is Kind.NONE:
                return whole.noun
        if last is None:
            return raised_noun(self._parse, counted) or self._definite.them(counted)
        thing = last.noun is not None and forms(last.noun) & lexicon.measures().units
        return None if thing else last.noun

    def _event(self, counted: Counted, last: Figure | None) -> Event | None:
        own = (
            self._remainder.again(counted)
            or self._given_up(counted)
            or find_event(self._parse, counted)
            or self._kept(counted)
        )
        event = self._answers(counted, own) if last is None else None
        if own is None and last is None and self._is_astray(counted):
            return None
        before = self._before
        event = event or leaning_event(self._parse, counted, own, before, last, self._since) or own
        if event is None and not is_unnumbered(counted) and not self._is_attacker(counted):
            event = self._captives.event(counted, last) or idiom_event(self._parse, counted)
            event = event or self._remainder.event(counted) or self._remainder.victims(counted)
        return event or (None if is_unnumbered(counted) else self._attackers(counted))

    def _is_astray(self, counted: Counted) -> bool:
        """ "112 were hurt. It promised 200 inspectors; today there are 31": of people of whom nothing is told."""
        before = self._before
        apart = before is not None and self._idle > before.counted.anchor.index
        return apart and is_told_anew(self._parse, counted)

    def _answers(self, counted: Counted, own: Event | None) -> Event | None:
        """ "How many gunmen were there? ... The minister spoke of six": what was asked for in the same paragraph."""
        asked = self._asked
        if own is not None or asked is None or asked.counted.sentence.paragraph != counted.sentence.paragraph:
            return None
        return replace(asked.event, how="told anew") if is_told_anew(self._parse, counted) else None

    def _given_up(self, counted: Counted) -> Event | None:
        """ "little chance of finding the other six alive": they are missing, whatever verb governs them."""
        verb = self._parse.head(counted.phrase)
        if is_unnumbered(counted):
            return None
        if (stronger := idiom_event(self._parse, counted, outranking=True)) is not None:
            return stronger
        if verb is None or lemma(verb) not in ("find", "reach", "rescue", "save"):
            return None
        event = idiom_event(self._parse, counted)
        return event if event is not None and event.measure is Measure.MISSING else None

    def _kept(self, counted: Counted) -> Event | None:
        """ "We have 120 of them", "it still has four", said by those who hold them."""
        verb = self._parse.head(counted.phrase)
        if verb is None or lemma(verb) != "have" or relation(counted.phrase) != "obj":
            return None
        still = counted.noun is None and any(word(c) == "still" for c in self._parse.children(verb))
        if not counted.anaphoric and not still:
            return None
        told = self._sources.of(counted.sentence, verb)
        theirs = told is not None and told.source.side in (Side.PERPETRATOR, Side.UNKNOWN)
        held = self._captives.taken and theirs and child(self._parse, verb, "obl", "xcomp") is None
        return Event(measure=Measure.HELD, trigger=verb, how="obj of verb") if held else None

    def _attackers(self, counted: Counted) -> Event | None:
        """Attackers named with a number and no fate, or known by what they do."""
        if self._is_attacker(counted):
            return named_event(counted)
        return in_all_event(self._parse, counted, self._armed) or deed_event(self._parse, counted)

    def _is_attacker(self, counted: Counted) -> bool:
        return party_of(self._parse, counted.noun, Measure.KILLED, self._armed) is Party.PERPETRATOR

    def _teller(self, counted: Counted) -> Telling:
        return Telling(attacker=self._is_attacker(counted), hostages=self._hostages)

    def _is_state(self, agent: Token | None) -> bool:
        return agent is not None and party_of(self._parse, agent, Measure.KILLED, self._armed) is Party.STATE

    def _in_their_hands(self, counted: Counted, event: Event) -> Event:
        """Attackers taken are arrested; whom attackers keep is held; so is who is "still inside" with hostages."""
        taken = self._is_attacker(counted) or (not self._hostages and self._is_state(event.agent))
        taken = taken or (not self._hostages and _is_held_over(self._parse, event))
        if event.measure is Measure.HELD and event.how != "noun" and taken:
            return replace(event, measure=Measure.ARRESTED)
        if event.manner is Manner.RESCUED and self._is_attacker(counted) and lemma(event.trigger) == "take":
            return replace(event, measure=Measure.ARRESTED, manner=None)  # "five bandits were taken alive"
        if event.measure is Measure.ARRESTED and lemma(event.trigger) not in ("jail", "jailed", "imprisoned", "bar"):
            attribution = self._sources.of(counted.sentence, event.trigger)
            if attribution is not None and attribution.source.side is Side.PERPETRATOR:
                return replace(event, measure=Measure.HELD)
        inside = event.measure is Measure.ABOARD and event.how == "place"
        if inside and (self._is_attacker(counted) or self._is_their_own(counted, event)):
            return replace(event, measure=Measure.ATTACKERS)
        if inside and event.agent is not None and self._is_kept(event):
            return replace(event, measure=Measure.HELD)
        stays = inside and self._hostages
        return replace(event, measure=Measure.HELD) if stays and _is_still(self._parse, event.trigger) else event

    def _is_their_own(self, counted: Counted, event: Event) -> bool:
        """ "it said seven of its men were inside", said by the attackers."""
        if counted.noun is None or possessor(self._parse, counted.noun) is None:
            return False
        told = self._sources.of(counted.sentence, event.trigger)
        return told is not None and told.source.side is Side.PERPETRATOR

    def _is_kept(self, event: Event) -> bool:
        """ "the militants are keeping 14 women in the school"."""
        agent = event.agent
        return agent is not None and party_of(self._parse, agent, Measure.KILLED, self._armed) is Party.PERPETRATOR


def _is_held_over(parse: Parse, event: Event) -> bool:
    """ "17 held after riot", "three are held over the bombing": by the police, where nobody speaks of hostages."""
    verb = event.trigger
    if word(verb) != "held" or event.agent is not None:
        return False
    around = (c for c in children(parse, verb, "obl", "advcl", "nmod"))
    return any(cases(parse, c) & {"after", "over", "following", "for"} for c in around)


def _is_still(parse: Parse, place: Token) -> bool:
    """ "still inside", "remained trapped in the hall": left behind where others came free."""
    above = [place, *islice(iter_ancestors(parse, place), 2)]
    if any(word(c) == "still" for t in above for c in parse.children(t)):
        return True
    return any(lemma(t) in ("remain", "stay", "leave") for t in above)
