"""Pages, their twins, and the REST interface: what is read, and that it is the same in every shape."""

from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the extra `serve` is not installed")

from crossread import read
from crossread.verbs import account, figures

from .conftest import HERON, PAGE, Client

ENDINGS = ("", ".json", ".md")


def test_the_index_lists_the_incidents(client: Client) -> None:
    told = client.get("/incidents.json").json()
    assert [(one["id"], one["reports"]) for one in told["incidents"]] == [
        ("dawn", ["dawn", "post"]),
        ("heron", ["heron"]),
    ]
    assert [stop["as_of"] for stop in told["incidents"][0]["stops"]] == ["2031-05-06T18:00Z", "2031-05-07T09:30Z"]
    page = client.get("/", headers=PAGE)
    assert 'href="/incidents/dawn"' in page.text and 'href="/incidents/heron"' in page.text
    assert "/incidents/dawn" in client.get("/incidents.md").text


def test_a_browser_gets_the_page_and_a_program_json(client: Client) -> None:
    assert client.get("/incidents/dawn", headers=PAGE).headers["content-type"].startswith("text/html")
    assert client.get("/incidents/dawn").headers["content-type"] == "application/json"
    assert client.get("/incidents/dawn").json() == client.get("/incidents/dawn.json").json()


def test_the_twins_are_what_the_verbs_print(client: Client, folder: Path) -> None:
    told = read(folder)
    assert client.get("/incidents/dawn.json").text == account(told[:1], format="json")
    assert client.get("/incidents/dawn.md").text == account(told[:1], format="md")
    assert client.get("/incidents/dawn/figures").text == figures(told[:1], format="json")


def test_figures_as_known_by_a_moment(client: Client, folder: Path) -> None:
    early = client.get("/incidents/dawn/figures", params={"as_of": "2031-05-06T18:00Z"})
    assert early.text == figures(read(folder, as_of="2031-05-06T18:00Z")[:1], format="json")
    assert {row["low"] for row in early.json()} != {row["low"] for row in client.get("/incidents/dawn/figures").json()}
    page = client.get("/incidents/dawn?as_of=2031-05-06T18:00Z", headers=PAGE).text
    assert 'aria-current="true" title="1 reports known"' in page or 'aria-current="true"' in page


def test_an_incident_answers_to_any_of_its_reports_and_by_its_id(client: Client) -> None:
    moved = client.get("/incidents/post.md?as_of=2031-05-07")
    assert moved.status_code == 307
    assert moved.headers["location"].endswith("/incidents/dawn.md?as_of=2031-05-07")
    whole = client.get("/incidents.json").json()["incidents"][0]["incident"]
    assert client.get(f"/incidents/{whole}").headers["location"].endswith("/incidents/dawn")


def test_a_claim_from_close_by(client: Client) -> None:
    claims = client.get("/reports/post.json").json()["claims"]
    one = next(claim for claim in claims if claim["low"] == 6)
    told = client.get(f"/claims/{one['id']}").json()
    assert told["text"] == one["text"] and told["incident"] == "dawn" and told["decisions"] == []
    page = client.get(f"/claims/{one['id']}", headers=PAGE).text
    assert 'name="field-low"' in page and 'value="reject"' in page
    assert one["text"] in client.get(f"/claims/{one['id']}.md").text.replace("**", "")


def test_a_report_with_its_text(client: Client) -> None:
    told = client.get("/reports/heron").json()
    assert told["text"] == HERON
    assert all(HERON[one["start"] : one["end"]] == one["text"] for one in told["claims"])
    assert "Port Orrel" in client.get("/reports/heron", headers=PAGE).text
    assert client.get("/reports/heron.md").text.startswith("# heron")


@pytest.mark.parametrize(
    "address",
    [
        "/nothing",
        "/incidents/nobody",
        "/incidents/nobody/figures",
        "/claims/ffff",
        "/reports/x%2Fy",
        "/static/../page.py",
    ],
)
def test_what_is_not_there_is_said(client: Client, address: str) -> None:
    found = client.get(address)
    assert found.status_code == 404 and found.json()["error"]
    page = client.get(address, headers=PAGE)
    assert page.status_code == 404 and "To the incidents" in page.text


