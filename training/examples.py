"""Training examples: windows of whole sentences as arrays, with their variations."""

import random
from dataclasses import dataclass

import treebank
from crossread.parse.shape import EDGE, shape
from crossread.parse.wordpiece import WordPiece

ROLES = ("source", "cue", "content")
ENTITY_TAGS = ("O", *(f"{p}-{k}" for k in ("PER", "ORG", "LOC") for p in "BIES"))
ROLE_TAGS = tuple(f"{p}-{r}" for r in ROLES for p in "OBI")
IGNORED = -100


@dataclass
class Labels:
    """The label sets, in the order of the heads' outputs."""

    upos: list[str]
    xpos: list[str]
    relations: list[str]

    @classmethod
    def collect(cls, sentences: list[treebank.Sentence]) -> "Labels":
        """The labels that occur."""
        words = [w for s in sentences for w in s.words]
        return cls(sorted({w.upos for w in words}), sorted({w.xpos for w in words}), sorted({w.deprel for w in words}))


@dataclass
class Example:
    """One window. `heads` counts from 1, 0 is the root."""

    ids: list[int]
    shapes: list[int]
    first: list[int]
    last: list[int]
    upos: list[int]
    xpos: list[int]
    starts: list[int]
    heads: list[int]
    relations: list[int]
    entities: list[int]
    roles: list[list[int]]


def entity_tags(sentence: treebank.Sentence) -> list[int]:
    """One BIOES tag a word."""
    tags = [0] * len(sentence.words)
    for first, last, kind in sentence.entities:
        marks = "S" if last - first == 1 else "B" + "I" * (last - first - 2) + "E"
        for index, mark in zip(range(first, last), marks, strict=True):
            tags[index] = ENTITY_TAGS.index(f"{mark}-{kind}")
    return tags


def role_tags(sentence: treebank.Sentence) -> list[list[int]]:
    """For each word one of O, B, I for each role; the longest span wins."""
    tags = [[0, 0, 0] for _ in sentence.words]
    for first, last, role in sorted(sentence.attributions, key=lambda a: a[0] - a[1]):
        layer = ROLES.index(role)
        if any(tags[i][layer] for i in range(first, last)):
            continue
        for index in range(first, last):
            tags[index][layer] = 1 if index == first else 2
    return tags


_QUOTES = {'"': ("“", "”"), "``": ("“", "“"), "''": ("”", "”"), "'": ("‘", "’")}


class Variation:
    """Rewrites the forms of a window the way other texts write them."""

    def __init__(self, rng: random.Random) -> None:
        roll = rng.random()
        self.case = "upper" if roll < 0.10 else "lower" if roll < 0.13 else "title" if roll < 0.16 else ""
        self.curly = rng.random() < 0.35
        self.plain = not self.curly and rng.random() < 0.3
        self.spaced = rng.random() < 0.07
        self.dash = rng.random() < 0.3
        self.no_stop = rng.random() < 0.06
        self.rng = rng

    def form(self, form: str, xpos: str, open_quote: bool) -> str:
        """The form as this variation writes it."""
        if self.case == "upper":
            form = form.upper()
        elif self.case == "lower":
            form = form.lower()
        elif self.case == "title" and (len(form) > 3 or xpos[:2] in {"NN", "VB", "JJ"}):
            form = form[:1].upper() + form[1:]
        if self.curly:
            form = _QUOTES[form][not open_quote] if form in ('"',) else form.replace("'", "’")
        elif self.plain:
            form = form.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
        if self.spaced and form in ("(", ")"):
            form = "-LRB-" if form == "(" else "-RRB-"
        if self.dash and form in ("-", "–", "—", "--"):
            form = self.rng.choice(("-", "–", "—", "--"))
        return form


def build(
    sentences: list[tuple[treebank.Sentence, bool, bool]], text: str, pieces: WordPiece,
    index: dict[str, dict[str, int]], variation: Variation | None,
) -> Example:  # fmt: skip
    """One window; each sentence comes with whether its entities, and whether its attributions, are annotated."""
    e = Example([pieces.id_of("[CLS]")], [EDGE], [], [], [], [], [], [], [], [], [])
    quotes = 0
    for number, (sentence, named, attributed) in enumerate(sentences):
        words = sentence.words
        offset = len(e.first)
        entities, roles = entity_tags(sentence), role_tags(sentence)
        drop = bool(variation and variation.no_stop and len(words) > 3 and number == len(sentences) - 1
                    and words[-1].form == "." and all(w.head != len(words) - 1 for w in words))  # fmt: skip
        for at, word in enumerate(words[:-1] if drop else words):
            form = word.form
            space = word.start == 0 or text[word.start - 1].isspace()
            if variation:
                quotes += form == '"'
                form = variation.form(form, word.xpos, quotes % 2 == 1)
                space = space or variation.spaced
            ids = pieces.ids(form)
            e.first.append(len(e.ids))
            e.ids.extend(ids)
            e.last.append(len(e.ids) - 1)
            e.shapes.extend([shape(form, space)] * len(ids))
            e.upos.append(index["upos"].get(word.upos, IGNORED))
            e.xpos.append(index["xpos"].get(word.xpos, IGNORED))
            e.starts.append(int(at == 0))
            e.heads.append(word.head + 1 + offset if word.head >= 0 else 0)
            e.relations.append(index["relations"].get(word.deprel, IGNORED))
            e.entities.append(entities[at] if named else IGNORED)
            e.roles.append(roles[at] if attributed else [IGNORED] * 3)
    e.ids.append(pieces.id_of("[SEP]"))
    e.shapes.append(EDGE)
    return e


def windows(
    paragraphs: list[treebank.Paragraph], rng: random.Random, single: float, limit: int = 90
) -> list[tuple[list[treebank.Sentence], str]]:
    """Sentences alone with probability `single`, else runs within a paragraph of up to `limit` words."""
    found: list[tuple[list[treebank.Sentence], str]] = []
    for paragraph in paragraphs:
        run: list[treebank.Sentence] = []
        size = limit
        for sentence in paragraph.sentences:
            if rng.random() < single:
                found.append(([sentence], paragraph.text))
                continue
            if run and sum(len(s.words) for s in run) + len(sentence.words) > size:
                found.append((run, paragraph.text))
                run = []
            if not run:
                size = rng.randint(20, limit)
            run.append(sentence)
        if run:
            found.append((run, paragraph.text))
    return found
