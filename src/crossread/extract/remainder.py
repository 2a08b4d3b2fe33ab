"""Who is left when others have come free or died, and what a bare "did not" says of a number."""

import re
from dataclasses import replace

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.elision import is_told_anew
from crossread.extract.event import Event
from crossread.extract.figure import Figure
from crossread.extract.numbers import Kind
from crossread.extract.questions import answer_event
from crossread.extract.reality import Reality
from crossread.extract.syntax import cases, child, is_negated, is_passive, lemma, relation, word
from crossread.model.claim import Manner, Measure
from crossread.model.parse import Parse, Token

_VICTIMS = frozenset({"victims", "casualties"})
#: Those who are left of the held are held; of those who were there, nobody knows.
_LEFT = {Measure.HELD: Measure.HELD, Measure.MISSING: Measure.MISSING, Measure.ABOARD: Measure.MISSING}
_OF_THE = re.compile(r"\bof\s+(?:the|those|these)\s+$", re.I)
#: How many sentences back those may stand of whom some are left.
_REACH = 12


class Remainder:
    """Remembers who was held, missing or present, and which question was asked last."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._lasting: Figure | None = None
        self._safe: Figure | None = None
        self._latest: Figure | None = None
        self._toll: Figure | None = None
        self._by_value: dict[int, Figure] = {}

    def note(self, figure: Figure) -> None:
        """Takes up a figure as it is read."""
        self._latest = figure
        if figure.event.measure in (Measure.KILLED, Measure.INJURED) and figure.counted.number.kind is not Kind.NONE:
            self._toll = figure
        quantity = figure.counted.number.quantity
        if quantity.low > 1 and quantity.low == quantity.high and figure.reality == Reality():
            self._by_value[quantity.low] = figure
        if figure.event.manner is Manner.SAFE:
            self._safe = figure
        noun = figure.counted.noun
        captives = noun is not None and lexicon.measures().person.get(lemma(noun)) is Measure.HELD
        if captives and figure.event.measure is Measure.FREED:
            self._lasting = replace(figure, event=replace(figure.event, measure=Measure.HELD, manner=None))
        elif figure.event.measure in _LEFT:
            self._lasting = figure

    def again(self, counted: Counted) -> Event | None:
        """What was told of "the 121" where they were counted first: they are the same people."""
        number = counted.number
        if (
            counted.noun is not None
            or number.kind is not Kind.NUMBER
            or not _OF_THE.search(counted.text_before(self._parse))
        ):
            return None
        behind = self._parse.tokens[counted.anchor.index + 1 : counted.sentence.last][:1]
        if behind and behind[0].upos in ("NOUN", "PROPN", "ADJ"):
            return None  # "the north of the 3000 Housing Project"
        first = self._by_value.get(number.quantity.low) if number.start == number.core else None
        if first is None:
            return None
        added = first.counted.number.more  # "Five more died. Two of the five were sisters": no toll of five
        return replace(first.event, part=added, whole=None, how="told before")

    def event(self, counted: Counted) -> Event | None:
        """What a bare number that nothing else measures is of."""
        if counted.noun is not None or counted.number.kind is Kind.NONE:
            return None
        return (
            self._left(counted)
            or _did_not(self._parse, counted, self._safe)
            or self._caught(counted)
            or answer_event(self._parse, counted)
            or self._anew(counted)
        )

    def _caught(self, counted: Counted) -> Event | None:
        """ "Thirteen inmates got away; five were caught within hours"."""
        latest, verb = self._latest, self._parse.head(counted.phrase)
        if latest is None or latest.event.manner is not Manner.ESCAPED or verb is None:
            return None
        near = counted.sentence.index - latest.counted.sentence.index <= 1
        taken = lemma(verb) in ("catch", "corner", "seize", "take", "find", "track", "return") and is_passive(
            self._parse, verb
        )
        return Event(measure=Measure.ARRESTED, trigger=verb, how="obj of verb") if near and taken else None

    def _anew(self, counted: Counted) -> Event | None:
        """ "That would leave 29. The police speak of 33": also for what was only expected."""
        latest = self._latest
        if latest is None or counted.sentence.index - latest.counted.sentence.index != 1:
            return None
        return (
            replace(latest.event, part=False, whole=None, how="told anew")
            if is_told_anew(self._parse, counted)
            else None
        )

    def victims(self, counted: Counted) -> Event | None:
        """ "At least three of the victims were foreigners": of those killed or hurt who were counted last."""
        noun, toll = counted.noun, self._toll
        among = self._parse.head(counted.phrase)
        listed = among is not None and word(among) in _VICTIMS and "among" in cases(self._parse, among)
        some = noun is not None and counted.partitive and word(noun) in _VICTIMS
        if toll is None or not (listed or some):
            return None
        return replace(toll.event, part=True, whole=None, how="of the victims")

    def _left(self, counted: Counted) -> Event | None:
        """ "That leaves 20", "there are 21 left"."""
        lasting = self._lasting
        if lasting is None or counted.sentence.index - lasting.counted.sentence.index > _REACH:
            return None
        trigger = _leaving(self._parse, counted) or _left_over(self._parse, counted)
        if trigger is None:
            return None
        return Event(measure=_LEFT[lasting.event.measure], trigger=trigger, how="left")


def _leaving(parse: Parse, counted: Counted) -> Token | None:
    verb = parse.head(counted.phrase)
    if verb is None or lemma(verb) != "leave" or not verb.start < counted.start:
        return None
    if child(parse, verb, "xcomp", "obl") is not None:
        return None  # "leaves 20 homeless", "leaves seven in hospital"
    subject = child(parse, verb, "nsubj")
    told = subject is not None and word(subject) in ("that", "this", "which", "it")
    return verb if told or (subject is None and verb.xpos == "VBG") else None


def _left_over(parse: Parse, counted: Counted) -> Token | None:
    """The "left" of "there are 21 left"."""
    behind = parse.tokens[counted.anchor.index + 1 : counted.sentence.last][:1]
    if not behind or word(behind[0]) not in ("left", "remaining"):
        return None
    there = any(word(t) in ("there", "still") for t in counted.words_before(parse)[-4:])
    return behind[0] if there else None


def _did_not(parse: Parse, counted: Counted, safe: Figure | None) -> Event | None:
    """ "18 are known to have survived. 29 did not."."""
    verb = parse.head(counted.phrase)
    if verb is None or lemma(verb) not in ("do", "be", "have") or not relation(counted.phrase).startswith("nsubj"):
        return None
    if safe is None or not is_negated(parse, verb):
        return None
    near = 0 <= counted.sentence.index - safe.counted.sentence.index <= 1
    done = lemma(safe.event.trigger) in ("survive", "live")
    return replace(safe.event, measure=Measure.KILLED, manner=None, how="left") if near and done else None
