"""The gazetteer finds a name in any spelling, quickly, and never opens before it is asked."""

import subprocess
import sys
from pathlib import Path

import pytest

from crossread.gazetteer import fold, gazetteer
from crossread.gazetteer.fold import sketch
from crossread.gazetteer.store import PATH, Gazetteer
from crossread.model.place import PlaceKind


@pytest.mark.parametrize(
    ("name", "country", "spelled"),
    [
        ("Quetta", "PK", "Quetta"),
        ("QUETTA", "PK", "Quetta"),
        ("Deir al-Zor", "SY", "Deir ez-Zor"),
        ("Deir ez Zor", "SY", "Deir ez-Zor"),
        ("Bogota", "CO", "Bogotá"),
        ("St. Louis", "US", "St. Louis"),
        ("Saint Louis", "US", "St. Louis"),
    ],
)
def test_spellings_of_one_name_find_one_place(name: str, country: str, spelled: str) -> None:
    assert (country, spelled) in {(e.place.country, e.place.name) for e in gazetteer().find(name)}


@pytest.mark.parametrize("name", ["Hassake", "Al Hasaka", "Hasakeh"])
def test_transliterations_resemble_each_other(name: str) -> None:
    assert any(e.place.country == "SY" for e in gazetteer().resembling(name))


def test_an_invented_name_is_nowhere() -> None:
    assert gazetteer().find("Quorvane") == ()


@pytest.mark.parametrize(
    ("name", "code"), [("U.S.", "US"), ("Britain", "GB"), ("DR Congo", "CD"), ("El Salvador", "SV")]
)
def test_countries_have_their_common_names(name: str, code: str) -> None:
    first = gazetteer().find(name)[0]
    assert (first.place.kind, first.place.id) == (PlaceKind.COUNTRY, code)


def test_a_town_lies_in_its_division_and_country() -> None:
    town = next(e for e in gazetteer().find("Quetta") if e.place.kind is PlaceKind.TOWN)
    assert [area.name for area in gazetteer().areas(town.place)] == ["Pakistan", "Balochistan", "Quetta"]


def test_a_division_stands_among_its_towns() -> None:
    division = next(e.place for e in gazetteer().find("Balochistan") if e.place.kind is PlaceKind.FIRST_LEVEL)
    assert 24 < division.latitude < 32
    assert 60 < division.longitude < 71


def test_the_most_populous_comes_first() -> None:
    populations = [e.population for e in gazetteer().find("San Miguel")]
    assert len(populations) > 10
    assert populations == sorted(populations, reverse=True)


def test_folding_is_idempotent() -> None:
    for name in ("Dayr az-Zawr", "St. Émile", "Łódź", "Ḩalab", "O’Higgins"):
        assert fold(fold(name)) == fold(name)
    assert sketch(fold("Ar-Raqqah")) == sketch(fold("Raqqa"))


def test_a_file_of_another_make_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "places.bin"
    other.write_bytes(b"something else altogether")
    with pytest.raises(ValueError, match=r"training/gazetteer\.py"):
        Gazetteer(other)


def test_the_file_is_small_enough_for_a_wheel() -> None:
    assert PATH.stat().st_size < 8_000_000


def test_importing_the_package_opens_no_gazetteer() -> None:
    code = "import sys, crossread; sys.exit('crossread.gazetteer.store' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
