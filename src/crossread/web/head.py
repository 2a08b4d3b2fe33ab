"""The top of the page: what, where and when in one sentence, from how much, and as of when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from crossread.model.account import Account
from crossread.model.act import ActKind
from crossread.model.finding import FindingStatus
from crossread.model.when import When
from crossread.present.brief.citing import Citing
from crossread.present.brief.lead import lead_items
from crossread.present.brief.room import ROOMS
from crossread.present.evidence import Evidence
from crossread.present.receipt import plain
from crossread.present.wording import DAYS, MONTHS, count, day, listed
from crossread.reconcile.words import WEEKDAYS, YEAR

#: Kinds of acts that are told as many, or by another word.
_KINDS = {
    ActKind.KILLING: "killings",
    ActKind.SHELLING: "shelling",
    ActKind.ARSON: "arson",
    ActKind.SABOTAGE: "sabotage",
    ActKind.INVESTIGATION: "an investigation",
}
_DIFFER = (FindingStatus.DISPUTED, FindingStatus.DIFFERING, FindingStatus.WITHDRAWN)
#: As many places are all named in the sentence; of more, the one that most reports give.
_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """One sentence of a report that tells what happened, with where it stands."""

    words: str
    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """`facts` are short statements of how much the account rests on and how far it reaches."""

    title: str
    sentence: str
    facts: tuple[str, ...]
    opening: Opening | None
    why: str


def build_head(account: Account, evidence: Evidence) -> Head:
    """The head; nothing in it that the account does not hold."""
    why = plain(account.incident.why)
    return Head(
        title=plain(account.incident.label) or "Incident without a name",
        sentence=_sentence(account),
        facts=tuple(_facts(account)),
        opening=_opening(account, evidence),
        why=f"Read together because {why.rstrip('.')}." if why else "",
    )


def _sentence(account: Account) -> str:
    """`8 reports tell of a hijacking on Tuesday, at Bolan, Mach or Sibi, all in Balochistan: they differ on where.`"""
    kind, told = account.incident.kind, count(len(account.reports), "report")
    if not account.reports:
        return "No report is in this account."
    verb = "tells" if len(account.reports) == 1 else "tell"
    what = f"{verb} of {_kind(kind)}" if kind else f"{verb} of one incident"
    return f"{told} {what}{_when(account.incident.date)}{_where(account)}."


def _kind(kind: ActKind) -> str:
    word = kind.words
    return _KINDS.get(kind) or f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _when(at: When | None) -> str:
    if at is None:
        return ""
    named = _long(at)
    return (f" no later than {named}" if at.inferred else f" on {named}") if named else ""


def _long(at: When) -> str:
    """`Tuesday 14 October 2025`, `Tuesday`; shorter where less is known."""
    try:
        known = date.fromisoformat((at.value or "")[:10])
    except ValueError:
        return WEEKDAYS[at.weekday] if at.weekday is not None and not at.value else day(at)
    return f"{WEEKDAYS[known.weekday()]} {known.day} {YEAR[known.month - 1]} {known.year}"


def _where(account: Account) -> str:
    """The place with what it lies in; where several are named, each of them, and whether they can all be right."""
    setting = account.setting
    finest = setting.finest
    if not finest:
        return ""
    if len(finest) == 1:
        return ", at " + ", ".join(plain(name) for name in dict.fromkeys((finest[0].name, *finest[0].within)))
    within = f", all in {plain(setting.place.name)}" if setting.place else ""
    if len(finest) > _NAMED:
        return f"; {plain(finest[0].name)} and {len(finest) - 1} more places are named as the place{within}"
    return f"; {listed(plain(reading.name) for reading in finest)} are named as the place{within}"


def _facts(account: Account) -> Iterator[str]:
    outlets = {report.outlet for report in account.reports if report.outlet}
    yield count(len(account.reports), "report") + (f" by {count(len(outlets), 'outlet')}" if outlets else "")
    if account.origins:
        yield f"{count(len(account.origins), 'origin')} behind their figures, once copies are traced"
    told = [finding for finding in account.findings if any(line.readings for line in finding.lines)]
    differ = sum(finding.status in _DIFFER for finding in told)
    apart = f", differing on {differ} of {count(len(told), 'count')}" if len(account.reports) > 1 and told else ""
    yield f"{count(len(account.claims), 'figure')}{apart}"
    last = account.as_of or _last_day(account)
    if last:
        yield f"as known on {last}" if account.as_of else f"state of {last}"


def _last_day(account: Account) -> str:
    """The day of the last report; without dates the last day on which a figure was said."""
    published = [report.published[:10] for report in account.reports if report.published]
    if published:
        at = date.fromisoformat(max(published))
        return f"{DAYS[at.weekday()]} {at.day} {MONTHS[at.month - 1]} {at.year}, the last report"
    bounds = [e.latest for e in account.timeline if e.latest and e.latest.startswith("day ") and not e.background]
    last = max(bounds, key=lambda bound: int(bound.removeprefix("day ")), default=None)
    held = [e for e in account.timeline if e.latest == last and e.weekday is not None and e.earliest]
    if last is None or not held or held[0].weekday is None or not (held[0].earliest or "").startswith("day "):
        return ""
    ahead = int(last.removeprefix("day ")) - int((held[0].earliest or "").removeprefix("day "))
    return f"{WEEKDAYS[(held[0].weekday + ahead) % 7]}, the last day told of (no report is dated)"


def _opening(account: Account, evidence: Evidence) -> Opening | None:
    """The sentence with which the brief opens."""
    items = lead_items(account, Citing(evidence, evidence.tags, ROOMS[0]))
    clauses = [clause for item in items[:1] if not item.label for clause in item.clauses]
    if not clauses or not clauses[0].receipts:
        return None
    receipt, words = clauses[0].receipts[0], clauses[0].text
    ids = {tag: report for report, tag in evidence.tags.items()}
    if receipt.report not in ids:
        return None
    return Opening(
        words=words.strip("“”"),
        report=ids[receipt.report],
        start=receipt.start,
        end=receipt.start if receipt.end is None else receipt.end,
    )
