"""Figures of other events, kept apart under the event they belong to."""

from collections.abc import Iterable

from crossread.model.account import Background
from crossread.model.claim import Claim

UNNAMED = "another event"


def gather_background(claims: Iterable[Claim]) -> tuple[Background, ...]:
    """One entry for each event key, in the order of the keys; claims that name no event stand together, last."""
    events: dict[str, list[str]] = {}
    for claim in claims:
        events.setdefault((claim.event or "").strip().casefold(), []).append(claim.id)
    ordered = sorted(events, key=lambda key: (not key, key))
    return tuple(Background(event=key or UNNAMED, claims=tuple(events[key])) for key in ordered)
