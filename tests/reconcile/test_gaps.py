"""What is open in the coder's form."""

from typing import Any

from crossread.model.account import Account
from crossread.model.act import ActKind
from crossread.model.claim import Measure, Party
from crossread.model.source import Side
from crossread.model.story import GapKind
from crossread.model.when import TimeKind, When
from crossread.reconcile.form import form

from .builders import account, act, claim

STATE, GANG = Side.STATE, Side.PERPETRATOR
HOURS = When(value="PT48H", words="48 hours", kind=TimeKind.DURATION)


def gaps(result: Account, kind: GapKind) -> dict[str, str]:
    return {gap.slot: gap.text for gap in result.gaps if gap.kind is kind}


def test_every_slot_of_the_form_can_be_filled_and_is_asked_in_words() -> None:
    assert len({slot.name for slot in form()}) == len(form()) >= 12
    assert all(slot.measure or slot.acts or slot.field for slot in form())
    assert all(slot.of in ("any", "attack", "hostages") for slot in form())


def test_an_attack_of_which_little_is_told() -> None:
    result = account([claim("a", Measure.KILLED, 3)], acts=[act("a", ActKind.ATTACK)])
    assert gaps(result, GapKind.UNFILLED) == {
        "date": "no report says on which day it happened",
        "target": "no report says against whom or what it was done",
        "weapon": "no report says with which weapons or means it was done",
        "perpetrator": "no report says who did it",
        "claimed": "no report says whether anybody has claimed it",
        "nperps": "no report gives the number of attackers",
        "nkillter": "no report gives the number of attackers killed",
        "nwound": "no report gives the number of people injured",
        "arrested": "no report says whether anybody was arrested",
    }


def test_what_is_told_is_not_asked() -> None:
    told = act("a", ActKind.BOMBING, day="2031-05-06", agents=("perpetrator: men",), patients=("civilian: pupils",))
    claims = [claim("a", Measure.KILLED, 3, party=party) for party in (Party.PERPETRATOR, Party.CIVILIAN)]
    others = [act("a", ActKind.CLAIM, at=20), act("a", ActKind.ARREST, at=30)]
    result = account([*claims, claim("a", Measure.ATTACKERS, 9, at=9, party=Party.PERPETRATOR)], acts=[told, *others])
    assert set(gaps(result, GapKind.UNFILLED)) == {"nwound"}


def test_an_accident_is_nobodys_deed() -> None:
    result = account([claim("a", Measure.KILLED, 3)], acts=[act("a", ActKind.ACCIDENT, day="2031-05-06")])
    assert set(gaps(result, GapKind.UNFILLED)) == {"nwound"}


def test_nothing_is_asked_of_what_is_no_incident() -> None:
    assert not account([], acts=[act("a", ActKind.NEGOTIATION)]).gaps


def test_hostages_are_asked_for_where_there_are_some() -> None:
    result = account([], acts=[act("a", ActKind.HOSTAGE_TAKING, agents=("perpetrator: men",))])
    assert {"hostages", "released", "demand"} <= set(gaps(result, GapKind.UNFILLED))


def test_a_number_from_one_of_two_rival_sides() -> None:
    people: dict[str, Any] = {"party": Party.CIVILIAN}
    result = account([
        claim("a", Measure.HELD, 40, GANG, **people),
        claim("a", Measure.KILLED, 2, STATE, at=9, party=Party.STATE),
    ])  # fmt: skip
    told = gaps(result, GapKind.ONE_SIDED)
    assert told["hostages"] == "a number of held civilians comes from the attackers' side only"
    assert told["nkill"] == "a number of killed security personnel comes from the state's side only"


def test_a_figure_that_moved_on_the_last_day() -> None:
    people: dict[str, Any] = {"party": Party.CIVILIAN}
    result = account([
        claim("a", Measure.KILLED, 4, STATE, day="2031-05-06", **people),
        claim("b", Measure.KILLED, 9, STATE, day="2031-05-07", **people),
    ])  # fmt: skip
    assert gaps(result, GapKind.CHANGED) == {
        "nkill": "the number of killed civilians from the state's side moved on the last day"
    }


def test_a_deadline_after_which_nothing_is_told() -> None:
    threat = act("a", ActKind.THREAT, said="2031-05-06", agents=("perpetrator: men",), deadline=HOURS)
    later = act("b", ActKind.RELEASE, day="2031-05-09", patients=("civilian: pupils",))
    taking = act("a", ActKind.HOSTAGE_TAKING, at=40, day="2031-05-06")
    pending = account([], acts=[threat, taking])
    assert gaps(pending, GapKind.DEADLINE) == {"deadline": "no report tells what happened when the deadline ended"}
    assert not gaps(account([], acts=[threat, taking, later]), GapKind.DEADLINE)


def test_open_questions_have_each_gap_once() -> None:
    result = account([claim("a", Measure.INJURED, 3, party=Party.CIVILIAN)], acts=[act("a", ActKind.ATTACK)])
    numbers = [question for question in result.open_questions if "killed" in question]
    assert numbers == ["no report gives the number of killed civilians"]
    assert "no report says who did it" in result.open_questions
    assert len(set(result.open_questions)) == len(result.open_questions)
