"""The page of an account before it is drawn: what stands on it and in which order, for a terminal as for a brief."""

from dataclasses import dataclass
from enum import StrEnum

from crossread.present.evidence import Cite


class Tone(StrEnum):
    """How loudly a thing is said, where there is colour."""

    PLAIN = "plain"
    DIFFER = "differ"
    MOVED = "moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure on one side's line: when it was said, its receipts, and further reports that give it too.

    `origins` tells how many witnesses are behind several reports; `note` says that, and what else there is to say.
    `key` is the side's own name (`perpetrator`), `side` what it is called.
    """

    side: str
    key: str = "unknown"
    when: str
    figure: str
    cites: tuple[Cite, ...]
    also: tuple[str, ...] = ()
    origins: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One finding: what it is about, the figure to go by (or each side's latest), how the reports stand, its rows.

    `mark` is `standing` with the sides of a dispute and with who denies the act. `finding` is its id.
    """

    finding: str
    topic: str
    answer: str
    standing: str
    mark: str
    tone: Tone
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a list, with its receipts; `label` stands before it in a column."""

    text: str
    label: str = ""
    cites: tuple[Cite, ...] = ()
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A heading with findings, or with a list, below it."""

    title: str
    blocks: tuple[Block, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A report as it is listed: its tag, its id where that is longer, outlet, day and title, each empty if unknown."""

    tag: str
    id: str
    outlet: str
    day: str
    title: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The whole account; `lead` are the sentences under the title, `legend` explains the signs used."""

    title: str
    lead: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    chapters: tuple[Chapter, ...]
    legend: tuple[str, ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every finding of the page, in order."""
        return tuple(block for chapter in self.chapters for block in chapter.blocks)
