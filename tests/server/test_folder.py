"""A folder that changes, empties or vanishes while it is served."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("fastapi", reason="the extra `serve` is not installed")

from crossread.decisions import add_decision, decide
from crossread.model.decision import JOURNAL, DecisionKind
from crossread.model.report import Report
from crossread.pool import Plan, read_one
from crossread.server import Folder
from crossread.server.app import make_app

from .conftest import AT, HERON, PAGE, Client


def test_a_new_report_is_seen_and_the_others_are_not_read_again(
    client: Client, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def counted(report: Report, **rest: Any) -> Any:
        read.append(report.id)
        return read_one(report, **rest)

    monkeypatch.setattr("crossread.server.folder.read_one", counted)
    (folder / "late.txt").write_text(HERON.replace("31", "33") + " The coastguard resumed its search on Saturday.")
    reports = [one["reports"] for one in client.get("/incidents.json").json()["incidents"]]
    assert ["heron", "late"] in reports
    assert read == ["late"]
    (folder / "late.txt").unlink()
    assert ["heron"] in [one["reports"] for one in client.get("/incidents.json").json()["incidents"]]


def test_a_changed_manifest_is_seen(client: Client, folder: Path) -> None:
    rows = (folder / "manifest.csv").read_text().replace("The Dawn", "Dawn Courier")
    (folder / "manifest.csv").write_text(rows)
    assert client.get("/reports/dawn").json()["outlet"] == "Dawn Courier"


def test_a_decision_written_by_another_program_is_seen(client: Client, folder: Path) -> None:
    add_decision(folder / JOURNAL, decide(DecisionKind.SPLIT, reports=["post"], at="2031-05-09"))
    assert len(client.get("/incidents.json").json()["incidents"]) == 3
    with (folder / JOURNAL).open("a") as file:
        file.write("torn {")
    told = client.get("/incidents.json").json()
    assert any("the line is passed over" in issue["reason"] for issue in told["left_out"])
    assert "passed over" in client.get("/decisions", headers=PAGE).text


def test_a_folder_that_vanishes_and_comes_back(client: Client, folder: Path, tmp_path: Path) -> None:
    folder.rename(tmp_path / "away")
    page = client.get("/incidents/dawn", headers=PAGE)
    assert page.status_code == 503 and "is not there" in page.text
    assert "is not there" in client.get("/", headers=PAGE).text
    assert client.post("/decisions", json={"kind": "split", "reports": ["post"]}).status_code == 422
    (tmp_path / "away").rename(folder)
    assert client.get("/incidents/dawn", headers=PAGE).status_code == 200


def test_a_folder_without_a_report_says_why(tmp_path: Path, serve: Callable[[Path], Client]) -> None:
    client = serve(tmp_path)
    page = client.get("/", headers=PAGE)
    assert page.status_code == 200 and "the folder holds no texts" in page.text
    assert client.get("/incidents/any").status_code == 503
    (tmp_path / "empty.txt").write_text(" ")
    assert "it is empty" in client.get("/", headers=PAGE).text
    (tmp_path / "heron.txt").write_text(HERON)
    assert client.get("/incidents/heron").status_code == 200


def test_an_unreadable_file_costs_itself_alone(client: Client, folder: Path) -> None:
    (folder / "broken.txt").symlink_to(folder / "nowhere")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    told = client.get("/incidents.json").json()
    assert len(told["incidents"]) == 2
    assert {"broken", "binary"} <= {Path(issue["where"]).stem for issue in told["left_out"]}
    assert "broken" in client.get("/", headers=PAGE).text


def test_the_folder_is_looked_at_only_now_and_then(folder: Path) -> None:
    seconds = [0.0]
    served = Folder(folder, lambda: seconds[0], plan=Plan(), pause=1.0)
    first = served.snapshot()
    shutil.rmtree(folder)
    assert served.snapshot() is first
    seconds[0] = 1.0
    assert served.snapshot().trouble


def test_while_one_reads_what_changed_others_get_what_was_known(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    served = Folder(folder, lambda: 0.0, plan=Plan(), pause=0.0)
    first = served.snapshot()
    reading, go_on = threading.Event(), threading.Event()
    whole = served._harvest

    def slow(_: object) -> object:
        reading.set()
        go_on.wait(20)
        return whole(None)

    monkeypatch.setattr(served, "_harvest", slow)
    (folder / "late.txt").write_text(HERON.replace("31", "33") + " The coastguard resumed its search on Saturday.")
    thread = threading.Thread(target=served.snapshot)
    thread.start()
    assert reading.wait(20)
    assert served.snapshot() is first
    go_on.set()
    thread.join(60)
    assert len(served.snapshot().harvest.reports) == 4


def test_answers_are_given_again_until_the_folder_changes(folder: Path) -> None:
    seconds = [0.0]
    served = Folder(folder, lambda: seconds[0], plan=Plan(), pause=1.0)
    client = Client(make_app(served, lambda: AT))
    first = client.get("/incidents/dawn", headers=PAGE)
    assert client.get("/incidents/dawn", headers=PAGE).content == first.content
    assert client.get("/incidents/dawn").headers["content-type"] == "application/json"
    assert client.get("/incidents/dawn?as_of=2031-05-06").json()["accounts"][0]["as_of"] == "2031-05-06"
    assert client.get("/incidents/dawn", headers={**PAGE, "accept-encoding": "identity"}).text == first.text
    again = client.get("/incidents/dawn", headers={**PAGE, "if-none-match": first.headers["etag"]})
    assert again.status_code == 304 and not again.content
    assert client.get("/incidents/dawn", headers={**PAGE, "host": "evil.example"}).status_code == 400
    assert client.get("/incidents/post").status_code == client.get("/incidents/post").status_code == 307
    client.post("/decisions", json={"kind": "split", "reports": ["post"]})
    assert client.get("/incidents/dawn", headers=PAGE).text != first.text
    assert client.get("/incidents/post").status_code == 200
    (folder / "dawn.txt").unlink()
    assert client.get("/incidents/dawn").status_code == 200
    seconds[0] = 1.0
    assert client.get("/incidents/dawn").status_code == 404
