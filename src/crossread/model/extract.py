"""What extraction gives back for one report."""

from dataclasses import dataclass

from crossread.model.act import Act
from crossread.model.actor import Mention
from crossread.model.claim import Claim, Denial, Unknown
from crossread.model.label import Label
from crossread.model.place import PlaceMention
from crossread.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One story of a round-up: the characters [start, end) under a heading of their own.

    `own`: it is the one that belongs to the incident at hand.
    """

    heading: str
    start: int
    end: int
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """All that one report says.

    `days` are the times the report states of the incident itself, in order of mention, for reports that carry no date
    of their own; `spoke` those among them on which somebody is quoted ("said on Tuesday"), before which the report
    cannot have been written; `happened` are the days that stand with a word for something that happened; `names` the
    entities and content words by which reports are grouped into incidents; `items` the stories of a round-up, none for
    any other report. `rejected` are claims and denials that a
    reader took out, each with the reason.
    """

    report: str
    claims: tuple[Claim, ...] = ()
    denials: tuple[Denial, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    days: tuple[When, ...] = ()
    spoke: tuple[When, ...] = ()
    happened: tuple[When, ...] = ()
    names: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    mentions: tuple[Mention, ...] = ()
    labels: tuple[Label, ...] = ()
    items: tuple[Item, ...] = ()
    rejected: tuple[tuple[Claim | Denial, str], ...] = ()
