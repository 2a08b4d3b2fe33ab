"""The timeline as a picture."""

from typing import Any

from crossread.model.finding import Order
from crossread.model.story import Entry, EntryKind
from crossread.web.charts.spans import draw_spans


def _entry(name: str, earliest: str | None, latest: str | None, **more: Any) -> tuple[Entry, str]:
    made = Entry(id=name, kind=EntryKind.ACT, text=name, earliest=earliest, latest=latest, items=(), reports=(), **more)
    return made, name


def test_days_without_dates_are_weekdays() -> None:
    drawn = draw_spans([_entry("seizure", "day 0", "day 0"), _entry("rescue", "day 1", "day 2")], weekday=1)
    assert all(f">{name}</text>" in drawn for name in ("Tue", "Wed", "Thu", "1  seizure", "2  rescue"))


def test_dates_are_told_with_their_weekday() -> None:
    entries = [_entry("a", "2031-05-06", "2031-05-06"), _entry("b", "2031-05-06T18:00", None, order=Order.STATED)]
    assert ">6 May</tspan>" in draw_spans(entries, weekday=None)


def test_what_differs_is_red_and_links_to_its_words() -> None:
    drawn = draw_spans([_entry("a", "day 0", "day 0", conflict="x"), _entry("b", "day 0", "day 1")], weekday=0)
    assert "var(--differ)" in drawn and 'href="#entry-a"' in drawn


def test_no_time_no_picture() -> None:
    assert draw_spans([], None) == ""
    assert draw_spans([_entry("a", None, None), _entry("b", None, None)], None) == ""
