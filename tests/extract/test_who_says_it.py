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


def test_what_the_outlet_adds_to_a_name_is_its_own() -> None:
    text = "The governor said she was appalled at how rivals spoke of the parents of Captain Ivo Marn, {}."
    (died,) = claims(text.format("the officer who died in the hills in May"))
    assert died.source is None
    (died,) = claims('"I saw Captain Ivo Marn, the officer who died on the bridge," said Ana Hult.')
    assert died.source is not None


def test_a_quoted_transcript_ends_with_its_quotation_and_its_questions_are_nobody_s() -> None:
    turns = '"ROAN: And the camp, did 30 people die there?"', '"MARN: We lost nine people there."'
    asked, lost, hurt = claims(*turns, "Ana Marn spoke in Selm, where 12 people were hurt.")
    assert [c.source and c.source.name for c in (asked, lost, hurt)] == [None, "Ana Marn", None]
