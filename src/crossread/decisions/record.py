"""Decisions as JSON objects: what a line of the journal holds, and what the server takes and gives."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from crossread.decisions.fields import check_fields
from crossread.errors import UsageError
from crossread.model.claim import Measure
from crossread.model.decision import Anchor, Decision, DecisionKind, ReportName
from crossread.model.span import Span

#: The longest name and note of a reader.
LONGEST_NAME, LONGEST_NOTE = 100, 2000
#: Reports one decision may name.
MOST_REPORTS = 1000
_ID_LENGTH = 12

Record = dict[str, Any]


def decide(kind: DecisionKind, **given: Any) -> Decision:
    """A decision with its id; UsageError where what its kind needs is missing or wrong. `at` is its time, ISO 8601."""
    return parse_decision({"kind": kind.value, **given})


def decision_record(decision: Decision) -> Record:
    """The decision as an object, without the fields that are empty."""
    at = decision.anchor
    anchor = at and {
        "report": at.span.report,
        "digest": at.digest,
        "start": at.span.start,
        "end": at.span.end,
        "measure": at.measure.value,
        "words": at.words,
    }
    told = {
        "id": decision.id,
        "kind": decision.kind.value,
        "claim": decision.claim,
        "anchor": anchor,
        "fields": dict(decision.fields),
        "reports": [{"id": one.id, "digest": one.digest} for one in decision.reports],
        "undoes": decision.undoes,
        "by": decision.by,
        "note": decision.note,
        "at": decision.at,
    }
    return {name: one for name, one in told.items() if one}


def identify(decision: Decision) -> str:
    """The id that follows from all the decision says."""
    told = decision_record(replace(decision, id=""))
    key = json.dumps(told, sort_keys=True, ensure_ascii=True)
    return sha256(key.encode()).hexdigest()[:_ID_LENGTH]


def parse_decision(given: object) -> Decision:
    """The decision that an object tells of; UsageError says what is wrong with it."""
    if not isinstance(given, Mapping):
        raise UsageError("it is no object with a kind")
    try:
        kind = DecisionKind(str(given.get("kind")))
    except ValueError:
        raise UsageError(f"its kind is none of {', '.join(DecisionKind)}") from None
    made = Decision(
        id="",
        kind=kind,
        claim=_text(given, "claim", 64) if kind in (DecisionKind.REJECT, DecisionKind.CORRECT) else "",
        anchor=_anchor(given.get("anchor")),
        fields=_fields(given.get("fields")) if kind is DecisionKind.CORRECT else (),
        reports=_reports(given.get("reports")) if kind in (DecisionKind.SPLIT, DecisionKind.MERGE) else (),
        undoes=_text(given, "undoes", 64) if kind is DecisionKind.UNDO else "",
        by=_text(given, "by", LONGEST_NAME),
        note=_text(given, "note", LONGEST_NOTE),
        at=_text(given, "at", 40),
    )
    _check_whole(made)
    return replace(made, id=_text(given, "id", 64) or identify(made))


def _check_whole(made: Decision) -> None:
    if made.kind in (DecisionKind.REJECT, DecisionKind.CORRECT) and not made.claim:
        raise UsageError(f"{made.kind} names no claim")
    if made.kind is DecisionKind.UNDO and not made.undoes:
        raise UsageError("undo names no decision")
    if made.kind is DecisionKind.SPLIT and not made.reports:
        raise UsageError("split names no report")
    if made.kind is DecisionKind.MERGE and len(made.reports) < 2:
        raise UsageError("merge needs two reports, of the incidents that belong together")


def _text(given: Mapping[str, Any], name: str, longest: int) -> str:
    words = given.get(name) or ""
    if not isinstance(words, str):
        raise UsageError(f"its {name} is no text")
    if len(words) > longest:
        raise UsageError(f"its {name} has {len(words):,} characters, and at most {longest:,} are kept")
    return " ".join(words.split())


def _fields(given: object) -> tuple[tuple[str, str | int | None], ...]:
    if not isinstance(given, Mapping):
        raise UsageError("a correction has an object `fields`, with what it sets")
    return check_fields({str(name): value for name, value in given.items()})


def _anchor(given: object) -> Anchor | None:
    if given is None or given == "":
        return None
    try:
        assert isinstance(given, Mapping)
        span = Span(report=str(given["report"]), start=int(given["start"]), end=int(given["end"]))
        measure = Measure(given["measure"])
        return Anchor(digest=str(given["digest"]), span=span, measure=measure, words=str(given["words"]))
    except (AssertionError, KeyError, TypeError, ValueError):
        raise UsageError("its anchor does not tell report, digest, start, end, measure and words") from None


def _reports(given: object) -> tuple[ReportName, ...]:
    if not isinstance(given, Sequence) or isinstance(given, str) or len(given) > MOST_REPORTS:
        raise UsageError(f"its reports are no list of at most {MOST_REPORTS:,}")
    names = (_report(one) for one in given)
    return tuple(sorted({name.id: name for name in names}.values(), key=lambda name: name.id))


def _report(given: object) -> ReportName:
    if isinstance(given, Mapping):
        return ReportName(id=_text(given, "id", 1000), digest=_text(given, "digest", 64))
    if isinstance(given, str) and given:
        return ReportName(id=given)
    raise UsageError("one of its reports has no id")
