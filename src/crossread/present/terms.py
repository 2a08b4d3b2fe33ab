"""The words on screen: how measures, parties, sides and statuses are called before a person."""

from crossread.model.claim import Claim, Manner, Measure, Party
from crossread.model.finding import Finding, FindingStatus, Line, LineStatus, Slot
from crossread.model.source import Side, Source
from crossread.present.wording import listed

PEOPLE = {
    Party.PERPETRATOR: "attackers",
    Party.STATE: "security forces",
    Party.CIVILIAN: "civilians",
    Party.UNKNOWN: "people",
}

SIDES = {
    Side.STATE: "state",
    Side.PERPETRATOR: "attackers",
    Side.WITNESS: "witnesses",
    Side.MEDICAL: "medics",
    Side.AID: "aid groups",
    Side.COMPANY: "company",
    Side.INTERNATIONAL: "international",
    Side.MEDIA: "other media",
    Side.UNKNOWN: "others",
}

_DEEDS = {
    Measure.HELD: "held captive",
    Measure.ABOARD: "aboard or present",
    Measure.ATTACKERS: "taking part",
    Measure.FREED: "freed",
}

LINES = {
    LineStatus.SINGLE: "",
    LineStatus.AGREED: "reports agree",
    LineStatus.REVISED: "revised",
    LineStatus.DIFFERING: "sources differ",
}


def topic(slot: Slot, party: Party, unit: str = "") -> str:
    """What a finding is about, as a heading; `unit` is what destroyed things are counted in.

    >>> topic(Slot(measure=Measure.KILLED), Party.STATE), topic(Slot(measure=Measure.ABOARD), Party.CIVILIAN)
    ('Security forces killed', 'Civilians aboard or present')
    """
    if slot.measure is Measure.DESTROYED:
        return f"{unit} destroyed".strip().capitalize()
    people = PEOPLE[party].capitalize()
    if slot.manner is Manner.SAFE:
        return f"{people} said to be safe"
    return f"{people} {_DEEDS.get(slot.measure, slot.measure.value)}"


def deed(claim: Claim) -> str:
    """What one claim counts, in two or three words: `attackers killed`, `civilians freed (rescued)`."""
    manner = claim.manner if claim.manner not in (None, Manner.SAFE, Manner.FREED) else None
    about = topic(Slot(measure=claim.measure, manner=Manner.SAFE if claim.manner is Manner.SAFE else None), claim.party)
    return about[0].lower() + about[1:] + (f" ({manner})" if manner else "")


def standing(finding: Finding) -> str:
    """How the reports stand to each other on a finding, in a few words."""
    match finding.status:
        case FindingStatus.DIFFERING:
            return "sources differ"
        case FindingStatus.SINGLE if len(reports_of(finding.lines)) < 2:
            return "one report, unconfirmed"
        case FindingStatus.SINGLE if len(origins_of(finding.lines)) == 1:
            return "one origin, unconfirmed"
        case FindingStatus.SINGLE:
            return "one figure"
        case FindingStatus.AGREED:
            return "reports agree"
        case _:
            return finding.status.value


def mark(finding: Finding) -> str:
    """The same, with the sides of a dispute."""
    sides = rivals(finding)
    if finding.status is FindingStatus.DISPUTED and len(sides) > 1:
        return f"disputed between {listed(SIDES[side] for side in sides)}"
    return standing(finding)


def rivals(finding: Finding) -> tuple[Side, ...]:
    """The sides that speak for a party, as far as the finding has them; else every side it has."""
    sides = [line.side for line in finding.lines]
    return tuple(side for side in sides if side is not Side.UNKNOWN) or tuple(sides)


def reports_of(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """The distinct reports behind some lines."""
    return tuple(sorted({report for line in lines for reading in line.readings for report in reading.reports}))


def origins_of(lines: tuple[Line, ...]) -> frozenset[str]:
    """The distinct origins behind some lines."""
    return frozenset(origin for line in lines for reading in line.readings for origin in reading.origins)


def speaker(source: Source | None) -> str:
    """Who says it, with the chain it came by; empty where the outlet speaks itself."""
    if source is None:
        return ""
    return source.name + (f" (via {', '.join(source.via)})" if source.via else "")
