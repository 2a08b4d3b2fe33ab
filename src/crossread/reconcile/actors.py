"""Who appears over all reports: mentions of one actor put together, each merge with its reason."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from crossread.model.actor import Actor, ActorKind, Mention, Merge
from crossread.model.source import Side
from crossread.reconcile.fusion import Fusion, fuse
from crossread.reconcile.profile import ATTACKERS, BODIES, Profile, gather_profiles, most

_KINDS = list(ActorKind)


def find_actors(mentions: Iterable[Mention]) -> tuple[Actor, ...]:
    """The actors behind some mentions, those in the most reports first, named ones before people told by a role.

    Like names are one actor only where nothing in side, nation and role is against it; others are kept `apart`.
    People told as attackers are one actor, whatever they are called.
    """
    profiles = gather_profiles(mentions)
    fusion = fuse(profiles)
    home = {i: number for number, group in enumerate(fusion.groups) for i in group}
    merges: dict[int, set[Merge]] = {}
    for (place, _), merge in fusion.merges.items():
        merges.setdefault(home[place], set()).add(merge)
    actors = [
        _actor([profiles[i] for i in sorted(group)], merges.get(number, ()))
        for number, group in enumerate(fusion.groups)
    ]
    apart = _apart(fusion, home)
    actors = [
        replace(actor, apart=tuple(sorted(actors[other].id for other in apart.get(number, ()))))
        for number, actor in enumerate(actors)
    ]
    spoken = _with_speakers(_foreign(actors), profiles)
    return tuple(sorted(spoken, key=_order))


def _order(actor: Actor) -> tuple[bool, int, int, int, str, str]:
    unnamed = actor.kind is ActorKind.ROLE
    return unnamed, -len(actor.reports), -len(actor.mentions), _KINDS.index(actor.kind), actor.name, actor.id


def _actor(profiles: Sequence[Profile], merges: Iterable[Merge]) -> Actor:
    mentions = sorted((m for p in profiles for m in p.mentions), key=lambda m: (m.span, m.id))
    kind = ActorKind(most(m.kind.value for m in mentions))
    attackers = profiles[0].key.role == ATTACKERS
    names = _spellings(m for p in profiles for m in p.mentions)
    name = ATTACKERS if attackers else _fullest(names) or profiles[0].key.role
    return Actor(
        id=sha256(f"{kind}|{mentions[0].id}".encode()).hexdigest()[:10],
        name=name,
        kind=kind,
        side=_side(mentions),
        names=_others(names, name),
        roles=() if attackers or kind is ActorKind.ROLE else _roles(mentions),
        nationality=most(m.nationality for m in mentions),
        reports=tuple(sorted({m.report for m in mentions})),
        mentions=tuple(m.id for m in mentions),
        merges=tuple(sorted(merges)),
    )


def _spellings(mentions: Iterable[Mention]) -> Counter[str]:
    """Every name and abbreviation, with how often it comes."""
    return Counter(name for m in mentions for name in (m.name, m.short) if name)


def _others(names: Counter[str], name: str) -> tuple[str, ...]:
    """The other spellings, each once whatever its capitals."""
    spelt: dict[str, list[str]] = {}
    for other in sorted(names.elements()):
        spelt.setdefault(other.casefold(), []).append(other)
    return tuple(sorted(most(spelt[key]) for key in spelt if key != name.casefold()))


def _fullest(names: Counter[str]) -> str:
    """The name of the most words, of several the one that comes most often."""
    return min(
        names, key=lambda name: (_is_shouted(name), -len(name.split()), -names[name], -len(name), name), default=""
    )


def _is_shouted(name: str) -> bool:
    """A name all in capitals, which no abbreviation is: "MINISTRY OF HEALTH"."""
    return " " in name and name.isupper()


def _side(mentions: Sequence[Mention]) -> Side:
    """The side that most reports give, of those that give one."""
    told = {(m.report, m.side.value) for m in mentions if m.side is not Side.UNKNOWN}
    return Side(most(side for _, side in sorted(told)) or Side.UNKNOWN.value)


def _roles(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The distinct roles, each in its most frequent spelling, the most frequent first."""
    spelt: dict[str, list[str]] = {}
    for m in mentions:
        if m.role:
            spelt.setdefault(m.role.casefold(), []).append(m.role)
    return tuple(most(spelt[key]) for key in sorted(spelt, key=lambda key: (-len(spelt[key]), key)))


def _apart(fusion: Fusion, home: Mapping[int, int]) -> dict[int, set[int]]:
    """For each group those of a like name that stay apart from it."""
    found: dict[int, set[int]] = {}
    for a, b in fusion.apart:
        found.setdefault(home[a], set()).add(home[b])
        found.setdefault(home[b], set()).add(home[a])
    return found


def _foreign(actors: Sequence[Actor]) -> list[Actor]:
    """An office of another state than the one whose forces are told of speaks as a foreign one."""
    nation = most(code for a in actors if a.kind is ActorKind.FORCE for code in [a.nationality] * len(a.mentions))

    def is_foreign(actor: Actor) -> bool:
        return actor.side is Side.STATE and bool(nation and actor.nationality) and actor.nationality != nation

    return [replace(a, side=Side.INTERNATIONAL) if is_foreign(a) else a for a in actors]


def _with_speakers(actors: Sequence[Actor], profiles: Sequence[Profile]) -> list[Actor]:
    """Each person with the body it speaks for or belongs to, by the name most reports give."""
    bodies = {m.id: m.body for p in profiles for m in p.mentions}
    by_name: dict[str, list[Actor]] = {}
    for actor in actors:
        if actor.kind in BODIES or actor.kind is ActorKind.COUNTRY:
            for name in (actor.name, *actor.names):
                by_name.setdefault(name.casefold(), []).append(actor)
    found = []
    for actor in actors:
        told = most(bodies[m] for m in actor.mentions)
        own = [one for one in by_name.get(told.casefold(), ()) if one.id != actor.id]
        found.append(replace(actor, speaks_for=own[0].id if own else None))
    return found
