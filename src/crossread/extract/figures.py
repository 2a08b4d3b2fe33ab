"""Every figure of a report, in the sentence that gives it."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from crossread.extract import lexicon
from crossread.extract.counted import Counted, find_counted, group_words, is_animal, is_people, party_of, possessor
from crossread.extract.event import Event
from crossread.extract.events import find_event
from crossread.extract.numbers import Kind, find_numbers
from crossread.extract.reality import DEMANDS, Reality, judge
from crossread.extract.scope import Other, Scope
from crossread.extract.singles import find_singles, is_unnumbered, tells_of_one
from crossread.extract.sources import Attribution, Sources, is_boast
from crossread.extract.speakers import Speakers
from crossread.extract.stamps import holds_when, said_when
from crossread.extract.syntax import children, conjunct_head, is_copular, iter_ancestors, lemma, relation, word
from crossread.model.claim import Basis, Claim, Manner, Measure, Modality, Party, Polarity
from crossread.model.claim import Scope as ScopeKind
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.quantity import Quantity
from crossread.model.report import Report
from crossread.model.source import Side, Source
from crossread.model.span import Span

EXTRACTOR = "crossread-grammar@1"
#: A claim's span runs from the number to the word that says what happened, where that is no longer than this.
_SPAN = 110
_INCREMENTS = frozenset(
    {Measure.KILLED, Measure.INJURED, Measure.ARRESTED, Measure.FREED, Measure.MISSING, Measure.DESTROYED}
)
_UNREAL = frozenset({Modality.PLANNED, Modality.EXPECTED, Modality.POSSIBLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A counted phrase with its event, before it is dressed as a claim."""

    counted: Counted
    event: Event
    reality: Reality


