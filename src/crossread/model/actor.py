"""Who appears in reports: people, groups, forces, offices and things with a name."""

from dataclasses import dataclass
from enum import StrEnum

from crossread.model.source import Side
from crossread.model.span import Span


class ActorKind(StrEnum):
    """What an actor is.

    A `thing` is a train, ship or building with a name of its own; a `role` people told by what they do.
    """

    PERSON = "person"
    GROUP = "group"
    FORCE = "force"
    OFFICE = "office"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    ROLE = "role"
    THING = "thing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An actor in one place of one report. `name` is the bare name, empty where people are told by their role only.

    `short` is the abbreviation of the name that the report explains, or that stands here for a name it does not give.
    `role` is the office or occupation, `nationality` an ISO 3166-1 alpha-2 code, `body` the name of what a person
    belongs to or speaks for. `side` is the one on whose behalf the actor speaks or acts.
    """

    id: str
    report: str
    span: Span
    kind: ActorKind
    name: str = ""
    short: str = ""
    role: str = ""
    nationality: str = ""
    body: str = ""
    side: Side = Side.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Merge:
    """Two names were taken for one actor, and why."""

    left: str
    right: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody over all reports. `names` are every spelling, `name` the fullest; `speaks_for` is the id of an actor.

    `apart` are ids of actors of a like name that were not merged, since their roles differ.
    """

    id: str
    name: str
    kind: ActorKind
    side: Side = Side.UNKNOWN
    names: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    nationality: str = ""
    speaks_for: str | None = None
    reports: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    merges: tuple[Merge, ...] = ()
    apart: tuple[str, ...] = ()
