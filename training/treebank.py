"""Universal Dependencies files as words with character offsets in the raw text of their paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

GENRES = ("academic", "bio", "court", "interview", "news", "voyage")
"""The GUM genres whose texts may be redistributed in trained weights."""


@dataclass
class Word:
    """One syntactic word; `head` counts from 0 within the sentence, -1 for the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    misc: dict[str, str]
    start: int = 0
    end: int = 0


@dataclass
class Sentence:
    """Words with offsets into the paragraph's text."""

    document: str
    words: list[Word]
    tokens: list[tuple[int, int, int, int]]
    """Surface tokens: first word, after-last word, start, end."""
    entities: list[tuple[int, int, str]] = field(default_factory=list)
    attributions: list[tuple[int, int, str]] = field(default_factory=list)


@dataclass
class Paragraph:
    """Raw text of one paragraph and its sentences."""

    document: str
    text: str
    sentences: list[Sentence]


def _misc(column: str) -> dict[str, str]:
    pairs = (item.partition("=") for item in column.split("|") if "=" in item)
    return {key: value for key, _, value in pairs}


def _iter_blocks(path: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    comments: list[str] = []
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("#"):
            comments.append(line)
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield comments, rows
            comments, rows = [], []


def _place(words: list[Word], surface: str, start: int) -> None:
    """Give the words of one surface token their character offsets."""
    at = 0
    for number, word in enumerate(words):
        left = len(words) - number - 1
        if left == 0:
            stop = len(surface)
        elif surface[at:].lower().startswith(word.form.lower()):
            stop = at + len(word.form)
        else:
            stop = at + 1
        stop = max(at + 1, min(stop, len(surface) - left))
        word.start, word.end = start + at, start + stop
        at = stop


def _sentence(rows: list[list[str]], document: str, offset: int) -> tuple[Sentence, str]:
    words: list[Word] = []
    tokens: list[tuple[int, int, int, int]] = []
    text = ""
    covered = 0
    index = 0
    while index < len(rows):
        row = rows[index]
        if "." in row[0]:
            index += 1
            continue
        count = 1
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            count = last - first + 1
            index += 1
        inner = [_word(r) for r in rows[index : index + count]]
        start = offset + len(text)
        _place(inner, row[1], start)
        tokens.append((covered, covered + count, start, start + len(row[1])))
        text += row[1] + ("" if _misc(row[9]).get("SpaceAfter") == "No" else " ")
        words.extend(inner)
        covered += count
        index += count
    return Sentence(document, words, tokens), text


def _word(row: list[str]) -> Word:
    return Word(row[1], row[2], row[3], row[4], int(row[6]) - 1, row[7], _misc(row[9]))


def read(path: Path) -> list[Paragraph]:
    """All paragraphs of a file; a file without `# newpar` has one paragraph a document."""
    paragraphs: list[Paragraph] = []
    document = path.stem
    for comments, rows in _iter_blocks(path):
        for comment in comments:
            if comment.startswith("# newdoc"):
                document = comment.partition("=")[2].strip() or path.stem
        fresh = any(c.startswith(("# newdoc", "# newpar")) and "newpar_block" not in c for c in comments)
        if fresh or not paragraphs:
            paragraphs.append(Paragraph(document, "", []))
        here = paragraphs[-1]
        sentence, text = _sentence(rows, document, len(here.text))
        here.sentences.append(sentence)
        here.text += text
    return paragraphs


def gum_split(root: Path) -> dict[str, list[str]]:
    """Document names of the six genres by split."""
    splits: dict[str, list[str]] = {}
    name = ""
    for line in (root / "SPLITS.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            name = line[3:].strip()
        match = re.match(r"\s*\* (GUM_(\w+?)_\w+)", line)
        if match and match[2] in GENRES and (root / f"{match[1]}.conllu").exists():
            splits.setdefault(name, []).append(match[1])
    return splits


def read_gum(root: Path, split: str, genres: tuple[str, ...] = GENRES) -> list[Paragraph]:
    """The paragraphs of one split, with entities and attributions."""
    from discourse import mark_attributions
    from names import mark_entities

    paragraphs: list[Paragraph] = []
    for name in gum_split(root)[split]:
        if name.split("_")[1] in genres:
            document = read(root / f"{name}.conllu")
            sentences = [s for p in document for s in p.sentences]
            mark_entities(sentences)
            mark_attributions(sentences)
            paragraphs.extend(document)
    return paragraphs
