"""The axis of days."""

from crossread.model.when import When
from crossread.web.charts.days import UNKNOWN, lay_out, order_days


def test_days_are_in_order_weekdays_on_their_shortest_stretch() -> None:
    saturday, monday, dated = When(weekday=5), When(weekday=0), When(value="2031-05-06", weekday=1)
    days = order_days([None, monday, saturday, dated, When(words="later")])
    assert sorted(days, key=lambda when: days[when])[:3] == [dated, saturday, monday]
    assert days[None] == days[When(words="later")] == UNKNOWN


def test_days_have_room_for_their_readings_and_gaps_for_days_passed_over() -> None:
    bands = lay_out({(0, "2031-05-06"): 1.0, (0, "2031-05-07"): 5.0, (0, "2031-05-12"): 1.0}, 300)
    assert [band.name for band in bands] == [("Tue", "6 May"), ("Wed", "7 May"), ("Mon", "12 May")]
    widths = [band.right - band.left for band in bands]
    assert widths[1] > widths[0] == widths[2]
    assert bands[0].right == bands[1].left and bands[2].left > bands[1].right
    assert abs(bands[-1].right - 300) < 0.01


def test_a_hundred_days_share_the_room() -> None:
    bands = lay_out({(0, f"20{n:02}-01-01"): 1.0 for n in range(100)}, 300)
    assert bands[-1].right <= 300.01 and all(band.left < band.right for band in bands)
    assert 3 < sum(bool(band.name) for band in bands) < 9
