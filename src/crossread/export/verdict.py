"""What a check of a text came to, as JSON."""

from typing import Any

from crossread.export.values import value
from crossread.model.verdict import Verdict


def verdict_object(verdict: Verdict) -> dict[str, Any]:
    """The verdict with `holds`; each problem has its line, its clause and what is missing."""
    return {"holds": verdict.holds, **value(verdict)}
