"""The timeline as a table, and as a short chapter of the account."""

from datetime import date, timedelta

from crossread.model.account import Account
from crossread.model.claim import Polarity
from crossread.model.finding import Order
from crossread.model.story import Entry, EntryKind
from crossread.model.when import When
from crossread.present import page
from crossread.present.blocks import counted
from crossread.present.evidence import Cite, Evidence
from crossread.present.receipt import plain
from crossread.present.table import Line, Table
from crossread.present.terms import SIDES, deed
from crossread.present.wording import DAYS, INFERRED, day, listed

#: Lines of the chapter in the account; `crossread timeline` has them all.
_SHORT = 10
#: Receipts of one entry in the account.
_RECEIPTS = 2


def timeline_tables(account: Account, *, limit: int) -> list[Table]:
    """The incident's own entries, and those of other events, each table only if there is anything in it."""
    evidence = Evidence(account)
    parts = {"": False, "other events: ": True}
    tables = [
        Table(
            title=f"{plain(account.incident.label)}: {title}timeline",
            header=("When", "What", "Who says so", "Where"),
            lines=tuple(_line(e, evidence, limit) for e in account.timeline if e.background is background),
        )
        for title, background in parts.items()
    ]
    return [table for table in tables if table.lines]


def timeline_chapter(account: Account, evidence: Evidence) -> page.Chapter:
    """The acts and deadlines that most reports tell, and all that are contested, in order."""
    entries = [
        page.Entry(
            label=when(entry),
            text=plain(tell_entry(entry, evidence))
            + (f" · {', '.join(evidence.tagged(entry.reports))}" if len(entry.reports) > 2 else ""),
            cites=entry_cites(entry, evidence, 0)[:_RECEIPTS] if len(entry.reports) <= _RECEIPTS else (),
            tone=page.Tone.DIFFER if entry.conflict or entry.disputed else page.Tone.PLAIN,
        )
        for entry in main_entries(account, _SHORT)
    ]
    rest = len(account.timeline) - len(entries)
    more = [page.Entry(text=f"{rest} more, with figures: crossread timeline PATH...")] if entries and rest else []
    return page.Chapter(title="What happened, in order", entries=(*entries, *more))


def main_entries(account: Account, most: int) -> list[Entry]:
    """The acts and deadlines that most reports tell, and all that are contested, in order."""
    own = [e for e in account.timeline if e.kind is not EntryKind.FIGURE and not e.background]
    own = [e for e in own if len(e.reports) > 1 or len(account.reports) < 2 or e.kind is EntryKind.DEADLINE]
    ranked = sorted(own, key=lambda e: (not (e.conflict or e.kind is EntryKind.DEADLINE), -len(e.reports), e.id))
    chosen = {entry.id for entry in ranked[:most]}
    return [entry for entry in own if entry.id in chosen]


def when(entry: Entry) -> str:
    """The time in a column's width: `Tue 6 May`, `Tue 6 May 18:00`, `~Tue 6 to Wed 7 May`, `by Wed`, `from Tue`."""
    if (period := _period(entry)) is not None:
        return period
    first, last = _bound(entry.earliest, entry), _bound(entry.latest, entry)
    if not first and not last:
        return ""
    if not first or not last:
        words = f"from {first}" if first else f"by {last}"
    elif first == last:
        words = first + _clock(entry)
    else:
        words = f"{first} to {last}"
    return f"{INFERRED}{words}" if entry.order is Order.INFERRED else words


def _period(entry: Entry) -> str | None:
    """A whole month or year by its name; None for anything else."""
    first, last = entry.earliest or "", entry.latest or ""
    if first.endswith("-01-01") and last == f"{first[:4]}-12-31":
        return first[:4]
    whole = first.endswith("-01") and last[:7] == first[:7] and last[8:] in ("28", "29", "30", "31")
    return day(When(value=first[:7])) if whole else None


def _bound(at: str | None, entry: Entry) -> str:
    """The day of a bound, a weekday where no date is known; a night that ends the next morning is of its own day."""
    if at is None:
        return ""
    if at.startswith("day "):
        return _weekday(at, entry)
    if at[0] != "X" and "T" in at and at == entry.latest and at[11:] <= "06:00" and at != entry.earliest:
        at = (date.fromisoformat(at[:10]) - timedelta(days=1)).isoformat()
    return day(When(value=at[:10]), year=entry.background)


def _weekday(at: str, entry: Entry) -> str:
    if entry.weekday is None or entry.earliest is None:
        return at
    ahead = int(at.removeprefix("day ")) - int(entry.earliest.removeprefix("day "))
    return DAYS[(entry.weekday + ahead) % 7] if 0 <= ahead < 7 else at


def _clock(entry: Entry) -> str:
    at = entry.earliest or ""
    return f" {at[11:16]}" if "T" in at and at == entry.latest else ""


def _line(entry: Entry, evidence: Evidence, limit: int) -> Line:
    cites = entry_cites(entry, evidence, limit)
    named = [cite.speaker for cite in cites if cite.speaker]
    sides = [SIDES[side] for side in entry.sides]
    who = listed(sides) if entry.kind is EntryKind.FIGURE else listed(named) or "outlets"
    where = ", ".join(dict.fromkeys(cite.where for cite in cites))
    return Line(
        cells=(when(entry), plain(tell_entry(entry, evidence)), plain(who), where),
        below=f"“{cites[0].words}”" if cites else "",
    )


def tell_entry(entry: Entry, evidence: Evidence) -> str:
    """The entry with what sets it apart: contested, told with other days; a figure in the words that print it."""
    text = entry.text
    if entry.kind is EntryKind.FIGURE:
        claim = evidence.claims(entry.items)[0]
        text = f"{deed(claim)}: {counted(claim, evidence)}"
    flags = [f"reports differ: {entry.conflict}"] if entry.conflict else []
    flags += (
        [f"not done, by {listed(_contesting(entry, evidence))}"]
        if entry.kind is EntryKind.ACT and entry.disputed
        else []
    )
    flags += ["disputed"] if entry.disputed and entry.kind is EntryKind.FIGURE else []
    return "; ".join([text[:1].upper() + text[1:], *flags])


def _contesting(entry: Entry, evidence: Evidence) -> tuple[str, ...]:
    """The reports in which it is said that an act was not done."""
    acts = [evidence.acts[item] for item in entry.items]
    return evidence.tagged(act.report for act in acts if act.polarity is Polarity.DENIED)


def entry_cites(entry: Entry, evidence: Evidence, limit: int) -> tuple[Cite, ...]:
    """One receipt for each report, the first of it."""
    firsts: dict[str, str] = {}
    for item in entry.items:
        firsts.setdefault(evidence.stated(item).report, item)
    return tuple(evidence.cite(evidence.stated(item), limit) for _, item in sorted(firsts.items()))
