"""A gazetteer in a file of compressed blocks, of which a look-up opens one or two."""

import struct
import zlib
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import accumulate, takewhile
from mmap import ACCESS_READ, mmap
from pathlib import Path

from crossread.gazetteer.fold import fold, sketch
from crossread.model.place import Place, PlaceKind

PATH = Path(__file__).resolve().parent / "data" / "places.bin"
MAGIC = b"CRGZ1\n"
_HEAD = struct.Struct("<4I")
_KINDS = {"c": PlaceKind.COUNTRY, "1": PlaceKind.FIRST_LEVEL, "2": PlaceKind.SECOND_LEVEL, "t": PlaceKind.TOWN}
#: Shorter sketches fit too many names.
_SHORTEST_SKETCH = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer. `areas` are the ids of the areas it lies in, the largest first, its own last.

    `own`: the name looked up is its name, not one of its other spellings.
    """

    place: Place
    population: int
    areas: tuple[str, ...]
    own: bool = True


class Gazetteer:
    """Looks names up in a file made by `training/gazetteer.py`; nothing is read before it is needed."""

    def __init__(self, path: Path = PATH) -> None:
        with path.open("rb") as file:
            self._bytes = mmap(file.fileno(), 0, access=ACCESS_READ)
        if self._bytes[: len(MAGIC)] != MAGIC:
            raise ValueError(f"{path}: not a gazetteer of this version (make it again with training/gazetteer.py)")
        self._keys, rows, self._step, self.size = _HEAD.unpack_from(self._bytes, len(MAGIC))
        at = len(MAGIC) + _HEAD.size
        sizes = struct.unpack_from(f"<{1 + self._keys + rows}I", self._bytes, at)
        self._ends = [at + 4 * len(sizes), *accumulate(sizes, initial=at + 4 * len(sizes))][1:]
        self._firsts = zlib.decompress(self._bytes[self._ends[0] : self._ends[1]]).decode().split("\n")
        self._block = lru_cache(maxsize=256)(self._unpack)
        self._entry = lru_cache(maxsize=8192)(self._read)
        self._found = lru_cache(maxsize=4096)(self._look_up)

    def find(self, name: str) -> tuple[Entry, ...]:
        """The places of that name or spelling, the most populous first; none where the gazetteer knows none."""
        return self._found(fold(name))

    def resembling(self, name: str) -> tuple[Entry, ...]:
        """The places whose name another transliteration would spell so."""
        key = sketch(fold(name))
        return self._found(f"~{key}") if len(key) >= _SHORTEST_SKETCH else ()

    def _look_up(self, key: str) -> tuple[Entry, ...]:
        numbers = self._numbers(key)
        return tuple(sorted((self._entry(n, own) for n, own in numbers), key=lambda e: (-e.population, e.place.id)))

    def _numbers(self, key: str) -> list[tuple[int, bool]]:
        number = bisect_right(self._firsts, key) - 1
        if number < 0:
            return []
        block = self._block(number)
        start = block.find(f"\n{key}\t")
        if start < 0:
            return []
        start += len(key) + 2
        own, _, other = block[start : block.index("\n", start)].partition("\t")
        return [*((int(n), True) for n in own.split()), *((int(n), False) for n in other.split())]

    def _unpack(self, number: int) -> str:
        return zlib.decompress(self._bytes[self._ends[number + 1] : self._ends[number + 2]], -15).decode()

    def _read(self, number: int, own: bool = True) -> Entry:
        block = self._block(self._keys + number // self._step)
        code, name, kind, parent, latitude, longitude, population = block.split("\n")[number % self._step + 1].split(
            "\t"
        )
        above = self._entry(int(parent), True) if parent else None
        town = kind == "t"
        identity = f"geonames:{code}" if town else code
        place = Place(
            id=identity,
            name=name,
            kind=_KINDS[kind],
            country=above.place.country if above else code,
            first_level=name if kind == "1" else above.place.first_level if above else "",
            second_level=name if kind == "2" else above.place.second_level if above else "",
            latitude=float(latitude),
            longitude=float(longitude),
        )
        return Entry(place, int(population), (*(above.areas if above else ()), identity), own)

    def areas(self, place: Place) -> tuple[Place, ...]:
        """The country and the divisions that a place lies in, the largest first, and itself at the end."""
        found = [self.countries[place.country].place]
        for name, kind in ((place.first_level, PlaceKind.FIRST_LEVEL), (place.second_level, PlaceKind.SECOND_LEVEL)):
            entries = (e.place for e in self.find(name) if name and e.place.kind is kind)
            known = (p for p in entries if p.country == place.country and p.first_level == place.first_level)
            found += [p for p in known if p.name == name][:1]
        return tuple(found) if found[-1].id == place.id else (*found, place)

    @cached_property
    def countries(self) -> dict[str, Entry]:
        """Countries by ISO 3166-1 alpha-2 code; they stand first in the file."""
        entries = (self._entry(number, True) for number in range(self.size))
        return {e.place.id: e for e in takewhile(lambda e: e.place.kind is PlaceKind.COUNTRY, entries)}


@cache
def gazetteer() -> Gazetteer:
    """The one that comes with the package."""
    return Gazetteer()
