"""Names of places: which words they are, how they stand, what they stand for. The events are invented."""

import pytest

from crossread.model.place import PlaceKind, PlaceMention, PlaceRelation

from .reading import read


def places(*paragraphs: str) -> list[PlaceMention]:
    return list(read(*paragraphs).places)


def named(*paragraphs: str) -> dict[str, PlaceMention]:
    """The first mention of each name."""
    found: dict[str, PlaceMention] = {}
    for mention in places(*paragraphs):
        found.setdefault(mention.name, mention)
    return found


@pytest.mark.parametrize(
    ("text", "name", "relation"),
    [
        ("A bomb killed five people in Quetta on Monday, Pakistani police said.", "Quetta", "at"),
        ("Gunmen shot dead two guards near Quetta in Pakistan, police said.", "Quetta", "near"),
        ("The bus was going from Quetta to Peshawar in Pakistan when it was attacked.", "Quetta", "from"),
        ("The bus was going from Quetta to Peshawar in Pakistan when it was attacked.", "Peshawar", "to"),
        ("QUETTA, Pakistan (Wire) - Gunmen killed four people at a market on Monday.", "QUETTA", "dateline"),
        ("Pakistani troops killed four gunmen.", "Pakistani", "people"),
        ("Pakistan accused the group of killing four people.", "Pakistan", "government"),
        ("The Pakistani embassy said four people had been killed.", "Pakistani", "government"),
        ("Four people were killed in the Pakistani capital on Monday.", "Pakistani", "at"),
        ("Four people were killed in the Pakistani city of Quetta.", "Pakistani", "people"),
        ("Nine families sought refuge in Pakistan after the shelling.", "Pakistan", "to"),
        ("The killers drove into Pakistan after the attack.", "Pakistan", "to"),
        ("Four fans were killed at a match between Pakistan and Nepal.", "Nepal", "mentioned"),
    ],
)
def test_the_words_around_a_name_say_how_it_stands(text: str, name: str, relation: str) -> None:
    assert named(text)[name].relation == relation


def test_a_distance_is_read_in_kilometres() -> None:
    found = named("A bomb killed five people 30 miles south of Quetta in Pakistan.")["Quetta"]
    assert (found.relation, found.distance) == (PlaceRelation.NEAR, 48.3)


def test_containment_is_read_and_decides_between_namesakes() -> None:
    found = named("A bomb killed five people in San Miguel, a town in Bulacan in the Philippines.")["San Miguel"]
    assert "Bulacan" in found.within
    assert found.resolved is not None
    assert (found.resolved.country, found.resolved.first_level) == ("PH", "Central Luzon")


def test_the_rest_of_the_report_decides_between_namesakes() -> None:
    for country, code in (("El Salvador", "SV"), ("Peru", "PE")):
        found = named(f"The army of {country} said that a bomb killed three in La Libertad.")["La Libertad"]
        assert found.resolved is not None
        assert found.resolved.country == code
        assert country in found.why


def test_an_invented_place_is_not_resolved_but_lies_where_the_text_says() -> None:
    found = named("A blast killed nine people in Tarvessil, a district in Ormenia, on Monday.")["Tarvessil"]
    assert found.resolved is None
    assert found.within == ("Ormenia",)
    assert found.of_event


@pytest.mark.parametrize(
    "text",
    [
        "Victoria Adams said that Paris Miller was killed in the blast.",
        "Reading the letter took an hour, and Nice words were few.",
        "The Aleppo Media Centre said that four people were killed.",
    ],
)
def test_people_and_bodies_are_no_places(text: str) -> None:
    assert [m.name for m in places(text) if m.relation is not PlaceRelation.PEOPLE] == []


def test_text_in_capitals_is_read_too() -> None:
    found = named("LIMA, 3 MAY 91 (WIRE) -- FOUR PERUVIAN POLICEMEN WERE KILLED BY A BOMB IN AYACUCHO DEPARTMENT.")
    assert found["LIMA"].relation == PlaceRelation.DATELINE
    assert found["AYACUCHO"].of_event
    resolved = found["AYACUCHO"].resolved
    assert resolved is not None
    assert (resolved.country, resolved.kind) == ("PE", "first_level")


def test_where_somebody_speaks_is_not_where_it_happened() -> None:
    text = "A spokesman said in Islamabad that gunmen killed four people in Quetta in Pakistan."
    found = named(text)
    assert found["Quetta"].of_event
    assert not found["Islamabad"].of_event


def test_the_clause_of_what_happened_has_its_place() -> None:
    """A sentence of an attack may name other places: of talks, of a home, of a distance."""
    text = "A trader who spends his winters in Lahore was shot dead in Quetta, police in Pakistan said."
    found = named(text)
    assert found["Quetta"].of_event and not found["Lahore"].of_event


def test_a_part_of_a_continent_is_no_country() -> None:
    assert not places("Seven people were killed in the worst storm in Central America in ten years.")


def test_a_part_of_a_town_has_no_name_of_its_own() -> None:
    found = places("A LORRY BLEW UP IN DOWNTOWN QUETTA ON MONDAY, KILLING FOUR PEOPLE.")
    assert [p.name for p in found] == ["QUETTA"]


def test_a_surname_that_is_a_town_too_is_no_place() -> None:
    text = "The car of the reporter Jorge Ibarra was burnt in Quito. A second bomb was found in Ibarra's garage."
    assert "Ibarra" not in named(text)


def test_a_dateline_is_a_town() -> None:
    """ "Sucre" is a department of one country and a city of another."""
    found = named("SUCRE, 3 March - Three people were killed by a blast in the market on Monday.")["SUCRE"]
    assert found.resolved is not None
    assert found.resolved.kind is PlaceKind.TOWN


def test_names_that_only_one_country_has_tell_the_country() -> None:
    text = "Two died in Tumaco, rebels said. Shells fell on Barbacoas and Samaniego too. Nine people died in Florida."
    found = named(text)["Florida"]
    assert found.resolved is not None
    assert found.resolved.country == "CO"


def test_another_event_is_not_the_incident() -> None:
    found = named(
        "A bomb killed five people in Quetta in Pakistan on Monday.",
        "Last year a bomb killed nine people in Karachi.",
    )
    assert found["Quetta"].of_event
    assert not found["Karachi"].of_event


def test_a_figure_knows_the_place_in_its_clause() -> None:
    extract = read("A bomb killed five people in Quetta in Pakistan on Monday.")
    (claim,) = extract.claims
    quetta = next(m for m in extract.places if m.name == "Quetta")
    assert claim.place == quetta.id


def test_spans_hold_the_names() -> None:
    text = "QUETTA, Pakistan - Gunmen killed four people in Deir al-Zor, Syria, and two near the city of\nPeshawar."
    for mention in places(text):
        assert text[mention.span.start : mention.span.end].split() == mention.name.split()
