"""Figures -> claims: party, source, times, scope, modality, the span, and why it was read so."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from crossread.extract import lexicon
from crossread.extract.asides import Other
from crossread.extract.confidence import confidence, find_evidence
from crossread.extract.counted import Counted, group_words, is_all_there
from crossread.extract.event import Event
from crossread.extract.figure import Figure
from crossread.extract.magnitude import Magnitude
from crossread.extract.numbers import Kind
from crossread.extract.parties import is_people, party_of, possessor
from crossread.extract.reasons import iter_reasons
from crossread.extract.scope import Scope
from crossread.extract.sources import Attribution, Sources, is_boast
from crossread.extract.stamps import earlier_when, holds_when, said_when
from crossread.extract.standing import standing_group
from crossread.extract.syntax import child, children, forms, is_passive, iter_ancestors, lemma, relation, word
from crossread.model.claim import Basis, Claim, Measure, Modality, Party
from crossread.model.claim import Scope as ScopeKind
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.source import Side, Source
from crossread.model.span import Span

EXTRACTOR = "crossread-grammar@1"
#: A claim's span runs from the number to the word that says what happened, where that is no longer than this.
_SPAN = 110
#: Measures of which "12 more" adds to a count; of people held or aboard it tells of the others.
_INCREMENTS = frozenset({Measure.KILLED, Measure.INJURED, Measure.ARRESTED, Measure.FREED, Measure.DESTROYED})
#: Whose people "his comrades" are is told within so many words.
_NEAR = 25
_GRADE = re.compile(
    r"\s*(?:people\s+|patients\s+)?(?:(?:is|are|was|were|remain|remained|being)\s+)+(?:still\s+)?(?:listed\s+)?(?:in|on|under)\s+"
    r"(?:an?\s+)?(?:(?:very\s+)?(?:critical|serious|grave|stable)\s+condition|intensive\s+care|life\s+support)\b",
    re.I,
)
_OWN = {
    Side.PERPETRATOR: Party.PERPETRATOR,
    Side.STATE: Party.STATE,
    Side.COMPANY: Party.CIVILIAN,
    Side.AID: Party.CIVILIAN,
}


class Dressing:
    """Makes claims of the figures of one report, in text order."""

    def __init__(self, parse: Parse, sources: Sources, armed: frozenset[str], published: str | None) -> None:
        self._parse, self._sources, self._armed, self._published = parse, sources, armed, published
        self._scope, self._magnitude = Scope(parse, published), Magnitude()
        self._counted: set[Measure] = set()

    def claims(self, sentence: Sentence, figures: Sequence[Figure]) -> list[Claim]:
        """One claim a figure, each part with the id of its whole."""
        return list(_with_wholes(figures, [self._claim(sentence, f) for f in figures]))

    def _claim(self, sentence: Sentence, figure: Figure) -> Claim:
        counted, event = figure.counted, figure.event
        attribution = self._attribution(sentence, figure)
        source = attribution.source if attribution else None
        other = self._other(sentence, figure)
        start, end = _bounds(self._parse, counted, event)
        claim = Claim(
            id="",
            report=self._parse.report,
            span=Span(report=self._parse.report, start=start, end=end),
            measure=event.measure,
            manner=event.manner,
            party=self._party(figure, source),
            group=group_words(self._parse, counted),
            quantity=counted.number.quantity,
            polarity=figure.reality.polarity,
            modality=_modality(self._parse, figure, attribution),
            basis=self._basis(figure),
            scope=ScopeKind.BACKGROUND if other else ScopeKind.MAIN,
            section=sentence.section,
            source=source,
            said=said_when(self._parse, sentence, attribution, self._published),
            holds=holds_when(self._parse, sentence, event.trigger, attribution, self._published)
            or earlier_when(counted.text_before(self._parse)),
            event=other.event if other else None,
            evidence=find_evidence(self._parse, figure, attribution),
            confidence=confidence(self._parse, sentence, figure),
            why=_why(self._parse, figure, attribution, other),
            extractor=EXTRACTOR,
        )
        return replace(claim, id=identify(claim))

    def _attribution(self, sentence: Sentence, figure: Figure) -> Attribution | None:
        """Whoever tells of the event; of a number that borrows its verb ("the ministry admits to 26"), who gives it."""
        trigger, anchor = figure.event.trigger, figure.counted.anchor
        told = self._sources.of(sentence, trigger)
        given = self._sources.of(sentence, anchor)
        if figure.event.how in ("told anew", "gapped") and told is not None and anchor.index not in told.content:
            return given  # "it spoke of five dead; there were nine"
        own = given is not None and trigger.index < given.cue.index <= anchor.index
        return (given if told is None or own else told) or self._sources.issuer(sentence)

    def _other(self, sentence: Sentence, figure: Figure) -> Other | None:
        if figure.event.measure is Measure.ATTACKERS and (group := standing_group(self._parse, figure.event.trigger)):
            return Other(event=f"strength of {group}", reason="the size of a group, not of the attack")
        large = self._magnitude.other_event(sentence, figure)
        return self._scope.other_event(sentence, figure.event.trigger, figure.event.measure) or large

    def _basis(self, figure: Figure) -> Basis:
        """ "12 more were killed" is new; "150 more were hurt" beside the dead are others, unless some were before."""
        measure = figure.event.measure
        first = measure not in self._counted
        self._counted.add(measure)
        anaphoric = figure.counted.anaphoric and not is_all_there(self._parse, figure.counted)
        if figure.event.part or anaphoric or (not first and _is_grade(self._parse, figure)):
            return Basis.PART
        if not figure.counted.number.more or measure not in _INCREMENTS or (measure is Measure.INJURED and first):
            return Basis.CUMULATIVE
        return Basis.NEW

    def _party(self, figure: Figure, source: Source | None) -> Party:
        """Whose people they are; "its men" and those a side says it lost are that side's own."""
        counted = figure.counted
        party = party_of(self._parse, counted.noun, figure.event.measure, self._armed)
        owned = counted.noun is not None and possessor(self._parse, counted.noun) is not None
        trigger = figure.event.trigger
        mine = figure.event.how.startswith("obj") or figure.event.how == "ruin"
        lost = lemma(trigger) == "lose" and mine and not is_passive(self._parse, trigger)
        lost = lost or _is_suffered(self._parse, figure.event.trigger)
        if owned and source is not None and source.side is Side.COMPANY:
            return Party.CIVILIAN  # also its guards
        if party is Party.UNKNOWN and owned and figure.event.agent is not None:
            party = self._party_of_owner(figure.event.agent)
        if party is Party.UNKNOWN and source is not None and (owned or lost):
            return _OWN.get(source.side, party)
        if party is Party.UNKNOWN and (owned or lost):
            owner = _loser(self._parse, figure.event.trigger) if lost else _leader(self._parse, counted)
            owner = owner or _led(self._parse, counted, self._armed)
            return party_of(self._parse, owner, Measure.KILLED, self._armed)
        return party

    def _party_of_owner(self, agent: Token) -> Party:
        """Whose its own members are, of whom "the group executed 30"."""
        if agent.text.lower() in self._armed or {lemma(agent)} & lexicon.people().modifier[Party.PERPETRATOR]:
            return Party.PERPETRATOR
        return party_of(self._parse, agent, Measure.KILLED, self._armed)


