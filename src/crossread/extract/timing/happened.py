"""Days that stand with a word for something that happened, whether or not it was read as an act."""

from collections.abc import Iterator
from functools import cache
from itertools import islice

from crossread.extract import lexicon
from crossread.extract.sources import Sources
from crossread.extract.stamps import is_of_cue, words_of
from crossread.extract.syntax import iter_ancestors, verb_of
from crossread.extract.timing.binding import is_dateline, is_limit
from crossread.extract.timing.expressions import find_expressions
from crossread.model.claim import Measure
from crossread.model.parse import Parse, SectionKind
from crossread.model.when import TimeKind, When

_HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.DESTROYED})
#: Words up the tree within which a day belongs to an event: "on the night of 5 May, in an attack".
_REACH = 3


def iter_happened(parse: Parse, sources: Sources, published: str | None) -> Iterator[When]:
    """Such days in text order; not those of a saying, of a deadline, or of the dateline."""
    for sentence in parse.sentences:
        if sentence.section not in (SectionKind.BODY, SectionKind.HEADLINE):
            continue
        cues = [attribution.cue for attribution in sources.in_sentence(sentence)]
        for mention in find_expressions(parse.text[sentence.start : sentence.end], published):
            of_day = mention.when.kind in (TimeKind.DATE, TimeKind.TIME) and not mention.coarse
            words = words_of(parse, sentence, mention)
            if not of_day or not words or is_limit(parse, sentence, mention):
                continue
            told = any(is_of_cue(parse, sentence, mention, cue) for cue in cues)
            above = islice(iter_ancestors(parse, words[-1]), _REACH)
            happens = any(verb_of(t) in _happening() for t in above)
            if happens and not told and not is_dateline(parse, sentence, mention, published):
                yield mention.when


@cache
def _happening() -> frozenset[str]:
    words = lexicon.measures()
    harm = {w for table in (words.object, words.subject, words.harm) for w, m in table.items() if m in _HARM}
    own = lexicon.table("timing")["happening"]
    return frozenset(harm | {w for words in own.values() for w in words.split()}) | frozenset(
        lexicon.table("scope")["other_event"]["nouns"].split()
    )
