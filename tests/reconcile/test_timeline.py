"""The timeline: what is one act, when it was, what is inferred, where reports give another day."""

from dataclasses import replace
from itertools import permutations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.model.account import Account
from crossread.model.act import Act, ActKind
from crossread.model.claim import Measure, Modality, Party, Polarity, Scope
from crossread.model.finding import Order
from crossread.model.source import Side
from crossread.model.story import Entry, EntryKind
from crossread.model.when import DayPart, TimeKind, When

from .builders import account, act, claim, report

COLUMN, TROOPS, CREW = "perpetrator: the Tarn Column", "state: troops", "civilian: the crew"
TUESDAY, WEDNESDAY, FRIDAY = "2031-05-06", "2031-05-07", "2031-05-09"
DATED = [report("a", WEDNESDAY), report("b", WEDNESDAY), report("c", WEDNESDAY)]
HOURS = When(value="PT48H", words="48 hours", kind=TimeKind.DURATION)


def seized(name: str, day: str = "", **fields: Any) -> Act:
    return act(name, ActKind.HIJACKING, day=day, agents=[COLUMN], patients=["the ferry"], **fields)


def told(*acts: Act) -> tuple[Entry, ...]:
    return account([], DATED, acts=acts).timeline


def brief(entries: tuple[Entry, ...]) -> list[str]:
    return [f"{e.earliest}..{e.latest} {e.text}" for e in entries]


def test_what_several_reports_tell_is_one_entry() -> None:
    (entry,) = told(seized("a", TUESDAY), seized("b", TUESDAY), act("c", ActKind.HIJACKING, patients=["a ferry"]))
    assert entry.text == "hijacking of ferry by Tarn Column"
    assert (entry.earliest, entry.latest, entry.order) == (TUESDAY, TUESDAY, Order.STATED)
    assert entry.reports == ("a", "b", "c")
    assert len(entry.items) == 3


def test_other_parties_are_another_act() -> None:
    raid = act("a", ActKind.ATTACK, day=TUESDAY, agents=[COLUMN], patients=[CREW])
    answer = act("b", ActKind.ATTACK, day=TUESDAY, agents=[TROOPS], patients=[COLUMN])
    assert len(told(raid, answer)) == 2


def test_another_day_is_another_act_of_what_is_done_often() -> None:
    first = act("a", ActKind.RESCUE, day=TUESDAY, agents=[TROOPS])
    second = act("b", ActKind.RESCUE, day=WEDNESDAY, agents=[TROOPS])
    assert [e.earliest for e in told(second, first)] == [TUESDAY, WEDNESDAY]


def test_another_day_of_what_happens_once_is_a_conflict() -> None:
    (entry,) = told(seized("a", TUESDAY), seized("b", "2031-05-05"), seized("c", TUESDAY))
    assert entry.conflict == "2031-05-05 (b); 2031-05-06 (a, c)"
    assert (entry.earliest, entry.latest) == ("2031-05-05", TUESDAY)


def test_one_report_that_gives_two_days_tells_of_two_acts() -> None:
    entries = told(seized("a", TUESDAY), seized("a", "2031-05-05", at=40))
    assert [(e.earliest, e.conflict) for e in entries] == [("2031-05-05", ""), (TUESDAY, "")]


def test_a_time_nobody_states_is_marked() -> None:
    days = {"a": TUESDAY}
    result = account([], DATED, days, acts=[seized("a"), act("b", ActKind.RESCUE, agents=[TROOPS])])
    assert [(e.earliest, e.latest, e.order) for e in result.timeline] == [
        (TUESDAY, TUESDAY, Order.INFERRED),
        (TUESDAY, WEDNESDAY, Order.INFERRED),
    ]


def test_clock_times_and_parts_of_a_day_are_in_order() -> None:
    night = When(value=TUESDAY, words="Tuesday night", kind=TimeKind.TIME, part=DayPart.NIGHT)
    noon = When(value=f"{TUESDAY}T12:00", words="noon on Tuesday", kind=TimeKind.TIME)
    entries = told(act("a", ActKind.RELEASE, when=night), act("b", ActKind.ARREST, when=noon), seized("c", TUESDAY))
    assert brief(entries) == [
        f"{TUESDAY}..{TUESDAY} hijacking of ferry by Tarn Column",
        f"{TUESDAY}T12:00..{TUESDAY}T12:00 arrest",
        f"{TUESDAY}T18:00..{WEDNESDAY}T05:59 release",
    ]


def test_a_deadline_runs_from_when_it_was_set() -> None:
    demand = act("a", ActKind.DEMAND, said=TUESDAY, agents=[COLUMN], deadline=HOURS, side=Side.PERPETRATOR)
    late = act("b", ActKind.DEMAND, agents=[COLUMN], deadline=HOURS)
    entries = [e for e in told(demand, late) if e.kind is EntryKind.DEADLINE]
    assert brief(tuple(entries)) == ["2031-05-08..2031-05-08 end of the 48 hours set by Tarn Column"]
    assert entries[0].reports == ("a", "b")
    assert entries[0].order is Order.STATED


def test_without_a_date_days_are_counted_from_the_incident() -> None:
    days = {"a": "Tuesday Wednesday", "b": "Tuesday Wednesday"}
    demand = act("b", ActKind.DEMAND, said="Tuesday", agents=[COLUMN], deadline=HOURS)
    result = account([], [report("a"), report("b")], days, acts=[seized("a", "Tuesday"), demand])
    assert [(e.earliest, e.weekday, e.kind) for e in result.timeline] == [
        ("day 0", 1, EntryKind.ACT),
        ("day 0", 1, EntryKind.ACT),
        ("day 2", 3, EntryKind.DEADLINE),
    ]