class Figures:
    """Reads the figures of one report."""

    def __init__(self, report: Report, parse: Parse, speakers: Speakers, sources: Sources) -> None:
        self._report, self._parse = report, parse
        self._speakers, self._sources = speakers, sources
        self._scope = Scope(parse, report.published)
        self._before: Figure | None = None
        self._hostages = bool(_HOSTAGES.search(report.text))

    def claims(self) -> tuple[Claim, ...]:
        found: list[Claim] = []
        for sentence in self._parse.sentences:
            if sentence.parsed:
                found.extend(self._sentence_claims(sentence))
        return tuple(_with_increments(found))

    def _sentence_claims(self, sentence: Sentence) -> list[Claim]:
        figures = list(self._iter_figures(sentence))
        claims = [self._claim(sentence, f, figures) for f in figures]
        return _with_wholes(figures, claims)

    def _iter_figures(self, sentence: Sentence) -> Iterator[Figure]:
        text = self._parse.text[sentence.start : sentence.end]
        last: Counted | None = None
        counted = [c for n in find_numbers(text) if (c := find_counted(self._parse, sentence, n)) is not None]
        counted = [c for c in counted if not self._is_speaker(c)]
        counted += find_singles(self._parse, sentence, {c.noun.index for c in counted if c.noun is not None})
        for c in sorted(counted, key=lambda c: (c.anchor.start, c.anchor.end)):
            figure = self._figure(c, last)
            if figure is None and c.noun is not None and not is_unnumbered(c) and not is_people(c.noun):
                self._before = None  # "27 sinkings, two of them": they are no people
            if figure is not None:
                last = figure.counted
                if not figure.event.part and figure.reality.modality is Modality.REPORTED:
                    self._before = figure
                yield figure

    def _is_speaker(self, counted: Counted) -> bool:
        """Three officials who say something are no figure."""
        return any(
            a.source.span.start <= counted.anchor.start < a.source.span.end
            and counted.noun is not None
            and counted.noun.end <= a.source.span.end
            for a in self._sources.in_sentence(counted.sentence)
        )

    def _figure(self, counted: Counted, last: Counted | None) -> Figure | None:
        if (
            counted.number.quantity.low == counted.number.quantity.high == 1
            and counted.noun is None
            and not counted.partitive
        ):
            return None  # "one" that stands for a thing
        event = find_event(self._parse, counted)
        if counted.anaphoric or event is None:
            event = self._of_them(counted, event) or event
        event = event or self._running_total(counted)
        event = event or (None if is_unnumbered(counted) else self._by_default(counted))
        if event is None or not self._counts(counted, event):
            return None
        if counted.noun is None and last is not None and counted.number.kind is not Kind.NONE:
            counted = replace(counted, noun=last.noun)
            event = _still_held(counted, event)
        event = self._in_their_hands(counted, event)
        reality = judge(self._parse, event.trigger)
        if not self._is_report(counted, event, reality):
            return None
        if is_unnumbered(counted) and not (tells_of_one(counted, event) and reality.modality is Modality.REPORTED):
            return None
        if event.measure is Measure.FREED and reality.modality is Modality.PLANNED and event.manner is not Manner.SAFE:
            event, reality = _presupposed(self._parse, event, reality)
        return Figure(counted=counted, event=event, reality=reality)

    def _is_report(self, counted: Counted, event: Event, reality: Reality) -> bool:
        """A demand to free prisoners, or hostages named under a threat or a refusal, gives no figure of its own."""
        if event.measure is Measure.DISPLACED and self._is_attacker(counted):
            return False
        if reality.modality is Modality.REPORTED:
            return True
        demanded = reality.governor is not None and lemma(reality.governor) in DEMANDS
        return not (event.measure is Measure.FREED and demanded) and not (
            event.measure is Measure.HELD and event.how == "noun"
        )

    def _in_their_hands(self, counted: Counted, event: Event) -> Event:
        """Whom attackers keep in custody is held; so is who is "still inside" where hostages were taken."""
        if event.measure is Measure.HELD and event.how != "noun" and self._is_attacker(counted):
            return replace(event, measure=Measure.ARRESTED)
        if event.measure is Measure.ARRESTED:
            attribution = self._sources.of(counted.sentence, event.trigger)
            if attribution is not None and attribution.source.side is Side.PERPETRATOR:
                return replace(event, measure=Measure.HELD)
        stays = event.measure is Measure.ABOARD and event.how == "place" and self._hostages
        if stays and _is_still(self._parse, event.trigger):
            return replace(event, measure=Measure.HELD)
        return event

    def _is_attacker(self, counted: Counted) -> bool:
        return party_of(self._parse, counted.noun, Measure.KILLED, self._speakers.armed) is Party.PERPETRATOR

    def _of_them(self, counted: Counted, own: Event | None) -> Event | None:
        """ "two of them critically", "fourteen are soldiers": a part of the people counted just before."""
        before = self._before
        if before is None or counted.sentence.index - before.counted.sentence.index > 1:
            return None
        if counted.number.kind is Kind.NONE and own is None:
            return None
        described = _describes(self._parse, counted) or _is_included(self._parse, counted)
        if not (counted.anaphoric or described):
            return None
        if own is not None and own.measure is not before.event.measure and own.how != "noun":
            return replace(own, part=True, whole=before.counted.phrase)
        return replace(before.event, part=True, whole=before.counted.phrase, how="of them")

    def _running_total(self, counted: Counted) -> Event | None:
        """ "bringing the total to 35": a total of what was counted just before."""
        before, sentence = self._before, counted.sentence
        if before is None or counted.noun is not None or sentence.index - before.counted.sentence.index > 1:
            return None
        text = self._parse.text[sentence.start : sentence.start + counted.number.start]
        return replace(before.event, part=False, whole=None, how="running total") if _TOTAL.search(text) else None

    def _by_default(self, counted: Counted) -> Event | None:
        """Attackers named with a number and no fate: "hundreds of militants", "twenty gunmen stormed"."""
        noun = counted.noun
        if noun is None or counted.number.kind is Kind.NONE:
            return None
        if not self._is_attacker(counted):
            return None
        return Event(measure=Measure.ATTACKERS, trigger=noun, how="attackers by name")

    def _counts(self, counted: Counted, event: Event) -> bool:
        """Whether what is counted is people, or for `destroyed` things."""
        noun = counted.noun
        units = lexicon.measures().units
        if noun is None:
            return event.measure is not Measure.DESTROYED or counted.number.more
        names = {lemma(noun), word(noun)}
        if event.measure is Measure.DESTROYED:
            return bool(names & units)
        if is_animal(noun) or names & (units | _NO_PEOPLE):
            return False
        if is_people(noun) or event.how in ("noun", "event noun", "toll", "lives"):
            return True
        return _may_be_people(noun, event)

    # A figure becomes a claim -----------------------------------------------------------------------------------

    def _claim(self, sentence: Sentence, figure: Figure, all_of_sentence: list[Figure]) -> Claim:
        counted, event, reality = figure.counted, figure.event, figure.reality
        attribution = self._sources.of(sentence, event.trigger) or self._sources.of(sentence, counted.anchor)
        source = attribution.source if attribution else None
        party = self._party(figure, source)
        other = self._other(sentence, figure)
        start, end = self._bounds(sentence, counted, event)
        claim = Claim(
            id="",
            report=self._report.id,
            span=Span(report=self._report.id, start=start, end=end),
            measure=event.measure,
            manner=event.manner,
            party=party,
            group=group_words(self._parse, counted),
            quantity=counted.number.quantity,
            polarity=reality.polarity,
            modality=self._modality(figure, attribution),
            basis=Basis.PART if event.part or counted.anaphoric else Basis.CUMULATIVE,
            scope=ScopeKind.BACKGROUND if other else ScopeKind.MAIN,
            section=sentence.section,
            source=source,
            said=said_when(self._parse, sentence, attribution, self._report.published),
            holds=holds_when(self._parse, sentence, event.trigger, attribution, self._report.published),
            event=other.event if other else None,
            why=_why(self._parse, figure, attribution, other),
            extractor=EXTRACTOR,
        )
        return replace(claim, id=_identify(claim))

    def _other(self, sentence: Sentence, figure: Figure) -> Other | None:
        if figure.event.how == "attackers by name" and (standing := _standing(self._parse, figure.event.trigger)):
            return Other(event=f"strength of {standing}", reason="the size of a group, not of the attack")
        return self._scope.other_event(sentence, figure.event.trigger)

    def _modality(self, figure: Figure, attribution: Attribution | None) -> Modality:
        """A party claims its own deeds; what it says of others it reports."""
        if figure.reality.modality is not Modality.REPORTED or attribution is None:
            return figure.reality.modality
        if attribution.source.side is not Side.PERPETRATOR or figure.counted.number.kind is Kind.NONE:
            return Modality.REPORTED
        agent, trigger = figure.event.agent, figure.event.trigger
        own_deed = (agent is not None and agent.upos == "PRON") or relation(trigger) in ("xcomp", "acl")
        return Modality.CLAIMED if own_deed or is_boast(attribution.cue) else Modality.REPORTED

    def _party(self, figure: Figure, source: Source | None) -> Party:
        """Whose people they are; "its men" and those a side says it lost are that side's own."""
        counted, event = figure.counted, figure.event
        party = party_of(self._parse, counted.noun, event.measure, self._speakers.armed)
        owned = counted.noun is not None and possessor(self._parse, counted.noun) is not None
        if party is Party.UNKNOWN and source is not None and (owned or lemma(event.trigger) == "lose"):
            return _OWN.get(source.side, party)
        return party

    def _bounds(self, sentence: Sentence, counted: Counted, event: Event) -> tuple[int, int]:
        """Number with its hedge, noun and event word, trimmed to the sentence; the noun phrase alone where those lie far apart."""
        start = sentence.start + counted.number.start
        end = max(sentence.start + counted.number.end, counted.phrase.end)
        if counted.noun is not None and start <= counted.noun.start < start + _SPAN:
            end = max(end, counted.noun.end)
        wide = min(start, event.trigger.start), max(end, event.trigger.end)
        return wide if wide[1] - wide[0] <= _SPAN and not event.part else (start, end)


