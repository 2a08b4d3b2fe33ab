"""Bad input on the page, in a browser: sane, inert, and no wider than the screen."""

from dataclasses import replace

import pytest

from browser.conftest import Opener
from crossread.model.account import Account, Incident
from crossread.model.report import Report
from present.ferry import exactly, ferry

SCRIPT = "<script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\">"
MARKUP = "</p></details></article></style></svg><b>bold</b> &lt; &#60; \" ' ` {{ 7 * 7 }} {% raw %}"
RIGHT_TO_LEFT = "\u202eevil\u202c \u0642\u062a\u0644 \u0661\u0662 \u0634\u062e\u0635\u0627"
EMOJI = "\U0001f600 \U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1f5\U0001f1f0"
LONG = "x" * 10_000
BAD = (SCRIPT, MARKUP, RIGHT_TO_LEFT, EMOJI, LONG)


def spoiled(bad: str) -> Account:
    """The account of the ferry with the words wherever a report or its file name can bring them in."""
    made = ferry()
    hostile = Report(id=f"{bad}.txt", text=f"{bad}\n\n{bad} 12 people died. {bad}", digest="0", outlet=bad, title=bad)
    reports = tuple(replace(one, outlet=f"{one.outlet} {bad}", title=bad) for one in made.reports)
    actors = tuple(replace(one, name=bad) for one in made.voices)
    incident = replace(made.incident, label=bad)
    return replace(made, reports=(*reports, hostile), voices=actors, incident=incident)


@pytest.mark.parametrize("bad", BAD, ids=["script", "markup", "right-to-left", "emoji", "long"])
def test_bad_words_are_only_words(open_page: Opener, bad: str) -> None:
    for width in (390, 1280):
        page = open_page([spoiled(bad)], width)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
        assert page.title() != "taken"
        assert not page.trouble
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("script, b:text-is('bold'), img").count() == 1
        page.locator(".readings a.receipt").first.click()
        page.wait_for_selector(".lit")


def test_a_span_after_emoji_is_lit_where_it_is(open_page: Opener) -> None:
    account = spoiled(EMOJI)
    report = account.reports[-1]
    start = report.text.index("12 people")
    page = open_page([account])
    page.evaluate("(at) => { location.hash = '#' + encodeURIComponent(at) }", f"{report.id}:{start},{start + 9}")
    page.wait_for_selector(".lit")
    assert "".join(page.locator(".lit").all_text_contents()) == "12 people"


def test_one_report_and_no_figures(open_page: Opener) -> None:
    made = ferry()
    empty = Account(
        incident=Incident(id="i", label="", reports=("ashmere-post",)),
        as_of=None,
        reports=made.reports[:1],
        claims=(),
        denials=(),
        findings=(),
        background=(),
        set_aside=(),
        checks=(),
        voices=(),
        open_questions=(),
        caveats=(),
        left_out=(),
    )
    page = open_page([empty])
    assert page.locator("h1").text_content() == "1 report tells of one incident."
    assert page.locator("details.report").first.get_attribute("open") is not None
    assert not page.trouble


@pytest.mark.parametrize("width", [390, 1280])
def test_two_hundred_readings_of_one_figure(open_page: Opener, width: int) -> None:
    made = ferry()
    finding = max(made.findings, key=lambda one: len(one.lines[0].readings))
    line = finding.lines[0]
    many = tuple(replace(line.readings[0], quantity=exactly(7 * n % 400), step=n) for n in range(200))
    account = replace(made, findings=(replace(finding, lines=(replace(line, readings=many),)),))
    page = open_page([account], width)
    assert page.locator(".broad svg.chart a").count() >= 200
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".card .readings li").count() < 60
