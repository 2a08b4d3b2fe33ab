"""Tolls of a size far from that of anything the head of a report tells of: what everybody knows a war to have cost."""

from crossread.extract.asides import Other
from crossread.extract.figure import Figure
from crossread.model.claim import Measure
from crossread.model.parse import Sentence

#: The head of a report: so many sentences.
_HEAD = 4
#: From here, and so many times the largest toll of the head, the dead are those of a war or a disaster long known.
_LARGE, _TIMES = 10_000, 100


class Magnitude:
    """Reads the figures of one report in order."""

    def __init__(self) -> None:
        self._largest = 0

    def other_event(self, sentence: Sentence, figure: Figure) -> Other | None:
        """The other event of a toll that only a war or a great disaster has, told in passing."""
        number = figure.counted.number.quantity.low
        if figure.event.measure is not Measure.KILLED:
            return None
        if sentence.index < _HEAD:
            self._largest = max(self._largest, number)
        elif number >= max(_LARGE, _TIMES * self._largest):
            return Other(event="a war or a great disaster", reason=f"{number:,} dead are told in passing")
        return None
