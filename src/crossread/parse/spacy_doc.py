"""A document that a spaCy pipeline went over, as what was read of a segment."""

from typing import TYPE_CHECKING

from crossread.parse.build import Read
from crossread.parse.clearnlp import Node, to_universal
from crossread.parse.lemma import lemma

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

#: Entity labels of OntoNotes (the official pipelines) and of plainer schemes. A group by nation, faith or politics is
#: an organisation where a noun names it ("the Taliban"), and nothing where an adjective does ("Afghan officials").
_ENTITIES = {"PERSON": "PER", "PER": "PER", "ORG": "ORG", "NORP": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}


def read_doc(doc: "Doc", *, universal: bool) -> Read:
    """What the pipeline made of one segment; `universal` tells whether its labels are UD's or ClearNLP's."""
    sents = list(doc.sents)
    nodes: list[Node] = []
    for sent in sents:
        own = [_node(token, sent.start) for token in sent]
        nodes += own if universal else to_universal(own)
    bases = [sent.start for sent in sents for _ in sent]
    return Read(
        starts=tuple(sent.start for sent in sents),
        upos=tuple(node.upos for node in nodes),
        xpos=tuple(token.tag_ for token in doc),
        lemmas=tuple(_lemma(token, node.upos) for token, node in zip(doc, nodes, strict=True)),
        heads=tuple(node.head + base if node.head >= 0 else -1 for node, base in zip(nodes, bases, strict=True)),
        relations=tuple(node.deprel for node in nodes),
        entities=tuple(found for ent in doc.ents if (found := _find_name(ent))),
        roles=(),
    )


def _node(token: "Token", base: int) -> Node:
    is_root = token.head.i == token.i
    return Node(
        text=token.text,
        upos=token.pos_ or "X",
        head=-1 if is_root else token.head.i - base,
        deprel="root" if is_root else token.dep_,
    )


def _lemma(token: "Token", upos: str) -> str:
    return token.lemma_ or lemma(token.text, upos, token.tag_)


def _find_name(ent: "Span") -> tuple[int, int, str] | None:
    """The words of a name without the article before and the possessive after it."""
    kind = _ENTITIES.get(ent.label_)
    words = [token for token in ent if token.pos_ not in {"DET", "PART"}]
    if kind is None or not words or (ent.label_ == "NORP" and words[-1].pos_ == "ADJ"):
        return None
    return words[0].i, words[-1].i + 1, kind
