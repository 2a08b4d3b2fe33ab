"""The brief as a page."""

from crossread.model.brief import Brief, Clause, Item, Part
from crossread.model.citation import Receipt
from crossread.model.report import Report
from crossread.web import write_brief

TEXT = "Smoke rose <b>early</b>. Nine dockers died on Monday, police said. Trains were late."


def page(text: str = TEXT) -> str:
    start = text.index("Nine dockers")
    clause = Clause(text="9 dockers (police)", receipts=(Receipt(report="post", start=start, end=start + 17),))
    part = Part(title="Figures", items=(Item(label="People killed", clauses=(clause,)),))
    brief = Brief(incident="a1", title="Fire & smoke", scale="1 report", parts=(part,))
    report = Report(id="post", text=text, digest="0", outlet="Alder Post", published="2031-05-06T07:00:00Z")
    return write_brief([brief], {"post": report})


def test_a_citation_leads_to_its_sentence() -> None:
    told = page()
    assert "<strong>People killed:</strong> 9 dockers (police)" in told
    assert '<a href="#post:25-42">post:25-42</a>' in told
    assert 'id="post:25-42"' in told
    assert "<mark>Nine dockers died</mark> on Monday, police said." in told
    assert "Trains were late" not in told


def test_report_text_is_escaped() -> None:
    told = page("<script>alert(1)</script> Nine dockers died on Monday.")
    assert "<script>alert" not in told
    assert "&lt;script&gt;alert(1)" in told
    assert "Fire &amp; smoke" in told