def test_a_wrong_moment_is_said(client: Client) -> None:
    found = client.get("/incidents/dawn?as_of=yesterday", headers=PAGE)
    assert found.status_code == 422 and "neither a day nor a time" in found.text


def test_before_the_first_report_nothing_is_known(client: Client) -> None:
    early = client.get("/incidents/dawn?as_of=2030-01-01", headers=PAGE)
    assert early.status_code == 200
    assert client.get("/incidents/dawn/figures?as_of=2030-01-01").json() == []


def test_an_answer_is_made_once_and_not_sent_again(client: Client) -> None:
    first = client.get("/incidents/dawn", headers=PAGE)
    again = client.get("/incidents/dawn", headers={**PAGE, "if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["content-encoding"] == "gzip"
    assert client.get("/incidents/dawn", headers={**PAGE, "accept-encoding": "identity"}).text == first.text


def test_the_description_for_programs(client: Client) -> None:
    told = client.get("/openapi.json").json()
    wanted = {"/incidents", "/incidents/{id}", "/incidents/{id}/figures", "/claims/{id}", "/reports/{id}"}
    assert wanted | {"/decisions", "/decisions/{id}", "/try"} <= set(told["paths"])
    assert {"post", "get"} <= set(told["paths"]["/decisions"])
    kinds = [list(told["paths"][f"/incidents/{{id}}{end}"]["get"]["responses"]["200"]["content"]) for end in ENDINGS]
    assert kinds == [["application/json", "text/html"], ["application/json"], ["text/markdown"]]


def test_static_files(client: Client) -> None:
    assert client.get("/static/page.css").headers["content-type"].startswith("text/css")
    assert client.get("/static/served.js").headers["content-type"].startswith("text/javascript")


def test_days_without_dates(tmp_path: Path, serve: Callable[[Path], Client]) -> None:
    (tmp_path / "a.txt").write_text("Gunmen seized the Kellin Dam on Tuesday. Police said 14 workers were being held.")
    (tmp_path / "b.txt").write_text(
        "Gunmen seized the Kellin Dam on Tuesday. On Wednesday police said 17 workers were held."
    )
    client = serve(tmp_path)
    (incident,) = client.get("/incidents.json").json()["incidents"]
    stops = [stop["as_of"] for stop in incident["stops"]]
    if len(stops) > 1:
        early = client.get(f"/incidents/{incident['id']}/figures", params={"as_of": stops[0]}).json()
        assert 17 not in {row["low"] for row in early}
        assert ">Wed<" in client.get(incident["url"], headers=PAGE).text


def test_an_address_keeps_its_shape_when_its_name_is_another(tmp_path: Path, serve: Callable[[Path], Client]) -> None:
    for name, text in (
        ("figures", HERON),
        ("incidents", HERON + " The search went on."),
        ("127.0.0.1", HERON + " It is over."),
    ):
        (tmp_path / f"{name}.txt").write_text(text)
    client = serve(tmp_path)
    assert (
        client.get("/incidents/incidents.md?as_of=day+1").headers["location"] == "/incidents/127.0.0.1.md?as_of=day+1"
    )
    assert client.get("/incidents/figures/figures").headers["location"] == "/incidents/127.0.0.1/figures"
    assert client.get("/incidents/127.0.0.1").status_code == 200


@pytest.mark.parametrize(
    "text", ["The council met in Orven on Monday and spoke of the road. " * 3, "Nothing new was said in Orven."]
)
def test_one_report_and_no_figure(tmp_path: Path, serve: Callable[[Path], Client], text: str) -> None:
    (tmp_path / "only.txt").write_text(text)
    client = serve(tmp_path)
    for address in ("/", "/incidents/only", "/reports/only"):
        assert client.get(address, headers=PAGE).status_code == 200
    assert client.get("/incidents/only/figures").json() == []
    assert "another incident</summary>" not in client.get("/incidents/only", headers=PAGE).text
