"""The server in headless Chromium: moments, decisions and dropped texts, with nothing asked for from elsewhere."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("fastapi", reason="the extra `serve` is not installed")

REPORTS = {
    "dawn": """Gunmen seized the Kellin Dam on Tuesday and took 14 workers hostage, police said.
The interior ministry said two guards had been killed at the Kellin Dam.""",
    "post": """At least six guards were killed at the Kellin Dam, the interior ministry said on Wednesday.
The Kellin Front said it held 20 workers at the Kellin Dam.""",
    "late": "The number of guards killed at the Kellin Dam rose to nine on Thursday, the interior ministry said.",
}
TIMES = {"dawn": "2031-05-06T18:00:00Z", "post": "2031-05-07T09:30:00Z", "late": "2031-05-08T20:00:00Z"}
TRIED = "The interior ministry said 11 guards had been killed at the Kellin Dam in the seizure on Tuesday."


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server in a process of its own."""
    folder = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text)
    rows = "".join(f"{name},The {name.title()},{time}\n" for name, time in TIMES.items())
    (folder / "manifest.csv").write_text("id,outlet,published\n" + rows)
    command = [
        sys.executable,
        "-c",
        "import sys; from crossread.cli import main; sys.exit(main())",
        "serve",
        str(folder),
    ]
    with subprocess.Popen([*command, "--port", "0"], stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        found = re.search(r"http://\S+", process.stderr.readline())
        assert found
        yield found[0].rstrip("/")
        process.terminate()


@pytest.fixture
def page(browser: Any, server: str) -> Iterator[Any]:
    """A page that may ask this server alone, and must not complain."""
    opened = browser.new_page(viewport={"width": 1280, "height": 800})
    trouble: list[str] = []
    opened.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: trouble.append(str(error)))
    opened.on("request", lambda one: None if one.url.startswith((server, "data:")) else trouble.append(one.url))
    yield opened
    opened.close()
    assert not trouble


def rows(page: Any, address: str) -> list[dict[str, Any]]:
    """What the API answers, asked from the page itself."""
    told = page.evaluate("async (address) => (await fetch(address)).text()", address)
    found: list[dict[str, Any]] = json.loads(told)
    return found


def figures(page: Any) -> str:
    return str(page.locator("section.who").inner_text())


def test_the_slider_shows_what_was_known_as_the_api_tells_it(page: Any, server: str) -> None:
    page.goto(f"{server}/incidents/dawn")
    slider = page.locator("input.slider")
    assert slider.get_attribute("aria-valuetext").startswith("Thu 8 May")
    assert "9" in figures(page)
    slider.focus()
    page.keyboard.press("Home")
    page.wait_for_url("**as_of=2031-05-06T18%3A00Z")
    early = {
        row["low"] for row in rows(page, "/incidents/dawn/figures?as_of=2031-05-06T18:00Z") if row["kind"] == "reading"
    }
    assert early == {2, 14}
    told = figures(page)
    assert all(str(low) in told for low in early) and "20" not in told and "9" not in told
    assert page.evaluate("document.activeElement.className") == "slider"
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**as_of=2031-05-07T09%3A30Z")
    assert "20" in figures(page)
    page.go_back()
    assert "20" not in figures(page)


def test_the_moments_are_links_without_scripts(browser: Any, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{server}/incidents/dawn")
    assert plain.locator("input.slider").count() == 0
    plain.locator(".stops a").first.click()
    assert "1 of 3 reports" in plain.locator(".asof h2").inner_text()
    assert "20" not in figures(plain)
    context.close()


def test_a_figure_is_rejected_from_its_sentence_and_the_decision_undone(page: Any, server: str) -> None:
    page.goto(f"{server}/incidents/dawn")
    claim = next(row["claims"][0] for row in rows(page, "/incidents/dawn/figures") if row["low"] == 20)
    page.goto(f"{server}/incidents/dawn#claim-{claim}")
    page.locator("#lit-bar a.decide").click()
    form = page.locator("form.box").first
    form.locator("[name=note]").fill("nobody else <b>says</b> so")
    form.locator("[name=by]").fill("Ada")
    form.locator("button").click()
    page.wait_for_url(f"**/claims/{claim}")
    assert "Rejected" in page.locator("main").inner_text()
    assert "nobody else <b>says</b> so" in page.locator(".rulings").inner_text()
    page.goto(f"{server}/incidents/dawn")
    assert "20" not in figures(page)
    page.goto(f"{server}/decisions")
    page.locator("form.inline button").first.click()
    page.wait_for_url("**/decisions")
    page.goto(f"{server}/incidents/dawn")
    assert "20" in figures(page)


def test_a_figure_is_corrected(page: Any, server: str) -> None:
    page.goto(f"{server}/incidents/dawn")
    claim = next(row["claims"][0] for row in rows(page, "/incidents/dawn/figures") if row["low"] == 14)
    page.goto(f"{server}/claims/{claim}")
    page.fill("#field-low", "15")
    page.get_by_text("Correct it").click()
    assert "(read as 14)" in page.locator(".rulings").inner_text()
    assert 15 in {row["low"] for row in rows(page, "/incidents/dawn/figures")}
    page.locator(".rulings button").click()
    assert 14 in {row["low"] for row in rows(page, "/incidents/dawn/figures")}


def test_an_act_is_lit_but_offers_no_decision(page: Any, server: str) -> None:
    page.goto(f"{server}/incidents/dawn")
    told = rows(page, "/incidents/dawn.json")["accounts"][0]  # type: ignore[call-overload]
    page.goto(f"{server}/incidents/dawn#claim-{told['acts'][0]['id']}")
    page.locator("#lit-bar").wait_for()
    assert page.locator("#lit-bar a.decide").count() == 0


DROP = """([name, text]) => {
  const data = new DataTransfer();
  if (name) data.items.add(new File([text], name, { type: 'text/plain' })); else data.setData('text/plain', text);
  for (const kind of ['dragenter', 'dragover', 'drop'])
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
}"""


@pytest.mark.parametrize("name", ["late-news.txt", ""])
def test_a_dropped_file_or_text_shows_what_it_would_change(page: Any, server: str, name: str) -> None:
    page.goto(f"{server}/")
    page.evaluate(DROP, [name, TRIED])
    page.keyboard.press("Enter")  # the button has the focus
    page.wait_for_url("**/try")
    told = page.locator("main").inner_text()
    assert "What it would change" in told and "11" in told and "Nothing was written" in told
    page.goto(f"{server}/incidents/dawn")
    assert "11" not in figures(page)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_the_screen_and_nothing_bars_anybody(
    browser: Any, server: str, width: int, scheme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page.goto(f"{server}/incidents/dawn")
    claim = rows(page, "/incidents/dawn/figures")[0]["claims"][0]
    for address in ("/", "/incidents/dawn", f"/claims/{claim}", "/reports/dawn", "/decisions", "/nothing"):
        page.goto(server + address)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        found: list[dict[str, Any]] = Axe().run(page).response["violations"]
        serious = [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")]
        assert not serious, address
    page.close()