def _is_suffered(parse: Parse, losses: Token) -> bool:
    """ "had suffered no casualties", "reported no losses": their own."""
    verb = parse.head(losses)
    if relation(losses) != "obj" or verb is None:
        return False
    told = word(losses) == "losses" and lemma(verb) in ("have", "report", "acknowledge", "admit")
    return told or lemma(verb) in ("suffer", "sustain", "take", "incur")


def _loser(parse: Parse, verb: Token) -> Token | None:
    """Who lost them: the subject of the verb, or of the one it goes with."""
    for token in (verb, *islice(iter_ancestors(parse, verb), 2)):
        if (subject := child(parse, token, "nsubj")) is not None:
            return subject
    return None


def _leader(parse: Parse, counted: Counted) -> Token | None:
    """The captain of "a captain and three of his men"."""
    followers = counted.noun is not None and forms(counted.noun) & lexicon.people().followers
    return parse.head(counted.phrase) if followers and relation(counted.phrase) == "conj" else None


def _led(parse: Parse, counted: Counted, armed: frozenset[str]) -> Token | None:
    """Whose comrades "six of his comrades" are: the last person of a known party told of just before."""
    noun = counted.noun
    owner = None if noun is None or not forms(noun) & lexicon.people().followers else possessor(parse, noun)
    if owner is None or owner.text.lower() not in ("his", "her"):
        return None
    before = reversed(parse.tokens[max(0, owner.index - _NEAR) : owner.index])
    persons = (t for t in before if not t.text.endswith(("s", "men")) and is_people(t))
    return next((t for t in persons if party_of(parse, t, Measure.KILLED, armed) is not Party.UNKNOWN), None)


