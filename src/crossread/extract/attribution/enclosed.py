"""Statements given in full between marks of their own, "[Begin text] ... [End text]", and who signs them."""

import re

from crossread.extract.attribution.roles import general_side, telling_side
from crossread.extract.speakers import Speakers
from crossread.model.parse import Parse, Sentence
from crossread.model.source import Naming, Side, Source
from crossread.model.span import Span

_TEXT = r"(?:full\s+)?(?:translation|text|statement|quote|message|communiqu[eé]|letter)"
_OPENS = re.compile(rf"^\W*(?:begin|begins|beginning\s+of|start\s+of)\s+(?:the\s+)?{_TEXT}\W*$", re.I)
_CLOSES = re.compile(rf"^\W*(?:end|ends)(?:\s+of)?(?:\s+(?:the\s+)?{_TEXT})?\W*$", re.I)
#: A band by its name: states number their brigades.
_BAND = re.compile(r"\b[A-Z]\w+ (?:Brigades|Battalions|Front|Movement|Resistance)\b")
_LONGEST = 80


def find_enclosed(parse: Parse, speakers: Speakers) -> dict[int, Source]:
    """Who issued the text that a sentence stands in, by sentence; only of texts that are closed and signed."""
    found: dict[int, Source] = {}
    opened: int | None = None
    for sentence in parse.sentences:
        text = parse.text[sentence.start : sentence.end]
        if _OPENS.match(text):
            opened = sentence.index
        elif opened is not None and _CLOSES.match(text):
            inside = parse.sentences[opened + 1 : sentence.index]
            source = _signed(parse, inside[-1], speakers) if inside else None
            if source is not None:
                found.update({s.index: source for s in inside[:-1]})
            opened = None
    return found


def _signed(parse: Parse, line: Sentence, speakers: Speakers) -> Source | None:
    """The last line of a text, where it is one: capitals, and no stop."""
    name = parse.text[line.start : line.end].strip()
    if len(name) > _LONGEST or name[-1:] in ".!?" or not name[:1].isupper():
        return None
    armed = speakers.is_armed(name) or bool(_BAND.search(name))
    words = tuple((w, w.removesuffix("s")) for w in reversed(re.findall(r"[\w-]+", name.lower())))
    told = telling_side(words)
    side = Side.PERPETRATOR if armed else told if told is not Side.UNKNOWN else general_side(words)
    span = Span(report=parse.report, start=line.start, end=line.end)
    return Source(text=name, name=name, side=side, naming=Naming.ORGANISATION, span=span)
