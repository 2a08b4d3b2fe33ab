"""Speakers that go on beyond their sentence: quotations that run on, and accounts the text marks as still theirs."""

from bisect import bisect_right

from crossread.extract.attribution.following import MARKS
from crossread.extract.attribution.quotations import Quotation
from crossread.extract.attribution.sayings import Saying
from crossread.extract.attribution.words import cues
from crossread.extract.syntax import child, lemma, word
from crossread.model.parse import Parse, Sentence, Token


class Carried:
    """Finds, for words under no saying of their own sentence, the saying around it that answers for them."""

    def __init__(self, parse: Parse, sayings: dict[int, tuple[Saying, ...]], quotations: tuple[Quotation, ...]) -> None:
        self._parse, self._sayings = parse, sayings
        self._quotations = quotations
        self._starts = [q.first for q in quotations]
        self._owners: dict[int, Saying | None] = {}
        self._announced = self._find_announced()

    def of(self, sentence: Sentence, token: Token) -> tuple[Saying, str] | None:
        """The saying, and in words why it reaches this far."""
        fragment = self._fragment_after(sentence)
        if fragment is not None:
            return fragment, "the words of saying follow"
        quotation = self._quotation_at(token)
        if quotation is not None and (saying := self._owner(quotation)) is not None:
            return saying, "the quotation runs on"
        if (named := self._named_again(sentence)) is not None:
            return named, "the sentence names that speaker again"
        announced = self._announced.get(sentence.index)
        return None if announced is None else (announced, "the paragraph begins by giving them the word")

    def is_in_quotation(self, token: Token) -> bool:
        """Whether a word stands between quotation marks."""
        return self._quotation_at(token) is not None

    def is_quoted(self, saying: Saying, token: Token) -> bool:
        """Whether a saying is itself told in the quotation around the token: the word is the quoted speaker's."""
        quotation = self._quotation_at(token)
        return quotation is not None and _inside(saying, quotation)

    def _quotation_at(self, token: Token) -> Quotation | None:
        place = bisect_right(self._starts, token.index) - 1
        found = self._quotations[place] if place >= 0 else None
        return found if found is not None and token.index < found.last else None

    def _fragment_after(self, sentence: Sentence) -> Saying | None:
        """The next sentence is only "she said.", cut off from what was said."""
        following = self._sayings.get(sentence.index + 1, ())
        spoken = [word(t) for t in self._parse.words(sentence) if t.text not in MARKS]
        if not following or not spoken or spoken[-1] != ",":
            return None
        first = following[0]
        place = self._parse.sentences[sentence.index + 1].first
        return first if first.first <= place + 1 else None

    def _owner(self, quotation: Quotation) -> Saying | None:
        """Whose saying a quotation is, looked for once."""
        if quotation.first not in self._owners:
            self._owners[quotation.first] = self._of_quotation(quotation)
        return self._owners[quotation.first]

    def _of_quotation(self, quotation: Quotation) -> Saying | None:
        first = self._parse.tokens[quotation.first].sentence
        last = self._parse.tokens[quotation.last - 1].sentence
        beside = [s for i in range(first, last + 1) for s in self._sayings.get(i, ()) if not _inside(s, quotation)]
        if beside:
            return next((s for s in beside if _touches(s, quotation)), beside[0])
        paragraph = self._parse.sentences[first].paragraph
        before = self._in_paragraph(paragraph, first - 1, -1)
        after = self._in_paragraph(paragraph, last + 1, 1)
        return before or after or self._before(first)

    def _in_paragraph(self, paragraph: int, index: int, step: int) -> Saying | None:
        """The nearest saying outside quotations on one side, within the paragraph."""
        sentences = self._parse.sentences
        while 0 <= index < len(sentences) and sentences[index].paragraph == paragraph:
            found = self._worded(index)
            if found:
                return found[-1] if step < 0 else found[0]
            index += step
        return None

    def _worded(self, index: int) -> list[Saying]:
        """A sentence's sayings by a word of saying outside quotations: only they go on over sentences."""
        sayings = self._sayings.get(index, ())
        return [s for s in sayings if s.cue.text not in MARKS and self._quotation_at(s.cue) is None]

    def _before(self, index: int) -> Saying | None:
        """The last saying of the paragraphs just before."""
        paragraph = self._parse.sentences[index].paragraph
        for earlier in range(index - 1, max(-1, index - 8), -1):
            if paragraph - self._parse.sentences[earlier].paragraph > 2:
                return None
            found = self._worded(earlier)
            if found:
                return found[-1]
        return None

    def _named_again(self, sentence: Sentence) -> Saying | None:
        """ "..., although the officials gave no details": the account is still theirs."""
        for token in self._parse.words(sentence):
            if not {lemma(token), word(token)} & cues().no_detail:
                continue
            verb = token if token.upos == "VERB" else self._parse.head(token)
            subject = None if verb is None else child(self._parse, verb, "nsubj")
            if subject is not None and (saying := self._by_noun(sentence, subject)) is not None:
                return saying
        return None

    def _find_announced(self) -> dict[int, Saying]:
        """ "A correction from the police. Two were counted twice.": theirs until another speaks, by sentence.

        In one pass: a paragraph may be as long as a report.
        """
        found: dict[int, Saying] = {}
        open_: Saying | None = None
        paragraph = -1
        for sentence in self._parse.sentences:
            if sentence.paragraph != paragraph:
                open_, paragraph = None, sentence.paragraph
            if open_ is not None:
                found[sentence.index] = open_
            if sayings := self._sayings.get(sentence.index, ()):
                last = sayings[-1]
                gives_word = lemma(last.cue) in cues().announcing and last.last == sentence.last
                open_ = last if gives_word else None
        return found

    def _by_noun(self, sentence: Sentence, subject: Token) -> Saying | None:
        for index in range(sentence.index - 1, max(-1, sentence.index - 4), -1):
            for saying in reversed(self._sayings.get(index, ())):
                if lemma(saying.speaker) == lemma(subject) or word(subject) in ("he", "she", "they", "it"):
                    return saying
        return None


def _inside(saying: Saying, quotation: Quotation) -> bool:
    return quotation.first <= saying.cue.index < quotation.last


def _touches(saying: Saying, quotation: Quotation) -> bool:
    """The words of saying end where the quotation begins, or begin where it ends, a mark or two left aside."""
    return 0 <= quotation.first - saying.last <= 2 or 0 <= saying.first - quotation.last <= 2
