"""Attribution marks for a treebank that has none, read off its trees where they are plain.

A verb of saying with a subject and a clause as its object, or set beside the clause it reports, and `according to`.
Sentences that hold such a verb without such a shape stay unannotated.
"""

from pathlib import Path

from discourse import _runs, _subtree
from treebank import Sentence

CUES = frozenset((Path(__file__).parent / "cues.txt").read_text(encoding="utf-8").split("\n")[1:])


def _subject(sentence: Sentence, verb: int) -> int | None:
    for index, word in enumerate(sentence.words):
        if word.head == verb and word.deprel in ("nsubj", "nsubj:pass"):
            return index
    return None


def _content(sentence: Sentence, verb: int) -> set[int]:
    words = sentence.words
    for index, word in enumerate(words):
        if word.head == verb and word.deprel == "ccomp":
            return _subtree(sentence, index)
    if (
        words[verb].deprel == "parataxis"
        and words[verb].head >= 0
        and words[verb].lemma in ("say", "tell", "add", "report")
    ):
        return _subtree(sentence, words[verb].head) - _subtree(sentence, verb)
    return set()


def _add(sentence: Sentence, source: set[int], cue: set[int], content: set[int]) -> None:
    for indices, role in ((source, "source"), (cue, "cue"), (content, "content")):
        sentence.attributions += [(*run, role) for run in _runs(sentence, indices)]


def mark(sentence: Sentence) -> bool:
    """Fill `attributions` from the tree; False where the sentence should stay unannotated."""
    plain = True
    for index, word in enumerate(sentence.words):
        low = word.form.lower()
        if low == "according" and index + 1 < len(sentence.words) and word.head >= 0:
            holder = sentence.words[word.head]
            source = _subtree(sentence, word.head) - _subtree(sentence, index)
            if holder.head >= 0 and sentence.words[index + 1].form.lower() == "to":
                content = _subtree(sentence, holder.head) - _subtree(sentence, word.head)
                _add(sentence, source, {index, index + 1}, content)
        elif word.upos == "VERB" and word.lemma in CUES:
            content, subject = _content(sentence, index), _subject(sentence, index)
            if content and subject is not None:
                _add(sentence, _subtree(sentence, subject) - content, {index}, content - _subtree(sentence, subject))
            elif word.lemma in ("say", "tell", "claim", "report", "announce", "add", "argue", "warn"):
                plain = False
    return plain
