"""Where quotations run in a report, over sentences and paragraphs, and which saying each belongs to."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.extract.attribution.roles import can_speak
from crossread.extract.attribution.words import cues
from crossread.extract.syntax import children, iter_ancestors, word
from crossread.model.parse import Parse, Sentence, Token

_OPENING = frozenset({"“", "«", "„", "``"})
_CLOSING = frozenset({"”", "»"})
#: Marks that open and close alike.
_STRAIGHT = frozenset({'"', "''"})
#: Shorter ones are single words held at arm's length.
SHORTEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Tokens [first, last) between quotation marks; `continues` one left open in the paragraph before."""

    first: int
    last: int
    continues: bool = False


def find_quotations(parse: Parse, *, shortest: int = SHORTEST) -> tuple[Quotation, ...]:
    """Quotations of so many words or more, in text order; a mark left open ends with its paragraph."""
    found: list[Quotation] = []
    left_open = False
    for tokens in _iter_paragraphs(parse):
        spans, still_open = _in_paragraph(tokens, left_open)
        found.extend(q for q in spans if q.last - q.first >= shortest)
        left_open = still_open
    return tuple(found)


def _iter_paragraphs(parse: Parse) -> Iterator[tuple[Token, ...]]:
    current: list[Sentence] = []
    for sentence in parse.sentences:
        if current and sentence.paragraph != current[-1].paragraph:
            yield parse.tokens[current[0].first : current[-1].last]
            current = []
        current.append(sentence)
    if current:
        yield parse.tokens[current[0].first : current[-1].last]


def _in_paragraph(tokens: tuple[Token, ...], left_open: bool) -> tuple[list[Quotation], bool]:
    spans: list[Quotation] = []
    start: int | None = None
    continues = False
    for place, token in enumerate(tokens):
        opens = token.text in _OPENING or (token.text in _STRAIGHT and start is None)
        closes = token.text in _CLOSING or (token.text in _STRAIGHT and start is not None)
        if opens and start is None:
            start, continues = token.index + 1, left_open and place == 0
        elif closes and start is not None:
            spans.append(Quotation(first=start, last=token.index, continues=continues))
            start = None
    if start is not None and tokens:
        spans.append(Quotation(first=start, last=tokens[-1].index + 1, continues=continues))
    return spans, start is not None


def within(quotations: Sequence[Quotation], sentence: Sentence) -> Sequence[Quotation]:
    """Those, of quotations in text order, that stand in a sentence, at least in part."""
    low = bisect_left(quotations, sentence.first, key=lambda q: q.last)
    return quotations[low : bisect_left(quotations, sentence.last, key=lambda q: q.first)]


def outside(place: int, quotation: Quotation) -> bool:
    """Whether a token stands outside a quotation."""
    return not quotation.first <= place < quotation.last


def taker(parse: Parse, sentence: Sentence, quotation: Quotation) -> Token | None:
    """The subject, somebody who can speak, of the clause into which a quotation is set after its first words."""
    if quotation.first - 1 <= sentence.first or quotation.first >= sentence.last:
        return None
    within = parse.tokens[quotation.first : min(quotation.last, sentence.last)]
    if not any(t.text.islower() and t.upos in ("NOUN", "VERB", "ADJ") for t in within):
        return None  # a title or a nickname
    root = next((t for t in within if t.head is None or outside(t.head, quotation)), None)
    for verb in () if root is None else iter_ancestors(parse, root):
        subjects = [s for s in children(parse, verb, "nsubj") if outside(s.index, quotation)]
        if subjects:
            return subjects[0] if subjects[0].index < quotation.first and _may_say(parse, subjects[0]) else None
    return None


def _may_say(parse: Parse, speaker: Token) -> bool:
    return can_speak(parse, speaker) and word(speaker) not in cues().nobody
