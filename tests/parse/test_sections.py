"""Sections: what each block of a page is, on invented reports of one invented ferry seizure."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.model.parse import Section, SectionKind
from crossread.model.report import Report
from crossread.parse.sections import find_sections

BODY = (
    "Gunmen seized a ferry off the coast of Norland on Tuesday, and about 200 people were held, officials said.",
    "The Norland Liberation Front claimed responsibility for the attack, saying that it wanted its prisoners freed.",
    "The navy said that it had rescued 80 passengers by Wednesday morning and that three gunmen had been killed.",
    "“We heard shots and lay down on the deck,” a passenger told a radio station in Port Anselm.",
    "Officials said the ship had been on its way from Port Anselm to the northern islands when it was attacked.",
    "In March, a bombing at the harbour of Port Anselm killed 14 people, the worst attack for a decade.",
)


def sections(text: str, title: str | None = None, marked: tuple[Section, ...] = ()) -> list[tuple[str, str]]:
    report = Report(id="r", text=text, digest="", title=title, marked=marked)
    return [(s.kind.value, text[s.start : s.end]) for s in find_sections(report)]


def kind_of(needle: str, text: str) -> str:
    (found,) = [kind for kind, words in sections(text) if needle in words]
    return found


def between(block: str, separator: str = "\n\n") -> str:
    """A block among a report's paragraphs, all set apart alike."""
    return separator.join((*BODY[:3], block, *BODY[3:]))


def pasted(block: str) -> str:
    """A block set off by a blank line in a text whose paragraphs are single lines."""
    return "\n".join(BODY[:3]) + "\n\n" + block + "\n" + "\n".join(BODY[3:])


@pytest.mark.parametrize("separator", ["\n\n", "\n", "\r\n", "\r\n\r\n", "\n \t\n", "\u2029"])
def test_plain_paragraphs_are_body_however_they_are_parted(separator: str) -> None:
    assert sections(separator.join(BODY)) == [("body", p) for p in BODY]


#: Caption, what stands between, credit.
CAPTIONS = [
    ("Freed passengers arrived in Port Anselm", " ", "(AP)"),
    ("Freed passengers wait at the pier on Tuesday.", " ", "Jo Ray / Anadolu via Getty Images"),
    ("A soldier stands guard at the pier.", "", "Jo Ray/AFP"),
    ("A soldier stands guard at the pier on Tuesday", " ", "Jo Ray / AFP"),
    ("A soldier stands guard at the pier", " ", "[Jo Ray/Reuters]"),
    ("A soldier stands guard at the pier.", " ", "(Photo: Jo Ray)"),
    ("A soldier stands guard at the pier. |", " ", "Photo Credit: PTI"),
    ("Passengers reach Port Anselm", "", "Image: Jo Ray/AFP"),
    ("Passengers reach Port Anselm.", " ", "© Jo Ray, AFP"),
    ("Passengers reach Port Anselm.", " ", "— Reuters/File"),
    ("Passengers reach Port Anselm.", " ", "Jo Ray/Harbour Courier"),
    ("FILE - The ferry leaves Port Anselm, Jan. 5, 2030.", " ", "(AP Photo/Jo Ray, File)"),
]


@pytest.mark.parametrize(("caption", "gap", "credit"), CAPTIONS)
@pytest.mark.parametrize("separator", ["\n\n", "\n"])
def test_a_caption_and_its_credit_are_two_sections(caption: str, gap: str, credit: str, separator: str) -> None:
    found = sections(between(caption + gap + credit, separator))
    assert found[3:5] == [("caption", caption), ("credit", credit)]
    assert {kind for kind, _ in found[:3] + found[5:]} == {"body"}


@pytest.mark.parametrize(
    "line",
    [
        "File photo: The ferry in the harbour of Port Anselm.",
        "Image caption, Passengers reach the pier after their release",
        "In this photo released by the navy, sailors board the ferry.",
        "Pictured: the captain of the ferry with two of the freed passengers.",
        "A soldier stands guard at the pier where freed passengers were brought",
    ],
)
def test_captions_are_known_by_their_words(line: str) -> None:
    assert kind_of(line, between(line)) == "caption"


