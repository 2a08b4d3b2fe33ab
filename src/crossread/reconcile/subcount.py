"""Figures that count some of the people only, though nothing in their own words says so."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TypeVar

from crossread.model.claim import Claim, Measure, Party
from crossread.model.finding import Slot
from crossread.model.source import Side, side_of
from crossread.reconcile.evidence import Evidence
from crossread.reconcile.individual import person_of
from crossread.reconcile.interval import excludes, gives_number, printed
from crossread.reconcile.measure import Course, course_of, slot_of
from crossread.reconcile.moment import is_before

#: Below this share of the largest count in its report a figure is no other count of the same people.
SHARE = 0.5

#: "People" may be civilians; soldiers and attackers are counted for themselves.
_FAMILY = dict.fromkeys((Party.UNKNOWN, Party.CIVILIAN), (Party.UNKNOWN, Party.CIVILIAN))
#: "her parents", "his wife": of no incident all the people.
_KIN = frozenset({"his", "her", "my", "their"})
House = tuple[Slot, Party, bool]
Key = tuple[str, Slot, Party, bool]
AnyKey = TypeVar("AnyKey", House, Key)
#: The reports, by digest, and sides that give a number as the largest of its slot.
Heads = dict[tuple[Slot, int], set[tuple[str, Side]]]


def find_subcounts(totals: Sequence[Claim], evidence: Evidence) -> frozenset[str]:
    """Ids of the claims that stand beside a larger count as the count of some of its people, or of one person.

    The larger count is the largest that the report gives for the slot, from anybody but a rival. A figure is part of it
    if it is one person, or has a noun for some of the people, or (of a toll, and of those aboard) is less than half: a
    hospital that received 12 of the 40 dead does not put the toll at 12. Nobody is part of somebody that the same side,
    or the outlet itself, counts. It is none if the report dates it otherwise, or if another report gives it as its own
    largest: then it is an older count. Beside a count that only another report gives, it is a part if its noun is for
    some of the people and it is less than half of it, and not dated before it. Where nobody counts the people that a
    single person belongs to, the person is the count.
    """
    people = [claim for claim in totals if claim.measure is not Measure.DESTROYED and gives_number(claim.quantity)]
    largest = _find_largest(people, _own_house)
    heads: Heads = {}
    for claim in largest.values():
        if not names_subgroup(claim) or _is_largest(claim, largest):
            given = heads.setdefault((slot_of(claim), claim.quantity.low), set())
            given.add((evidence.digest(claim.report), side_of(claim.source)))
    subs = {claim.id for claim in people if _is_subcount(claim, largest, heads, evidence)}
    whole = (claim for claim in people if claim.id not in subs and not names_subgroup(claim))
    everybody = _find_largest(whole, _house)
    subs |= {claim.id for claim in people if claim.id not in subs and _is_some(claim, everybody, heads, evidence)}
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
    heads = _heads(claim)
    return bool(heads) and heads <= subgroups()


def _find_largest(counts: Iterable[Claim], key_of: Callable[[Claim], AnyKey]) -> dict[AnyKey, Claim]:
    """The largest of the counts that have a key in common."""
    largest: dict[AnyKey, Claim] = {}
    for claim in counts:
        key = key_of(claim)
        if key not in largest or _size(claim) > _size(largest[key]):
            largest[key] = claim
    return largest


def _house(claim: Claim) -> House:
    """What counts have in common that may count the same people: attackers speak for themselves."""
    return slot_of(claim), claim.party, side_of(claim.source) is Side.PERPETRATOR


def _own_house(claim: Claim) -> Key:
    """The same, within one report."""
    return claim.report, *_house(claim)


def _is_some(claim: Claim, everybody: Mapping[House, Claim], heads: Heads, evidence: Evidence) -> bool:
    """Whether a count of pupils is one of some of the people that another report counts."""
    if not names_subgroup(claim):
        return False
    theirs, slot = side_of(claim.source) is Side.PERPETRATOR, slot_of(claim)
    found = [everybody.get((slot, party, theirs)) for party in _FAMILY.get(claim.party, (claim.party,))]
    whole = max(filter(None, found), key=_size, default=None)
    if whole is None or printed(claim.quantity) >= SHARE * printed(whole.quantity):
        return False
    if course_of(claim.measure) is Course.FIXED or _is_kin(claim):
        return True  # whenever it was said: neither who was aboard nor whose parents they were changes from day to day
    then, now = evidence.when(claim), evidence.when(whole)
    level = course_of(claim.measure) is Course.LEVEL  # fewer are held later on, and may be called by another noun
    if is_before(then, now) or (level and is_before(now, then)):
        return False
    return not _is_head(claim, heads, evidence)


def _is_kin(claim: Claim) -> bool:
    """ "her parents", and those of whom "their relatives" tell."""
    told = claim.source is not None and claim.source.text.casefold().startswith("their ")
    return told or bool(_KIN & set(claim.group.casefold().split()))


def _is_largest(claim: Claim, largest: Mapping[Key, Claim]) -> bool:
    """Whether its report counts no more people of any party that could hold these."""
    return all(_size(claim) >= _size(one) for one in _wholes(claim, largest))


def _wholes(claim: Claim, largest: Mapping[Key, Claim]) -> list[Claim]:
    """The largest counts of its report in which it may be."""
    theirs, parties = side_of(claim.source) is Side.PERPETRATOR, _FAMILY.get(claim.party, (claim.party,))
    keys = [(claim.report, slot_of(claim), party, theirs) for party in parties]
    return [largest[key] for key in keys if key in largest]


def _size(claim: Claim) -> tuple[int, int, str]:
    return printed(claim.quantity), -claim.span.start, claim.id


def _is_subcount(claim: Claim, largest: Mapping[Key, Claim], heads: Heads, evidence: Evidence) -> bool:
    found = _wholes(claim, largest)
    if not found:
        return False
    whole = max(found, key=_size)
    if printed(claim.quantity) >= printed(whole.quantity) or not excludes(claim.quantity, whole.quantity):
        return False
    if (claim.quantity.low, claim.quantity.high) == (1, 1):
        return True
    then, now = evidence.when(claim), evidence.when(whole)
    some = 0 < printed(claim.quantity) < SHARE * printed(whole.quantity)
    shrunk = some and course_of(claim.measure) is Course.GROWS  # a toll that has fallen so far is none
    if is_before(then, now) or (is_before(now, then) and not shrunk) or _is_head(claim, heads, evidence):
        return False
    if names_subgroup(claim) and _heads(claim) != _heads(whole):
        return True
    if claim.quantity.high == 0:
        # Who counts some and says "nobody" does not mean all: "nobody died of cold". Another side may.
        return side_of(claim.source) in (Side.UNKNOWN, side_of(whole.source))
    return some and course_of(claim.measure) is not Course.LEVEL


def _heads(claim: Claim) -> frozenset[str]:
    """The noun of the group, or the nouns of several in a row: `children`, `wife and both sons`."""
    members = re.split(r",| and ", claim.group.casefold())
    return frozenset(words[-1] for member in members if (words := member.split()))


def _is_head(claim: Claim, heads: Heads, evidence: Evidence) -> bool:
    """True where another report gives the figure as its largest, and it can be the same side's."""
    mine, here = side_of(claim.source), evidence.digest(claim.report)
    given = heads.get((slot_of(claim), claim.quantity.low), set())
    return any(digest != here and (Side.UNKNOWN in (side, mine) or side is mine) for digest, side in given)
