"""A report's text with the words of every statement lit, cut into stretches."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossread.model.claim import Claim, Denial
from crossread.model.report import Report
from crossread.present.terms import deed

Statement = Claim | Denial


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some of the text. `ids` are the statements whose words it is part of, `starts` those that begin here."""

    text: str
    ids: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    side: str = ""
    hint: str = ""


def cut(report: Report, statements: Iterable[Statement]) -> list[list[Stretch]]:
    """The text as paragraphs of stretches; statements may overlap."""
    own = sorted((s for s in statements if s.report == report.id), key=lambda s: (s.span.start, s.span.end, s.id))
    edges = {0, len(report.text), *(s.span.start for s in own), *(s.span.end for s in own), *_breaks(report.text)}
    paragraphs: list[list[Stretch]] = [[]]
    ordered = sorted(edges)
    live: list[Statement] = []
    waiting = 0
    for start, end in pairwise(ordered):
        while waiting < len(own) and own[waiting].span.start <= start:
            live.append(own[waiting])
            waiting += 1
        live = [one for one in live if one.span.end > start]
        text = report.text[start:end]
        if not text.strip() and "\n" in text:
            if paragraphs[-1]:
                paragraphs.append([])
            continue
        paragraphs[-1].append(_stretch(text, live, start))
    return [paragraph for paragraph in paragraphs if paragraph]


def _breaks(text: str) -> Iterable[int]:
    """Where runs of line ends begin and end."""
    at = text.find("\n")
    while at >= 0:
        end = at
        while end < len(text) and text[end].isspace():
            end += 1
        yield at
        yield end
        at = text.find("\n", max(end, at + 1))


def _stretch(text: str, live: Sequence[Statement], start: int) -> Stretch:
    first = live[0] if live else None
    return Stretch(
        text=text,
        ids=tuple(one.id for one in live),
        starts=tuple(one.id for one in live if one.span.start == start),
        side=(first.source.side.value if first.source else "unknown") if first else "",
        hint="; ".join(_hint(one) for one in live),
    )


def _hint(one: Statement) -> str:
    told = deed(one) if isinstance(one, Claim) else f"denied: {one.measure.value}"
    return f"{told}, {one.source.name}" if one.source else told
