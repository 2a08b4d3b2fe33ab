"""Dates of the answer keys: a day, on or before a day, from one day to another, and alternatives."""

from datetime import date
from importlib import import_module

import pytest

keys = import_module("benchmarks.accuracy.incidents.keys")

SIXTH, EIGHTH = date(1990, 1, 6), date(1990, 1, 8)

DATES: list[tuple[str, list[tuple[date | None, date]]]] = [
    ("06 JAN 90", [(SIXTH, SIXTH)]),
    ("- 08 JAN 90", [(None, EIGHTH)]),
    ("06 JAN 90 - 08 JAN 90", [(SIXTH, EIGHTH)]),
    ("(06 JAN 90) / (- 08 JAN 90)", [(SIXTH, SIXTH), (None, EIGHTH)]),
    ("31 NOV 89", []),
    ("-", []),
]


@pytest.mark.parametrize(("text", "expected"), DATES, ids=[d[0] for d in DATES])
def test_dates(text: str, expected: list[tuple[date | None, date]]) -> None:
    assert [(s.earliest, s.latest) for s in keys.stretches(keys.Fill(text=text))] == expected


def test_a_fill_of_a_list_and_of_strings() -> None:
    fill = keys.Fill(text='REPORTED AS FACT / POSSIBLE: "NORTH COLUMN" / "NC"')
    assert fill.values == ("REPORTED AS FACT", "POSSIBLE")
    assert fill.quoted == ("NORTH COLUMN", "NC")
