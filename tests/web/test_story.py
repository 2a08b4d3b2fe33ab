"""What happened in order, with its picture."""

from dataclasses import replace

from crossread.model.act import Act, ActKind
from crossread.model.finding import Order
from crossread.model.span import Span
from crossread.model.story import Entry, EntryKind
from crossread.present.evidence import Evidence
from crossread.web.story import MOST, MOST_MORE, Story, build_story
from present.ferry import ferry

REPORTS = ("ashmere-post", "meridian-wire")


def _act(name: str, report: str) -> Act:
    span = Span(report=report, start=0, end=20)
    return Act(id=f"{name}-{report}", report=report, span=span, trigger=span, kind=ActKind.HIJACKING)


def _story(count: int, **more: object) -> Story:
    acts = tuple(_act(str(n), report) for n in range(count) for report in REPORTS)
    entries = tuple(
        Entry(
            id=f"e{n:03}",
            kind=EntryKind.ACT,
            text="hijacking of ferry",
            earliest="2031-05-06",
            latest="2031-05-07",
            order=Order.STATED,
            items=tuple(f"{n}-{report}" for report in REPORTS),
            reports=REPORTS,
        )
        for n in range(count)
    )
    account = replace(ferry(), acts=acts, timeline=tuple(replace(one, **more) for one in entries))  # type: ignore[arg-type]
    return build_story(account, Evidence(account))


def test_the_main_things_are_numbered_as_on_the_picture() -> None:
    story = _story(3)
    assert [event.number for event in story.main] == [1, 2, 3]
    assert "1  hijacking" in story.picture
    assert [cite.report for cite in story.main[0].cites] == ["ashmere", "meridian"]
    assert story.more == story.earlier == ()


def test_other_events_stand_apart() -> None:
    story = _story(3, background=True)
    assert story.main == () and len(story.earlier) == 3 and story.picture == ""


def test_thousands_of_entries_are_told_in_part() -> None:
    story = _story(MOST + MOST_MORE + 7)
    assert (len(story.main), len(story.more), story.left) == (MOST, MOST_MORE, 7)


def test_what_differs_is_marked() -> None:
    assert all(event.differs for event in _story(2, conflict="Wednesday in meridian-wire").main)
