"""What the account holds beside its findings, and what it knew when."""

import pytest

from crossread.model.account import Incident
from crossread.model.claim import Manner, Measure, Modality, Party, Scope
from crossread.model.extract import Extract, Item
from crossread.model.issue import Issue
from crossread.model.parse import SectionKind
from crossread.model.source import Side
from crossread.reconcile import build_account

from .builders import account, claim, figures, find, report

KILLED, FREED, HELD, STATE, GROUP = Measure.KILLED, Measure.FREED, Measure.HELD, Side.STATE, Side.PERPETRATOR


@pytest.mark.parametrize("modality", [Modality.EXPECTED, Modality.THREATENED, Modality.PLANNED])
def test_what_has_not_happened_is_set_aside(modality: Modality) -> None:
    threat = claim("a", KILLED, 10, GROUP, modality=modality)
    result = account([threat])
    assert not result.findings
    assert [i for i, _ in result.set_aside] == [threat.id]


@pytest.mark.parametrize(("confidence", "apart"), [(0.4, True), (0.9, False), (None, False)])
def test_a_reading_of_little_confidence_stands_apart(confidence: float | None, apart: bool) -> None:
    doubtful, sure = claim("a", KILLED, 31, STATE, confidence=confidence), claim("b", KILLED, 12, STATE)
    result = account([doubtful, sure])
    assert [i for i, reason in result.set_aside if "little confidence" in reason] == [doubtful.id] * apart
    assert len(find(result, KILLED).lines[0].readings) == 2 - apart


def test_a_teaser_is_set_aside_and_quotes_nobody() -> None:
    result = account([claim("a", KILLED, 31, STATE, section=SectionKind.TEASER)])
    assert not result.findings
    assert not result.voices
    assert "teaser" in result.set_aside[0][1]


@pytest.mark.parametrize("section", [SectionKind.HEADLINE, SectionKind.CAPTION, SectionKind.BODY])
def test_headlines_and_captions_are_read(section: SectionKind) -> None:
    assert find(account([claim("a", KILLED, 31, STATE, section=section)]), KILLED)


def test_other_events_stand_apart_under_their_key() -> None:
    claims = [
        claim("a", KILLED, 26, scope=Scope.BACKGROUND, event="November"),
        claim("b", KILLED, 26, scope=Scope.BACKGROUND, event="november"),
        claim("b", KILLED, 7, scope=Scope.BACKGROUND, event="february"),
        claim("b", Measure.ATTACKERS, 3000, scope=Scope.BACKGROUND),
    ]
    result = account(claims)
    assert not result.findings
    assert [(entry.event, len(entry.claims)) for entry in result.background] == [
        ("february", 1),
        ("november", 2),
        ("another event", 1),
    ]


def test_ways_of_coming_free_are_one_count_and_safe_is_another() -> None:
    manners = {"a": Manner.RESCUED, "b": Manner.RELEASED, "c": Manner.SAFE}
    result = account([claim(r, FREED, 80, STATE, manner=m, party=Party.CIVILIAN) for r, m in manners.items()])
    assert [(f.slot.manner, f.lines[0].readings[0].reports) for f in result.findings] == [
        (None, ("a", "b")),
        (Manner.SAFE, ("c",)),
    ]


def test_voices_are_gathered_over_reports() -> None:
    claims = [
        claim("a", KILLED, 3, STATE, name="Police"),
        claim("b", HELD, 3, STATE, name="police"),
        claim("b", KILLED, 4),
    ]
    voices = account(claims).voices
    assert [(voice.name, voice.side, voice.reports, len(voice.claims)) for voice in voices] == [
        ("Police", "state", ("a", "b"), 2)
    ]


def test_as_of_keeps_what_was_out() -> None:
    reports = [report("a", "2031-05-06"), report("b", "2031-05-07T22:00:00Z"), report("c", "2031-05-08T01:00:00Z")]
    claims = [claim(r, KILLED, n, STATE) for r, n in (("a", 3), ("b", 5), ("c", 9))]
    result = account(claims, reports, as_of="2031-05-07")
    assert figures(find(result, KILLED).lines[0]) == ["3", "5"]
    assert result.left_out == (
        Issue(where="c", kind="later", reason="came out after 2031-05-07", remedy="choose a later --as-of"),
    )
    assert result.incident.reports == ("a", "b")


def test_an_undated_report_counts_from_the_latest_day_it_speaks_of() -> None:
    claims = [claim("a", KILLED, 3, STATE, day="Monday"), claim("b", KILLED, 5, STATE, day="Wednesday")]
    days = {"a": "Monday", "b": "Monday Wednesday"}
    for as_of, known in (("2031-05-06", ["3"]), ("2031-05-07", ["3", "5"])):
        result = account(claims, days=days, date="2031-05-05", as_of=as_of)
        assert figures(find(result, KILLED).lines[0]) == known


def test_nothing_known_yet_is_an_account_of_nothing() -> None:
    result = account([claim("a", KILLED, 3, STATE)], [report("a", "2031-05-06")], as_of="2030-01-01")
    assert (result.findings, result.claims, result.open_questions) == ((), (), ())


def test_reports_of_other_incidents_are_passed_over() -> None:
    result = account([claim("a", KILLED, 3, STATE)], [report("a")])
    assert [r.id for r in result.reports] == ["a"]


def test_a_round_up_is_said_to_be_one() -> None:
    items = (Item(heading="VELMAR", start=0, end=9), Item(heading="ORDEN", start=9, end=99, own=True))
    brief = Extract(report="brief", claims=(claim("brief", KILLED, 3, STATE, at=20),), items=items)
    result = build_account(Incident(id="i", label="", reports=("brief",)), [report("brief")], [brief])
    assert "brief is a round-up of 2 stories: only ORDEN belongs to this incident" in result.caveats[0]


def test_questions_come_from_what_is_live() -> None:
    quiet = account([claim("a", KILLED, 3, STATE), claim("a", Measure.INJURED, 9, STATE, at=30)])
    assert quiet.open_questions == ()
    siege = account(
        [claim("a", HELD, 30, STATE, party=Party.CIVILIAN), claim("b", KILLED, 2, GROUP, party=Party.PERPETRATOR)]
    )
    assert siege.open_questions == (
        "no report gives the number of injured attackers",
        "no report gives the number of attackers",
        "no report says how many people there were in all",
        "no report gives the number of people freed",
    )
