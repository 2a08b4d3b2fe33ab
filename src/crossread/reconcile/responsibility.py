"""Who is held responsible, and how surely: from acts with agents, claims of responsibility, accusations."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from crossread.model.act import Act, ActKind, Participant
from crossread.model.claim import Modality, Party, Polarity, Scope
from crossread.model.parse import SectionKind
from crossread.model.responsibility import Confidence, Responsibility
from crossread.model.source import Side
from crossread.reconcile.deeds import bare_of_count
from crossread.reconcile.incident_type import HIERARCHY, is_of_incident

#: Words by which somebody suspects; by the others who did it is only possible.
_SUSPECTING = frozenset(
    {
        "alleged",
        "allegedly",
        "suspected",
        "presumed",
        "presumably",
        "supposed",
        "supposedly",
        "purported",
        "purportedly",
    }
)
#: Whoever is a side, or was there, accuses by what they tell of others.
_PARTIAL = frozenset({Side.PERPETRATOR, Side.WITNESS, Side.COMPANY, Side.AID})
_VIOLENT = frozenset(HIERARCHY) - {ActKind.DISASTER, ActKind.ACCIDENT, ActKind.PROTEST}


def find_responsibility(acts: Sequence[Act]) -> tuple[Responsibility, ...]:
    """One entry for each name and way of saying so, by name, then the surest first."""
    found: dict[tuple[str, Confidence], list[tuple[Participant, Act]]] = defaultdict(list)
    for act in acts:
        for agent, confidence in _read(act):
            found[_name(agent).casefold(), confidence].append((agent, act))
    ordered = sorted(found, key=lambda key: (key[0], list(Confidence).index(key[1])))
    return tuple(_entry(confidence, found[key, confidence]) for key, confidence in ordered)


def _read(act: Act) -> Iterator[tuple[Participant, Confidence]]:
    if act.scope is not Scope.MAIN or act.section is SectionKind.TEASER or act.polarity is Polarity.DENIED:
        return
    if act.kind is ActKind.CLAIM:
        yield from ((agent, Confidence.CLAIMED) for agent in act.agents)
    elif act.kind is ActKind.ACCUSATION:
        confidence = _accused(act)
        yield from ((accused, confidence) for accused in act.patients)
    elif act.kind in _VIOLENT and is_of_incident(act) and not _is_answer(act):
        confidence = _told(act)
        yield from ((agent, confidence) for agent in act.agents)


def _is_answer(act: Act) -> bool:
    """Whether forces do it to the attackers alone: what answers an attack is none."""
    by_state = all(agent.party is Party.STATE for agent in act.agents)
    return by_state and bool(act.patients) and all(one.party is Party.PERPETRATOR for one in act.patients)


def _name(one: Participant) -> str:
    """Whom reports name, however many they were."""
    bare = bare_of_count(one.name)
    return one.name if not bare or one.name.casefold() == f"the {bare.casefold()}" else bare


def _accused(act: Act) -> Confidence:
    """An accusation is the authorities' where they make it, or where they are the ones who tell of it."""
    by_state = any(agent.party is Party.STATE for agent in act.agents)
    told_by_state = not act.agents and act.source is not None and act.source.side is Side.STATE
    return Confidence.ACCUSED_BY_AUTHORITIES if by_state or told_by_state else Confidence.ACCUSED


def _told(act: Act) -> Confidence:
    """An act with somebody who did it: the outlet's own word, the doer's, the authorities', or anybody's guess."""
    if act.modality is Modality.CLAIMED:
        return Confidence.CLAIMED
    if act.modality is Modality.POSSIBLE:
        return Confidence.POSSIBLE
    side = act.source.side if act.source is not None else None
    if act.suspicion.lower() in _SUSPECTING:
        return Confidence.ACCUSED_BY_AUTHORITIES if side is Side.STATE else Confidence.ACCUSED
    if act.suspicion:
        return Confidence.POSSIBLE
    if side is Side.STATE:
        return Confidence.ACCUSED_BY_AUTHORITIES
    return Confidence.ACCUSED if side in _PARTIAL else Confidence.FACT


def _entry(confidence: Confidence, told: Iterable[tuple[Participant, Act]]) -> Responsibility:
    pairs = sorted(told, key=lambda pair: (pair[1].report, pair[1].span, pair[1].id))
    parties = [agent.party for agent, _ in pairs if agent.party is not Party.UNKNOWN]
    return Responsibility(
        name=_name(pairs[0][0]),
        party=parties[0] if parties else Party.UNKNOWN,
        confidence=confidence,
        reports=tuple(sorted({act.report for _, act in pairs})),
        items=tuple(dict.fromkeys(act.id for _, act in pairs)),
    )
