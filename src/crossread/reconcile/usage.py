"""Which words each report uses for whom, and which of them changed inside copied passages."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from crossread.model.claim import Party, Scope
from crossread.model.label import Label, Swap, Target, Usage
from crossread.model.passage import Change, ChangeKind, Overlap, PassageKind
from crossread.model.span import Span

_TARGETS = list(Target)
_Key = tuple[int, str, str, str, bool]


def count_usage(labels: Iterable[Label]) -> tuple[Usage, ...]:
    """One row for each report, target, party and term: the labels in the outlet's own voice, and in somebody's mouth.

    A word between quotation marks is in somebody's mouth also where nobody is named. Other events do not count.
    """
    rows: dict[_Key, list[Label]] = defaultdict(list)
    for one in labels:
        if one.scope is Scope.MAIN:
            rows[_TARGETS.index(one.target), one.party, one.report, one.term, one.loaded].append(one)
    return tuple(_usage(key, rows[key]) for key in sorted(rows))


def _usage(key: _Key, labels: Sequence[Label]) -> Usage:
    target, party, report, term, loaded = key
    ordered = sorted(labels, key=lambda one: (one.span, one.id))
    return Usage(
        report=report,
        target=_TARGETS[target],
        term=term,
        party=Party(party),
        loaded=loaded,
        own=tuple(one.id for one in ordered if _is_own(one)),
        reported=tuple(one.id for one in ordered if not _is_own(one)),
    )


def _is_own(label: Label) -> bool:
    return label.source is None and not label.quoted


def find_swaps(labels: Iterable[Label], overlaps: Iterable[Overlap]) -> tuple[Swap, ...]:
    """Where a copied sentence has another term for the same target than the sentence it is a copy of."""
    by_report: dict[str, list[Label]] = defaultdict(list)
    for one in sorted(labels, key=lambda one: (one.span, one.id)):
        by_report[one.report].append(one)
    copies = (passage for overlap in overlaps for passage in overlap.passages if passage.kind is PassageKind.COPY)
    changes = (change for passage in copies for change in passage.changes if change.kind is ChangeKind.FRAMING)
    place = {one.id: (one.span, one.id) for found in by_report.values() for one in found}
    swaps = {swap for change in changes for swap in _swaps(change, by_report)}
    return tuple(sorted(swaps, key=lambda one: (_TARGETS.index(one.target), place[one.left], place[one.right])))


def _swaps(change: Change, by_report: dict[str, list[Label]]) -> Iterable[Swap]:
    left, right = (_within(span, by_report[span.report]) for span in (change.left, change.right))
    for target in sorted(left.keys() & right.keys(), key=_TARGETS.index):
        pair = _differing(left[target], right[target])
        if pair is not None:
            yield Swap(target=target, left=pair[0].id, right=pair[1].id, loaded=pair[0].loaded or pair[1].loaded)


def _within(span: Span, labels: Sequence[Label]) -> dict[Target, list[Label]]:
    """The labels that a stretch touches, by target."""
    found: dict[Target, list[Label]] = defaultdict(list)
    for one in labels:
        if one.span.overlaps(span):
            found[one.target].append(one)
    return found


def _differing(left: Sequence[Label], right: Sequence[Label]) -> tuple[Label, Label] | None:
    """The last terms that only one side has: of "separatist militants" and "separatist terrorists" the second."""
    both = {one.term for one in left} & {one.term for one in right}
    own, other = ([one for one in side if one.term not in both] for side in (left, right))
    return (own[-1], other[-1]) if own and other else None
