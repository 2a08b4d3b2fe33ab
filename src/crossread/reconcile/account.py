"""Claims become findings, and findings one account."""

from collections.abc import Sequence
from dataclasses import replace

from crossread.model.account import Account, Incident
from crossread.model.act import Act
from crossread.model.claim import Claim, Denial
from crossread.model.decision import Ruling, RulingState
from crossread.model.extract import Extract
from crossread.model.finding import Check
from crossread.model.issue import Issue
from crossread.model.origin import Trace
from crossread.model.report import Report
from crossread.reconcile.actors import find_actors
from crossread.reconcile.background import gather_background
from crossread.reconcile.balance import check_balances
from crossread.reconcile.caveats import list_caveats
from crossread.reconcile.clock import Clock
from crossread.reconcile.contrasts import find_contrasts
from crossread.reconcile.evidence import Evidence, gather
from crossread.reconcile.finding import build_findings
from crossread.reconcile.floors import check_floors
from crossread.reconcile.gaps import feed, find_gaps
from crossread.reconcile.incident_day import find_day, first_day, given_day
from crossread.reconcile.incident_type import find_kind
from crossread.reconcile.naming import name_alike
from crossread.reconcile.origins import Origins
from crossread.reconcile.parts import check_parts
from crossread.reconcile.person import check_persons
from crossread.reconcile.questions import ask
from crossread.reconcile.replay import replay
from crossread.reconcile.responsibility import find_responsibility
from crossread.reconcile.setting import find_setting
from crossread.reconcile.sift import Sifted, sift
from crossread.reconcile.sites import Sites
from crossread.reconcile.timeline import build_timeline
from crossread.reconcile.title import find_title
from crossread.reconcile.unknowns import ask_unknown, lay_beside
from crossread.reconcile.usage import count_usage, find_swaps
from crossread.reconcile.voices import gather_voices

NO_TOTAL = "stands beside a count that no report gives"


def build_account(
    incident: Incident,
    reports: Sequence[Report],
    extracts: Sequence[Extract],
    *,
    date: str | None = None,
    as_of: str | None = None,
    left_out: Sequence[Issue] = (),
    traced: Trace | None = None,
    rulings: Sequence[Ruling] = (),
) -> Account:
    """The account of one incident, from its reports and what they say, in whatever order they come.

    `date` (YYYY-MM-DD) is the day of the incident, by which weekdays become dates; `as_of` the last day that counts,
    or the last minute (`2031-05-06T14:20Z`), or, where no date is known, the last day after it (`day 1`).
    Reports of other incidents are passed over. `traced` tells who may have copied whom; without it each report is its
    own origin. `rulings` are what became of readers' decisions, applied to the extracts already. No report's text is
    read: only its claims, its metadata and where it shares passages with others.
    """
    own = sorted((report for report in reports if report.id in incident.reports), key=lambda report: report.id)
    spoken = sorted((e for e in extracts if e.report in incident.reports), key=lambda extract: extract.report)
    clock = Clock(own, spoken, date=date)
    kept, later = replay(own, clock, as_of)
    known = {report.id for report in kept}
    spoken = [extract for extract in spoken if extract.report in known]
    claims, denials = _sort_claims(spoken), _sort_denials(spoken)
    evidence = gather(kept, spoken, clock, traced or Trace())
    sifted = sift(claims, denials, evidence)
    findings, homeless = build_findings(sifted, evidence, incident.id)
    origins = Origins(evidence.origins)
    findings = origins.trace(findings, claims)
    checks = _check(sifted, evidence)
    unknowns = tuple(sorted((u for e in spoken for u in e.unknowns), key=lambda u: (u.report, u.span, u.id)))
    findings = lay_beside(findings, unknowns)
    acts = _sort_acts(spoken)
    kind, kind_why = find_kind(acts)
    day, day_why = (given_day(date), "given") if date else find_day(acts, claims, spoken, kind, clock)
    places = tuple(sorted((p for e in spoken for p in e.places), key=lambda p: (p.report, p.span, p.id)))
    mentions = tuple(sorted((m for e in spoken for m in e.mentions), key=lambda m: (m.report, m.span, m.id)))
    actors, setting = find_actors(mentions), find_setting(places, claims)
    acts = name_alike(acts, actors, mentions)
    named = replace(
        incident,
        label=find_title(kind, setting, actors, incident.label, len(kept)),
        reports=tuple(report.id for report in kept),
        kind=kind,
        kind_why=kind_why,
        date=day,
        date_why=day_why,
    )
    labels = tuple(sorted((one for e in spoken for one in e.labels), key=lambda o: (o.report, o.span, o.id)))
    account = Account(
        incident=named,
        as_of=as_of,
        reports=tuple(kept),
        claims=claims,
        denials=denials,
        findings=findings,
        background=gather_background(sifted.background),
        set_aside=tuple(sorted([*sifted.set_aside, *((item, NO_TOTAL) for item in homeless)])),
        checks=checks,
        voices=gather_voices(claims, denials),
        open_questions=(*ask(findings, sifted.totals, checks), *ask_unknown(findings, unknowns)),
        caveats=list_caveats(kept, spoken, findings, clock, traced=traced is not None),
        left_out=tuple(sorted({*left_out, *later})),
        unknowns=unknowns,
        origins=origins.every,
        trace=evidence.origins.traced,
        acts=acts,
        responsibility=find_responsibility(acts),
        timeline=build_timeline(
            acts, findings, claims, evidence, clock, first_day(day, kept, clock), Sites(places, setting)
        ),
        places=places,
        setting=setting,
        mentions=mentions,
        actors=actors,
        labels=labels,
        usage=count_usage(labels),
        swaps=find_swaps(labels, evidence.origins.traced.overlaps),
    )
    return _with_decisions(_with_what_is_open(account, evidence), spoken, rulings)


