"""Which place of the gazetteer a name stands for, by what else the report names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, exp, hypot, log10, radians

from crossread.extract.geography.words import is_first_level, kind_of
from crossread.gazetteer import Entry, Gazetteer, fold
from crossread.model.place import PlaceKind

#: A town of this size is known by its name alone.
_KNOWN = 100_000
#: Smaller countries and territories share their names with towns that reports tell of more often.
_SMALL = 300_000
#: Places so many kilometres apart are neighbours.
_NEIGHBOURHOOD = 250.0
#: So many names with a place in one country tell the country of a report that names none, and as much as saying it.
_SHARED, _HOME = 3, 5
#: A country told of so much is one whose places may be spelt otherwise: its name, more than a citizen of it.
_TOLD = 1.0
#: As many candidates are kept.
_KEPT = 5
_LEVELS = {PlaceKind.COUNTRY: 3.0, PlaceKind.FIRST_LEVEL: 0.5, PlaceKind.SECOND_LEVEL: -0.5, PlaceKind.TOWN: 0.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A name to resolve: as printed, the word for its kind, what the text says it lies in (folded names)."""

    text: str
    kind: str = ""
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The place a name stands for, the likeliest candidates, and why."""

    entry: Entry | None
    candidates: tuple[Entry, ...]
    why: str


class Resolver:
    """Resolves the names of one report against each other."""

    def __init__(self, gazetteer: Gazetteer, countries: Mapping[str, float], asked: Sequence[Asked]) -> None:
        """`countries` tells how much the report tells of each, by code."""
        self._gazetteer = gazetteer
        self._named = frozenset(countries)
        self._countries = defaultdict(float, countries)
        self._anchors: list[Entry] = []
        for one in {a.text: a for a in asked}.values():
            if (plain := self._plain(one)) is not None:
                self._countries[plain.place.country] += 1
                self._anchors += [plain] * (plain.place.kind is not PlaceKind.COUNTRY)
        if not countries and (home := self._common_country(asked)) is not None:
            self._countries[home] += _HOME
        self._total = sum(self._countries.values())
        self._answers: dict[Asked, Answer] = {}

    def answer(self, asked: Asked) -> Answer:
        """The same for the same name, kind and surroundings."""
        if asked not in self._answers:
            self._answers[asked] = self._answer(asked)
        return self._answers[asked]

    def _common_country(self, asked: Sequence[Asked]) -> str | None:
        """The country that alone has places of most of the names: the report tells of it without naming it."""
        holders: dict[str, int] = defaultdict(int)
        for name in sorted({fold(a.text) for a in asked}):
            known = (e.place for e in self._gazetteer.find(name))
            for country in {place.country for place in known if place.kind is not PlaceKind.COUNTRY}:
                holders[country] += 1
        ranked = sorted(holders, key=lambda c: (-holders[c], c))[:2]
        if not ranked or holders[ranked[0]] < _SHARED:
            return None
        return ranked[0] if len(ranked) < 2 or holders[ranked[0]] > holders[ranked[1]] else None

    def _plain(self, asked: Asked) -> Entry | None:
        """A place that its name alone tells: far more people know it than any other of that name."""
        known = [e for e in self._gazetteer.find(asked.text) if e.own or e.population > 10 * _KNOWN]
        if kind_of(asked.kind) == "town":
            known = [e for e in known if e.place.kind is PlaceKind.TOWN] or known
        if not known or known[0].population < _KNOWN:
            return None
        rivals = [e for e in known if e.place.country != known[0].place.country]
        if any(e.place.country in self._named for e in rivals) and known[0].place.country not in self._named:
            return None
        return known[0] if not rivals or known[0].population > 10 * rivals[0].population else None

    def _candidates(self, asked: Asked) -> list[Entry]:
        found = list(self._gazetteer.find(asked.text))
        if asked.kind and kind_of(asked.kind) == "area":
            found += [e for e in self._gazetteer.find(f"{asked.text} {asked.kind}") if e not in found]
        told = {country for country, much in self._countries.items() if much >= _TOLD}
        alike = [e for e in self._gazetteer.resembling(asked.text) if e.place.country in told]
        return found + [e for e in alike if e.place.id not in {f.place.id for f in found}]

    def _answer(self, asked: Asked) -> Answer:
        found = self._candidates(asked)
        if not found:
            return Answer(entry=None, candidates=(), why="the gazetteer has no such name")
        outer = self._outer(asked)
        ranked = sorted(found, key=lambda e: (-self._score(e, asked, outer), e.place.id))
        best, kept = ranked[0], tuple(ranked[:_KEPT])
        why = self._reason(best, ranked, asked, outer)
        if why is None:
            return Answer(entry=None, candidates=kept, why="nothing in the report tells which of them")
        return Answer(entry=best, candidates=kept, why=why)

    def _outer(self, asked: Asked) -> frozenset[str]:
        """The ids of all that the stated containers may be."""
        found = (e for name in asked.within for e in self._gazetteer.find(name))
        return frozenset(e.place.id for e in found if e.place.kind is not PlaceKind.TOWN or e.population > _KNOWN)

    def _score(self, entry: Entry, asked: Asked, outer: frozenset[str]) -> float:
        share = self._countries[entry.place.country] / self._total if self._total else 0.0
        score = log10(entry.population + 10) + _LEVELS[entry.place.kind] + 5 * share
        score += (1.5 if entry.own else 0.0) + (1.0 if self._countries[entry.place.country] else 0.0)
        if entry.place.kind is not PlaceKind.COUNTRY:
            score += 2 * self._closeness(entry)
        if outer:
            score += 6 if outer & set(entry.areas[:-1]) else -2
        kind = kind_of(asked.kind)
        if kind == "town":
            score += 1.5 if entry.place.kind is PlaceKind.TOWN else -1.5
        elif kind == "area":
            score += 2 if entry.place.kind in (PlaceKind.FIRST_LEVEL, PlaceKind.SECOND_LEVEL) else -1.5
            score += 1 if is_first_level(asked.kind) and entry.place.kind is PlaceKind.FIRST_LEVEL else 0
        elif entry.place.kind is PlaceKind.FIRST_LEVEL and fold(asked.text) == fold(entry.place.name):
            score -= 1  # "in Alder": the town, where both bear the name
        return score

    def _closeness(self, entry: Entry) -> float:
        """Between 0 and 1: how near it lies to another place that the report names beyond doubt."""
        others = (a for a in self._anchors if a.place.id != entry.place.id)
        return max((exp(-_kilometres(entry, a) / _NEIGHBOURHOOD) for a in others), default=0.0)

    def _reason(self, best: Entry, ranked: Sequence[Entry], asked: Asked, outer: frozenset[str]) -> str | None:
        """Why the best candidate is taken; None where it is not."""
        country = best.place.country
        if best.place.kind is PlaceKind.COUNTRY and (best.population >= _SMALL or self._countries[country] > 2):
            return "a country"
        if outer and not outer & set(best.areas):
            return None
        if outer & set(best.areas[:-1]):
            return f"the report says that it lies in {' or '.join(asked.within)}"
        share = self._countries[country] / self._total if self._total else 0.0
        name = self._gazetteer.countries[country].place.name
        if self._countries[country] and (share >= 0.25 or best.population >= _KNOWN):
            rest = [e for e in ranked if e.place.country == country and not _is_related(e, best)]
            if len(rest) > 3 and best.population < 3 * rest[0].population and self._closeness(best) < 0.5:
                return None
            return f"the report tells of {name}"
        rivals = [e for e in ranked[1:] if e.place.country != country]
        if best.population >= _KNOWN and (not rivals or best.population > 5 * rivals[0].population):
            return "by far the largest of that name"
        return None


def _is_related(entry: Entry, other: Entry) -> bool:
    """Whether one lies in the other, or both in the same first-level division."""
    return entry.place.id in other.areas or other.place.id in entry.areas or entry.areas[1:2] == other.areas[1:2]


def _kilometres(one: Entry, other: Entry) -> float:
    """The distance on the ground, near enough."""
    a, b = one.place, other.place
    north = radians(a.latitude - b.latitude)
    east = radians((a.longitude - b.longitude + 180) % 360 - 180) * cos(radians((a.latitude + b.latitude) / 2))
    return 6371 * hypot(north, east)
