"""Which words are a saying, and how far what is said reaches, in invented reports."""

import pytest

from .reading import claims
from .test_sources import source

QUOTATIONS: list[tuple[tuple[str, ...], str | None]] = [
    # the subject of the verb that takes a quotation says it, whatever the verb
    (("The mayor had no doubt that it was “the coldest murder of nine men”.",), "The mayor"),
    (("The mayor replied, “We have buried nine of them.”",), "The mayor"),
    (("The toll is all in the minister's words:", "“We lost nine men.”"), "the minister"),
    (("“Boats,” Ana Torvald said, “nine boats burned.”",), "Ana Torvald"),
    # what follows a whole quotation and its speaker is told
    (("“There was smoke,” Mayor Ana Torvald said after a raid that killed nine.",), None),
    (("Two men died, police said on Monday after a raid on a mill, and nine were hurt.",), "police"),
    (("“It was dark and we ran,” Ana Torvald said, the day after gunmen shot nine.",), None),
    (("“It is bad,” said one regular. “We lost nine men.”",), "one regular"),
    # a nickname in quotation marks is nobody's word
    (("The rebel called “Black Tom of Torvan” fled.", "“Only nine men came back.”"), None),
    # a paper with a name speaks for itself
    (("The miners were freed. The Torvan Post reported that nine were hurt.",), "The Torvan Post"),
]

ACCUSATIONS: list[tuple[str, str | None]] = [
    ("Prosecutors accused the foreman of killing nine miners.", "Prosecutors"),
    ("The union blamed the company for losing nine men.", "The union"),
    ("The Free Torvan Front took credit for freeing nine miners.", "The Free Torvan Front"),
    ("Critics charged that nine miners had been left behind.", "Critics"),
    ("The coroner identified nine of the dead as miners from Torvan.", "The coroner"),
    ("The union blamed the company for the fire that killed nine.", None),
    ("The army took credit for freeing 20 men, but nine are still held.", None),
    ("The foreman was accused of killing nine miners.", None),
    ("Police charged the men who killed nine miners.", None),
]

NOUNS: list[tuple[str, str | None]] = [
    ("The army's claim that nine rebels had died was false.", "The army"),
    ("The company's estimates of the number of dead range from nine to 20.", "The company"),
    ("Amid reports of nine dead, the mine was closed.", "reports"),
    ("The minister denied reports that nine miners had died.", "The minister"),
]

VERBS: list[tuple[str, str | None]] = [
    ("The foreman was forced to admit that nine men had died.", "The foreman"),
    ("The minister went on to say that nine men had died.", "The minister"),
    ("The minister refused to say that nine men had died.", None),
    ("Witnesses counted between nine and 20 bodies.", "Witnesses"),
    ("Rescuers reported finding nine bodies.", "Rescuers"),
    ("The union pointed to nine graves.", "The union"),
    ("The court ruled that nine miners had died of neglect.", "The court"),
    ("The company entered the mine believing nine men were dead.", "The company"),
    ("The ministry also reported the blast saying nine men had died.", "The ministry"),
    ("Rescuers reported on Monday the deaths of nine men.", "Rescuers"),
    ("Police said the blast believed to have been set off by rebels killed nine.", "Police"),
    ("Ana Torvald toured the mine in Kesh, saying nine men were still below.", "Ana Torvald"),
]

REACH: list[tuple[str, str | None]] = [
    ("After police said the raid was over, nine miners walked out.", None),
    ("According to the mine hospital nine men died.", "the mine hospital"),
    ("According to papers kept by Ana Torvald, a nurse who saved nine men, the mine was old.", None),
    ("A couple claiming allegiance to the Torvan Front shot nine people.", None),
    ("As police said, nine miners walked out.", "police"),
    ("Police said the raid was over, but nine miners stayed below.", None),
    ("Police said 20 people were killed, while nine others were hurt.", "Police"),
]


@pytest.mark.parametrize(("paragraphs", "expected"), QUOTATIONS, ids=[c[0][-1][:60] for c in QUOTATIONS])
def test_quotations(paragraphs: tuple[str, ...], expected: str | None) -> None:
    assert source(*paragraphs) == expected


@pytest.mark.parametrize(("text", "expected"), ACCUSATIONS, ids=[c[0][:60] for c in ACCUSATIONS])
def test_what_is_laid_to_a_charge(text: str, expected: str | None) -> None:
    assert source(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOUNS, ids=[c[0][:60] for c in NOUNS])
def test_nouns_of_saying(text: str, expected: str | None) -> None:
    assert source(text) == expected


@pytest.mark.parametrize(("text", "expected"), VERBS, ids=[c[0][:60] for c in VERBS])
def test_verbs_of_saying(text: str, expected: str | None) -> None:
    assert source(text) == expected


@pytest.mark.parametrize(("text", "expected"), REACH, ids=[c[0][:60] for c in REACH])
def test_how_far_a_saying_reaches(text: str, expected: str | None) -> None:
    assert source(text) == expected


def test_whoever_gives_a_number_says_it_though_another_told_the_event() -> None:
    told = claims("According to the union, more than 200 men have been rounded up in Kesh; the ministry admits to 26.")
    assert [(c.quantity.low, c.source.text if c.source else None) for c in told] == [
        (201, "the union"),
        (26, "the ministry"),
    ]
