"""Names of persons, organisations and places out of GUM's entity mentions."""

import re
from pathlib import Path

from treebank import Sentence

KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
_LINKS = {"of", "the", "and", "for", "&", "-", "–", "de", "la", "del", "van", "von", "in", "'s", "’s", "al", "el"}
_TITLES = frozenset((Path(__file__).parent / "titles.txt").read_text(encoding="utf-8").split("\n")[1:])


def _spans(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Mentions of the three kinds; a mention is opened as `(id-type-...` and closed as `id)`."""
    opened: dict[str, list[tuple[int, str]]] = {}
    spans: list[tuple[int, int, str]] = []
    for index, word in enumerate(sentence.words):
        for piece in re.findall(r"\([^()]+\)?|[^()]+\)", word.misc.get("Entity", "")):
            fields = piece.strip("()").split("-")
            if piece.startswith("("):
                opened.setdefault(fields[0], []).append((index, fields[1] if len(fields) > 1 else ""))
            if piece.endswith(")") and opened.get(fields[0]):
                start, kind = opened[fields[0]].pop()
                if kind in KINDS:
                    spans.append((start, index + 1, KINDS[kind]))
    return spans


def _is_name(sentence: Sentence, index: int) -> bool:
    word = sentence.words[index]
    return word.xpos in {"NNP", "NNPS"} or (word.upos == "PROPN")


def _run(sentence: Sentence, first: int, last: int, head: int, kind: str) -> tuple[int, int]:
    """The names around the head inside the mention; places and organisations may hold `of the`."""
    if kind == "PER":
        end = head + 1
        while end < last and sentence.words[end].head == head and sentence.words[end].deprel in {"flat", "goeswith"}:
            end += 1
        return head, end

    def grow(at: int, step: int) -> int:
        while first <= at + step < last:
            if _is_name(sentence, at + step):
                at += step
                continue
            beyond = at + step
            while first <= beyond < last and sentence.words[beyond].form.lower() in _LINKS:
                beyond += step
            if (
                beyond == at + step
                or not first <= beyond < last
                or not _is_name(sentence, beyond)
                or abs(beyond - at) > 3
            ):
                return at
            at = beyond
        return at

    return grow(head, -1), grow(head, 1) + 1


def _drop_titles(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    while first < last and (
        sentence.words[first].form.lower() in _TITLES or sentence.words[first].deprel == "nmod:desc"
    ):
        first += 1
    return first, last


def _entity(sentence: Sentence, first: int, last: int, kind: str) -> tuple[int, int, str] | None:
    heads = [i for i in range(first, last) if not first <= sentence.words[i].head < last]
    if not heads or not _is_name(sentence, heads[0]):
        return None
    start, end = _run(sentence, first, last, heads[0], kind)
    if kind == "PER":
        start, end = _drop_titles(sentence, start, end)
    if kind == "PER" and end - start == 1 and sentence.words[start].xpos == "NNPS":
        return None
    if start >= end or all(not sentence.words[i].form[:1].isupper() for i in range(start, end)):
        return None
    return start, end, kind


def mark_entities(sentences: list[Sentence]) -> None:
    """Fill `entities`: the longest name wins where two overlap."""
    for sentence in sentences:
        found = {e for span in _spans(sentence) if (e := _entity(sentence, *span))}
        taken: set[int] = set()
        for first, last, kind in sorted(found, key=lambda e: (e[0] - e[1], e)):
            if not taken & set(range(first, last)):
                taken |= set(range(first, last))
                sentence.entities.append((first, last, kind))
        sentence.entities.sort()
