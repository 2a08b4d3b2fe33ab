"""Places that reports name, and where the gazetteer puts them."""

from dataclasses import dataclass
from enum import StrEnum

from crossread.model.span import Span


class PlaceKind(StrEnum):
    """How large a place of the gazetteer is."""

    COUNTRY = "country"
    FIRST_LEVEL = "first_level"
    SECOND_LEVEL = "second_level"
    TOWN = "town"


class PlaceRelation(StrEnum):
    """How the words around a name relate an event to it.

    `dateline` is where a report was written. `people` is a word for a country's people or things ("Pakistani troops"),
    `government` a country or capital that speaks or acts ("Washington said"): neither is where anything happened.
    """

    AT = "at"
    NEAR = "near"
    FROM = "from"
    TO = "to"
    DATELINE = "dateline"
    MENTIONED = "mentioned"
    PEOPLE = "people"
    GOVERNMENT = "government"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """An entry of the gazetteer. `country` is ISO 3166-1 alpha-2; latitude and longitude are WGS 84 degrees.

    A district or province is placed at the middle of its towns.
    """

    id: str
    name: str
    kind: PlaceKind
    country: str
    first_level: str = ""
    second_level: str = ""
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place's name in a report, as printed at `span`; `name` is the same without breaks of lines.

    `of_event` is True where the name says where the incident's own acts and figures were, not those of another event.
    `resolved` is None where no candidate of the gazetteer stands out, or it has none; `candidates` are the likeliest,
    best first, and `why` tells in words what decided. `distance` is in kilometres ("100 km from"). `within` are the
    names of what the text says the place lies in ("Alder, a district in Northmark").
    """

    id: str
    report: str
    span: Span
    name: str = ""
    relation: PlaceRelation = PlaceRelation.MENTIONED
    of_event: bool = False
    distance: float | None = None
    within: tuple[str, ...] = ()
    resolved: Place | None = None
    candidates: tuple[Place, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceReading:
    """One answer to where it happened: the name, the mentions that give it, and the reports they stand in.

    `within` are the names of what it lies in, the smallest first, by the gazetteer or else by what reports say. `area`
    is the finest of all these that the gazetteer has: `place` itself, where that is resolved.
    """

    name: str
    within: tuple[str, ...] = ()
    place: Place | None
    area: Place | None = None
    reports: tuple[str, ...]
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where an incident happened, as reports have it; the places merely named stand apart.

    `readings` are the finest places that reports give for the incident itself, the most told first. `differing` is
    True where two of them cannot both be right. `place` is what all reports are compatible with, None where nothing
    is; the precisions are those of the code books (UCDP GED `where_prec`, GTD `specificity`, ACLED `geo_precision`),
    None where there is no place.
    """

    place: Place | None = None
    readings: tuple[PlaceReading, ...] = ()
    differing: bool = False
    others: tuple[PlaceReading, ...] = ()
    ged_precision: int | None = None
    gtd_specificity: int | None = None
    acled_precision: int | None = None
    why: str = ""

    @property
    def finest(self) -> tuple[PlaceReading, ...]:
        """The readings in which no other one lies."""
        return tuple(r for r in self.readings if not any(r.name in other.within for other in self.readings))
