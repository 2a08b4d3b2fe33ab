"""Text that two reports share, sentence by sentence, and what was changed inside it."""

from dataclasses import dataclass
from enum import StrEnum

from crossread.model.span import Span


class PassageKind(StrEnum):
    """What a shared passage is: only a copy makes two reports one witness.

    `copy`: one sentence was made from the other, or both from a third. `phrase`: words in common, and no more.
    `quote`: both quote the same words of a speaker. `boilerplate`: an outlet prints the sentence on many of its pages.
    """

    COPY = "copy"
    PHRASE = "phrase"
    QUOTE = "quote"
    BOILERPLATE = "boilerplate"


class ChangeKind(StrEnum):
    """What an edit did: gave a later number, called people or deeds otherwise, added or took away who says so."""

    UPDATE = "update"
    FRAMING = "framing"
    SOURCING = "re-sourcing"
    WORDING = "wording"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Change:
    """Words of the left sentence that stand otherwise in the right one; an empty span where words were only added."""

    left: Span
    right: Span
    kind: ChangeKind


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Passage:
    """A sentence of one report and a sentence of another, alike.

    `similarity` is the share of words they have in common and in order, from 0 to 1; `run` the longest unbroken run of
    them, in words. `left` is in the report whose id sorts first.
    """

    left: Span
    right: Span
    kind: PassageKind
    similarity: float
    run: int
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """All that two reports share: passages in the order of the left text, and their share of the words of each."""

    left: str
    right: str
    passages: tuple[Passage, ...]
    left_share: float
    right_share: float

    @property
    def reports(self) -> tuple[str, str]:
        """Both ids."""
        return self.left, self.right
