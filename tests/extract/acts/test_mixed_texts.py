"""Texts that tell of more than one event, or of none: what belongs to which is told apart."""

import pytest

from crossread.extract.acts.setting import HABIT
from crossread.model.act import Act
from crossread.model.claim import Scope

from ..reading import read

TWO = (
    "Rebels seized a bus near Ordel on Monday and took 12 passengers hostage, police said.",
    "In a separate attack, gunmen killed four farmers in Tarn on Sunday.",
)
ROUND_UP = (
    "Five days of violence:",
    "Ordel: A bomb killed three people at a market on Monday.",
    "Tarn: Gunmen shot dead two teachers on Tuesday.",
    "Velm: Rebels burned a school on Wednesday.",
)
ANNIVERSARY = (
    "Families laid flowers in Ordel on Monday, ten years after a bomb killed 41 people at the station.",
    "In 2015 gunmen attacked the station and killed 41 travellers.",
)
COLUMN = (
    "The attack on the Ordel market on Monday, in which nine people were killed, should shame us all.",
    "Terrorists regularly attack markets, and governments always condemn it.",
)
OBITUARY = (
    "Ana Rusk, who led the rescue service of Ordel for 20 years, has died aged 81.",
    "In 1987 she saved 14 miners after an explosion killed six at the Tarn pit.",
)


def main(*paragraphs: str) -> list[Act]:
    return [act for act in read(*paragraphs).acts if act.scope is Scope.MAIN]


def other(*paragraphs: str) -> list[Act]:
    return [act for act in read(*paragraphs).acts if act.scope is Scope.BACKGROUND]


def kinds(acts: list[Act]) -> list[str]:
    return [act.kind.value for act in acts]


def test_a_separate_attack_is_another_event() -> None:
    assert kinds(main(*TWO)) == ["hijacking", "hostage_taking"]
    assert kinds(other(*TWO)) == ["killing"]


def test_a_round_up_keeps_its_items_apart() -> None:
    told = [(act.kind.value, act.when.words) for act in read(*ROUND_UP).acts if act.when is not None]
    assert told == [("bombing", "Monday"), ("shooting", "Tuesday"), ("arson", "Wednesday")]


TEN = (
    "World in brief",
    "VELMAR - A ferry with 140 people aboard capsized off Tessen, drowning 23. The coastguard said 98 were saved.",
    "ORDEN, Marl (Wire) - Gunmen killed four policemen at a checkpoint, the interior ministry said.",
    "KOLVA CITY -- A landslide buried nine houses. Rescuers recovered six bodies, the mayor said.",
    "SAINT HELM - Police arrested 31 people after football fans fought in the streets.",
    "TARN - The army freed 17 teachers who were kidnapped last week. Five kidnappers were killed.",
    "PORT ALDO - Fire swept through a garment factory, killing 14 workers.",
    "NEW LISSE - A bus carrying pilgrims fell into a ravine; 19 people died and 26 were injured.",
    "DOVREN - A strong earthquake shook the east. Officials said three people were killed.",
    "HESK - Rebels released 40 prisoners in exchange for 38 of their own, the Red Cross said.",
    "BELMAR - A gas explosion destroyed a block of flats. Seven people were missing on Monday.",
)


def test_each_item_of_ten_has_its_place_and_its_figures() -> None:
    items = read(*TEN).items
    text = "\n\n".join(TEN)
    assert [item.heading for item in items] == [
        *("VELMAR", "ORDEN", "KOLVA CITY", "SAINT HELM", "TARN", "PORT ALDO", "NEW LISSE", "DOVREN", "HESK", "BELMAR")
    ]
    assert [text[item.start : item.end].strip() for item in items] == list(TEN[1:])


@pytest.mark.parametrize(
    "text",
    [
        ("TARN - Rebels attacked a mill.", "Police: nine died.", "Army: eleven died.", "Hospital: twelve died."),
        ("TARN - A quake hit the east.", "Ordel: six dead.", "Velm: nine dead.", "Marl: two dead."),
        ("TARN - A quake hit.", "VELMAR - The minister spoke of nine dead.", "KEY POINTS - nine dead"),
    ],
)
def test_one_story_under_several_headings_is_no_round_up(text: tuple[str, ...]) -> None:
    assert not read(*text).items


def test_an_anniversary_is_of_an_earlier_event() -> None:
    assert not main(*ANNIVERSARY)
    assert {"attack", "killing"} <= set(kinds(other(*ANNIVERSARY)))


def test_an_opinion_tells_habits_apart_from_the_event() -> None:
    assert [act.event for act in other(*COLUMN)].count(HABIT) >= 1
    assert "attack" in kinds(main(*COLUMN))


def test_satire_marked_as_such_is_no_incident() -> None:
    story = "Gunmen seized the town hall of Ordel on Monday and took the mayor's parrot hostage, police said."
    assert main(story)
    assert not main("Satire", story)
    assert not main(story, "This article is satire.")


def test_a_life_is_no_incident() -> None:
    assert not main(*OBITUARY)
    assert other(*OBITUARY)
