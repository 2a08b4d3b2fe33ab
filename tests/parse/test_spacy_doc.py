"""Documents as an official English pipeline leaves them, built by hand."""

import pytest

spacy = pytest.importorskip("spacy", reason="the spacy extra is not installed")

from spacy.tokens import Doc  # noqa: E402 - only where spaCy is there
from spacy.vocab import Vocab  # noqa: E402

from crossread.parse.build import Read  # noqa: E402
from crossread.parse.spacy_doc import read_doc  # noqa: E402

CELLS = [
    ("The", "DET", "DT", 2, "det", "B-ORG"),
    ("Kestrel", "PROPN", "NNP", 2, "compound", "I-ORG"),
    ("Front", "PROPN", "NNP", 4, "nsubjpass", "I-ORG"),
    ("was", "AUX", "VBD", 4, "auxpass", "O"),
    ("driven", "VERB", "VBN", 4, "ROOT", "O"),
    ("out", "ADP", "RP", 4, "prep", "O"),
    ("of", "ADP", "IN", 5, "prep", "O"),
    ("Ostrava", "PROPN", "NNP", 6, "pobj", "B-GPE"),
    (".", "PUNCT", ".", 4, "punct", "O"),
    ("Afghan", "ADJ", "JJ", 10, "amod", "B-NORP"),
    ("officials", "NOUN", "NNS", 11, "nsubj", "O"),
    ("counted", "VERB", "VBD", 11, "ROOT", "O"),
    ("nine", "NUM", "CD", 11, "dobj", "B-CARDINAL"),
    (".", "PUNCT", ".", 11, "punct", "O"),
]


@pytest.fixture
def doc() -> Doc:
    words, pos, tags, heads, deps, ents = (list(column) for column in zip(*CELLS, strict=True))
    return Doc(Vocab(), words=words, pos=pos, tags=tags, heads=heads, deps=deps, ents=ents)


@pytest.fixture
def read(doc: Doc) -> Read:
    return read_doc(doc, universal=False)


def test_sentences_and_trees(read: Read) -> None:
    assert read.starts == (0, 9)
    assert read.heads[7] == 4
    assert read.heads[12] == 11
    assert [i for i, head in enumerate(read.heads) if head < 0] == [4, 11]
    assert (read.relations[2], read.relations[7], read.relations[12]) == ("nsubj:pass", "obl", "obj")


def test_lemmas_where_the_pipeline_makes_none(read: Read) -> None:
    assert (read.lemmas[2], read.lemmas[10], read.lemmas[11]) == ("Front", "official", "count")


def test_names_without_article_and_adjectives(read: Read) -> None:
    assert read.entities == ((1, 3, "ORG"), (7, 8, "LOC"))


def test_universal_trees_are_left_as_they_are(doc: Doc) -> None:
    read = read_doc(doc, universal=True)
    assert (read.heads[7], read.relations[7], read.relations[4]) == (6, "pobj", "root")
