"""The days on which a report has somebody speak, before which it cannot have been written."""

import re
from collections.abc import Iterator
from functools import cache

from crossread.extract import lexicon
from crossread.extract.times import find_times
from crossread.model.when import When

_REACH = 8


def find_spoken(text: str, published: str | None) -> tuple[When, ...]:
    """The days of "said on Tuesday" and its like, in text order; what is said to have happened on a day is none.

    >>> [when.words for when in find_spoken("Police said on Tuesday that it sank on Monday.", None)]
    ['Tuesday']
    """
    return tuple(_iter_spoken(text, published))


def _iter_spoken(text: str, published: str | None) -> Iterator[When]:
    for mention in find_times(text, published):
        if not mention.coarse and _cue().search(text[: mention.start]):
            yield mention.when


@cache
def _cue() -> re.Pattern[str]:
    """A word of saying at the end of the text, with nothing after it but to whom and by what means it was said."""
    words = lexicon.table("spoken")["spoken"]
    cues, between = ("|".join(map(re.escape, words[key].split())) for key in ("cues", "between"))
    return re.compile(rf"\b(?:{cues})(?:\s+(?:{between})){{0,{_REACH}}}\s+$", re.I)
