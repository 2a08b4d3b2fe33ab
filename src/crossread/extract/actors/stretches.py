"""Where names stand in a sentence: capitalised words in a row, and what the reader took for a name."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from crossread.extract.attribution.phrases import has_capital
from crossread.extract.syntax import word
from crossread.extract.times import is_time_word
from crossread.model.parse import Entity, Parse, Sentence, Token

_JOINTS = frozenset({"of", "for", "the", "de", "al", "-", "el", "bin", "ul"})
_NO_NAME = frozenset({"DET", "PRON", "ADV", "ADP", "SCONJ", "CCONJ", "AUX", "VERB", "NUM", "PUNCT", "PART", "INTJ"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Tokens [first, last) that look like a name, and what the reader took it for: PER, ORG, LOC or nothing."""

    first: int
    last: int
    kind: str = ""


def iter_stretches(parse: Parse, sentence: Sentence) -> Iterator[Stretch]:
    """The names of a sentence in text order: persons by themselves, other names with all the capitals around them."""
    entities = _entities(parse, sentence)
    shouting = parse.text[sentence.start : sentence.end].isupper()
    place = sentence.first
    while place < sentence.last:
        person = next((e for e in entities if e.first <= place < e.last and e.kind == "PER"), None)
        if person is not None:
            yield Stretch(first=place, last=person.last, kind="PER")
            place = person.last
            continue
        end = place if shouting else _run(parse, sentence, entities, place)
        named = next((e for e in entities if e.first <= place < e.last or (place < e.first < end)), None)
        if named is not None and named.kind != "PER":
            end = max(end, named.last)
        if end == place:
            place += 1
            continue
        kind = named.kind if named is not None and named.kind != "PER" else ""
        yield Stretch(first=place, last=end, kind=kind)
        place = end


def _entities(parse: Parse, sentence: Sentence) -> tuple[Entity, ...]:
    low = bisect_left(parse.entities, sentence.first, key=lambda e: e.first)
    return parse.entities[low : bisect_left(parse.entities, sentence.last, key=lambda e: e.first)]


def _run(parse: Parse, sentence: Sentence, entities: tuple[Entity, ...], place: int) -> int:
    """One past the last token of the capitals that begin at a place, joints between them; the place without any."""
    persons = {i for e in entities if e.kind == "PER" for i in range(e.first, e.last)}
    end = place
    while end < sentence.last and end not in persons:
        if _is_capital(parse, parse.tokens[end]):
            end += 1
            continue
        joint = end
        while joint < sentence.last and word(parse.tokens[joint]) in _JOINTS and joint - end < 2:
            joint += 1
        goes_on = place < end < joint < sentence.last and joint not in persons
        if not goes_on or not _is_capital(parse, parse.tokens[joint]) or word(parse.tokens[end]) == "the":
            break
        end = joint
    return end


def _is_capital(parse: Parse, token: Token) -> bool:
    name = token.upos not in _NO_NAME or token.xpos in ("NNP", "NNPS")
    return name and has_capital(parse, token) and not is_time_word(word(token))
