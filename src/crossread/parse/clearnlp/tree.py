"""A dependency tree whose arcs can be moved and that stays a tree."""

from collections.abc import Iterable, Sequence

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "SYM", "X"})


class Tree:
    """One sentence: `words` in lower case, `heads[i]` the head of word i, -1 for the root, `rels[i]` its relation."""

    def __init__(self, words: Sequence[str], upos: Sequence[str], heads: Sequence[int], rels: Sequence[str]) -> None:
        self.words, self.upos = tuple(words), list(upos)
        self.heads, self.rels = list(heads), list(rels)
        self._below: list[set[int]] = [set() for _ in heads]
        for i, head in enumerate(heads):
            if head >= 0:
                self._below[head].add(i)

    def indices(self) -> range:
        """All words, in order."""
        return range(len(self.heads))

    def children(self, i: int) -> list[int]:
        """Dependents in text order."""
        return sorted(self._below[i])

    def find_child(self, i: int, *rels: str) -> int | None:
        """The first dependent with one of the relations."""
        return min((c for c in self._below[i] if self.rels[c] in rels), default=None)

    def has_nominal_head(self, i: int) -> bool:
        """Whether the word hangs from a noun, a pronoun, a number or a determiner."""
        return self.heads[i] >= 0 and self.upos[self.heads[i]] in _NOMINAL

    def attach(self, child: int, head: int, rel: str) -> None:
        """Hangs `child` from `head`, or makes it the root where that is -1. The caller keeps rings out."""
        if self.heads[child] >= 0:
            self._below[self.heads[child]].discard(child)
        if head >= 0:
            self._below[head].add(child)
        self.heads[child], self.rels[child] = head, rel

    def swap(self, top: int, child: int, rel: str, below: str, *, moving: Iterable[int] | None = None) -> None:
        """`child` takes the place of `top` as `rel`, and `top` hangs from it as `below`.

        The other dependents of `top` move to `child`: all of them, or only those in `moving`.
        """
        self.attach(child, self.heads[top], rel)
        for i in self.children(top) if moving is None else moving:
            self.attach(i, child, self.rels[i])
        self.attach(top, child, below)

    def deepest_first(self) -> list[int]:
        """All words, each after everything below it."""
        order = [i for i in self.indices() if self.heads[i] < 0]
        for i in order:  # grows while it is walked: breadth first, and no recursion for a sentence of 5,000 words
            order.extend(self._below[i])
        return order[::-1]
