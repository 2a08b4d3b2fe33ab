"""The day of the incident: stated with its acts or its dead, else named, else no later than the report."""

from typing import Any

from crossread.model.account import Account
from crossread.model.act import Act, ActKind
from crossread.model.claim import Measure, Party, Scope
from crossread.model.when import When

from .builders import account, act, claim, report

MONDAY, TUESDAY, WEDNESDAY = "2031-05-05", "2031-05-06", "2031-05-07"
DATED = [report("a", WEDNESDAY), report("b", WEDNESDAY)]


def bombed(name: str, day: str, **fields: Any) -> Act:
    return act(name, ActKind.BOMBING, day=day, **fields)


def date_of(result: Account) -> tuple[str | None, bool]:
    when = result.incident.date
    assert when is not None
    return when.value, when.inferred


def test_the_day_that_stands_with_the_act() -> None:
    result = account([], DATED, {"a": f"{MONDAY} {TUESDAY}"}, acts=[bombed("a", TUESDAY)])
    assert date_of(result) == (TUESDAY, False)
    assert result.incident.date_why == f'"{TUESDAY}" stands with what happened (a)'


def test_the_kind_that_makes_the_incident_outweighs_what_came_of_it() -> None:
    arrest = act("a", ActKind.SHOOTING, day=WEDNESDAY, at=10)
    assert date_of(account([], DATED, acts=[arrest, bombed("a", TUESDAY, at=20)])) == (TUESDAY, False)


def test_the_day_on_which_people_died() -> None:
    dead = claim("a", Measure.KILLED, 9, party=Party.CIVILIAN, holds=When(value=TUESDAY, words="on Tuesday"))
    assert date_of(account([dead], DATED)) == (TUESDAY, False)


def test_another_event_has_its_own_day() -> None:
    old = bombed("a", "2030-11-03", scope=Scope.BACKGROUND)
    assert date_of(account([], DATED, acts=[old])) == (WEDNESDAY, True)


def test_a_day_on_which_something_happened_must_be_news() -> None:
    days = {"a": f"2031-05-09 2031-01-02 {TUESDAY}"}
    assert date_of(account([], DATED, happened=days)) == (TUESDAY, False)
    assert date_of(account([], DATED, days)) == (WEDNESDAY, True)


def test_without_a_day_it_is_no_later_than_the_first_report() -> None:
    assert date_of(account([], [report("a", WEDNESDAY), report("b", TUESDAY)])) == (TUESDAY, True)
    assert account([], [report("a")]).incident.date is None


def test_the_day_that_somebody_gives() -> None:
    assert date_of(account([], DATED, acts=[bombed("a", TUESDAY)], date=MONDAY)) == (MONDAY, False)


def test_weekdays_stand_where_there_is_no_date() -> None:
    when = account([], [report("a")], {"a": "Tuesday Wednesday"}, acts=[bombed("a", "Tuesday")]).incident.date
    assert when is not None
    assert (when.value, when.weekday) == (None, 1)
