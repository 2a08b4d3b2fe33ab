"""Captions: lines under pictures, known by a picture credit, by their opening, or by being no sentences."""

import re
from dataclasses import dataclass

from crossread.parse.sectioning.blocks import Block, has_stop
from crossread.parse.sectioning.lexicon import words
from crossread.parse.sectioning.tails import find_credit_tail

_LONGEST = 75
_QUOTES = "“”\"‘'"
_TELLING = re.compile(r"\b(?:said|says|told|according to|added|reported|announced|confirmed|claimed)\b")
_SHOWS = re.compile(r"(?i)\b(?:shows?|showing|taken|above|below)$")
_LABEL_ALONE = re.compile(r"(?i)[\W_]*(?:image|media|photo|picture|video) caption[\W_]*$")
#: The subject of a caption that carries no credit: "A soldier stands guard at the pier".
_SUBJECTS = frozenset({"a", "an", "the", "two", "three", "people", "men", "women"})


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
    if _SHOWS.search(found.group()) and _TELLING.search(text):  # "The photo shows nothing, the ministry said."
        return None
    return f"opens as captions do (“{' '.join(found.group().split())[:40]}”)"


def judge_tail(block: Block, *, first: bool, last: bool) -> Tail | None:
    """What a credit at the end of a block makes of it; None where no credit ends it."""
    cut = find_credit_tail(block.text)
    if cut is None:
        return None
    before, credit = block.text[:cut].rstrip(" |—–-"), " ".join(block.text[cut:].split())[:60]
    if _is_reported(before, credit, edge=first or last):
        return Tail(cut=cut, caption=False, reason="running text", credit=f"whose report it is (“{credit}”)")
    reason = f"a short line that ends in a picture credit (“{credit}”)"
    return Tail(cut=cut, caption=True, reason=reason, credit="the picture credit that ends a caption")


def _is_reported(before: str, credit: str, *, edge: bool) -> bool:
    """Whether a credit signs a paragraph and not a picture.

    A wire's name closes captions, and also whole reports ("... he said. (Reuters)") and the entries of digests. It is a
    report's where the text before it is long, is quoted, or stands at an edge of the report and does not tell what a
    picture shows.
    """
    parts = before.split(maxsplit=_LONGEST + 1)
    if len(parts) > _LONGEST or (_signs_report(credit)):
        return True
    if not has_stop(before) or len(parts) <= 5:
        return False
    telling, quoted = _TELLING.search(before) is not None, before[0] in _QUOTES
    cue = words().caption_cue.search(before) is not None and not quoted
    digest = credit.startswith("[") and "/" not in credit
    if edge:
        return telling or not cue
    return digest or (not cue and (quoted or (telling and len(parts) > 30)))


def _signs_report(credit: str) -> bool:
    """Whether a credit names writers and not a picture's source."""
    opens = words().credit_opening.match(credit) is not None and "©" not in credit
    return opens or words().contribution.search(credit) is not None


def looks_like_caption(block: Block, *, credited: bool) -> str | None:
    """Why a line is a caption though it carries no credit itself, or None. `credited`: one stands beside it."""
    parts = block.text.split(maxsplit=41)
    if not 4 <= len(parts) <= 40 or block.text[0] in _QUOTES or block.text[-1] in ":;,":
        return None
    sentence = has_stop(block.text)
    pictured = not sentence and len(parts) >= 7 and parts[0].casefold() in _SUBJECTS
    if not credited and not pictured:
        return None
    cue = words().caption_cue.search(block.text) is not None and not _TELLING.search(block.text)
    if credited and (cue or not sentence):
        return "a short line beside a picture credit"
    return "no sentence, and tells what a picture shows" if cue and pictured else None
