"""Which figures of an invented report belong to its own event."""

import pytest

from crossread.extract import read_report
from crossread.extract.turns import find_turns
from crossread.model.parse import Section, SectionKind
from crossread.model.report import Report

from .reading import claims, parser
from .test_sources import parse

STORIES: list[tuple[tuple[str, ...], list[str]]] = [
    # a year is another one where the story's days are printed without a year
    (
        ("VELMAR, May 9 - A flood killed 41 people on Tuesday.", "A flood in 1962 killed 300 people in the same town."),
        ["main", "background"],
    ),
    (
        ("TARNOW, Oct 3 - Gunmen abducted 12 nurses.", "More than 90 nurses have been abducted since 2017."),
        ["main", "background"],
    ),
    # the clause after a time is of that time, also where the story is ranked by it
    (
        ("A crush killed 31 fans on Sunday.", "It is the worst there since May 2011, when 12 died at the same gate."),
        ["main", "background"],
    ),
    # what the story comes so long after, the time since something long ago, a month named by its part
    (
        ("Raiders killed 19 soldiers on Friday.", "The raid comes less than two weeks after they killed 27 guards."),
        ["main", "background"],
    ),
    (
        (
            "A jet killed five farmers.",
            "Such jets have killed 400 farmers since they first came a little over a year ago.",
        ),
        ["main", "background"],
    ),
    (
        (
            "ORLE, Oct 18 - A blast killed nine people.",
            "In early October two bombers killed 15 people in the same town.",
        ),
        ["main", "background", "background"],
    ),
    # careers, tenures and what is recalled
    (
        ("A landslide killed 12 people.", "Under the previous government 60 miners died in one shift."),
        ["main", "background"],
    ),
    (("The smuggler killed two guards.", "He killed nine men in his long career."), ["main", "background"]),
    (("A blast killed four people.", "It will be recalled that 30 people died in the tunnel."), ["main", "background"]),
    # what goes on with another event
    (
        (
            "A landslide killed 12 people on Monday.",
            "In the worst slide, in March 2011, 70 villagers died. Five of the bodies were never found.",
        ),
        ["main", "background", "background"],
    ),
    # a story of captives began some time ago
    (
        (
            "Two engineers are still held by a gang in the hills.",
            "They were in a convoy when 20 gunmen seized it six weeks ago.",
        ),
        ["main", "main"],
    ),
]


@pytest.mark.parametrize(("paragraphs", "expected"), STORIES)
def test_scope(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    found = [str(c.scope) for c in claims(*paragraphs)]
    assert found[:1] == expected[:1]
    assert found[-1:] == expected[-1:]


LONG = "The town lies on the river Orle. Its market opens at dawn. The road to Marn is closed."


@pytest.mark.parametrize(
    ("head", "passing", "scope"),
    [
        ("A bomb killed nine people in Orle.", "The insurgents speak of the deaths of 70,000 Orlens.", "background"),
        ("A bomb killed nine people in Orle.", "The hospital says 40 people were killed.", "main"),
        ("The wave killed 12,000 people in Orle.", "The ministry says 31,000 people were killed.", "main"),
    ],
)
def test_a_toll_of_another_size_told_in_passing_is_a_war_s(head: str, passing: str, scope: str) -> None:
    assert str(claims(head, LONG, passing)[-1].scope) == scope


BULLETIN = (
    "ANA ROE: The siege at the Marl mill goes on, with nine workers held. Our reporter Jan Holt is there.",
    "HOLT: Two of them were carried out this morning.",
    "ROE: And the others?",
    "HOLT: Seven are still inside, the police say.",
    "ROE: Jan Holt at Marl, thank you. Four people were killed when a bus left the road near Tessen.",
)


def test_after_a_reporter_is_thanked_the_next_item_begins() -> None:
    found = claims(*BULLETIN)
    assert str(found[-1].measure) == "killed"
    assert [str(c.scope) for c in found if c.measure is not found[-1].measure] == ["main"] * (len(found) - 1)
    assert str(found[-1].scope) == "background"


def test_a_presenter_who_only_names_the_next_speaker_goes_on_with_the_story() -> None:
    found = claims(*BULLETIN[:4], "ROE: Jan Holt was there when they came out. Four people were killed at the mill.")
    assert [str(c.scope) for c in found][-1] == "main"


def test_lines_with_a_colon_are_no_transcript_until_a_label_comes_again() -> None:
    assert not find_turns(parse("TARNOW: Nine died.", "VELMAR: Two were hurt."))
    assert [t.name for t in find_turns(parse(*BULLETIN))] == ["ANA ROE", "HOLT", "ROE", "HOLT", "ROE"]


@pytest.mark.parametrize(
    ("teaser", "scope"),
    [
        ("READ MORE: Crane collapse kills six dockers in Velmar", "background"),
        ("READ MORE: Lifeboat crew pulls eight dead from wreck of the trawler", "main"),
    ],
)
def test_a_teaser_that_shares_no_word_with_the_story_tells_another(teaser: str, scope: str) -> None:
    body = "Nine fishermen died when the trawler sank off Tarnow."
    text = f"{body}\n\n{teaser}"
    sections = [
        Section(start=0, end=len(body), kind=SectionKind.BODY, reason="test"),
        Section(start=len(body) + 2, end=len(text), kind=SectionKind.TEASER, reason="test"),
    ]
    found = read_report(Report(id="r", text=text, digest=""), parser().parse("r", text, sections)).claims
    assert [str(c.scope) for c in found] == ["main", scope]


GRADES = [
    ("Thirty people were taken to hospital with burns; four were in critical condition.", "part"),
    ("Nine were wounded in the blast. Two remain in intensive care.", "part"),
]


@pytest.mark.parametrize(("text", "basis"), GRADES)
def test_how_badly_some_are_hurt_is_a_part_of_the_hurt(text: str, basis: str) -> None:
    assert str(claims(text)[-1].basis) == basis


def test_his_comrades_are_of_his_party() -> None:
    assert [str(c.party) for c in claims("A constable was shot dead. Four of his comrades were wounded.")] == [
        "state"
    ] * 2
    assert [str(c.party) for c in claims("A gunman was shot dead. Two of his comrades were wounded.")] == [
        "perpetrator"
    ] * 2


def test_what_a_sum_would_leave_is_possible() -> None:
    assert [str(c.modality) for c in claims("That would leave nine miners missing.")] == ["possible"]
