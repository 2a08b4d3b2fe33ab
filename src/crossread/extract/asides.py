"""Sentences that as a whole tell of something else: a bulletin's next item, a teaser, what is recalled."""

import re
from dataclasses import dataclass

from crossread.extract.syntax import word
from crossread.extract.turns import find_turns, next_items
from crossread.model.parse import Parse, SectionKind, Sentence, Token

_RECALLED = re.compile(
    r"\W*(?:it\s+(?:is|was|(?:will|would|may|must|should|can)\s+be)\s+recalled|recall)\s+that\b", re.I
)
#: A line at the head or the foot of a text that marks it as made up.
_SATIRE = re.compile(
    r"^\W*(?:(?:this\s+(?:article|piece|story|text)\s+is\s+(?:a\s+)?(?:work\s+of\s+)?)?(?:satire|satirical|parody))\b[^\n]{0,40}$",
    re.I | re.M,
)
_HEAD = 400
#: A teaser has no more sentences on either side of one.
_TEASER = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Another event: a key to tell it from others, and the words that gave it away."""

    event: str
    reason: str


class Asides:
    """The sentences of one report that leave its story."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._items = next_items(parse, find_turns(parse))
        self._nouns: frozenset[str] | None = None
        marked = _SATIRE.search(parse.text[:_HEAD]) or _SATIRE.search(parse.text[-_HEAD:])
        self._satire = marked.group().strip() if marked is not None else None

    def of(self, sentence: Sentence) -> Other | None:
        """What a sentence tells of instead of the story; None where it may well tell of that."""
        if self._satire is not None:
            return Other(event="satire", reason=f'the text is marked "{self._satire}"')
        if sentence.index in self._items:
            return Other(event="next item", reason="stands in the bulletin's next item")
        if sentence.section is SectionKind.TEASER and self._is_foreign(sentence):
            return Other(event="another story", reason="stands in a teaser that shares no word with this story")
        recalled = _RECALLED.match(self._parse.text[sentence.start : sentence.end])
        return Other(event="recalled", reason=f'"{recalled.group()}" goes back') if recalled else None

    def _is_foreign(self, sentence: Sentence) -> bool:
        """Whether a teaser has no noun, name or long number in common with the story's own sentences."""
        if self._nouns is None:
            told = (s for s in self._parse.sentences if s.section is not SectionKind.TEASER)
            self._nouns = frozenset(_form(t) for s in told for t in self._parse.words(s))
        around = self._parse.sentences[max(0, sentence.index - _TEASER) : sentence.index + _TEASER]
        block = (s for s in around if s.paragraph == sentence.paragraph)
        return not any(_nouns(self._parse, s) & self._nouns for s in block)


def _nouns(parse: Parse, sentence: Sentence) -> frozenset[str]:
    told = (t for t in parse.words(sentence) if t.upos in ("NOUN", "PROPN") or (t.text.isdigit() and len(t.text) > 2))
    return frozenset(_form(t) for t in told)


def _form(token: Token) -> str:
    """By the letters alone: not every sentence is parsed."""
    return word(token).removesuffix("s")
