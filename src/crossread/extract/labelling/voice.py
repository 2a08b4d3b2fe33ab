"""In whose mouth a label is: the source that answers for it, and whether quotation marks hold it."""

from bisect import bisect_right
from functools import cache

from crossread.extract.attribution.quotations import find_quotations
from crossread.extract.attribution.words import cues
from crossread.extract.lexicon import table
from crossread.extract.sources import Sources
from crossread.extract.syntax import iter_ancestors, lemma
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.source import Source


class Voice:
    """Tells for each word of one report who says it."""

    def __init__(self, parse: Parse, sources: Sources) -> None:
        self._parse, self._sources = parse, sources
        self._quotations = find_quotations(parse, shortest=1)

    def is_quoted(self, token: Token) -> bool:
        """Whether the word stands between quotation marks."""
        place = bisect_right(self._quotations, token.index, key=lambda q: q.first) - 1
        return place >= 0 and token.index < self._quotations[place].last

    def source(self, sentence: Sentence, token: Token) -> Source | None:
        """Who says the word: whoever answers for it, or whoever calls somebody so; None is the outlet's own voice."""
        told = self._sources.of(sentence, token)
        named = self._namer(sentence, token, told is not None)
        return named or (None if told is None else told.source)

    def _namer(self, sentence: Sentence, token: Token, told: bool) -> Source | None:
        """The subject of the verb of naming above the word; of quoted words, of the nearest verb outside the marks."""
        quoted = self.is_quoted(token)
        for above in iter_ancestors(self._parse, token):
            if above.upos != "VERB" or (quoted and self.is_quoted(above)):
                continue
            names = lemma(above) in voice_words() and not (told and lemma(above) in cues().verbs)
            return self._sources.doer(sentence, above) if names or (quoted and not told) else None
        return None


@cache
def voice_words() -> frozenset[str]:
    """Verbs by which one calls somebody something."""
    return frozenset(table("labels")["voice"]["naming"].split())
