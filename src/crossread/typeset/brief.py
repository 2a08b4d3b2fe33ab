"""A brief as PDF: a page of A4 each, by the typesetter Typst."""

import json
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from crossread.errors import MissingExtra
from crossread.model.brief import Brief, Clause, Item
from crossread.model.citation import write_citation

#: Sizes of type in points, from the one that reads best to the smallest that can be read; the first that fits is taken.
SIZES = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5)


def write_pdf(briefs: Sequence[Brief]) -> bytes:
    """The briefs as one PDF, a page each where it can be read at that size; the same briefs give the same bytes.

    MissingExtra where the extra is not installed.
    """
    try:
        import typst
    except ImportError:
        raise MissingExtra("pdf", "a brief as PDF") from None
    template = files("crossread.typeset").joinpath("templates", "brief.typ").read_bytes()
    told = [_brief(one, _fitting(one, template)) for one in briefs]
    return bytes(typst.compile(template, sys_inputs={"briefs": json.dumps(told)}))


def count_pages(brief: Brief, size: float, template: bytes) -> int:
    """How many pages a brief takes in type of a size in points."""
    import typst

    inputs = {"briefs": json.dumps([_brief(brief, size)])}
    return int(typst.query(template, "<pages>", field="value", one=True, sys_inputs=inputs))


def _fitting(brief: Brief, template: bytes) -> float:
    return next((size for size in SIZES if count_pages(brief, size, template) == 1), SIZES[-1])


def _brief(brief: Brief, size: float) -> dict[str, Any]:
    parts = [{"title": part.title, "items": [_item(item) for item in part.items]} for part in brief.parts]
    return {"title": brief.title, "scale": f"{brief.scale}.", "size": size, "parts": parts}


def _item(item: Item) -> dict[str, Any]:
    clauses = [_clause(clause, first=not number) for number, clause in enumerate(item.clauses)]
    return {"label": item.label, "clauses": clauses, "tail": f"; {item.tail}." if item.tail else "."}


def _clause(clause: Clause, *, first: bool) -> dict[str, Any]:
    receipts = write_citation(clause.receipts) if clause.receipts else ""
    return {"joint": "" if first else clause.joint, "text": clause.text, "receipts": receipts}
