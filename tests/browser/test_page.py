"""The page in headless Chromium: no error, no request, one click from a figure to its sentence."""

import re
from pathlib import Path
from typing import Any

import pytest

from browser.conftest import Opener
from crossread.model.account import Account
from crossread.reading import read
from present.ferry import ferry

SEEN = (
    "() => { const lit = document.querySelector('.lit'); if (!lit) return false;"
    " const box = lit.getBoundingClientRect(); return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight }"
)


def pages(printed: bytes) -> int:
    """How many sheets a PDF has."""
    return len(re.findall(rb"/Type /Page\b(?!s)", printed))


def test_the_page_opens_without_an_error_or_a_request(open_page: Opener, invented: tuple[Account, ...]) -> None:
    page = open_page(invented)
    assert page.title() and not page.trouble


def test_a_receipt_opens_its_sentence_lit_and_in_view(open_page: Opener) -> None:
    page = open_page([ferry()])
    link = page.locator(".readings a.receipt").first
    claim = (link.get_attribute("href") or "").removeprefix("#claim-")
    link.click()
    page.wait_for_function(SEEN)
    assert claim in (page.locator(".lit").first.get_attribute("data-claims") or "").split()
    assert not page.trouble


def test_every_kind_of_link_opens_words_in_view(open_page: Opener, invented: tuple[Account, ...]) -> None:
    page = open_page(invented)
    kinds = (".opening a", ".readings a.receipt", ".events.main a.receipt", ".places a", ".terms td a", ".fails a")
    for kind in kinds:
        page.evaluate("document.querySelectorAll('details.report').forEach((one) => { one.open = false })")
        page.locator(kind).first.click()
        page.wait_for_function(SEEN)
    assert not page.trouble


def test_every_link_of_a_whole_account_leads_somewhere(open_page: Opener, invented: tuple[Account, ...]) -> None:
    lost = open_page(invented).evaluate(
        """() => [...document.querySelectorAll("a[href^='#']")].map((one) => one.getAttribute("href").slice(1))
             .filter((id) => !document.getElementById(decodeURIComponent(id)))"""
    )
    assert lost == []


def test_an_address_of_a_span_lights_exactly_its_characters(open_page: Opener) -> None:
    account = ferry()
    report = next(one for one in account.reports if "Commander Ines" in one.text)
    start = report.text.index("Commander Ines")
    page = open_page([account])
    page.evaluate(f"location.hash = '#{report.id}:{start},{start + 21}'")
    page.wait_for_function(SEEN)
    assert "".join(page.locator(".lit").all_text_contents()) == report.text[start : start + 21]


def test_a_copied_citation_has_the_sentence_the_outlet_and_the_address(open_page: Opener) -> None:
    page = open_page([ferry()], permissions=["clipboard-read", "clipboard-write"])
    page.locator(".readings a.receipt").first.click()
    page.get_by_role("button", name="Copy with citation").click()
    page.get_by_role("button", name="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(r"“[A-Z][^”]+[.]” \([^)]+, .+#claim-\S+\)", copied)


def test_a_point_of_a_chart_opens_its_sentence(open_page: Opener) -> None:
    page = open_page([ferry()])
    page.locator("svg.chart a path").first.click()
    page.wait_for_function(SEEN)


def test_a_cell_opens_its_quotes_by_keyboard_and_closes_again(open_page: Opener) -> None:
    page = open_page([ferry()])
    page.locator("button.said").first.focus()
    page.keyboard.press("Enter")
    sheet = page.locator(".quotes:popover-open")
    assert sheet.locator("q").first.is_visible()
    page.keyboard.press("Escape")
    assert sheet.count() == 0


def test_the_keyboard_alone_reaches_a_sentence(open_page: Opener) -> None:
    page = open_page([ferry()])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.readings a.receipt')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_function(SEEN)


def test_without_scripts_every_quote_is_there_and_a_claim_opens(open_page: Opener) -> None:
    page = open_page([ferry()], java_script_enabled=False)
    page.locator("button.said").first.click()
    assert page.locator(".quotes q").first.is_visible()
    page.keyboard.press("Escape")
    link = page.locator(".readings a.receipt").first
    claim = (link.get_attribute("href") or "").removeprefix("#claim-")
    link.click()
    assert page.locator(f'mark[data-claims~="{claim}"]').first.is_visible()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_the_screen_and_nothing_bars_anybody(
    open_page: Opener, invented: tuple[Account, ...], width: int, scheme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = open_page(invented, width, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    assert not [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")]


def test_labels_of_a_chart_do_not_meet_and_are_not_cut(open_page: Opener, invented: tuple[Account, ...]) -> None:
    page = open_page(invented)
    trouble = page.evaluate(
        """() => [...document.querySelectorAll("svg.chart")].flatMap((chart) => {
             const frame = chart.getBoundingClientRect();
             const all = [...chart.querySelectorAll("text")].filter((one) => one.textContent.trim())
               .map((one) => [one.textContent, one.getBoundingClientRect()]);
             const cut = all.filter(([, box]) => box.left < frame.left - 1 || box.right > frame.right + 1
               || box.top < frame.top - 1 || box.bottom > frame.bottom + 1).map(([words]) => "cut: " + words);
             const meet = all.flatMap(([words, box], at) => all.slice(at + 1)
               .filter(([, other]) => box.left < other.right - 1 && other.left < box.right - 1
                 && box.top < other.bottom - 3 && other.top < box.bottom - 3)
               .map(([others]) => words + " on " + others));
             return [...cut, ...meet];
           })"""
    )
    assert trouble == []


def test_the_account_prints_on_four_pages_at_most_with_every_cited_sentence(open_page: Opener) -> None:
    page = open_page([ferry()])
    assert 1 <= pages(page.pdf(format="A4")) <= 4
    page.emulate_media(media="print")
    assert not page.locator(".report").first.is_visible()
    assert page.locator(".readings q").first.is_visible()


def test_folded_sentences_are_on_paper_without_scripts_too(open_page: Opener, invented: tuple[Account, ...]) -> None:
    page = open_page(invented, java_script_enabled=False)
    folded = page.locator(".card details:not(.judged) q").first
    assert not folded.is_visible()
    page.emulate_media(media="print")
    assert folded.is_visible()


def test_the_seeds_print_on_four_pages_at_most(open_page: Opener, shared: Path) -> None:
    page = open_page(read(shared / "seeds"))
    assert 1 <= pages(page.pdf(format="A4")) <= 4
