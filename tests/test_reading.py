"""The way from paths to accounts: what is read, what is left out, and that order and workers change nothing."""

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import crossread
from crossread.errors import CrossreadError, InputError, NothingRead, UsageError, WeightsError
from crossread.model.extract import Extract
from crossread.model.issue import Issue
from crossread.model.report import Report
from crossread.pool import Plan, iter_extracts, worthwhile_workers
from crossread.reading import as_day, harvest, nothing_read, put_together, read

TEXTS = {
    "dawn-courier": "Gunmen seized the Kellin Dam on Tuesday. Police said 14 workers were being held.",
    "valley-post": "At least six guards were killed at the Kellin Dam, the interior ministry said on Wednesday.",
    "lakeside": "The Kellin Front said it held 20 workers at the Kellin Dam and none of its fighters had been killed.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


class _Failing:
    """A parser that breaks on one report."""

    name = "failing@0"

    def __init__(self, on: str, error: Exception | None = None) -> None:
        self._on, self._error, self._parser = on, error or RecursionError("too deep"), crossread_parser()

    def parse(self, report_id: str, *rest: Any) -> Any:
        if report_id == self._on:
            raise self._error
        return self._parser.parse(report_id, *rest)


def crossread_parser() -> Any:
    from crossread.parse.load import get_parser

    return get_parser("bundled")


def test_reads_every_report_in_the_order_of_their_ids(folder: Path) -> None:
    found = harvest(folder, plan=Plan())
    assert [report.id for report in found.reports] == sorted(TEXTS)
    assert [extract.report for extract in found.extracts] == sorted(TEXTS)
    assert all(extract.claims for extract in found.extracts)
    assert found.left_out == ()


def test_order_of_paths_changes_nothing(folder: Path) -> None:
    paths = sorted(folder.iterdir())
    assert harvest(paths, plan=Plan()) == harvest(paths[::-1], plan=Plan()) == harvest([str(folder)], plan=Plan())


def test_progress_counts_up_to_the_end(folder: Path) -> None:
    seen: list[tuple[int, int]] = []
    harvest(folder, plan=Plan(), progress=lambda done, every: seen.append((done, every)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_standard_input_is_a_path() -> None:
    stdin = io.BytesIO(TEXTS["dawn-courier"].encode())
    (report,) = harvest("-", plan=Plan(), stdin=stdin).reports
    assert report.text.startswith("Gunmen seized")


def test_one_report_that_breaks_does_not_cost_the_others(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crossread.pool.load_parser", lambda _: _Failing(on="lakeside"))
    found = harvest(folder, plan=Plan())
    assert [report.id for report in found.reports] == ["dawn-courier", "valley-post"]
    (issue,) = found.left_out
    assert (issue.where, issue.kind) == ("lakeside", "defect")
    assert "RecursionError at test_reading.py:" in issue.reason


@pytest.mark.parametrize("error", [WeightsError("damaged"), UsageError("no such pipeline")])
def test_what_is_no_fault_of_the_report_stops_the_reading(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: CrossreadError
) -> None:
    monkeypatch.setattr("crossread.pool.load_parser", lambda _: _Failing("lakeside", error))
    with pytest.raises(type(error)):
        harvest(folder, plan=Plan())


def test_an_input_found_unreadable_late_is_left_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    error = InputError("lakeside", "too-long", "a sentence of a million words")
    monkeypatch.setattr("crossread.pool.load_parser", lambda _: _Failing("lakeside", error))
    assert [issue.kind for issue in harvest(folder, plan=Plan()).left_out] == ["too-long"]


def test_where_every_report_breaks_nothing_was_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crossread.pool.load_parser", lambda _: _Failing(on="valley-post"))
    with pytest.raises(NothingRead, match="valley-post: reading it failed"):
        harvest(folder / "valley-post.txt", plan=Plan())


def test_nothing_read_says_why_of_each(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(NothingRead, match=r"empty\.txt"):
        read([tmp_path / "empty.txt", tmp_path / "absent.txt"])
    assert "no input was found" in str(nothing_read([]))


@pytest.mark.parametrize(
    "wrong",
    [
        {"date": "Tuesday"},
        {"as_of": "2031"},
        {"as_of": "2031-05-06T"},
        {"as_of": "day one"},
        {"workers": -1},
        {"parser": "oracle"},
        {"date": ""},
    ],
)
def test_a_wrong_call_is_refused(folder: Path, wrong: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        read(folder, **wrong)


def test_days_have_one_spelling() -> None:
    assert as_day("20310506", "date") == "2031-05-06"
    assert as_day(None, "date") is None


@pytest.mark.parametrize(
    ("reports", "cores", "workers"), [(0, 8, 1), (63, 8, 1), (64, 8, 2), (64, 1, 1), (9999, 96, 8)]
)
def test_workers_that_pay_for_themselves(reports: int, cores: int, workers: int) -> None:
    assert worthwhile_workers(reports, cores) == workers


def test_workers_change_nothing() -> None:
    texts = [f"Police said {n} workers were being held at the Kellin Dam." for n in range(2, 40)]
    reports = [Report(id=f"r{n:02}", text=text, digest="") for n, text in enumerate(texts)]
    alone, apart = ([*iter_extracts(reports, plan=Plan(), workers=workers)] for workers in (1, 2))
    assert alone == apart
    assert [one.report for one in alone if isinstance(one, Extract)] == [report.id for report in reports]


def test_workers_pass_errors_on(folder: Path) -> None:
    with pytest.raises(UsageError, match="oracle"):
        harvest(folder, plan=Plan(parser="oracle"), workers=2)


def test_accounts_are_a_function_of_what_was_read(folder: Path) -> None:
    found = harvest(folder, plan=Plan())
    accounts = put_together(found, "2031-05-06")
    assert accounts == put_together(found, "2031-05-06") == read(folder, date="2031-05-06")
    assert {report.id for account in accounts for report in account.reports} == set(TEXTS)


def test_every_account_tells_what_was_left_out(folder: Path) -> None:
    (folder / "empty.txt").write_text("")
    for account in read(folder):
        assert [issue.kind for issue in account.left_out] == ["empty"]


@pytest.mark.parametrize("format_", ["text", "md", "json", "jsonl"])
@pytest.mark.parametrize("verb", [crossread.account, crossread.claims, crossread.figures])
def test_what_is_read_can_be_printed(folder: Path, verb: Callable[..., str], format_: str) -> None:
    assert "Kellin" in verb(read(folder), format=format_) or verb is crossread.figures


def test_importing_costs_little() -> None:
    code = "import time; t = time.perf_counter(); import crossread; print(time.perf_counter() - t)"
    took = min(
        float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)
        for _ in range(3)
    )
    assert took < 0.3


def test_an_issue_prints_as_one_line() -> None:
    assert "\n" not in str(Issue(where="a", kind="empty", reason="nothing in it", remedy="leave it out"))
