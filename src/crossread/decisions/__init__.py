"""Readers' decisions: kept in a journal beside the reports, and applied to what the machine reads in them."""

from crossread.decisions.anchors import anchor
from crossread.decisions.journal import add_decision, read_journal
from crossread.decisions.record import decide, decision_record
from crossread.decisions.ruling import rule
from crossread.decisions.standing import undone

__all__ = [
    "add_decision",
    "anchor",
    "decide",
    "decision_record",
    "read_journal",
    "rule",
    "undone",
]
