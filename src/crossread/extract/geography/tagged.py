"""Names that the reader model took for places, cut to the name itself."""

from collections.abc import Set

from crossread.extract.geography.name import Name, Words
from crossread.extract.geography.words import kind_of, listed
from crossread.gazetteer import Entry, fold
from crossread.model.parse import Entity, Sentence

#: A longer name that the gazetteer does not know is something else.
_LONGEST = 4


def read_tagged(words: Words, sentence: Sentence, entity: Entity, places: Set[str], capitals: bool) -> Name | None:
    """The name in an entity, without the word for its kind; None where it is no name of a place.

    `places` are the folded names that the model takes for places anywhere in the report.
    """
    first, last = _trim(words, entity.first, min(entity.last, sentence.last))
    last = _end(words, first, last)
    first, last, kind = _without_kind(words, sentence, first, last)
    if kind and words.word(last) == kind and last + 1 < sentence.last and words.word(last + 1) == "of":
        return None  # "the Norlandic city of X": an adjective
    last = _longest(words, first, last, min(sentence.last, last + 3))
    known, text = words.known(first, last), words.text(first, last)
    if not known and text.endswith("s") and fold(text[:-1]) in places:
        known, text = words.gazetteer.find(text[:-1]), text[:-1]  # a possessive that lost its apostrophe
    framed = not capitals or bool(kind) or words.is_framed(sentence, first, None)
    if not _is_place(words, first, last, known, framed):
        return None
    return Name(sentence=sentence, first=first, last=last, text=text, kind=kind, tagged=True, known=known)


def _trim(words: Words, first: int, last: int) -> tuple[int, int]:
    """Without words at the end that no name ends with."""
    while last - first > 1 and words.parse.tokens[last - 1].upos in ("ADP", "CCONJ", "DET", "PUNCT"):
        last -= 1
    return first, last


def _end(words: Words, first: int, last: int) -> int:
    """The end of the first of several names that stand side by side: "Alder northern Birch", "Alder Birch"."""
    small = (i for i in range(first + 1, last) if words.word(i) in listed("before", "between") and words.is_small(i))
    last = next((i for i in small if words.is_name_like(i - 1) and not words.is_link(i)), last)
    if words.known(first, last):
        return last
    cuts = range(last - 1, first, -1)
    return next((cut for cut in cuts if words.is_town(first, cut) and words.is_town(cut, last)), last)


def _without_kind(words: Words, sentence: Sentence, first: int, last: int) -> tuple[int, int, str]:
    """Without "the northern city of" in front and "province" behind, and that word."""
    kind = ""
    while last - first > 1 and words.word(first) in listed("before", "between") - {"new", "old"}:
        if words.parse.tokens[first].text.istitle() and words.known(first, last):
            break
        kind = words.word(first) if kind_of(words.word(first)) else kind
        first += 1
    if last - first > 1 and words.kind_at(last - 1, sentence):
        if not words.known(first, last):
            return first, last - 1, words.word(last - 1)
    elif behind := words.kind_at(last, sentence):
        kind = behind
    return first, last, kind


def _longest(words: Words, first: int, least: int, end: int) -> int:
    """The end of a longer name of the gazetteer that the tag stopped short of ("Deir al" -> "Deir al-Zor")."""
    ends = (last for last in range(end, least, -1) if words.may_be_name(first, last, least))
    return next((last for last in ends if words.known(first, last)), least)


def _is_place(words: Words, first: int, last: int, known: tuple[Entry, ...], framed: bool) -> bool:
    if words.word(last - 1) in listed("not_places", "tails"):
        return False
    if all(words.word(i) in listed("before", "between") for i in range(first, last)):
        return False  # "the eastern region"
    if known:
        return last - first > 1 or words.word(first) not in listed("not_places", "words")
    return framed and last - first <= _LONGEST and "," not in words.text(first, last)
