"""Claims and denials as flat records: the shape every tool agrees on. Fields may be added, never renamed."""

from typing import Any

from crossread.export.values import value
from crossread.model.claim import Claim, Denial
from crossread.model.report import Report
from crossread.model.source import Naming, Side, Source

Record = dict[str, Any]


def claim_record(claim: Claim, report: Report) -> Record:
    """The claim as one line of `crossread claims --format jsonl`, its text taken from the report."""
    return {
        **_anchor(claim, report),
        **_subject(claim),
        "low": claim.quantity.low,
        "high": claim.quantity.high,
        "hedge": claim.quantity.hedge.value,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "basis": claim.basis.value,
        **_circumstance(claim, report),
        "holds": value(claim.holds),
        "place": claim.place,
        "event": claim.event,
        "whole": claim.whole,
        "evidence": [one.value for one in claim.evidence],
        "confidence": claim.confidence,
        **_provenance(claim),
    }


def denial_record(denial: Denial, report: Report) -> Record:
    """The denial in the same shape, without the fields of a number."""
    return {**_anchor(denial, report), **_subject(denial), **_circumstance(denial, report), **_provenance(denial)}


def _anchor(one: Claim | Denial, report: Report) -> Record:
    start, end = one.span.start, one.span.end
    return {"id": one.id, "report": one.report, "start": start, "end": end, "text": report.text[start:end]}


def _subject(one: Claim | Denial) -> Record:
    return {"measure": one.measure.value, "manner": value(one.manner), "party": one.party.value, "group": one.group}


def _circumstance(one: Claim | Denial, report: Report) -> Record:
    return {
        "scope": one.scope.value,
        "section": one.section.value,
        **_source(one.source, report),
        "said": value(one.said),
    }


def _source(source: Source | None, report: Report) -> Record:
    """The outlet's own voice is a null source of no known side; the words of any other are taken from the report."""
    if source is None:
        return {
            "source": None,
            "speaker": None,
            "side": Side.UNKNOWN.value,
            "naming": Naming.OUTLET.value,
            "via": [],
            "source_text": None,
            "source_start": None,
            "source_end": None,
        }
    start, end = source.span.start, source.span.end
    return {
        "source": source.text,
        "speaker": source.name,
        "side": source.side.value,
        "naming": source.naming.value,
        "via": list(source.via),
        "source_text": report.text[start:end],
        "source_start": start,
        "source_end": end,
    }


def _provenance(one: Claim | Denial) -> Record:
    return {"extractor": one.extractor, "why": list(one.why), "decision": one.decision}
