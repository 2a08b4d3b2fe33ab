"""The chart of a finding: where its marks stand, and what they say."""

import re
from dataclasses import replace
from typing import Any

import pytest

from crossread.model.finding import Finding, FindingStatus
from crossread.model.quantity import Hedge, Quantity
from crossread.model.when import When
from crossread.present.evidence import Evidence
from crossread.web.charts.marks import label, place_marks
from crossread.web.charts.steps import NARROW, draw_steps, specify
from present.ferry import about, at_least, exactly, ferry


@pytest.mark.parametrize(
    ("quantity", "printed", "told"),
    [
        (exactly(27), "27", "27"),
        (at_least(1_027), "at least 1,027", "1,027+"),
        (Quantity(low=151, high=None, hedge=Hedge.MORE_THAN), "more than 150", ">150"),
        (about(300), "about 300", "\u2248300"),
        (Quantity(low=0, high=30, hedge=Hedge.AT_MOST), "up to 30", "\u226430"),
        (Quantity(low=0, high=29, hedge=Hedge.FEWER_THAN), "fewer than 30", "<30"),
        (Quantity(low=20, high=30, hedge=Hedge.RANGE), "20 to 30", "20\u201330"),
        (Quantity(low=24, high=99, hedge=Hedge.VAGUE), "dozens of people", "dozens"),
    ],
)
def test_figures_in_a_chart(quantity: Quantity, printed: str, told: str) -> None:
    assert label(quantity, printed) == told


def _longest() -> Finding:
    return max(ferry().findings, key=lambda one: sum(len(line.readings) for line in one.lines))


def test_readings_stand_by_day_from_left_to_right() -> None:
    marks, bands = place_marks(_longest(), Evidence(ferry()), NARROW)
    assert len(marks) > 2
    assert [mark.x for mark in marks] == sorted(mark.x for mark in marks)
    assert all(band.left < band.right <= NARROW + 1 for band in bands)
    assert all(any(band.left <= mark.x <= band.right for band in bands) for mark in marks)


def test_weekdays_are_the_axis_where_no_date_is_known() -> None:
    finding = _longest()
    bare = replace(finding, lines=tuple(_weekday_only(line) for line in finding.lines))
    _, bands = place_marks(bare, Evidence(ferry()), NARROW)
    assert [band.name for band in bands] == [("Tue",), ("Wed",)]


def _weekday_only(line: Any) -> Any:
    def bare(when: When | None) -> When | None:
        return replace(when, value=None) if when else None

    return replace(line, readings=tuple(replace(r, first_said=bare(r.first_said)) for r in line.readings))


def _rows(finding: Finding) -> dict[str, list[dict[str, Any]]]:
    marks, bands = place_marks(finding, Evidence(ferry()), NARROW)
    return {one["name"]: one["values"] for one in specify(finding, marks, bands, NARROW)["data"]}


def test_at_least_is_an_open_bar_about_a_hollow_point_and_none_no_bar() -> None:
    finding = _longest()
    line = finding.lines[0]
    for quantity, bars, hollow in ((at_least(27), [True], False), (about(300), [False], True), (exactly(0), [], False)):
        reading = replace(line.readings[0], quantity=quantity)
        rows = _rows(replace(finding, lines=(replace(line, readings=(reading,)),)))
        assert [bar["open"] for bar in rows["bars"]] == bars
        assert [point["hollow"] for point in rows["points"]] == [hollow]


def test_copies_are_joined_to_their_reading_and_told_from_own_origins() -> None:
    finding = _longest()
    line = finding.lines[0]
    reading = replace(line.readings[0], reports=("a", "b", "c"), origins=("one", "two"))
    rows = _rows(replace(finding, lines=(replace(line, readings=(reading,)),)))
    assert [copy["own"] for copy in rows["copies"]] == [True, False]
    assert len(rows["tails"]) == 1


def test_a_dispute_is_marked_between_the_last_figures() -> None:
    disputed = next(one for one in ferry().findings if one.status is FindingStatus.DISPUTED)
    (gap,) = _rows(disputed)["gaps"]
    assert gap["y"] < gap["y2"]
    assert not _rows(replace(disputed, status=FindingStatus.DIFFERING))["gaps"]


def test_two_hundred_readings_make_one_chart_and_no_words_on_each_other() -> None:
    account = ferry()
    finding = account.findings[0]
    line = finding.lines[0]
    many = replace(line, readings=tuple(replace(line.readings[0], quantity=exactly(n), step=n) for n in range(200)))
    drawn = draw_steps(replace(finding, lines=(many,)), Evidence(account), "people")
    assert "<svg" in drawn and drawn.count("<path") >= 200
    assert drawn.count("<text") < 20


def test_a_drawing_is_the_same_each_time_and_has_names_of_its_own() -> None:
    account = ferry()
    charts = [draw_steps(one, Evidence(account), "people") for one in account.findings]
    assert charts == [draw_steps(one, Evidence(account), "people") for one in account.findings]
    names = [name for chart in charts for name in re.findall(r' id="([^"]+)"', chart)]
    assert len(names) == len(set(names))
