"""The gold of the five seeds as extracts, with the days that their texts state filled in by hand."""

import json
from pathlib import Path
from typing import Any

from crossread.model.account import Account, Incident
from crossread.model.claim import Basis, Claim, Denial, Manner, Measure, Modality, Party, Polarity, Scope
from crossread.model.extract import Extract
from crossread.model.parse import SectionKind
from crossread.model.quantity import Hedge, Quantity
from crossread.model.report import Report
from crossread.model.source import Naming, Side, Source
from crossread.model.span import Span
from crossread.model.when import When
from crossread.reconcile import build_account

TUESDAY = When(weekday=1, words="Tuesday")
WEDNESDAY = When(weekday=2, words="Wednesday")
DAYS = {"000": (TUESDAY,), "001": (WEDNESDAY, TUESDAY), "002": (WEDNESDAY, TUESDAY), "003": (WEDNESDAY, TUESDAY)}


def load(shared: Path, *, first: bool = True) -> tuple[list[Report], list[Extract]]:
    """Reports and extracts; where the gold accepts several values, the first (or the last) of them."""
    lines = (shared / "gold" / "figures.seeds.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [_pick(json.loads(line), first=first) for line in lines]
    claims = [_claim(number, row) for number, row in enumerate(rows)]
    reports = [_report(path) for path in sorted((shared / "seeds").glob("*.txt"))]
    return reports, [_extract(report, claims) for report in reports]


def account_of(reports: list[Report], extracts: list[Extract], **options: Any) -> Account:
    incident = Incident(id="train", label="", reports=tuple(report.id for report in reports))
    return build_account(incident, reports, extracts, **options)


def _pick(row: dict[str, Any], *, first: bool) -> dict[str, Any]:
    return {key: value[0 if first else -1] if isinstance(value, list) else value for key, value in row.items()}


def _report(path: Path) -> Report:
    return Report(id=path.stem, text="", digest=path.stem)


def _claim(number: int, row: dict[str, Any]) -> Claim:
    span = Span(report=row["report"], start=row["start"], end=row["end"])
    speaker = None
    if row["source"]:
        name = "The BLA" if row["source"] == "The group" else row["source"]
        speaker = Source(text=name, name=name, side=Side(row["side"]), naming=Naming(row["naming"]), span=span)
    released = row["text"].endswith("Tuesday night") or (row["basis"] == "part" and row["measure"] == "freed")
    return Claim(
        id=f"claim-{number:02}",
        report=row["report"],
        span=span,
        measure=Measure(row["measure"]),
        manner=Manner(row["manner"]) if row["manner"] else None,
        party=Party(row["party"]),
        group=row["group"],
        quantity=Quantity(low=row["low"], high=row["high"], hedge=Hedge(row["hedge"])),
        polarity=Polarity(row["polarity"]),
        modality=Modality(row["modality"]),
        basis=Basis(row["basis"]),
        scope=Scope(row["scope"]),
        section=SectionKind(row["section"]),
        source=speaker,
        said=_said(row),
        holds=TUESDAY if released else None,
        event=row["note"] if row["scope"] == "background" else None,
    )


def _said(row: dict[str, Any]) -> When | None:
    """What the sentences themselves say of when somebody spoke."""
    if row["text"] == "still holding 214 people hostage":
        return TUESDAY
    return WEDNESDAY if row["text"] == "freed 190 passengers" else None


def _extract(report: Report, claims: list[Claim]) -> Extract:
    number = report.id[:3]
    own = tuple(claim for claim in claims if claim.report == report.id)
    spoke = {"003": (WEDNESDAY, TUESDAY), "004": (TUESDAY,)}.get(number, ())
    return Extract(
        report=report.id,
        claims=own,
        denials=(_denial(report.id),) if number == "003" else (),
        days=DAYS.get(number, (TUESDAY,)),
        spoke=spoke,
    )


def _denial(report: str) -> Denial:
    span = Span(report=report, start=2062, end=2093)
    speaker = Source(text="The BLA", name="The BLA", side=Side.PERPETRATOR, naming=Naming.ORGANISATION, span=span)
    return Denial(
        id="denial-00",
        report=report,
        span=span,
        measure=Measure.FREED,
        manner=Manner.FREED,
        party=Party.CIVILIAN,
        group="hostages",
        source=speaker,
    )
