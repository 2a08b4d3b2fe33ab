"""Whose word and which side: transcripts, headlines, lists and those who hold people, in invented reports."""

import pytest

from crossread.model.parse import SectionKind
from crossread.model.source import Side

from .reading import claims
from .test_sources import parse, said_of, source

TRANSCRIPT = (
    "NEWSREADER: The mine at Torvan is still on fire. Our reporter Ana Roe is there.",
    "MAYOR (recording): I can tell you that nine men are out.",
    "ROE: At least twelve men are missing.",
    "WOMAN: Seven of us ran.",
    "JAN HOLT, NURSE: We have treated forty people.",
    "ROE: Back to the studio.",
)
TURNS = [
    ("nine men", "MAYOR", Side.STATE),
    ("twelve men", None, None),
    ("Seven of us", "WOMAN", Side.WITNESS),
    ("forty people", "Jan Holt", Side.MEDICAL),
]


@pytest.mark.parametrize(("words", "name", "side"), TURNS)
def test_a_transcript_s_label_is_the_source_but_for_the_outlet_s_own(
    words: str, name: str | None, side: Side | None
) -> None:
    said = said_of(parse(*TRANSCRIPT), words)
    assert (said and said.source.text, said and said.source.side) == (name, side)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("He put the number of missing at \"between nine and 20\", adding that it may grow.", "nine", "He"),
        ("The fire service has given its morning count: nine dead, four hurt.", "nine", "The fire service"),
        ("Roe Aid published its own tally: nine dead.", "nine", "Roe Aid"),
        ("While the army speaks of nine dead, the parish has drawn up a list of 14 names.", "14", "the parish"),
        ("Village elders compiled a register with the names of nine dead.", "nine", "Village elders"),
        ("Four died, by the count of the police; the morgue has received nine bodies.", "nine", None),
        ("The army concluded on Friday the operation, freeing nine pupils.", "nine", None),
        ("The inquiry concluded that nine men had died.", "nine", "The inquiry"),
        ("The ministry says all are safe, contradicting a claim by a trade unionist that nine men died.", "nine",
         "a trade unionist"),
        ("The police counted seven wounded and the hospital nine.", "nine", "the hospital"),
        ("The ministry spoke of five dead guards; there were nine.", "nine", None),
        ("Nine died, said Ana Holt, who runs the site known as Roe Hill.", "Nine", "Ana Holt"),
    ],
)  # fmt: skip
def test_whose_word(text: str, words: str, expected: str | None) -> None:
    assert source(text, words=words) == expected


def test_the_last_words_of_a_headline_say_so() -> None:
    text = "Torvan: nine people still in the cold as winter nears, warns Roe Aid"
    assert source(text, kind=SectionKind.HEADLINE) == "Roe Aid"


SIDES = [
    (("Nine homes burned, the civil protection agency said.",), Side.STATE),
    (("Nine convicts had fled, the prison service said.",), Side.STATE),
    (("Downing Street sources said nine people were held.",), Side.STATE),
    (("A man who introduced himself as a commander of the militia said nine people were held.",), Side.PERPETRATOR),
    (("Kidnappers took the pupils.", "Their leader said nine pupils were well."), Side.PERPETRATOR),
    (("Miners left the village.", "Their leader said nine miners were well."), Side.WITNESS),
    (('A man on the tape says: "We have nine of them."',), Side.PERPETRATOR),
    (("Convicts took two cooks hostage.", "The convicts\u2019 spokesman said nine men were hurt."), Side.PERPETRATOR),
    (("The convicts\u2019 spokesman said nine men were hurt.",), Side.WITNESS),
    (("The Torvan rescue agency has a new count.", "A spokeswoman says nine people died."), Side.STATE),
]


@pytest.mark.parametrize(("paragraphs", "side"), SIDES)
def test_side(paragraphs: tuple[str, ...], side: Side) -> None:
    read = parse(*paragraphs)
    said = said_of(read, next(w for w in ("nine", "Nine") if w in read.text))
    assert said is not None
    assert said.source.side is side


@pytest.mark.parametrize(
    "text",
    [
        'The minister rejected as "a smear" reports that nine men had been killed.',
        "The army dismissed as gossip accounts according to which nine men were executed.",
    ],
)
def test_reports_dismissed_as_something_are_denied(text: str) -> None:
    assert [str(c.polarity) for c in claims(text)] == ["denied"]
