"""Quotations of a clause, and those that do not stand in its citations letter by letter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.verification.words import flat

#: Pairs of marks; single ones only where a blank or the text's edge stands outside of them.
_QUOTED = re.compile(
    r"“(?P<curly>[^“”]*)”|\"(?P<straight>[^\"]*)\"|«(?P<angle>[^«»]*)»"
    r"|(?<!\w)‘(?P<single>[^‘]*?)’(?!\w)|(?<!\w)'(?P<tick>[^']*?)'(?!\w)"
)
_OPEN = re.compile(r"[“”\"«»]|(?<!\w)‘")
_EMPHASIS = re.compile(r"[_*]")
_GAP = re.compile(r"\s*(?:…|\.\.\.|\[[^\]]*\])\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between marks; characters [start, end) with the marks. `closed` is False where the second is missing."""

    start: int
    end: int
    words: str
    closed: bool = True


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Every quotation of a text, and every mark that opens one and is never closed."""
    found = [
        Quotation(start=m.start(), end=m.end(), words=next(g for g in m.groups() if g is not None))
        for m in _QUOTED.finditer(text)
    ]
    stray = (m for m in _OPEN.finditer(text) if not any(q.start <= m.start() < q.end for q in found))
    return (*found, *(Quotation(start=m.start(), end=m.end(), words="", closed=False) for m in stray))


def unsupported(quotations: Sequence[Quotation], passages: Sequence[str]) -> Iterator[str]:
    """The quotations that stand in no cited passage: the same letters, white space and the shape of marks aside.

    An ellipsis leaves out words between two pieces of one passage.
    """
    given = [_level(passage) for passage in passages]
    for quotation in quotations:
        if quotation.closed and not any(_stands(quotation.words, passage) for passage in given):
            yield quotation.words


def masked(text: str, quotations: Sequence[Quotation]) -> str:
    """The text with a bar for every character of its quotations."""
    for quotation in quotations:
        text = text[: quotation.start] + "|" * (quotation.end - quotation.start) + text[quotation.end :]
    return text


def _stands(words: str, passage: str) -> bool:
    at = 0
    for piece in (_level(part) for part in _GAP.split(words)):
        found = passage.find(piece.strip(" .,;:"), at)
        if found < 0:
            return False
        at = found + len(piece)
    return True


def _level(text: str) -> str:
    """In one form, without the signs of emphasis, which a text in Markdown adds and a headline may have of its own."""
    return " ".join(_EMPHASIS.sub("", flat(text)).split())
