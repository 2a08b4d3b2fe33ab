"""Headlines and headings: title-like lines without a full stop."""

import re

from crossread.parse.sectioning.blocks import Block, has_stop, is_bullet
from crossread.parse.sectioning.lexicon import words
from crossread.parse.sectioning.style import is_counted, is_verbless

_LONGEST = 30
_QUOTES = "“\"‘'"
_SENTENCE_BREAK = re.compile(r"[a-z][.!?][\"”’')]*\s+[A-Z“\"]")
_BROKEN_OFF = re.compile(r"[:;,…–—-]$")
_ENDED = re.compile(r"[.!…][\"”’'»)\]]*$")


def is_title_like(text: str, *, loose: bool = False) -> bool:
    """Whether a block could be a title: short, no full stop. `loose` lets a colon or a semicolon end it."""
    parts = text.split(maxsplit=_LONGEST + 1)
    if not parts or len(parts) > _LONGEST or is_bullet(text) or _ENDED.search(text):
        return False
    if _BROKEN_OFF.search(text) and not loose:
        return False
    return not parts[0][0].islower() and re.search(r"[^\W\d_]", text) is not None


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


def is_headline_of_another(text: str) -> bool:
    """Whether a line between paragraphs is too long for a heading and tells an event as headlines do."""
    parts = text.split(maxsplit=26)
    if not 5 <= len(parts) <= 25 or text[0] in _QUOTES or _SENTENCE_BREAK.search(text):
        return False
    if not is_title_like(text) or has_stop(text):
        return False
    if is_counted(text):  # such a heading of the report's own would only repeat what the report says
        return True
    if len(parts) < 7:
        return False
    if parts[0].casefold() in words().openers:
        return is_verbless(text)
    return words().present.search(text) is not None or is_verbless(text) or _is_title_case(parts)


def is_shouted(block: Block) -> bool:
    """Whether a line is all in capitals and as long as a headline."""
    text = block.text
    return (
        5 <= len(block.words) <= 25
        and text[0] not in _QUOTES
        and text == text.upper()
        and re.search(r"[A-Z]{3}", text) is not None
    )


def _is_title_case(parts: list[str]) -> bool:
    long = [p for p in parts if len(p) > 3 and p[0].isalpha()]
    return len(long) >= 5 and all(p[0].isupper() for p in long)
