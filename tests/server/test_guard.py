"""Whose requests are answered, what a page may load, and how large a thing may be."""

import re
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the extra `serve` is not installed")

from crossread.server.guard import LARGEST, POLICY

from .conftest import PAGE, Client

EVERY = ["/", "/incidents/dawn", "/claims/none", "/reports/dawn", "/decisions", "/incidents.json", "/static/page.css"]
SPLIT = {"kind": "split", "reports": ["post"]}


@pytest.mark.parametrize("address", EVERY)
def test_every_answer_has_the_policy(client: Client, address: str) -> None:
    headers = client.get(address, headers=PAGE).headers
    assert headers["content-security-policy"] == POLICY and "unsafe" not in POLICY
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("address", EVERY[:5])
def test_no_page_has_a_script_a_style_or_a_handler_in_itself(client: Client, address: str) -> None:
    page = client.get(address, headers=PAGE).text
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", page)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", page))
    assert not re.findall(r'(?:src|href)="(?!/|#|data:,|https://\w+\.example)', page)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "", "127.0.0.1.evil.example", "[bad"])
def test_another_name_is_not_answered(client: Client, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8000", "[::1]:8000", "LOCALHOST"])
def test_this_machine_is_answered(client: Client, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9000"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1:8000"},
    ],
)
def test_a_page_elsewhere_can_write_nothing(client: Client, headers: dict[str, str]) -> None:
    assert client.post("/decisions", json=SPLIT, headers=headers).status_code == 403
    assert client.post("/try", json={"text": "x"}, headers=headers).status_code == 403
    assert client.delete("/decisions/ffff", headers=headers).status_code == 403


@pytest.mark.parametrize(
    "headers", [{"sec-fetch-site": "same-origin"}, {"origin": "http://127.0.0.1:8000"}, {"sec-fetch-site": "none"}, {}]
)
def test_a_page_of_this_server_or_a_program_can(client: Client, headers: dict[str, str]) -> None:
    assert client.post("/decisions", json=SPLIT, headers=headers).status_code == 201


def test_too_much_is_refused_before_it_is_read(client: Client) -> None:
    found = client.post("/try", content=b"", headers={"content-length": str(LARGEST + 1)})
    assert found.status_code == 413 and "too large" in found.text


def test_too_much_that_does_not_say_so_is_refused_too(client: Client) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(LARGEST // 1_000_000 + 2):
            yield b"x" * 1_000_000

    found = client.post("/try", content=chunks(), headers={"content-type": "application/json"})
    assert found.status_code == 413 and "too large" in found.text


def test_a_text_beyond_any_report_is_refused_in_words(client: Client) -> None:
    found = client.post("/try", json={"text": "word " * 1_200_000})
    assert found.status_code == 422 and "a report at most 5 MB" in found.json()["error"]


NASTY = """<script>alert(1)</script> Gunmen killed 14 workers at the Kellin Dam, "><img src=x onerror=alert(2)>
police said. \u202eevil\u202c {{ 7 * 777 }} </mark></p></main><script>alert(3)</script> 💥💥 مرحبا """


def test_what_a_report_says_is_never_markup(tmp_path: Path, serve: Callable[[Path], Client]) -> None:
    name = "a<script>alert(4)<"
    (tmp_path / f"{name}.txt").write_text(NASTY + "W" * 10_000, encoding="utf-8")
    rows = f'id,outlet,url,published\n"{name}","<b onclick=alert(5)>",javascript:alert(6),2031-05-06\n'
    (tmp_path / "manifest.csv").write_text(rows, encoding="utf-8")
    client = serve(tmp_path)
    (incident,) = client.get("/incidents.json").json()["incidents"]
    claims = client.get(f"/reports/{incident['id']}.json").json()["claims"]
    client.post("/decisions", json={"kind": "reject", "claim": claims[0]["id"], "note": "<script>alert(7)</script>"})
    addresses = ["/", incident["url"], f"/reports/{incident['id']}", f"/claims/{claims[0]['id']}", "/decisions"]
    for address in addresses:
        page = client.get(address, headers=PAGE)
        assert page.status_code == 200, address
        assert "alert(" in page.text or address == "/"
        assert not re.search(r"<script>|<img src=x|<b onclick|href=\"javascript|5439", page.text), address
    tried = client.post("/try", data={"text": NASTY + "Nine guards were killed."}, headers=PAGE)
    assert tried.status_code == 200 and "<script>" not in tried.text
