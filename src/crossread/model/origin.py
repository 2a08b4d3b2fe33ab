"""Where the text of reports comes from: who is credited, which pages are editions of one, and what is one witness."""

from dataclasses import dataclass
from enum import StrEnum

from crossread.model.passage import Overlap
from crossread.model.span import Span


class CreditRole(StrEnum):
    """How a report names another medium: as the maker of its text, as a contributor, or as who was told a figure."""

    BYLINE = "byline"
    CONTRIBUTED = "contributed"
    TOLD = "told"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Credit:
    """A report names an agency or outlet; `span` is where (None for a byline that stands only in the page's metadata).

    `key` is what all spellings of one name have in common. `claim` is the claim that was told to it, for TOLD.
    """

    report: str
    role: CreditRole
    name: str
    key: str
    agency: bool = True
    span: Span | None = None
    claim: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Editions:
    """Pages of one outlet that replace each other, oldest first where dates tell; `why` is in words."""

    reports: tuple[str, ...]
    ordered: bool
    why: str


class OriginKind(StrEnum):
    """What an origin is; `text` is common text of which nobody can say where it comes from."""

    AGENCY = "agency"
    OUTLET = "outlet"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Origin:
    """One witness: an agency, an outlet (or one report of unknown outlet), or common text of unknown origin.

    `reports` and `claims` are those that give figures of it, `credited` the reports that name it for their text.
    `first` is the report that could be the first by the dates, None where they do not tell. `links` are reports without
    which the others would not be known to be one origin.
    """

    id: str
    kind: OriginKind
    name: str
    reports: tuple[str, ...]
    claims: tuple[str, ...] = ()
    credited: tuple[str, ...] = ()
    first: str | None = None
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """Who may have copied whom, as facts about pairs: `outlets` are the keys of the reports' outlets, by report id."""

    overlaps: tuple[Overlap, ...] = ()
    credits: tuple[Credit, ...] = ()
    editions: tuple[Editions, ...] = ()
    outlets: tuple[tuple[str, str], ...] = ()