_OWN = {Side.PERPETRATOR: Party.PERPETRATOR, Side.STATE: Party.STATE}
_TOTAL = re.compile(r"\b(?:total|figure|number|toll|count|tally)\b[^.;]*\b(?:to|at|is|was)\s+$", re.I)
_HOSTAGES = re.compile(r"\b(?:hostages?|captives?|kidnapp|abduct)", re.I)


def _may_be_people(noun: Token, event: Event) -> bool:
    """A noun the lists do not know: a people's name with any verb, another plural only as what was killed or hurt."""
    if not event.how.endswith("of verb"):
        return False
    if noun.upos == "PROPN":
        return word(noun).endswith(("s", "i", "ese", "men"))
    return (
        event.measure in (Measure.KILLED, Measure.INJURED) and word(noun).endswith("s") and event.how.startswith("obj")
    )


def _is_included(parse: Parse, counted: Counted) -> bool:
    """ "..., including the three gunmen", "that figure includes the two bombers"."""
    phrase = conjunct_head(parse, counted.phrase)
    head = parse.head(phrase)
    marked = any(
        word(c) in ("including", "among", "counting") for c in children(parse, counted.phrase, "case", "mark", "advmod")
    )
    return marked or (
        relation(counted.phrase) == "obj" and head is not None and lemma(head) in ("include", "count", "comprise")
    )


