"""The pages of the server, as HTML: the account's own page with the server's parts around it, and those beside it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crossread.choice import Statement
from crossread.decisions.correct import values
from crossread.decisions.fields import FIELDS, choices
from crossread.model.account import Account
from crossread.model.claim import Claim
from crossread.model.decision import Decision, Ruling, RulingState
from crossread.model.report import Report
from crossread.model.when import When
from crossread.present.closeup import closeup
from crossread.present.decisions import LABELS, say_changes
from crossread.present.effect import say_effect
from crossread.present.evidence import Evidence
from crossread.present.receipt import plain
from crossread.present.tags import tags
from crossread.present.terms import deed
from crossread.present.wording import DAYS, day, figure
from crossread.reconcile import Stop
from crossread.server.names import name_of
from crossread.server.records import incident_records, log_records
from crossread.server.snapshot import Snapshot
from crossread.server.trying import Tried
from crossread.web import render, render_template
from crossread.web.page import sides_of
from crossread.web.reports import build_reports, name_reports

#: Where the styles and scripts are.
STATIC = "/static"
#: The fields of a correction, those most often wrong first.
_FIRST = ("low", "high", "hedge", "measure", "manner", "party", "group", "source", "side", "naming", "scope", "event")
_ORDER = (*_FIRST, *(name for name in FIELDS if name not in _FIRST))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A stop of the slider: its address, its label, and how many reports are known by then."""

    as_of: str
    label: str
    reports: int
    now: bool


def index_page(snapshot: Snapshot, folder: str) -> str:
    """The incidents of the folder."""
    return _page(
        "index.html",
        title=folder,
        folder=folder,
        incidents=incident_records(snapshot),
        left_out=[plain(str(issue)) for issue in snapshot.left_out],
        trouble=snapshot.trouble,
    )


def incident_page(snapshot: Snapshot, name: str, as_of: str | None) -> str:
    """The account of one incident, as known by a moment, with the slider and what a reader can do."""
    account = snapshot.account(name, as_of)
    return render(
        [account],
        template="served/incident.html",
        linked=STATIC,
        name=name,
        ticks=list(_ticks(snapshot.stops(name), as_of)),
        as_of=as_of or "",
        query=f"?as_of={as_of.replace(' ', '+')}" if as_of else "",
        members=_members(account),
        figures=[*(one.id for one in account.claims), *(one.id for one in account.denials)],
        others=list(_others(snapshot, name)),
        rulings=[_ruling(one) for one in account.decisions if one.state is not RulingState.LOST],
    )


def _ticks(stops: Sequence[Stop], as_of: str | None) -> Iterator[Tick]:
    known = 0
    for stop in stops:
        known += len(stop.reports)
        last = stop is stops[-1]
        now = stop.as_of == as_of or (last and as_of is None)
        yield Tick(as_of=stop.as_of, label=_label(stop), reports=known, now=now)


def _label(stop: Stop) -> str:
    if stop.as_of.startswith("day "):
        return DAYS[stop.weekday] if stop.weekday is not None else stop.as_of
    return day(When(value=stop.as_of)) + (f", {stop.as_of[11:16]} UTC" if "T" in stop.as_of else "")


def _members(account: Account) -> list[dict[str, str]]:
    named = tags(report.id for report in account.reports)
    return [
        {"id": one.id, "tag": named[one.id], "outlet": plain(one.outlet or one.id), "name": name_of(one.id)}
        for one in sorted(account.reports, key=lambda report: report.id)
    ]


def _others(snapshot: Snapshot, name: str) -> Iterator[dict[str, Any]]:
    """The incidents this one can be put together with, each by its first report."""
    for other, dossier in snapshot.dossiers.items():
        if other != name:
            title = plain(dossier.incident.label) or other
            yield {"report": dossier.reports[0].id, "title": title, "reports": len(dossier.reports)}


def claim_page(account: Account, one: Statement, incident: str) -> str:
    """One claim in its sentence, how it was read, and the forms to reject or correct it."""
    now = values(one)
    names = [name for name in _ORDER if name in now]
    report = next(report for report in account.reports if report.id == one.report)
    return _page(
        "claim.html",
        title=f"“{plain(report.text[one.span.start : one.span.end])[:80]}”",
        near=closeup(account, one),
        claim=one.id,
        incident=incident,
        heading=plain(account.incident.label),
        report=name_of(one.report),
        outlet=plain(report.outlet or report.id),
        fields=[_field(name, now[name]) for name in names],
        rulings=[_ruling(ruling) for ruling in account.decisions if ruling.claim == one.id],
        rejected=any(one.id == id_ and "rejected by a reader" in why for id_, why in account.set_aside),
    )


def _field(name: str, now: object) -> dict[str, Any]:
    words = "" if now is None else str(now)
    return {"name": name, "now": words, "choices": choices(name), "number": name in ("low", "high")}


def _ruling(ruling: Ruling) -> dict[str, Any]:
    decision = ruling.decision
    return {
        "id": decision.id,
        "kind": LABELS[decision.kind],
        "changes": say_changes(ruling.changes),
        "note": plain(decision.note),
        "who": ", ".join(filter(None, [plain(decision.by), decision.at])),
        "why": plain(ruling.why),
        "claim": ruling.claim,
        "reports": [{"id": one, "name": name_of(one)} for one in ruling.reports],
    }


def report_page(account: Account, report: str, incident: str) -> str:
    """One report with its figures lit."""
    one = next(one for one in account.reports if one.id == report)
    return _page(
        "report.html",
        title=plain(one.title or one.outlet or one.id),
        one=_alone(account, report),
        figures=[_figure(claim, one) for claim in account.claims if claim.report == report],
        name=name_of(report),
        incident=incident,
        heading=plain(account.incident.label),
    )


def _alone(account: Account, report: str) -> dict[str, Any]:
    """What the page's own part for reports shows, with one report in it."""
    views = [view for view in build_reports(account, Evidence(account)) if view.id == report]
    return {"id": account.incident.id, "reports": views, "sides": sides_of(account)}


def _figure(claim: Claim, report: Report) -> dict[str, str]:
    words = plain(report.text[claim.span.start : claim.span.end])
    return {"id": claim.id, "figure": figure(claim.quantity, words), "about": deed(claim), "words": words}


def decisions_page(decisions: Sequence[Decision], wrong: Sequence[str]) -> str:
    """Every decision of the journal, the latest first."""
    shown = [
        {"label": LABELS[one.kind], **record} for one, record in zip(decisions, log_records(decisions), strict=True)
    ]
    return _page("decisions.html", title="Decisions", decisions=shown[::-1], wrong=wrong)


def tried_page(tried: Tried) -> str:
    """What a text would change."""
    evidence = Evidence(tried.account)
    own = (tried.report.id, evidence.tags[tried.report.id])
    return _page(
        "tried.html",
        title="What it would change",
        tried=tried,
        effect=tried.effect,
        summary=say_effect(tried.effect),
        joins=tried.joins,
        heading=plain(tried.account.incident.label),
        one=_alone(tried.account, tried.report.id),
        names=name_reports(tried.account, evidence) | dict.fromkeys(own, "this text"),
    )


def message_page(status: int, words: str) -> str:
    """A page that only says something."""
    return _page("message.html", title=_HEADINGS.get(status, "That did not work"), lines=words.splitlines())


_HEADINGS: Mapping[int, str] = {
    404: "There is nothing here",
    413: "That is too large",
    422: "That cannot be done so",
    503: "There is nothing to show at present",
}


def _page(template: str, **names: Any) -> str:
    return render_template(f"served/{template}", linked=STATIC, **names)
