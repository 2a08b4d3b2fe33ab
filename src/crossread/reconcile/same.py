"""Which acts of several reports are one act, told by each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from crossread.model.act import Act, ActKind, Participant
from crossread.model.claim import Party
from crossread.reconcile.sites import Sites
from crossread.reconcile.stretch import DAY, Stretch, narrowed

#: Of these an incident commonly has one: two reports that give it different days differ about the day.
ONCE = frozenset(
    {ActKind.HIJACKING, ActKind.HOSTAGE_TAKING, ActKind.KIDNAPPING, ActKind.ACCIDENT, ActKind.DISASTER, ActKind.CLAIM}
)
#: Of these whose people they were is what tells one act from another.
COUNTED = frozenset({ActKind.KILLING, ActKind.ARREST, ActKind.SURRENDER})
#: Of these who spoke is what tells one act from another.
SPOKEN = frozenset(
    {
        ActKind.DEMAND,
        ActKind.THREAT,
        ActKind.OFFER,
        ActKind.REFUSAL,
        ActKind.ACCUSATION,
        ActKind.CONDEMNATION,
        ActKind.SANCTION,
        ActKind.DENIAL,
        ActKind.RESPONSE,
    }
)
#: Of these what is said tells one from another.
_ABOUT = frozenset({ActKind.DENIAL, ActKind.ACCUSATION, ActKind.SANCTION})
#: Two contents are of one thing where they share so much of the shorter one's words.
_SHARED = 0.34
#: Days further apart than this are of two acts.
_APART = 3 * DAY


@dataclass(slots=True, kw_only=True)
class Told:
    """One act as reports tell it; `times` are the stretches of its tellings, in the same order."""

    acts: list[Act] = field(default_factory=list)
    times: list[Stretch] = field(default_factory=list)

    @property
    def kind(self) -> ActKind:
        """What was done."""
        return self.acts[0].kind

    @property
    def time(self) -> Stretch:
        """When, as far as all of them tell."""
        return narrowed(self.times)

    def add(self, act: Act, time: Stretch) -> None:
        """One more telling."""
        self.acts.append(act)
        self.times.append(time)


def group_acts(acts: Iterable[Act], times: Mapping[str, Stretch], sites: Sites) -> list[Told]:
    """Acts of one kind by compatible parties, places and times, the best dated first; then those that differ about it.

    The same groups in any order of arrival.
    """
    groups: list[Told] = []
    by_kind: dict[tuple[ActKind, str], list[Told]] = {}
    for act in sorted(acts, key=lambda act: _rank(act, times[act.id])):
        near = by_kind.setdefault((act.kind, act.event or ""), [])
        home = next((g for g in near if _fits(act, times[act.id], g, sites)), None)
        if home is None:
            home = Told()
            near.append(home)
            groups.append(home)
        home.add(act, times[act.id])
    return _joined_in_conflict(groups, sites)


def _rank(act: Act, time: Stretch) -> tuple[object, ...]:
    known = len(_parties(act.agents)) + len(_parties(act.patients))
    return (not time.stated, -known, time.earliest or 0, act.report, act.span, act.kind, act.id)


def _fits(act: Act, time: Stretch, group: Told, sites: Sites) -> bool:
    if act.scope is not group.acts[0].scope or not _are_compatible(act, group.acts):
        return False
    if any(sites.are_apart(act, other) for other in group.acts):
        return False
    stated = [t for t in group.times if t.stated]
    return not time.stated or all(time.overlaps(t) for t in stated)


def _are_compatible(act: Act, others: Sequence[Act]) -> bool:
    doers, others_done_to = [p for o in others for p in o.agents], [p for o in others for p in o.patients]
    if act.kind in SPOKEN and not _may_be_one_speaker(act.agents, doers):
        return False
    if act.kind in _ABOUT and not any(_is_about_same(act, other) for other in others):
        return False
    return may_be_same(act.agents, doers) and may_be_same(act.patients, others_done_to, strict=act.kind in COUNTED)


def _may_be_one_speaker(left: Sequence[Participant], right: Sequence[Participant]) -> bool:
    """Whether two can have spoken as one: an armed group and its people can; others by their names."""
    if not left or not right or (_is_armed(left) and _is_armed(right)):
        return True
    names = [[frozenset(p.name.casefold().split()) for p in side] for side in (left, right)]
    if any(a & b and (a <= b or b <= a) for a in names[0] for b in names[1]):
        return True
    plain = [all(p.name[:1].islower() and p.party is not Party.UNKNOWN for p in side) for side in (left, right)]
    return any(plain) and bool(_parties(left) & _parties(right))


def _is_armed(participants: Iterable[Participant]) -> bool:
    return any(p.party is Party.PERPETRATOR for p in participants)


def _is_about_same(left: Act, right: Act) -> bool:
    fewest = min(len(left.about), len(right.about))
    return fewest == 0 or len(set(left.about) & set(right.about)) >= _SHARED * fewest


def may_be_same(left: Sequence[Participant], right: Sequence[Participant], *, strict: bool = False) -> bool:
    """Whether two sets of participants can be the same people: one is not known, or they share a party.

    `strict` takes those of no known party for others than those of a known one, unless they have one name.
    """
    if not left or not right:
        return True
    if strict:
        same_name = {p.name.casefold() for p in left} & {p.name.casefold() for p in right}
        return bool(same_name) or bool({p.party for p in left} & {p.party for p in right})
    mine, theirs = _parties(left), _parties(right)
    return not mine or not theirs or bool(mine & theirs)


def _parties(participants: Iterable[Participant]) -> set[Party]:
    return {p.party for p in participants if p.party is not Party.UNKNOWN}


def _joined_in_conflict(groups: Sequence[Told], sites: Sites) -> list[Told]:
    """Of what happens once: tellings on different days by different reports are one act with a conflict."""
    kept: list[Told] = []
    for group in groups:
        twin = next((k for k in kept if _differ_about_day(k, group) and not _are_apart(k, group, sites)), None)
        if twin is None:
            kept.append(group)
            continue
        for act, time in zip(group.acts, group.times, strict=True):
            twin.add(act, time)
    return kept


def _are_apart(left: Told, right: Told, sites: Sites) -> bool:
    return any(sites.are_apart(a, b) for a in left.acts for b in right.acts)


def _differ_about_day(left: Told, right: Told) -> bool:
    if left.kind is not right.kind or left.kind not in ONCE or left.acts[0].scope is not right.acts[0].scope:
        return False
    if {act.report for act in left.acts} & {act.report for act in right.acts}:
        return False  # a report that tells of both means two acts
    starts = (left.time.earliest, right.time.earliest)
    near = None in starts or abs((starts[0] or 0) - (starts[1] or 0)) <= _APART
    return near and all(_are_compatible(act, left.acts) for act in right.acts)
