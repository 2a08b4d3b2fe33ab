"""Who appears in an invented incident, held against the list that a careful reader made before."""

from collections.abc import Callable
from pathlib import Path

import pytest

from crossread.model.actor import Actor, ActorKind
from crossread.reading import put_together
from crossread.verbs import actors, words

from .readings import example

#: Every person whom the eight reports name outside of credits, with the side a reader gives them.
PERSONS = {
    "Pell Ostrander": "witness",
    "Odo Felsing": "company",
    "Venna Sorl": "medical",
    "Mirel Adda": "witness",
    "Hesk Dauber": "state",
    "Gavril Tosk": "state",
    "Sanna Weil": "unknown",
    "Arno Belisk": "state",
    "Tovi Hamm": "state",
    "Jos Rinnick": "state",
    "Ruta Halvik": "state",
    "Ilmar Doskin": "state",
    "Rasp": "perpetrator",
    "Maren Ilk": "international",
    "Lise Okander": "unknown",
    "Greta": "witness",
    "Brannik Voss": "state",
    "Ivo Karrash": "perpetrator",
    "Benno": "witness",
    "Dalla Ferrin": "witness",
    "Odrin Sask": "state",
    "Emre Kasvold": "medical",
    "Pia Hollen": "witness",
}
#: Bodies and things with a name.
BODIES = """
Free Ondrel Movement|Tesmara Hydro|Castrel|Herald|Defence Ministry|Prosecutor General's office|National Police
Ondrel civil protection office|TSNA|Kolvatar General Hospital|Red Lantern relief society|Littoral Council|Lumen|Whistle
Monitor|Open Docket|Korvadan hydroelectric dam|Linden Street school
"""


def _actors() -> tuple[Actor, ...]:
    (account,) = put_together(example("dam-seizure"))
    return account.actors


def test_every_person_is_found_once_with_the_side_and_nobody_else() -> None:
    persons = {actor.name: actor.side.value for actor in _actors() if actor.kind is ActorKind.PERSON}
    assert persons == PERSONS


def test_the_bodies_and_things_with_a_name_are_found() -> None:
    named = {actor.name for actor in _actors()}
    assert not {name for line in BODIES.split("\n") for name in line.split("|") if name} - named


def test_the_armed_group_is_one_in_all_reports_and_its_boss_speaks_for_it() -> None:
    by_name = {actor.name: actor for actor in _actors()}
    group = by_name["Free Ondrel Movement"]
    assert (len(group.reports), group.names, group.side) == (8, ("FOM",), "perpetrator")
    assert by_name["Ivo Karrash"].speaks_for == group.id


@pytest.mark.parametrize("verb", (actors, words))
def test_the_tables_read_as_they_did(verb: Callable[..., str], golden: Callable[[Path, str], None]) -> None:
    printed = verb(put_together(example("dam-seizure")), width=100)
    golden(Path(__file__).parent / "accounts" / f"dam-seizure.{verb.__name__}.txt", printed)
