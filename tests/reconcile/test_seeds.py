"""The account that the gold of the five seeds must give; skipped where the open data are absent."""

from itertools import permutations
from pathlib import Path

import pytest

from crossread.model.account import Account
from crossread.model.claim import Measure, Party
from crossread.model.finding import FindingStatus, LineStatus, Order
from crossread.model.source import Side

from .builders import exactly, figures, find, line
from .seeds import account_of, load


@pytest.fixture(params=[True, False], ids=["first", "last"])
def seeds(request: pytest.FixtureRequest, shared: Path) -> Account:
    """With the first and with the last of the values that the gold accepts."""
    return account_of(*load(shared, first=request.param))


def _told(ids: tuple[str, ...], account: Account) -> list[tuple[int, str, str]]:
    by_id = {claim.id: claim for claim in account.claims}
    return [(by_id[i].quantity.low, by_id[i].group, by_id[i].report[:3]) for i in ids]


def test_freed_are_the_states_line_revised_with_the_denial_beside_it(seeds: Account) -> None:
    finding = find(seeds, Measure.FREED, Party.CIVILIAN)
    state = line(finding, Side.STATE)
    assert finding.status is FindingStatus.REVISED
    assert figures(state) == ["80", "more than 150", "155", "190"]
    assert [reading.step for reading in state.readings] == [0, 1, 1, 2]
    assert state.readings[-1].order is Order.INFERRED
    assert state.order is Order.INFERRED
    assert finding.denials == ("denial-00",)
    assert finding.preferred == exactly(190)
    assert "contested by the attackers' side" in finding.rule
    assert [r.first_said.weekday for r in state.readings if r.first_said] == [1, 2, 2]


def test_people_said_to_be_safe_stand_apart_and_the_teaser_nowhere(seeds: Account) -> None:
    safe = find(seeds, Measure.FREED, Party.CIVILIAN, safe=True)
    assert [figures(each) for each in safe.lines] == [["about 350"]]
    assert not safe.lines[0].readings[0].unconfirmed
    teasers = {claim.id for claim in seeds.claims if claim.section == "teaser"}
    read = {i for finding in seeds.findings for each in finding.lines for r in each.readings for i in r.claims}
    assert teasers
    assert not teasers & read
    assert teasers <= dict(seeds.set_aside).keys()


def test_attackers_killed_are_revised_by_the_state_and_disputed_by_the_group(seeds: Account) -> None:
    finding = find(seeds, Measure.KILLED, Party.PERPETRATOR)
    assert finding.status is FindingStatus.DISPUTED
    assert finding.preferred is None
    assert line(finding, Side.STATE).status is LineStatus.REVISED
    assert figures(line(finding, Side.STATE)) == ["at least 27", "27", "at least 30"]
    assert line(finding, Side.STATE).readings[-1].outlet_voice
    assert figures(line(finding, Side.PERPETRATOR)) == ["0"]


def test_held_is_disputed_by_the_groups_number(seeds: Account) -> None:
    finding = find(seeds, Measure.HELD, Party.CIVILIAN)
    state = line(finding, Side.STATE)
    assert finding.status is FindingStatus.DISPUTED
    assert {"35", "about 300", "24 to 99"} <= set(figures(state))
    assert state.readings[0].first_said is not None
    assert (str(state.readings[0].quantity), state.readings[0].first_said.weekday) == ("35", 1)
    assert figures(line(finding, Side.PERPETRATOR)) == ["214"]


def test_people_aboard_differ(seeds: Account) -> None:
    finding = find(seeds, Measure.ABOARD, Party.CIVILIAN)
    assert finding.status is FindingStatus.DIFFERING
    told = {figure for each in finding.lines for figure in figures(each)}
    assert {"425", "450", "about 450", "more than 400", "about 500"} == told


def test_the_dead_of_the_attack_stand_beside_the_groups_claim(seeds: Account) -> None:
    soldiers = find(seeds, Measure.KILLED, Party.STATE)
    assert figures(line(soldiers, Side.PERPETRATOR)) == ["30"]
    assert figures(line(soldiers, Side.STATE)) == ["an unknown number"]
    assert _told(soldiers.parts, seeds) == [(8, "paramilitary troopers", "003")]
    assert soldiers.preferred is None
    people = next(f for f in seeds.findings if f.slot.measure is Measure.KILLED and f.party in ("unknown", "civilian"))
    assert "11" in figures(line(people, Side.STATE))
    assert {(1, "driver", "004"), (1, "train driver", "003"), (8, "paramilitary troopers", "003")} == set(
        _told(people.parts, seeds)
    )


def test_earlier_attacks_stand_apart_each_under_its_own_event(seeds: Account) -> None:
    by_id = {claim.id: claim.quantity.low for claim in seeds.claims}
    events = {entry.event: {by_id[i] for i in entry.claims} for entry in seeds.background}
    assert {7} in events.values()
    assert [numbers for numbers in events.values() if 26 in numbers] == [{26}, {26}]


@pytest.mark.parametrize(
    ("kind", "report", "closes", "words"),
    [
        ("balance", "001", False, "190 freed + about 300 held is more than about 450 aboard"),
        ("balance", "004", False, "about 350 said to be safe + 35 held is fewer than 425 aboard"),
        ("balance", "002", True, "155 freed + 300 held can make up about 450 aboard"),
        ("parts", "003", True, "43 (men) + 26 (women) + 11 (children) of 80 freed: the parts make up the whole"),
        ("parts", "003", True, "1 (train driver) + 8 (paramilitary troopers) of 11 killed"),
        ("parts", "004", True, "80 (military personnel) of 425 aboard: the part fits"),
        ("person", "001", False, "the driver: injured in 1 report and killed in 2 reports"),
    ],
)
def test_sums_and_persons(seeds: Account, kind: str, report: str, closes: bool, words: str) -> None:
    found = [c for c in seeds.checks if c.kind == kind and c.reports[0].startswith(report) and words in c.text]
    assert [check.closes for check in found] == [closes]


def test_questions_are_of_this_incident(seeds: Account) -> None:
    assert "no report gives the number of injured attackers" in seeds.open_questions
    assert not any("displaced" in question or "missing" in question for question in seeds.open_questions)
    assert "copies were not traced: two reports may be one wire" in seeds.caveats


def test_order_of_arrival_changes_nothing(shared: Path) -> None:
    reports, extracts = load(shared)
    expected = account_of(reports, extracts)
    for order in permutations(range(5)):
        again = account_of([reports[i] for i in order], [extracts[i] for i in reversed(order)])
        assert again == expected


def test_replay_of_the_first_day_knows_only_the_first_report(shared: Path) -> None:
    account = account_of(*load(shared), date="2025-03-11", as_of="2025-03-11")
    assert [report.id[:3] for report in account.reports] == ["004"]
    assert {issue.kind for issue in account.left_out} == {"later", "undated"}
    assert [str(find(account, Measure.FREED, Party.CIVILIAN).preferred)] == ["80"]


def test_the_day_of_the_incident_turns_weekdays_into_dates(shared: Path) -> None:
    finding = find(account_of(*load(shared), date="2025-03-11"), Measure.FREED, Party.CIVILIAN)
    assert [str(r.first_said) for r in finding.lines[0].readings if r.first_said] == [
        "2025-03-11",
        "2025-03-12",
        "2025-03-12",
    ]
