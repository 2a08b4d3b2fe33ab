"""Groups as a reader decides them: reports taken out of theirs, and groups put together."""

from collections.abc import Iterable, Sequence

from crossread.model.decision import Decision, DecisionKind

#: A group of report numbers, and what a reader decided about it, in words.
Group = tuple[list[int], list[str]]


def regroup(groups: Iterable[list[int]], reports: Sequence[str], moves: Sequence[Decision]) -> list[Group]:
    """The groups after all moves, in their order; `reports` are ids by number, and each move names known ids."""
    number = {report: i for i, report in enumerate(reports)}
    moved: list[Group] = [(group, []) for group in groups]
    for move in moves:
        chosen = {number[name.id] for name in move.reports}
        moved = _split(moved, chosen, move) if move.kind is DecisionKind.SPLIT else _merge(moved, chosen, move)
    return sorted((group for group in moved if group[0]), key=lambda group: group[0])


def _split(groups: Iterable[Group], chosen: set[int], move: Decision) -> list[Group]:
    why = f"a reader set them apart (decision {move.id})"
    left = [
        ([one for one in group if one not in chosen], [*told, why] if chosen.intersection(group) else told)
        for group, told in groups
    ]
    return [*left, (sorted(chosen), [why])]


def _merge(groups: Sequence[Group], chosen: set[int], move: Decision) -> list[Group]:
    why = f"a reader put them together (decision {move.id})"
    joined = [group for group in groups if chosen.intersection(group[0])]
    others = [group for group in groups if not chosen.intersection(group[0])]
    members = sorted(one for group, _ in joined for one in group)
    return [*others, (members, [*dict.fromkeys(told for _, words in joined for told in words), why])]
