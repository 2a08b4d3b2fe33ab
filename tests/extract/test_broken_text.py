"""Figures in text that printing, scraping or tokenising has spoilt: they still come out, with offsets into the text."""

import textwrap

import pytest

from crossread.extract import read_report
from crossread.model.report import Report
from crossread.parse.sections import find_sections

from .reading import brief, parser


def read(text: str) -> list[str]:
    """The claims of a whole report, its sections found first; every span is inside the text."""
    report = Report(id="r", text=text, digest="", published=None)
    found = read_report(report, parser().parse("r", text, find_sections(report))).claims
    assert all(text[c.span.start : c.span.end].strip() for c in found)
    return [brief(c) for c in found]


SPOILT: dict[str, list[str]] = {
    # apostrophes stripped
    "Mondays blast didnt spare the market: 12 people were killed, the mayors office said.": ["killed 12 unknown"],
    "The army said it couldnt confirm that 30 soldiers were killed.": ["killed 30 state"],
    "Police said they hadnt found the nine missing hikers.": ["missing 9 civilian"],
    "The groups leader said its fighters killed five soldiers.": ["killed 5 state"],
    "Mays attack killed nine, but Tuesdays was worse: 16 passengers died.": ["killed 9 unknown", "killed 16 civilian"],
    # tokenised
    "The blast -LRB- the second this week -RRB- killed 12 people , police said .": ["killed 12 unknown"],
    "`` We have counted 14 bodies , '' said the hospital 's director .": ["killed 14 unknown"],
    "Seven passengers -LRB- four of them children -RRB- drowned in Monday 's storm .": [
        "killed 7 civilian",
        "killed 4 civilian part",
    ],
    "The toll -- 31 dead , 60 wounded -- was the army 's own .": ["killed 31 unknown", "injured 60 unknown"],
    "The governor did n't say how , but 22 miners were rescued .": ["rescued 22 civilian"],
    # read in the wrong encoding
    "The mayorâ€™s office said 17 people were killed.": ["killed 17 unknown"],
    "â€œWe lost six men,â€\x9d the colonel said.": ["killed 6 state"],
    "Officials in SÃ£o Bento said 23 people had drowned.": ["killed 23 unknown"],
    "The raid â€“ the third this month â€“ left five soldiers dead.": ["killed 5 state"],
    "The governor didnâ€™t say how, but 22 miners were rescued.": ["rescued 22 civilian"],
    "Gunmen held 40 hostages in the cafÃ© for a day.": ["held 40 civilian"],
    # lines
    "The explosion at the quarry killed\n12 workers and wounded at least\n20 others.": [
        "killed 12 civilian",
        "injured 20- civilian",
    ],
    "THE EXPLOSION AT THE QUARRY KILLED\nTWELVE WORKERS AND WOUNDED AT LEAST\nTWENTY OTHERS.": [
        "killed 12 civilian",
        "injured 20- civilian",
    ],
    "The flood\r\nkilled 15 villagers\r\nand left 3,000 homeless.": ["killed 15 civilian", "displaced 3000 civilian"],
    "The first paragraph says 12 people\nwere killed.\n\nThe second says 30 were\nwounded.": [
        "killed 12 unknown",
        "injured 30 unknown",
    ],
    "Twelve people were killed .\nNine others were wounded .": ["killed 12 unknown", "injured 9 unknown"],
    "The blast killed twenty-\ntwo people.": ["killed 22 unknown"],
    "Dead: 12\nInjured: 30\nMissing: 5": ["killed 12 unknown", "injured 30 unknown", "missing 5 civilian"],
    "* 12 dead\n* 30 injured\n* 5 missing": ["killed 12 unknown", "injured 30 unknown", "missing 5 civilian"],
    # stops, spaces, markup
    "Twelve people were killed.Nine others were wounded.": ["killed 12 unknown", "injured 9 unknown"],
    "Twelve  people   were\tkilled  in the   blast.": ["killed 12 unknown"],
    "The blast killed 12&nbsp;people &amp; wounded 30.": ["killed 12 unknown", "injured 30 unknown"],
    "The blast killed 12 people... 30 were wounded.": ["killed 12 unknown", "injured 30 unknown"],
    "#BREAKING: 12 dead, 30 injured in blast http://t.co/abc123 @wire": ["killed 12 unknown", "injured 30 unknown"],
}


@pytest.mark.parametrize(("text", "expected"), SPOILT.items(), ids=[t[:50] for t in SPOILT])
def test_spoilt(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.xfail(reason="a word the printer broke at a line's end is read as two", strict=True)
def test_a_word_broken_at_the_end_of_a_line() -> None:
    assert read("At least 12 peo-\nple were killed.") == ["killed 12- unknown"]


PARAGRAPHS = [
    "A suicide bomber blew himself up outside a recruitment centre in Dorvan on Monday, killing at least 34 recruits "
    "and wounding more than 60, police said.",
    "The death toll rose to 41, up from 30 on Monday, after two more of the injured succumbed to their wounds "
    "overnight. An overloaded ferry with more than 300 people on board sank in the same hour.",
    "Rescuers pulled four survivors and nine bodies from the rubble on Tuesday. Twelve people are still missing, the "
    "governor said. About 5,000 residents fled their homes.",
    "Two policemen and a taxi driver were killed in a second attack near the Marl road, in which gunmen abducted six "
    "engineers.",
]
LAYOUTS = {
    "blank lines": ("\n\n", "\n", ""),
    "carriage returns": ("\r\n\r\n", "\r\n", ""),
    "indented": ("\n\n", "\n", "    "),
    "no blank lines": ("\n", "\n", ""),
    "double spaced": ("\n\n", "\n\n", ""),
}


@pytest.mark.parametrize("capitals", [False, True])
@pytest.mark.parametrize("width", [55, 65, 72, 100])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_wrapped(layout: str, width: int, capitals: bool) -> None:
    between, within, margin = LAYOUTS[layout]
    paragraphs = [p.upper() if capitals else p for p in PARAGRAPHS]
    wrapped = [
        within.join(margin + line for line in textwrap.wrap(p, width, break_on_hyphens=False)) for p in paragraphs
    ]
    assert read(between.join(wrapped)) == read("\n\n".join(paragraphs))
