"""The page in headless Chromium: no error, no request, one click from a figure to its sentence."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crossread.web import write_page
from present.ferry import ferry

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
pytestmark = [pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium on this machine")]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as tool:
        started = tool.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """The page of the hand-made account, and all that the browser complained of or asked for."""
    file = tmp_path / "account.html"
    file.write_text(write_page([ferry()]), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.trouble = []
    page.on("console", lambda message: page.trouble.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.trouble.append(str(error)))
    page.on("request", lambda one: page.trouble.append(one.url) if one.url != file.as_uri() else None)
    page.goto(file.as_uri())
    yield page
    page.close()


def test_the_page_opens_without_an_error_or_a_request(opened: Any) -> None:
    assert opened.title() and not opened.trouble


def test_a_receipt_opens_its_sentence_lit_and_in_view(opened: Any) -> None:
    opened.eval_on_selector_all("details.report", "all => all.forEach(one => { one.open = false })")
    link = opened.locator(".readings a.receipt").first
    claim = (link.get_attribute("href") or "").removeprefix("#claim-")
    link.click()
    lit = opened.locator("mark.lit")
    assert claim in (lit.first.get_attribute("data-claims") or "").split()
    lit.first.wait_for(state="visible")
    opened.wait_for_function(
        "() => { const b = document.querySelector('mark.lit').getBoundingClientRect();"
        " return b.top >= 0 && b.bottom <= innerHeight }"
    )


def test_a_point_of_a_chart_opens_its_sentence(opened: Any) -> None:
    opened.locator("svg.chart a path").first.click()
    assert opened.locator("mark.lit").count() >= 1


def test_the_keyboard_reaches_the_account(opened: Any) -> None:
    opened.keyboard.press("Tab")
    opened.keyboard.press("Enter")
    assert opened.evaluate("location.hash") == "#main"


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_the_screen(opened: Any, width: int, scheme: str) -> None:
    opened.emulate_media(color_scheme=scheme)
    opened.set_viewport_size({"width": width, "height": 800})
    assert opened.evaluate("document.documentElement.scrollWidth") <= width


def test_the_account_prints_on_four_pages_at_most(opened: Any) -> None:
    printed = opened.pdf(format="A4")
    assert 1 <= printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") <= 4
