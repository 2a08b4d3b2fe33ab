"""A text made ready for comparing: its words, its sentences as ranges of words, its shingles by their places."""

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from crossread.model.span import Span
from crossread.trace.fingerprint import find_shingles
from crossread.trace.sentences import find_quoted, find_sentences
from crossread.trace.words import find_words

#: Places of one shingle that are looked at: a text that repeats itself more often is compared at these.
MOST_PLACES = 8


class Text:
    """One report's text. Words are told apart by `hashes`; `sentences` are ranges [first, last) of words."""

    def __init__(self, report: str, text: str) -> None:
        words = find_words(text)
        self.report, self.text = report, text
        self.starts: list[int] = words.starts.tolist()
        self.ends: list[int] = words.ends.tolist()
        self.hashes: list[int] = words.hashes.tolist()
        self._shingles: list[int] = find_shingles(words.hashes).tolist()
        self.sentences, self._edges = self._cut(find_sentences(text))

    def __len__(self) -> int:
        return len(self.hashes)

    def _cut(self, ranges: Iterable[tuple[int, int]]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        sentences, edges = [], []
        for start, end in ranges:
            first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
            if first < last:
                sentences.append((first, last))
                edges.append((start, end))
        return sentences, edges

    @cached_property
    def places(self) -> dict[int, list[int]]:
        """Where each shingle begins, in words: the first few places of it."""
        found: dict[int, list[int]] = {}
        for place, shingle in enumerate(self._shingles):
            places = found.setdefault(shingle, [])
            if len(places) < MOST_PLACES:
                places.append(place)
        return found

    @cached_property
    def sentence_of(self) -> list[int]:
        """The sentence that each word stands in."""
        found = [0] * len(self)
        for number, (first, last) in enumerate(self.sentences):
            found[first:last] = [number] * (last - first)
        return found

    @cached_property
    def quoted(self) -> list[bool]:
        """Whether each word stands between quotation marks."""
        found = [False] * len(self)
        for start, end in find_quoted(self.text):
            first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
            found[first:last] = [True] * (last - first)
        return found

    @cached_property
    def keys(self) -> list[tuple[int, ...]]:
        """The words of each sentence, to tell equal ones."""
        return [tuple(self.hashes[first:last]) for first, last in self.sentences]

    @cached_property
    def bags(self) -> list[frozenset[int]]:
        """The different words of each sentence."""
        return [frozenset(key) for key in self.keys]

    def span(self, sentence: int) -> Span:
        """Where a sentence stands, with its punctuation."""
        start, end = self._edges[sentence]
        return Span(report=self.report, start=start, end=end)

    def words_span(self, first: int, last: int) -> Span:
        """Where the words [first, last) stand; of none, the empty place before the first."""
        if first < last:
            return Span(report=self.report, start=self.starts[first], end=self.ends[last - 1])
        at = self.starts[first] if first < len(self) else len(self.text)
        return Span(report=self.report, start=at, end=at)

    def words(self, first: int, last: int) -> list[str]:
        """The words [first, last) in small letters."""
        return [self.text[self.starts[i] : self.ends[i]].lower() for i in range(first, last)]
