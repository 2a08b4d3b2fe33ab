"""Whole accounts: of the invented incidents as files read by eye, of the five real reports by what must hold."""

import json
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import jsonschema
import pytest

from crossread.model.account import Account
from crossread.model.claim import Claim, Manner, Measure, Party
from crossread.model.finding import Finding, FindingStatus, Line, LineStatus, Order
from crossread.model.source import Side
from crossread.reading import put_together, read
from crossread.verbs import account

from .readings import INCIDENTS, ROOT, example

ACCOUNTS = Path(__file__).parent / "accounts"


@pytest.mark.parametrize("name", INCIDENTS)
def test_whole_account(name: str, golden: Callable[[Path, str], None]) -> None:
    golden(ACCOUNTS / f"{name}.txt", account(put_together(example(name)), full=True))


def test_a_whole_account_is_what_its_schema_says() -> None:
    schema = json.loads((ROOT / "docs" / "reference" / "account.schema.json").read_text("utf-8"))
    made = put_together(example("dam-seizure"))
    assert made[0].acts and made[0].actors and made[0].timeline and made[0].usage
    jsonschema.validate(json.loads(account(made, format="json")), schema)


# The five real reports ---------------------------------------------------------------------------------------------


@pytest.fixture
def hijacking(shared: Path) -> Account:
    return _hijacking(shared)


@cache
def _hijacking(shared: Path) -> Account:
    (one,) = read(shared / "seeds")
    return one


def _finding(told: Account, measure: Measure, party: Party, manner: Manner | None = None) -> Finding:
    found = [f for f in told.findings if f.slot.measure is measure and f.slot.manner is manner and f.party is party]
    assert len(found) == 1
    return found[0]


def _line(finding: Finding, side: Side) -> Line:
    (line,) = [line for line in finding.lines if line.side is side]
    return line


def _numbers(line: Line) -> list[str]:
    return [str(reading.quantity) for reading in line.readings]


def _claims(told: Account, ids: Iterable[str]) -> list[Claim]:
    by_id = {claim.id: claim for claim in told.claims}
    return [by_id[i] for i in ids]


def test_freed_is_revised_and_denied(hijacking: Account) -> None:
    freed = _finding(hijacking, Measure.FREED, Party.CIVILIAN)
    state = _line(freed, Side.STATE)
    numbers = _numbers(state)
    assert state.status is LineStatus.REVISED
    assert [n for n in numbers if n in ("80", "155", "190")] == ["80", "155", "190"]
    assert "more than 150" in numbers
    assert state.order is Order.INFERRED
    assert freed.status is FindingStatus.REVISED
    denials = [d for d in hijacking.denials if d.id in freed.denials]
    assert any(d.source is not None and d.source.side is Side.PERPETRATOR for d in denials)


def test_the_350_who_are_safe_stand_apart(hijacking: Account) -> None:
    safe = _finding(hijacking, Measure.FREED, Party.CIVILIAN, Manner.SAFE)
    assert {str(r.quantity) for line in safe.lines for r in line.readings} == {"about 350"}
    teasers = [c for c in hijacking.claims if c.section == "teaser"]
    assert teasers
    used = {i for f in hijacking.findings for line in f.lines for r in line.readings for i in r.claims}
    assert not used & {c.id for c in teasers}


def test_attackers_killed_is_disputed_by_the_group(hijacking: Account) -> None:
    killed = _finding(hijacking, Measure.KILLED, Party.PERPETRATOR)
    state, group = _line(killed, Side.STATE), _line(killed, Side.PERPETRATOR)
    assert state.status is LineStatus.REVISED
    assert _numbers(state)[-1] == "at least 30"
    assert _numbers(group) == ["0"]
    assert killed.status is FindingStatus.DISPUTED
    assert killed.preferred is None


def test_held_is_disputed_by_the_group(hijacking: Account) -> None:
    held = _finding(hijacking, Measure.HELD, Party.CIVILIAN)
    assert {"35", "about 300"} <= set(_numbers(_line(held, Side.STATE)))
    assert _numbers(_line(held, Side.PERPETRATOR)) == ["214"]
    assert held.status is FindingStatus.DISPUTED


def test_aboard_differs(hijacking: Account) -> None:
    aboard = _finding(hijacking, Measure.ABOARD, Party.CIVILIAN)
    numbers = {str(r.quantity) for line in aboard.lines for r in line.readings}
    assert {"425", "450", "more than 400", "about 500"} <= numbers
    assert aboard.status is FindingStatus.DIFFERING


def test_soldiers_killed_stand_beside_the_groups_count(hijacking: Account) -> None:
    state = _finding(hijacking, Measure.KILLED, Party.STATE)
    assert _numbers(_line(state, Side.PERPETRATOR)) == ["30"]
    assert "an unknown number" in _numbers(_line(state, Side.STATE))
    people = _finding(hijacking, Measure.KILLED, Party.UNKNOWN)
    assert any("11" in _numbers(line) for line in people.lines)
    assert {"driver", "paramilitary troopers"} <= {
        c.group.removeprefix("train ") for c in _claims(hijacking, people.parts)
    }


def test_the_driver_is_wounded_in_one_report_and_killed_in_two(hijacking: Account) -> None:
    (person,) = [c for c in hijacking.checks if c.kind == "person" and "driver" in c.text]
    assert not person.closes
    assert len(person.reports) == 3


def test_earlier_attacks_are_kept_apart(hijacking: Account) -> None:
    by_event = {b.event: {str(c.quantity) for c in _claims(hijacking, b.claims)} for b in hijacking.background}
    assert {"26"} in by_event.values()
    assert {"7"} in by_event.values()


@pytest.mark.parametrize(("report", "numbers"), [("001", ("190", "300", "450")), ("004", ("35", "350", "425"))])
def test_the_sums_that_do_not_close_are_flagged(hijacking: Account, report: str, numbers: tuple[str, ...]) -> None:
    flagged = [c for c in hijacking.checks if not c.closes and any(r.startswith(report) for r in c.reports)]
    assert any(all(number in check.text for number in numbers) for check in flagged)


def test_parts_that_close_are_told(hijacking: Account) -> None:
    assert any(c.closes and all(n in c.text for n in ("43", "26", "11", "80")) for c in hijacking.checks)


def test_what_no_report_says_is_said(hijacking: Account) -> None:
    assert any("injured attackers" in question for question in hijacking.open_questions)
    assert any("copies" in caveat for caveat in hijacking.caveats)
