"""What kind of incident it is: of the acts that reports lead with, the one that code books put first."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from crossread.model.act import Act, ActKind
from crossread.model.claim import Modality, Polarity, Scope
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
    ActKind.KILLING,
    ActKind.ATTACK,
    ActKind.CLASH,
    ActKind.ARSON,
    ActKind.SABOTAGE,
    ActKind.ROBBERY,
    ActKind.DISASTER,
    ActKind.ACCIDENT,
    ActKind.PROTEST,
)
#: What happens to people without anybody's doing it to them, and what others then do.
_MISHAPS = frozenset({ActKind.ACCIDENT, ActKind.DISASTER, ActKind.SABOTAGE, ActKind.PROTEST})
_RANK = {kind: rank for rank, kind in enumerate(HIERARCHY)}
_TOLD = frozenset({Modality.REPORTED, Modality.CLAIMED, Modality.POSSIBLE})
_SECTIONS = frozenset({SectionKind.BODY, SectionKind.HEADLINE})
#: How much of the most told kind's weight a kind higher in the hierarchy needs.
_SHARE = 0.5


def is_of_incident(act: Act) -> bool:
    """Whether an act is told as done, and as a part of this incident."""
    told = act.polarity is Polarity.AFFIRMED and act.modality in _TOLD
    return told and act.scope is Scope.MAIN and act.section in _SECTIONS


def find_kind(acts: Sequence[Act]) -> tuple[ActKind | None, str]:
    """The kind of the incident and why; None where no report tells of an act that makes one.

    Each report weighs alike: within it an act weighs more the earlier it stands. Of the kinds that weigh at least half
    as much as the heaviest, the one the hierarchy puts first is taken.
    """
    own = [act for act in acts if act.kind in _RANK and is_of_incident(act)]
    weights = _weigh(act for act in own if not _is_outcome(act, own))
    if not weights:
        return None, "no report tells of an act that makes an incident"
    most = max(weights.values())
    likely = [kind for kind in HIERARCHY if weights.get(kind, 0.0) >= _SHARE * most]
    named = ", ".join(f"{kind.value.replace('_', ' ')} {weights[kind] / sum(weights.values()):.0%}" for kind in likely)
    return likely[0], f"of what reports tell of it: {named}; the first of these in the order of GTD"


def _is_outcome(act: Act, own: Sequence[Act]) -> bool:
    """Deaths that nobody is said to have dealt are what came of an accident, where one is told and no attack."""
    if act.kind is not ActKind.KILLING or act.agents:
        return False
    others = {one.kind for one in own if one.kind is not ActKind.KILLING or one.agents}
    return bool(others) and others <= _MISHAPS


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
