"""The parser that comes with the package."""

from collections.abc import Sequence
from pathlib import Path

from crossread.model.parse import Attribution, Entity, Parse, Section, Sentence, Token
from crossread.parse import stored
from crossread.parse.encoder import Encoder
from crossread.parse.parser import Wanted
from crossread.parse.reading import Read, Reader
from crossread.parse.segment import segments
from crossread.parse.tokenise import Bounds

_VERSION = 1
_REMEMBERED = 4096
"""Segments kept read: reports of one incident share many sentences."""


class BundledParser:
    """Reads with the bundled weights; they are loaded at the first segment and left behind when pickled."""

    def __init__(self, folder: Path = stored.FOLDER) -> None:
        self._folder = folder
        self._reader: Reader | None = None
        self._known: dict[str, Read] = {}

    def __getstate__(self) -> dict[str, object]:
        return {"_folder": self._folder, "_reader": None, "_known": {}}

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state)

    @property
    def name(self) -> str:
        """Id, version and digest of the weights."""
        return f"bundled@{_VERSION}+{stored.digest(self._folder)[:12]}"

    def parse(self, report_id: str, text: str, sections: Sequence[Section], wanted: Wanted | None = None) -> Parse:
        """See `Parser.parse`."""
        build = _Build(text)
        for number, section in enumerate(sections):
            for bounds in segments(text, section.start, section.end):
                stretch = text[bounds[0][0] : bounds[-1][1]]
                read = self._read(text, bounds, stretch) if wanted is None or wanted(stretch) else None
                build.add(bounds, read, section, number)
        return build.done(report_id, tuple(sections), self.name)

    def _read(self, text: str, bounds: list[Bounds], stretch: str) -> Read:
        known = self._known.get(stretch)
        if known is None:
            if self._reader is None:
                self._reader = Reader(Encoder(self._folder))
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[stretch] = self._reader.read(text, bounds)
        return known


class _Build:
    """Collects segments into one parse."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentences: list[Sentence] = []
        self._tokens: list[Token] = []
        self._entities: list[Entity] = []
        self._attributions: list[Attribution] = []

    def add(self, bounds: list[Bounds], read: Read | None, section: Section, paragraph: int) -> None:
        base = len(self._tokens)
        starts = read.starts if read else (0,)
        for first, last in zip(starts, (*starts[1:], len(bounds)), strict=True):
            number = len(self._sentences)
            self._sentences.append(
                Sentence(
                    index=number, start=bounds[first][0], end=bounds[last - 1][1], first=base + first, last=base + last,
                    section=section.kind, paragraph=paragraph, parsed=read is not None,
                )
            )  # fmt: skip
            self._tokens.extend(self._token(bounds, read, i, base, number) for i in range(first, last))
        if read:
            self._entities += [Entity(first=a + base, last=b + base, kind=k) for a, b, k in read.entities]
            self._attributions += [Attribution(first=a + base, last=b + base, role=k) for a, b, k in read.roles]

    def _token(self, bounds: list[Bounds], read: Read | None, i: int, base: int, sentence: int) -> Token:
        start, end = bounds[i]
        text = self._text[start:end]
        if read is None:
            return Token(index=base + i, start=start, end=end, text=text, sentence=sentence)
        return Token(
            index=base + i, start=start, end=end, text=text, upos=read.upos[i], xpos=read.xpos[i], lemma=read.lemmas[i],
            head=read.heads[i] + base if read.heads[i] >= 0 else -1, deprel=read.relations[i], sentence=sentence,
        )  # fmt: skip

    def done(self, report: str, sections: tuple[Section, ...], engine: str) -> Parse:
        return Parse(
            report=report, text=self._text, sections=sections, sentences=tuple(self._sentences),
            tokens=tuple(self._tokens), entities=tuple(self._entities), attributions=tuple(self._attributions),
            engine=engine,
        )  # fmt: skip
