"""What kind of incident it is: of the acts that reports lead with, the one that code books put first."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from crossread.model.act import Act, ActKind
from crossread.model.claim import Modality, Party, Polarity, Scope
from crossread.model.parse import SectionKind

#: The order in which GTD chooses the first type of attack where several apply: by kind of act, not by its numbers.
#: Source: the hierarchy of its codebook, its armed assault as six kinds; what GTD does not code stands last.
HIERARCHY = (
    ActKind.HIJACKING,
    ActKind.KIDNAPPING,
    ActKind.HOSTAGE_TAKING,
    ActKind.BOMBING,
    ActKind.AIR_STRIKE,
    ActKind.SHELLING,
    ActKind.SHOOTING,
    ActKind.ATTACK,
    ActKind.KILLING,
    ActKind.CLASH,
    ActKind.ARSON,
    ActKind.DISASTER,
    ActKind.ACCIDENT,
    ActKind.SABOTAGE,
    ActKind.ROBBERY,
    ActKind.PROTEST,
)
#: What holds people or a vehicle goes on while the rest happens: it makes the incident wherever enough reports tell it.
_HOLDING = HIERARCHY[:3]
#: What happens to people without anybody's doing it to them.
_MISHAPS = frozenset({ActKind.ACCIDENT, ActKind.DISASTER})
_ARMED = (Party.PERPETRATOR, Party.STATE)
_RANK = {kind: rank for rank, kind in enumerate(HIERARCHY)}
_TOLD = frozenset({Modality.REPORTED, Modality.CLAIMED, Modality.POSSIBLE})
_SECTIONS = frozenset({SectionKind.BODY, SectionKind.HEADLINE})
#: How much of the most told kind's weight a kind higher in the hierarchy needs.
_SHARE = 0.5
#: As many reports, and this share of them, make a holding told enough.
_FEW, _BREADTH = 2, 0.5


def is_of_incident(act: Act) -> bool:
    """Whether an act is told as done, and as a part of this incident."""
    told = act.polarity is Polarity.AFFIRMED and act.modality in _TOLD
    return told and act.scope is Scope.MAIN and act.section in _SECTIONS


def find_kind(acts: Sequence[Act]) -> tuple[ActKind | None, str]:
    """The kind of the incident and why; None where no report tells of an act that makes one.

    What is done to attackers is an answer, and deaths that nobody is said to have dealt are an outcome: neither makes
    the incident where anything else is told. Each report weighs alike: within it an act weighs more the earlier it
    stands. Of the kinds that weigh at least half as much as the heaviest, the one the hierarchy puts first is taken;
    a holding goes before all where half of the reports tell it.
    """
    own = [act for act in acts if act.kind in _RANK and is_of_incident(act)]
    if not own:
        return None, "no report tells of an act that makes an incident"
    mishap = any(act.kind in _MISHAPS for act in own)
    making = _but(_but(own, _is_answer), lambda act: _is_outcome(act, mishap=mishap))
    held = _widely_held(making)
    if held is not None:
        return held, f"{len(_tellers(making, held))} reports tell of {held.words}, the first in the order of GTD"
    weights = _weigh(making)
    most = max(weights.values())
    likely = [kind for kind in HIERARCHY if weights.get(kind, 0.0) >= _SHARE * most]
    named = ", ".join(f"{kind.words} {weights[kind] / sum(weights.values()):.0%}" for kind in likely)
    return likely[0], f"of what reports tell of it: {named}; the first of these in the order of GTD"


def _but(acts: list[Act], apart: Callable[[Act], bool]) -> list[Act]:
    """The acts without those that stand apart, and all where nothing else is left."""
    return [act for act in acts if not apart(act)] or acts


def _is_answer(act: Act) -> bool:
    return any(patient.party is Party.PERPETRATOR for patient in act.patients)


def _is_outcome(act: Act, *, mishap: bool) -> bool:
    """Whether an act only says what befell somebody: "were killed", "was shot".

    In a mishap whoever is not armed and is said to have killed is what carried the dead: "a bus with 30 aboard".
    """
    if mishap and act.kind is ActKind.KILLING and all(agent.party not in _ARMED for agent in act.agents):
        return True
    befell = act.kind is ActKind.KILLING or (act.kind is ActKind.SHOOTING and bool(act.patients))
    return befell and not act.agents


def _widely_held(acts: Sequence[Act]) -> ActKind | None:
    """The first kind of holding that several reports tell, and at least half of those that tell of anything."""
    every = {act.report for act in acts}
    return next((k for k in _HOLDING if len(_tellers(acts, k)) >= max(_FEW, _BREADTH * len(every))), None)


def _tellers(acts: Iterable[Act], kind: ActKind) -> set[str]:
    return {act.report for act in acts if act.kind is kind}


def _weigh(acts: Iterable[Act]) -> dict[ActKind, float]:
    """The weight of each kind, over all reports."""
    by_report: dict[str, list[Act]] = defaultdict(list)
    for act in acts:
        by_report[act.report].append(act)
    weights: dict[ActKind, float] = defaultdict(float)
    for told in by_report.values():
        ordered = sorted(told, key=lambda act: (act.trigger.start, act.kind))
        shares = [1.0 / (1 + place) for place in range(len(ordered))]
        for act, share in zip(ordered, shares, strict=True):
            weights[act.kind] += share / sum(shares)
    return dict(weights)
