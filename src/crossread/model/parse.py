"""A report cut into sections, sentences and words, with the syntax of the sentences that were parsed."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class SectionKind(StrEnum):
    """What a stretch of a report is; a teaser is text of another story, or of an earlier one."""

    BODY = "body"
    HEADLINE = "headline"
    CAPTION = "caption"
    CREDIT = "credit"
    TEASER = "teaser"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A stretch of the text of one kind, and why it was taken for that. Sections are in order and never overlap."""

    start: int
    end: int
    kind: SectionKind
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One syntactic word. `head` is the index in `Parse.tokens` of its head, -1 for a root.

    `deprel` is a UD v2 relation with its subtype (`nsubj:pass`).
    `sure` is the parser's probability of the head, 1 where it gives none.
    """

    index: int
    start: int
    end: int
    text: str
    upos: str = ""
    xpos: str = ""
    lemma: str = ""
    head: int = -1
    deprel: str = ""
    sentence: int = 0
    sure: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Characters [start, end) and tokens [first, last) of a sentence."""

    index: int
    start: int
    end: int
    first: int
    last: int
    section: SectionKind
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Tokens [first, last) that name a person (`PER`), an organisation (`ORG`) or a place (`LOC`)."""

    first: int
    last: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Tokens that the attribution head marked: who (`source`), by which word (`cue`), what (`content`)."""

    first: int
    last: int
    role: str


@dataclass(frozen=True, kw_only=True)
class Parse:
    """Everything extraction reads. `engine` is the parser's id, version and, for weights, their sha256."""

    report: str
    text: str
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    engine: str = ""

    @cached_property
    def _children(self) -> tuple[tuple[Token, ...], ...]:
        below: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head >= 0:
                below[token.head].append(token)
        return tuple(tuple(b) for b in below)

    def children(self, token: Token) -> tuple[Token, ...]:
        """Dependents in text order."""
        return self._children[token.index]

    def head(self, token: Token) -> Token | None:
        """What the token hangs from; None for a root."""
        return self.tokens[token.head] if token.head >= 0 else None

    def iter_subtree(self, token: Token) -> Iterator[Token]:
        """The token and all below it, in no particular order."""
        stack = [token]
        while stack:
            current = stack.pop()
            yield current
            stack.extend(self._children[current.index])

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]

    def sentence(self, token: Token) -> Sentence:
        """The sentence a token stands in."""
        return self.sentences[token.sentence]
