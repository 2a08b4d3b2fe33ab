"""Turns of a transcript: who speaks from which label on, and where a bulletin goes on to its next item."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crossread.extract.lexicon import table
from crossread.model.parse import Parse, Sentence, Token

#: "MARTA OLEN:", "MAYOR (recording):", "MARTA OLEN, NURSE:" at the head of a paragraph.
_LABEL = re.compile(
    r"[\"“]?(?P<name>[QA](?=:\s)|[A-Z][A-Z.’'\- ]{0,40}[A-Z])(?:, (?P<role>[A-Z][A-Z.,’'\- ]{1,50}))?"
    r"(?: \([^()\n]{2,40}\))?:\s{1,2}(?=\S)"
)
#: A greeting or thanks to whoever reported has no more words.
_SIGN_OFF = 14
_FINITE = frozenset(
    """is was are were has had have does did do will would can could 's ’s says said tells told joins joined reports
    reported sent spoke went saw heard watched begins began explains explained describes described sends""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Sentences [first, last) under one label; `role` as the label prints it, empty without one.

    `quoted` where the label stands inside quotation marks: the outlet prints somebody else's transcript.
    """

    label: Token
    name: str
    role: str
    start: int
    end: int
    first: int
    last: int
    quoted: bool = False


@cache
def presenting() -> frozenset[str]:
    """Words that make a label the outlet's own: "REPORTER"."""
    return frozenset(table("roles")["transcript"]["presenting"].split())


def find_turns(parse: Parse) -> tuple[Turn, ...]:
    """The turns in text order; none where the text is no transcript: one label at least comes again, beside another.

    Labels inside quotation marks are those of a transcript that the text quotes.
    """
    opened = [(s, m) for s in parse.sentences if (m := _label(parse, s)) is not None]
    names = Counter(m["name"] for _, m in opened)
    quoted = sum(m.start("name") > 0 for _, m in opened)
    if len(names) < 2 or (max(names.values()) < 2 and quoted < 2):
        return ()
    ends = [s.index for s, _ in opened[1:]] + [len(parse.sentences)]
    return tuple(
        Turn(
            label=parse.tokens[s.first + bool(m.start("name"))],
            name=m["name"],
            role=m["role"] or "",
            start=s.start + m.start("name"),
            end=s.start + m.end(),
            first=s.index,
            last=_quoted_until(parse, s, end) if m.start("name") else end,
            quoted=m.start("name") > 0,
        )
        for (s, m), end in zip(opened, ends, strict=True)
    )


def _quoted_until(parse: Parse, first: Sentence, end: int) -> int:
    """Where a quoted turn ends: at the first paragraph that opens with no quotation mark, or at `end`."""
    later = (s for s in parse.sentences[first.index + 1 : end] if s.paragraph != first.paragraph)
    opening = (s for s in later if parse.sentences[s.index - 1].paragraph != s.paragraph)
    return next((s.index for s in opening if parse.text[s.start] not in '"“'), end)


def _label(parse: Parse, sentence: Sentence) -> re.Match[str] | None:
    """The label a paragraph begins with, where what follows is not in capitals too."""
    before = parse.sentences[sentence.index - 1] if sentence.index else None
    if before is not None and before.paragraph == sentence.paragraph:
        return None
    text = parse.text[sentence.start : sentence.end + 1]
    found = _LABEL.match(text)
    return None if found is None or text[found.end() :].isupper() else found


def next_items(parse: Parse, turns: tuple[Turn, ...]) -> frozenset[int]:
    """Sentences of other items: after "Ana Roe in Port Lamber, thank you." a presenter goes on to the next one."""
    return frozenset(i for place, turn in enumerate(turns) for i in _after_sign_off(parse, turn, turns[:place]))


def _after_sign_off(parse: Parse, turn: Turn, before: tuple[Turn, ...]) -> Iterator[int]:
    said = [t for t in parse.words(parse.sentences[turn.first]) if t.start >= turn.end]
    heard = {t.name.split()[-1].casefold() for t in before if t.name != turn.name}
    named = any(t.text.casefold() in heard for t in said[:6])
    asks = any(parse.text[s.start : s.end].endswith("?") for s in parse.sentences[turn.first : turn.last])
    if named and not asks and len(said) <= _SIGN_OFF and not any(_is_predicate(t) for t in said):
        yield from range(turn.first + 1, turn.last)


def _is_predicate(token: Token) -> bool:
    """By the letters: such a sentence holds no figure, and may not be parsed."""
    return token.text.casefold() in _FINITE
