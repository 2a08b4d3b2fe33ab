"""What a copy may not do: raise the number of witnesses of a figure."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from lighthouse import COPY, OWN, page, report

from crossread.model.account import Account, Incident
from crossread.model.claim import Claim, Measure
from crossread.model.extract import Extract
from crossread.model.quantity import Quantity
from crossread.model.report import Report
from crossread.model.source import Naming, Side, Source
from crossread.model.span import Span
from crossread.reconcile import build_account
from crossread.reconcile.witness import Witnesses
from crossread.trace import trace

TOLD = (
    "The harbour police told Reuters that 27 people were inside and that nobody had been hurt so far.",
    "At least 27 people are held in the tower.",
    "Twenty-seven people, a teacher among them, were led up the stairs by men in masks, the mayor said.",
    "(AP)",
    "“I counted 27 of them on the stairs before the door fell shut behind the last,” the keeper's wife said.",
)
#: How each sentence gives the one figure that is counted, if it does.
FIGURES = ("27", "Twenty-seven")
SENTENCES = st.lists(st.sampled_from((*COPY, *OWN, *TOLD)), min_size=1, max_size=6)
OUTLETS = st.sampled_from(("Orvane Mirror", "Marran Post", "Cape Courier", "Reuters", None))
PAGES = st.lists(st.tuples(SENTENCES, OUTLETS), min_size=1, max_size=6)


def make(pages: Sequence[tuple[list[str], str | None]]) -> list[Report]:
    return [report(f"r{number}", page(*text), outlet=outlet) for number, (text, outlet) in enumerate(pages)]


def read(one: Report) -> Extract:
    """Every sentence with the figure as a claim, told to Reuters where it says so."""
    claims = []
    for number, sentence in enumerate(one.text.split("\n\n")):
        start = sum(len(s) + 2 for s in one.text.split("\n\n")[:number])
        for word in FIGURES:
            if word in sentence:
                at = start + sentence.index(word)
                claims.append(_claim(one, at, at + len(word), told="told Reuters" in sentence))
    return Extract(report=one.id, claims=tuple(claims))


def _claim(one: Report, start: int, end: int, *, told: bool) -> Claim:
    span = Span(report=one.id, start=start, end=end)
    via = ("Reuters",) if told else ()
    police = Source(text="police", name="police", side=Side.STATE, naming=Naming.ORGANISATION, via=via, span=span)
    return Claim(
        id=f"{one.id}:{start}",
        report=one.id,
        span=span,
        measure=Measure.HELD,
        quantity=Quantity(low=27, high=27),
        source=police if told else None,
    )


def count(reports: Sequence[Report]) -> int:
    extracts = [read(one) for one in reports]
    claims = [claim for extract in extracts for claim in extract.claims]
    return Witnesses(reports, claims, trace(reports, extracts)).count(claims)


def tell(reports: Sequence[Report]) -> Account:
    extracts = [read(one) for one in reports]
    incident = Incident(id="i", label="", reports=tuple(one.id for one in reports))
    return build_account(incident, reports, extracts, traced=trace(reports, extracts))


@settings(max_examples=150)
@given(PAGES, st.integers(0, 5), OUTLETS)
def test_a_copied_report_never_raises_the_number_of_origins(
    pages: list[tuple[list[str], str | None]], which: int, outlet: str | None
) -> None:
    reports = make(pages)
    copied = replace(reports[which % len(reports)], id="zz", outlet=outlet)
    assert count([*reports, copied]) <= count(reports)


@settings(max_examples=60)
@given(st.lists(OUTLETS, min_size=1, max_size=4), st.integers(0, 3))
def test_an_edited_copy_neither(outlets: list[str | None], which: int) -> None:
    reports = make([([COPY[which], OWN[0], *COPY[:3]], outlet) for outlet in outlets])
    text = reports[0].text.replace("Rebel soldiers", "Terrorists").replace("The gang", "The killers")
    edited = report("zz", text + "\n\nThe end is not in sight.", outlet="Evening Star")
    assert count([*reports, edited]) <= count(reports)


@settings(max_examples=150)
@given(PAGES, st.integers(0, 5))
def test_removing_a_report_raises_no_number_unless_it_was_the_link_and_the_account_says_so(
    pages: list[tuple[list[str], str | None]], which: int
) -> None:
    reports = make(pages)
    gone = reports[which % len(reports)]
    left = [one for one in reports if one is not gone]
    if count(left) > count(reports):
        assert any(gone.id in origin.links for origin in tell(reports).origins)


@settings(max_examples=40)
@given(PAGES, st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_no_account(pages: list[tuple[list[str], str | None]], rng: Random) -> None:
    reports = make(pages)
    mixed = list(reports)
    rng.shuffle(mixed)
    assert tell(mixed) == tell(reports)


def test_one_wire_in_three_outlets_is_one_origin() -> None:
    wire = "ORVANE, May 6 (Reuters) - " + COPY[0]
    pages = [([wire, *COPY[1:]], "Mirror"), ([COPY[0], *OWN[:2]], "Post"), ([OWN[2], COPY[0]], "Mail")]
    told = tell(make(pages))
    (origin,) = told.origins
    assert (origin.kind, origin.name, origin.reports) == ("agency", "Reuters", ("r0", "r1", "r2"))
    (reading,) = told.findings[0].lines[0].readings
    assert reading.origins == (origin.id,)
    assert told.findings[0].status == "single"
    assert told.findings[0].why == "3 reports, one origin"


def test_a_thousand_reprints_are_one_origin_and_a_footer_makes_none() -> None:
    footer = "The Mirror has been printed in the harbour quarter since 1911 and welcomes letters from all its readers."
    reprints = [report(f"r{n:04}", page(*COPY, f"Page {n}.")) for n in range(1000)]
    assert count(reprints) == 1
    words = [f"{a}{b}" for a in "tar mel gor sin pav lun".split() for b in "a en ish oth ul ers".split()]
    rng = Random(1)
    pages = [
        report(f"p{n}", page(" ".join(rng.choices(words, k=12)) + " and 27 were held.", footer), outlet=f"Outlet {n}")
        for n in range(9)
    ]
    assert count(pages) == 9


def test_two_outlets_quoting_one_speaker_are_two_origins() -> None:
    words = TOLD[-1]
    assert count(make([([words, OWN[0], OWN[1]], "Mirror"), ([OWN[2], OWN[3], words], "Post")])) == 2


def test_an_edited_figure_in_a_copied_sentence_is_a_later_reading_of_one_origin() -> None:
    older = report("a", page(*COPY), published="2031-05-06")
    newer = report("b", page(*COPY).replace("27", "31"), published="2031-05-07")
    extracts = [read(older), Extract(report="b", claims=tuple(_edited(newer)))]
    incident = Incident(id="i", label="", reports=("a", "b"))
    told = build_account(incident, [older, newer], extracts, traced=trace([older, newer], extracts))
    (line,) = told.findings[0].lines
    assert [str(reading.quantity) for reading in line.readings] == ["27", "31"]
    assert line.status == "revised"
    assert line.readings[0].origins == line.readings[1].origins


def _edited(newer: Report) -> list[Claim]:
    at = newer.text.index("31")
    return [replace(_claim(newer, at, at + 2, told=False), quantity=Quantity(low=31, high=31))]
