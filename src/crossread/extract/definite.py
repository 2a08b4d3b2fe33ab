"""A number that stands for people counted just before: "a gang of five struck ... All five died"."""

from crossread.extract.counted import Counted
from crossread.extract.numbers import Kind
from crossread.extract.parties import is_people
from crossread.extract.syntax import word
from crossread.model.parse import Parse, Token

#: Words before a number that say that one has been told of whom it counts.
_KNOWN = frozenset({"all", "the", "those", "these", "both"})
#: So many sentences back they may stand.
_REACH = 3


class Definite:
    """Remembers who was last counted by each number."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._last: dict[int, tuple[int, Token]] = {}
        self._latest: tuple[int, Token] | None = None

    def note(self, counted: Counted) -> None:
        """Takes up whom a number counts, whatever is told of them."""
        quantity = counted.number.quantity
        if counted.noun is not None and quantity.low > 1 and quantity.low == quantity.high and is_people(counted.noun):
            self._last[quantity.low] = self._latest = counted.sentence.index, counted.noun

    def them(self, counted: Counted) -> Token | None:
        """ "She saw six girls leap. Four of them died.": those counted last; of "one ... the other" in its sentence."""
        if self._latest is None:
            return None
        at, noun = self._latest
        if counted.anaphoric and counted.sentence.index - at == 1:
            return noun
        return noun if counted.number.quantity.high == 1 and counted.sentence.index == at else None

    def people(self, counted: Counted) -> Token | None:
        """Whom "all five" or "the five" means; None where no five people were told of shortly before."""
        quantity = counted.number.quantity
        if counted.noun is not None or counted.number.kind is not Kind.NUMBER or quantity.low != quantity.high:
            return None
        before = self._parse.tokens[max(counted.sentence.first, counted.anchor.index - 1) : counted.anchor.index + 1]
        if not any(word(t) in _KNOWN for t in before):
            return None
        at, noun = self._last.get(quantity.low, (-_REACH - 1, counted.anchor))
        reach = 1 if any(word(t) == "both" for t in before) else _REACH
        return noun if 0 < counted.sentence.index - at <= reach else None
