"""One person, two fates: reports that speak of the same driver as wounded and as killed."""

from collections.abc import Sequence

from crossread.model.claim import Claim, Measure
from crossread.model.finding import Check
from crossread.reconcile.evidence import Evidence
from crossread.reconcile.individual import person_of
from crossread.reconcile.moment import is_before
from crossread.reconcile.words import join_words

KIND = "person"
#: What a person may be said to be; a later one in the list can follow an earlier one.
_FATES = (Measure.MISSING, Measure.HELD, Measure.FREED, Measure.INJURED, Measure.ARRESTED, Measure.KILLED)
_WORDS = {
    Measure.MISSING: "missing",
    Measure.HELD: "held",
    Measure.FREED: "free",
    Measure.INJURED: "injured",
    Measure.ARRESTED: "arrested",
    Measure.KILLED: "killed",
}


def check_persons(claims: Sequence[Claim], evidence: Evidence) -> list[Check]:
    """One check for each person, told by role or name, whom some report calls dead and another does not."""
    persons: dict[str, list[Claim]] = {}
    for claim in claims:
        person = person_of(claim)
        if person and claim.measure in _FATES:
            persons.setdefault(person, []).append(claim)
    checks = [_check(person, found, evidence) for person, found in sorted(persons.items())]
    return [check for check in checks if check]


def _check(person: str, claims: Sequence[Claim], evidence: Evidence) -> Check | None:
    dead = [claim for claim in claims if claim.measure is Measure.KILLED]
    dead_in = {claim.report for claim in dead}
    alive = [claim for claim in claims if claim.measure is not Measure.KILLED and claim.report not in dead_in]
    if not dead or not alive:
        return None
    followed = all(is_before(evidence.when(a), evidence.when(d)) for a in alive for d in dead)
    fates = [measure for measure in _FATES if any(claim.measure is measure for claim in (*alive, *dead))]
    told = [f"{_WORDS[fate]} in {_count(fate, (*alive, *dead))}" for fate in fates]
    text = f"the {person}: {join_words(told)}"
    return Check(
        kind=KIND,
        reports=tuple(sorted({claim.report for claim in (*alive, *dead)})),
        claims=tuple(claim.id for claim in (*alive, *dead)),
        closes=followed,
        text=f"{text}, which is said later" if followed else text,
    )


def _count(fate: Measure, claims: Sequence[Claim]) -> str:
    reports = len({claim.report for claim in claims if claim.measure is fate})
    return "1 report" if reports == 1 else f"{reports} reports"
