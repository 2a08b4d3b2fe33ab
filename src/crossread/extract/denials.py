"""Acts that a source denies without a number: "claimed the hostages had not been freed"."""

import hashlib

from crossread.extract import lexicon
from crossread.extract.counted import Counted, group_words
from crossread.extract.dressing import EXTRACTOR
from crossread.extract.numbers import Kind, Number
from crossread.extract.parties import is_people, party_of
from crossread.extract.sources import Sources, is_denial
from crossread.extract.speakers import Speakers
from crossread.extract.stamps import said_when
from crossread.extract.syntax import child, is_negated, is_passive, iter_ancestors, lemma
from crossread.model.claim import Claim, Denial, Manner, Measure
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.quantity import Quantity
from crossread.model.report import Report
from crossread.model.span import Span


def find_denials(
    report: Report, parse: Parse, speakers: Speakers, sources: Sources, claims: tuple[Claim, ...]
) -> tuple[Denial, ...]:
    """Denied acts with people as their object and somebody who denies them; those with a figure are claims already."""
    found = []
    for sentence in parse.sentences:
        if sentence.parsed:
            for verb in parse.words(sentence):
                denial = _denial(report, parse, sentence, verb, speakers, sources)
                if denial is not None and not any(
                    c.span.overlaps(denial.span) and c.measure is denial.measure for c in claims
                ):
                    found.append(denial)
    return tuple(found)


def _denial(
    report: Report, parse: Parse, sentence: Sentence, verb: Token, speakers: Speakers, sources: Sources
) -> Denial | None:
    if (
        verb.upos != "VERB"
        or (measure := lexicon.measures().object.get(lemma(verb))) is None
        or measure is Measure.DESTROYED
    ):
        return None
    people = child(parse, verb, "nsubj:pass") if is_passive(parse, verb) else child(parse, verb, "obj")
    if people is None or not is_people(people) or child(parse, people, "nummod") is not None:
        return None
    attribution = sources.of(sentence, verb)
    if attribution is None or not (is_negated(parse, verb) or _is_denied(parse, verb)):
        return None
    counted = _counted(sentence, people)
    start, end = min(people.start, verb.start), max(people.end, verb.end)
    manner = lexicon.measures().manner.get(lemma(verb), Manner.FREED) if measure is Measure.FREED else None
    return Denial(
        id=hashlib.sha256(f"{report.id}|{start}|{end}|denied".encode()).hexdigest()[:10],
        report=report.id,
        span=Span(report=report.id, start=start, end=end),
        measure=measure,
        manner=manner,
        party=party_of(parse, people, measure, speakers.armed),
        group=group_words(parse, counted),
        section=sentence.section,
        source=attribution.source,
        said=said_when(parse, sentence, attribution, report.published),
        why=(f'"{verb.text}" is denied', f"said by {attribution.source.text}: {attribution.how}"),
        extractor=EXTRACTOR,
    )


def _is_denied(parse: Parse, verb: Token) -> bool:
    return any(is_denial(above) for above in iter_ancestors(parse, verb))


def _counted(sentence: Sentence, people: Token) -> Counted:
    at = people.start - sentence.start
    number = Number(start=at, core=at, end=at, quantity=Quantity(low=0, high=None), kind=Kind.VAGUE)
    return Counted(number=number, sentence=sentence, anchor=people, noun=people, phrase=people)
