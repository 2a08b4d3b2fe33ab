"""Headlines and headings: title-like lines without a full stop."""

import re

from crossread.parse.sectioning.blocks import Block, has_stop, is_bullet
from crossread.parse.sectioning.lexicon import words

_LONGEST = 30
_SENTENCE_BREAK = re.compile(r"[a-z][.!?][\"”’')]*\s+[A-Z“\"]")
_OPEN_END = re.compile(r"[:;,…–—-]$")


def is_title_like(text: str, *, loose: bool = False) -> bool:
    """Whether a block could be a title: short, no full stop, not broken off. `loose` lets a semicolon or a colon end it."""
    parts = text.split(maxsplit=_LONGEST + 1)
    if not parts or len(parts) > _LONGEST or is_bullet(text):
        return False
    if _OPEN_END.search(text) and not loose:
        return False
    ended = re.search(r"[.!…][\"”’'»)\]]*$", text) is not None
    return (
        not ended
        and (parts[0][:1].isupper() or not parts[0][:1].isalpha())
        and re.search(r"[^\W\d_]", text) is not None
    )


def is_same_title(text: str, title: str | None) -> bool:
    """Whether a block is the page's title, give or take case, punctuation and the outlet's name after it."""
    if not title:
        return False
    a, b = (re.sub(r"\W+", " ", t).strip().casefold() for t in (text, title))
    return bool(a) and (a == b or (len(a.split()) >= 4 and b.startswith(a + " ") and len(b) - len(a) <= 40))


def is_running(text: str) -> bool:
    """Whether a block is running text: sentences, or too long for a title."""
    parts = text.split(maxsplit=41)
    return len(parts) > 40 or (len(parts) >= 8 and has_stop(text) and not text.rstrip("\"”’'»)]").endswith(("?", "…")))


def is_headline_of_another(block: Block) -> bool:
    """Whether a line between paragraphs is too long for a heading and tells an event as headlines do."""
    parts = block.words
    if (
        not 7 <= len(parts) <= 25
        or has_stop(block.text)
        or block.text[0] in "“\"‘'"
        or _SENTENCE_BREAK.search(block.text)
    ):
        return False
    if not is_title_like(block.text) or parts[0].casefold() in words().openers:
        return False
    return words().present.search(block.text) is not None or _is_title_case(parts)


def is_shouted(block: Block) -> bool:
    """Whether a line is all in capitals and as long as a headline."""
    return (
        5 <= len(block.words) <= 25
        and block.text == block.text.upper()
        and re.search(r"[A-Z]{3}", block.text) is not None
    )


def _is_title_case(parts: list[str]) -> bool:
    long = [p for p in parts if len(p) > 3 and p[0].isalpha()]
    return len(long) >= 4 and all(p[0].isupper() for p in long)
