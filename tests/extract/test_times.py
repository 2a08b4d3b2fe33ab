"""Times in words, and which of them belong to the saying and which to the event."""

import pytest

from crossread.extract.times import find_times

from .reading import claims

WEDNESDAY = "2031-05-07"

TIMES: list[tuple[str, str | None, list[str]]] = [
    # dates, American and British
    ("on May 6", WEDNESDAY, ["2031-05-06"]),
    ("on 6 May", WEDNESDAY, ["2031-05-06"]),
    ("on the 6th of May 2030", WEDNESDAY, ["2030-05-06"]),
    ("on May 6th, 2030", WEDNESDAY, ["2030-05-06"]),
    ("on Apr. 30", WEDNESDAY, ["2031-04-30"]),
    ("1600 GMT 6 MAY", WEDNESDAY, ["2031-05-06"]),
    ("on 2030-05-06", None, ["2030-05-06"]),
    ("on 31 December", "2031-01-02", ["2030-12-31"]),
    ("on May 6", None, ["XXXX-05-06"]),
    ("on May 32", WEDNESDAY, []),
    ("on Tuesday, May 6, and on Wednesday the 7th of May", None, ["XXXX-05-06", "XXXX-05-07"]),
    ("on Tuesday, May 6", WEDNESDAY, ["2031-05-06", "2031-05-06"]),
    # a verb is no month
    ("nine may 12 times march 5 miles", WEDNESDAY, []),
    # weekdays, up to the report's own day
    ("on Tuesday", WEDNESDAY, ["2031-05-06"]),
    ("on Wednesday night", WEDNESDAY, ["2031-05-07"]),
    ("on Thursday", WEDNESDAY, ["2031-05-01"]),
    ("last Wednesday", WEDNESDAY, ["2031-04-30"]),
    ("next Thursday", WEDNESDAY, ["2031-05-08"]),
    ("on Tuesday", None, ["weekday 1"]),
    # days told from the report's own
    ("yesterday and today", WEDNESDAY, ["2031-05-06", "2031-05-07"]),
    ("last night and overnight", WEDNESDAY, ["2031-05-06", "2031-05-07"]),
    ("three days ago", WEDNESDAY, ["2031-05-04"]),
    ("yesterday", None, []),
    # days that lean on one named before
    ("on Tuesday; the previous day", WEDNESDAY, ["2031-05-06", "2031-05-05"]),
    ("on Tuesday, two days earlier", WEDNESDAY, ["2031-05-06", "2031-05-04"]),
    ("on Tuesday; the next day", None, ["weekday 1", "weekday 2"]),
    ("the previous day", WEDNESDAY, []),
    # months and years
    ("in March", WEDNESDAY, ["XXXX-03"]),
    ("in March 2030", WEDNESDAY, ["2030-03"]),
    ("since 2009", WEDNESDAY, ["2009"]),
    # no date at all
    ("on Tuesday", "not a date", ["weekday 1"]),
]


@pytest.mark.parametrize(("text", "published", "expected"), TIMES, ids=[f"{c[0]} ({c[1]})" for c in TIMES])
def test_times(text: str, published: str | None, expected: list[str]) -> None:
    found = [m.when for m in find_times(text, published)]
    assert [w.value or f"weekday {w.weekday}" for w in found] == expected


def test_mentions_stand_where_they_say() -> None:
    text = "Nine died on Tuesday and two on 5 May 2031."
    assert [text[m.start : m.end] for m in find_times(text, WEDNESDAY)] == ["Tuesday", "5 May 2031"]


SAID: list[tuple[str, str, str | None]] = [
    ("Nine miners were killed, officials said on Tuesday.", "2031-05-06", None),
    ("Officials said Tuesday that nine miners were killed.", "2031-05-06", None),
    ("Officials told reporters late on Tuesday that nine miners were killed.", "2031-05-06", None),
    ("Officials said nine miners were killed on Tuesday.", "2031-05-07 inferred", "2031-05-06"),
    ("Nine miners were killed on Monday, officials said on Tuesday.", "2031-05-06", "2031-05-05"),
    ("Nine miners were killed on Monday.", "2031-05-07 inferred", "2031-05-05"),
]


@pytest.mark.parametrize(("text", "said", "holds"), SAID, ids=[c[0] for c in SAID])
def test_when_it_was_said_and_when_it_holds(text: str, said: str, holds: str | None) -> None:
    (claim,) = claims(text, published=WEDNESDAY)
    assert claim.said is not None
    assert claim.said.value == said.removesuffix(" inferred")
    assert claim.said.inferred is said.endswith("inferred")
    assert (claim.holds.value if claim.holds else None) == holds


def test_without_a_date_nothing_is_said_when() -> None:
    (claim,) = claims("Officials said nine miners were killed.")
    assert claim.said is None
