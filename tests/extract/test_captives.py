"""What plain verbs say in a report of people taken or lost, and in no other."""

import pytest

from .reading import brief, claims


def read(text: str) -> list[str]:
    return [brief(c) for c in claims(text)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The kidnappers came at night. They marched 50 children into the bush.", "held 50 civilian"),
        ("The kidnappers came at night. They took 30 villagers.", "held 30 civilian"),
        ("Boats searched for the missing anglers. Six anglers turned up.", "safe 6 civilian"),
        ("Twelve hikers are missing. Patrols are looking for six more.", "missing 6 civilian"),
        ("Kidnapped clerks: six of the girls came home.", "freed 6 civilian"),
    ],
)
def test_in_a_report_of_people_taken_or_lost(text: str, last: str) -> None:
    assert read(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "The bus took 30 villagers to the fair.",
        "The guides marched 50 children into the forest.",
        "Six anglers turned up.",
        "The club is looking for six more players.",
        "The kidnappers are known. The buses can take 250 people.",
    ],
)
def test_elsewhere_they_say_nothing(text: str) -> None:
    assert read(text) == []
