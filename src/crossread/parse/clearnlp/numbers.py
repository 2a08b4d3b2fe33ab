"""Hedges and ranges of numbers, and the other expressions UD takes as one."""

from itertools import pairwise

from crossread.parse.clearnlp import table
from crossread.parse.clearnlp.tree import Tree

_TO = {"to": "case", "-": "punct", "–": "punct"}


def join_ranges(tree: Tree) -> None:
    """ "20 to 30 people": the first number heads the range, the second is its `nmod`."""
    for low in tree.indices():
        high = tree.heads[low]
        if tree.rels[low] != "quantmod" or not low < high or {tree.upos[low], tree.upos[high]} != {"NUM"}:
            continue
        between = [i for i in tree.children(high) if low < i < high and tree.words[i] in _TO]
        if between:
            outside = [i for i in tree.children(high) if not low <= i <= high]
            tree.swap(high, low, tree.rels[high], "nmod", moving=outside)
            tree.rels[between[0]] = _TO[tree.words[between[0]]]


def lower_at(tree: Tree) -> None:
    """ "at least 27": `at` is the case of `least`, whichever hung from which."""
    for at, least in pairwise(tree.indices()):
        if tree.words[at] != "at" or tree.words[least] not in table.SUPERLATIVE:
            continue
        if tree.heads[least] == at:
            tree.attach(least, tree.heads[at], tree.rels[at])
        if tree.heads[at] in {least, tree.heads[least]}:
            tree.attach(at, least, "case")
            if tree.heads[least] >= 0:
                tree.rels[least] = "nmod" if tree.has_nominal_head(least) else "obl"


def bind_fixed(tree: Tree) -> None:
    """The words of a fixed expression hang from its first."""
    for start in tree.indices():
        for words, label in table.FIXED.items():
            if tree.words[start : start + len(words)] == words:
                _bind(tree, range(start, start + len(words)), label)


def _bind(tree: Tree, span: range, label: str) -> None:
    tops = [i for i in span if tree.heads[i] not in span]
    head = tree.heads[tops[0]]
    if head < 0 or any(tree.heads[i] != head for i in tops) or (label == "advmod" and head < span.stop):
        return
    tree.attach(span[0], head, label or tree.rels[tops[0]])
    for i in span[1:]:
        for child in tree.children(i):
            if child not in span:
                tree.attach(child, span[0], tree.rels[child])
        tree.attach(i, span[0], "fixed")
