"""The page as a file: whole, self-contained, and safe whatever stands in the reports."""

from dataclasses import replace
from typing import Any

import pytest
from jinja2 import ChoiceLoader, DictLoader
from lxml import html

from crossread.model.account import Account, Incident
from crossread.model.claim import Claim, Denial
from crossread.model.report import Report
from crossread.web import STATIC, environment, render, write_page
from crossread.web.texts import cut, lit_by_report
from present.ferry import ferry

_SERVED = """{% extends "page.html" %}
{% block under_head %}<p id="greeting">{{ greeting }} {{ one.id }}</p>{% endblock %}"""
HOSTILE = '<script>alert(1)</script> \u202e abc \U0001f600 "quoted" & <b>bold</b> ' + "x" * 10_000


def _tree(account: Account) -> Any:
    return html.fromstring(write_page([account]))


def test_every_link_leads_somewhere_in_the_page() -> None:
    tree = _tree(ferry())
    ids = set(tree.xpath("//@id"))
    links = [link for link in tree.xpath("//a/@href") if link.startswith("#")]
    assert len(links) > 40
    assert {link[1:] for link in links} <= ids
    assert len(ids) == len(tree.xpath("//@id"))


def test_charts_link_to_the_claims_they_draw() -> None:
    tree = _tree(ferry())
    drawn = tree.xpath("//*[local-name()='svg']//*[local-name()='a']/@*[local-name()='href']")
    assert drawn
    assert {link[1:] for link in drawn} <= set(tree.xpath("//@id"))


def test_the_page_asks_for_nothing_else() -> None:
    tree = _tree(ferry())
    assert not tree.xpath("//link | //iframe | //object | //script[@src] | //img[not(starts-with(@src, 'data:'))]")
    assert "url(" not in "".join(tree.xpath("//style/text()"))
    assert "default-src 'none'" in tree.xpath("string(//meta[@http-equiv]/@content)")


def test_a_server_gives_styles_and_scripts_as_files_and_adds_its_own_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    own = environment().loader
    assert own
    monkeypatch.setattr(environment(), "loader", ChoiceLoader([own, DictLoader({"more.html": _SERVED})]))
    tree = html.fromstring(render([ferry()], template="more.html", linked="/static", greeting="<b>"))
    assert tree.xpath("string(//article/p[@id='greeting'])") == f"<b> {ferry().incident.id}"
    assert [one.get("src") for one in tree.xpath("//script")] == ["/static/page.js"]
    assert [one.get("href") for one in tree.xpath("//link")] == ["/static/page.css"]
    assert all(STATIC.joinpath(name).is_file() for name in ("page.js", "page.css"))


def test_no_element_carries_style_or_handlers_of_its_own() -> None:
    tree = _tree(ferry())
    assert not tree.xpath("//@style")
    assert not [name for one in tree.iter() for name in one.attrib if name.startswith("on")]


def test_every_statement_is_lit_in_its_words() -> None:
    account = ferry()
    tree = _tree(account)
    every: list[Claim | Denial] = [*account.claims, *account.denials]
    for one in every:
        marks = tree.xpath(f"//mark[contains(concat(' ', @data-claims, ' '), ' {one.id} ')]")
        report = next(report for report in account.reports if report.id == one.report)
        words = report.text[one.span.start : one.span.end]
        assert " ".join("".join(mark.text_content() for mark in marks).split()) == " ".join(words.split())


def test_text_of_a_report_is_whole() -> None:
    account = ferry()
    for report in account.reports:
        paragraphs = cut(report, lit_by_report(account).get(report.id, ()))
        stretches = [one for paragraph in paragraphs for one in paragraph.stretches]
        assert "".join("".join(one.text.split()) for one in stretches) == "".join(report.text.split())
        for paragraph in paragraphs:
            told = "".join(one.text for one in paragraph.stretches)
            assert report.text[paragraph.start : paragraph.start + len(told)] == told


def test_what_reports_contain_is_never_markup() -> None:
    made = ferry()
    reports = tuple(replace(r, outlet=HOSTILE, title=HOSTILE, url="javascript:alert(1)") for r in made.reports)
    hostile = Report(id='"><script>x</script>', text=HOSTILE, digest="0")
    incident = replace(made.incident, label=HOSTILE)
    tree = _tree(replace(made, reports=(*reports, hostile), incident=incident))
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//b[text()='bold']")
    assert not [link for link in tree.xpath("//@href") if link.lower().startswith("javascript")]


@pytest.mark.parametrize("kept", [0, 1])
def test_an_account_without_figures_is_a_page(kept: int) -> None:
    made = ferry()
    bare = replace(
        made,
        claims=(),
        denials=(),
        findings=(),
        checks=(),
        background=(),
        set_aside=(),
        voices=(),
        origins=(),
        reports=made.reports[:kept],
    )
    assert _tree(bare).xpath("//h1")


def test_several_incidents_stand_on_one_page() -> None:
    other = replace(ferry(), incident=Incident(id="other", label="Another", reports=()))
    tree = html.fromstring(write_page([ferry(), other]))
    hrefs = tree.xpath("//nav[@class='contents']//a/@href")
    assert hrefs == [f"#incident-{ferry().incident.id}", "#incident-other"]


def test_the_same_account_gives_the_same_bytes() -> None:
    assert write_page([ferry()]) == write_page([ferry()])