def _is_grade(parse: Parse, figure: Figure) -> bool:
    """ "five were in critical condition", after a count of the injured: some of them."""
    if figure.event.measure is not Measure.INJURED:
        return False
    sentence = parse.sentence(figure.event.trigger)
    after = parse.text[figure.counted.end : min(figure.counted.end + _SPAN, sentence.end)]
    return bool(_GRADE.match(after))


def _modality(parse: Parse, figure: Figure, attribution: Attribution | None) -> Modality:
    """A party claims its own deeds; what it says of others it reports."""
    if figure.reality.modality is not Modality.REPORTED or attribution is None:
        return figure.reality.modality
    if attribution.source.side is not Side.PERPETRATOR or figure.counted.number.kind is Kind.NONE:
        return Modality.REPORTED
    agent, trigger = figure.event.agent, figure.event.trigger
    own = agent is not None and (agent.upos == "PRON" or possessor(parse, agent) is not None)
    told = trigger.index in attribution.content
    own_deed = told and (own or relation(trigger) in ("xcomp", "acl"))
    return Modality.CLAIMED if own_deed or is_boast(attribution.cue) else Modality.REPORTED


def _bounds(parse: Parse, counted: Counted, event: Event) -> tuple[int, int]:
    """Number with its hedge, noun and event word; the noun phrase alone where those lie far apart or in a list."""
    start, end = counted.start, max(counted.end, counted.phrase.end)
    if counted.noun is not None and start <= counted.noun.start < start + _SPAN:
        end = max(end, counted.noun.end)
    wide = min(start, event.trigger.start), max(end, event.trigger.end)
    if word(counted.anchor) == "one":  # "one of them, the co-pilot, ..."
        end = max([end, *(c.end for c in children(parse, counted.phrase, "appos"))])
    apart = event.part or event.how in ("gapped", "told anew", "told before", "asked for", "of the victims")
    return wide if wide[1] - wide[0] <= _SPAN and not apart else (start, end)


def _with_wholes(figures: Sequence[Figure], claims: Sequence[Claim]) -> Iterator[Claim]:
    """Names, for each part, the claim of the same sentence it is a part of."""
    by_phrase: dict[int, Claim] = {}
    for figure, claim in zip(figures, claims, strict=True):
        for token in (figure.counted.phrase, figure.counted.noun, figure.counted.anchor):
            if token is not None:
                by_phrase.setdefault(token.index, claim)
    earlier: dict[Measure, Claim] = {}
    for figure, claim in zip(figures, claims, strict=True):
        if claim.basis is not Basis.PART:
            earlier[claim.measure] = claim
            yield claim
            continue
        named = by_phrase.get(figure.event.whole.index) if figure.event.whole is not None else None
        whole = named if named is not None and named.id != claim.id else earlier.get(claim.measure)
        yield claim if whole is None else _as_part(figure, claim, whole)


def _as_part(figure: Figure, claim: Claim, whole: Claim) -> Claim:
    """A part came free as its whole did, unless its own verb says how."""
    own_verb = figure.event.how.endswith("of verb")
    manner = whole.manner if whole.measure is claim.measure and not own_verb else claim.manner
    nameless = claim.party is Party.UNKNOWN and figure.counted.noun is None  # "nine soldiers fled, one of them hurt"
    fellows = whole.party is Party.PERPETRATOR and figure.event.how == "included" and _is_by_trade(figure.counted)
    return replace(claim, whole=whole.id, manner=manner, party=whole.party if nameless or fellows else claim.party)


def _is_by_trade(counted: Counted) -> bool:
    """Instructors or foreigners among militants are militants; women, children and hostages need not be."""
    harmless = {"child", "children", "woman", "women", "civilian", "civilians", "hostage", "hostages", "boy", "girl"}
    return counted.noun is not None and not forms(counted.noun) & harmless


def _why(parse: Parse, figure: Figure, attribution: Attribution | None, other: Other | None) -> tuple[str, ...]:
    counted, event, reality = figure.counted, figure.event, figure.reality
    number = parse.text[counted.start : counted.end]
    noun = f'"{counted.noun.text}"' if counted.noun is not None else "people not named here"
    steps = [f'"{number}" counts {noun}', f'"{event.trigger.text}" makes it {event.measure.value} ({event.how})']
    if event.part:
        steps.append("a part of another count")
    return *steps, *iter_reasons(reality, attribution, other)


def identify(claim: Claim) -> str:
    """The id of a claim: of its place, its number and how it counts."""
    q = claim.quantity
    where = f"{claim.report}|{claim.span.start}|{claim.span.end}"
    key = f"{where}|{claim.measure}|{q.low}|{q.high}|{q.hedge}|{claim.basis}"
    return hashlib.sha256(key.encode()).hexdigest()[:10]
