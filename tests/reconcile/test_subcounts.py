"""Counts of some of the people beside counts of all, in one report and across reports."""

from dataclasses import replace

import pytest

from crossread.model.claim import Claim, Measure, Modality, Party
from crossread.model.source import Side
from crossread.reconcile.subcount import names_subgroup

from .builders import account, claim, figures, find

KILLED, ABOARD, FREED = Measure.KILLED, Measure.ABOARD, Measure.FREED


@pytest.mark.parametrize(
    ("group", "some"),
    [
        ("pupils", True),
        ("wife and both sons", True),
        ("father, mother and child", True),
        ("passengers and crew", False),
        ("people", False),
        ("", False),
    ],
)
def test_nouns_for_some_of_the_people(group: str, some: bool) -> None:
    assert names_subgroup(claim("a", KILLED, 3, group=group)) is some


def lines(*claims: Claim, measure: Measure = KILLED, party: Party = Party.UNKNOWN) -> list[list[str]]:
    return [figures(line) for line in find(account(claims), measure, party).lines]


def test_pupils_are_part_of_the_dead_that_another_report_counts() -> None:
    everybody, pupils = claim("a", KILLED, 40, Side.STATE), claim("b", KILLED, 9, Side.WITNESS, group="pupils")
    assert lines(everybody, pupils) == [["40"]]
    (finding,) = account([everybody, pupils]).findings
    assert finding.parts == (pupils.id,)


def test_most_of_the_people_or_an_earlier_count_is_no_part() -> None:
    everybody = claim("a", KILLED, 40, Side.STATE, day="Wednesday")
    assert len(lines(everybody, claim("b", KILLED, 30, Side.WITNESS, group="workers"))) == 2
    assert len(lines(everybody, claim("b", KILLED, 9, Side.WITNESS, group="workers", day="Monday"))) == 2


def test_those_still_held_later_are_no_part_of_those_held_before() -> None:
    before, after = (
        claim("a", Measure.HELD, 60, Side.STATE, day="Monday"),
        claim("b", Measure.HELD, 7, Side.STATE, group="workers", day="Tuesday"),
    )
    assert lines(before, after, measure=Measure.HELD) == [["60", "7"]]


def test_who_was_aboard_does_not_change_from_day_to_day() -> None:
    everybody = claim("a", ABOARD, 61, Side.STATE, day="Wednesday")
    foreigners = claim("b", ABOARD, 8, Side.STATE, group="foreigners", day="Monday")
    assert lines(everybody, foreigners, measure=ABOARD) == [["61"]]


def test_nobody_by_whom_somebody_is_counted_is_of_some_only() -> None:
    toll, nobody = claim("a", KILLED, 264, Side.STATE), claim("a", KILLED, 0, Side.STATE, at=90)
    assert lines(toll, nobody) == [["264"]]
    assert lines(toll, claim("a", KILLED, 0, None, at=90)) == [["264"]]
    assert len(lines(toll, claim("a", KILLED, 0, Side.WITNESS, at=90))) == 2


def test_somebodys_kin_are_never_all_the_dead() -> None:
    everybody = claim("a", KILLED, 40, Side.STATE, day="Wednesday")
    assert lines(everybody, claim("b", KILLED, 2, group="both her parents", day="Monday")) == [["40"]]


def test_whom_their_relatives_tell_of_are_not_all_who_are_missing() -> None:
    everybody = claim("a", Measure.MISSING, 60, day="Tuesday", party=Party.CIVILIAN)
    traders = claim("b", Measure.MISSING, 6, Side.WITNESS, group="traders", day="Monday", party=Party.CIVILIAN)
    kin = replace(traders, source=replace(traders.source, text="their relatives")) if traders.source else traders
    assert len(lines(everybody, traders, measure=Measure.MISSING, party=Party.CIVILIAN)) == 2
    assert lines(everybody, kin, measure=Measure.MISSING, party=Party.CIVILIAN) == [["60"]]


def test_fewer_than_half_whom_a_report_counts_later_are_its_speaker_s_own() -> None:
    everybody = claim("a", FREED, 121, Side.STATE, day="Tuesday", party=Party.CIVILIAN)
    own = claim("a", FREED, 26, Side.AID, day="Wednesday", at=90, party=Party.CIVILIAN)
    assert lines(everybody, own, measure=FREED, party=Party.CIVILIAN) == [["121"]]


def test_no_patient_died_says_nothing_of_all_the_dead() -> None:
    assert lines(claim("a", KILLED, 27, Side.STATE), claim("a", KILLED, 0, Side.MEDICAL, group="patients", at=60)) == [
        ["27"]
    ]


@pytest.mark.parametrize("odd", [{"quantity": 0}, {"quantity": 3, "modality": Modality.POSSIBLE}])
def test_nobody_or_who_may_have_been_there_is_not_all_who_were_aboard(odd: dict[str, object]) -> None:
    told = [
        claim("a", FREED, 13, None),
        claim("a", KILLED, 2, None, at=20),
        claim("a", Measure.MISSING, 4, None, at=40),
    ]
    whole = claim("a", ABOARD, odd.pop("quantity"), None, at=60, **odd)  # type: ignore[arg-type]
    assert not [check for check in account([*told, whole]).checks if check.kind == "balance"]
    assert [c for c in account([*told, claim("a", ABOARD, 12, None, at=60)]).checks if c.kind == "balance"]
