"""Which words are a saying, and how far what is said reaches, in invented reports."""

import pytest

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
    ("Ana Torvald toured the mine in Kesh, saying nine men were still below.", "Ana Torvald"),
]

REACH: list[tuple[str, str | None]] = [
    ("After police said the raid was over, nine miners walked out.", None),
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
