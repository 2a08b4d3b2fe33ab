"""Prepositions go under their complements."""

from crossread.parse.clearnlp import table
from crossread.parse.clearnlp.tree import Tree

_PREPOSITIONAL = frozenset({"prep", "agent", "dative", "pcomp"})
_ADPOSITION = frozenset({"ADP", "SCONJ"})


def _find_complement(tree: Tree, preposition: int) -> int | None:
    return tree.find_child(preposition, "pobj", "pcomp")


def share_complements(tree: Tree) -> None:
    """ "in and around the town": the town, which hangs from the second preposition, goes to the first."""
    for second in tree.indices():
        first = tree.heads[second]
        if tree.rels[second] != "conj" or first < 0 or tree.rels[first] not in _PREPOSITIONAL:
            continue
        shared = _find_complement(tree, second)
        if shared is not None and _find_complement(tree, first) is None:
            tree.attach(shared, first, tree.rels[shared])


def lower_prepositions(tree: Tree) -> None:
    """The complement takes the place of its preposition, which becomes its `case`, or the `mark` of a clause."""
    for preposition in tree.deepest_first():
        complement = _find_complement(tree, preposition)
        if complement is not None:
            is_clause = tree.rels[complement] == "pcomp" and tree.upos[complement] in {"VERB", "AUX"}
            label = _clause_label(tree, preposition) if is_clause else _phrase_label(tree, preposition)
            tree.swap(preposition, complement, label, "mark" if is_clause else "case")


def _clause_label(tree: Tree, preposition: int) -> str:
    if tree.rels[preposition] not in _PREPOSITIONAL:
        return tree.rels[preposition]
    return "acl" if tree.has_nominal_head(preposition) else "advcl"


def _phrase_label(tree: Tree, preposition: int) -> str:
    label, governor = tree.rels[preposition], tree.heads[preposition]
    if label not in _PREPOSITIONAL:
        return label
    is_inner = governor >= 0 and (tree.upos[governor] in _ADPOSITION or tree.rels[governor] == "prep")
    if is_inner and _find_complement(tree, governor) in {None, preposition}:
        return "pobj"  # the next preposition up takes it from here: "out of the town", "because of the flood"
    names = table.NOMINAL if tree.has_nominal_head(preposition) else table.PREDICATE
    return names.get(label, names["prep"])


def name_by_governor(tree: Tree) -> None:
    """Labels that UD splits by what they hang from, while that is still the word they were hung from."""
    for i in tree.indices():
        names = table.NOMINAL if tree.has_nominal_head(i) else table.PREDICATE
        tree.rels[i] = names.get(tree.rels[i], tree.rels[i])
