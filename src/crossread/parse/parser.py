"""The seam every reader of text stands behind."""

from collections.abc import Sequence
from typing import Protocol

from crossread.model.parse import Parse, Section


class Parser(Protocol):
    """Reads the sections of a report into sentences, words and syntax.

    `sections` are in order, do not overlap and cover all but white space. Each is one block such as a paragraph: a line
    break inside it is white space like any other, and no sentence crosses from one into the next.
    `Sentence.paragraph` is the place of its section in `sections`.

    What is read of one segment (one sentence, or several that could not be told apart without reading them) depends on
    its own text only.
    """

    @property
    def name(self) -> str:
        """Id, version and, for weights, their digest: `bundled@1+0123456789ab`."""
        ...

    def parse(self, report_id: str, text: str, sections: Sequence[Section]) -> Parse:
        """Tokens with offsets into `text`: `text[t.start:t.end] == t.text`."""
        ...
