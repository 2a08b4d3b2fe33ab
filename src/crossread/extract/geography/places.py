"""Parse -> places: every name of a place in a report, what it stands for, and which of them are the incident's."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from crossread.extract.geography.frames import Frame, frame, is_dateline, is_owned, lies_in
from crossread.extract.geography.happened import Happened
from crossread.extract.geography.name import Name
from crossread.extract.geography.names import Scanner
from crossread.extract.geography.resolve import Answer, Asked, Resolver
from crossread.gazetteer import Gazetteer, gazetteer
from crossread.model.claim import Claim
from crossread.model.parse import Parse, SectionKind
from crossread.model.place import PlaceKind, PlaceMention, PlaceRelation
from crossread.model.report import Report
from crossread.model.span import Span

_READ = frozenset({SectionKind.BODY, SectionKind.HEADLINE, SectionKind.CAPTION})
#: A dateline stands in one of the first so many sentences.
_OPENING = 4
#: Smaller places bear names that others bear too.
_SMALL = 300_000


@dataclass(slots=True, kw_only=True)
class Found:
    """A name with what the text says of it."""

    name: Name
    frame: Frame
    within: tuple[str, ...] = ()


def find_places(report: Report, parse: Parse, claims: Sequence[Claim] = ()) -> tuple[PlaceMention, ...]:
    """The places a report names, in text order. `claims` are its figures: where they stand, the incident was."""
    source = gazetteer()
    found = _find(parse, source)
    if not found:
        return ()
    _contain(parse, found, source)
    asked = [_asked(f) for f in found]
    resolver = Resolver(source, _countries(found), [a for f, a in zip(found, asked, strict=True) if not f.name.people])
    sites = _sites(found, Happened(parse, report.published, claims))
    mentions = []
    for one, question in zip(found, asked, strict=True):
        answer = _people(one, source) if one.name.people else resolver.answer(question)
        if (mention := _mention(parse, one, answer, one.name.first in sites)) is not None:
            mentions.append(mention)
    return tuple(mentions)


def _sites(found: Sequence[Found], happened: Happened) -> frozenset[int]:
    """The first tokens of the names where something happened: those of its clauses, else those of its sentences."""
    told = [one.name for one in found if happened.at(one.name, one.frame.relation)]
    near = [name for name in told if happened.is_clause_of(name)]
    return frozenset(name.first for name in near or told)


def _find(parse: Parse, source: Gazetteer) -> list[Found]:
    scanner = Scanner(parse, source)
    found: list[Found] = []
    for sentence in parse.sentences:
        if sentence.section not in _READ:
            continue
        before: Found | None = None
        for name in scanner.names(sentence):
            gap = parse.text[parse.tokens[before.name.last - 1].end : parse.tokens[name.first].start] if before else ""
            owned = before is not None and (before.name.owner or gap.startswith(("'s", "’s"))) and len(gap) < 60
            stands = frame(parse, name, before.frame if before else None, gap, owned and is_owned(gap))
            if (
                sentence.index < _OPENING
                and not name.people
                and is_dateline(parse, name, before is None or before.frame.relation is PlaceRelation.DATELINE)
            ):
                stands = replace(stands, relation=PlaceRelation.DATELINE)
            before = Found(name=name, frame=stands)
            found.append(before)
    return found


def _contain(parse: Parse, found: list[Found], source: Gazetteer) -> None:
    """Notes for each name what the text says it lies in; the outer name stands where the inner one does."""
    for left, right in pairwise(found):
        if left.name.sentence is not right.name.sentence:
            continue
        how = lies_in(parse, left.name, right.name)
        if how == "owner":
            right.within = (left.name.text,)
        elif how == "stated" or (how == "comma" and _may_hold(left.name, right.name)):
            left.within = (right.name.text,)
            if left.frame.relation is not PlaceRelation.MENTIONED:
                right.frame = replace(right.frame, relation=left.frame.relation)
    for left, right in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if left.within == (right.name.text,) and right.within and right.within != (left.name.text,):
            left.within += right.within
    for one in found:
        if one.frame.people and not one.name.people:
            one.within += (source.countries[one.frame.people].place.name,)


def _may_hold(inner: Name, outer: Name) -> bool:
    """Whether the gazetteer has the first name in the second; of names it does not have, a comma is enough."""
    if not outer.known or not inner.known:
        return not outer.known or outer.known[0].place.kind is not PlaceKind.TOWN
    holders = {e.place.id for e in outer.known}
    return any(holders & set(e.areas[:-1]) for e in inner.known)


def _asked(found: Found) -> Asked:
    kind = found.frame.kind or ("town" if found.frame.relation is PlaceRelation.DATELINE else "")
    return Asked(text=found.name.text, kind=kind, within=found.within)


def _countries(found: Sequence[Found]) -> dict[str, float]:
    """How much the report tells of each country, by its name, its people, or where it was written."""
    counts: dict[str, float] = defaultdict(float)
    for one in found:
        written = one.frame.relation is PlaceRelation.DATELINE
        known = [e for e in one.name.known if not written or e.place.kind in (PlaceKind.TOWN, PlaceKind.COUNTRY)]
        first = next(iter(known or one.name.known), None)
        if one.name.people:
            counts[one.name.people] += 0.7
        elif first is not None and first.place.kind is PlaceKind.COUNTRY and first.population >= _SMALL:
            counts[first.place.country] += 0.7 if one.frame.relation is PlaceRelation.GOVERNMENT else 2
        elif first is not None and written and first.population >= _SMALL:
            counts[first.place.country] += 3
    return counts


def _people(found: Found, source: Gazetteer) -> Answer:
    entry = source.countries.get(found.name.people)
    return Answer(entry=entry, candidates=(), why="a word for its people or things")


def _mention(parse: Parse, found: Found, answer: Answer, of_event: bool) -> PlaceMention | None:
    name, relation = found.name, found.frame.relation
    entry = answer.entry
    if entry is None and not name.tagged:
        return None
    start, end = parse.tokens[name.first].start, parse.tokens[name.last - 1].end
    if relation is PlaceRelation.GOVERNMENT and (entry is None or entry.population < _SMALL):
        relation = PlaceRelation.MENTIONED
    return PlaceMention(
        id=hashlib.sha256(f"{parse.report}|place|{start}|{end}".encode()).hexdigest()[:10],
        report=parse.report,
        span=Span(report=parse.report, start=start, end=end),
        name=name.text,
        relation=relation,
        of_event=of_event,
        distance=found.frame.distance,
        within=tuple(dict.fromkeys(found.within)),
        resolved=entry.place if entry else None,
        candidates=tuple(c.place for c in answer.candidates),
        why=answer.why,
    )
