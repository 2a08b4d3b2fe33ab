"""What was read of each segment, put together into one parse."""

from dataclasses import dataclass

from crossread.model.parse import Attribution, Entity, Parse, Section, Sentence, Token
from crossread.parse.tokenise import Bounds


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of a segment; indices count its words. `heads` are -1 at a root.

    `sure` are the probabilities of the heads; empty where the parser gives none.
    """

    starts: tuple[int, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    entities: tuple[tuple[int, int, str], ...]
    roles: tuple[tuple[int, int, str], ...]
    sure: tuple[float, ...] = ()


class Build:
    """Collects segments, in text order, into one parse."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentences: list[Sentence] = []
        self._tokens: list[Token] = []
        self._entities: list[Entity] = []
        self._attributions: list[Attribution] = []

    def add(self, bounds: list[Bounds], read: Read, section: Section, paragraph: int) -> None:
        """One segment with what was read of it."""
        base = len(self._tokens)
        for first, last in zip(read.starts, (*read.starts[1:], len(bounds)), strict=True):
            number = len(self._sentences)
            self._sentences.append(
                Sentence(
                    index=number, start=bounds[first][0], end=bounds[last - 1][1], first=base + first, last=base + last,
                    section=section.kind, paragraph=paragraph,
                )
            )  # fmt: skip
            self._tokens.extend(self._token(bounds, read, i, base, number) for i in range(first, last))
        self._entities += [Entity(first=a + base, last=b + base, kind=k) for a, b, k in read.entities]
        self._attributions += [Attribution(first=a + base, last=b + base, role=k) for a, b, k in read.roles]

    def _token(self, bounds: list[Bounds], read: Read, i: int, base: int, sentence: int) -> Token:
        start, end = bounds[i]
        text = self._text[start:end]
        return Token(
            index=base + i, start=start, end=end, text=text, upos=read.upos[i], xpos=read.xpos[i], lemma=read.lemmas[i],
            head=read.heads[i] + base if read.heads[i] >= 0 else -1, deprel=read.relations[i], sentence=sentence,
            sure=read.sure[i] if read.sure else 1.0,
        )  # fmt: skip

    def done(self, report: str, sections: tuple[Section, ...], engine: str) -> Parse:
        """The parse of all that was added."""
        return Parse(
            report=report, text=self._text, sections=sections, sentences=tuple(self._sentences),
            tokens=tuple(self._tokens), entities=tuple(self._entities), attributions=tuple(self._attributions),
            engine=engine,
        )  # fmt: skip
