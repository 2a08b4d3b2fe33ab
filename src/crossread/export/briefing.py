"""A brief as JSON: its parts, items and clauses, each citation with the words it stands for."""

from collections.abc import Mapping
from typing import Any

from crossread.model.brief import Brief, Clause, Item
from crossread.model.citation import Receipt
from crossread.model.report import Report

Record = dict[str, Any]
#: Changes when a reader of the old shape could go wrong with the new one.
SCHEMA = "crossread-brief/1"


def brief_object(brief: Brief, reports: Mapping[str, Report]) -> Record:
    """The brief of one incident; `reports` are keyed by the names by which they are cited."""
    return {
        "schema": SCHEMA,
        "incident": brief.incident,
        "title": brief.title,
        "scale": brief.scale,
        "parts": [
            {"title": part.title, "items": [_item(item, reports) for item in part.items]} for part in brief.parts
        ],
    }


def _item(item: Item, reports: Mapping[str, Report]) -> Record:
    return {"label": item.label, "clauses": [_clause(clause, reports) for clause in item.clauses]}


def _clause(clause: Clause, reports: Mapping[str, Report]) -> Record:
    return {
        "text": clause.text,
        "tells": list(clause.items),
        "citations": [_citation(receipt, reports) for receipt in clause.receipts],
    }


def _citation(receipt: Receipt, reports: Mapping[str, Report]) -> Record:
    report = reports[receipt.report]
    words = report.text[receipt.start : receipt.end]
    return {"report": report.id, "start": receipt.start, "end": receipt.end, "text": words}
