"""A spaCy pipeline as a reader of text: one whose labels are UD v2, or one of the official English ones (ClearNLP)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from crossread.errors import UsageError
from crossread.model.parse import Parse, Section
from crossread.parse.build import Build
from crossread.parse.clearnlp import SIGNS
from crossread.parse.segment import segments
from crossread.parse.spacy_doc import read_doc
from crossread.parse.tokenise import Bounds

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class SpacyParser:
    """Reads with the spaCy pipeline of that name: an installed package, or a folder.

    Words are cut as for the bundled reader, so that extraction meets the same tokens whoever reads; the sentences
    inside a segment, tags, heads and entities are the pipeline's. It marks no attributions.
    """

    def __init__(self, name: str = "") -> None:
        if not name:
            raise UsageError("the parser 'spacy' needs the name of a pipeline (as in spacy:en_core_web_sm)")
        self._nlp = load_pipeline(name)
        self._is_universal = has_universal_labels(self._nlp, name)
        self._name = f"spacy:{self._nlp.lang}_{self._nlp.meta['name']}@{self._nlp.meta['version']}"

    @property
    def name(self) -> str:
        """Id and version, as in `spacy:en_core_web_sm@3.8.0`."""
        return self._name

    def parse(self, report_id: str, text: str, sections: Sequence[Section]) -> Parse:
        """See `Parser.parse`."""
        cut = [
            (i, bounds) for i, section in enumerate(sections) for bounds in segments(text, section.start, section.end)
        ]
        docs = self._nlp.pipe([self._blank(text, bounds) for _, bounds in cut])
        build = Build(text)
        for (i, bounds), doc in zip(cut, docs, strict=True):
            build.add(bounds, read_doc(doc, universal=self._is_universal), sections[i], i)
        return build.done(report_id, tuple(sections), self.name)

    def _blank(self, text: str, bounds: list[Bounds]) -> "Doc":
        from spacy.tokens import Doc

        following = [*(start for start, _ in bounds[1:]), bounds[-1][1]]
        spaces = [after > end for (_, end), after in zip(bounds, following, strict=True)]
        return Doc(self._nlp.vocab, words=[text[a:b] for a, b in bounds], spaces=spaces)


def load_pipeline(name: str) -> "Language":
    """The pipeline, or a UsageError that says what to install."""
    try:
        import spacy
    except ImportError:
        raise UsageError(
            f"the parser 'spacy:{name}' needs spaCy, which is not installed (pip install 'crossread[spacy]')"
        ) from None
    try:
        return spacy.load(name)
    except OSError:
        raise UsageError(
            f"there is no spaCy pipeline {name!r}, neither installed nor as a folder (python -m spacy download {name})"
        ) from None


def has_universal_labels(nlp: "Language", name: str) -> bool:
    """Whether the pipeline's parser speaks UD: False if it speaks ClearNLP, UsageError if it is no parser."""
    label_sets = [frozenset(getattr(pipe, "labels", ())) for _, pipe in nlp.pipeline]
    relations = next((labels for labels in label_sets if "nsubj" in labels), None)
    if relations is None:
        raise UsageError(f"the spaCy pipeline {name!r} has no dependency parser (en_core_web_sm, for one, has)")
    return not relations & SIGNS
