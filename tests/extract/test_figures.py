"""Figures of single sentences about invented incidents, as the bundled parser reads them."""

import pytest

from crossread.model.claim import Scope

from .reading import brief, claims, read

CASES: list[tuple[str, list[str]]] = [
    # verbs and voices
    ("The blast killed 12 people.", ["killed 12 unknown"]),
    ("Twelve soldiers were killed in the raid.", ["killed 12 state"]),
    ("The clash left 14 dead and 30 wounded.", ["killed 14 unknown", "injured 30 unknown"]),
    ("Four miners died when the shaft collapsed.", ["killed 4 civilian"]),
    ("The quake claimed the lives of nine villagers.", ["killed 9 civilian"]),
    ("Seven people had lost their lives.", ["killed 7 unknown"]),
    ("Two guards were shot dead at the gate.", ["killed 2 state"]),
    ("Gunmen took 35 passengers hostage on Monday.", ["held 35 civilian"]),
    ("Police arrested six suspects.", ["arrested 6 perpetrator"]),
    ("More than 300 residents were evacuated.", ["evacuated 301- civilian"]),
    ("Coastguards rescued 58 sailors from the water.", ["rescued 58 civilian"]),
    ("Five workers escaped through a tunnel.", ["escaped 5 civilian"]),
    ("About 350 passengers are safe.", ["safe 350 civilian"]),
    ("Nine people were still missing.", ["missing 9 civilian"]),
    ("The ferry was carrying about 450 passengers.", ["aboard 450 civilian"]),
    ("The fire destroyed 43 shops.", ["destroyed 43 unknown"]),
    # nouns
    ("The deaths of nine pilgrims shook the town.", ["killed 9 civilian"]),
    ("The death toll rose to 41.", ["killed 41 unknown"]),
    ("Rescuers recovered 16 bodies.", ["killed 16 unknown"]),
    ("They hold 60 hostages.", ["held 60 civilian"]),
    # shapes
    ("At least 27 of the rebels have been killed.", ["killed 27- perpetrator"]),
    (
        "Troops freed more than 150 of the 450 people who were on the bus.",
        ["freed 151- civilian", "aboard 450 civilian"],
    ),
    (
        "They released 80 hostages, including 43 men, 26 women and 11 children.",
        ["released 80 civilian", "released 43 civilian part", "released 26 civilian part", "released 11 civilian part"],
    ),
    ("The driver was killed.", ["killed 1 civilian"]),
    ("None of its fighters had been killed.", ["killed 0 perpetrator"]),
    ("An undisclosed number of soldiers have been killed.", ["killed 1- state"]),
    ("Another 12 people were killed overnight.", ["killed 12 unknown new"]),
    ("Hundreds of militants fought the army in the hills.", ["attackers 200-999 perpetrator"]),
    # no reports
    ("The group threatened to kill ten hostages.", ["killed 10 civilian threatened"]),
    ("Up to 20 people may have died.", ["killed 0-20 unknown possible"]),
    ("Soldiers fought to free about 300 hostages.", ["held 300 civilian"]),
    # no figures
    ("The train has nine coaches and runs 100 kilometres.", []),
    ("The minister, 54, won 312 votes in the election.", []),
    ("The flood drowned 400 sheep.", []),
    ("Three officials said the road was closed.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:40] for c in CASES])
def test_sentence(text: str, expected: list[str]) -> None:
    assert [brief(c) for c in claims(text)] == expected


def test_the_span_holds_the_number_and_the_word_that_measures() -> None:
    (claim,) = claims("Officials in the port said the blast killed 12 people on Friday.")
    text = "Officials in the port said the blast killed 12 people on Friday."
    assert text[claim.span.start : claim.span.end] == "killed 12 people"


def test_a_part_names_its_whole() -> None:
    whole, part = claims("The blast killed 12 people, including three children.")
    assert part.whole == whole.id


BACKGROUND = [
    "In November, a group bombed a station in the capital, killing 26 people.",
    "Two years ago gunmen killed seven travellers on the same road.",
    "A previous attack killed nine people.",
    "The insurgency has killed 3,000 people.",
]


@pytest.mark.parametrize("text", BACKGROUND)
def test_an_earlier_event_is_background_with_a_key(text: str) -> None:
    lead = "Gunmen stormed a hotel on Tuesday and killed four guests."
    first, *others = claims(lead, text)
    assert first.scope is Scope.MAIN
    assert [c.scope for c in others] == [Scope.BACKGROUND]
    assert others[0].event


def test_denial_without_a_number_is_no_figure() -> None:
    extract = read("The group took 30 hostages.", "It said the hostages had not been freed.")
    assert [c.quantity.low for c in extract.claims] == [30]


WORDS = ["militants", "terrorists", "separatists", "rebels", "fighters", "insurgents", "gunmen"]
FRAME = (
    "Troops killed 27 {} on Tuesday and rescued 155 passengers, officials said.",
    "The {} claimed they had killed 30 soldiers and held 214 people.",
    "Hundreds of {} took part.",
)


@pytest.mark.parametrize("label", WORDS)
def test_what_attackers_are_called_changes_no_figure(label: str) -> None:
    def all_of(word: str) -> list[tuple[str, str, str]]:
        return [
            (brief(c), c.source.side if c.source else "", c.source.naming if c.source else "")
            for c in claims(*(sentence.format(word) for sentence in FRAME))
        ]

    assert all_of(label) == all_of("militants")


def test_a_number_that_a_count_has_come_down_from_was_so_before() -> None:
    now, before = claims("The number of missing now stands at four, down from seven.", published="2031-05-06")
    assert before.holds is not None
    assert (before.quantity.low, before.holds.is_earlier, now.holds) == (7, True, None)
