"""What happened to the people counted, and by which path it was found."""

from dataclasses import dataclass

from crossread.extract import lexicon
from crossread.model.claim import Manner, Measure
from crossread.model.parse import Token

#: States that end when people come free or die: a verb that says so outranks them ("freed the 300 hostages").
TRANSIENT = frozenset({Measure.HELD, Measure.MISSING, Measure.ABOARD, Measure.ATTACKERS, Measure.INJURED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A measure of the people counted. `trigger` is the word that says it, `how` the path in words.

    `part` marks a subset of another count, `whole` the phrase of that count; `agent` is who did it, where it is said.
    """

    measure: Measure
    trigger: Token
    how: str
    manner: Manner | None = None
    part: bool = False
    whole: Token | None = None
    agent: Token | None = None


def manner_of(key: str, measure: Measure) -> Manner | None:
    """How people came free, by the word that says it; None for every other measure."""
    return lexicon.measures().manner.get(key, Manner.FREED) if measure is Measure.FREED else None
