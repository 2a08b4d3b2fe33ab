"""What an edit did to a copied sentence: gave a later number, called people otherwise, changed the source."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from crossread.model.passage import Change, ChangeKind
from crossread.trace.align import Edit, Match
from crossread.trace.lists import edit_words
from crossread.trace.text import Text

#: Words around an edit in which a word of saying makes it an edit of the source: "[the army -> police] said".
_NEAR = 2
#: Words that may stand for a number, or a number for them.
_FEW = 4


def find_changes(left: Text, right: Text, one: Match) -> tuple[Change, ...]:
    """The edits between two sentences, in order, each with its kind."""
    return tuple(_iter_changes(left, right, one))


def _iter_changes(left: Text, right: Text, one: Match) -> Iterator[Change]:
    """The edits; where as many words stand for as many others, those of one kind in a row are one edit."""
    for edit in one.edits:
        for kind, group in groupby(_iter_parts(left, right, one, edit), key=lambda part: part[0]):
            edits = [part for _, part in group]
            (_, a, _, c, _), (_, _, b, _, d) = edits[0], edits[-1]
            yield Change(left=left.words_span(a, b), right=right.words_span(c, d), kind=kind)


def _iter_parts(left: Text, right: Text, one: Match, edit: Edit) -> Iterator[tuple[ChangeKind, Edit]]:
    tag, a, b, c, d = edit
    kind = _judge(left, right, one, edit)
    if tag != "replace" or b - a != d - c or b - a == 1 or kind is ChangeKind.SOURCING:
        yield kind, edit
        return
    for step in range(b - a):
        part = (tag, a + step, a + step + 1, c + step, c + step + 1)
        yield _judge(left, right, one, part), part


def _judge(left: Text, right: Text, one: Match, edit: Edit) -> ChangeKind:
    _, a, b, c, d = edit
    lists, before, after = edit_words(), left.words(a, b), right.words(c, d)
    if _is_update(before, after):
        return ChangeKind.UPDATE
    if _of(before, lists.cues) != _of(after, lists.cues):
        return ChangeKind.SOURCING
    if _of(before, lists.labels) != _of(after, lists.labels):
        return ChangeKind.FRAMING
    return ChangeKind.SOURCING if _has_speaker(left, right, one, edit) else ChangeKind.WORDING


def _is_update(before: Sequence[str], after: Sequence[str]) -> bool:
    """True where one number stands for another, or for words as few: `an unknown number` for `30`."""
    numbers, others = sorted(_numbers(before)), sorted(_numbers(after))
    both = bool(numbers and others) or (bool(before and after) and max(len(before), len(after)) <= _FEW)
    return both and numbers != others


def _numbers(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        if word in edit_words().numbers:
            yield word
        elif word[:1].isdigit():
            yield word.replace(",", "").rstrip("abcdefghijklmnopqrstuvwxyz.")


def _of(words: Sequence[str], kind: frozenset[str]) -> set[str]:
    return {word.replace("'", "").replace("’", "") for word in words} & kind


def _has_speaker(left: Text, right: Text, one: Match, edit: Edit) -> bool:
    """True where the words that were exchanged are those before a word of saying, or after `according to`."""
    tag, a, b, _, d = edit
    if tag != "replace":
        return False
    cues = edit_words().cues
    follow = left.words(b, min(b + 1, left.sentences[one.left][1]))
    follow += right.words(d, min(d + 1, right.sentences[one.right][1]))
    lead = left.words(max(a - _NEAR, left.sentences[one.left][0]), a)
    return any(word in cues for word in follow) or lead == ["according", "to"]
