"""The whole stage: reports and what they say in, who may have copied whom out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from crossread.joined import join
from crossread.model.extract import Extract
from crossread.model.origin import Trace
from crossread.model.passage import Overlap, PassageKind
from crossread.model.report import Report
from crossread.trace.credits import find_credits, find_told, sign
from crossread.trace.editions import find_editions
from crossread.trace.index import PassageIndex
from crossread.trace.names import Names
from crossread.trace.passages import as_boilerplate, compare_texts
from crossread.trace.text import Text

#: Pages of one outlet on which a sentence is boilerplate, if they share little else; and how little.
PAGES, LITTLE = 4, 0.25
#: Characters of text kept ready for comparing at a time, and texts: at least and at most.
_READY, _FEWEST, _MOST = 2_000_000, 64, 8192


def trace(reports: Sequence[Report], extracts: Sequence[Extract] = ()) -> Trace:
    """Shared passages, credits and editions of these reports; the order in which they come changes nothing."""
    return _trace(reports, extracts, find_overlaps(_in_order(reports)))


def trace_another(traced: Trace, another: Report, reports: Sequence[Report], extracts: Sequence[Extract]) -> Trace:
    """The same for `reports` of which all but `another` are traced: only that one is laid beside the others."""
    others = {report.id: report for report in reports if report.id != another.id}
    index = PassageIndex()
    for report in others.values():
        index.add(report.id, report.text, report.published)
    own = Text(another.id, another.text)
    near = (Text(one.report, others[one.report].text) for one in index.find_near(another.text))
    found = (compare_texts(own, other) for other in near)
    overlaps = [*traced.overlaps, *(overlap for overlap in found if overlap)]
    return _trace(reports, extracts, sorted(overlaps, key=lambda overlap: overlap.reports))


def _in_order(reports: Sequence[Report]) -> list[Report]:
    return sorted(reports, key=lambda report: (report.id, report.digest))


def _trace(reports: Sequence[Report], extracts: Sequence[Extract], found: Sequence[Overlap]) -> Trace:
    ordered = _in_order(reports)
    names = Names(
        (r.outlet for r in ordered if r.outlet), ((name, report.outlet) for report in ordered if (name := sign(report)))
    )
    outlets = {report.id: names.get(report.outlet).key for report in ordered if report.outlet}
    overlaps = mark_boilerplate(found, outlets)
    credited = [credit for report in ordered for credit in find_credits(report, names)]
    for extract in sorted(extracts, key=lambda extract: extract.report):
        credited += find_told(extract.claims, names, outlets)
    return Trace(
        overlaps=tuple(overlaps),
        credits=tuple(sorted(set(credited), key=lambda c: (c.report, c.role, c.key, c.claim))),
        editions=find_editions(ordered, overlaps, outlets),
        outlets=tuple(sorted(outlets.items())),
    )


def find_overlaps(reports: Iterable[Report]) -> list[Overlap]:
    """What every two reports share, by their ids."""
    return sorted(iter_overlaps(reports), key=lambda overlap: overlap.reports)


def iter_overlaps(reports: Iterable[Report]) -> Iterator[Overlap]:
    """The same, pair by pair as the index has them, each laid side by side."""
    index = PassageIndex()
    texts = {}
    for report in reports:
        if index.add(report.id, report.text, report.published):
            texts[report.id] = report.text

    mean = 1 + sum(map(len, texts.values())) // max(1, len(texts))

    @lru_cache(max(_FEWEST, min(_MOST, _READY // mean)))
    def prepare(report: str) -> Text:
        return Text(report, texts[report])

    for pair in index.iter_pairs():
        overlap = compare_texts(prepare(pair.left), prepare(pair.right))
        if overlap:
            yield overlap


def mark_boilerplate(overlaps: Sequence[Overlap], outlets: Mapping[str, str]) -> list[Overlap]:
    """The overlaps with sentences called boilerplate that stand on PAGES pages of one outlet which share little else.

    A report that is reprinted shares nearly all of itself with its reprints, however many there are.
    """
    groups: dict[str, list[Overlap]] = {}
    for overlap in overlaps:
        left, right = (outlets.get(report, "") for report in overlap.reports)
        if left and left == right and min(overlap.left_share, overlap.right_share) < LITTLE:
            groups.setdefault(left, []).append(overlap)
    spans = {outlet: _find_boilerplate(own) for outlet, own in groups.items()}
    return [
        as_boilerplate(overlap, spans[outlet]) if (outlet := _outlet(overlap, outlets)) in spans else overlap
        for overlap in overlaps
    ]


def _outlet(overlap: Overlap, outlets: Mapping[str, str]) -> str:
    """The outlet of both reports; empty where there are two, or one is not known."""
    left, right = (outlets.get(report, "") for report in overlap.reports)
    return left if left == right else ""


def _find_boilerplate(overlaps: Iterable[Overlap]) -> frozenset[tuple[str, int]]:
    """The sentences, by report and start, that stand on enough pages."""
    pairs = [
        ((one.left.report, one.left.start), (one.right.report, one.right.start))
        for overlap in overlaps
        for one in overlap.passages
        if one.kind is PassageKind.COPY
    ]
    groups = join(pairs)
    return frozenset(place for group in groups if len({report for report, _ in group}) >= PAGES for place in group)
