"""What was traced as JSON: origins, credits, editions and overlaps."""

from typing import Any

from crossread.export.values import value
from crossread.model.account import Account
from crossread.model.origin import Trace
from crossread.model.passage import Overlap
from crossread.model.report import Report

Record = dict[str, Any]


def trace_object(account: Account) -> Record:
    """The parts of an account that tell who may have copied whom; words are left to the reports."""
    return {"origins": value(account.origins), **_facts(account.trace)}


def _facts(trace: Trace) -> Record:
    return {
        "credits": value(trace.credits),
        "editions": value(trace.editions),
        "overlaps": value(trace.overlaps),
    }


def overlap_object(overlap: Overlap, left: Report, right: Report) -> Record:
    """The overlap with the words of its passages and of their differences."""
    fields: Record = value(overlap)
    for passage in fields["passages"]:
        _word(passage, left, right)
        for change in passage["changes"]:
            _word(change, left, right)
    return fields


def _word(one: Record, left: Report, right: Report) -> None:
    for side, report in (("left", left), ("right", right)):
        span = one[side]
        span["text"] = report.text[span["start"] : span["end"]]
