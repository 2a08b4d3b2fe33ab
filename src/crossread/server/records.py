"""What the server says in JSON and Markdown, beside what the verbs print."""

import json
from collections.abc import Sequence
from typing import Any

from crossread import verbs
from crossread.decisions import decision_record, undone
from crossread.export.decisions import ruling_object
from crossread.export.document import report_object
from crossread.export.record import claim_record, denial_record
from crossread.export.values import value
from crossread.model.account import Account
from crossread.model.claim import Claim
from crossread.model.decision import Decision
from crossread.model.finding import FindingStatus
from crossread.model.report import Report
from crossread.present.effect import Effect, say_effect
from crossread.present.markup import escape
from crossread.present.receipt import plain
from crossread.present.table import Line, Table, write_table
from crossread.present.wording import count
from crossread.server.snapshot import Snapshot
from crossread.server.trying import Tried

Record = dict[str, Any]
_OPEN = (FindingStatus.DISPUTED, FindingStatus.DIFFERING)


def incident_records(snapshot: Snapshot) -> list[Record]:
    """The incidents of the folder, the most reported first."""
    return [incident_record(name, snapshot) for name in snapshot.dossiers]


def incident_record(name: str, snapshot: Snapshot) -> Record:
    """One incident in a few words, with the moments at which more was known."""
    account = snapshot.account(name)
    return {
        "id": name,
        "incident": account.incident.id,
        "title": plain(account.incident.label),
        "date": value(account.incident.date),
        "reports": list(account.incident.reports),
        "figures": len(account.claims),
        "findings": len(account.findings),
        "differing": sum(finding.status in _OPEN for finding in account.findings),
        "stops": [{"as_of": stop.as_of, "reports": list(stop.reports)} for stop in snapshot.stops(name)],
        "url": f"/incidents/{name}",
    }


def index_object(snapshot: Snapshot) -> Record:
    """The folder: its incidents, and what was left out."""
    return {"incidents": incident_records(snapshot), "left_out": value(snapshot.left_out), "trouble": snapshot.trouble}


def index_markdown(snapshot: Snapshot) -> str:
    """The same as a table."""
    lines = [
        Line(cells=(one["title"] or one["id"], str(len(one["reports"])), str(one["figures"]), one["url"]))
        for one in incident_records(snapshot)
    ]
    table = Table(
        title=count(len(lines), "incident"), header=("Incident", "Reports", "Figures", "Address"), lines=tuple(lines)
    )
    left = "".join(f"- {escape(plain(str(issue)))}\n" for issue in snapshot.left_out)
    trouble = f"\n{escape(snapshot.trouble)}\n" if snapshot.trouble else ""
    return write_table(table) + trouble + (f"\n## Left out\n\n{left}" if left else "")


def claim_object(account: Account, id_: str, incident: str) -> Record:
    """One claim from close by, with the decisions about it."""
    (shown,) = (one for one in json.loads(verbs.show([account], id_, format="json")) if one["id"] == id_)
    about = [ruling_object(ruling) for ruling in account.decisions if ruling.claim == id_]
    return {**shown, "incident": incident, "decisions": about}


def report_page_object(report: Report, account: Account, incident: str) -> Record:
    """One report with its text, and what it says."""
    return {
        **report_object(report),
        "incident": incident,
        "text": report.text,
        "claims": [claim_record(one, report) for one in account.claims if one.report == report.id],
        "denials": [denial_record(one, report) for one in account.denials if one.report == report.id],
    }


def report_markdown(report: Report, account: Account) -> str:
    """One report to paste: what is known of it, its text, and the places of its figures."""
    known = " · ".join(plain(one) for one in (report.outlet, report.published, report.url) if one)
    claims = [one for one in account.claims if one.report == report.id]
    figures = [f"- {escape(_short(one, report))} [{one.span.start}-{one.span.end}]" for one in claims]
    text = "\n\n".join(escape(line) for line in report.text.splitlines() if line.strip())
    head = f"# {escape(plain(report.title or report.id))}\n\n{escape(known)}\n\n".replace("\n\n\n\n", "\n\n")
    return f"{head}{text}\n" + ("\n## Figures\n\n" + "\n".join(figures) + "\n" if figures else "")


def _short(one: Claim, report: Report) -> str:
    return f"{one.quantity} {one.measure}: “{plain(report.text[one.span.start : one.span.end])}”"


def log_records(decisions: Sequence[Decision]) -> list[Record]:
    """Every decision as its line in the journal has it, oldest first, with whether it is undone."""
    flags = undone(decisions)
    return [{**decision_record(one), "undone": gone} for one, gone in zip(decisions, flags, strict=True)]


def log_markdown(decisions: Sequence[Decision]) -> str:
    """The same as a table."""
    lines = [
        Line(cells=(one["id"], one.get("at", ""), one["kind"], _about(one), "undone" if one["undone"] else ""))
        for one in log_records(decisions)
    ]
    header = ("Decision", "At", "Kind", "About", "")
    return write_table(Table(title=count(len(lines), "decision"), header=header, lines=tuple(lines)))


def _about(one: Record) -> str:
    at = one.get("anchor")
    place = f"{at['report']}:{at['start']} “{plain(at['words'])}”" if at else one.get("claim") or one.get("undoes", "")
    reports = ", ".join(report["id"] for report in one.get("reports", ()))
    fields = ", ".join(f"{name} = {'none' if word is None else word}" for name, word in one.get("fields", {}).items())
    return "; ".join(filter(None, [place, reports, fields, one.get("note", "")]))


def tried_object(tried: Tried) -> Record:
    """What a text would change."""
    return {
        "joins": tried.joins,
        "asked": tried.asked,
        "title": plain(tried.account.incident.label),
        "summary": say_effect(tried.effect),
        **effect_object(tried.effect),
        "claims": [claim_record(one, tried.report) for one in tried.account.claims if one.report == tried.report.id],
    }


def effect_object(effect: Effect) -> Record:
    """The effect with its receipts as places."""
    told: Record = value(effect)
    for shift in told["shifts"]:
        shift["said"] = [
            {"figure": words, "how": how, "claims": [cite["claim"] for cite in cites]}
            for words, how, cites in shift["said"]
        ]
    return told
