"""Number expressions: the interval they print and the words that hedge them."""

import pytest

from crossread.extract.numbers import find_numbers

CASES = [
    ("27 militants", "27 27 exact"),
    ("Thirty-seven others", "37 37 exact"),
    ("one hundred and six people", "106 106 exact"),
    ("2,500 villagers", "2500 2500 exact"),
    ("1,20,000 villagers", "120000 120000 exact"),
    ("two lakh people", "200000 200000 exact"),
    ("3.5 million people", "3500000 3500000 exact"),
    ("at least 27 people", "27 None at_least"),
    ("no fewer than five people", "5 None at_least"),
    ("27 or more people", "27 None at_least"),
    ("more than 150 people", "151 None more_than"),
    ("well over 100 people", "101 None more_than"),
    ("fewer than 30 people", "0 29 fewer_than"),
    ("just under 40 people", "0 39 fewer_than"),
    ("up to 30 people", "0 30 at_most"),
    ("as many as 30 people", "0 30 at_most"),
    ("about 300 people", "300 300 about"),
    ("some 300 people", "300 300 about"),
    ("nearly 350 people", "350 350 about"),
    ("an estimated 500 people", "500 500 about"),
    ("300-odd people", "300 300 about"),
    ("20 to 30 people", "20 30 range"),
    ("between 20 and 30 people", "20 30 range"),
    ("20-30 people", "20 30 range"),
    ("three or four people", "3 4 range"),
    ("two dozen people", "24 24 exact"),
    ("half a dozen people", "6 6 exact"),
    ("several dozen people", "36 99 vague"),
    ("dozens of people", "24 99 vague"),
    ("scores of people", "40 99 vague"),
    ("hundreds of people", "200 999 vague"),
    ("several people", "3 9 vague"),
    ("many people", "2 None vague"),
    ("a couple of people", "2 2 about"),
    ("both pilots", "2 2 exact"),
    ("an undisclosed number of people", "1 None unknown"),
    ("none of its people", "0 0 exact"),
    ("not a single child", "0 0 exact"),
    ("a 12-member crew", "12 12 exact"),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_one_number(text: str, expected: str) -> None:
    found = find_numbers(text)
    assert [f"{n.quantity.low} {n.quantity.high} {n.quantity.hedge}" for n in found] == [expected]


NO_COUNTS = [
    "a 35-year-old man",
    "12 percent of voters",
    "at 10:30 pm",
    "on March 12",
    "on 12 March 2031",
    "a ransom of $300",
    "in 2021",
    "within 48 hours",
    "a nine-coach train",
    "100 kilometres away",
    "Flight 7/21",
    "a girl of six",
    "1,800 passengers a week",
    "it was no longer safe",
    "it is not known how many",
    "every one of them",
]


@pytest.mark.parametrize("text", NO_COUNTS)
def test_what_counts_nobody(text: str) -> None:
    assert find_numbers(text) == ()


def test_two_figures_joined_by_and_stay_two() -> None:
    assert [n.quantity.low for n in find_numbers("12 and 58")] == [12, 58]


def test_a_toll_that_rose_is_no_range() -> None:
    assert [n.quantity.low for n in find_numbers("the toll rose from 20 to 30")] == [20, 30]


@pytest.mark.parametrize("text", ["300 more people", "another 12 people", "a further 12 people", "hundreds more"])
def test_more_of_them(text: str) -> None:
    assert [n.more for n in find_numbers(text)] == [True]
