"""Saved pages: title, outlet, date and main text; captions, headings and links stay recognisable."""

from pathlib import Path

import pytest

from crossread.ingest import read_paths
from crossread.model.report import Report

from .builders import ENGLISH, PAGE, folder


def page(at: Path, text: str, name: str = "a.html") -> Report:
    (report,), issues = read_paths([folder(at, {name: text})])
    assert issues == ()
    return report


def test_what_the_page_says_of_itself(tmp_path: Path) -> None:
    report = page(tmp_path, PAGE)
    assert report.title == "Gunmen seize ferry off Norland"
    assert report.outlet == "Harbour Post"
    assert report.byline == "Anna Berg"
    assert report.url == "https://harbourpost.example/ferry"
    assert report.published == "2031-05-06T12:20:00Z"
    assert report.notes == ("reduced to the main text of the saved page",)


def test_the_main_text_and_what_the_page_marks_in_it(tmp_path: Path) -> None:
    report = page(tmp_path, PAGE)
    marked = {report.text[s.start : s.end]: s.kind.value for s in report.marked}
    assert marked == {
        "Gunmen seize ferry off Norland": "headline",
        "Freed passengers arrive in Port Anselm": "caption",
        "Jo Ray / AFP": "credit",
        "Talks begin": "headline",
        "Five dead and dozens wounded in harbour blast": "teaser",
        "A soldier stands guard at the pier.": "caption",
        "Some 80 passengers were freed on Tuesday night": "body",
        "Two members of the crew were wounded by gunfire": "body",
    }
    for needle in ("about 200 people", "14 people", "80 of the passengers"):
        assert needle in report.text
    for furniture in ("Home", "All rights reserved"):
        assert furniture not in report.text


@pytest.mark.parametrize("name", ["a.txt", "a.htm", "a"])
def test_a_page_is_one_whatever_it_is_called(name: str, tmp_path: Path) -> None:
    assert page(tmp_path, PAGE, name).title == "Gunmen seize ferry off Norland"


@pytest.mark.parametrize("name", ["a.html", "a.txt"])
@pytest.mark.parametrize("text", [ENGLISH, "<AP> " + ENGLISH, ENGLISH + "Fewer than <b>12</b> were hurt."])
def test_a_text_is_one_whatever_it_is_called(name: str, text: str, tmp_path: Path) -> None:
    report = page(tmp_path, text, name)
    if name == "a.txt" or "</" not in text:
        assert (report.text, report.title) == (text, None)


def test_what_a_browser_noted_when_it_saved_the_page(tmp_path: Path) -> None:
    saved = PAGE.replace('<link rel="canonical" href="https://harbourpost.example/ferry">', "")
    noted = (
        "<!--\n Page saved with SingleFile \n url: https://harbourpost.example/f2 \n"
        " saved date: Wed May 07 2031 08:00:00 GMT+0200 (CEST)\n-->"
    )
    report = page(tmp_path, saved.replace("<html lang", noted + "<html lang"))
    assert (report.url, report.retrieved) == ("https://harbourpost.example/f2", "2031-05-07T06:00:00Z")


def test_the_same_page_gives_the_same_report(tmp_path: Path) -> None:
    assert page(tmp_path / "x", PAGE) == page(tmp_path / "y", PAGE)


def test_a_picture_saved_into_the_page_does_not_hide_the_text(tmp_path: Path) -> None:
    picture = "data:image/png;base64," + "iVBORw0K" * 1_400_000
    assert "14 people" in page(tmp_path, PAGE.replace("a.jpg", picture)).text


def test_many_comments_are_read_in_time(tmp_path: Path) -> None:
    assert page(tmp_path, "<!-- a -->" * 390 + ENGLISH, "a.txt").title is None


@pytest.mark.parametrize(
    "text",
    [
        PAGE.replace('{"@graph"', '{"@graph'),
        PAGE.replace("<article>", "<div>" * 3000),
        PAGE.replace("Talks begin", "Talks\0begin"),
        "<?xml version='1.0' encoding='utf-8'?>" + PAGE,
        PAGE.replace("<article>", "<article><figure></figure><figure><figcaption></figcaption></figure>"),
    ],
    ids=["json", "deep", "nul", "xml", "figures"],
)  # fmt: skip
def test_a_broken_page_is_read_as_far_as_it_goes(text: str, tmp_path: Path) -> None:
    reports, issues = read_paths([folder(tmp_path, {"a.html": text})])
    assert len(reports) + len(issues) == 1
