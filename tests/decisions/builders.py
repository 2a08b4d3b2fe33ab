"""A small read folder of an invented incident, and decisions about it."""

from hashlib import sha256
from typing import Any

from crossread.decisions import decide
from crossread.model.claim import Claim, Denial, Measure, Party
from crossread.model.decision import Decision, DecisionKind
from crossread.model.extract import Extract
from crossread.model.quantity import Quantity
from crossread.model.report import Report
from crossread.model.source import Naming, Side, Source
from crossread.model.span import Span
from crossread.reading import Harvest

POST = "Nine miners were killed at Oskarn, the mayor said. Of the missing, the pit manager knew nothing."
WIRE = "Twelve miners were killed at Oskarn, rescuers said. The union denied that anyone had been freed."


def span(report: str, text: str, words: str) -> Span:
    start = text.index(words)
    return Span(report=report, start=start, end=start + len(words))


def harvest(*decisions: Decision, post: str = POST, reports: tuple[str, ...] = ("post", "wire")) -> Harvest:
    texts = {"post": post, "wire": WIRE}
    return Harvest(
        reports=tuple(
            Report(id=name, text=texts[name], digest=digest(texts[name]), published=f"2031-05-0{day}")
            for day, name in enumerate(reports, start=6)
        ),
        extracts=tuple(read(name, texts[name]) for name in reports),
        left_out=(),
        decisions=decisions,
    )


def read(name: str, text: str) -> Extract:
    """What the machine is taken to have read."""
    if name == "post":
        claims = (
            killed(name, text, "Nine miners were killed", 9, source(name, text, "the mayor", Side.STATE), id_="c-post"),
        )
        return Extract(report=name, claims=claims, names=("oskarn", "pit"))
    claims = (killed(name, text, "Twelve miners were killed", 12, None, id_="c-wire"),)
    denied = Denial(
        id="d-wire",
        report=name,
        span=span(name, text, "anyone had been freed"),
        measure=Measure.FREED,
        party=Party.CIVILIAN,
        source=source(name, text, "The union", Side.UNKNOWN),
    )
    return Extract(report=name, claims=claims, denials=(denied,), names=("oskarn", "pit"))


def killed(report: str, text: str, words: str, number: int, by: Source | None, *, id_: str) -> Claim:
    return Claim(
        id=id_,
        report=report,
        span=span(report, text, words),
        measure=Measure.KILLED,
        party=Party.CIVILIAN,
        group="miners",
        quantity=Quantity(low=number, high=number),
        source=by,
        confidence=0.9,
        why=("read",),
    )


def source(report: str, text: str, words: str, side: Side) -> Source:
    place = span(report, text, words)
    return Source(text=words, name=words, side=side, naming=Naming.ORGANISATION, span=place)


def decision(kind: str, **given: Any) -> Decision:
    """A decision of the sixth of May, its fields as keywords `set_low=7`."""
    fields = {name.removeprefix("set_"): given.pop(name) for name in list(given) if name.startswith("set_")}
    return decide(DecisionKind(kind), fields=fields, **{"at": "2031-05-06T10:00:00Z", **given})


def anchored(claim: str, words: str) -> dict[str, Any]:
    """A target by id and by its place in the bytes of the post."""
    at = span("post", POST, words)
    place = {"report": "post", "digest": digest(POST), "start": at.start, "end": at.end}
    return {"claim": claim, "anchor": {**place, "measure": "killed", "words": words}}


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
