"""The account as JSON, in the shape of docs/reference/account.schema.json."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from crossread.export.decisions import ruling_object
from crossread.export.record import claim_record, denial_record
from crossread.export.story import story_object
from crossread.export.tracing import trace_object
from crossread.export.values import value
from crossread.model.account import Account
from crossread.model.finding import Finding
from crossread.model.report import Report

#: Changes when a reader of the old shape could go wrong with the new one; fields may be added under the same name.
SCHEMA = "crossread-account/1"


def document(accounts: Sequence[Account]) -> dict[str, Any]:
    """All accounts of one reading as one document."""
    return {"schema": SCHEMA, "accounts": [account_object(account) for account in accounts]}


def account_object(account: Account) -> dict[str, Any]:
    """One account; ids of claims and denials refer to its own `claims` and `denials`."""
    reports = {report.id: report for report in account.reports}
    return {
        "schema": SCHEMA,
        "as_of": account.as_of,
        "incident": value(account.incident),
        "reports": [report_object(report) for report in account.reports],
        "claims": [claim_record(claim, reports[claim.report]) for claim in account.claims],
        "denials": [denial_record(denial, reports[denial.report]) for denial in account.denials],
        "findings": [_finding(finding) for finding in account.findings],
        "background": value(account.background),
        "set_aside": [{"claim": claim, "reason": reason} for claim, reason in account.set_aside],
        "checks": value(account.checks),
        "voices": value(account.voices),
        "open_questions": value(account.open_questions),
        "caveats": value(account.caveats),
        "left_out": value(account.left_out),
        "decisions": [ruling_object(ruling) for ruling in account.decisions],
        **trace_object(account),
        **story_object(account, reports),
    }


def report_object(report: Report) -> dict[str, Any]:
    """The report without its text, which is its outlet's; length and digest tell whether offsets point into another."""
    fields: dict[str, Any] = value(report)
    text = fields.pop("text")
    del fields["marked"]  # what the reading went by, not what is known of the report
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return {**fields, "characters": len(text), "text_sha256": digest}


def _finding(finding: Finding) -> dict[str, Any]:
    fields: dict[str, Any] = value(finding)
    return {**fields.pop("slot"), **fields}
