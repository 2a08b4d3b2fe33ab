"""What happened in order: a picture of the main things, the words beside it, and everything else folded below."""

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.model.account import Account
from crossread.model.story import Entry, EntryKind
from crossread.present.evidence import Cite, Evidence
from crossread.present.receipt import plain
from crossread.present.timeline import entry_cites, main_entries, tell_entry, when
from crossread.web.charts.spans import draw_spans

#: Entries of the picture, and receipts of one.
MOST, RECEIPTS = 14, 3
#: Entries that are folded away below; an incident of hundreds of reports has thousands.
MOST_MORE = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One entry: when, what, its receipts and how many reports tell it. `number` is that on the picture."""

    id: str
    number: int
    when: str
    text: str
    cites: tuple[Cite, ...]
    reports: int
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """`main` are the events of the picture; `more` the others of the incident, `earlier` those of other events."""

    picture: str
    main: tuple[Event, ...]
    more: tuple[Event, ...]
    earlier: tuple[Event, ...]
    left: int


def build_story(account: Account, evidence: Evidence) -> Story:
    """The timeline; figures are told by their charts and stand only among `more`."""
    main = main_entries(account, MOST)
    chosen = {entry.id for entry in main}
    rest = [entry for entry in account.timeline if entry.id not in chosen]
    own, other = ([e for e in rest if e.background is background] for background in (False, True))
    return Story(
        picture=draw_spans([(entry, _name(entry, evidence)) for entry in main], _first_weekday(account.timeline)),
        main=_events(main, evidence),
        more=_events(own[:MOST_MORE], evidence),
        earlier=_events(other[:MOST_MORE], evidence),
        left=max(0, len(own) - MOST_MORE) + max(0, len(other) - MOST_MORE),
    )


def _events(entries: Sequence[Entry], evidence: Evidence) -> tuple[Event, ...]:
    return tuple(_event(number, entry, evidence) for number, entry in enumerate(entries, start=1))


def _event(number: int, entry: Entry, evidence: Evidence) -> Event:
    return Event(
        id=entry.id,
        number=number,
        when=when(entry),
        text=plain(tell_entry(entry, evidence)),
        cites=entry_cites(entry, evidence, 0)[:RECEIPTS],
        reports=len(entry.reports),
        differs=bool(entry.conflict) or entry.disputed,
    )


def _name(entry: Entry, evidence: Evidence) -> str:
    """The kind of what was done, for the picture; whose it was stands beside it."""
    if entry.kind is EntryKind.DEADLINE:
        return "deadline"
    kinds = [evidence.acts[item].kind.words for item in entry.items if item in evidence.acts]
    return kinds[0] if kinds else entry.kind.value


def _first_weekday(entries: Sequence[Entry]) -> int | None:
    """The weekday of `day 0`, where no date is known."""
    for entry in entries:
        if entry.weekday is not None and (entry.earliest or "").startswith("day "):
            return (entry.weekday - int((entry.earliest or "").removeprefix("day "))) % 7
    return None
