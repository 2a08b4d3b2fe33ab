"""Deadlines with their clock: "within 48 hours", said on Tuesday, ends on Thursday."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossread.model.act import Act, ActKind
from crossread.model.when import TimeKind
from crossread.reconcile.clock import Clock
from crossread.reconcile.deeds import say_names
from crossread.reconcile.stretch import Stretch, minutes_of, stretch_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """One act's deadline: what it is in words, and when it ends."""

    act: Act
    text: str
    end: Stretch


def find_deadlines(acts: Sequence[Act], times: Mapping[str, Stretch], clock: Clock) -> list[Deadline]:
    """The deadlines that acts set, in the order of the acts."""
    return [_deadline(act, times[act.id], clock) for act in acts if act.deadline is not None]


def _deadline(act: Act, said: Stretch, clock: Clock) -> Deadline:
    assert act.deadline is not None
    by = say_names(act.agents)
    what = "deadline" if act.kind is ActKind.DEADLINE else f"deadline of a {act.kind.value.replace('_', ' ')}"
    length = minutes_of(act.deadline.value)
    words = act.deadline.words or act.deadline.value or ""
    if act.deadline.kind is TimeKind.DURATION:
        end = said.shifted(length) if length is not None else Stretch(earliest=said.earliest)
        text = f"end of the {words} set"
    else:
        end = stretch_of(act.deadline, act.report, clock) or Stretch(earliest=said.earliest)
        text = f"{what}: {words}"
    return Deadline(act=act, text=f"{text} by {by}" if by else text, end=end)
