"""Which decisions are undone; undoing is itself a decision, and can be undone."""

from collections.abc import Sequence

from crossread.model.decision import Decision, DecisionKind


def undone(decisions: Sequence[Decision]) -> tuple[bool, ...]:
    """Of each decision whether a later one takes it back. Undoing an undo brings the first back."""
    taken_back: set[str] = set()
    flags = []
    for decision in reversed(decisions):
        flags.append(decision.id in taken_back)
        if decision.kind is DecisionKind.UNDO and not flags[-1]:
            taken_back.add(decision.undoes)
    return tuple(reversed(flags))
