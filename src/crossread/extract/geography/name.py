"""A name of a place in a sentence, and the words of a report as rules about names ask for them."""

from dataclasses import dataclass

from crossread.extract.geography.words import kind_of, listed
from crossread.gazetteer import Entry, Gazetteer
from crossread.model.parse import Entity, Parse, Sentence

#: Small words inside names.
_LINKS = frozenset("de del la las los el al of the and y di da do du ad ar as ash az ez e i d'".split())
_MARKS = frozenset("-'’‘.`")
#: A place of so many people is one that stands beside others without a comma.
_MANY = 100_000
#: Text with so many capitals for each small letter is all in capitals.
_CAPITALS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Tokens [first, last) that name a place. `kind` is the word for its kind beside it ("province"), or empty.

    `people` is the country's code where the words are for people of a country. `tagged`: the reader model took it for
    a place. `owner`: a possessive that lost its apostrophe ("Norlands capital"). `known` are the places of that name.
    """

    sentence: Sentence
    first: int
    last: int
    text: str
    kind: str = ""
    people: str = ""
    tagged: bool = False
    owner: bool = False
    known: tuple[Entry, ...] = ()


class Words:
    """The words of a report by their number, and what the gazetteer and the reader model say of them."""

    def __init__(self, parse: Parse, gazetteer: Gazetteer) -> None:
        self.parse, self.gazetteer = parse, gazetteer
        self.starts = {e.first: e for e in parse.entities}
        self.inside = {i: e for e in parse.entities for i in range(e.first, e.last)}

    def word(self, at: int) -> str:
        """The word in lower case; empty outside the text."""
        return self.parse.tokens[at].text.lower() if 0 <= at < len(self.parse.tokens) else ""

    def text(self, first: int, last: int) -> str:
        """Words [first, last) as printed, on one line."""
        tokens = self.parse.tokens
        return " ".join(self.parse.text[tokens[first].start : tokens[last - 1].end].split())

    def known(self, first: int, last: int) -> tuple[Entry, ...]:
        """The places of the name that the words are."""
        text = self.text(first, last)
        return self.gazetteer.find(text) if len(text) > 2 else ()

    def is_name_like(self, at: int) -> bool:
        """Whether a word begins with a capital."""
        return self.parse.tokens[at].text[:1].isupper()

    def is_small(self, at: int) -> bool:
        """Whether a word begins with a small letter."""
        return self.parse.tokens[at].text[:1].islower()

    def is_town(self, first: int, last: int) -> bool:
        """Whether the words are the name of a place that many live in."""
        return any(e.population >= _MANY for e in self.known(first, last)[:1])

    def is_link(self, at: int) -> bool:
        """Whether a word may stand inside a name, but not at its end."""
        return self.word(at) in _LINKS or self.word(at) in _MARKS

    def may_be_name(self, first: int, last: int, begun: int) -> bool:
        """Whether words from `begun` on can be the rest of a name that begins at `first`."""
        rest = range(begun, last)
        return (
            not self.is_link(last - 1) and all(self.is_name_like(i) or self.is_link(i) for i in rest) and first < last
        )

    def kind_at(self, at: int, sentence: Sentence) -> str:
        """The word for a kind of town or area at a place of the sentence, or nothing."""
        return self.word(at) if at < sentence.last and kind_of(self.word(at)) in ("town", "area") else ""

    def holder(self, at: int) -> Entity | None:
        """The name the reader model put a word in."""
        return self.inside.get(at)

    def is_framed(self, sentence: Sentence, at: int, before: Name | None) -> bool:
        """Whether a preposition of place stands in front, or another place and a comma or "and"."""
        back = at - 1
        while back >= sentence.first and at - back < 6 and self.word(back) in listed("before", "between"):
            back -= 1
        if any(self.word(i) == "of" and kind_of(self.word(i - 1)) for i in range(back + 2, at)):
            return True
        if back < sentence.first:
            opening = at == sentence.first and at + 2 < sentence.last
            return opening and "," in (self.word(at + 1), self.word(at + 2))
        word = self.word(back)
        if word in ("'s", "between") or any(word in listed("before", key) for key in ("at", "near", "from", "to")):
            return True
        if before is None or before.people:
            return False
        joined = before.last == back and word in (",", "and", "or", "/", "(")
        return joined or (before.owner and before.last == back + 1)


def is_capitals(text: str) -> bool:
    """Whether a text is printed in capitals throughout."""
    return sum(c.isupper() for c in text) > _CAPITALS * sum(c.islower() for c in text)
