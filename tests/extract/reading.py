"""One text in, claims out, by the bundled parser: what the tests of extraction share."""

from functools import cache

from crossread.extract import read_report
from crossread.model.claim import Claim
from crossread.model.extract import Extract
from crossread.model.parse import Section, SectionKind
from crossread.model.report import Report
from crossread.parse.load import get_parser
from crossread.parse.parser import Parser


@cache
def parser() -> Parser:
    return get_parser("bundled")


def read(*paragraphs: str, published: str | None = None) -> Extract:
    """What a report of these paragraphs, all body, says."""
    text = "\n\n".join(paragraphs)
    report = Report(id="r", text=text, digest="", published=published)
    at, sections = 0, []
    for paragraph in paragraphs:
        sections.append(Section(start=at, end=at + len(paragraph), kind=SectionKind.BODY, reason="test"))
        at += len(paragraph) + 2
    return read_report(report, parser().parse("r", text, sections))


def claims(*paragraphs: str, published: str | None = None) -> tuple[Claim, ...]:
    return read(*paragraphs, published=published).claims


def brief(claim: Claim) -> str:
    """ "killed 12 civilian", with whatever is not plain behind it: basis, modality, polarity, scope."""
    q = claim.quantity
    number = str(q.low) if q.low == q.high else f"{q.low}-{'' if q.high is None else q.high}"
    measure = claim.manner if claim.manner else claim.measure
    extras = [
        value
        for value, plain in (
            (claim.basis, "cumulative"),
            (claim.modality, "reported"),
            (claim.polarity, "affirmed"),
            (claim.scope, "main"),
        )
        if value != plain
    ]
    return " ".join([measure, number, claim.party, *extras])
