"""Who is quoted inside a report."""

from dataclasses import dataclass
from enum import StrEnum

from crossread.model.span import Span


class Side(StrEnum):
    """On whose behalf a source speaks; `media` is another outlet that is quoted."""

    STATE = "state"
    PERPETRATOR = "perpetrator"
    WITNESS = "witness"
    MEDICAL = "medical"
    AID = "aid"
    COMPANY = "company"
    INTERNATIONAL = "international"
    MEDIA = "media"
    UNKNOWN = "unknown"


class Naming(StrEnum):
    """How a source is named; `outlet` is the report in its own voice."""

    NAMED = "named"
    UNNAMED = "unnamed"
    ORGANISATION = "organisation"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A speaker: `text` as printed at `span`, `name` resolved in the report ("It" -> "The FOM"), `via` the chain."""

    text: str
    name: str
    side: Side
    naming: Naming
    via: tuple[str, ...] = ()
    span: Span


def side_of(source: Source | None) -> Side:
    """Whose side speaks; unknown in the outlet's own voice."""
    return Side.UNKNOWN if source is None else source.side
