"""Parse -> mentions: the people, groups, forces, offices, countries and named things a report tells of."""

import hashlib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossread.extract.actors.bodies import read_body
from crossread.extract.actors.leading import with_lead
from crossread.extract.actors.named import Named, is_body_word
from crossread.extract.actors.nations import iter_countries
from crossread.extract.actors.persons import Persons
from crossread.extract.actors.stretches import Stretch, iter_stretches
from crossread.extract.actors.things import read_thing
from crossread.extract.actors.unnamed import read_common
from crossread.extract.actors.words import listed
from crossread.extract.attribution.words import roles
from crossread.extract.sources import Sources
from crossread.extract.speakers import Speakers
from crossread.model.actor import ActorKind, Mention
from crossread.model.parse import Parse, SectionKind, Sentence
from crossread.model.place import PlaceMention
from crossread.model.source import Naming, Side
from crossread.model.span import Span

_SILENT = frozenset({SectionKind.CREDIT, SectionKind.TEASER})


def find_mentions(
    parse: Parse, speakers: Speakers, sources: Sources, places: Sequence[PlaceMention] = ()
) -> tuple[Mention, ...]:
    """The actors of one report wherever it names them, in text order; those in credits and teasers are none.

    `places` are those the report names: countries are actors where they speak or act.
    """
    reading = _Reading(parse, speakers, places)
    found = [one for sentence in parse.sentences if sentence.section not in _SILENT for one in reading.of(sentence)]
    found = [with_lead(parse, one, sources.who) for one in found]
    told = _sides(parse, sources)
    mentions = (_mention(parse, one, told) for one in _with_long_names(found))
    return tuple(sorted(mentions, key=lambda m: (m.span, m.id)))


class _Reading:
    """Reads one report sentence by sentence, since "its envoy" leans on the body named before."""

    def __init__(self, parse: Parse, speakers: Speakers, places: Sequence[PlaceMention]) -> None:
        self._parse, self._speakers = parse, speakers
        self._places = sorted(places, key=lambda place: place.span)
        self._bodies: list[str] = []
        self._persons = Persons(parse, speakers, self._bodies)

    def of(self, sentence: Sentence) -> Iterator[Named]:
        """Names first, then bodies and people told by a common noun outside of them."""
        countries = list(iter_countries(self._parse, sentence, self._within(sentence)))
        taken = {index for one in countries for index in range(one.first, one.last)}
        yield from countries
        for stretch in iter_stretches(self._parse, sentence):
            if taken.intersection(range(stretch.first, stretch.last)):
                continue
            named = self._named(sentence, stretch)
            if named is not None:
                taken.update(range(named.first, named.last))
                yield named
        for token in self._parse.words(sentence):
            if token.index not in taken:
                common = read_common(self._parse, token, self._speakers.armed)
                if common is not None and not taken.intersection(range(common.first, common.last)):
                    yield common

    def _is_known_place(self, sentence: Sentence, person: Named) -> bool:
        """ "Washington said": the whole name is that of a place the gazetteer has."""
        start, end = self._parse.tokens[person.first].start, self._parse.tokens[person.last - 1].end
        return any(
            p.resolved is not None and p.span.start == start and p.span.end == end for p in self._within(sentence)
        )

    def _is_place(self, sentence: Sentence, found: Named) -> bool:
        """A name that is a place's, and has no word for a body in it."""
        tokens = self._parse.tokens[found.first : found.last]
        if found.side is not Side.UNKNOWN or any(is_body_word(t) for t in tokens):
            return False
        return any(p.span.start <= tokens[0].start < p.span.end for p in self._within(sentence))

    def _within(self, sentence: Sentence) -> Sequence[PlaceMention]:
        low = bisect_left(self._places, sentence.start, key=lambda place: place.span.start)
        return self._places[low : bisect_left(self._places, sentence.end, key=lambda place: place.span.start)]

    def _named(self, sentence: Sentence, stretch: Stretch) -> Named | None:
        person = self._persons.read(sentence, stretch) if stretch.kind == "PER" else None
        if person is not None and not (person.role == "" and self._is_known_place(sentence, person)):
            return person
        found = read_thing(self._parse, sentence, stretch) or read_body(self._parse, self._speakers, sentence, stretch)
        if found is not None and found.kind is ActorKind.ORGANISATION and self._is_place(sentence, found):
            return None
        if found is not None and found.kind is not ActorKind.THING:
            self._bodies.append(found.name)
        return found


def _with_long_names(found: list[Named]) -> list[Named]:
    """ "the ministry" is the one that the report names: "the Defence Ministry", where it names no other.

    So is "the Observatory": a word of the name of one organisation only.
    """
    long: dict[tuple[ActorKind, str], set[str]] = {}
    for one in found:
        if one.kind in (ActorKind.OFFICE, ActorKind.ORGANISATION) and " " in one.name and one.name[:1].isupper():
            words = one.name.lower().split()
            for word in words[-1:] if one.kind is ActorKind.OFFICE else words:
                long.setdefault((one.kind, word), set()).add(one.name)
    return [
        replace(one, name=min(names))
        if len(names := long.get((one.kind, one.name.lower()), set())) == 1 and _is_short(one)
        else one
        for one in found
    ]


def _is_short(one: Named) -> bool:
    """A common noun for an office, or one capitalised word, as names are written, for an organisation."""
    return one.name.islower() if one.kind is ActorKind.OFFICE else one.name.istitle() and not one.short


def _mention(parse: Parse, one: Named, told: dict[str, Side]) -> Mention:
    start, end = parse.tokens[one.first].start, parse.tokens[one.last - 1].end
    key = f"{parse.report}|{start}|{end}|{one.kind}|{one.name}|{one.role}"
    return Mention(
        id=hashlib.sha256(key.encode()).hexdigest()[:10],
        report=parse.report,
        span=Span(report=parse.report, start=start, end=end),
        kind=one.kind,
        name=one.name,
        short=one.short,
        role=one.role,
        nationality=one.nationality,
        body=one.body,
        side=one.side if one.side is not Side.UNKNOWN else _as_source(one, told),
    )


def _as_source(one: Named, told: dict[str, Side]) -> Side:
    """The side it has as a source; a neutral calling has none."""
    if one.kind not in (ActorKind.PERSON, ActorKind.GROUP) or not one.name:
        return Side.UNKNOWN
    side = told.get(one.name.split()[-1].lower(), Side.UNKNOWN)
    if one.kind is ActorKind.GROUP and side is not Side.PERPETRATOR:
        return Side.UNKNOWN
    neutral = (roles().neutral | listed("organisation", "neutral")) & set(one.role.lower().split())
    return Side.UNKNOWN if neutral and side is Side.STATE else side


def _sides(parse: Parse, sources: Sources) -> dict[str, Side]:
    """The side of everybody who is quoted by name, by the last word of the name."""
    found: dict[str, Side] = {}
    for sentence in parse.sentences:
        for one in sources.in_sentence(sentence):
            if one.source.naming in (Naming.NAMED, Naming.ORGANISATION) and one.source.side is not Side.UNKNOWN:
                found.setdefault(one.source.name.split()[-1].lower(), one.source.side)
    return found
