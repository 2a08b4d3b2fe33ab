"""What a brief is made of: sections of items, items of clauses, each clause with its receipts."""

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.model.citation import Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Words and where they are taken from. `joint` stands before the clause where another goes before it.

    `items` are the ids of what it tells: claims, denials, acts. `verbatim` are words that say it in the report's own,
    for where the text does not hold.
    """

    text: str
    receipts: tuple[Receipt, ...] = ()
    joint: str = "; "
    items: tuple[str, ...] = ()
    verbatim: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of a list: what it is about, its clauses, and fixed words at its end."""

    clauses: tuple[Clause, ...]
    label: str = ""
    tail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A heading with its items; the first part of a brief has none."""

    items: tuple[Item, ...]
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The brief of one incident. `scale` says from how many reports it is made."""

    incident: str
    title: str
    scale: str
    parts: tuple[Part, ...]

    def iter_clauses(self) -> Iterator[tuple[str, Item, Clause]]:
        """Every clause with the part and the item it stands in."""
        for part in self.parts:
            for item in part.items:
                for clause in item.clauses:
                    yield part.title, item, clause
