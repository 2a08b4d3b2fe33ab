"""What happened in order: acts that several reports tell, figures when they were first given, deadlines."""

from collections.abc import Iterable, Sequence
from datetime import date

from crossread.model.act import Act
from crossread.model.claim import Claim, Modality, Polarity, Scope
from crossread.model.finding import Finding
from crossread.model.parse import SectionKind
from crossread.model.story import Entry, EntryKind
from crossread.reconcile.clock import Clock
from crossread.reconcile.deadlines import find_deadlines, place_deadlines
from crossread.reconcile.deeds import OPENING, SPOKEN, phase, say_act
from crossread.reconcile.evidence import Evidence
from crossread.reconcile.given import place_figures
from crossread.reconcile.placed import Placed, in_order, place
from crossread.reconcile.same import COUNTED, Told, group_acts, may_be_same
from crossread.reconcile.sites import Sites
from crossread.reconcile.stretch import DAY, Stretch, on_day, show, stretch_of
from crossread.reconcile.words import WEEKDAYS

#: What has not happened: it is told of as possible, or as yet to come.
_UNREAL = frozenset({Modality.POSSIBLE, Modality.EXPECTED, Modality.THREATENED, Modality.PLANNED})


def build_timeline(
    acts: Sequence[Act],
    findings: Sequence[Finding],
    claims: Sequence[Claim],
    evidence: Evidence,
    clock: Clock,
    start: int,
    sites: Sites,
) -> tuple[Entry, ...]:
    """Entries from the earliest; those of other events come first, and those that nothing places come last.

    `start` is the day of the incident, of which are the acts that open it and have no time of their own; `sites` tell
    acts of one kind at two places from each other.
    `acts` are those of the incident's reports in any order. Nothing is dropped but acts that are only possible or
    planned, those of teasers, and denied ones, which mark what they deny as disputed.
    """
    told = [act for act in acts if act.section is not SectionKind.TEASER]
    times = {act.id: _time(act, clock, start) for act in told}
    real = [act for act in told if act.polarity is Polarity.AFFIRMED and act.modality not in _UNREAL]
    denied = [act for act in told if act.polarity is Polarity.DENIED]
    placed = [_act(group, denied, clock) for group in group_acts(real, times, sites)]
    main = sorted((a for a in told if a.scope is Scope.MAIN), key=lambda act: (act.report, act.span, act.id))
    placed += place_deadlines(find_deadlines(main, times, clock), clock)
    placed += place_figures(findings, claims, evidence, clock)
    return tuple(one.entry for one in sorted(placed, key=lambda one: one.key))


def _time(act: Act, clock: Clock, start: int) -> Stretch:
    """When an act was done: as stated with it, or when it was said of what is done by saying, else by its kind."""
    spoken = act.kind in SPOKEN and act.said is not None and bool(act.said.words)
    for when in (act.when, act.said if spoken else None):
        if (found := stretch_of(when, act.report, clock)) is not None:
            return found
    if act.scope is Scope.BACKGROUND:
        return Stretch()
    if act.kind in OPENING:
        return on_day(start, stated=False)
    known = clock.reported(act.report)
    latest = known.day * DAY + DAY - 1 if known and not known.at_least else None
    return Stretch(earliest=start * DAY, latest=latest)


def _act(group: Told, denied: Iterable[Act], clock: Clock) -> Placed:
    contested = [act for act in denied if _is_denial_of(act, group)]
    acts = sorted([*group.acts, *contested], key=lambda act: (act.report, act.span, act.id))
    words = [act.when.words for act in sorted(group.acts, key=_place) if act.when is not None and act.when.words]
    time = group.time
    entry = Entry(
        id="",
        kind=EntryKind.ACT,
        text=say_act(sorted(group.acts, key=_place)),
        words=tuple(dict.fromkeys(words)),
        items=tuple(act.id for act in acts),
        reports=tuple(sorted({act.report for act in acts})),
        sides=in_order(act.source.side for act in acts if act.source is not None),
        disputed=bool(contested),
        conflict=_conflict(group, clock),
        background=group.acts[0].scope is Scope.BACKGROUND,
    )
    return place(entry, time, phase(group.kind), clock)


def _place(act: Act) -> tuple[object, ...]:
    return act.report, act.span, act.id


def _is_denial_of(act: Act, group: Told) -> bool:
    """Whether a denied act is the one told: of its kind and scope, to the same people, by nobody else."""
    if act.kind is not group.kind or act.scope is not group.acts[0].scope:
        return False
    agents = [p for one in group.acts for p in one.agents]
    patients = [p for one in group.acts for p in one.patients]
    told = bool(act.patients) or act.kind not in COUNTED
    return told and may_be_same(act.agents, agents) and may_be_same(act.patients, patients, strict=True)


def _conflict(group: Told, clock: Clock) -> str:
    """Which reports give times that exclude each other, in words; empty where all can hold."""
    stated = [(t, a) for t, a in zip(group.times, group.acts, strict=True) if t.stated]
    if all(left.overlaps(right) for left, _ in stated for right, _ in stated):
        return ""
    by_time: dict[Stretch, set[str]] = {}
    for time, act in stated:
        by_time.setdefault(time, set()).add(act.report)
    order = sorted(by_time, key=lambda t: (t.earliest or 0, t.latest or 0))
    return "; ".join(f"{_say(t, clock)} ({', '.join(sorted(by_time[t]))})" for t in order)


def _say(time: Stretch, clock: Clock) -> str:
    """The stretch in words: its day, or from which to which."""
    first, last = show(time.earliest, clock, end=False), show(time.latest, clock, end=True)
    if not clock.dated and not clock.yearless and time.earliest is not None:
        return f"{first} ({WEEKDAYS[date.fromordinal(time.earliest // DAY).weekday()]})"
    return (first or "") if first == last or last is None else f"{first or 'any time'} to {last}"
