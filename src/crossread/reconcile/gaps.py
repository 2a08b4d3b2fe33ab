"""What is open, by slots of the coder's form: told by nobody, by one side only, moved on the last day, or pending."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from crossread.model.account import Account
from crossread.model.act import Act, ActKind
from crossread.model.claim import Measure, Party, Polarity
from crossread.model.finding import Finding, Line
from crossread.model.story import Entry, EntryKind, Gap, GapKind
from crossread.reconcile.form import FormSlot, form
from crossread.reconcile.incident_type import is_of_incident
from crossread.reconcile.interval import gives_number
from crossread.reconcile.side import are_rivals
from crossread.reconcile.words import SIDES, say_people

_HOSTAGES = frozenset({ActKind.HOSTAGE_TAKING, ActKind.HIJACKING, ActKind.KIDNAPPING})
#: What does not happen but by somebody who does it.
_ATTACKS = frozenset(
    {
        *(ActKind.ATTACK, ActKind.BOMBING, ActKind.SHOOTING, ActKind.SHELLING, ActKind.AIR_STRIKE, ActKind.CLASH),
        *(ActKind.SABOTAGE, ActKind.ROBBERY, *_HOSTAGES),
    }
)
#: What a deadline may end with: what was asked is granted, or what was threatened is done.
_GRANTED = frozenset({ActKind.RELEASE, ActKind.DEADLINE, ActKind.NEGOTIATION, ActKind.SURRENDER, ActKind.WITHDRAWAL})
_CARRIED_OUT = frozenset({ActKind.KILLING, ActKind.SHOOTING, ActKind.BOMBING, ActKind.ATTACK, ActKind.SABOTAGE})
#: Acts that say by their kind with what they are done.
_ARMED = frozenset({ActKind.BOMBING, ActKind.SHOOTING, ActKind.SHELLING, ActKind.AIR_STRIKE, ActKind.ARSON})


def find_gaps(account: Account, days: Mapping[str, int]) -> tuple[Gap, ...]:
    """The gaps in the order of the form, then the deadlines; none where reports tell of no incident at all.

    `days` are the days of claims on one scale, by id.
    """
    if account.incident.kind is None and not account.findings:
        return ()
    asked = [slot for slot in form() if _is_asked(slot, account)]
    gaps = [gap for slot in asked for gap in _of_slot(slot, account, days)]
    once = {gap.text: gap for gap in reversed([*gaps, *_deadlines(account.timeline, account.acts)])}
    return tuple(reversed(once.values()))


def _is_asked(slot: FormSlot, account: Account) -> bool:
    if ((slot.acts or slot.field) and not account.acts) or (slot.field == "place" and not account.places):
        return False  # nobody has read acts, or places: that none is known says nothing of the reports
    if slot.of == "attack":
        perpetrators = any(finding.party is Party.PERPETRATOR for finding in account.findings)
        blamed = any(one.party is Party.PERPETRATOR for one in account.responsibility)
        return perpetrators or blamed or account.incident.kind in _ATTACKS
    if slot.of == "hostages":
        held = any(finding.slot.measure is Measure.HELD for finding in account.findings)
        return held or any(act.kind in _HOSTAGES and is_of_incident(act) for act in account.acts)
    return True


def _of_slot(slot: FormSlot, account: Account, days: Mapping[str, int]) -> Iterator[Gap]:
    findings = [
        finding
        for finding in account.findings
        if finding.slot.measure is slot.measure and (not slot.parties or finding.party in slot.parties)
    ]
    acts = [act for act in account.acts if act.kind in slot.acts]
    if not any(_numbers(finding) for finding in findings) and not acts and not _field(slot, account):
        items = [claim for finding in findings for claim in _claims(finding)]
        yield Gap(slot=slot.name, kind=GapKind.UNFILLED, text=slot.unfilled, items=tuple(items))
    for finding in findings:
        yield from _one_sided(slot, finding, account)
        yield from _changed(slot, finding, days)


def _field(slot: FormSlot, account: Account) -> bool:
    """Whether some act of the incident has what the slot asks; a place may be known of the incident as a whole."""
    has: dict[str, Callable[[Act], bool]] = {
        "when": lambda act: act.when is not None,
        "place": lambda act: act.place is not None,
        "agents": lambda act: bool(act.agents),
        "patients": lambda act: bool(act.patients),
        "instrument": lambda act: bool(act.instrument),
    }
    if slot.field == "place" and account.setting.readings:
        return True
    if slot.field == "when" and account.incident.date is not None:
        return True
    if slot.field == "instrument" and any(act.instrument or act.kind in _ARMED for act in account.acts):
        return True
    return slot.field in has and any(has[slot.field](act) for act in _own(account))


def _own(account: Account) -> list[Act]:
    """The acts that make the incident."""
    return [act for act in account.acts if act.kind is account.incident.kind and is_of_incident(act)]


def _numbers(finding: Finding) -> list[Line]:
    return [line for line in finding.lines if any(gives_number(reading.quantity) for reading in line.readings)]


def _claims(finding: Finding) -> Iterable[str]:
    return (claim for line in finding.lines for reading in line.readings for claim in reading.claims)


def _one_sided(slot: FormSlot, finding: Finding, account: Account) -> Iterator[Gap]:
    """Only one of two rival sides that are quoted for figures gives a number."""
    sides = {line.side for line in _numbers(finding)}
    if len(sides) != 1:
        return
    (side,) = sides
    quoted = {line.side for other in account.findings for line in other.lines}
    if any(are_rivals(side, other) for other in quoted):
        text = f"a number of {say_people(finding.slot, finding.party)} comes from {SIDES[side]} only"
        yield Gap(slot=slot.name, kind=GapKind.ONE_SIDED, text=text, items=tuple(_claims(finding)))


def _changed(slot: FormSlot, finding: Finding, days: Mapping[str, int]) -> Iterator[Gap]:
    """A figure that moved on the last day of which there is any."""
    last = max(days.values(), default=0)
    for line in finding.lines:
        moved = [reading for reading in line.readings if reading.step > line.readings[0].step]
        fresh = [r for r in moved if r.claims and min(days.get(c, 0) for c in r.claims) == last]
        if fresh and min(days.values(), default=last) < last:
            text = (
                f"the number of {say_people(finding.slot, finding.party)} from {SIDES[line.side]} moved on the last day"
            )
            items = tuple(claim for reading in fresh for claim in reading.claims)
            yield Gap(slot=slot.name, kind=GapKind.CHANGED, text=text, items=items)


def _is_outcome(act: Act | None) -> bool:
    """What may have come of a deadline: harm by those who set it, a release, terms set anew."""
    if act is None or act.polarity is Polarity.DENIED:
        return False
    by_attackers = any(agent.party is Party.PERPETRATOR for agent in act.agents)
    return act.kind in _GRANTED or (act.kind in _CARRIED_OUT and by_attackers)


def _deadlines(timeline: Sequence[Entry], acts: Iterable[Act]) -> Iterator[Gap]:
    """Deadlines of whose end nothing is told: that the threat was carried out, that what was asked was granted."""
    known = {act.id: act for act in acts}
    told = [e for e in timeline if e.kind is EntryKind.ACT and any(_is_outcome(known.get(i)) for i in e.items)]
    days = [_day(entry.earliest) for entry in told if not entry.background]
    for entry in timeline:
        if entry.kind is not EntryKind.DEADLINE:
            continue
        end = _day(entry.latest) or _day(entry.earliest)
        if end is None or not any(day is not None and day >= end for day in days):
            text = "no report tells what happened when the deadline ended"
            yield Gap(slot="deadline", kind=GapKind.DEADLINE, text=text, items=entry.items)


def _day(value: str | None) -> tuple[int, str] | None:
    """A day of the timeline in an order: the days of one timeline are all dates, or all counted from the first."""
    if value is None:
        return None
    number = value.removeprefix("day ")
    return (int(number), "") if value != number and number.lstrip("-").isdecimal() else (0, value[:10])


def feed(questions: Sequence[str], gaps: Iterable[Gap]) -> tuple[str, ...]:
    """The questions with what no report fills and what is pending, each once and no number asked for twice."""
    asked = [question for question in questions if question.startswith("no report gives the number of")]
    fed = list(questions)
    for gap in gaps:
        if gap.kind in (GapKind.UNFILLED, GapKind.DEADLINE) and not _is_asked_already(gap, asked):
            fed.append(gap.text)
    return tuple(dict.fromkeys(fed))


def _is_asked_already(gap: Gap, asked: Iterable[str]) -> bool:
    measure = next((slot.measure for slot in form() if slot.name == gap.slot), None)
    return measure is not None and any(measure.value in question for question in asked)
