"""Which words of a sentence are the name of a place, before it is known which place."""

from functools import cached_property

from crossread.extract.geography.name import Name, Words, is_capitals
from crossread.extract.geography.tagged import read_tagged
from crossread.extract.geography.words import countries, first_words, kind_of, listed, peoples, seats
from crossread.gazetteer import Entry, Gazetteer, fold
from crossread.model.parse import Entity, Parse, Sentence
from crossread.model.place import PlaceKind

_ARTICLES = frozenset({"al", "el", "ar", "as", "ash", "az"})
#: Without a tag a smaller place is found by its own name only, not by another spelling.
_WELL_KNOWN = 100_000
#: Before "America" and "American": no country.
_PARTS_OF_AMERICA = frozenset({"central", "latin", "south", "north", "meso", "pan"})
#: The longest name in words.
_LONGEST = 6


class Scanner:
    """Finds the names of places in a report's sentences."""

    def __init__(self, parse: Parse, gazetteer: Gazetteer) -> None:
        self._words, self._parse = Words(parse, gazetteer), parse

    @cached_property
    def _places(self) -> frozenset[str]:
        return frozenset(fold(self._words.text(e.first, e.last)) for e in self._parse.entities if e.kind == "LOC")

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """The last words of the names of people, which later stand alone."""
        people = (e for e in self._parse.entities if e.kind == "PER" and e.last - e.first > 1)
        return frozenset(self._words.word(e.last - 1) for e in people)

    def _is_surname(self, name: Name) -> bool:
        """Whether a name alone is that of somebody the report names, and stands where people do."""
        alone = name.last - name.first == 1 and self._words.word(name.first) in self._surnames
        before = self._words.word(name.first - 1) if name.first > name.sentence.first else ""
        return alone and not name.people and not name.kind and (before not in ("in", "near", "at") or self._owns(name))

    def _owns(self, name: Name) -> bool:
        return self._words.word(name.last) in ("'s", "’s", "'") if name.last < name.sentence.last else False

    def names(self, sentence: Sentence) -> list[Name]:
        """The names of a sentence in order; they never overlap."""
        capitals = is_capitals(self._parse.text[sentence.start : sentence.end])
        found: list[Name] = []
        at = sentence.first
        while at < sentence.last:
            name = self._name(sentence, at, capitals, found[-1] if found else None)
            if name is not None and not self._is_of_continent(name.first) and not self._is_surname(name):
                found.append(name)
            at = name.last if name is not None else at + 1
        return found

    def _name(self, sentence: Sentence, at: int, capitals: bool, before: Name | None) -> Name | None:
        if not self._words.is_name_like(at) and self._words.word(at) not in _ARTICLES:
            return None
        if (name := self._people(sentence, at, capitals) or self._owner(sentence, at)) is not None:
            return name
        entity = self._words.starts.get(at)
        if entity is not None and entity.kind == "LOC":
            name = read_tagged(self._words, sentence, entity, self._places, capitals)
            if name is not None:
                return name
        held = self._words.holder(at)
        if held is not None and held.kind != "LOC" and not self._is_misread(sentence, held):
            return None
        return self._untagged(sentence, at, capitals, before)

    def _people(self, sentence: Sentence, at: int, capitals: bool) -> Name | None:
        """A country's people, or a house that stands for its government."""
        for last in (at + 2, at + 1):
            if last > sentence.last or not self._words.is_name_like(last - 1):
                continue
            text = self._words.text(at, last)
            code = peoples().get(fold(text)) or seats().get(fold(text))
            if code is None or (capitals and text == "US"):
                continue
            if fold(text) in countries() and not self._modifies(sentence, last):
                return None
            return Name(sentence=sentence, first=at, last=last, text=text, people=code)
        return None

    def _is_of_continent(self, at: int) -> bool:
        """ "Central American presidents", "in Latin America" are of no one country."""
        before = self._words.word(at - 1) if at else ""
        return before in _PARTS_OF_AMERICA and self._words.word(at).startswith("america")

    def _modifies(self, sentence: Sentence, after: int) -> bool:
        """Whether a noun follows: "U.S. troops", against "in the U.S."."""
        follower = self._parse.tokens[after] if after < sentence.last else None
        return follower is not None and (follower.upos in ("NOUN", "PROPN", "ADJ") or follower.text[:1] == "-")

    def _owner(self, sentence: Sentence, at: int) -> Name | None:
        text = self._parse.tokens[at].text[:-1]
        if self._words.word(at)[-1:] != "s" or fold(text) not in countries():
            return None
        known = self._words.gazetteer.find(text)
        return Name(sentence=sentence, first=at, last=at + 1, text=text, tagged=True, owner=True, known=known)

    def _untagged(self, sentence: Sentence, at: int, capitals: bool, before: Name | None) -> Name | None:
        """A name of the gazetteer where the words around it call for a place, or a country's."""
        framed = self._words.is_framed(sentence, at, before)
        if capitals and not framed and self._words.word(at) not in first_words():
            return None
        for last in range(min(at + _LONGEST, sentence.last), at, -1):
            if not self._words.may_be_name(at, last, at) or self._is_cut(at, last):
                continue
            text, kind = self._words.text(at, last), self._words.kind_at(last, sentence)
            called = framed or (bool(kind) and not capitals)
            if not called and fold(text) not in countries():
                continue
            known = tuple(e for e in self._words.known(at, last) if e.own or e.population >= _WELL_KNOWN)
            if not known and framed and not capitals and self._is_proper(at, last):
                known = self._words.gazetteer.resembling(text)
            if known and not self._is_common(at, last, known, capitals):
                return Name(sentence=sentence, first=at, last=last, text=text, kind=kind, known=known)
        return None

    def _is_proper(self, first: int, last: int) -> bool:
        """Whether the words are tagged as a name, and no longer one goes on."""
        follower = self._parse.tokens[last] if last < len(self._parse.tokens) else None
        longer = follower is not None and follower.upos == "PROPN"
        return not longer and all(self._parse.tokens[i].upos == "PROPN" for i in range(first, last))

    def _is_cut(self, first: int, last: int) -> bool:
        """Whether the words are but a part of the name of somebody or of a body."""
        held = (self._words.holder(i) for i in range(first, last))
        return any(e is not None and e.last > last and e.kind != "LOC" for e in held)

    def _is_common(self, first: int, last: int, known: tuple[Entry, ...], capitals: bool) -> bool:
        """A word that is hardly ever a place in a report."""
        if known[0].place.kind is PlaceKind.COUNTRY:
            return False
        if all(self._words.word(i) in listed("not_places", "words") for i in range(first, last)):
            return True
        if last - first > 1:
            return False
        token = self._parse.tokens[first]
        nouns = ("PROPN", "X", "") if capitals else ("PROPN", "NOUN", "X", "")
        abbreviation = token.text.isupper() and len(token.text) < 5 and not capitals
        return bool(kind_of(token.text)) or token.upos not in nouns or len(token.text) < 3 or abbreviation

    def _is_misread(self, sentence: Sentence, entity: Entity) -> bool:
        """Taken for a person or a body, but of a name that is a place elsewhere, or framed as one."""
        word = self._words.word
        text = fold(self._words.text(entity.first, entity.last))
        if text in self._places or (entity.kind == "ORG" and text in countries()):
            return True
        before = word(entity.first - 1) if entity.first > sentence.first else ""
        follower = word(entity.last) if entity.last < sentence.last else ""
        return (
            before in ("in", "near", "at")
            or (before == "of" and kind_of(word(entity.first - 2)) in ("town", "area"))
            or kind_of(word(entity.last - 1)) == "area"
            or kind_of(follower) in ("town", "area")
            or (entity.first == sentence.first and follower == ",")
            or (follower == "in" and self._lies_in_next(entity))
        )

    def _lies_in_next(self, entity: Entity) -> bool:
        """ "X in Y", where the gazetteer has X in Y."""
        starts = (self._words.starts.get(entity.last + i) for i in (1, 2, 3))
        outer = next((e for e in starts if e is not None), None)
        if outer is None or outer.kind != "LOC":
            return False
        last = outer.last - 1 if kind_of(self._words.word(outer.last - 1)) else outer.last
        holders = {e.place.id for e in self._words.known(outer.first, max(last, outer.first + 1))}
        return any(holders & set(e.areas) for e in self._words.known(entity.first, entity.last))
