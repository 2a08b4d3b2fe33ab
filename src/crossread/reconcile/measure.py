"""How a count behaves in time, which decides what a different figure can mean."""

from enum import StrEnum

from crossread.model.claim import Claim, Denial, Manner, Measure
from crossread.model.finding import Slot


class Course(StrEnum):
    """GROWS: a toll, which only rises unless corrected. LEVEL: rises and falls. FIXED: one value for the incident."""

    GROWS = "grows"
    LEVEL = "level"
    FIXED = "fixed"


_LEVEL = frozenset({Measure.HELD, Measure.MISSING})
_FIXED = frozenset({Measure.ABOARD, Measure.ATTACKERS})


def course_of(measure: Measure) -> Course:
    """Held and missing people become fewer; who was aboard does not change; everything else is a toll."""
    if measure in _LEVEL:
        return Course.LEVEL
    return Course.FIXED if measure in _FIXED else Course.GROWS


def slot_of(item: Claim | Denial) -> Slot:
    """Rescued, released, escaped and freed people are one count; people said to be safe are another."""
    return Slot(measure=item.measure, manner=Manner.SAFE if item.manner is Manner.SAFE else None)


def unit_of(item: Claim | Denial) -> str:
    """What destroyed things are counted in, the last word of the group in the singular; people have no unit."""
    if item.measure is not Measure.DESTROYED or not item.group.strip():
        return ""
    word = item.group.casefold().split()[-1]
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