def test_days_without_a_year_and_weekdays_are_put_on_one_scale() -> None:
    days = {"a": "Tuesday XXXX-05-06", "b": "Tuesday/XXXX-05-06 Wednesday/XXXX-05-07"}
    acts = [seized("a", "Tuesday"), act("b", ActKind.RESCUE, day="XXXX-05-07", agents=[TROOPS])]
    result = account([], [report("a"), report("b")], days, acts=acts)
    assert [(e.earliest, e.weekday) for e in result.timeline] == [("day 0", 1), ("day 1", 2)]


def test_days_without_a_year_keep_their_names_where_no_weekday_is_told() -> None:
    days = {"a": "XXXX-05-06", "b": "XXXX-05-06 XXXX-05-07"}
    acts = [seized("a", "XXXX-05-06"), act("b", ActKind.RESCUE, day="XXXX-05-07", agents=[TROOPS])]
    result = account([], [report("a"), report("b")], days, acts=acts)
    assert [(e.earliest, e.weekday) for e in result.timeline] == [("XXXX-05-06", None), ("XXXX-05-07", None)]


def test_days_and_weekdays_that_nothing_joins_are_not_compared() -> None:
    days = {"a": "Tuesday", "b": "XXXX-05-07"}
    acts = [seized("a", "Tuesday"), act("b", ActKind.RESCUE, day="XXXX-05-07", agents=[TROOPS])]
    result = account([], [report("a"), report("b")], days, acts=acts)
    rescue = next(e for e in result.timeline if "rescue" in e.text)
    assert (rescue.earliest, rescue.order) == ("day 0", Order.INFERRED)  # after the incident, no more is known


def test_denied_acts_make_disputed_what_they_deny() -> None:
    freed = act("a", ActKind.RESCUE, agents=[TROOPS], patients=[CREW], day=TUESDAY)
    never = act("b", ActKind.RESCUE, patients=[CREW], polarity=Polarity.DENIED, side=Side.PERPETRATOR)
    (entry,) = told(freed, never)
    assert entry.disputed
    assert entry.sides == (Side.PERPETRATOR,)
    assert not told(freed)[0].disputed


def test_what_may_be_or_shall_be_has_not_happened() -> None:
    assert not told(act("a", ActKind.KILLING, modality=Modality.THREATENED, agents=[COLUMN]))


def test_other_events_stand_apart_and_first() -> None:
    old = act("a", ActKind.BOMBING, scope=Scope.BACKGROUND, event="in november", when=When(value="2030-11"))
    first, second = told(seized("a", TUESDAY), old)
    assert (first.background, first.earliest, first.latest) == (True, "2030-11-01", "2030-11-30")
    assert not second.background


def test_figures_stand_where_they_were_first_given() -> None:
    early = claim("a", Measure.KILLED, 12, Side.STATE, day=TUESDAY, party=Party.CIVILIAN)
    late = claim("b", Measure.KILLED, 15, Side.STATE, day=WEDNESDAY, party=Party.CIVILIAN)
    entries = account([late, early], DATED).timeline
    assert brief(entries) == [f"{d}..{d} {n} killed civilians" for d, n in ((TUESDAY, 12), (WEDNESDAY, 15))]


KINDS = (ActKind.HIJACKING, ActKind.RESCUE, ActKind.ATTACK, ActKind.DEMAND, ActKind.CLAIM)


@st.composite
def acts(draw: st.DrawFn) -> list[Act]:
    found = []
    for number in range(draw(st.integers(1, 9))):
        made = act(
            draw(st.sampled_from("abc")),
            draw(st.sampled_from(KINDS)),
            at=10 * number,
            day=draw(st.sampled_from(["", "", "Tuesday", TUESDAY, WEDNESDAY, "2031-05"])),
            said=draw(st.sampled_from(["", TUESDAY])),
            agents=draw(st.sampled_from([(), (COLUMN,), (TROOPS,), ("gunmen",)])),
            patients=draw(st.sampled_from([(), (CREW,), ("the ferry",)])),
            deadline=draw(st.sampled_from([None, None, HOURS])),
            scope=draw(st.sampled_from([Scope.MAIN, Scope.MAIN, Scope.BACKGROUND])),
            polarity=draw(st.sampled_from([Polarity.AFFIRMED] * 4 + [Polarity.DENIED])),
        )
        found.append(replace(made, id=f"act-{number}"))
    return found


@given(acts(), st.randoms(use_true_random=False), st.booleans())
@settings(deadline=None)
def test_order_of_arrival_changes_nothing(found: list[Act], chance: object, dated: bool) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    reports = DATED if dated else [report(name) for name in "abc"]
    assert account([], reports, acts=found) == account([], reports[::-1], acts=shuffled)


@given(acts())
@settings(deadline=None)
def test_every_act_that_was_done_has_one_entry(found: list[Act]) -> None:
    entries: Account = account([], DATED, acts=found)
    placed = [i for e in entries.timeline if e.kind is EntryKind.ACT for i in e.items]
    done = [a.id for a in found if a.polarity is Polarity.AFFIRMED]
    assert sorted(i for i in placed if i in done) == sorted(done)


def test_the_three_orders_of_three_reports_are_one() -> None:
    three = [seized("a", TUESDAY), seized("b"), seized("c", "2031-05-05")]
    assert len({told(*order) for order in permutations(three)}) == 1
