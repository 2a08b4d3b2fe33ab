"""What reports call people and deeds: the term, for whom, in whose mouth, and what is no label."""

import pytest

from crossread.model.label import Label

from .reading import read


def _told(*paragraphs: str) -> list[str]:
    return [_brief(one) for one in read(*paragraphs).labels]


def _brief(one: Label) -> str:
    voice = one.source.name if one.source else "outlet"
    marks = ("*" if one.loaded else "") + ("”" if one.quoted else "")
    party = "" if one.party == "unknown" else f" of {one.party}"
    scope = "" if one.scope == "main" else ", other event"
    return f"{one.target}: {one.term}{marks}{party} ({voice}{scope})"


CASES = [
    (
        "Separatist gunmen seized a ferry in Tolland on Monday.",
        ["attackers: separatist (outlet)", "attackers: gunman (outlet)", "attack: seizure (outlet)"],
    ),
    (
        "Five terrorists were eliminated in the raid.",
        ["attackers: terrorist* (outlet)", "deaths: eliminated* of perpetrator (outlet)"],
    ),
    (
        "At least nine rebels were killed, the army said.",
        ["attackers: rebel (the army)", "deaths: killed of perpetrator (the army)", "forces: army (outlet)"],
    ),
    ("The governor called it “an act of terrorism”.", ["attack: act of terrorism*” (The governor)"]),
    (
        "The Tarn Front, a terrorist organisation, said it held 34 “guests”.",
        ["attackers: terrorist organisation* (outlet)", "victims: guest*” (The Tarn Front)"],
    ),
    (
        "Troops liberated 31 hostages at dawn.",
        ["forces: troops (outlet)", "freeing: liberated* of civilian (outlet)", "victims: hostage (outlet)"],
    ),
    ("An unknown number of policemen were murdered.", ["deaths: murdered* of state (outlet)"]),
    (
        "The outlawed group spoke of “the occupier”.",
        ["attackers: outlawed group* (outlet)", "forces: occupier*” (The outlawed group)"],
    ),
    ("The blast claimed the lives of nine people.", ["attack: blast (outlet)", "deaths: claimed lives (outlet)"]),
    ("It was a criminal attack.", ["attack: criminal attack* (outlet)"]),
    ("The mayor condemned the attack.", ["attack: attack (outlet)"]),
    ("The mayor condemned the “cowardly attack”.", ["attack: cowardly attack*” (The mayor)"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_word_has_its_target_its_weight_and_its_voice(text: str, expected: list[str]) -> None:
    assert _told(text) == expected


NONE = [
    "Fighter jets flew over the harbour on Monday.",
    "The mayor fell off a wall on Monday.",
    "The group released a statement on Monday.",
    "A man stands guard outside the town hall.",
    "The group demanded the release of 62 prisoners.",
    "A passenger ferry left the harbour on Monday.",
    "Rescue workers came on Monday.",
    "The death toll was not known on Monday.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_names_nobody_is_no_label(text: str) -> None:
    assert _told(text) == []


def test_government_fighters_are_no_attackers() -> None:
    assert not [
        one for one in read("Government fighters entered the town on Monday.").labels if one.target == "attackers"
    ]


def test_a_word_inside_the_name_of_a_group_is_its_name() -> None:
    assert _told("The Tarn Rebel Army said on Monday that it wanted talks.") == []


def test_words_of_an_earlier_event_stand_apart() -> None:
    found = read("Gunmen held the ferry on Monday.", "In March 2030 a bombing in Tolland killed 17 people.").labels
    assert [(one.term, one.scope) for one in found if one.target in ("attack", "deaths")] == [
        ("bombing", "background"),
        ("killed", "background"),
    ]


def test_a_label_stands_where_its_span_says() -> None:
    text = "The council has listed the Tarn Front as a terrorist organisation."
    (label,) = read(text).labels
    assert text[label.span.start : label.span.end] == "terrorist organisation"
