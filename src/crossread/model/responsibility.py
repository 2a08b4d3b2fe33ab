"""Who is held responsible for an incident, and on whose word."""

from dataclasses import dataclass
from enum import StrEnum

from crossread.model.claim import Party


class Confidence(StrEnum):
    """How a report says who did it; the scale is that of slot 11 of MUC-3/4, PERP: ORGANIZATION CONFIDENCE."""

    FACT = "reported_as_fact"
    CLAIMED = "claimed_or_admitted"
    ACCUSED_BY_AUTHORITIES = "suspected_or_accused_by_authorities"
    ACCUSED = "suspected_or_accused"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """Somebody whom reports name as having done it, once for each way of saying so; `items` are ids of acts."""

    name: str
    party: Party = Party.UNKNOWN
    confidence: Confidence
    reports: tuple[str, ...]
    items: tuple[str, ...]
