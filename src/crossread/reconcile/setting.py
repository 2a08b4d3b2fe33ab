"""Where the incident happened, by all reports, apart from the places they merely name."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.model.claim import Claim, Scope
from crossread.model.place import Place, PlaceKind, PlaceMention, PlaceReading, PlaceRelation, Setting
from crossread.reconcile.ways import Path, Ways, exclude, is_unknown, nested

#: How much a mention tells of where the incident was, by how it stands; what stands with an act or figure tells most.
_OF_EVENT = 1.0
_WEIGHTS = {
    PlaceRelation.AT: 0.8,
    PlaceRelation.NEAR: 0.8,
    PlaceRelation.MENTIONED: 0.35,
    PlaceRelation.FROM: 0.15,
    PlaceRelation.TO: 0.15,
    PlaceRelation.DATELINE: 1.2,
    PlaceRelation.PEOPLE: 0.3,
    PlaceRelation.GOVERNMENT: 0.15,
}
#: These tell of a country at most.
_COUNTRY_ONLY = frozenset({PlaceRelation.DATELINE, PlaceRelation.PEOPLE, PlaceRelation.GOVERNMENT})
#: News tells first where it was: what the first place below a country weighs more than a late one.
_LEAD = 3.0
#: A name that the gazetteer does not resolve tells less, where another is resolved: it may be no place at all.
_UNRESOLVED = 0.4
#: A report's second place counts as its reading where it weighs so much of the first.
_SHARE = 0.5
#: The code books' precisions by kind of place: UCDP GED `where_prec`, GTD `specificity`, ACLED `geo_precision`.
_PRECISION: dict[PlaceKind, tuple[int, int, int | None]] = {
    PlaceKind.TOWN: (1, 1, 1),
    PlaceKind.SECOND_LEVEL: (3, 3, 2),
    PlaceKind.FIRST_LEVEL: (4, 4, 3),
    PlaceKind.COUNTRY: (6, 5, None),
}
_NEAR_TOWN = (2, 1, 2)
_STATED = "stands with what happened"
_NAMED = "no report says it in a clause of what happened: the place named first and most"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A mention with its way down from the country; an unresolved name hangs below what it is said to lie in.

    `weight` is what it tells of the places below the country, `vote` what it tells of the country: early names tell
    more, of the country only those that stand with what happened.
    """

    mention: PlaceMention
    path: Path
    vote: float
    weight: float


def find_setting(places: Sequence[PlaceMention], claims: Sequence[Claim]) -> Setting:
    """The setting that the reports' places and placed figures give."""
    ways = Ways(places)
    by_report: dict[str, list[PlaceMention]] = defaultdict(list)
    for mention in sorted(places, key=lambda p: (p.report, p.span, p.id)):
        by_report[mention.report].append(mention)
    figures: dict[str, int] = defaultdict(int)
    for claim in claims:
        if claim.place is not None and claim.scope is Scope.MAIN:
            figures[claim.place] += 1
    spots = {report: _spots(mentions, figures, ways) for report, mentions in sorted(by_report.items())}
    leaves = [(own, _leaves(own)) for own in spots.values() if own]
    stated = [_stated(own, finest) for own, finest in leaves]
    if not any(_tells(finest) for _, finest in leaves):
        stated = []
    main = [spot for own in stated or [finest for _, finest in leaves] for spot in own]
    if not main:
        return Setting(why="no report names a place")
    paths = sorted({spot.path for spot in main})
    common = _common(paths)
    place = ways.place(common)
    near = all(s.mention.relation is PlaceRelation.NEAR for s in main if s.path == common) and common in paths
    ged, gtd, acled = _precision(place, near)
    rest = [s for own in spots.values() for s in own if s.mention.relation not in _COUNTRY_ONLY]
    return Setting(
        place=place,
        readings=_readings(main, ways, [s for own in spots.values() for s in own if s.mention.of_event]),
        differing=any(exclude(a, b) for a in paths for b in paths),
        others=_readings([s for s in rest if not any(nested(s.path, path) for path in paths)], ways),
        ged_precision=ged,
        gtd_specificity=gtd,
        acled_precision=acled,
        why=_STATED if stated else _NAMED,
    )


def _tells(spots: Sequence[Spot]) -> bool:
    return any(s.mention.of_event for s in spots)


def _stated(spots: Sequence[Spot], finest: list[Spot]) -> list[Spot]:
    """Where the report says that it happened: its finest place, or the wider one that alone it says it of."""
    if _tells(finest):
        return finest
    wide = [s for s in spots if s.mention.of_event and len(s.path) > 1]
    return [s for s in wide if s.path == wide[0].path]


