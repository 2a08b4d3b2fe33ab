"""Whose line a figure stands on, and when lines are in dispute."""

import pytest

from crossread.model.claim import Measure, Modality, Party, Polarity
from crossread.model.finding import FindingStatus, LineStatus
from crossread.model.source import Side
from crossread.reconcile.side import are_rivals

from .builders import OPEN, account, at_least, claim, denial, exactly, figures, find, line

KILLED, FREED, HELD = Measure.KILLED, Measure.FREED, Measure.HELD
STATE, GROUP, MEDICAL, NOBODY = Side.STATE, Side.PERPETRATOR, Side.MEDICAL, Side.UNKNOWN


@pytest.mark.parametrize(
    ("left", "right", "rival"),
    [
        (STATE, GROUP, True),
        (Side.COMPANY, GROUP, True),
        (GROUP, Side.WITNESS, True),
        (STATE, MEDICAL, False),
        (Side.COMPANY, STATE, False),
        (GROUP, GROUP, False),
        (GROUP, NOBODY, False),
        (GROUP, Side.MEDIA, False),
    ],
)
def test_rivals(left: Side, right: Side, rival: bool) -> None:
    assert are_rivals(left, right) is are_rivals(right, left) is rival


def test_sides_that_are_no_rivals_differ() -> None:
    finding = find(account([claim("a", KILLED, 12, STATE), claim("b", KILLED, 15, MEDICAL)]), KILLED)
    assert finding.status is FindingStatus.DIFFERING
    assert finding.preferred is None


def test_sides_that_are_no_rivals_may_speak_of_different_days() -> None:
    claims = [claim("a", KILLED, 12, STATE, day="Monday"), claim("b", KILLED, 15, MEDICAL, day="Tuesday")]
    finding = find(account(claims), KILLED)
    assert finding.status is FindingStatus.REVISED
    assert finding.preferred == exactly(15)


def test_rivals_dispute_even_where_each_line_is_revised() -> None:
    claims = [
        claim("a", KILLED, 7, STATE, day="Monday"),
        claim("b", KILLED, 11, STATE, day="Tuesday"),
        claim("a", KILLED, 0, GROUP, day="Monday", at=50),
        claim("b", KILLED, 3, GROUP, day="Tuesday", at=50),
    ]
    finding = find(account(claims), KILLED)
    assert finding.status is FindingStatus.DISPUTED
    assert [each.status for each in finding.lines] == [LineStatus.REVISED, LineStatus.REVISED]


def test_a_rival_who_stands_where_the_other_stood_does_not_dispute() -> None:
    claims = [
        claim("a", KILLED, 7, STATE, day="Monday"),
        claim("b", KILLED, 11, STATE, day="Tuesday"),
        claim("c", KILLED, 7, GROUP, day="Monday"),
    ]
    assert find(account(claims), KILLED).status is FindingStatus.REVISED


def test_overlapping_rivals_agree() -> None:
    claims = [claim("a", KILLED, at_least(10), STATE), claim("b", KILLED, 12, GROUP)]
    assert find(account(claims), KILLED).status is FindingStatus.AGREED


def test_a_side_without_a_number_settles_nothing() -> None:
    claims = [claim("a", KILLED, OPEN, STATE), claim("b", KILLED, 30, GROUP, modality=Modality.CLAIMED)]
    result = account(claims)
    finding = find(result, KILLED)
    assert finding.status is FindingStatus.SINGLE
    assert finding.rule == "no preferred figure: only the attackers' side gives a number"
    question = "there is no number of killed people from the state's side; there is one from the attackers' side"
    assert question in result.open_questions


def test_an_outlets_own_figure_repeats_the_side_that_gives_it() -> None:
    claims = [claim("a", HELD, 300, STATE), claim("b", HELD, 214, GROUP), claim("c", HELD, 214)]
    finding = find(account(claims), HELD)
    assert [figures(each) for each in finding.lines] == [["300"], ["214"]]
    assert "outlet's own voice" in line(finding, GROUP).readings[0].note


def test_an_outlets_own_figure_goes_first_by_its_own_report() -> None:
    claims = [claim("a", HELD, 30, STATE), claim("b", HELD, 30, GROUP), claim("b", HELD, 30, at=50)]
    assert line(find(account(claims), HELD), GROUP).readings[0].reports == ("b",)
    assert line(find(account(claims), HELD), STATE).readings[0].reports == ("a",)


