"""Statements that a number is not known or not told, in sentences about invented incidents."""

import pytest

from crossread.model.source import Side

from .reading import claims, read

FRONT = "The Marl Front, a rebel group, seized the mill. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was not known how many children were on the ferry, which runs daily.", ["aboard civilian children"]),
        ("The number of casualties among soldiers and passengers remains unclear.",
         ["killed state soldiers", "killed civilian passengers"]),
        ("Nobody knows how many people are buried under the rubble.", ["missing civilian people"]),
        ("It was not immediately clear how many of the soldiers were wounded.", ["injured state soldiers"]),
        ("It was unclear how many gunmen were involved.", ["attackers perpetrator gunmen"]),
        ("THE NUMBER OF INJURED IS NOT KNOWN.", ["injured unknown INJURED"]),
        ("How many passengers were killed is not known.", ["killed civilian passengers"]),
        # what is known, what is no count of people, what has not happened yet
        ("The army knows how many people died.", []),
        ("Police did not disclose how many shots were fired.", []),
        ("It is unclear how many will be released.", []),
        ("The government did not say how many people would be evacuated.", []),
        ("Twelve people died in the fire.", []),
    ],
)  # fmt: skip
def test_not_known(text: str, expected: list[str]) -> None:
    found = read(text).unknowns
    assert [f"{one.measure} {one.party} {one.group}" for one in found] == expected
    assert not any(one.withheld for one in found)


@pytest.mark.parametrize(
    ("text", "expected", "source"),
    [
        ("Officials gave no details on the number of guards who were aboard.", "aboard state", "Officials"),
        ("The ministry declined to say how many people had died.", "killed unknown", "The ministry"),
        ("The hospital would not give a figure for the dead.", "killed unknown", "The hospital"),
        (FRONT + "The Marl Front did not say how many of its own members were inside.", "attackers perpetrator",
         "The Marl Front"),
    ],
)  # fmt: skip
def test_not_told(text: str, expected: str, source: str) -> None:
    (one,) = read(text).unknowns
    assert one.source is not None
    assert (f"{one.measure} {one.party}", one.source.text, one.withheld) == (expected, source, True)


def test_what_is_said_of_it_after_all_stands_with_it() -> None:
    text = "Police would not say how many people a gang put on the boat, except to say that it was no handful."
    (one,) = read(text).unknowns
    assert one.source is not None and one.source.side is Side.STATE
    assert text[one.span.start : one.span.end].endswith("it was no handful")


def test_nobody_who_knows_is_nobody_dead() -> None:
    assert claims("Nobody knows how many people died in the fire.") == ()
