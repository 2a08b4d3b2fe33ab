"""Where it happened: the places that reports give, how exactly, and those merely named, with a map of them."""

from dataclasses import dataclass

from crossread.model.account import Account
from crossread.model.place import PlaceKind, PlaceReading
from crossread.present.receipt import plain
from crossread.web.charts.maps import REACH, Spot, draw_map

KINDS = {
    PlaceKind.TOWN: "town",
    PlaceKind.SECOND_LEVEL: "district",
    PlaceKind.FIRST_LEVEL: "province",
    PlaceKind.COUNTRY: "country",
}
#: Places named in words.
MOST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """One place: its name with what it lies in, what the gazetteer knows, and one mention in each of some reports."""

    name: str
    within: str
    known: str
    reports: int
    mentions: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """`main` are the places of the incident, `others` those merely named; `circles` says what is drawn."""

    picture: str
    main: tuple[Where, ...]
    others: tuple[Where, ...]
    differing: bool
    circles: str


def build_scene(account: Account) -> Scene:
    """The places of an account, and a map where the gazetteer has one of the incident's own."""
    setting = account.setting
    own = [spot for reading in setting.readings for spot in _spots(reading)]
    if not own and setting.place:
        own = [Spot(name=plain(setting.place.name), place=setting.place, main=True)]
    known = {spot.place.id for spot in own}
    named = [r.place for r in setting.others if r.place and r.place.id not in known]
    picture = draw_map([*own, *(Spot(name=plain(place.name), place=place, main=False) for place in named)])
    kinds = sorted({spot.place.kind for spot in own}, key=list(REACH).index)
    return Scene(
        picture=picture,
        main=tuple(_where(reading, account) for reading in setting.readings[:MOST]),
        others=tuple(_where(reading, account) for reading in setting.others[:MOST]),
        differing=setting.differing,
        circles=", ".join(f"{KINDS[kind]} {REACH[kind]} km" for kind in kinds) if picture else "",
    )


def _spots(reading: PlaceReading) -> list[Spot]:
    """The place, or the area somewhere in which it is."""
    if reading.place:
        return [Spot(name=plain(reading.place.name), place=reading.place, main=True)]
    within = reading.area
    return [Spot(name=f"{plain(reading.name)} (in {plain(within.name)})", place=within, main=True)] if within else []


def _where(reading: PlaceReading, account: Account) -> Where:
    spans = {mention.id: mention.span for mention in account.places}
    firsts = {spans[i].report: spans[i] for i in reversed(reading.mentions) if i in spans}
    place = reading.place
    known = KINDS[place.kind] if place else "not in the gazetteer"
    return Where(
        name=plain(reading.name),
        within=", ".join(plain(name) for name in reading.within),
        known=known,
        reports=len(reading.reports),
        mentions=tuple((span.report, span.start, span.end) for _, span in sorted(firsts.items())),
    )
