"""What an analyst would ask next: what no report says of the people and the counts this incident is about."""

from collections.abc import Iterable, Iterator, Sequence

from crossread.model.claim import Claim, Measure, Party
from crossread.model.finding import Check, Finding, FindingStatus, Line, Slot
from crossread.model.quantity import Quantity
from crossread.model.source import Side
from crossread.reconcile.balance import KIND as BALANCE
from crossread.reconcile.interval import gives_number, tightest
from crossread.reconcile.person import KIND as PERSON
from crossread.reconcile.words import OWN_VOICE, SIDES, join_words, say_event, say_people

#: "People" and civilians are the same people as far as questions go.
_VICTIMS = frozenset({Party.CIVILIAN, Party.UNKNOWN})
#: Where the dead of a party are told of, one asks for its injured, and the other way round.
_GO_TOGETHER = ((Measure.KILLED, Measure.INJURED), (Measure.INJURED, Measure.KILLED))


def ask(findings: Sequence[Finding], claims: Iterable[Claim], checks: Iterable[Check]) -> tuple[str, ...]:
    """The open questions, each once: from what is live in this incident, never a fixed list."""
    told = {(finding.slot.measure, finding.party) for finding in findings}
    questions = [
        *_ask_disputes(findings),
        *_ask_checks(checks),
        *_ask_counterparts(told),
        *_ask_wholes(told, claims),
        *_ask_silent_sides(findings),
    ]
    return tuple(dict.fromkeys(questions))


def _ask_disputes(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        event = say_event(finding.slot, finding.party)
        if finding.status in (FindingStatus.DISPUTED, FindingStatus.DIFFERING):
            figures = "; ".join(_tell_line(line) for line in finding.lines if _numbers(line))
            yield f"reports do not settle how many {event}: {figures}"
        if finding.denials:
            yield f"no report settles whether {event} at all: it is denied"


def _tell_line(line: Line) -> str:
    side = OWN_VOICE if all(r.outlet_voice for r in line.readings) else SIDES[line.side]
    return f"{join_words(_numbers(line), 'or')} ({side})"


def _numbers(line: Line) -> list[str]:
    steps: dict[int, list[Quantity]] = {}
    for reading in line.readings:
        if gives_number(reading.quantity):
            steps.setdefault(reading.step, []).append(reading.quantity)
    return list(dict.fromkeys(str(quantity) for step in steps.values() for quantity in tightest(step)))


def _ask_checks(checks: Iterable[Check]) -> Iterator[str]:
    for check in checks:
        if not check.closes and check.kind in (BALANCE, PERSON):
            yield f"no report explains this: {check.text}"


def _ask_counterparts(told: set[tuple[Measure, Party]]) -> Iterator[str]:
    for party in Party:
        kin = _VICTIMS if party in _VICTIMS else {party}
        for measure, asked in _GO_TOGETHER:
            if (measure, party) in told and not any((asked, other) in told for other in kin):
                yield f"no report gives the number of {say_people(Slot(measure=asked), party)}"


def _ask_wholes(told: set[tuple[Measure, Party]], claims: Iterable[Claim]) -> Iterator[str]:
    """How many attackers, how many still held or missing, and how many people there were in all."""
    measures = {measure for measure, _ in told}
    attacked = any(claim.party is Party.PERPETRATOR or _side(claim) is Side.PERPETRATOR for claim in claims)
    if attacked and Measure.ATTACKERS not in measures:
        yield "no report gives the number of attackers"
    if attacked and Measure.FREED in measures and Measure.HELD not in measures:
        yield "no report says how many are still held"
    if {Measure.FREED, Measure.HELD} & measures and Measure.ABOARD not in measures:
        yield "no report says how many people there were in all"
    if Measure.ABOARD in measures and not {Measure.HELD, Measure.MISSING} & measures:
        yield "no report says how many are missing"


def _ask_silent_sides(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        people = say_people(finding.slot, finding.party)
        speaking = [line for line in finding.lines if _numbers(line)]
        for line in finding.lines:
            if line in speaking or line.side is Side.UNKNOWN:
                continue
            others = join_words([SIDES[other.side] for other in speaking])
            beside = f"; there is one from {others}" if speaking else ""
            yield f"there is no number of {people} from {SIDES[line.side]}{beside}"
        if not speaking and not any(line.side is not Side.UNKNOWN for line in finding.lines):
            yield f"no report gives the number of {people}"


def _side(claim: Claim) -> Side | None:
    return claim.source.side if claim.source else None
