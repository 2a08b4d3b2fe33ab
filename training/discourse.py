"""Source, cue and content out of GUM's discourse units with the relation `attribution`."""

import re
from dataclasses import dataclass, field

from treebank import Sentence

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "obl:agent")
_EDGE = set(",.;:!?\"'“”‘’()[]-–—")


@dataclass
class _Unit:
    sentence: int
    words: list[int] = field(default_factory=list)
    parent: int = -1
    contents: list[int] = field(default_factory=list)


def _units(sentences: list[Sentence]) -> dict[int, _Unit]:
    units: dict[int, _Unit] = {}
    current: _Unit | None = None
    for number, sentence in enumerate(sentences):
        for index, word in enumerate(sentence.words):
            for link in filter(None, word.misc.get("Discourse", "").split(";")):
                match = re.match(r"([\w-]+):(\d+)(?:->(\d+))?:", link)
                if match is None:
                    continue
                unit = units.setdefault(int(match[2]), _Unit(number))
                if match[3] is None or unit.parent < 0:
                    unit.parent = int(match[3] or 0)
                if match[1].startswith("attribution") and match[3]:
                    unit.contents.append(int(match[3]))
                if current is not unit:
                    current = unit
            if current is not None:
                current.words.append(index) if current.sentence == number else None
    return units


def _below(units: dict[int, _Unit], top: int, without: int) -> list[int]:
    """The unit and all that hang on it inside its sentence, the attributing unit left out."""
    found = [top]
    for unit in found:
        found.extend(
            k
            for k, u in units.items()
            if u.parent == unit and k != without and u.sentence == units[top].sentence and k not in found
        )
    return found


def _subtree(sentence: Sentence, top: int) -> set[int]:
    found = {top}
    for _ in sentence.words:
        more = {i for i, w in enumerate(sentence.words) if w.head in found} - found
        if not more:
            break
        found |= more
    return found


def _runs(sentence: Sentence, indices: set[int]) -> list[tuple[int, int]]:
    """Contiguous stretches without punctuation at their edges."""
    runs: list[list[int]] = []
    for index in sorted(indices):
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    for run in runs:
        while run and sentence.words[run[-1]].form in _EDGE:
            run.pop()
        while run and sentence.words[run[0]].form in _EDGE:
            run.pop(0)
    return [(run[0], run[-1] + 1) for run in runs if run]


def _source_and_cue(sentence: Sentence, unit: list[int]) -> tuple[set[int], set[int]]:
    inside = set(unit)
    forms = [sentence.words[i].form.lower() for i in unit]
    for at in range(len(forms) - 1):
        if forms[at : at + 2] == ["according", "to"]:
            cue = set(unit[at : at + 2])
            return set(unit[at + 2 :]), cue
    heads = [i for i in unit if sentence.words[i].head not in inside]
    head = next((i for i in heads if sentence.words[i].upos in {"VERB", "AUX"}), heads[0] if heads else unit[0])
    subjects = [i for i in unit if sentence.words[i].head == head and sentence.words[i].deprel in _SUBJECTS]
    source: set[int] = set()
    for subject in subjects[:1]:
        source = _subtree(sentence, subject) & inside
    if sentence.words[head].upos in {"VERB", "AUX", "ADJ"}:
        return source, {head}
    if sentence.words[head].upos in {"NOUN", "PROPN", "PRON"} and not source:
        return {i for i in unit if sentence.words[i].upos not in {"ADP", "SCONJ"}}, set()
    return source, {head} if source else set()


def mark_attributions(sentences: list[Sentence]) -> None:
    """Fill `attributions` of a document's sentences."""
    units = _units(sentences)
    for key, unit in units.items():
        for target in unit.contents:
            if target not in units or not unit.words or not units[target].words:
                continue
            _mark(sentences, units, key, target)
    for sentence in sentences:
        sentence.attributions = sorted(set(sentence.attributions))


def _mark(sentences: list[Sentence], units: dict[int, _Unit], key: int, target: int) -> None:
    sentence = sentences[units[key].sentence]
    source, cue = _source_and_cue(sentence, units[key].words)
    sentence.attributions += [(*run, "source") for run in _runs(sentence, source)[:1]]
    sentence.attributions += [(*run, "cue") for run in _runs(sentence, cue)]
    goal = units[target]
    content = {i for k in _below(units, target, key) for i in units[k].words}
    if units[key].sentence == goal.sentence:
        content -= set(units[key].words)
    where = sentences[goal.sentence]
    tops = [i for i in goal.words if where.words[i].head not in set(goal.words)]
    content &= set(goal.words) | _subtree(where, tops[0] if tops else goal.words[0])
    where.attributions += [(*run, "content") for run in _runs(where, content)]
