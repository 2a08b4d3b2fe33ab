"""Mentions of one name, over all reports: what every report says of whoever bears it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from crossread.model.actor import ActorKind, Mention
from crossread.model.source import Side

#: Kinds between which reports do not agree on a name: one writes of the group, another of the organisation.
BODIES = frozenset({ActorKind.GROUP, ActorKind.FORCE, ActorKind.OFFICE, ActorKind.ORGANISATION})
ATTACKERS = "the attackers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What mentions must have in common to be one profile: a name and what kind bears it, or the same role."""

    genus: str
    name: str
    role: str = ""
    nationality: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """Mentions under one key."""

    key: Key
    mentions: list[Mention] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name in the spelling most of them have."""
        return most(m.name for m in self.mentions) or most(m.role for m in self.mentions)

    @property
    def side(self) -> Side:
        """The side most of them give, of those that give one."""
        return Side(most(m.side.value for m in self.mentions if m.side is not Side.UNKNOWN) or Side.UNKNOWN.value)

    @property
    def words(self) -> frozenset[str]:
        """The words of every role and body."""
        told = (f"{m.role} {m.body}" for m in self.mentions)
        return frozenset(w for text in told for w in text.lower().replace("-", " ").split()) - _SMALL

    @property
    def reports(self) -> tuple[str, ...]:
        """The reports they stand in."""
        return tuple(sorted({m.report for m in self.mentions}))


_SMALL = frozenset({"of", "the", "for", "at", "in", "and", "a", "an", "'s", "’s"})


def most(values: Iterable[str]) -> str:
    """The value that comes most often, of several the first in the alphabet; empty without any."""
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], value), default="")


def gather_profiles(mentions: Iterable[Mention]) -> tuple[Profile, ...]:
    """The profiles of all mentions, sorted; a body of no stated nation joins the one of its name that has one."""
    found: dict[Key, Profile] = {}
    ordered = sorted(mentions, key=lambda m: (m.span, m.id))
    nations = _nations(ordered)
    for mention in ordered:
        key = _key(mention, nations)
        found.setdefault(key, Profile(key)).mentions.append(mention)
    return tuple(found[key] for key in sorted(found, key=lambda k: (k.genus, k.name, k.role, k.nationality)))


def genus_of(kind: ActorKind) -> str:
    """Kinds that may be one: groups, forces, offices and organisations are all bodies."""
    return "body" if kind in BODIES else kind.value


def _key(mention: Mention, nations: dict[tuple[str, str], str]) -> Key:
    genus = genus_of(mention.kind)
    if mention.kind is ActorKind.ROLE:
        attackers = mention.side is Side.PERPETRATOR
        return Key(genus=genus, name="", role=ATTACKERS if attackers else mention.role)
    if mention.kind is ActorKind.COUNTRY:
        return Key(genus=genus, name=_folded(mention.name), nationality=mention.nationality)
    if genus != "body":
        return Key(genus=genus, name=_folded(mention.name))
    nation = mention.nationality or nations.get((genus, _folded(mention.name)), "")
    return Key(genus=genus, name=_folded(mention.name), nationality=nation)


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").replace(".", "").split())


def _nations(mentions: Iterable[Mention]) -> dict[tuple[str, str], str]:
    """The nation of the bodies of a name, the one most mentions state."""
    stated: dict[tuple[str, str], list[str]] = defaultdict(list)
    for m in mentions:
        if m.nationality:
            stated[genus_of(m.kind), _folded(m.name)].append(m.nationality)
    return {name: most(codes) for name, codes in stated.items()}


def iter_shorts(profiles: Iterable[Profile]) -> Iterator[tuple[str, Profile]]:
    """Every abbreviation that a report explains, with the profile it stands for."""
    for profile in profiles:
        for short in sorted({m.short for m in profile.mentions if m.short and m.short != m.name}):
            yield short.casefold(), profile
