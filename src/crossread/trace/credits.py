"""Whom reports credit: the dateline's agency, bylines, lines that say who contributed, claims told to another medium.

Only what makes the text counts. A credit below a picture ("(AP)" after a caption) says where the picture is from.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from crossread.model.claim import Claim
from crossread.model.origin import Credit, CreditRole
from crossread.model.report import Report
from crossread.model.source import Side
from crossread.model.span import Span
from crossread.trace.lists import agency_names
from crossread.trace.names import Name, Names

#: Lines from the top that may hold a byline or a dateline, and words of a line that names who made the report.
_TOP, _LONGEST = 6, 30
_DATELINE = re.compile(
    r"[A-Z\u00c0-\u00de][^()\n]{1,80}"
    r"\((?P<name>[A-Z\u00c0-\u00de][\w .&'’-]{0,38}?)(?:,[^()\n]{0,40})?\)\s*(?:[-–—]+|:)\s"
)
#: A line, and what stands between brackets at its end, by itself.
_LINE = re.compile(r"(?:(?!\([^()\n\r]{2,80}\)[ .]*(?:[\n\r]|$))[^\n\r])+|\([^()\n\r]{2,80}\)[ .]*(?=[\n\r]|$)")
_BYLINE = re.compile(r"\s*(?:by|from|source|via)\b", re.IGNORECASE)
_CONTRIBUTION = re.compile(
    r"\bcontributed\b|\b(?:additional|further) reporting\b"
    r"|\b(?:with|plus) (?:inputs?|files|reporting|material|agenc|wire)"
    r"|^\W*with\b|^\W*from (?:our|staff)\b|^\W*(?:inputs?|agencies|agency reports|wire reports)\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"\bwith\b", re.IGNORECASE)
_SIGNATURE = re.compile(r"^[\W_]*(?P<name>[^\W_].*?)[\W_]*$")
_PICTURE = re.compile(r"\b(?:photo|photograph|picture|image|video|getty|footage|credit|caption)s?\b|/", re.IGNORECASE)
_TAIL = re.compile(r"(?:[-–—]\s*|\()(?P<name>[A-Z][\w .&'’-]{1,40}?)\)?\.?\s*$")


def sign(report: Report) -> str | None:
    """The name with which the dateline signs: `HAVEN, May 6 (Wire) - `; None where none does."""
    found = _find_dateline(report.text)
    return found.group("name").strip() if found else None


def find_credits(report: Report, names: Names) -> list[Credit]:
    """Whom the page credits for its text, by the page's own data, its first lines and any line that only credits."""
    found: list[Credit] = []
    if report.byline:
        found += [_credit(report, CreditRole.BYLINE, name) for _, _, name in names.find(report.byline) if name.agency]
    dateline = _find_dateline(report.text)
    if dateline:
        found.append(_credit(report, CreditRole.BYLINE, names.get(dateline.group("name")), *dateline.span("name")))
    lines = list(_LINE.finditer(report.text))
    for number, line in enumerate(lines):
        if line.start() and report.text[line.start() - 1] not in "\n\r":  # brackets after a sentence or a caption
            found += _in_contribution(report, line, names) if _CONTRIBUTION.search(line.group()) else ()
        else:
            found += _in_line(report, line, names, top=number < _TOP)
    if lines:
        found += _at_end(report, lines[-1], names)
    return list(_once(found))


def _find_dateline(text: str) -> re.Match[str] | None:
    for line in list(_LINE.finditer(text, 0, 2000))[:_TOP]:
        found = _DATELINE.match(text, *line.span())
        if found:
            return found
    return None


def _in_line(report: Report, line: re.Match[str], names: Names, *, top: bool) -> Iterator[Credit]:
    text = line.group()
    if len(text.split(maxsplit=_LONGEST)) > _LONGEST or _PICTURE.search(text):
        return
    if _CONTRIBUTION.search(text):
        yield from _in_contribution(report, line, names)
        return
    signed, found = _SIGNATURE.match(text), _others(report, text, names)
    alone = signed is not None and names.get(signed.group("name")) in [name for _, _, name in found]
    if alone or (top and _BYLINE.match(text)):
        for start, end, name in found:
            helped = _WITH.search(text[:start])  # "By Jo Ray, with ..."
            role = CreditRole.CONTRIBUTED if helped else CreditRole.BYLINE
            yield _credit(report, role, name, line.start() + start, line.start() + end)


def _in_contribution(report: Report, line: re.Match[str], names: Names) -> Iterator[Credit]:
    found = _others(report, line.group(), names)
    for start, end, name in found:
        yield _credit(report, CreditRole.CONTRIBUTED, name, line.start() + start, line.start() + end)
    if not found:
        pattern = rf"\b(?:{'|'.join(agency_names().unnamed)})\b"
        unnamed = re.search(pattern, line.group(), re.IGNORECASE)
        if unnamed:
            name = Name(shown="agencies, unnamed", key="", agency=True)
            at = line.start() + unnamed.start()
            yield _credit(report, CreditRole.CONTRIBUTED, name, at, at + len(unnamed.group()))


def _others(report: Report, text: str, names: Names) -> list[tuple[int, int, Name]]:
    """The media that a line names, but for the report's own outlet."""
    own = names.get(report.outlet).key if report.outlet else ""
    return [one for one in names.find(text) if one[2].key != own]


def _at_end(report: Report, line: re.Match[str], names: Names) -> Iterator[Credit]:
    """A name after a dash, or between brackets, at the very end: `... was under control. — Reuters`."""
    found = _TAIL.search(line.group())
    if report.text[: line.start()].rstrip(" ")[-1:].isalnum():
        return  # a caption
    if found and not _PICTURE.search(line.group()):
        name = names.get(found.group("name"))
        if name.agency and names.find(found.group("name")):
            at = line.start() + found.start("name")
            yield _credit(report, CreditRole.BYLINE, name, at, at + len(found.group("name")))


def find_told(claims: Iterable[Claim], names: Names, outlets: Mapping[str, str]) -> Iterator[Credit]:
    """The media that claims came by: `told the Associated Press`, `according to state television`.

    `outlets` are the keys of the reports' own outlets, which are often named in part ("told the Herald").
    """
    for claim in claims:
        if claim.source is None:
            continue
        told = [claim.source.name] if claim.source.side is Side.MEDIA else []
        for words in (*filter(names.is_medium, claim.source.via), *told):
            name = names.get(words)
            if name.key and name.key not in outlets.get(claim.report, ""):
                yield Credit(
                    report=claim.report,
                    role=CreditRole.TOLD,
                    name=name.shown,
                    key=name.key,
                    agency=name.agency,
                    span=claim.source.span,
                    claim=claim.id,
                )


def _credit(report: Report, role: CreditRole, name: Name, start: int = -1, end: int = -1) -> Credit:
    span = Span(report=report.id, start=start, end=end) if start >= 0 else None
    return Credit(report=report.id, role=role, name=name.shown, key=name.key, agency=name.agency, span=span)


def _once(given: Sequence[Credit]) -> Iterator[Credit]:
    """The first credit of each name; one that makes the text before one that contributes."""
    seen: set[str] = set()
    for one in sorted(given, key=lambda credit: credit.role is not CreditRole.BYLINE):
        if one.key not in seen:
            seen.add(one.key)
            yield one
