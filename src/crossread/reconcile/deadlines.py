"""Deadlines with their clock: "within 48 hours", said on Tuesday, ends on Thursday."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.model.act import Act, ActKind
from crossread.model.story import Entry, EntryKind
from crossread.model.when import TimeKind
from crossread.reconcile.clock import Clock
from crossread.reconcile.deeds import say_names
from crossread.reconcile.placed import Placed, in_order, place
from crossread.reconcile.stretch import Stretch, minutes_of, narrowed, stretch_of


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


def place_deadlines(found: Sequence[Deadline], clock: Clock) -> Iterator[Placed]:
    """Deadlines of the same words or length by the same party are one, as far as they can end together."""
    groups: list[list[Deadline]] = []
    for deadline in sorted(found, key=lambda d: (not d.end.stated, d.end.earliest or 0, *_where(d.act))):
        home = next((g for g in groups if _is_same_deadline(deadline, g)), None)
        if home is None:
            groups.append([deadline])
        else:
            home.append(deadline)
    for group in groups:
        acts = [d.act for d in sorted(group, key=lambda d: _where(d.act))]
        words = (act.deadline.words for act in acts if act.deadline and act.deadline.words)
        entry = Entry(
            id="",
            kind=EntryKind.DEADLINE,
            text=group[0].text,
            words=tuple(dict.fromkeys(words)),
            items=tuple(dict.fromkeys(act.id for act in acts)),
            reports=tuple(sorted({act.report for act in acts})),
            sides=in_order(act.source.side for act in acts if act.source is not None),
        )
        yield place(entry, narrowed(d.end for d in group), 2, clock)


def _is_same_deadline(deadline: Deadline, group: Sequence[Deadline]) -> bool:
    mine, first = deadline.act.deadline, group[0].act.deadline
    same = mine is not None and first is not None and (mine.kind, mine.value) == (first.kind, first.value)
    return same and all(deadline.end.overlaps(d.end) or not deadline.end.stated for d in group)


def _where(act: Act) -> tuple[object, ...]:
    return act.report, act.span, act.id
