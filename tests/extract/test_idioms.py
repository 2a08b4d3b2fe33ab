"""Fixed phrases measure people beside a number, and nothing else that happens to stand there."""

import pytest

from .reading import brief, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Contact was lost with nine of the divers on Sunday.", ["missing 9 civilian"]),
        ("Radio contact with the ship was lost at nine.", []),
        ("The gang made off with six nurses.", ["held 6 civilian"]),
        ("The gang made off with six crates.", []),
        ("Rioters set fire to four buses.", ["destroyed 4 unknown"]),
        ("Five people were shot, two fatally.", ["killed 2 unknown"]),
        ("Hopes were fading for the other seven.", ["missing 7 civilian"]),
        ("The club had little hope of finding three better players.", []),
        ("The storm drove some 900 families from their homes.", ["displaced 900 civilian"]),
        ("Twelve never came out.", ["killed 12 unknown"]),
        ("Four lay dead in the yard.", ["killed 4 unknown"]),
    ],
)
def test_phrases(text: str, expected: list[str]) -> None:
    assert [brief(c) for c in claims(text)] == expected
