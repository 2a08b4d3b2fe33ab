"""Headless Chromium, where there is one, and pages to open in it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from crossread.model.account import Account
from crossread.reading import read
from crossread.web import write_page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
#: Opens the page of some accounts in a window of that width, with whatever else a browser's page is made with.
Opener = Callable[..., Any]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One browser for all tests; each is skipped, saying so, where the machine has none."""
    if not CHROMIUM:
        pytest.skip("there is no Chromium on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as tool:
        started = tool.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def invented() -> tuple[Account, ...]:
    """The account of one of the invented incidents, with all that can stand on a page."""
    return read(EXAMPLES / "market-blasts")


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Opener]:
    """Opens accounts as a file; `trouble` of the page is all the browser complained of or asked for beside the file."""
    contexts = []

    def opener(accounts: tuple[Account, ...] | list[Account], width: int = 1280, **options: Any) -> Any:
        file = tmp_path / "account.html"
        file.write_text(write_page(accounts), encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        page = context.new_page()
        page.trouble = []
        page.on("console", lambda message: page.trouble.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: page.trouble.append(str(error)))
        page.on("request", lambda one: page.trouble.append(one.url) if one.url != file.as_uri() else None)
        page.goto(file.as_uri())
        return page

    yield opener
    for context in contexts:
        context.close()
