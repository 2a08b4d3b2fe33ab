"""Pages that replace each other: one address, or one outlet that prints nearly the whole text again."""

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from crossread.joined import join
from crossread.model.origin import Editions
from crossread.model.passage import Overlap
from crossread.model.report import Report

#: The share of both texts from which a page is an edition of another of its outlet.
NEARLY = 0.8
ADDRESS, COPY = "one address", "one outlet, nearly the whole text"


def find_editions(
    reports: Sequence[Report], overlaps: Iterable[Overlap], outlets: Mapping[str, str]
) -> tuple[Editions, ...]:
    """The chains, each of two reports at least, oldest first where all are dated differently."""
    by_id = {report.id: report for report in reports}
    same = [(one, other) for one, other in _same_address(reports)]
    nearly = [
        overlap.reports
        for overlap in overlaps
        if outlets.get(overlap.left, "") == outlets.get(overlap.right, " ")
        and min(overlap.left_share, overlap.right_share) >= NEARLY
    ]
    addressed = {report for pair in same for report in pair}
    chains = (_chain([by_id[one] for one in group], addressed) for group in join([*same, *nearly]))
    return tuple(sorted(chains))


def _same_address(reports: Iterable[Report]) -> list[tuple[str, str]]:
    first: dict[str, str] = {}
    pairs = []
    for report in sorted(reports, key=lambda report: report.id):
        address = _address(report.url)
        if address:
            pairs.append((first.setdefault(address, report.id), report.id))
    return [(one, other) for one, other in pairs if one != other]


def _address(url: str | None) -> str:
    """What tells a page from others: host and path; empty for none, and for the front page of a site.

    >>> _address("https://www.Post.example/a/?from=feed#top"), _address("https://post.example/")
    ('post.example/a', '')
    """
    parts = urlsplit(url or "")
    path = parts.path.rstrip("/")
    host = parts.netloc.lower().removeprefix("www.")
    return f"{host}{path}" if host and path else ""


def _chain(reports: Sequence[Report], addressed: set[str]) -> Editions:
    dates = [report.published or report.retrieved or "" for report in reports]
    ordered = all(dates) and len(set(dates)) == len(dates)
    chain = sorted(reports, key=lambda report: (report.published or report.retrieved or "", report.id))
    why = ADDRESS if all(report.id in addressed for report in reports) else COPY
    return Editions(reports=tuple(report.id for report in chain), ordered=ordered, why=why)
