"""Sums, balances and persons."""

import pytest

from crossread.model.claim import Basis, Claim, Measure, Party
from crossread.model.quantity import Hedge, Quantity
from crossread.model.source import Side

from .builders import OPEN, about, account, claim, more_than

KILLED, INJURED, HELD, FREED, ABOARD, MISSING = (
    Measure.KILLED,
    Measure.INJURED,
    Measure.HELD,
    Measure.FREED,
    Measure.ABOARD,
    Measure.MISSING,
)
CIVILIAN, STATE = Party.CIVILIAN, Side.STATE


def texts(*claims: Claim) -> list[tuple[bool, str]]:
    return [(check.closes, check.text) for check in account(claims).checks]


def report(**counts: Quantity | int) -> list[Claim]:
    """One report, in which one side gives these counts."""
    return [
        claim("a", Measure(measure), quantity, STATE, party=CIVILIAN, at=40 * i)
        for i, (measure, quantity) in enumerate(counts.items())
    ]


@pytest.mark.parametrize(
    ("counts", "closes", "text"),
    [
        (
            {"freed": 190, "held": about(300), "aboard": about(450)},
            False,
            "190 freed + about 300 held is more than about 450 aboard",
        ),
        (
            {"freed": 150, "held": about(300), "aboard": about(450)},
            True,
            "150 freed + about 300 held can make up about 450 aboard",
        ),
        (
            {"freed": 97, "missing": 96, "killed": 19, "aboard": 212},
            True,
            "97 freed + 96 missing + 19 killed can make up 212 aboard",
        ),
        (
            {"freed": 50, "held": 20, "aboard": more_than(100)},
            False,
            "50 freed + 20 held is fewer than more than 100 aboard: the others are not accounted for",
        ),
        ({"killed": 30, "missing": 80, "aboard": 100}, False, "80 missing + 30 killed is more than 100 aboard"),
    ],
)
def test_balance(counts: dict[str, Quantity | int], closes: bool, text: str) -> None:
    assert texts(*report(**counts)) == [(closes, text)]


@pytest.mark.parametrize(
    "counts",
    [
        {"freed": 190, "aboard": 450},
        {"freed": 190, "held": OPEN, "aboard": 450},
        {"killed": 30, "missing": 7, "aboard": about(400)},
    ],
)
def test_no_balance_where_the_fates_are_not_all_told(counts: dict[str, Quantity | int]) -> None:
    assert texts(*report(**counts)) == []


def test_figures_of_two_sides_are_not_added_up() -> None:
    claims = [
        claim("a", FREED, 12, Side.WITNESS, party=CIVILIAN),
        claim("a", HELD, 67, Side.COMPANY, party=CIVILIAN, at=40),
        claim("a", ABOARD, 45, Side.COMPANY, party=CIVILIAN, at=80),
    ]
    assert texts(*claims) == []


def part(of: Claim, number: int, group: str, at: int) -> Claim:
    return claim("a", of.measure, number, STATE, party=of.party, group=group, basis=Basis.PART, at=at, whole=of.id)


def test_parts_that_close_fit_or_are_too_many() -> None:
    whole = claim("a", FREED, 80, STATE, party=CIVILIAN)
    men, women, children = part(whole, 43, "men", 20), part(whole, 26, "women", 30), part(whole, 11, "children", 40)
    closing = "43 (men) + 26 (women) + 11 (children) of 80 freed: the parts make up the whole"
    assert texts(whole, men, women, children) == [(True, closing)]
    assert texts(whole, men, women) == [
        (True, "43 (men) + 26 (women) of 80 freed: the parts fit; the rest is not broken down")
    ]
    many = part(whole, 20, "foreigners", 60)
    assert texts(whole, men, women, many)[0][0] is False
    assert texts(whole, part(whole, 90, "men", 20)) == [
        (False, "90 (men) of 80 freed: a part is larger than its whole")
    ]


def test_a_part_told_twice_is_added_once() -> None:
    whole = claim("a", FREED, 80, STATE, party=CIVILIAN)
    twice = [part(whole, 43, "men", 20), part(whole, 43, "Men", 300)]
    assert texts(whole, *twice) == [(True, "43 (men) of 80 freed: the part fits")]


def test_a_part_larger_than_all_its_party_fails() -> None:
    people = claim("a", KILLED, 11, STATE)
    troopers = claim(
        "a", KILLED, 8, STATE, party=Party.STATE, group="troopers", basis=Basis.PART, at=20, whole=people.id
    )
    soldiers = claim("b", KILLED, 5, STATE, party=Party.STATE)
    words = (
        "8 killed security personnel, given as part of a larger count, cannot be part of 5 killed security personnel"
    )
    assert (False, words) in texts(people, troopers, soldiers)


def test_more_civilians_than_people_in_one_report_fail() -> None:
    claims = [claim("a", KILLED, 5, STATE), claim("a", KILLED, 8, STATE, party=CIVILIAN, at=30)]
    assert (False, "8 killed civilians in the same report cannot be part of 5 killed people") in texts(*claims)


def test_one_driver_two_fates() -> None:
    wounded = claim("a", INJURED, 1, STATE, party=CIVILIAN, group="driver")
    killed = claim("b", KILLED, 1, STATE, party=CIVILIAN, group="bus driver")
    assert texts(wounded, killed) == [(False, "the driver: injured in 1 report and killed in 1 report")]


def test_who_died_later_is_no_contradiction() -> None:
    wounded = claim("a", INJURED, 1, STATE, party=CIVILIAN, group="Ana Morvik", day="Monday")
    killed = claim("b", KILLED, 1, STATE, party=CIVILIAN, group="Ana Morvik", day="Tuesday")
    words = "the ana morvik: injured in 1 report and killed in 1 report, which is said later"
    assert [(closes, text.removeprefix("the ")) for closes, text in texts(wounded, killed)] == [
        (True, words.removeprefix("the "))
    ]


def test_a_passenger_is_nobody_in_particular() -> None:
    wounded = claim("a", INJURED, 1, STATE, party=CIVILIAN, group="passenger")
    killed = claim("b", KILLED, 1, STATE, party=CIVILIAN, group="passenger")
    assert texts(wounded, killed) == []


def test_vague_parts_are_not_added_up() -> None:
    whole = claim("a", INJURED, 30, STATE)
    some = claim(
        "a", INJURED, Quantity(low=2, high=None, hedge=Hedge.VAGUE), STATE, basis=Basis.PART, at=20, whole=whole.id
    )
    assert texts(whole, some) == []
