"""The parser that comes with the package."""

from collections.abc import Sequence
from pathlib import Path

from crossread.model.parse import Parse, Section
from crossread.parse import stored
from crossread.parse.build import Build, Read
from crossread.parse.encoder import Encoder
from crossread.parse.reading import Reader
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

    def parse(self, report_id: str, text: str, sections: Sequence[Section]) -> Parse:
        """See `Parser.parse`."""
        build = Build(text)
        for number, section in enumerate(sections):
            for bounds in segments(text, section.start, section.end):
                stretch = text[bounds[0][0] : bounds[-1][1]]
                build.add(bounds, self._read(text, bounds, stretch), section, number)
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
