"""One report says one thing has one value, or denies that a thing was done at all."""

from dataclasses import dataclass
from enum import StrEnum

from crossread.model.parse import SectionKind
from crossread.model.quantity import Quantity
from crossread.model.source import Source
from crossread.model.span import Span
from crossread.model.when import When


class Measure(StrEnum):
    """What is counted."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    HELD = "held"
    FREED = "freed"
    ABOARD = "aboard"
    ATTACKERS = "attackers"
    ARRESTED = "arrested"
    DISPLACED = "displaced"
    EVACUATED = "evacuated"
    DESTROYED = "destroyed"


class Manner(StrEnum):
    """How people came free; every other measure has none."""

    RESCUED = "rescued"
    RELEASED = "released"
    ESCAPED = "escaped"
    SAFE = "safe"
    FREED = "freed"


class Party(StrEnum):
    """To whom what is counted happened."""

    PERPETRATOR = "perpetrator"
    STATE = "state"
    CIVILIAN = "civilian"
    UNKNOWN = "unknown"


class Polarity(StrEnum):
    """Whether the claim says that it is so, or that it is not."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Modality(StrEnum):
    """How real the claim says the thing is; `claimed` is a party speaking of its own deeds."""

    REPORTED = "reported"
    CLAIMED = "claimed"
    POSSIBLE = "possible"
    EXPECTED = "expected"
    THREATENED = "threatened"
    PLANNED = "planned"


class Basis(StrEnum):
    """Whether the figure is a total, an addition to an earlier one, or a part of another."""

    CUMULATIVE = "cumulative"
    NEW = "new"
    PART = "part"


class Scope(StrEnum):
    """The incident itself, or another or earlier event told beside it."""

    MAIN = "main"
    BACKGROUND = "background"


class Evidence(StrEnum):
    """What a reading rests on: the sentence's tree, words side by side where the tree says nothing, something carried
    over from an earlier figure or sentence, another name than the one printed."""

    PARSE = "parse"
    PATTERN = "pattern"
    CARRY_OVER = "carry_over"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure, in the sentence that gives it.

    `source` None is the outlet's own voice. `whole` is the id of the claim it is a part of ("including 26 women").
    `event` names the other event a background claim belongs to. `said` is when it was said, `holds` when it is true of.
    `why` are the steps of the reading, in words; `extractor` is name@version. `confidence` is how often readings on
    such evidence were right where they were checked, between 0 and 1; None where nobody checked. `decision` is the id
    of the last decision by which a reader corrected it.
    """

    id: str
    report: str
    span: Span
    measure: Measure
    manner: Manner | None = None
    party: Party = Party.UNKNOWN
    group: str = ""
    quantity: Quantity
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.REPORTED
    basis: Basis = Basis.CUMULATIVE
    scope: Scope = Scope.MAIN
    section: SectionKind = SectionKind.BODY
    source: Source | None = None
    said: When | None = None
    holds: When | None = None
    place: str | None = None
    event: str | None = None
    whole: str | None = None
    evidence: tuple[Evidence, ...] = ()
    confidence: float | None = None
    why: tuple[str, ...] = ()
    extractor: str = ""
    decision: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """A source says a thing was not done, and gives no number: "claimed the hostages had not been freed".

    `decision` is the id of the last decision by which a reader corrected it.
    """

    id: str
    report: str
    span: Span
    measure: Measure
    manner: Manner | None = None
    party: Party = Party.UNKNOWN
    group: str = ""
    scope: Scope = Scope.MAIN
    section: SectionKind = SectionKind.BODY
    source: Source | None = None
    said: When | None = None
    why: tuple[str, ...] = ()
    extractor: str = ""
    decision: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """A report says that a number is not known, or that somebody does not give it: "it was not clear how many died".

    `source` is who does not know or tell it, None where the outlet says so of everybody; `withheld` where somebody
    asked for it, or expected to give it, does not.
    """

    id: str
    report: str
    span: Span
    measure: Measure
    manner: Manner | None = None
    party: Party = Party.UNKNOWN
    group: str = ""
    withheld: bool = False
    scope: Scope = Scope.MAIN
    section: SectionKind = SectionKind.BODY
    source: Source | None = None
    why: tuple[str, ...] = ()
    extractor: str = ""