def test_a_caption_stands_below_its_announcement_or_above_its_credit() -> None:
    assert sections(between("Image caption\n\nSome of the 80 freed passengers at the pier"))[3:5] == [
        ("credit", "Image caption"),
        ("caption", "Some of the 80 freed passengers at the pier"),
    ]
    assert sections(between("Some of the 80 freed passengers at the pier\n\nGetty Images"))[3:5] == [
        ("caption", "Some of the 80 freed passengers at the pier"),
        ("credit", "Getty Images"),
    ]
    assert sections(between("Getty ImagesSome of the 80 freed passengers at the pier"))[3:5] == [
        ("credit", "Getty Images"),
        ("caption", "Some of the 80 freed passengers at the pier"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The militants still held 214 people, a spokesman told Reuters.",
        "At least 12 people were wounded, according to AFP.",
        "The ship belongs to the Norland Ferry Company (NFC).",
        "Officials blamed the Norland Liberation Front (NLF)",
        "A report was sent to the Environmental Protection Agency (EPA)",
        "The photo shows nothing, the ministry said, that could help the search.",
        "The navy fired on the ship for an hour (the crew had been warned).",
        "Mayor Karl R. Getty said that nobody had been hurt in the harbour.",
        "He spoke to the Associated Press by telephone from the ship.",
    ],
)
def test_sentences_that_name_agencies_or_end_in_brackets_are_no_captions(sentence: str) -> None:
    assert {kind for kind, _ in sections(between(sentence))} <= {"body", "headline"}


def test_an_agency_after_the_last_sentence_signs_the_report() -> None:
    text = "\n\n".join(BODY) + " (Reuters)"
    assert sections(text)[-2:] == [("body", BODY[-1]), ("credit", "(Reuters)")]
    text = "\n\n".join(BODY) + " (Reporting by Jo Ray in Port Anselm; editing by Lia Moss)"
    assert [kind for kind, _ in sections(text)[-2:]] == ["body", "credit"]


@pytest.mark.parametrize(
    "line",
    [
        "Anna Berg reported from Port Anselm, and Jo Ray and Lia Moss reported from Kessel.",
        "Anna Berg in Port Anselm contributed to this report.",
        "Reporting by Anna Berg; Editing by Jo Ray",
        "Additional reporting by Lia Moss in Kessel",
        "With inputs from agencies",
        "Copyright 2031 Harbour Post. All rights reserved.",
        "This material may not be published, broadcast or rewritten.",
        "Last updated: 6 May 2031, 10:15 GMT",
        "newsdesk@harbourpost.example",
        "Reuters",
        "___",
    ],
)
def test_lines_that_say_who_made_the_report_are_credits(line: str) -> None:
    assert kind_of(line, "\n\n".join((*BODY, line))) == "credit"


def test_the_head_of_a_page() -> None:
    head = ("Gunmen seize ferry off Norland", "80 freed so far", "By Anna Berg", "Tuesday 6 May 2031 10:15 GMT")
    assert sections("\n\n".join((*head, *BODY)))[:5] == [
        ("headline", head[0]),
        ("headline", head[1]),
        ("credit", head[2]),
        ("credit", head[3]),
        ("body", BODY[0]),
    ]


def test_a_title_is_known_by_the_report_even_with_a_full_stop() -> None:
    title = "Gunmen seize a ferry and hold 200 people on board."
    assert sections("\n\n".join((title, *BODY)), title=title)[0] == ("headline", title)
    assert sections("\n\n".join((title, *BODY)))[0] == ("body", title)
    assert sections("\n\n".join((title, "By Anna Berg", *BODY)))[0] == ("headline", title)


def test_a_title_may_carry_its_outlet() -> None:
    found = sections("\n\n".join(("Gunmen seize ferry off Norland - Reuters", *BODY)))
    assert found[:2] == [("headline", "Gunmen seize ferry off Norland"), ("credit", "- Reuters")]


@pytest.mark.parametrize("line", ["Emergency measures", "The contested strait", "A city in mourning"])
@pytest.mark.parametrize("separator", ["\n\n", "\n"])
def test_short_lines_between_paragraphs_are_headings(line: str, separator: str) -> None:
    assert kind_of(line, between(line, separator)) == "headline"


def test_a_text_of_one_line_has_no_head() -> None:
    assert sections("Gunmen seize ferry off Norland") == [("body", "Gunmen seize ferry off Norland")]


