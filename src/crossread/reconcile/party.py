"""Whose count a figure is: when "12 people" and "12 passengers" are one count, and when they are two."""

from collections.abc import Iterable, Sequence

from crossread.model.claim import Claim, Party
from crossread.reconcile.interval import excludes, gives_number, printed
from crossread.reconcile.measure import Course, course_of
from crossread.reconcile.moment import Times, is_before


def place_parties(totals: Sequence[Claim], parts: Sequence[Claim], times: Times) -> dict[str, Party]:
    """The party of the finding each total of one slot belongs to, by claim id.

    "People" and civilians are taken together where no report tells them apart and no civilian figure could be a mere
    part of the people: it equals a figure of people, or stands before or after it in a growing toll. They are called
    civilian only where civilian figures match all that is said of people and nobody else is said to be among them.
    """
    own = {claim.id: claim.party for claim in totals}
    people = [claim for claim in totals if claim.party is Party.UNKNOWN]
    civilians = [claim for claim in totals if claim.party is Party.CIVILIAN]
    if not people or not civilians or _told_apart(totals) or not _one_count(people, civilians, times):
        return own
    joint = Party.CIVILIAN if _all_civilian(people, civilians, parts) else Party.UNKNOWN
    return own | {claim.id: joint for claim in (*people, *civilians)}


def _told_apart(totals: Iterable[Claim]) -> bool:
    """True where one report counts civilians beside people, or beside another party, and the counts are not equal."""
    by_report: dict[str, list[Claim]] = {}
    for claim in totals:
        if gives_number(claim.quantity):
            by_report.setdefault(claim.report, []).append(claim)
    return any(_tells_apart(claims) for claims in by_report.values())


def _tells_apart(claims: Sequence[Claim]) -> bool:
    civilians = [claim for claim in claims if claim.party is Party.CIVILIAN]
    others = [claim for claim in claims if claim.party is Party.STATE]
    people = [claim for claim in claims if claim.party is Party.UNKNOWN]
    unlike = all(excludes(c.quantity, p.quantity) for c in civilians for p in people)
    return bool(civilians) and (bool(others) or (bool(people) and unlike))


def _one_count(people: Sequence[Claim], civilians: Sequence[Claim], times: Times) -> bool:
    numbered = [claim for claim in civilians if gives_number(claim.quantity)]
    return all(any(_may_continue(civilian, person, times) for person in people) for civilian in numbered)


def _may_continue(civilian: Claim, people: Claim, times: Times) -> bool:
    if not excludes(civilian.quantity, people.quantity):
        return True
    if course_of(people.measure) is not Course.GROWS:
        return False
    less = printed(civilian.quantity) < printed(people.quantity)
    then, now = times.get(civilian.id), times.get(people.id)
    return is_before(then, now) if less else not is_before(then, now)


def _all_civilian(people: Sequence[Claim], civilians: Sequence[Claim], parts: Iterable[Claim]) -> bool:
    if any(part.party not in (Party.CIVILIAN, Party.UNKNOWN) for part in parts):
        return False
    numbered = [claim for claim in people if gives_number(claim.quantity)]
    return all(any(not excludes(person.quantity, c.quantity) for c in civilians) for person in numbered)