def _is_still(parse: Parse, place: Token) -> bool:
    """ "still inside", "remained on board": left behind where others came free."""
    verb = parse.head(place)
    around = [*parse.children(place), *(parse.children(verb) if verb is not None else ())]
    return any(word(t) == "still" for t in around) or (verb is not None and lemma(verb) in ("remain", "stay", "leave"))


def _describes(parse: Parse, counted: Counted) -> bool:
    """ "Fourteen are soldiers": a bare number with a noun for people as its predicate."""
    head = parse.head(counted.phrase)
    bare = counted.noun is None and relation(counted.phrase) == "nsubj" and head is not None
    return bare and head is not None and is_copular(parse, head) and head.upos == "NOUN" and is_people(head)


#: Counted like people by their shape and yet none: parts of the day, sums, acts and the like.
_NO_PEOPLE = frozenset(
    [
        "time",
        "times",
        "day",
        "days",
        "year",
        "years",
        "month",
        "months",
        "week",
        "weeks",
        "hour",
        "hours",
        "minute",
        "minutes",
        "percent",
        "mile",
        "miles",
        "kilometre",
        "kilometres",
        "kilometer",
        "kilometers",
        "km",
        "metre",
        "metres",
        "dollar",
        "dollars",
        "pound",
        "pounds",
        "euro",
        "euros",
        "rupee",
        "rupees",
        "point",
        "points",
        "round",
        "rounds",
        "shot",
        "shots",
        "vote",
        "votes",
        "seat",
        "seats",
        "attack",
        "attacks",
        "blast",
        "blasts",
        "explosion",
        "explosions",
        "bomb",
        "bombs",
        "rocket",
        "rockets",
        "missile",
        "missiles",
        "shell",
        "shells",
        "weapon",
        "weapons",
        "gun",
        "guns",
        "rifle",
        "rifles",
        "side",
        "sides",
        "country",
        "countries",
        "nation",
        "nations",
        "city",
        "cities",
        "town",
        "towns",
        "village",
        "villages",
        "district",
        "districts",
        "province",
        "provinces",
        "area",
        "areas",
        "place",
        "places",
        "part",
        "parts",
        "thing",
        "things",
        "reason",
        "reasons",
        "case",
        "cases",
        "incident",
        "incidents",
        "operation",
        "operations",
        "report",
        "reports",
        "question",
        "questions",
        "demand",
        "demands",
        "condition",
        "conditions",
        "phase",
        "phases",
        "stage",
        "stages",
        "step",
        "steps",
        "floor",
        "floors",
        "room",
        "rooms",
        "ton",
        "tons",
        "tonne",
        "tonnes",
        "kilo",
        "kilos",
        "kilogram",
        "kilograms",
        "kg",
        "litre",
        "litres",
        "degree",
        "degrees",
        "night",
        "nights",
        "death-toll",
        "issue",
        "issues",
        "way",
        "ways",
        "kind",
        "kinds",
        "type",
        "types",
        "level",
        "levels",
        "state",
        "states",
    ]
)


def _still_held(counted: Counted, event: Event) -> Event:
    """ "155 hostages were rescued but 300 more are on the train": the others are hostages too."""
    named = lexicon.measures().person.get(lemma(counted.noun)) if counted.noun is not None else None
    return replace(event, measure=Measure.HELD) if named is Measure.HELD and event.measure is Measure.ABOARD else event


