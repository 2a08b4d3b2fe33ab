"""Who says a thing, in words of the report, and where these words stand."""

import re

from crossread.model.report import Report
from crossread.model.source import Naming, Side, Source
from crossread.model.span import Span
from crossread.present.receipt import plain

_SMALL = re.compile(r"[^A-Z]*")


def find_speaker(source: Source | None, report: Report) -> tuple[str, Span] | None:
    """The speaker's name and its place: where he is quoted, or where a pronoun or a role there leads to.

    None in the outlet's own voice, and where the report has no such words. What attackers are called by no name stands
    in quotation marks.
    """
    if source is None or source.span.report != report.id:
        return None
    for words in _candidates(source):
        place = find_place(words, source.span, report.text)
        if place is not None:
            return _marked(plain(words), source), place
    return None


def _candidates(source: Source) -> tuple[str, ...]:
    """A name goes before a role."""
    named = _SMALL.fullmatch(source.text) and not _SMALL.fullmatch(source.name)
    return (source.name, source.text) if named else (source.text, source.name)


def find_place(words: str, span: Span, text: str) -> Span | None:
    """The words at the span, else the nearest before it, else the first in the text."""
    found = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)] if words.strip() else []
    within = [start for start in found if span.start <= start < span.end]
    before = [start for start in found if start < span.end]
    start = next(iter([*within[:1], *before[-1:], *found]), None)
    return None if start is None else Span(report=span.report, start=start, end=start + len(words))


def _marked(words: str, source: Source) -> str:
    unnamed = source.side is Side.PERPETRATOR and source.naming is Naming.UNNAMED
    return f"“{words}”" if unnamed and not re.search(r"[“”\"]", words) else words
