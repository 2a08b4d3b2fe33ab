"""Figures that count some of the people only, though nothing in their own words says so."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from crossread.model.claim import Claim, Measure, Party
from crossread.model.finding import Slot
from crossread.model.source import Side
from crossread.reconcile.evidence import Evidence
from crossread.reconcile.individual import person_of
from crossread.reconcile.interval import excludes, gives_number, printed
from crossread.reconcile.measure import Course, course_of, slot_of
from crossread.reconcile.moment import is_before

#: Below this share of the largest count in its report a figure is no other count of the same people.
SHARE = 0.5

#: "People" may be civilians; soldiers and attackers are counted for themselves.
_FAMILY = dict.fromkeys((Party.UNKNOWN, Party.CIVILIAN), (Party.UNKNOWN, Party.CIVILIAN))
Key = tuple[str, Slot, Party, bool]
#: The reports, by digest, and sides that give a number as the largest of its slot.
Heads = dict[tuple[Slot, int], set[tuple[str, Side]]]


def find_subcounts(totals: Sequence[Claim], evidence: Evidence) -> frozenset[str]:
    """Ids of the claims that stand beside a larger count as the count of some of its people, or of one person.

    The larger count is the largest that the report gives for the slot, from anybody but a rival. A figure is part of it
    if it is one person, or has a noun for some of the people, or (of a toll, and of those aboard) is less than half: a
    hospital that received 12 of the 40 dead does not put the toll at 12. It is none if the report dates it otherwise,
    or if another report gives it as its own largest: then it is an older count. Where nobody counts the people that a
    single person belongs to, the person is the count.
    """
    people = [claim for claim in totals if claim.measure is not Measure.DESTROYED and gives_number(claim.quantity)]
    largest = _find_largest(people)
    heads: Heads = {}
    for claim in largest.values():
        heads.setdefault((slot_of(claim), claim.quantity.low), set()).add((evidence.digest(claim.report), _side(claim)))
    subs = {claim.id for claim in people if _is_subcount(claim, largest, heads, evidence)}
    persons = {claim.id for claim in people if person_of(claim)} - subs
    counted = {(slot_of(claim), claim.party) for claim in people if claim.id not in subs | persons}
    return frozenset(subs) | {
        claim.id
        for claim in people
        if claim.id in persons and any((slot_of(claim), party) in counted for party in may_be_counted_as(claim.party))
    }


def may_be_counted_as(party: Party) -> tuple[Party, ...]:
    """The parties under which a count may hold somebody of this party: "people" may be anybody."""
    return (Party.UNKNOWN, Party.CIVILIAN) if party is Party.UNKNOWN else (party, Party.UNKNOWN)


@cache
def subgroups() -> frozenset[str]:
    """Nouns for some of the people, by age, sex, post or origin."""
    lines = files("crossread.reconcile").joinpath("subgroups.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def names_subgroup(claim: Claim) -> bool:
    """Whether the people counted are some by their own name: "37 employees" were not all who were aboard."""
    return _head(claim) in subgroups()


def _find_largest(totals: Iterable[Claim]) -> dict[Key, Claim]:
    largest: dict[Key, Claim] = {}
    for claim in totals:
        key = (claim.report, slot_of(claim), claim.party, _side(claim) is Side.PERPETRATOR)
        if key not in largest or _size(claim) > _size(largest[key]):
            largest[key] = claim
    return largest


def _size(claim: Claim) -> tuple[int, int, str]:
    return printed(claim.quantity), -claim.span.start, claim.id


def _side(claim: Claim) -> Side:
    return claim.source.side if claim.source else Side.UNKNOWN


def _is_subcount(claim: Claim, largest: Mapping[Key, Claim], heads: Heads, evidence: Evidence) -> bool:
    theirs = _side(claim) is Side.PERPETRATOR
    keys = [(claim.report, slot_of(claim), party, theirs) for party in _FAMILY.get(claim.party, (claim.party,))]
    found = [largest[key] for key in keys if key in largest]
    if not found:
        return False
    whole = max(found, key=_size)
    if printed(claim.quantity) >= printed(whole.quantity) or not excludes(claim.quantity, whole.quantity):
        return False
    if (claim.quantity.low, claim.quantity.high) == (1, 1):
        return True
    then, now = evidence.when(claim), evidence.when(whole)
    if is_before(then, now) or is_before(now, then) or _is_head(claim, heads, evidence):
        return False
    if _head(claim) in subgroups() and _head(claim) != _head(whole):
        return True
    some = 0 < printed(claim.quantity) < SHARE * printed(whole.quantity)  # "nobody" counts all of them
    return some and course_of(claim.measure) is not Course.LEVEL


def _head(claim: Claim) -> str:
    """The noun of the group; none for several in a row, `passengers and crew`, which are everybody."""
    words = claim.group.casefold().split()
    return words[-1] if words and "and" not in words else ""


def _is_head(claim: Claim, heads: Heads, evidence: Evidence) -> bool:
    """True where another report gives the figure as its largest, and it can be the same side's."""
    mine, here = _side(claim), evidence.digest(claim.report)
    given = heads.get((slot_of(claim), claim.quantity.low), set())
    return any(digest != here and (Side.UNKNOWN in (side, mine) or side is mine) for digest, side in given)