def test_an_outlets_own_figure_carries_on_the_toll_of_the_only_side() -> None:
    claims = [claim("a", KILLED, 27, STATE), claim("b", KILLED, at_least(30)), claim("c", KILLED, 0, GROUP)]
    state = line(find(account(claims), KILLED), STATE)
    assert figures(state) == ["27", "at least 30"]
    assert state.readings[1].outlet_voice
    assert state.readings[1].note == "in the outlet's own voice"


def test_an_outlets_own_figure_never_carries_on_the_attackers_toll() -> None:
    finding = find(account([claim("a", KILLED, 30, GROUP), claim("b", KILLED, 40)]), KILLED)
    assert [each.side for each in finding.lines] == [GROUP, NOBODY]


def test_an_outlets_own_figure_that_two_sides_could_own_is_nobodys() -> None:
    claims = [claim("a", KILLED, 12, STATE), claim("b", KILLED, 14, MEDICAL), claim("c", KILLED, 20)]
    assert line(find(account(claims), KILLED), NOBODY).readings[0].reports == ("c",)


def test_outlets_do_not_set_a_side_at_odds_with_itself() -> None:
    claims = [
        claim("a", KILLED, 5, STATE, day="Monday"),
        claim("b", KILLED, 30, day="Tuesday"),
        claim("c", KILLED, 20, day="Wednesday"),
    ]
    finding = find(account(claims), KILLED)
    assert figures(line(finding, STATE)) == ["5"]
    assert figures(line(finding, NOBODY)) == ["20", "30"]


def test_a_denial_without_a_number_stands_beside_the_figures() -> None:
    result = account([claim("a", FREED, 80, STATE), claim("b", FREED, 80, STATE), denial("b", FREED, GROUP)])
    finding = find(result, FREED)
    assert finding.status is FindingStatus.AGREED
    assert finding.preferred == exactly(80)
    assert finding.rule == "preferred: the figure of the state's side; contested by the attackers' side"
    assert finding.denials == ("denial-b-freed-perpetrator-0",)


def test_a_denied_number_stands_beside_the_figures() -> None:
    claims = [
        claim("a", KILLED, 16, GROUP, modality=Modality.CLAIMED),
        claim("b", KILLED, 16, STATE, polarity=Polarity.DENIED),
        claim("b", KILLED, 3, STATE, at=50),
    ]
    finding = find(account(claims), KILLED)
    assert figures(line(finding, STATE)) == ["3"]
    assert finding.denied == (claims[1].id,)
    assert finding.status is FindingStatus.DISPUTED


def test_none_is_a_figure_however_its_polarity_was_read() -> None:
    for polarity in Polarity:
        claims = [claim("a", KILLED, 27, STATE), claim("b", KILLED, 0, GROUP, polarity=polarity)]
        assert find(account(claims), KILLED).status is FindingStatus.DISPUTED


def test_who_takes_a_figure_back_withdraws_it() -> None:
    claims = [
        claim("a", KILLED, 30, GROUP, name="the Tarn Front", day="Monday"),
        claim("b", KILLED, 30, GROUP, name="The Tarn Front", day="Tuesday", polarity=Polarity.DENIED),
    ]
    finding = find(account(claims), KILLED)
    assert finding.status is FindingStatus.WITHDRAWN
    assert finding.lines[0].status is LineStatus.WITHDRAWN
    assert finding.preferred is None


def test_another_speaker_of_the_side_withdraws_nothing() -> None:
    claims = [
        claim("a", KILLED, 30, STATE, name="police", day="Monday"),
        claim("b", KILLED, 30, STATE, name="the ministry", day="Tuesday", polarity=Polarity.DENIED),
    ]
    assert find(account(claims), KILLED).status is FindingStatus.SINGLE


def test_a_denial_of_what_nobody_says_is_set_aside() -> None:
    result = account([claim("a", HELD, 5, STATE), denial("a", KILLED, GROUP, party=Party.CIVILIAN)])
    assert dict(result.set_aside) == {"denial-a-killed-perpetrator-0": "stands beside a count that no report gives"}