LABELLED = [
    "Read more: Navy chief says nobody has claimed the attack",
    "READ MORE: Five dead in harbour blast",
    "Read moreNorland ferry: what is known so far",
    "Also read | Five dead in harbour blast",
    "ALSO READ: Five dead in harbour blast",
    "RELATED: Five dead in harbour blast",
    "Related: Five dead in harbour blast",
    "(Also read: Five dead in harbour blast)",
    "See also: Five dead in harbour blast",
    "Watch: Moment the navy boards the ferry",
    "Explainer: Who are the Norland separatists?",
    "More on this story",
    "More from Harbour Post",
    "Sign up for our morning newsletter",
    "Follow us on Facebook and Telegram",
    "Click here for more news from Norland",
    "Advertisement",
    "Story continues below advertisement",
    "EARLIER ON OUR SITE: Ferry with 212 on board missing in the strait",
    "FIVE DEAD AND DOZENS WOUNDED IN HARBOUR BLAST",
    "Five people killed in blast at harbour of Port Anselm",
    "Navy chief says no sign of missing ferry in northern strait",
]


@pytest.mark.parametrize("line", LABELLED)
@pytest.mark.parametrize("separator", ["\n\n", "\n"])
def test_links_to_other_stories_are_teasers(line: str, separator: str) -> None:
    found = sections(between(line, separator))
    assert [words for kind, words in found if kind == "teaser"] == [line]
    assert [kind for kind, _ in found].count("body") == 6


def test_a_label_opens_a_list_that_ends_where_sentences_begin() -> None:
    links = ("Five dead in harbour blast", "Ferry company under fire", "Who are the separatists?")
    found = sections(between("\n\n".join(("Related stories", *links))))
    assert [words for kind, words in found if kind == "teaser"] == ["Related stories", *links]
    assert [kind for kind, _ in found].count("body") == 6


def test_a_run_of_titles_below_the_report_is_a_list_of_links() -> None:
    links = (
        "Five dead and 20 hurt in blast at Port Anselm",
        "Ferry company says 212 people were aboard",
        "Parliament to debate the navy's budget on Monday",
    )
    found = sections("\n\n".join((*BODY, *links)))
    assert [words for kind, words in found if kind == "teaser"] == list(links)


def test_points_that_the_report_announces_are_its_own() -> None:
    points = (
        "At least 14 people killed in the first attack",
        "Three gunmen killed by navy fire",
        "Some 80 passengers freed",
    )
    found = sections("\n\n".join((*BODY, "What is known so far about the seizure of the ferry, in short:", *points)))
    assert "teaser" not in {kind for kind, _ in found}


PASTED = [
    "Harbour Global - The ferry was bound for the islands when it was attacked, but a police chief says 190 are safe.",
    "Harbour police chief says the attack appears to be a robbery. No group has claimed responsibility yet.",
    "Coast guard commander says two crew members are dead.",
    "At least nine people killed in attack on ferry, navy says.",
    "Officials say the search is still under way and no one has claimed responsibility for the attack.",
]


@pytest.mark.parametrize("block", PASTED)
def test_what_is_pasted_between_the_paragraphs_is_a_teaser_and_nothing_else_is(block: str) -> None:
    found = sections(pasted(block))
    assert [words for kind, words in found if kind == "teaser"] == [block]
    assert [kind for kind, _ in found].count("body") == 6


def test_a_title_pasted_with_its_deck_goes_with_it() -> None:
    card = ("Ferry attacked in strait", "Harbour police chief says around 190 passengers are safe.")
    assert [kind for kind, _ in sections(pasted("\n".join(card)))].count("teaser") == 2
    card = (
        "Two guards dead as gunmen take over ferry in strait",
        "Police say around 60 people are being held on board.",
    )
    found = sections(between("\n".join(card)))
    assert [words for kind, words in found if kind == "teaser"] == list(card)


def test_a_pasted_block_tells_why_it_is_one() -> None:
    report = Report(id="r", text=pasted(PASTED[0]), digest="")
    (reason,) = [s.reason for s in find_sections(report) if s.kind is SectionKind.TEASER]
    assert reason.startswith("set off by a blank line where the other paragraphs are not, opens with an outlet’s label")


@pytest.mark.parametrize(
    "block",
    [
        "The government had not answered the demand by Wednesday night, a spokesman said.",
        "The Norland Liberation Front says it fights for the independence of the islands.",
        "No one has claimed responsibility for the bombing in March, police said.",
        "“We have nothing to say,” the coast guard commander says in the recording.",
        "In 2029, gunmen killed nine people at the same pier.",
    ],
)
def test_one_sign_alone_pastes_nothing(block: str) -> None:
    assert {kind for kind, _ in sections(pasted(block))} == {"body"}


