"""What a person decides about what was read: it outranks the machine, and nothing is deleted."""

from dataclasses import dataclass
from enum import StrEnum

from crossread.model.claim import Measure
from crossread.model.span import Span

#: The file in a folder of reports that holds the decisions about them, one a line, oldest first.
JOURNAL = "crossread-decisions.jsonl"

#: What a field of a claim is set to: a word, a whole number, or nothing.
Value = str | int | None


class DecisionKind(StrEnum):
    """What is decided. `split` takes reports out of their incident, `merge` puts incidents together."""

    REJECT = "reject"
    CORRECT = "correct"
    SPLIT = "split"
    MERGE = "merge"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where a claim stands, so that a decision finds it again: in the bytes of that digest, at that span."""

    digest: str
    span: Span
    measure: Measure
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportName:
    """A report by its id and, for when its file is called otherwise, by the digest of its bytes."""

    id: str
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One line of the journal; which fields are filled follows from `kind`.

    `claim` (of a claim or a denial) and `anchor` are what a rejection or correction is about, `fields` what it sets;
    `reports` are split off or belong together; `undoes` is the id of an earlier decision. `by` and `note` are the
    reader's own words, and `at` is the time that whoever wrote the line gave it.
    """

    id: str
    kind: DecisionKind
    claim: str = ""
    anchor: Anchor | None = None
    fields: tuple[tuple[str, Value], ...] = ()
    reports: tuple[ReportName, ...] = ()
    undoes: str = ""
    by: str = ""
    note: str = ""
    at: str = ""


class RulingState(StrEnum):
    """What becomes of a decision that nobody has undone: `lost` ones name something that is not there (any more)."""

    STANDS = "stands"
    OVERTAKEN = "overtaken"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A field of a claim as the machine read it, and as a reader set it."""

    field: str
    read: Value
    decided: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A decision applied to what was read, or the reason why it could not be.

    `claim` and `reports` are the ids it was found to be about.
    """

    decision: Decision
    state: RulingState
    claim: str = ""
    reports: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    why: str = ""
