"""The way down to a place: country, first level, second level, town; or names that only the reports know."""

from collections import defaultdict
from collections.abc import Sequence

from crossread.gazetteer import gazetteer
from crossread.model.place import Place, PlaceKind, PlaceMention

Path = tuple[str, ...]
#: Marks the step of a name that the gazetteer does not resolve.
_UNKNOWN = "? "
#: Containment is followed no deeper.
_DEEPEST = 4


class Ways:
    """The ways down to all places of an incident. What one report says a name lies in goes for the name in all."""

    def __init__(self, places: Sequence[PlaceMention]) -> None:
        source = gazetteer()
        resolved = {place.id: place for mention in places if (place := mention.resolved) is not None}
        self._known = {_way(area): area for _, place in sorted(resolved.items()) for area in source.areas(place)}
        self._printed: dict[str, str] = {}
        self._resolved: dict[str, Path] = {}
        self._holders: dict[str, set[str]] = defaultdict(set)
        for mention in sorted(places, key=lambda m: (m.name.isupper(), m.report, m.span)):
            name = mention.name.lower()
            self._printed.setdefault(name, mention.name)
            if mention.resolved is not None:
                self._resolved.setdefault(name, _way(mention.resolved))
            self._holders[name] |= {w.lower() for w in mention.within}

    def path(self, mention: PlaceMention, country: Path) -> Path:
        """A name that is not resolved lies below what reports say holds it, else in the report's `country`."""
        if mention.resolved is not None:
            return _way(mention.resolved)
        return self._below(mention.name.lower(), country, frozenset())

    def _below(self, name: str, country: Path, seen: frozenset[str]) -> Path:
        seen |= {name}
        holders = sorted(self._holders[name] - seen) if len(seen) < _DEEPEST else []
        ways = [self._resolved.get(h) or self._below(h, (), seen) for h in holders]
        return (*max(ways, key=lambda p: (not is_unknown(p[0]), len(p), p), default=country), f"{_UNKNOWN}{name}")

    def exact(self, path: Path) -> Place | None:
        """The place at the end of a way; None where it is a name the gazetteer does not resolve."""
        return self._known.get(path)

    def place(self, path: Path) -> Place | None:
        """The finest place on a way that the gazetteer has."""
        return next((self._known[path[:n]] for n in range(len(path), 0, -1) if path[:n] in self._known), None)

    def name(self, path: Path) -> str:
        """What the end of a way is called."""
        place = self._known.get(path)
        return place.name if place is not None else self._printed.get(path[-1].removeprefix(_UNKNOWN), path[-1])


def _way(place: Place) -> Path:
    """Country, first level, second level, town: as far as the place goes."""
    parts = [place.country]
    if place.first_level:
        parts.append(f"1 {place.first_level}")
    if place.second_level:
        parts.append(f"2 {place.second_level}")
    if place.kind is PlaceKind.TOWN:
        parts.append(place.id)
    return tuple(parts)


def is_unknown(step: str) -> bool:
    """Whether a step is a name that the gazetteer does not resolve."""
    return step.startswith(_UNKNOWN)


def nested(one: Path, other: Path) -> bool:
    """Whether one lies in the other, or is the same."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def exclude(one: Path, other: Path) -> bool:
    """Whether two places cannot both be right: of names that nothing places, nobody can tell."""
    return not nested(one, other) and not is_unknown(one[0]) and not is_unknown(other[0])
