"""Statements that a number is not known, or not told: "it was not known how many children were aboard"."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from crossread.extract import lexicon
from crossread.extract.counted import Counted, group_words
from crossread.extract.dressing import EXTRACTOR
from crossread.extract.event import Event
from crossread.extract.events import find_event
from crossread.extract.numbers import Kind, Number
from crossread.extract.parties import is_people, party_of, possessor
from crossread.extract.places import is_vehicle, location_event
from crossread.extract.reality import judge, predicate_of
from crossread.extract.scope import Scope
from crossread.extract.sources import Sources
from crossread.extract.speakers import Speakers
from crossread.extract.syntax import (
    cases,
    child,
    children,
    conjunct_head,
    is_negated,
    iter_ancestors,
    lemma,
    relation,
    word,
)
from crossread.extract.verbs import verb_event
from crossread.model.claim import Claim, Measure, Modality, Party, Unknown
from crossread.model.claim import Scope as ScopeKind
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.quantity import Quantity
from crossread.model.report import Report
from crossread.model.source import Side, Source
from crossread.model.span import Span

_HINT = re.compile(r"\b(?:how\s+many|(?:number|figure|total|count|toll|tally)s?\s+(?:of|for))\b", re.I)
#: So many steps above a number stands the word that says that it is not known.
_STEPS = 5
#: Who is meant by nobody: "no one knows".
_NOBODY = frozenset({"nobody", "none", "neither", "one"})
_OWN = {Side.PERPETRATOR: Party.PERPETRATOR, Side.STATE: Party.STATE}
#: What somebody says after all: "except to say that it was no handful".
_EXCEPT = re.compile(r",?\s+(?:except|other\s+than|beyond)\s+(?:to\s+say(?:ing)?|saying)\b[^.;]*", re.I)
#: A place one is put into or onto: "how many people a gang put on the boat".
_PUTTING = frozenset({"put", "bring", "load", "cram", "pack", "squeeze", "take"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Silence:
    """The word that says that a number is not known, what is counted, and whether somebody does not tell it.

    `asked` is the word that asks for a number, `phrase` stands for the people in the clause: the many of "how many of
    its members".
    """

    cue: Token
    asked: Token
    people: Token
    phrase: Token
    withheld: bool


def find_unknowns(report: Report, parse: Parse, speakers: Speakers, sources: Sources) -> tuple[Unknown, ...]:
    """What a report says is not known or not told of the numbers it is about, in text order."""
    scope = Scope(parse, report.published)
    found: dict[tuple[Span, Party], Unknown] = {}
    for sentence in parse.sentences:
        if not _HINT.search(parse.text, sentence.start, sentence.end):
            continue
        for silence in _iter_silences(parse, sentence):
            for unknown in _iter_unknowns(parse, sentence, silence, speakers, sources, scope):
                found.setdefault((unknown.span, unknown.party), unknown)
    return tuple(found.values())


def without_nobody(claims: Iterable[Claim], unknowns: Sequence[Unknown]) -> tuple[Claim, ...]:
    """The claims but those that take "nobody knows how many died" for nobody who died."""
    return tuple(c for c in claims if c.quantity.high != 0 or not any(c.span.overlaps(u.span) for u in unknowns))


@dataclass(frozen=True, slots=True)
class _Words:
    plain: frozenset[str]
    refusing: frozenset[str]
    knowing: frozenset[str]
    telling: frozenset[str]
    things: frozenset[str]
    numbers: frozenset[str]


def _words() -> _Words:
    table = lexicon.table("unknowns")
    rows = (table["predicate"][key] for key in ("plain", "refusing", "knowing", "telling", "things"))
    return _Words(*(frozenset(row.split()) for row in (*rows, table["number"]["nouns"])))


def _iter_silences(parse: Parse, sentence: Sentence) -> Iterator[_Silence]:
    for token in parse.words(sentence):
        people = _asked_for(parse, sentence, token) or _numbered(parse, token)
        if people is None:
            continue
        above = (token, *islice(iter_ancestors(parse, token), _STEPS))
        found = next((s for t in above if (s := _silence(parse, t)) is not None), None)
        if found is not None:
            phrase = token if relation(token).startswith("nsubj") and word(token) == "many" else people
            yield _Silence(cue=found[0], asked=token, people=people, phrase=phrase, withheld=found[1])


def _asked_for(parse: Parse, sentence: Sentence, many: Token) -> Token | None:
    """The children of "how many children", the members of "how many of its members"."""
    before = parse.tokens[many.index - 1] if many.index > sentence.first else many
    if word(many) != "many" or word(before) != "how":
        return None
    of = next((c for c in children(parse, many, "nmod", "obl") if "of" in cases(parse, c)), None)
    noun = of or parse.head(many)
    return noun if noun is not None and noun.upos in ("NOUN", "PROPN") and noun.index > many.index else None


def _numbered(parse: Parse, number: Token) -> Token | None:
    """The guards of "the number of guards"."""
    if lemma(number) not in _words().numbers or number.upos != "NOUN":
        return None
    return next((c for c in children(parse, number, "nmod") if cases(parse, c) & {"of", "for"}), None)


def _silence(parse: Parse, cue: Token) -> tuple[Token, bool] | None:
    """The word that says that a number is not known, and whether it says that somebody does not tell it."""
    words, name = _words(), lemma(cue)
    denied = is_negated(parse, cue) or _is_by_nobody(parse, cue)
    if name in words.plain or word(cue) in words.plain:
        return None if is_negated(parse, cue) else (cue, False)
    if name in words.knowing and denied:
        return cue, False
    if name in words.things and any(word(d) == "no" for d in children(parse, cue, "det")):
        return cue, True
    if name in words.telling:
        above = parse.head(cue)
        refused = above is not None and cue.deprel == "xcomp" and lemma(above) in words.refusing
        if refused or denied:
            return (above, True) if refused and above is not None else (cue, True)
    return None


def _is_by_nobody(parse: Parse, cue: Token) -> bool:
    subject = child(parse, cue, "nsubj")
    if subject is None or word(subject) not in _NOBODY:
        return False
    return word(subject) != "one" or any(word(c) == "no" for c in parse.children(subject))


def _iter_unknowns(
    parse: Parse, sentence: Sentence, silence: _Silence, speakers: Speakers, sources: Sources, scope: Scope
) -> Iterator[Unknown]:
    part = silence.phrase is not silence.people
    counted = replace(_counted(sentence, silence.people), phrase=silence.phrase, partitive=part)
    event = _undergone(silence.people) or find_event(parse, counted) or _put(parse, sentence, silence.people)
    event = event or _of_verb(parse, silence) or _attackers(parse, silence.people, speakers)
    if event is None or event.measure is Measure.DESTROYED:
        return
    if event.trigger.upos == "VERB":
        reality = judge(parse, predicate_of(parse, event))
        if reality.modality in (Modality.PLANNED, Modality.EXPECTED, Modality.THREATENED):
            return
    source = _source(parse, sentence, silence, sources)
    other = scope.other_event(sentence, event.trigger, event.measure)
    span = _span(parse, sentence, silence, event)
    for noun in _sorts(parse, silence.people):
        if not is_people(noun) and lemma(noun) not in lexicon.people().undergoing and event.how != "noun":
            continue
        party = _party(parse, noun, event.measure, speakers, source)
        attackers = event.measure is Measure.ABOARD and party is Party.PERPETRATOR
        measure = Measure.ATTACKERS if attackers else event.measure
        key = f"{parse.report}|{span.start}|{span.end}|{measure}|{party}|unknown"
        yield Unknown(
            id=hashlib.sha256(key.encode()).hexdigest()[:10],
            report=parse.report,
            span=span,
            measure=measure,
            manner=event.manner,
            party=party,
            group=group_words(parse, replace(_counted(sentence, noun), partitive=noun is not silence.people)),
            withheld=silence.withheld,
            scope=ScopeKind.BACKGROUND if other else ScopeKind.MAIN,
            section=sentence.section,
            source=source,
            why=(f'"{silence.cue.text}" says that the number of "{noun.text}" is not {_how(silence)}',),
            extractor=EXTRACTOR,
        )


def _undergone(people: Token) -> Event | None:
    """ "the number of casualties": of the dead, if of anything."""
    named = lemma(people) in lexicon.people().undergoing
    return Event(measure=Measure.KILLED, trigger=people, how="noun") if named else None


def _of_verb(parse: Parse, silence: _Silence) -> Event | None:
    """What the clause says of "how many of them"."""
    verb = parse.head(silence.phrase)
    asked = verb is not None and verb is not silence.cue and relation(silence.phrase).startswith("nsubj")
    return verb_event(parse, verb, "subj", silence.people) if asked and verb is not None else None


def _attackers(parse: Parse, people: Token, speakers: Speakers) -> Event | None:
    """ "how many gunmen were involved": so many attacked, whatever else."""
    named = is_people(people) and party_of(parse, people, Measure.KILLED, speakers.armed) is Party.PERPETRATOR
    return Event(measure=Measure.ATTACKERS, trigger=people, how="attackers by name") if named else None


def _how(silence: _Silence) -> str:
    return "told" if silence.withheld else "known"


def _source(parse: Parse, sentence: Sentence, silence: _Silence, sources: Sources) -> Source | None:
    """Who does not tell it; else who says that it is not known."""
    doer = next((d for t in _verbs(parse, silence.cue) if (d := sources.doer(sentence, t))), None)
    doer = doer if silence.withheld else None
    told = sources.of(sentence, silence.cue)
    return doer or (told.source if told is not None else None)


def _verbs(parse: Parse, cue: Token) -> Iterator[Token]:
    """The verb that says so: of "gave no details" the one that governs them."""
    above = parse.head(cue)
    verbs = (t for t in (cue, above) if t is not None and t.upos == "VERB")
    yield from (t for t in verbs if child(parse, t, "expl") is None)


def _put(parse: Parse, sentence: Sentence, people: Token) -> Event | None:
    """ "how many people a gang put on the boat": they were aboard."""
    clause = takewhile(lambda t: t.upos != "PUNCT", parse.tokens[people.index : sentence.last])
    verbs = [t for t in clause if t.upos == "VERB" and lemma(t) in _PUTTING]
    places = (c for verb in verbs for c in children(parse, verb, "obl") if is_vehicle(parse, c))
    found = (location_event(parse, place) for place in places)
    return next((e for e in found if e is not None), None)


def _sorts(parse: Parse, people: Token) -> list[Token]:
    """The soldiers and the passengers of "casualties among soldiers and passengers"."""
    among = [c for c in children(parse, people, "nmod") if cases(parse, c) & {"among", "amongst"}]
    if not among:
        return [people]
    joined = [t for head in (*among, people) for t in children(parse, head, "conj")]
    return sorted([*among, *(t for t in joined if conjunct_head(parse, t) is not t)], key=lambda t: t.index)


def _party(parse: Parse, noun: Token, measure: Measure, speakers: Speakers, source: Source | None) -> Party:
    """Whose people they are; "its own members" are the speaker's."""
    own = possessor(parse, noun) is not None and source is not None
    if own and source is not None and source.side in _OWN:
        return _OWN[source.side]
    return party_of(parse, noun, measure, speakers.armed)


def _span(parse: Parse, sentence: Sentence, silence: _Silence, event: Event) -> Span:
    """From the word that says so to what is counted, with what somebody says of it after all."""
    said = (c for c in parse.children(silence.cue) if c.upos in ("AUX", "PART", "PRON") and c.index < silence.cue.index)
    governed = parse.head(silence.cue)
    by = (governed,) if governed is not None and silence.cue.upos == "NOUN" else ()  # "gave no details"
    words = (silence.cue, silence.asked, silence.people, event.trigger, *said, *by)
    start, end = min(t.start for t in words), max(t.end for t in words)
    rest = _EXCEPT.search(parse.text, end, sentence.end)
    return Span(report=parse.report, start=start, end=rest.end() if rest is not None else end)


def _counted(sentence: Sentence, people: Token) -> Counted:
    at = people.start - sentence.start
    number = Number(start=at, core=at, end=at, quantity=Quantity(low=0, high=None), kind=Kind.VAGUE)
    return Counted(number=number, sentence=sentence, anchor=people, noun=people, phrase=people)
