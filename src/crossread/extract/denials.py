"""Acts that a source denies without a number: "claimed the hostages had not been freed"."""

import hashlib
from collections.abc import Iterator

from crossread.extract.counted import Counted, group_words
from crossread.extract.dressing import EXTRACTOR
from crossread.extract.event import Event
from crossread.extract.events import find_event
from crossread.extract.numbers import Kind, Number
from crossread.extract.parties import is_people, party_of
from crossread.extract.reality import judge
from crossread.extract.sources import Attribution, Sources
from crossread.extract.speakers import Speakers
from crossread.extract.stamps import said_when
from crossread.extract.syntax import child
from crossread.model.claim import Claim, Denial, Measure, Modality, Polarity
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.quantity import Quantity
from crossread.model.report import Report
from crossread.model.span import Span

_PREDICATES = frozenset({"VERB", "ADJ", "AUX"})


def find_denials(
    report: Report, parse: Parse, speakers: Speakers, sources: Sources, claims: tuple[Claim, ...]
) -> tuple[Denial, ...]:
    """Denied acts with people as their object and somebody who denies them; those with a figure are claims already."""
    found: dict[Span, Denial] = {}
    for sentence in parse.sentences:
        for denial in _iter_sentence(report, parse, sentence, speakers, sources):
            if not any(c.span.overlaps(denial.span) and c.measure is denial.measure for c in claims):
                found.setdefault(denial.span, denial)
    return tuple(found.values())


def _iter_sentence(
    report: Report, parse: Parse, sentence: Sentence, speakers: Speakers, sources: Sources
) -> Iterator[Denial]:
    for people in parse.words(sentence):
        if people.upos not in ("NOUN", "PRON") or not is_people(people) or child(parse, people, "nummod") is not None:
            continue
        counted = _counted(sentence, people)
        event = find_event(parse, counted)
        if event is None or not _is_denied(parse, event):
            continue
        attribution = sources.of(sentence, event.trigger)
        if attribution is not None:
            yield _denial(report, parse, speakers, counted, event, attribution)


def _is_denied(parse: Parse, event: Event) -> bool:
    """Something told as not having happened; what will not, may not or must not happen is no denial."""
    if event.measure is Measure.DESTROYED or event.trigger.upos not in _PREDICATES:
        return False
    reality = judge(parse, event.trigger)
    return reality.polarity is Polarity.DENIED and reality.modality is Modality.REPORTED


def _denial(
    report: Report, parse: Parse, speakers: Speakers, counted: Counted, event: Event, attribution: Attribution
) -> Denial:
    people, verb, sentence = counted.anchor, event.trigger, counted.sentence
    start, end = min(people.start, verb.start), max(people.end, verb.end)
    return Denial(
        id=hashlib.sha256(f"{report.id}|{start}|{end}|denied".encode()).hexdigest()[:10],
        report=report.id,
        span=Span(report=report.id, start=start, end=end),
        measure=event.measure,
        manner=event.manner,
        party=party_of(parse, people, event.measure, speakers.armed),
        group=group_words(parse, counted),
        section=sentence.section,
        source=attribution.source,
        said=said_when(parse, sentence, attribution, report.published),
        why=(f'"{verb.text}" is denied', f"said by {attribution.source.text}: {attribution.how}"),
        extractor=EXTRACTOR,
    )


def _counted(sentence: Sentence, people: Token) -> Counted:
    at = people.start - sentence.start
    number = Number(start=at, core=at, end=at, quantity=Quantity(low=0, high=None), kind=Kind.VAGUE)
    return Counted(number=number, sentence=sentence, anchor=people, noun=people, phrase=people)
