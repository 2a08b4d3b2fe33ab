"""A brief as a page: every citation leads to the sentence it stands for, printed below."""

from collections.abc import Mapping, Sequence
from typing import Any

from crossread.model.brief import Brief
from crossread.model.citation import Receipt
from crossread.model.report import Report
from crossread.model.span import Span
from crossread.present.receipt import plain, sentence_around
from crossread.present.wording import count
from crossread.web.page import render_template


def write_brief(briefs: Sequence[Brief], reports: Mapping[str, Report]) -> str:
    """The briefs in one HTML file that asks for nothing else; `reports` are keyed by the names by which they are cited.

    MissingExtra where the extra is not installed.
    """
    title = briefs[0].title if len(briefs) == 1 else count(len(briefs), "brief")
    return render_template("brief.html", title=title, briefs=[_brief(one, reports) for one in briefs])


def _brief(brief: Brief, reports: Mapping[str, Report]) -> dict[str, Any]:
    cited = sorted({receipt for _, _, clause in brief.iter_clauses() for receipt in clause.receipts})
    return {
        "id": brief.incident,
        "title": brief.title,
        "scale": brief.scale,
        "parts": [
            {
                "title": part.title,
                "items": [{"label": i.label, "tail": i.tail, "clauses": i.clauses} for i in part.items],
            }
            for part in brief.parts
        ],
        "sentences": [_sentence(receipt, reports[receipt.report]) for receipt in cited],
    }


def _sentence(receipt: Receipt, report: Report) -> dict[str, Any]:
    """The sentence a receipt stands in, in three pieces of which the second is cited."""
    end = receipt.end if receipt.end is not None else receipt.start
    span = Span(report=report.id, start=receipt.start, end=end)
    first, last = sentence_around(report.text, span)
    text = report.text
    return {
        "receipt": receipt,
        "outlet": report.outlet or report.id,
        "published": (report.published or "")[:10],
        "before": plain(text[first : span.start]),
        "cited": plain(text[span.start : span.end]),
        "after": plain(text[span.end : last]),
    }
