"""ClearNLP dependency trees, as spaCy's official English pipelines give them, to Universal Dependencies v2.

The two disagree on what heads what: ClearNLP puts a preposition above its noun, a copula above its predicate, and
hangs each conjunct from the one before; UD hangs function words from content words and conjuncts from the first.
Labels and word lists are in table.toml. Names stay `compound` where UD has `flat`: labels do not tell a person.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.parse.clearnlp import table
from crossread.parse.clearnlp.coordination import flatten_coordination
from crossread.parse.clearnlp.copulas import lower_copulas
from crossread.parse.clearnlp.numbers import bind_fixed, join_ranges, lower_at
from crossread.parse.clearnlp.prepositions import lower_prepositions, name_by_governor, share_complements
from crossread.parse.clearnlp.tree import Tree

#: Labels no UD tree has: one of them is enough to know a ClearNLP parser.
SIGNS = frozenset({"dobj", "pobj", "nsubjpass", "auxpass"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A word of one sentence. `head` is its head's index in the sentence, -1 for the root; `upos` a UD word class."""

    text: str
    upos: str
    head: int
    deprel: str


def to_universal(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """The same words with UD heads and relations: a tree goes in, and a tree over the same words comes out."""
    tree = Tree(
        words=[n.text.lower() for n in nodes],
        upos=[n.upos for n in nodes],
        heads=[n.head for n in nodes],
        rels=[n.deprel for n in nodes],
    )
    steps = (share_complements, lower_prepositions, name_by_governor, join_ranges, lower_at, bind_fixed)
    for step in (*steps, lower_copulas, flatten_coordination):
        step(tree)
    return tuple(
        replace(node, head=tree.heads[i], upos=tree.upos[i], deprel=_label(tree, i)) for i, node in enumerate(nodes)
    )


def _label(tree: Tree, i: int) -> str:
    label = tree.rels[i]
    if tree.heads[i] < 0:
        return "root"
    if label == "aux" and tree.words[i] == "to":
        return "mark"
    if label == "neg" and tree.upos[i] == "DET":
        return "det"
    if label == "nmod" and i < tree.heads[i] and tree.find_child(i, "case") is None:
        return "compound"
    return table.LABELS.get(label, label) or "dep"
