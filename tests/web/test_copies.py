"""Sources and copies: one witness in several reports, and edits side by side."""

from dataclasses import replace

from crossread.model.origin import Trace
from crossread.model.passage import Change, ChangeKind, Overlap, Passage, PassageKind
from crossread.model.report import Report
from crossread.model.span import Span
from crossread.present.evidence import Evidence
from crossread.web.copies import build_sources
from present.ferry import ferry

LEFT = "At least 27 militants were killed, officials said."
RIGHT = "At least 30 terrorists were killed, officials said so."


def _span(report: str, text: str, words: str) -> Span:
    start = text.index(words)
    return Span(report=report, start=start, end=start + len(words))


def test_copied_sentences_stand_side_by_side_with_their_edits_marked() -> None:
    changes = (
        Change(left=_span("a", LEFT, "27"), right=_span("b", RIGHT, "30"), kind=ChangeKind.UPDATE),
        Change(left=_span("a", LEFT, "militants"), right=_span("b", RIGHT, "terrorists"), kind=ChangeKind.FRAMING),
        Change(left=Span(report="a", start=49, end=49), right=_span("b", RIGHT, " so"), kind=ChangeKind.WORDING),
    )
    passage = Passage(
        left=_span("a", LEFT, LEFT),
        right=_span("b", RIGHT, RIGHT),
        kind=PassageKind.COPY,
        similarity=0.8,
        run=4,
        changes=changes,
    )
    overlap = Overlap(left="a", right="b", passages=(passage,), left_share=1.0, right_share=0.9)
    claim = replace(ferry().claims[0], report="a", span=_span("a", LEFT, "27 militants"))
    reports = (Report(id="a", text=LEFT, digest="0"), Report(id="b", text=RIGHT, digest="0"))
    account = replace(
        ferry(), reports=reports, claims=(claim,), denials=(), trace=Trace(overlaps=(overlap,)), origins=()
    )
    (pair,) = build_sources(account, Evidence(account)).pairs
    ((left, right),) = pair.passages
    assert [(piece.text, piece.kind) for piece in left.pieces if piece.kind] == [
        ("27", "update"),
        ("militants", "framing"),
    ]
    assert "".join(piece.text for piece in right.pieces) == RIGHT
    assert [piece.text for piece in right.pieces if piece.kind] == ["30", "terrorists", " so"]
    assert pair.shares == "100% of the one, 90% of the other"


def test_origins_of_several_reports_stand_first() -> None:
    account = ferry()
    origins = build_sources(account, Evidence(account)).origins
    assert [origin.shared for origin in origins] == sorted((origin.shared for origin in origins), reverse=True)
    assert {report for origin in origins for report in origin.reports} <= {report.id for report in account.reports}
