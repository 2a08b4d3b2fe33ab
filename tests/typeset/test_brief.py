"""Briefs on paper."""

import sys

import pytest

from crossread.errors import MissingExtra
from crossread.model.brief import Brief, Clause, Item, Part
from crossread.model.citation import Receipt
from crossread.typeset import write_pdf

HOSTILE = "“#import *evil* $x$ \\ <script> שלום 🙂 " + "x" * 3000 + "”"


def told(items: int, words: str = "27 “rebels” (officials)") -> Brief:
    clause = Clause(text=words, receipts=(Receipt(report="alder-post", start=512, end=547),))
    part = Part(title="Figures", items=tuple(Item(label=f"Line {n}", clauses=(clause, clause)) for n in range(items)))
    return Brief(incident="a", title="Bombing, Selm", scale="3 reports", parts=(part,))


def sheets(pdf: bytes) -> int:
    return pdf.count(b"/Type/Page/")


def test_each_brief_begins_a_sheet_and_the_bytes_are_always_the_same() -> None:
    briefs = [told(3), told(5)]
    assert sheets(write_pdf(briefs)) == 2
    assert write_pdf(briefs) == write_pdf(briefs)
    assert write_pdf(briefs) != write_pdf(briefs[::-1])


def test_smaller_type_before_a_second_sheet() -> None:
    assert sheets(write_pdf([told(50)])) == 1
    assert sheets(write_pdf([told(400)])) > 1


def test_nothing_in_a_report_is_markup() -> None:
    assert write_pdf([told(2, HOSTILE)]).startswith(b"%PDF")


def test_without_the_extra_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra, match=r"crossread\[pdf\]"):
        write_pdf([told(1)])
