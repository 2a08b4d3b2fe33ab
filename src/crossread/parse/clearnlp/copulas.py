"""Copulas go under their predicates."""

from crossread.parse.clearnlp import table
from crossread.parse.clearnlp.tree import Tree


def lower_copulas(tree: Tree) -> None:
    """The predicate of a copula takes its place; "there is" keeps its verb, with what exists as the subject."""
    for be in tree.indices():
        if tree.words[be] not in table.BE or tree.rels[be] in {"aux", "auxpass", "case"}:
            continue
        predicate = _find_predicate(tree, be)
        if predicate is not None:
            tree.swap(be, predicate, tree.rels[be], "cop")
            tree.upos[be] = "AUX"


def _find_predicate(tree: Tree, be: int) -> int | None:
    named = tree.find_child(be, "attr", "acomp")
    exists = tree.find_child(be, "expl") is not None
    if exists and named is not None and tree.find_child(be, "nsubj") is None:
        tree.rels[named] = "nsubj"
        return None
    return named if exists or named is not None else _find_place(tree, be)


def _find_place(tree: Tree, be: int) -> int | None:
    """What a copula without attribute says of its subject: a place adverb, otherwise its first prepositional phrase."""
    if tree.find_child(be, "ccomp", "xcomp", "oprd", "dobj") is not None:
        return None
    after = [i for i in tree.children(be) if i > be]
    places = [i for i in after if tree.rels[i] == "advmod" and tree.words[i] in table.PLACE]
    phrases = [i for i in after if tree.rels[i] == "obl" and tree.find_child(i, "case") is not None]
    return next(iter(places + phrases), None)
