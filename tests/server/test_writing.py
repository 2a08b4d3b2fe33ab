"""What readers send: decisions that stand until undone, and texts that change nothing."""

import json
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the extra `serve` is not installed")

from crossread import read
from crossread.model.decision import JOURNAL
from crossread.verbs import figures

from .conftest import AT, DAWN, HERON, PAGE, Client

NEW = """The Kellin Dam standoff ended on Thursday.
The interior ministry said nine guards had been killed at the Kellin Dam.
Police said 14 workers were taken hostage on Tuesday."""


def claim_of(client: Client, report: str, low: int) -> str:
    claims = client.get(f"/reports/{report}.json").json()["claims"]
    return str(next(one["id"] for one in claims if one["low"] == low))


def lows(client: Client, incident: str = "dawn") -> set[int]:
    return {row["low"] for row in client.get(f"/incidents/{incident}/figures").json()}


def test_a_decision_by_a_program(client: Client, folder: Path) -> None:
    id_ = claim_of(client, "post", 6)
    made = client.post("/decisions", json={"kind": "correct", "claim": id_, "fields": {"low": 7}, "by": "Ada"})
    assert made.status_code == 201
    assert made.json()["at"] == AT and made.json()["anchor"]["report"] == "post"
    assert 7 in lows(client) and 6 not in lows(client)
    assert client.get(f"/claims/{id_}").json()["decisions"][0]["changes"][0] == {
        "field": "low",
        "read": 6,
        "decided": 7,
    }
    assert client.get("/incidents/dawn/figures").text == figures(read(folder)[:1], format="json")
    undone = client.delete(f"/decisions/{made.json()['id']}")
    assert undone.status_code == 201 and undone.json()["kind"] == "undo"
    assert 6 in lows(client) and 7 not in lows(client)
    assert [one["undone"] for one in client.get("/decisions.json").json()] == [True, False]


def test_a_decision_by_a_form_sets_only_what_was_changed(client: Client, folder: Path) -> None:
    id_ = claim_of(client, "post", 6)
    form = {
        "kind": "correct",
        "claim": id_,
        "field-low": "7",
        "field-party": "state",
        "field-high": "",
        "note": "",
        "by": "",
    }
    sent = client.post("/decisions", data={**form, "back": f"/claims/{id_}"}, headers=PAGE)
    assert (sent.status_code, sent.headers["location"]) == (303, f"/claims/{id_}")
    line = json.loads((folder / JOURNAL).read_text())
    assert line["fields"] == {"low": 7}
    page = client.get(f"/claims/{id_}", headers=PAGE).text
    assert "(read as 6)" in page and 'value="undo"' in page
    client.post("/decisions", data={"kind": "undo", "undoes": line["id"], "back": "//elsewhere.example"})
    assert 6 in lows(client)


def test_a_form_may_not_send_a_reader_elsewhere(client: Client) -> None:
    id_ = claim_of(client, "post", 6)
    for back in ("//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "", "/x\r\ny: z"):
        sent = client.post("/decisions", data={"kind": "reject", "claim": id_, "back": back})
        assert sent.headers["location"] == "/decisions"


def test_a_rejected_figure_is_marked_in_its_report(client: Client) -> None:
    id_ = claim_of(client, "post", 6)
    whole = client.get("/reports/post", headers=PAGE).text
    client.post("/decisions", json={"kind": "reject", "claim": id_, "note": "of another dam"})
    page = client.get("/reports/post", headers=PAGE).text
    assert "set aside: rejected by a reader: of another dam" in page and "set aside: rejected" not in whole
    assert page.count(" aside") > whole.count(" aside")


def test_split_and_merge(client: Client) -> None:
    client.post("/decisions", data={"kind": "split", "reports": ["post"]})
    assert [one["id"] for one in client.get("/incidents.json").json()["incidents"]] == ["dawn", "heron", "post"]
    client.post("/decisions", json={"kind": "merge", "reports": ["post", "heron"]})
    assert client.get("/incidents/heron").headers["location"].endswith("/incidents/post")
    page = client.get("/incidents/post", headers=PAGE).text
    assert "put together" in page and 'value="undo"' in page
    assert "a reader put them together" in client.get("/incidents/post.md").text


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"kind": "burn"}, "kind"),
        ({"kind": "reject", "claim": "ffff"}, "no claim"),
        ({"kind": "correct", "claim": "CLAIM", "fields": {}}, "at least one field"),
        ({"kind": "correct", "claim": "CLAIM", "fields": {"low": "many"}}, "not a whole number"),
        ({"kind": "correct", "claim": "CLAIM", "fields": {"side": ["a"]}}, "fields.side"),
        ({"kind": "split", "reports": ["nobody"]}, "no report"),
        ({"kind": "merge", "reports": ["dawn"]}, "two reports"),
        ({"kind": "undo", "undoes": "ffff"}, "can be undone"),
        ({"kind": "reject", "claim": "CLAIM", "note": "x" * 3000}, "its note has 3,000"),
        ([], "the body"),
    ],
)
def test_a_decision_about_nothing_is_refused_and_not_written(
    client: Client, folder: Path, asked: object, words: str
) -> None:
    told = json.dumps(asked).replace("CLAIM", claim_of(client, "post", 6))
    found = client.post("/decisions", content=told, headers={"content-type": "application/json"})
    assert found.status_code == 422 and words in found.json()["error"]
    assert not (folder / JOURNAL).exists()


