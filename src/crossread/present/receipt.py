"""The words behind a figure: cut out of a report's text, exactly, shortened around the figure."""

import re

from crossread.model.span import Span

ELLIPSIS = "…"
#: How far to look for the ends of a sentence; a longer one is cut there.
REACH = 600

# Cuts as a person would for a quotation: a line's end, or a full stop before a capital unless an initial or a title
# of address stands before it. Reading a report never depends on this.
_END = re.compile(
    r"(?<![ .(][A-Z])(?<!\b(?:Mr|Ms|Dr|Lt|St|No))(?<!\b(?:Mrs|Gen|Col|Sgt|Maj|Gov|Sen|Rep|Rev))(?<!\bCapt)"
    r"[.!?][\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9])|\n"
)
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_NUMBER = re.compile(
    r"\d|\b(?:none|no|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twelve|eleven|\w+ty|dozens?|scores?"
    r"|hundreds?|thousands?|several|few|number|couple|many)\b",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """The text on one line, without the characters by which a page could steer a terminal or hide words."""
    return " ".join(_INVISIBLE.sub("", text).split())


def beginning(text: str, limit: int) -> str:
    """The first words of a text, at most `limit` characters and the ellipsis."""
    words = plain(text[: 4 * limit])
    return words if len(words) <= limit else words[: limit + 1].rpartition(" ")[0] + ELLIPSIS


def sentence_around(text: str, span: Span) -> tuple[int, int]:
    """The ends of the sentence, or sentences, that a span stands in, for quoting."""
    low, high = max(0, span.start - REACH), min(len(text), span.end + REACH)
    start, end = low, high
    for cut in _END.finditer(text, low, high):
        if cut.end() <= span.start:
            start = cut.end()
        elif cut.end() >= span.end:
            end = cut.end()
            break
    return start + _blank(text[start:end]), end - _blank(text[start:end][::-1])


def _blank(text: str) -> int:
    return len(text) - len(text.lstrip())


def quote(text: str, span: Span, limit: int) -> str:
    """At most `limit` characters, ellipses not counted, of the sentence around the span, the figure among them."""
    if limit <= 0:
        return ""
    sentence = start, end = sentence_around(text, span)
    if end - start > limit:
        start, end = _window(text, span, sentence, limit)
    lead = ELLIPSIS if start > sentence[0] else ""
    trail = ELLIPSIS if end < sentence[1] else ""
    return lead + plain(text[start:end]) + trail


def _window(text: str, span: Span, sentence: tuple[int, int], limit: int) -> tuple[int, int]:
    if span.end - span.start >= limit:
        return _on_words(text, _within_span(text, span, limit), sentence)
    spare = limit - (span.end - span.start)
    before = min(spare // 3, span.start - sentence[0])
    after = min(spare - before, sentence[1] - span.end)
    before = min(spare - after, span.start - sentence[0])
    return _on_words(text, (span.start - before, span.end + after), sentence)


def _within_span(text: str, span: Span, limit: int) -> tuple[int, int]:
    """The stretch of a long span that has its first number in it."""
    found = _NUMBER.search(text, span.start, span.end)
    start = span.start if found is None or found.end() - span.start < limit else max(span.start, found.start() - 10)
    return start, min(span.end, start + limit)


def _on_words(text: str, window: tuple[int, int], sentence: tuple[int, int]) -> tuple[int, int]:
    """The window moved to the ends of words, never out of the sentence."""
    start, end = window
    while sentence[0] < start < end and not text[start - 1].isspace():
        start += 1
    while start < end < sentence[1] and not text[end].isspace():
        end -= 1
    return start, len(text[:end].rstrip(" ,;:—-")) if end < sentence[1] else end
