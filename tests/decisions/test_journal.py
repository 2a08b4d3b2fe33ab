"""The journal is only added to, survives torn and wrong lines, and is never taken for a report."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.decisions import add_decision, decision_record, read_journal, undone
from crossread.decisions.journal import journals_of
from crossread.decisions.record import parse_decision
from crossread.errors import UsageError
from crossread.ingest import read_paths
from crossread.model.decision import JOURNAL, Decision

from .builders import anchored, decision

REJECT = decision("reject", **anchored("c-post", "Nine miners were killed"), by="Ada", note="naïve “quotes” \u202e")
CORRECT = decision("correct", claim="c-wire", set_low=7, set_high="none", set_hedge="at_least", set_source="")
MERGE = decision("merge", reports=["b", {"id": "a", "digest": "d"}])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / JOURNAL


def test_what_is_added_is_read_in_order(path: Path) -> None:
    for one in (REJECT, CORRECT, MERGE):
        add_decision(path, one)
    assert read_journal(path) == ((REJECT, CORRECT, MERGE), ())
    assert path.read_bytes().count(b"\n") == 3


def test_no_journal_is_no_decision(path: Path) -> None:
    assert read_journal(path) == ((), ())


def test_a_torn_last_line_costs_that_line_alone(path: Path) -> None:
    add_decision(path, REJECT)
    whole = path.read_bytes()
    path.write_bytes(whole + whole[: len(whole) // 2])
    decisions, issues = read_journal(path)
    assert decisions == (REJECT,)
    assert [issue.where for issue in issues] == [f"{path}:2"]
    add_decision(path, MERGE)
    assert read_journal(path)[0] == (REJECT, MERGE)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("nonsense", "no JSON object"),
        ("[" * 100_000, "no JSON object"),
        ("[1]", "no object with a kind"),
        ('{"kind": "burn"}', "its kind is none of"),
        ('{"kind": "reject"}', "names no claim"),
        ('{"kind": "reject", "claim": 7}', "its claim is no text"),
        ('{"kind": "undo"}', "names no decision"),
        ('{"kind": "split", "reports": []}', "names no report"),
        ('{"kind": "split", "reports": "post"}', "no list"),
        ('{"kind": "merge", "reports": ["a", "a"]}', "two reports"),
        ('{"kind": "correct", "claim": "c", "fields": {}}', "at least one field"),
        ('{"kind": "correct", "claim": "c", "fields": {"colour": "red"}}', "no field of a claim"),
        ('{"kind": "correct", "claim": "c", "fields": {"low": "many"}}', "not a whole number"),
        ('{"kind": "correct", "claim": "c", "fields": {"low": -1}}', "from 0"),
        ('{"kind": "correct", "claim": "c", "fields": {"low": null}}', "low cannot be empty"),
        ('{"kind": "correct", "claim": "c", "fields": {"party": "army"}}', "no party"),
        ('{"kind": "reject", "claim": "c", "anchor": {"report": "a"}}', "its anchor"),
        ('{"kind": "reject", "claim": "c", "note": "' + "x" * 3000 + '"}', "its note has 3,000"),
    ],
)
def test_a_wrong_line_costs_that_line_and_says_why(path: Path, line: str, reason: str) -> None:
    add_decision(path, REJECT)
    with path.open("a") as file:
        file.write(line + "\n\n")
    add_decision(path, MERGE)
    decisions, issues = read_journal(path)
    assert decisions == (REJECT, MERGE)
    (issue,) = issues
    assert reason in issue.reason
    assert issue.where == f"{path}:2"


def test_bytes_that_are_no_utf8_cost_a_line(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\n" + json.dumps(decision_record(MERGE)).encode() + b"\n")
    decisions, issues = read_journal(path)
    assert decisions == (MERGE,) and len(issues) == 1


def test_a_journal_that_cannot_be_written_or_read_is_said(path: Path) -> None:
    path.mkdir()
    with pytest.raises(UsageError, match="no decision was made"):
        add_decision(path, REJECT)
    assert "could not be read" in read_journal(path)[1][0].reason


def test_a_line_written_by_hand_needs_no_id() -> None:
    made = parse_decision({"kind": "reject", "claim": "c-post"})
    assert made.id == parse_decision({"kind": "reject", "claim": "c-post"}).id != ""


def test_the_journal_is_no_report_and_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "post.txt").write_text(
        "Nine miners were killed at Oskarn, the mayor said on Monday.\n", encoding="utf-8"
    )
    add_decision(tmp_path / JOURNAL, REJECT)
    reports, issues = read_paths([tmp_path])
    assert [report.id for report in reports] == ["post"]
    assert issues == ()


def test_which_journals_go_with_paths(tmp_path: Path) -> None:
    folder, file = tmp_path / "b", tmp_path / "a" / "post.txt"
    folder.mkdir()
    file.parent.mkdir()
    file.write_text("x")
    wanted = [file.parent / JOURNAL, folder / JOURNAL]
    assert list(journals_of([folder, file, "-", file])) == wanted
    assert list(journals_of([file, folder])) == wanted


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 5)), max_size=12))
def test_undoing_the_last_decision_brings_back_what_stood_before(steps: list[tuple[bool, int]]) -> None:
    log: list[Decision] = []
    for number, (is_undo, at) in enumerate(steps):
        undoes = log[at % len(log)].id if is_undo and log else ""
        one = decision("undo", undoes=undoes, at=f"t{number}") if undoes else decision("reject", claim=f"c{number}")
        log.append(one)
    if not log:
        return
    before = undone(log[:-1])
    after = undone([*log, decision("undo", undoes=log[-1].id, at="last")])
    assert after[: len(before)] == before
    assert after[-2:] == (True, False)