def test_a_correction_that_changes_nothing_is_refused(client: Client) -> None:
    form = {"kind": "correct", "claim": claim_of(client, "post", 6), "field-low": "6"}
    found = client.post("/decisions", data=form, headers=PAGE)
    assert found.status_code == 422 and "nothing was changed" in found.text


def test_a_journal_that_cannot_be_written_is_said(client: Client, folder: Path) -> None:
    (folder / JOURNAL).mkdir()
    found = client.post("/decisions", json={"kind": "split", "reports": ["post"]})
    assert found.status_code == 422 and "no decision was made" in found.json()["error"]


def test_a_text_that_is_tried_shows_what_it_would_change_and_is_not_kept(client: Client, folder: Path) -> None:
    before, files = client.get("/incidents/dawn.json").text, sorted(folder.iterdir())
    told = client.post("/try", json={"text": NEW, "published": "2031-05-08"}).json()
    assert told["joins"] == "dawn" and not told["asked"]
    kinds = {shift["topic"]: shift["kind"] for shift in told["shifts"]}
    assert any(
        "killed" in topic and kind in ("moved", "revised", "disputed", "new reading") for topic, kind in kinds.items()
    )
    assert any(kind == "repeated" for kind in kinds.values())
    assert (client.get("/incidents/dawn.json").text, sorted(folder.iterdir())) == (before, files)


def test_a_text_of_another_incident_says_so(client: Client) -> None:
    text = "A warehouse burned down in Tavren on Monday. Firefighters said three clerks had been injured."
    assert client.post("/try", json={"text": text}).json()["joins"] is None
    asked = client.post("/try", json={"text": text, "into": "dawn"}).json()
    assert asked["joins"] == "dawn" and asked["asked"]


def test_a_pasted_text_and_a_dropped_file_give_a_page(client: Client) -> None:
    pasted = client.post("/try", data={"text": NEW, "published": "", "into": ""}, headers=PAGE)
    assert pasted.status_code == 200 and "What it would change" in pasted.text and "nine guards" in pasted.text
    html = f"<html><head><title>Dam</title></head><body><article><p>{NEW}</p></article></body></html>"
    dropped = client.post("/try", files={"file": ("dam.html", html.encode())}, data={"text": ""}, headers=PAGE)
    assert dropped.status_code == 200 and "nine guards" in dropped.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "it is empty"),
        (DAWN, "in the folder already, as dawn"),
        ('{"a": 1}', "structured data"),
        (
            "Der Zug wurde am Dienstag von bewaffneten Männern überfallen, sagte die Polizei am Abend. " * 8,
            "German",
        ),
    ],
)
def test_a_text_that_is_no_report_is_refused(client: Client, text: str, words: str) -> None:
    found = client.post("/try", json={"text": text})
    assert found.status_code == 422 and words in found.json()["error"]


def test_a_day_that_is_none_and_an_incident_that_is_none(client: Client) -> None:
    assert "no date" in client.post("/try", json={"text": NEW, "published": "soon"}).json()["error"]
    assert "no incident" in client.post("/try", json={"text": HERON + " Again.", "into": "nobody"}).json()["error"]
