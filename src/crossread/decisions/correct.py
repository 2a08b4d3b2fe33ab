"""A claim as a reader corrects it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from crossread.decisions.anchors import Lost, Statement
from crossread.model.claim import Basis, Claim, Denial, Manner, Measure, Modality, Party, Polarity, Scope
from crossread.model.decision import Change, Decision, Value
from crossread.model.parse import SectionKind
from crossread.model.quantity import Hedge, Quantity
from crossread.model.report import Report
from crossread.model.source import Naming, Side, Source
from crossread.model.span import Span

_OF_SOURCE = ("source", "side", "naming")
_OF_NUMBER = ("low", "high", "hedge")
_OF_CLAIMS = (*_OF_NUMBER, "polarity", "modality", "basis", "event")
_MADE: dict[str, Callable[[Any], object]] = {
    "measure": Measure,
    "manner": lambda word: Manner(word) if word else None,
    "party": Party,
    "group": lambda words: words or "",
    "polarity": Polarity,
    "modality": Modality,
    "basis": Basis,
    "scope": Scope,
    "section": SectionKind,
    "event": lambda words: words,
}


def correct(one: Statement, decision: Decision, report: Report) -> tuple[Statement, tuple[Change, ...]]:
    """The claim with the fields set, and what the machine had read; Lost where they cannot be set."""
    fields = dict(decision.fields)
    before = values(one)
    if isinstance(one, Denial):
        foreign = [name for name in fields if name in _OF_CLAIMS]
        if foreign:
            raise Lost(f"a denial without a number has no {foreign[0]}")
    made: dict[str, Any] = {name: _MADE[name](word) for name, word in fields.items() if name in _MADE}
    if made.get("measure", Measure.FREED) is not Measure.FREED and "manner" not in fields:
        made["manner"] = None  # only people who come free do so in some manner
    if made.get("scope") is Scope.MAIN and isinstance(one, Claim):
        made.setdefault("event", None)
    if isinstance(one, Claim):
        made["confidence"] = None  # how often the machine is right tells nothing of what a reader says
        made["quantity"] = _quantity(one.quantity, fields)
    if any(name in fields for name in _OF_SOURCE):
        made["source"] = _source(one, fields, report)
    corrected = replace(one, **made)
    after = values(corrected)
    return corrected, tuple(Change(field=n, read=before[n], decided=after[n]) for n in before if before[n] != after[n])


def values(one: Statement) -> dict[str, Value]:
    """The fields a reader may set, as they stand."""
    source = one.source
    told: dict[str, Value] = {
        "measure": one.measure.value,
        "manner": one.manner.value if one.manner else None,
        "party": one.party.value,
        "group": one.group or None,
        "scope": one.scope.value,
        "section": one.section.value,
        "source": source.name if source else None,
        "side": source.side.value if source else Side.UNKNOWN.value,
        "naming": source.naming.value if source else Naming.OUTLET.value,
    }
    return told if isinstance(one, Denial) else {**told, **_values_of_claim(one)}


def _values_of_claim(one: Claim) -> dict[str, Value]:
    return {
        "low": one.quantity.low,
        "high": one.quantity.high,
        "hedge": one.quantity.hedge.value,
        "polarity": one.polarity.value,
        "modality": one.modality.value,
        "basis": one.basis.value,
        "event": one.event,
    }


def _quantity(read: Quantity, fields: Mapping[str, Value]) -> Quantity:
    """The number set: a low alone is that very number, unless the hedge that stands leaves it open above."""
    if not any(name in fields for name in _OF_NUMBER):
        return read
    low, hedge = fields.get("low", read.low), Hedge(str(fields.get("hedge", read.hedge.value)))
    assert isinstance(low, int)  # `check_fields` lets no other in
    high = fields.get("high", _upper(low, hedge, read) if "low" in fields or "hedge" in fields else read.high)
    assert high is None or isinstance(high, int)
    if high is not None and high < low:
        raise Lost(f"no figure runs from {low:,} to {high:,}")
    return Quantity(low=low, high=high, hedge=hedge)


def _upper(low: int, hedge: Hedge, read: Quantity) -> int | None:
    if hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.UNKNOWN):
        return None
    if hedge in (Hedge.EXACT, Hedge.ABOUT) or read.high is None:
        return low
    return max(low, read.high)


def _source(one: Statement, fields: Mapping[str, Value], report: Report) -> Source | None:
    """The speaker set: words that stand in the report, or nobody for the outlet's own voice."""
    read = one.source
    if "source" in fields and fields["source"] is None:
        return None
    words = fields.get("source")
    if words is None and read is None:
        raise Lost("nobody is quoted there, so that a side needs a source too")
    given: dict[str, Any] = {}
    if words is not None:
        span = _nearest(str(words), one, report)
        given = {"text": str(words), "name": str(words), "span": span, "via": ()}
    side = fields.get("side") or (read.side if read else Side.UNKNOWN).value
    naming = fields.get("naming") or (read.naming if read else Naming.UNNAMED).value
    given |= {"side": Side(str(side)), "naming": Naming(str(naming))}
    return replace(read, **given) if read else Source(**given)


def _nearest(words: str, one: Statement, report: Report) -> Span:
    """Where the words stand, nearest to the claim: a source without a place would be a receipt for nothing."""
    starts, at = [], report.text.find(words)
    while at >= 0:
        starts.append(at)
        at = report.text.find(words, at + 1)
    if not starts:
        raise Lost(f"“{words[:60]}” does not stand in {report.id}, letter by letter")
    start = min(starts, key=lambda place: (abs(place - one.span.start), place))
    return Span(report=report.id, start=start, end=start + len(words))
