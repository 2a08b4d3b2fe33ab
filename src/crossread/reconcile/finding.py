"""Comparable claims become findings."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from crossread.model.claim import Basis, Claim, Denial
from crossread.model.finding import Finding, FindingStatus, Line, LineStatus
from crossread.model.source import Side
from crossread.reconcile.evidence import Evidence
from crossread.reconcile.home import Home, Houses, house_totals
from crossread.reconcile.line import Strand, build_strand, to_line
from crossread.reconcile.measure import Course, course_of
from crossread.reconcile.preference import prefer
from crossread.reconcile.side import sort_by_side
from crossread.reconcile.sift import Sifted, is_denied
from crossread.reconcile.status import judge_lines
from crossread.reconcile.withdrawal import find_withdrawal
from crossread.reconcile.words import SIDES

_ID_LENGTH = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside the totals of one finding."""

    parts: tuple[Claim, ...] = ()
    increments: tuple[Claim, ...] = ()
    denied: tuple[Claim, ...] = ()
    denials: tuple[Denial, ...] = ()


def build_findings(sifted: Sifted, evidence: Evidence, incident: str) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """One finding for each slot, unit and party that has totals, in the order of the measures; and what has no place.

    The second are the ids of parts, increments and denials that would stand beside a total, if any report gave one.
    """
    totals = house_totals(sifted.totals, sifted.parts, evidence)
    houses = Houses(totals)
    beside: dict[Home, list[Claim | Denial]] = {home: [] for home in totals}
    homeless: list[str] = []
    items: list[Claim | Denial] = [*sifted.parts, *sifted.increments, *sifted.denied, *sifted.denials]
    for item in items:
        found = houses.find(item)
        for home in found:
            beside[home].append(item)
        if not found and not houses.is_reading(item):
            homeless.append(item.id)
    homes = sorted(totals, key=lambda home: home.key)
    return tuple(build_finding(h, totals[h], _sort(beside[h]), evidence, incident) for h in homes), tuple(homeless)


def build_finding(home: Home, totals: Sequence[Claim], beside: Beside, evidence: Evidence, incident: str) -> Finding:
    """The finding of these totals, with its lines in the order of the sides."""
    course = course_of(home.slot.measure)
    strands = _build_strands(totals, evidence, course)
    taken_back = {strand.side for strand in strands if find_withdrawal(strand, beside.denied, beside.denials, evidence)}
    standing = [strand for strand in strands if strand.side not in taken_back]
    status, why = judge_lines(standing, evidence)
    if taken_back and not any(strand.counted for strand in standing):
        status, why = FindingStatus.WITHDRAWN, f"{SIDES[min(taken_back)]} has taken the figure back"
    contests: list[Claim | Denial] = [*beside.denials, *beside.denied]
    contested_by = sorted({contest.source.side for contest in contests if contest.source})
    preferred, rule = prefer(standing, status, contested_by, evidence)
    return Finding(
        id=_identify(incident, home),
        slot=home.slot,
        party=home.party,
        unit=home.unit,
        lines=tuple(_line(strand, strand.side in taken_back) for strand in strands),
        status=status,
        preferred=preferred,
        rule=rule,
        parts=_ids(beside.parts),
        increments=_ids(beside.increments),
        denials=_ids(beside.denials),
        denied=_ids(beside.denied),
        why=why,
    )


def _build_strands(totals: Sequence[Claim], evidence: Evidence, course: Course) -> list[Strand]:
    """The lines in the order of the sides; a side that outlets' own figures set at odds with itself is left by them."""
    sides = sort_by_side(totals, evidence.times)
    for side in list(sides.lines):
        own = any(claim.id in sides.carried for claim in sides.lines[side])
        odd = side is not Side.UNKNOWN and own
        if odd and build_strand(side, sides.lines[side], evidence, course).status is LineStatus.DIFFERING:
            sides = sides.without_carried(side)
    return [build_strand(side, sides.lines[side], evidence, course) for side in Side if side in sides.lines]


def _line(strand: Strand, taken_back: bool) -> Line:
    if taken_back:
        return to_line(strand, LineStatus.WITHDRAWN, "its source has taken it back")
    return to_line(strand)


def _sort(items: Sequence[Claim | Denial]) -> Beside:
    claims = [item for item in items if isinstance(item, Claim)]
    return Beside(
        parts=tuple(claim for claim in claims if claim.basis is not Basis.NEW and not is_denied(claim)),
        increments=tuple(claim for claim in claims if claim.basis is Basis.NEW and not is_denied(claim)),
        denied=tuple(filter(is_denied, claims)),
        denials=tuple(item for item in items if isinstance(item, Denial)),
    )


def _ids(items: Sequence[Claim | Denial]) -> tuple[str, ...]:
    return tuple(item.id for item in items)


def _identify(incident: str, home: Home) -> str:
    key = "\n".join((incident, home.slot.measure, home.slot.manner or "", home.unit, home.party))
    return sha256(key.encode()).hexdigest()[:_ID_LENGTH]
