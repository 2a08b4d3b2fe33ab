"""Coordination hangs from the first conjunct."""

from crossread.parse.clearnlp.tree import Tree


def flatten_coordination(tree: Tree) -> None:
    """Every conjunct hangs from the first; conjunctions and commas from the conjunct they come before."""
    coordinated = [i for i in tree.indices() if tree.rels[i] == "conj" and tree.heads[i] >= 0]
    for head in sorted({tree.heads[i] for i in coordinated}):
        _hand_on(tree, head)
    for i in coordinated:
        while tree.rels[tree.heads[i]] == "conj" and tree.heads[tree.heads[i]] >= 0:
            tree.attach(i, tree.heads[tree.heads[i]], "conj")


def _hand_on(tree: Tree, head: int) -> None:
    """Gives the conjunctions of a head, and the commas after it, to the next conjunct."""
    following = None
    for i in reversed(tree.children(head)):
        if tree.rels[i] == "conj":
            following = i
        elif following is not None and (tree.rels[i] == "cc" or (tree.rels[i] == "punct" and i > head)):
            tree.attach(i, following, tree.rels[i])
