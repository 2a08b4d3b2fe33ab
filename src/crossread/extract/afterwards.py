"""What became later of those counted before: "Thirty have gone home", "two more were found overnight"."""

import re
from dataclasses import replace

from crossread.extract.counted import Counted
from crossread.extract.event import Event
from crossread.extract.figure import Figure
from crossread.extract.numbers import Kind
from crossread.model.claim import Measure
from crossread.model.parse import Parse

_HOME = re.compile(
    r"(?:\s+of\s+them)?\s+(?:(?:have|had|has|were|was)\s+)?(?:since|already|now|later)?\s*(?:been\s+)?"
    r"(?:(?:gone|went|returned|sent|allowed|let)\s+home|discharged|left\s+(?:the\s+)?hospital)\b",
    re.I,
)
_FOUND = re.compile(
    r"(?:\s+(?:more|others))?\s+(?:have\s+been|has\s+been|had\s+been|were|was)\s+(?:found|recovered|discovered|brought\s+up|retrieved)\b"
    r"(?!\s+(?:alive|safe|unhurt|living|wandering))",
    re.I,
)


def later_on(parse: Parse, counted: Counted, before: Figure) -> Event | None:
    """ "71 were treated. Thirty have gone home", "41 are dead. Two more were found overnight"."""
    if counted.noun is not None or counted.number.kind is Kind.NONE:
        return None
    if before.event.measure is Measure.INJURED and _HOME.match(parse.text, counted.end):
        return replace(before.event, part=True, whole=before.counted.phrase, how="of them")
    more = counted.number.more and before.event.measure is Measure.KILLED
    return replace(before.event, how="gapped") if more and _FOUND.match(parse.text, counted.end) else None
