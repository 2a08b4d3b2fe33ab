"""What somebody did, or is said to have done: acts with who, whom, where and when."""

from dataclasses import dataclass
from enum import StrEnum

from crossread.model.claim import Evidence, Modality, Party, Polarity, Scope
from crossread.model.parse import SectionKind
from crossread.model.source import Source
from crossread.model.span import Span
from crossread.model.when import When


class ActKind(StrEnum):
    """What was done. The tables of `export/data/codings.toml` map each kind to the code books."""

    ATTACK = "attack"
    BOMBING = "bombing"
    SHOOTING = "shooting"
    SHELLING = "shelling"
    AIR_STRIKE = "air_strike"
    CLASH = "clash"
    HIJACKING = "hijacking"
    HOSTAGE_TAKING = "hostage_taking"
    KIDNAPPING = "kidnapping"
    KILLING = "killing"
    ARSON = "arson"
    SABOTAGE = "sabotage"
    ROBBERY = "robbery"
    RESCUE = "rescue"
    RELEASE = "release"
    ESCAPE = "escape"
    OPERATION = "operation"
    ARREST = "arrest"
    SURRENDER = "surrender"
    WITHDRAWAL = "withdrawal"
    CLAIM = "claim_of_responsibility"
    DENIAL = "denial"
    ACCUSATION = "accusation"
    DEMAND = "demand"
    THREAT = "threat"
    DEADLINE = "deadline"
    OFFER = "offer"
    NEGOTIATION = "negotiation"
    REFUSAL = "refusal"
    RESPONSE = "response"
    CONDEMNATION = "condemnation"
    SANCTION = "sanction"
    INVESTIGATION = "investigation"
    PROTEST = "protest"
    ACCIDENT = "accident"
    DISASTER = "disaster"

    @property
    def words(self) -> str:
        """The kind as one says it: "hostage taking"."""
        return self.value.replace("_", " ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody in an act: the words at `span`, the name they resolve to (else the words), the party."""

    span: Span
    name: str
    party: Party = Party.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One report says that a thing was done; `span` is the act with its participants, `trigger` the word for it.

    `place` is the id of a PlaceMention. `instrument` are the words for the weapon or means. `content` is what was
    demanded, threatened, offered, claimed or denied, `about` its telling words as lemmas. `deadline` is by when, or
    within which time: a duration is in the ISO 8601 form ("PT48H") in `deadline.value`. `source` None is the outlet's
    own voice; who denies is the agent of a denial. `event` names the other event a background act belongs to. `when` is
    when it was done, `said` when it was said. `suspicion` is the word by which only a suspicion says who did it
    ("apparently by", "suspected gunmen").
    """

    id: str
    report: str
    span: Span
    trigger: Span
    kind: ActKind
    agents: tuple[Participant, ...] = ()
    patients: tuple[Participant, ...] = ()
    place: str | None = None
    instrument: str = ""
    content: Span | None = None
    about: tuple[str, ...] = ()
    deadline: When | None = None
    when: When | None = None
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.REPORTED
    scope: Scope = Scope.MAIN
    event: str | None = None
    section: SectionKind = SectionKind.BODY
    source: Source | None = None
    said: When | None = None
    suspicion: str = ""
    evidence: tuple[Evidence, ...] = ()
    why: tuple[str, ...] = ()
    extractor: str = ""
