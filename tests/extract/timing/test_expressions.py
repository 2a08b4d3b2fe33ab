"""Times of every kind in words: values, kinds and parts of the day."""

import pytest

from crossread.extract.timing.expressions import find_expressions

WEDNESDAY = "2031-05-07"

EXPRESSIONS: list[tuple[str, str | None, list[str]]] = [
    # a clock alone, and with its zone
    ("at 9:40pm local time", WEDNESDAY, ["time T21:40"]),
    ("at 6 p.m. they left", WEDNESDAY, ["time T18:00"]),
    ("AT 6 P.M. THEY LEFT", WEDNESDAY, ["time T18:00"]),
    ("around 0830 GMT", WEDNESDAY, ["time T08:30Z"]),
    ("at 1300 local", WEDNESDAY, ["time T13:00"]),
    ("at 1300 hours", WEDNESDAY, ["time T13:00"]),
    ("at 14:05 the", WEDNESDAY, ["time T14:05"]),
    ("until noon", WEDNESDAY, ["time T12:00"]),
    ("at two o'clock in the afternoon", WEDNESDAY, ["time T14:00"]),
    ("in the afternoon", WEDNESDAY, ["time afternoon"]),
    ("1300 people came at 12 am", WEDNESDAY, ["time T00:00"]),
    ("a vote of 14:05", WEDNESDAY, []),
    ("at 25:10 and 13 p.m.", WEDNESDAY, []),
    # joined with its day
    ("by 6 p.m. on Friday", None, ["time T18:00 weekday 4"]),
    ("by 6 p.m. on Tuesday", WEDNESDAY, ["time 2031-05-06T18:00"]),
    ("on Tuesday at around 9.40 pm", WEDNESDAY, ["time 2031-05-06T21:40"]),
    ("1600 GMT 6 MAY", WEDNESDAY, ["time 2031-05-06T16:00Z"]),
    ("on Tuesday. At 6 p.m. they left", WEDNESDAY, ["date 2031-05-06", "time T18:00"]),
    # parts of a day
    ("Tuesday night", WEDNESDAY, ["time 2031-05-06 night"]),
    ("early on Wednesday", WEDNESDAY, ["time 2031-05-07 early"]),
    ("late Tuesday", WEDNESDAY, ["time 2031-05-06 late"]),
    ("late Tuesday afternoon", WEDNESDAY, ["time 2031-05-06 afternoon"]),
    ("in the early hours of Tuesday", WEDNESDAY, ["time 2031-05-06 early"]),
    ("before dawn on Tuesday", WEDNESDAY, ["time 2031-05-06 early"]),
    # lengths and repetitions
    ("within 48 hours", WEDNESDAY, ["duration PT48H"]),
    ("a forty-eight-hour deadline", WEDNESDAY, ["duration PT48H"]),
    ("for two days", WEDNESDAY, ["duration P2D"]),
    ("a three-week siege", WEDNESDAY, ["duration P3W"]),
    ("for several hours", WEDNESDAY, ["duration PTXH"]),
    ("half an hour", WEDNESDAY, ["duration PT30M"]),
    ("a 12-year-old boy", WEDNESDAY, []),
    ("three days ago", WEDNESDAY, ["date 2031-05-04"]),
    ("every night", WEDNESDAY, ["set P1D"]),
    ("every Friday", None, ["set P1W"]),
    ("daily", WEDNESDAY, ["set P1D"]),
    # periods
    ("last week", WEDNESDAY, ["date 2031-04-28/2031-05-04"]),
    ("last week", None, ["date last week"]),
    ("last month", "2031-01-10", ["date 2030-12"]),
    ("two months ago", WEDNESDAY, ["date 2031-03"]),
    ("in November", WEDNESDAY, ["date 2030-11"]),
    ("in November", None, ["date XXXX-11"]),
    ("earlier this year", WEDNESDAY, ["date 2031"]),
]


@pytest.mark.parametrize(("text", "published", "expected"), EXPRESSIONS, ids=[f"{c[0]} ({c[1]})" for c in EXPRESSIONS])
def test_expressions(text: str, published: str | None, expected: list[str]) -> None:
    told = []
    for when in (m.when for m in find_expressions(text, published)):
        value = when.value or ("" if when.weekday is not None or when.part else when.words)
        weekday = f"weekday {when.weekday}" if when.weekday is not None and len(value) < 10 else ""
        told.append(" ".join(filter(None, [when.kind, value, weekday, when.part])))
    assert told == expected


def test_expressions_stand_where_they_say() -> None:
    text = "Held since early on Tuesday, at 6 p.m., and let go within two days."
    assert [text[m.start : m.end] for m in find_expressions(text, WEDNESDAY)] == [
        "early on Tuesday, at 6 p.m.",
        "two days",
    ]
