"""A report that tells of several incidents one after the other, each under a dateline of its own."""

import re
from collections.abc import Iterator

from crossread.extract.geography.name import is_capitals
from crossread.model.extract import Item
from crossread.model.parse import Parse

#: So many paragraphs with a dateline make a round-up; two may be a story and what stands beside it.
_LEAST = 3
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?!\s*\n)[^\n]*\S[^\n]*)*")
_NAME = r"[A-Z][A-Z.'’]+(?:[ -](?:[A-Z][A-Z.'’]*|of|de|del|la|el|al)){0,3}"
#: "ALDER, Norland (Wire) - ", "3. ALDER, May 6 -- ". Names before a colon may be towns that one disaster struck.
_HEADING = re.compile(
    rf"(?:[-*•·]\s*|\d{{1,2}}[.)]\s+)?(?P<name>{_NAME})(?:,\s+[A-Z][\w.'’ ]{{1,30}})?(?:\s*\([^)\n]{{1,40}}\))?"
    r"\s*(?:--|[-–—])\s+(?=[\"“'‘]?[A-Z\d])"
)
#: A heading with fewer words behind it is a title.
_TOLD = 4


def find_items(parse: Parse) -> tuple[Item, ...]:
    """The items of a round-up, in text order and up to the end of the text; nothing for any other report."""
    if is_capitals(parse.text):
        return ()
    heads = list(_iter_heads(parse.text))
    if len({name for name, _ in heads}) < _LEAST:
        return ()
    ends = [start for _, start in heads[1:]] + [len(parse.text)]
    return tuple(Item(heading=name, start=start, end=end) for (name, start), end in zip(heads, ends, strict=True))


def _iter_heads(text: str) -> Iterator[tuple[str, int]]:
    for paragraph in _PARAGRAPH.finditer(text):
        found = _HEADING.match(paragraph.group())
        if found is not None and len(paragraph.group()[found.end() :].split()) >= _TOLD:
            yield found["name"], paragraph.start()
