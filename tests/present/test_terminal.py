"""The page of a hand-made account, read by eye and kept: `tests/present/golden/` holds it as printed."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from crossread.model.source import Side
from crossread.present.chapters import page
from crossread.present.paint import Canvas
from crossread.present.terminal import draw
from crossread.verbs import account, claims, figures, show
from present.ferry import ferry

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("account-100.txt", lambda: account([ferry()], width=100)),
        ("account-80.txt", lambda: account([ferry()], width=80)),
        ("account-full.txt", lambda: account([ferry()], full=True)),
        ("account.md", lambda: account([ferry()], format="md")),
        ("claims.txt", lambda: claims([ferry()])),
        ("figures.txt", lambda: figures([ferry()])),
        ("figures.md", lambda: figures([ferry()], format="md")),
        ("show.txt", lambda: show([ferry()], "ashmere:163")),
        ("show.md", lambda: show([ferry()], "ashmere:163", format="md")),
    ],
)
def test_prints_what_was_read_by_eye(name: str, text: Callable[[], str], golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / name, text())


@pytest.mark.parametrize("width", [60, 80, 100, 120])
@pytest.mark.parametrize("full", [False, True])
def test_no_line_is_wider_than_the_page(width: int, full: bool) -> None:
    printed = account([ferry()], width=width, full=full)
    assert max(map(len, printed.splitlines())) <= width


def test_a_long_standing_stays_on_the_page() -> None:
    made = ferry()
    sides = (Side.STATE, Side.PERPETRATOR, Side.INTERNATIONAL, Side.MEDICAL, Side.COMPANY)
    lines = tuple(replace(made.findings[0].lines[1], side=side) for side in sides)
    finding = replace(made.findings[0], lines=lines)
    assert max(map(len, account([replace(made, findings=(finding,))], width=60).splitlines())) <= 60


def test_the_first_screen_says_it_all_and_the_page_is_short() -> None:
    lines = account([ferry()], width=100).splitlines()
    (glance,) = (number for number, line in enumerate(lines) if line.startswith("AT A GLANCE"))
    assert glance + len(ferry().findings) < 30
    assert len(lines) <= 130


def test_colour_changes_no_word() -> None:
    plain, coloured = account([ferry()]), account([ferry()], colour=True)
    assert "\x1b[" not in plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_a_report_cannot_steer_the_terminal() -> None:
    made = ferry()
    hostile = replace(made, incident=replace(made.incident, label="Siege \x1b[2J\u202eedis"))
    printed = draw(page(hostile), Canvas())
    assert "\x1b" not in printed
    assert "\u202e" not in printed


def test_disputes_come_first() -> None:
    titles = [chapter.title for chapter in page(ferry()).chapters]
    assert titles[0] == "Where sources differ"
    assert titles.index("Background: other events, in no figure above") > titles.index("Sums that do not close")


def test_every_receipt_is_in_its_report() -> None:
    made = ferry()
    texts = {tag: report.text for report in made.reports for tag in [report.id.split("-")[0]]}
    for chapter in page(made).chapters:
        cites = [c for b in chapter.blocks for row in b.rows for c in row.cites]
        for cite in [*cites, *(c for entry in chapter.entries for c in entry.cites)]:
            text = " ".join(texts[cite.report].split())
            assert cite.words.strip("…") in text


def test_an_account_without_figures_still_prints() -> None:
    made = ferry()
    bare = replace(
        made, claims=(), denials=(), findings=(), background=(), set_aside=(), checks=(), voices=(), open_questions=()
    )
    assert "0 figures" in account([bare])


def test_a_question_that_repeats_a_sum_stands_once() -> None:
    made = ferry()
    sum_ = next(check.text for check in made.checks if not check.closes)
    assert account([replace(made, open_questions=(f"no report explains this: {sum_}",))]).count("unaccounted for") == 1


def test_many_figures_are_counted_in_a_heading() -> None:
    made = ferry()
    line = made.findings[1].lines[0]
    crowded = replace(line, readings=tuple(replace(reading, step=0) for reading in line.readings))
    finding = replace(made.findings[1], lines=(crowded,))
    assert "4 figures from none to 42" in account([replace(made, findings=(finding,))])


def test_several_incidents_begin_with_their_list() -> None:
    lines = account([ferry(), ferry()]).splitlines()
    assert lines[0] == "2 incidents"
    assert lines[2].split() == [
        "Hijacking",
        "of",
        "the",
        "ferry",
        "Corvin",
        "Star,",
        "Ashmere",
        "Strait",
        "5",
        "25",
        "7",
    ]
    assert "incidents" not in account([ferry()])


def test_what_was_left_out_is_told_once() -> None:
    assert account([ferry(), ferry()]).count("notes.bin") == 1


@pytest.mark.parametrize("word", ["fact-checked", " true", "verified"])
def test_the_page_judges_nothing(word: str) -> None:
    assert word not in account([ferry()], full=True)
