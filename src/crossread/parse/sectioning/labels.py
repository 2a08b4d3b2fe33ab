"""Teasers that say what they are: "Read more: ...", "Related stories" and the list below it, calls on the reader."""

import re

from crossread.parse.sectioning.blocks import Block, has_stop, is_bullet
from crossread.parse.sectioning.headings import is_title_like
from crossread.parse.sectioning.lexicon import words

#: Longer, and the label's title runs on into the report's own text.
_LONGEST = 40
_LONGEST_CALL = 30
#: "TODAY'S PODCAST: Who runs the harbour?" - any words in capitals before a title that is not itself in capitals.
_SHOUTED = re.compile(r"[A-Z][A-Z’' -]{2,60}[:|]\s+(?=.*[a-z])")
#: So many lines with words in capitals before a colon are the speeches of a transcript.
_SPEECHES = 3


def find_label_reason(block: Block, *, body_before: bool) -> str | None:
    """Why a block is a teaser by its first words, or None. Weak labels count only below the head and before a title."""
    text = block.text
    if len(text.split(maxsplit=_LONGEST + 1)) > _LONGEST:
        return None
    found = words().label.match(text)
    if found:
        return f"opens with the label “{found.group().strip()}”"
    if words().label_glued.match(text) and not has_stop(text):
        return "opens with a link’s label"
    call = words().call.match(text)
    # A bracket that closes within the block holds the call alone: "(Click here for more) Police say ..."
    if (
        call
        and len(text.split()) <= _LONGEST_CALL
        and not (text[0] in "([" and re.match(r"[(\[][^)\]]*[)\]]\s*\w", text))
    ):
        return f"calls on the reader (“{call.group().strip()}”)"
    prefix = words().prefix.match(text)
    if prefix and body_before and is_title_like(text):
        return f"a title with the label “{prefix.group().strip()}”"
    return None


def opens_list(block: Block) -> bool:
    """Whether a block is nothing but a label, so that the titles below it are other stories'."""
    return len(block.text.split(maxsplit=9)) <= 8 and words().label_alone.match(block.text) is not None


def is_listed(block: Block) -> bool:
    """Whether a block can be an entry of a list of linked titles."""
    return is_title_like(block.text, loose=True) or (is_bullet(block.text) and len(block.text.split(maxsplit=41)) <= 40)


def is_speech(text: str) -> bool:
    """Whether a text opens with words in capitals and a colon, as the speeches of a transcript do."""
    return _SHOUTED.match(text) is not None


def find_shouted_label(block: Block, speeches: int) -> str | None:
    """Why a title between paragraphs that opens with words in capitals is a teaser, or None.

    `speeches` is how many blocks open so: where they are many, the text is a transcript.
    """
    found = _SHOUTED.match(block.text)
    if found is None or speeches >= _SPEECHES or not is_title_like(block.text) or has_stop(block.text):
        return None
    return f"a title with the label “{found.group().strip()}”"
