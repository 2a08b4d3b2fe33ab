"""When a figure was said and when it holds."""

import re

from crossread.extract.sources import Attribution
from crossread.extract.syntax import iter_ancestors, lemma, relation, tokens_in, word
from crossread.extract.times import TimeMention, find_times, published_day
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.when import When

#: What may stand between a word of saying and its day: "told reporters in a statement late on Tuesday".
_BETWEEN = frozenset({"ADP", "ADV", "DET", "ADJ"})
_EARLIER = re.compile(r"\b(?:down|up)\s+(?:sharply\s+)?from\s+(?:the\s+)?$", re.I)
_SETTING = frozenset(
    "reporters journalists newsmen statement interview conference news press telephone briefing".split()
)


def said_when(parse: Parse, sentence: Sentence, attribution: Attribution | None, published: str | None) -> When | None:
    """The time that stands with the word of saying; else the report's own day, marked as inferred; else None."""
    if attribution is not None:
        told = parse.sentence(attribution.cue)
        mentions = _mentions(parse, told, published) if told.paragraph == sentence.paragraph else ()
        for mention in mentions:
            if is_of_cue(parse, told, mention, attribution.cue):
                return mention.when
    day = published_day(published)
    return None if day is None else When(value=day.isoformat(), weekday=day.weekday(), inferred=True)


def holds_when(
    parse: Parse, sentence: Sentence, trigger: Token, attribution: Attribution | None, published: str | None
) -> When | None:
    """The time that stands with the event itself: "released Tuesday night"."""
    governors = {trigger.index, trigger.head}
    cue = attribution.cue if attribution is not None and attribution.cue.sentence == sentence.index else None
    for mention in _mentions(parse, sentence, published):
        governor = governor_of(parse, sentence, mention)
        said = cue is not None and is_of_cue(parse, sentence, mention, cue)
        if governor is not None and governor in governors and not said:
            return mention.when
    return None


def earlier_when(before: str) -> When | None:
    """ "four are missing, down from seven": a time before that nothing tells, by the words right before the number."""
    words = _EARLIER.search(before)
    return When(words=words.group().strip(), inferred=True) if words is not None else None


def _mentions(parse: Parse, sentence: Sentence, published: str | None) -> tuple[TimeMention, ...]:
    return find_times(parse.text[sentence.start : sentence.end], published)


def is_of_cue(parse: Parse, sentence: Sentence, mention: TimeMention, cue: Token) -> bool:
    """Whether a day belongs to the word of saying: right beside it, or on it in the tree with no verb between."""
    words = words_of(parse, sentence, mention)
    if not words:
        return False
    low, high = sorted((cue.index, words[0].index))
    between = parse.tokens[low + 1 : high]
    if all(t.upos in _BETWEEN or lemma(t) in _SETTING or word(t) in _SETTING for t in between):
        return True
    if any(t.upos in ("VERB", "AUX") or word(t) == "that" for t in between):
        return False
    return governor_of(parse, sentence, mention) == cue.index


def words_of(parse: Parse, sentence: Sentence, mention: TimeMention) -> tuple[Token, ...]:
    """The tokens of a time."""
    return tokens_in(parse, sentence, sentence.start + mention.start, sentence.start + mention.end)


def governor_of(parse: Parse, sentence: Sentence, mention: TimeMention) -> int | None:
    """The verb a time stands with."""
    words = words_of(parse, sentence, mention)
    if not words:
        return None
    for above in iter_ancestors(parse, words[-1]):
        if above.upos in ("VERB", "AUX") or relation(above) == "root":
            return above.index
    return None
