"""`crossread decide` from end to end: written, honoured by every verb, undone."""

from pathlib import Path

import pytest

from crossread.cli import main
from crossread.model.decision import JOURNAL

DAWN = "Gunmen seized the Kellin Dam on Tuesday. Police said 14 workers were being held."
POST = "At least six guards were killed at the Kellin Dam, the interior ministry said on Wednesday."


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "dawn.txt").write_text(DAWN)
    (tmp_path / "post.txt").write_text(POST)
    return str(tmp_path)


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(words)
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_a_correction_is_in_every_account_until_it_is_undone(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = run(capsys, "account", "--format", "json", folder)[1]
    place = f"post:{POST.index('At least')}"
    status, said, _ = run(capsys, "decide", folder, "correct", place, "low=7", "hedge=exact", "--at", "2031-05-07")
    assert status == 0 and "correct" in said and "hedge=exact low=7" in said
    figures = run(capsys, "figures", folder)[1]
    assert "at least 6" not in figures and "7" in figures
    assert "low is 7, was read as 6" in run(capsys, "show", place, folder)[1]
    id_ = said.split()[1]
    assert run(capsys, "decide", folder, "undo", id_[:6])[0] == 0
    listed = run(capsys, "decide", folder, "list")[1].splitlines()
    assert "(undone)" in listed[0] and "undo" in listed[1]
    assert run(capsys, "account", "--format", "json", folder)[1] == before


def test_a_decision_that_no_longer_holds_is_said_on_standard_error(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "decide", folder, "reject", f"dawn:{DAWN.index('14')}")
    (Path(folder) / "dawn.txt").write_text("KELLIN. " + DAWN)
    status, printed, told = run(capsys, folder)
    assert status == 0
    assert "is not applied: the text of dawn has changed" in told
    assert "is not applied" in " ".join(printed.split())


def test_split_and_merge_by_short_names(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "decide", folder, "split", "post")[0] == 0
    assert "2 incidents" in run(capsys, folder)[1]
    assert run(capsys, "decide", folder, "merge", "post", "dawn")[0] == 0
    assert "2 incidents" not in run(capsys, folder)[1]


def test_a_torn_line_is_told_and_costs_nothing_else(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "decide", folder, "split", "post")
    with (Path(folder) / JOURNAL).open("a") as file:
        file.write('{"kind": "rej')
    status, printed, told = run(capsys, folder)
    assert status == 0 and "2 incidents" in printed
    assert f"{JOURNAL}:2: the line is passed over" in told


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("reject nowhere", "no claim"),
        ("correct dawn:53 low", "write FIELD=VALUE"),
        ("correct dawn:53 low=many", "not a whole number"),
        ("correct dawn:53", "a CLAIM and FIELD=VALUE"),
        ("split", "a REPORT or more"),
        ("merge dawn", "two REPORTs or more"),
        ("merge dawn gazette", "no report is called 'gazette'"),
        ("undo abc", "can be undone"),
        ("list all", "nothing more"),
        ("burn dawn", "invalid choice"),
    ],
)
def test_a_wrong_call_decides_nothing(folder: str, line: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, told = run(capsys, "decide", folder, *line.split())
    assert status == 2 and words in told
    assert not (Path(folder) / JOURNAL).exists()


def test_a_folder_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, told = run(capsys, "decide", str(tmp_path / "nowhere"), "list")
    assert status == 2 and "is no folder" in told