def test_a_deck_is_no_teaser_where_the_whole_report_is_told_in_the_present() -> None:
    lines = [line.replace(" said", " says") for line in BODY]
    block = "Coast guard commander says two crew members are dead."
    text = "\n".join(lines[:3]) + "\n\n" + block + "\n" + "\n".join(lines[3:])
    assert "teaser" not in {kind for kind, _ in sections(text)}


WRAPPED = """\
PORT ANSELM, Norland (AP) -- Gunmen seized a ferry off the coast of
Norland on Tuesday, and about 200 people were held on board, officials
said. The Norland Liberation Front claimed responsibility.

   The navy said that it had rescued 80 passengers by Wednesday
morning and that three gunmen had been killed.
   In March, a bombing at the harbour of Port Anselm killed 14
people, the worst attack for a decade.
"""


def test_wrapped_lines_are_one_block_and_indented_ones_begin_another() -> None:
    found = [" ".join(words.split()) for _, words in sections(WRAPPED)]
    assert [f[:12] for f in found] == ["PORT ANSELM,", "The navy sai", "In March, a "]
    assert {kind for kind, _ in sections(WRAPPED)} == {"body"}


def test_wrapped_capitals_are_one_block() -> None:
    text = """\
PORT ANSELM, 3 MAY 31 (NORLAND RADIO) -- [TEXT] GUNMEN SEIZED A FERRY
OFF THE COAST OF NORLAND TODAY AND THE NAVY REPORTED THAT ABOUT 200
PEOPLE WERE HELD ON BOARD. THREE GUNMEN WERE KILLED WHEN MARINES TRIED
TO BOARD THE SHIP AT DAWN, ACCORDING TO THE MINISTRY OF THE INTERIOR.
"""
    assert [kind for kind, _ in sections(text)] == ["body"]


def test_what_the_page_marks_goes_before_the_words() -> None:
    text = "\n\n".join(BODY)
    start = text.index(BODY[3])
    marked = (Section(start=start, end=start + len(BODY[3]), kind=SectionKind.CAPTION, reason="the page says so"),)
    assert sections(text, marked=marked)[3] == ("caption", BODY[3])


ODD = (
    "Related stories",
    "By Anna Berg",
    "(AP)",
    "Image caption",
    "—",
    "\ufeff",
    "\0",
    "[[[[",
    "Reuters/",
    "(",
    "© ",
    "a",
    "İ",
)
PIECES = st.sampled_from([*BODY, *LABELLED, *PASTED, *("".join(c) for c in CAPTIONS), *ODD])
GAPS = st.sampled_from(["\n", "\n\n", "\r\n", "\n\n\n", " ", "\t", "\r", "\x0b", "\u2028", "\xa0", "   \n "])


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=300), st.lists(st.one_of(PIECES, GAPS), max_size=30).map("".join)))
def test_sections_are_in_order_and_cover_all_that_is_not_blank(text: str) -> None:
    found = find_sections(Report(id="r", text=text, digest=""))
    at = 0
    for section in found:
        assert at <= section.start < section.end
        assert not text[at : section.start].strip()
        assert text[section.start : section.end].strip() == text[section.start : section.end]
        assert section.reason
        at = section.end
    assert not text[at:].strip()


MONSTERS = [
    "(" * 10_000 + ")" * 10_000,
    "word " * 5_000 + ".",
    "a\n" * 20_000,
    "Read more: " * 5_000,
    "A" * 200_000,
    "- x\n" * 10_000,
    "“" * 50_000,
]


@pytest.mark.parametrize("text", MONSTERS)
def test_monstrous_text_is_cut_in_time(text: str) -> None:
    assert find_sections(Report(id="r", text=text, digest=""))


def test_the_open_seeds_are_cut_as_they_were_read(shared: Path) -> None:
    wanted = {
        "000": ["caption", "credit"] * 2,
        "001": ["teaser"],
        "003": ["caption", "credit"] * 2 + ["credit"],
        "004": ["teaser"],
    }
    for path in sorted((shared / "seeds").glob("*.txt")):
        found = sections(path.read_bytes().decode())
        assert [k for k, _ in found if k not in ("body", "headline")] == wanted.get(path.stem[:3], []), path.stem
