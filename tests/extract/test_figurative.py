"""Words that measure people, said of something else: no figure of anybody."""

import pytest

from .reading import brief, claims


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody did this to the valley; it failed itself.",
        "The company offers five plans, and many of them are free.",
        "The new mayor has eliminated all but a few of the old committees.",
        "No one has captured the mood of the town better, Ms. Orlen said.",
        "The governor dispatched two officials to the capital on Monday.",
        "The party lost 400 voters and three delegates in the district.",
        "The clerk was charged with fraud on Friday.",
        "Dozens of people were killed and injured in the blast.",
    ],
)
def test_no_figure(sentence: str) -> None:
    assert claims(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("The regiment lost 40 men in the ravine.", ["killed 40 unknown"]),
        ("Troops eliminated 12 militants near the pass.", ["killed 12 perpetrator"]),
        ("Troops freed two Velandians on Friday.", ["freed 2 civilian"]),
        ("Nine people were buried under the rubble of the mill.", ["missing 9 civilian"]),
        ("Dozens were captured by the rebels at the depot.", ["held 24-99 civilian"]),
        ("Two members of the rebel group were killed.", ["killed 2 perpetrator"]),
    ],
)
def test_a_figure(sentence: str, figures: list[str]) -> None:
    assert [brief(c) for c in claims(sentence)] == figures


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        (
            "Deputies backed a proposal to bar lorries from the bridge after the deaths of nine people.",
            ["killed 9 unknown"],
        ),
        ("The coach seemed to show little pity over the deaths of four skiers.", ["killed 4 civilian"]),
        ("The court blocked the release of three prisoners.", ["released 3 civilian denied"]),
        ("Forty demonstrators were being held by police after the march.", ["arrested 40 civilian"]),
        ("The report was read by hundreds of traffickers.", []),
    ],
)
def test_what_is_planned_and_what_is_behind_it(sentence: str, figures: list[str]) -> None:
    assert [brief(c) for c in claims(sentence)] == figures


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        (
            "A tram hit a bus on Friday, injuring 60 people in the city's worst crash in 30 years.",
            ["injured 60 unknown"],
        ),
        ("Sixty captives are still missing in the Varland hostage crisis.", ["missing 60 civilian"]),
        (
            "The attack came about two weeks after a gunman killed 12 people at a theatre.",
            ["killed 12 unknown background"],
        ),
        ("At the mill in 1999, two students killed 13 people.", ["killed 13 unknown background"]),
        ("The flood killed nine, the worst since 2020.", ["killed 9 unknown"]),
        ("Some dozens of fans were killed on Friday.", ["killed 24-99 civilian"]),
    ],
)
def test_the_story_and_what_it_is_compared_with(sentence: str, figures: list[str]) -> None:
    assert [brief(c) for c in claims(sentence, published="2032-10-05")] == figures