def _with_what_is_open(account: Account, evidence: Evidence) -> Account:
    """The account with its contradictions beyond numbers and what its form leaves open."""
    gaps = find_gaps(account, {claim.id: moment.day for claim in account.claims if (moment := evidence.when(claim))})
    return replace(
        account,
        contrasts=find_contrasts(account),
        gaps=gaps,
        open_questions=feed(account.open_questions, gaps),
    )


def _with_decisions(account: Account, extracts: Sequence[Extract], rulings: Sequence[Ruling]) -> Account:
    """The account with what readers rejected set aside, and with those decisions that are about it."""
    known = {report.id for report in account.reports}
    rejected = [(one, reason) for extract in extracts for one, reason in extract.rejected]
    gone = Extract(
        report="",
        claims=tuple(one for one, _ in rejected if isinstance(one, Claim)),
        denials=tuple(one for one, _ in rejected if isinstance(one, Denial)),
    )
    return replace(
        account,
        claims=_sort_claims([*extracts, gone]),
        denials=_sort_denials([*extracts, gone]),
        set_aside=tuple(sorted([*account.set_aside, *((one.id, reason) for one, reason in rejected)])),
        decisions=tuple(one for one in rulings if one.state is RulingState.LOST or known.intersection(one.reports)),
    )


def _check(sifted: Sifted, evidence: Evidence) -> tuple[Check, ...]:
    found = [
        *check_balances(sifted.totals),
        *check_parts(sifted.parts, sifted.totals),
        *check_floors(sifted.parts, sifted.totals, evidence),
        *check_persons((*sifted.totals, *sifted.parts), evidence),
    ]
    return tuple(sorted(found, key=lambda check: (check.closes, check.kind, check.reports, check.claims)))


def _sort_acts(extracts: Sequence[Extract]) -> tuple[Act, ...]:
    acts = (act for extract in extracts for act in extract.acts)
    return tuple(sorted(acts, key=lambda act: (act.report, act.span, act.kind, act.id)))


def _sort_claims(extracts: Sequence[Extract]) -> tuple[Claim, ...]:
    claims = (claim for extract in extracts for claim in extract.claims)
    return tuple(sorted(claims, key=lambda claim: (claim.report, claim.span, claim.measure, claim.id)))


def _sort_denials(extracts: Sequence[Extract]) -> tuple[Denial, ...]:
    denials = (denial for extract in extracts for denial in extract.denials)
    return tuple(sorted(denials, key=lambda denial: (denial.report, denial.span, denial.measure, denial.id)))
