"""Findings as flat rows: one for each figure on each side's line, for tables and spreadsheets."""

from collections.abc import Iterator
from typing import Any

from crossread.export.values import value
from crossread.model.account import Account
from crossread.model.claim import Claim, Denial
from crossread.model.finding import Finding, Line, Reading

Row = dict[str, Any]


def figure_rows(account: Account) -> Iterator[Row]:
    """Readings of each finding in order, then what contests it, then its parts and increments, told apart by `kind`."""
    every: list[Claim | Denial] = [*account.claims, *account.denials]
    statements = {one.id: one for one in every}
    for finding in account.findings:
        head = {"incident": account.incident.id, **_head(finding)}
        for line in finding.lines:
            for reading in line.readings:
                yield {**head, **_reading(reading, line), "preferred": reading.quantity == finding.preferred}
        for kind in ("denials", "denied", "parts", "increments"):
            for id_ in getattr(finding, kind):
                yield {**head, **_statement(statements[id_], _KINDS[kind]), "preferred": False}


_KINDS = {"denials": "denial", "denied": "denied", "parts": "part", "increments": "increment"}


def _head(finding: Finding) -> Row:
    return {
        "finding": finding.id,
        "measure": finding.slot.measure.value,
        "manner": value(finding.slot.manner),
        "party": finding.party.value,
        "unit": finding.unit,
        "status": finding.status.value,
        "rule": finding.rule,
    }


def _reading(reading: Reading, line: Line) -> Row:
    return {
        "kind": "reading",
        "side": line.side.value,
        "line_status": line.status.value,
        **value(reading.quantity),
        "group": None,
        "first_said": value(reading.first_said),
        "last_said": value(reading.last_said),
        "step": reading.step,
        "order": value(reading.order),
        "outlet_voice": reading.outlet_voice,
        "unconfirmed": reading.unconfirmed,
        "note": reading.note,
        "reports": list(reading.reports),
        "origins": list(reading.origins),
        "claims": list(reading.claims),
    }


def _statement(one: Claim | Denial, kind: str) -> Row:
    quantity = value(one.quantity) if isinstance(one, Claim) else {"low": None, "high": None, "hedge": None}
    return {
        "kind": kind,
        "side": one.source.side.value if one.source else "unknown",
        "line_status": None,
        **quantity,
        "group": one.group,
        "first_said": value(one.said),
        "last_said": value(one.said),
        "step": None,
        "order": None,
        "outlet_voice": one.source is None,
        "unconfirmed": False,
        "note": "",
        "reports": [one.report],
        "origins": [],
        "claims": [one.id],
    }