def _presupposed(parse: Parse, event: Event, reality: Reality) -> tuple[Event, Reality]:
    """ "sought to free about 300 hostages": who is yet to be freed is held; a demand to free prisoners says no such thing."""
    governor = reality.governor
    if governor is not None and lemma(governor) in DEMANDS:
        return event, reality
    held = replace(event, measure=Measure.HELD, manner=None, how="yet to be freed")
    return held, Reality(modality=Modality.REPORTED, polarity=Polarity.AFFIRMED)


def _standing(parse: Parse, noun: Token) -> str | None:
    """The group whose strength is told: "estimated to boast about 3,000 fighters", "has some 500 members"."""
    verb = parse.head(noun)
    if (
        verb is not None
        and relation(noun) == "obj"
        and lemma(verb) in ("have", "boast", "number", "command", "field", "count", "muster", "recruit", "train")
    ):
        subject = next(
            (t for a in (verb, *iter_ancestors(parse, verb)) for t in children(parse, a, "nsubj", "nsubj:pass")), None
        )
        return word(subject) if subject is not None else "a group"
    return None


def _with_wholes(figures: list[Figure], claims: list[Claim]) -> list[Claim]:
    """Names, for each part, the claim of the same sentence it is a part of."""
    by_phrase: dict[int, Claim] = {}
    for figure, claim in zip(figures, claims, strict=True):
        for token in (figure.counted.phrase, figure.counted.noun, figure.counted.anchor):
            if token is not None:
                by_phrase.setdefault(token.index, claim)
    out: list[Claim] = []
    for figure, claim in zip(figures, claims, strict=True):
        whole = by_phrase.get(figure.event.whole.index) if figure.event.whole is not None else None
        if claim.basis is Basis.PART and whole is None:
            earlier = [c for c in out if c.measure is claim.measure and c.basis is not Basis.PART]
            whole = earlier[-1] if earlier else None
        if whole is not None and whole.id != claim.id and claim.basis is Basis.PART:
            claim = replace(
                claim, whole=whole.id, manner=whole.manner if whole.measure is claim.measure else claim.manner
            )
        out.append(claim)
    return out


def _trigger_of(figures: list[Figure], claims: list[Claim], whole: Claim) -> int:
    return next(f.event.trigger.index for f, c in zip(figures, claims, strict=True) if c.id == whole.id)


def _with_increments(claims: list[Claim]) -> Iterator[Claim]:
    """ "12 more were killed" is new; "300 more are held" beside a count of the freed is the others."""
    for claim in claims:
        if "further" in claim.why and claim.measure in _INCREMENTS and claim.basis is Basis.CUMULATIVE:
            claim = replace(claim, basis=Basis.NEW)
        yield replace(claim, why=tuple(w for w in claim.why if w != "further"))


def _why(parse: Parse, figure: Figure, attribution: Attribution | None, other: Other | None) -> tuple[str, ...]:
    counted, event, reality = figure.counted, figure.event, figure.reality
    number = parse.text[counted.sentence.start + counted.number.start : counted.sentence.start + counted.number.end]
    noun = f'"{counted.noun.text}"' if counted.noun is not None else "people not named here"
    steps = [f'"{number}" counts {noun}', f'"{event.trigger.text}" makes it {event.measure.value} ({event.how})']
    if event.part:
        steps.append("a part of another count")
    if reality.governor is not None:
        steps.append(f'"{reality.governor.text}" makes it {reality.modality.value}')
    steps.append(
        f"said by {attribution.source.text}: {attribution.how}"
        if attribution
        else "nobody is quoted: the outlet's own voice"
    )
    if other is not None:
        steps.append(f"background: {other.reason}")
    if counted.number.more:
        steps.append("further")
    return tuple(steps)


def _identify(claim: Claim) -> str:
    q: Quantity = claim.quantity
    key = f"{claim.report}|{claim.span.start}|{claim.span.end}|{claim.measure}|{q.low}|{q.high}|{q.hedge}|{claim.basis}"
    return hashlib.sha256(key.encode()).hexdigest()[:10]
