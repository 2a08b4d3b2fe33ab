"""Who says a figure, on whose side, and how named: a sentence or two for each way of saying so, in `voices.txt`."""

from pathlib import Path

import pytest

from .reading import claims

LINES = Path(__file__).with_name("voices.txt").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(line.split(" | ")) for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("text", "number", "words", "side", "naming"), ROWS)
def test_who_says_it(text: str, number: str, words: str, side: str, naming: str) -> None:
    found = next(claim for claim in claims(*text.split(" / ")) if claim.quantity.low == int(number))
    if words == "none":
        assert found.source is None
        return
    assert found.source is not None
    assert words == "-" or words.casefold() in f"{found.source.name} | {found.source.text}".casefold()
    assert side in ("-", found.source.side)
    assert naming in ("-", found.source.naming)


def test_whom_others_think_of_says_nothing() -> None:
    (held,) = claims("Last May, gunmen believed to belong to the clan kidnapped five nurses near Selm.")
    assert held.source is None
    (held,) = claims("Our report of 4 May said that nine nurses had been kidnapped near Selm.")
    assert held.source is None or held.source.text == ""
