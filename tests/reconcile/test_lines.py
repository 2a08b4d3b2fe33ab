"""How the figures of one side stand to each other, by table."""

from dataclasses import replace

import pytest

from crossread.model.claim import Basis, Claim, Measure, Modality, Party
from crossread.model.finding import FindingStatus, LineStatus, Order
from crossread.model.quantity import Hedge, Quantity
from crossread.model.source import Side
from crossread.model.when import When

from .builders import about, account, at_least, claim, exactly, figures, find, line, more_than, report

KILLED, HELD, ABOARD, MISSING = Measure.KILLED, Measure.HELD, Measure.ABOARD, Measure.MISSING
STATE, NOBODY = Side.STATE, None
DOZENS = Quantity(low=24, high=99, hedge=Hedge.VAGUE)


def told(measure: Measure, *said: tuple[str, Quantity | int, str], side: Side | None = STATE) -> list[Claim]:
    """One claim for each (report, quantity, day)."""
    return [claim(r, measure, quantity, side, day=day) for r, quantity, day in said]


TABLE = [
    # a toll
    ("one report", KILLED, STATE, [("a", 12, "Monday")], LineStatus.SINGLE, None),
    ("the same in two", KILLED, STATE, [("a", 12, "Monday"), ("b", 12, "Monday")], LineStatus.AGREED, None),
    ("overlap", KILLED, STATE, [("a", more_than(150), ""), ("b", 155, "")], LineStatus.AGREED, None),
    ("about", KILLED, STATE, [("a", about(100), ""), ("b", 104, "")], LineStatus.AGREED, None),
    ("grows by day", KILLED, STATE, [("a", 12, "Monday"), ("b", 15, "Tuesday")], LineStatus.REVISED, Order.STATED),
    ("grows unordered", KILLED, STATE, [("a", 12, ""), ("b", 15, "")], LineStatus.REVISED, Order.INFERRED),
    ("a floor is raised", KILLED, STATE, [("a", at_least(12), ""), ("b", at_least(15), "")], "revised", "inferred"),
    ("falls", KILLED, STATE, [("a", 15, "Monday"), ("b", 12, "Tuesday")], LineStatus.DIFFERING, None),
    ("falls, rises", KILLED, STATE, [("a", 5, "Monday"), ("b", 2, "Tuesday"), ("c", 9, "Friday")], "revised", "stated"),
    # nobody quoted
    ("nobody, no order", KILLED, NOBODY, [("a", 12, ""), ("b", 15, "")], LineStatus.DIFFERING, None),
    ("nobody, by day", KILLED, NOBODY, [("a", 12, "Monday"), ("b", 15, "Tuesday")], LineStatus.REVISED, Order.STATED),
    # a level
    ("level by day", HELD, STATE, [("a", 60, "Monday"), ("b", 20, "Tuesday")], LineStatus.REVISED, Order.STATED),
    ("level is back", HELD, STATE, [("a", 9, "Monday"), ("b", 4, "Tuesday"), ("c", 9, "Friday")], "revised", "stated"),
    ("level, one day", HELD, STATE, [("a", 60, "Monday"), ("b", 20, "Monday")], LineStatus.DIFFERING, None),
    ("level, no day", MISSING, STATE, [("a", 60, ""), ("b", 20, "")], LineStatus.DIFFERING, None),
    # one value
    ("fixed by day", ABOARD, STATE, [("a", 425, "Monday"), ("b", 450, "Tuesday")], LineStatus.DIFFERING, None),
    ("fixed overlap", ABOARD, STATE, [("a", about(425), ""), ("b", 430, "")], LineStatus.AGREED, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("measure", "side", "said", "status", "order"), [row[1:] for row in TABLE], ids=[r[0] for r in TABLE]
)
def test_a_line(
    measure: Measure, side: Side | None, said: list[tuple[str, Quantity | int, str]], status: str, order: str | None
) -> None:
    finding = find(account(told(measure, *said, side=side)), measure)
    assert len(finding.lines) == 1
    assert finding.lines[0].status == status
    assert finding.lines[0].order == order
    assert finding.status == status


def test_a_word_without_a_number_neither_agrees_nor_moves() -> None:
    many = Quantity(low=2, high=None, hedge=Hedge.VAGUE)
    finding = find(account(told(KILLED, ("a", many, ""), ("b", 12, ""), ("c", 40, ""))), KILLED)
    assert figures(finding.lines[0])[:2] == ["12", "40"]
    assert finding.status is FindingStatus.REVISED


def test_two_speakers_in_one_report_are_no_growth() -> None:
    claims = [claim("a", KILLED, 12, STATE, name="police"), claim("a", KILLED, 15, STATE, name="the ministry", at=50)]
    finding = find(account(claims), KILLED)
    assert finding.status is FindingStatus.DIFFERING
    assert "two speakers" in finding.why


def test_a_report_that_gives_both_tells_of_a_correction() -> None:
    claims = [
        claim("a", KILLED, 47, STATE, day="Monday"),
        claim("b", KILLED, 44, STATE, day="Tuesday"),
        claim("b", KILLED, 47, STATE, day="Tuesday", at=50),
    ]
    state = line(find(account(claims), KILLED), STATE)
    assert state.status is LineStatus.REVISED
    assert figures(state) == ["47", "44"]


def test_an_unconfirmed_figure_is_shown_and_decides_nothing() -> None:
    claims = [
        claim("a", KILLED, 12, STATE),
        claim("b", KILLED, 12, STATE),
        claim("b", KILLED, 30, STATE, modality=Modality.POSSIBLE, at=50),
    ]
    finding = find(account(claims), KILLED)
    assert finding.status is FindingStatus.AGREED
    assert [r.unconfirmed for r in finding.lines[0].readings] == [False, True]


def test_new_dead_are_listed_apart_and_are_no_total() -> None:
    finding = find(account([claim("a", KILLED, 30, STATE), claim("b", KILLED, 12, STATE, basis=Basis.NEW)]), KILLED)
    assert figures(finding.lines[0]) == ["30"]
    assert len(finding.increments) == 1


def test_dozens_and_a_number_of_one_side_are_compared_by_the_number() -> None:
    claims = [
        claim("a", HELD, DOZENS, STATE, party=Party.CIVILIAN),
        claim("b", HELD, 40, STATE, party=Party.CIVILIAN),
        claim("c", HELD, 70, Side.PERPETRATOR, party=Party.CIVILIAN),
    ]
    assert find(account(claims), HELD, Party.CIVILIAN).status is FindingStatus.DISPUTED


def test_times_of_publication_order_a_day() -> None:
    reports = [report("a", "2031-05-06T08:00:00Z"), report("b", "2031-05-06T11:00:00Z")]
    claims = [claim("a", KILLED, 12, STATE), claim("b", KILLED, 15, STATE)]
    state = line(find(account(claims, reports), KILLED), STATE)
    assert state.order is Order.STATED
    assert [str(r.first_said) for r in state.readings] == ["2031-05-06", "2031-05-06"]


def test_what_is_said_to_hold_at_a_time_is_placed_there() -> None:
    night = When(weekday=0, words="Monday night")
    claims = [
        claim("a", Measure.FREED, 80, STATE, day="Tuesday", holds=night, party=Party.CIVILIAN),
        claim("a", Measure.FREED, 190, STATE, day="Tuesday", at=50, party=Party.CIVILIAN),
    ]
    state = line(find(account(claims), Measure.FREED, Party.CIVILIAN), STATE)
    assert (state.status, state.order) == (LineStatus.REVISED, Order.STATED)


def test_destroyed_things_are_counted_by_their_kind() -> None:
    claims = [
        claim("a", Measure.DESTROYED, 3, STATE, group="police vans"),
        claim("b", Measure.DESTROYED, 40, STATE, group="houses"),
        claim("c", Measure.DESTROYED, 3, STATE, group="vans"),
    ]
    findings = account(claims).findings
    assert [(finding.unit, finding.status) for finding in findings] == [("house", "single"), ("van", "agreed")]


def test_preferred_is_the_most_precise_wording_of_the_last_step() -> None:
    claims = told(KILLED, ("a", at_least(12), "Monday"), ("b", at_least(15), "Tuesday"), ("c", 15, "Tuesday"))
    finding = find(account(claims), KILLED)
    assert finding.preferred == exactly(15)
    assert finding.rule == "preferred: the latest figure of the state's side in the most precise of 2 wordings"


def test_what_was_so_before_stands_at_no_day_of_its_own() -> None:
    """ "four are missing, down from seven": seven is the older count, wherever it is printed again."""
    missing, before = Measure.MISSING, When(words="down from", inferred=True)
    told = [
        claim("a", missing, 7, Side.STATE, day="Monday"),
        claim("b", missing, 4, Side.STATE, day="Wednesday"),
        claim("b", missing, 7, Side.STATE, day="Wednesday", at=90, holds=before),
    ]
    line = find(account(told), missing, Party.UNKNOWN).lines[0]
    assert (line.status, figures(line)) == (LineStatus.REVISED, ["7", "4"])


def test_a_correction_stands_against_all_that_the_side_said_before() -> None:
    """ "revised down from 38": whoever else of the side had said 41 is corrected as well."""
    before = When(words="down from", inferred=True)
    said = [
        *told(KILLED, ("a", 38, "Tuesday"), ("b", 41, "Tuesday"), ("c", 36, "Wednesday")),
        claim("c", KILLED, 38, STATE, day="Wednesday", at=90),
    ]
    unsaid = find(account(said), KILLED).lines[0]
    corrected = find(account([*said[:3], replace(said[3], holds=before)]), KILLED).lines[0]
    assert (unsaid.status, corrected.status) == (LineStatus.DIFFERING, LineStatus.REVISED)
    assert figures(corrected)[-1] == "36"
