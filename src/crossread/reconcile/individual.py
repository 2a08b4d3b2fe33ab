"""Claims about one person, who is told of singly and is no total."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from crossread.model.claim import Claim, Measure, Party
from crossread.model.finding import Slot
from crossread.reconcile.interval import printed
from crossread.reconcile.measure import slot_of


@cache
def roles() -> frozenset[str]:
    """Nouns of which an incident commonly has one holder."""
    lines = files("crossread.reconcile").joinpath("roles.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def person_of(claim: Claim) -> str | None:
    """The key by which reports speak of the same person: a role, or a name; None where the claim is no such thing.

    The last word decides, so that `driver` and `train driver` are one; a group of capitalised words is a name.
    """
    words = claim.group.split()
    if not words or (claim.quantity.low, claim.quantity.high) != (1, 1):
        return None
    head = words[-1].casefold()
    if head in roles():
        return head
    named = len(words) > 1 and all(word[0].isupper() for word in words)
    return " ".join(words).casefold() if named else None


def find_individuals(totals: Sequence[Claim]) -> frozenset[str]:
    """Ids of the claims that tell of one person beside a count, and so are no count.

    These are holders of a role or name, and any single person where the same report has a larger count that may hold
    them. Where nobody counts the people they belong to, they stay: then they are the count.
    """
    people = [claim for claim in totals if claim.measure is not Measure.DESTROYED]
    largest = _largest(people)
    single = {claim.id for claim in people if person_of(claim) or _is_one_of_more(claim, largest)}
    counted = {(slot_of(claim), claim.party) for claim in people if claim.id not in single}
    return frozenset(
        claim.id
        for claim in people
        if claim.id in single and any((slot_of(claim), party) in counted for party in may_be_counted_as(claim.party))
    )


def may_be_counted_as(party: Party) -> tuple[Party, ...]:
    """The parties under which a count may hold somebody of this party: "people" may be anybody."""
    return (Party.UNKNOWN, Party.CIVILIAN) if party is Party.UNKNOWN else (party, Party.UNKNOWN)


def _is_one_of_more(claim: Claim, largest: Mapping[tuple[str, Slot, Party], int]) -> bool:
    if (claim.quantity.low, claim.quantity.high) != (1, 1):
        return False
    return any(largest.get((claim.report, slot_of(claim), p), 0) > 1 for p in may_be_counted_as(claim.party))


def _largest(totals: Iterable[Claim]) -> dict[tuple[str, Slot, Party], int]:
    largest: dict[tuple[str, Slot, Party], int] = {}
    for claim in totals:
        key = (claim.report, slot_of(claim), claim.party)
        largest[key] = max(largest.get(key, 0), printed(claim.quantity))
    return largest
