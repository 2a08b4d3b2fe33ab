import pytest

from crossread.model.claim import Manner, Measure, Party
from crossread.model.finding import Slot
from crossread.model.quantity import Hedge, Quantity
from crossread.model.when import When
from crossread.present.tags import tags
from crossread.present.terms import topic
from crossread.present.wording import count, day, day_range, figure, listed


@pytest.mark.parametrize(
    ("quantity", "printed", "words"),
    [
        (Quantity(low=27, high=None, hedge=Hedge.AT_LEAST), "At least 27", "at least 27"),
        (Quantity(low=0, high=0), "none of its men", "none"),
        (Quantity(low=24, high=99, hedge=Hedge.VAGUE), "dozens more", "dozens"),
        (Quantity(low=36, high=99, hedge=Hedge.VAGUE), "Several dozen people", "several dozen"),
        (Quantity(low=20000, high=99999, hedge=Hedge.VAGUE), "tens of thousands", "tens of thousands"),
        (Quantity(low=1, high=None, hedge=Hedge.UNKNOWN), "an undisclosed number", "an undisclosed number"),
        (Quantity(low=1, high=None, hedge=Hedge.UNKNOWN), "people", "an unknown number"),
        (Quantity(low=2400, high=2400, hedge=Hedge.ABOUT), "some 2,400", "about 2,400"),
    ],
)
def test_numbers_as_a_person_says_them(quantity: Quantity, printed: str, words: str) -> None:
    assert figure(quantity, printed) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, ""),
        (When(value="2031-05-06"), "Tue 6 May"),
        (When(value="2031-05-06T18:00Z", inferred=True), "~Tue 6 May"),
        (When(value="2030-11", words="in November"), "Nov 2030"),
        (When(value="2030"), "2030"),
        (When(weekday=2, words="on Wednesday"), "Wed"),
        (When(words="last week"), "last week"),
    ],
)
def test_days_in_a_column(when: When | None, words: str) -> None:
    assert day(when) == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([], ""),
        (["2031-05"], ""),
        (["2031-05-06"], "6 May 2031"),
        (["2031-05-08", "2031-05-06"], "6 to 8 May 2031"),
        (["2031-04-30", "2031-05-02"], "30 Apr to 2 May 2031"),
        (["2030-12-31", "2031-01-01"], "31 Dec 2030 to 1 Jan 2031"),
    ],
)
def test_ranges_of_days(values: list[str], words: str) -> None:
    assert day_range(values) == words


@pytest.mark.parametrize(
    ("slot", "party", "unit", "words"),
    [
        (Slot(measure=Measure.KILLED), Party.UNKNOWN, "", "People killed"),
        (Slot(measure=Measure.FREED, manner=Manner.SAFE), Party.CIVILIAN, "", "Civilians said to be safe"),
        (Slot(measure=Measure.DESTROYED), Party.UNKNOWN, "houses", "Houses destroyed"),
        (Slot(measure=Measure.DESTROYED), Party.UNKNOWN, "", "Destroyed"),
    ],
)
def test_topics(slot: Slot, party: Party, unit: str, words: str) -> None:
    assert topic(slot, party, unit) == words


@pytest.mark.parametrize(
    ("ids", "short"),
    [
        (["one"], ["one"]),
        (["000_9163b0", "001_af66e7"], ["000", "001"]),
        (["post-1", "post-2"], ["post-1", "post-2"]),
        (["post", "post-late"], ["post", "post-late"]),
        (["a b", "a-b"], ["a b", "a-b"]),
        (["_x", "_y_z"], ["_x", "_y"]),
    ],
)
def test_short_names_of_reports(ids: list[str], short: list[str]) -> None:
    assert list(tags(ids).values()) == short


def test_lists_and_counts() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "a", "c"]) == "a, b and c"
    assert [count(1, "report"), count(2004, "report")] == ["1 report", "2,004 reports"]
