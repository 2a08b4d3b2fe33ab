"""Captions: lines under pictures, known by a picture credit, by their opening, or by standing apart from the sentences."""

import re
from dataclasses import dataclass

from crossread.parse.sectioning.blocks import Block, has_stop
from crossread.parse.sectioning.credits import find_credit_tail
from crossread.parse.sectioning.lexicon import words

_LONGEST = 75
_QUOTES = "“\"‘'"
_TELLING = re.compile(r"\b(?:said|says|told|according to|added|reported|announced|confirmed|claimed)\b")
_LABEL_ALONE = re.compile(r"(?i)[\W_]*(?:image|media|photo|picture|video) caption[\W_]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """A block that ends in a credit: `caption` tells whether what stands before it is one, `reason` why.

    `cut` is where the credit begins, `credit` why it is one.
    """

    cut: int
    caption: bool
    reason: str
    credit: str


def is_caption_label(text: str) -> bool:
    """Whether a block only announces the caption that follows it."""
    return _LABEL_ALONE.match(text) is not None


def opens_as_caption(text: str) -> str | None:
    """Why a block is a caption by its opening, or None."""
    found = words().caption_opening.match(text)
    if found is None or len(text.split(maxsplit=_LONGEST + 1)) > _LONGEST:
        return None
    return f"opens as captions do (“{found.group().strip()[:40]}”)"


def judge_tail(block: Block, *, first: bool, last: bool) -> Tail | None:
    """What a credit at the end of a block makes of it; None where no credit ends it.

    A wire's name closes captions, and also whole reports ("... he said. (Reuters)"). It is a report's where the text
    before it is long, or is the last of the report and ends or tells as sentences of the body do.
    """
    cut = find_credit_tail(block.text)
    if cut is None:
        return None
    before, credit = block.text[:cut].rstrip(" |—–-"), " ".join(block.text[cut:].split())[:60]
    parts = before.split(maxsplit=_LONGEST + 1)
    if len(parts) > _LONGEST:
        return Tail(cut=cut, caption=False, reason="running text", credit=f"the source of the report (“{credit}”)")
    cue = words().caption_cue.search(before) is not None and before[0] not in _QUOTES
    sentence = has_stop(before) and len(parts) > 5
    if sentence and (first or last) and not (cue and not _TELLING.search(before)):
        return Tail(cut=cut, caption=False, reason="running text", credit=f"the source of the report (“{credit}”)")
    digest = credit.startswith("[") and "/" not in credit  # news digests name the outlet they sum up in square brackets
    if sentence and not cue and (digest or before[0] in _QUOTES):
        return Tail(cut=cut, caption=False, reason="running text", credit=f"the source of the paragraph (“{credit}”)")
    if sentence and _TELLING.search(before) and not cue and len(parts) > 30:
        return Tail(cut=cut, caption=False, reason="running text", credit=f"the source of the paragraph (“{credit}”)")
    reason = f"a short line that ends in a picture credit (“{credit}”)"
    return Tail(cut=cut, caption=True, reason=reason, credit="the picture credit that ends a caption")


def looks_like_caption(block: Block, following: Block | None, credit_follows: bool) -> str | None:
    """Why a line that is no sentence is a caption though it carries no credit of its own, or None."""
    parts = block.text.split(maxsplit=41)
    if not 4 <= len(parts) <= 40 or block.text[0] in _QUOTES or block.text[-1] in ":;,":
        return None
    cue = words().caption_cue.search(block.text) is not None and not _TELLING.search(block.text)
    if credit_follows and following is not None and following.gap <= 1 and (cue or not has_stop(block.text)):
        return "a short line above a picture credit"
    opener = parts[0].casefold() in {"a", "an", "the", "two", "three", "people", "men", "women"}
    if not has_stop(block.text) and len(parts) >= 7 and opener and cue:
        return "no sentence, and tells what a picture shows"
    return None
