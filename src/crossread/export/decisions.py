"""Readers' decisions as JSON, with what became of each."""

from typing import Any

from crossread.decisions import decision_record
from crossread.export.values import value
from crossread.model.decision import Ruling

Record = dict[str, Any]


def ruling_object(ruling: Ruling) -> Record:
    """The decision as its line in the journal has it, and what came of it: the fields as read and as decided."""
    return {
        "decision": decision_record(ruling.decision),
        "state": ruling.state.value,
        "claim": ruling.claim or None,
        "reports": list(ruling.reports),
        "changes": value(ruling.changes),
        "why": ruling.why,
    }
