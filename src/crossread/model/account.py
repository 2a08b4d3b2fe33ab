"""One sourced account of one incident."""

from dataclasses import dataclass, field

from crossread.model.act import Act, ActKind
from crossread.model.actor import Actor, Mention
from crossread.model.claim import Claim, Denial, Unknown
from crossread.model.decision import Ruling
from crossread.model.finding import Check, Finding
from crossread.model.issue import Issue
from crossread.model.label import Label, Swap, Usage
from crossread.model.origin import Origin, Trace
from crossread.model.place import PlaceMention, Setting
from crossread.model.report import Report
from crossread.model.responsibility import Responsibility
from crossread.model.story import Contrast, Entry, Gap
from crossread.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """What the claims are about. `label` is in words; `why` says on what the reports were put together.

    `kind` is the kind of act that makes the incident, None where no report tells of one; `kind_why` says why.
    `date` is the day it happened; one that is inferred is the last it can have been. `date_why` says by what.
    """

    id: str
    label: str
    reports: tuple[str, ...]
    why: str = ""
    kind: ActKind | None = None
    kind_why: str = ""
    date: When | None = None
    date_why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A source over all reports: every claim and every denial it is quoted for, by id."""

    name: str
    side: str
    naming: str
    reports: tuple[str, ...]
    claims: tuple[str, ...]
    denials: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """Figures of another event told as context; they enter no finding."""

    event: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A pure function of (reports, claims, decisions, policy, as_of): same input, same value, in any order of arrival.

    `claims` holds every claim of the incident's reports; findings, checks and background refer to them by id.
    `origins` are the witnesses behind the readings, and `trace` is what tells which reports are one. `set_aside` are
    ids of claims and denials that enter no finding (teasers, threats, plans, readings of little confidence, what a
    reader rejected), each with its reason. `unknowns` are numbers said not to be known or not told.
    `acts`, `mentions`, `labels` and `places` are what the reports say, to which
    `timeline`, `actors`, `responsibility`, `usage`, `swaps`, `setting`, `contrasts` and `gaps` refer by id.
    `decisions` are what readers decided about it, with what became of each; those undone are left to the journal.
    """

    incident: Incident
    as_of: str | None
    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    denials: tuple[Denial, ...]
    findings: tuple[Finding, ...]
    background: tuple[Background, ...]
    set_aside: tuple[tuple[str, str], ...]
    checks: tuple[Check, ...]
    voices: tuple[Voice, ...]
    open_questions: tuple[str, ...]
    caveats: tuple[str, ...]
    left_out: tuple[Issue, ...]
    unknowns: tuple[Unknown, ...] = ()
    origins: tuple[Origin, ...] = ()
    trace: Trace = field(default_factory=Trace)
    acts: tuple[Act, ...] = ()
    responsibility: tuple[Responsibility, ...] = ()
    timeline: tuple[Entry, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    setting: Setting = field(default_factory=Setting)
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    labels: tuple[Label, ...] = ()
    usage: tuple[Usage, ...] = ()
    swaps: tuple[Swap, ...] = ()
    contrasts: tuple[Contrast, ...] = ()
    gaps: tuple[Gap, ...] = ()
    decisions: tuple[Ruling, ...] = ()