def _precision(place: Place | None, near: bool) -> tuple[int | None, int | None, int | None]:
    if place is None:
        return None, None, None
    return _NEAR_TOWN if near and place.kind is PlaceKind.TOWN else _PRECISION[place.kind]


def _spots(mentions: Sequence[PlaceMention], figures: Mapping[str, int], ways: Ways) -> list[Spot]:
    """The mentions of one report, each with its way down and what it tells."""
    country = _country(mentions)
    spots: list[Spot] = []
    rank = events = 0
    for mention in _without_second_datelines(mentions):
        path = ways.path(mention, country)
        if mention.relation in _COUNTRY_ONLY:
            path = path[:1]
        weight = _OF_EVENT + figures[mention.id] if mention.of_event else _WEIGHTS[mention.relation]
        if mention.resolved is None and mention.relation not in _COUNTRY_ONLY:
            weight *= _UNRESOLVED
        vote = weight * (1 + _LEAD / (1 + events)) if mention.of_event else weight
        events += mention.of_event
        if len(path) > 1:
            weight *= 1 + _LEAD / (1 + rank)
            rank += 1
        spots.append(Spot(mention=mention, path=path, vote=vote, weight=weight))
    return [s for s in spots if not is_unknown(s.path[0]) or s.mention.relation not in _COUNTRY_ONLY]


def _without_second_datelines(mentions: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """ "ALDER, Northmark -": a report was written in one place, however many names that takes."""
    written = False
    for mention in mentions:
        if mention.relation is not PlaceRelation.DATELINE or not written:
            yield mention
        written = written or mention.relation is PlaceRelation.DATELINE


def _leaves(spots: Sequence[Spot]) -> list[Spot]:
    """The mentions of the finest places of one report: down from the country told most, by the votes of all below."""
    votes: dict[Path, float] = defaultdict(float)
    for spot in spots:
        for length in range(1, len(spot.path) + 1):
            votes[spot.path[:length]] += spot.weight if length > 1 else spot.vote
    tops = [s for s in spots if s.mention.of_event] or spots
    ends = {spot.path for spot in spots}
    finest = [p for p in ends if not any(o != p and o[: len(p)] == p for o in ends)]
    ranked = sorted(finest, key=lambda p: ([-votes[p[:n]] for n in range(1, len(p) + 1)], p))
    top = ranked[0]
    rivals = {s.path for s in tops} & set(finest)
    kept = [p for p in ranked if p == top or (p in rivals and votes[p] >= _SHARE * votes[top])]
    return [s for path in kept for s in spots if s.path == path]


def _country(mentions: Sequence[PlaceMention]) -> Path:
    """The country a report tells of most, below which its unresolved names are taken to lie."""
    votes: dict[str, float] = defaultdict(float)
    for mention in _without_second_datelines(mentions):
        if mention.resolved is not None:
            votes[mention.resolved.country] += _OF_EVENT if mention.of_event else _WEIGHTS[mention.relation]
    return (min(votes, key=lambda c: (-votes[c], c)),) if votes else ()


def _readings(spots: Sequence[Spot], ways: Ways, events: Sequence[Spot] = ()) -> tuple[PlaceReading, ...]:
    """The places of the mentions; where the same reports say so of a wider place, `events`, that is cited with it."""
    groups: dict[Path, list[Spot]] = defaultdict(list)
    for spot in spots:
        groups[spot.path].append(spot)
    order = {path: number for number, path in reversed(list(enumerate(s.path for s in spots)))}
    ranked = sorted(groups.items(), key=lambda g: (-len({s.mention.report for s in g[1]}), order[g[0]], g[0]))
    return tuple(
        PlaceReading(
            name=ways.name(path),
            within=tuple(ways.name(path[:n]) for n in range(len(path) - 1, 0, -1)),
            place=ways.exact(path),
            area=ways.place(path),
            reports=tuple(sorted({s.mention.report for s in group})),
            mentions=tuple(s.mention.id for s in (*group, *_around(path, group, events))),
        )
        for path, group in ranked
    )


def _around(path: Path, group: Sequence[Spot], events: Sequence[Spot]) -> list[Spot]:
    reports = {s.mention.report for s in group}
    wider = {path[:n] for n in range(2, len(path))}
    return [s for s in events if s.path in wider and s.mention.report in reports]


def _common(paths: Sequence[Path]) -> Path:
    """What all have in common; where each lies in the next, the finest."""
    longest = max(paths, key=len)
    if all(nested(path, longest) for path in paths):
        return longest
    return tuple(_iter_common(paths))


def _iter_common(paths: Sequence[Path]) -> Iterator[str]:
    for steps in zip(*paths, strict=False):
        if len(set(steps)) > 1:
            return
        yield steps[0]
