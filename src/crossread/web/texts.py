"""A report's text with everything that was read in it lit, cut into stretches."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossread.model.account import Account
from crossread.model.act import Act
from crossread.model.claim import Claim, Denial
from crossread.model.report import Report
from crossread.model.source import side_of
from crossread.model.span import Span
from crossread.present.receipt import plain
from crossread.present.terms import deed

Statement = Claim | Denial
#: What can be lit: figures and denials always, the others where the reader asks for them.
FIGURE, ACT, PLACE, ACTOR = "figure", "act", "place", "actor"
#: Figures that are in no finding, each with its reason in its hint.
ASIDE = "aside"
LAYERS = (ACT, PLACE, ACTOR, ASIDE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lit:
    """Something read at a span: a figure, an act, a place or an actor. `id` is its address, empty where it has none."""

    span: Span
    layer: str
    id: str = ""
    side: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some of the text. `ids` are what its words are part of, `starts` what begins here, `layers` what it is lit as.

    `side` is whose the first figure is, empty where there is none; `hint` tells of what begins here.
    """

    text: str
    ids: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    side: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Stretches of text without a break between them; `start` is the place of the first character in the report."""

    start: int
    stretches: tuple[Stretch, ...]


def lit_by_report(account: Account) -> dict[str, list[Lit]]:
    """All that an account has read, by report."""
    found: dict[str, list[Lit]] = {}
    for one in _iter_lit(account):
        found.setdefault(one.span.report, []).append(one)
    return found


def _iter_lit(account: Account) -> Iterator[Lit]:
    statements: tuple[Statement, ...] = (*account.claims, *account.denials)
    aside = dict(account.set_aside)
    for one in statements:
        side = side_of(one.source)
        yield Lit(span=one.span, layer=FIGURE, id=one.id, side=side.value, hint=_hint(one, aside.get(one.id, "")))
        if one.id in aside:
            yield Lit(span=one.span, layer=ASIDE)
    for act in account.acts:
        yield Lit(span=act.span, layer=ACT, id=act.id, hint=_tell_act(act))
    for place in account.places:
        where = place.resolved
        hint = f"{where.name}, {where.country}" if where else "not in the gazetteer"
        yield Lit(span=place.span, layer=PLACE, hint=f"place: {plain(hint)}")
    for mention in account.mentions:
        yield Lit(span=mention.span, layer=ACTOR, hint=f"{mention.kind.value}, {mention.side.value}")


def cut(report: Report, lit: Iterable[Lit]) -> list[Paragraph]:
    """The text as paragraphs of stretches; what is lit may overlap."""
    own = sorted((s for s in lit if s.span.report == report.id), key=lambda s: (s.span.start, s.span.end, s.id))
    edges = {0, len(report.text), *(s.span.start for s in own), *(s.span.end for s in own), *_breaks(report.text)}
    paragraphs: list[tuple[int, list[Stretch]]] = []
    live: list[Lit] = []
    waiting, open_ = 0, False
    for start, end in pairwise(sorted(edges)):
        while waiting < len(own) and own[waiting].span.start <= start:
            live.append(own[waiting])
            waiting += 1
        live = [one for one in live if one.span.end > start]
        text = report.text[start:end]
        if not text.strip() and "\n" in text:
            open_ = False
            continue
        if not open_:
            paragraphs.append((start, []))
            open_ = True
        paragraphs[-1][1].append(_stretch(text, live, start))
    return [Paragraph(start=start, stretches=tuple(stretches)) for start, stretches in paragraphs]


def _breaks(text: str) -> Iterator[int]:
    """Where runs of line ends begin and end."""
    at = text.find("\n")
    while at >= 0:
        end = at
        while end < len(text) and text[end].isspace():
            end += 1
        yield at
        yield end
        at = text.find("\n", max(end, at + 1))


def _stretch(text: str, live: Sequence[Lit], start: int) -> Stretch:
    if not live:
        return Stretch(text=text)
    figures = [one for one in live if one.layer == FIGURE]
    layers = tuple(layer for layer in LAYERS if any(one.layer == layer for one in live))
    return Stretch(
        text=text,
        ids=tuple(one.id for one in (*figures, *(o for o in live if o.layer == ACT)) if one.id),
        starts=tuple(one.id for one in live if one.id and one.span.start == start),
        layers=layers,
        side=figures[0].side if figures else "",
        hint="; ".join(dict.fromkeys(one.hint for one in (figures or live) if one.span.start == start)),
    )


def _hint(one: Statement, aside: str) -> str:
    told = deed(one) if isinstance(one, Claim) else f"denied: {one.measure.value}"
    return plain((f"{told}, {one.source.name}" if one.source else told) + (f"; set aside: {aside}" if aside else ""))


def _tell_act(act: Act) -> str:
    told = act.kind.words
    return told if act.polarity.value == "affirmed" else f"{told}, said not to have been"
