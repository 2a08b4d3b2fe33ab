"""Which profiles are one actor: alike in name, and nothing in their roles against it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from crossread.model.actor import ActorKind, Merge
from crossread.reconcile.likeness import LAST_NAME, LAST_WORDS, compatible, likeness
from crossread.reconcile.profile import Profile, iter_shorts

#: A word that more names than this have in common ("ministry") makes no two of them alike.
_COMMON = 200
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fusion:
    """Groups of profiles, by their places; the merges that made them; pairs of like names that stay apart."""

    groups: list[list[int]]
    merges: dict[Pair, Merge] = field(default_factory=dict)
    apart: list[Pair] = field(default_factory=list)


def fuse(profiles: Sequence[Profile]) -> Fusion:
    """The profiles put together, the surest reasons first; no group holds two that cannot be one."""
    home = list(range(len(profiles)))
    fusion = Fusion(groups=[[i] for i in home])
    for why, a, b in sorted(_alike(profiles), key=lambda found: (_rank(found[0]), found[1], found[2])):
        left, right = fusion.groups[home[a]], fusion.groups[home[b]]
        if home[a] == home[b]:
            continue
        if any(compatible(profiles[x], profiles[y]) for x in left for y in right):
            fusion.apart.append((a, b))
            continue
        fusion.merges[a, b] = _merge(profiles[a], profiles[b], why)
        _pour(fusion, home, a, b)
    fusion.apart[:] = [(a, b) for a, b in fusion.apart if home[a] != home[b]]
    return Fusion(groups=[g for g in fusion.groups if g], merges=fusion.merges, apart=fusion.apart)


def _pour(fusion: Fusion, home: list[int], a: int, b: int) -> None:
    """The smaller group into the larger one."""
    small, large = sorted((home[a], home[b]), key=lambda g: (len(fusion.groups[g]), g))
    fusion.groups[large].extend(fusion.groups[small])
    for i in fusion.groups[small]:
        home[i] = large
    fusion.groups[small] = []


def _merge(left: Profile, right: Profile, why: str) -> Merge:
    first, second = sorted((left.name, right.name))
    return Merge(left=first, right=second, why=why)


def _rank(why: str) -> int:
    """An abbreviation that a report explains before likeness of names; a last name alone comes last."""
    return 0 if why.startswith("a report explains") else 2 if why in (LAST_NAME, LAST_WORDS) else 1


def _alike(profiles: Sequence[Profile]) -> Iterator[tuple[str, int, int]]:
    """Pairs of places, the lower first, with why their names are alike."""
    place = {id(profile): i for i, profile in enumerate(profiles)}
    for short, long in iter_shorts(profiles):
        for i, profile in enumerate(profiles):
            if profile.key.name == short and profile is not long and profile.key.genus in ("body", "thing"):
                yield f"a report explains “{profile.name}” so", min(i, place[id(long)]), max(i, place[id(long)])
    lasts: dict[tuple[int, str], list[int]] = defaultdict(list)
    for a, b in _candidates(profiles):
        why = likeness(profiles[a], profiles[b])
        if why in (LAST_NAME, LAST_WORDS):
            one, whole = (a, b) if len(profiles[a].key.name) < len(profiles[b].key.name) else (b, a)
            lasts[one, why].append(whole)
        elif why:
            yield why, a, b
    for (short_, why), bearers in sorted(lasts.items()):
        if len({profiles[b].key.name.split()[0] for b in bearers}) == 1:  # two brothers: nobody can tell which
            yield from ((why, min(short_, bearer), max(short_, bearer)) for bearer in bearers)


def _candidates(profiles: Sequence[Profile]) -> Iterator[Pair]:
    """Pairs with a word of their names in common, and names of one state."""
    by_word: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        if profile.key.genus != ActorKind.ROLE.value:
            state = [profile.key.nationality] if profile.key.genus == ActorKind.COUNTRY.value else []
            for word in sorted({*profile.key.name.split(), *state}):
                by_word[word].append(i)
    pairs = {pair for found in by_word.values() if len(found) <= _COMMON for pair in combinations(found, 2)}
    yield from sorted(pairs)
