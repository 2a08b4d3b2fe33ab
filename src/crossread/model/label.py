"""What reports call those who act, those it happens to, and what is done."""

from dataclasses import dataclass
from enum import StrEnum

from crossread.model.claim import Party, Scope
from crossread.model.source import Source
from crossread.model.span import Span


class Target(StrEnum):
    """Who or what a word names."""

    ATTACKERS = "attackers"
    VICTIMS = "victims"
    FORCES = "forces"
    ATTACK = "attack"
    DEATHS = "deaths"
    FREEING = "freeing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One word for one target, in one place. `term` is its dictionary form; `source` None is the outlet's own voice.

    `loaded` marks a word that takes a stand where a plainer one is at hand (the list and its source are data).
    `quoted`: the word stands between quotation marks, whoever speaks. `party` is whose people a death or a freeing
    happens to, else unknown; background `scope` is another event's death, attack or freeing.
    """

    id: str
    report: str
    span: Span
    target: Target
    term: str
    loaded: bool = False
    quoted: bool = False
    party: Party = Party.UNKNOWN
    scope: Scope = Scope.MAIN
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """How often one report uses one term for one target: in its own voice, and in somebody's mouth (ids of Label).

    Deaths and freeing are told apart by the `party` they happen to. What is told of other events is not counted.
    """

    report: str
    target: Target
    term: str
    party: Party = Party.UNKNOWN
    loaded: bool
    own: tuple[str, ...] = ()
    reported: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """A term for a target that a copied passage has in place of another report's term; `left` and `right` are ids of
    Label, `loaded` where one of them is. `left` is in the report whose id sorts first."""

    target: Target
    left: str
    right: str
    loaded: bool = False
