"""Lines that stand alone: headlines, points of a list, and who speaks by a label at their head or end."""

from crossread.extract.attribution.following import QUOTES
from crossread.extract.syntax import word
from crossread.model.parse import Parse, SectionKind, Sentence

_STOPS = frozenset(".!?:;…") | QUOTES
#: What a point of a list begins with.
_POINTS = frozenset({"-", "–", "—", "•", "*", "·"})


def is_line(parse: Parse, sentence: Sentence) -> bool:
    """A headline, or a line of a list: a paragraph of one sentence that no stop ends."""
    if sentence.section is SectionKind.HEADLINE:
        return True
    points = parse.tokens[sentence.first].text in _POINTS
    beside = parse.sentences[max(0, sentence.index - 1) : sentence.index + 2]
    alone = sum(s.paragraph == sentence.paragraph for s in beside) == 1
    return (alone or points) and sentence.last > sentence.first and word(parse.tokens[sentence.last - 1]) not in _STOPS
