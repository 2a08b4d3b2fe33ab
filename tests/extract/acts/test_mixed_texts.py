"""Texts that tell of more than one event, or of none: what belongs to which is told apart."""

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
