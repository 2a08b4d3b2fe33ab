"""When a figure was said and when it holds."""

from crossread.extract.sources import Attribution
from crossread.extract.syntax import iter_ancestors, relation
from crossread.extract.times import TimeMention, find_times, published_day
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.when import When


def said_when(parse: Parse, sentence: Sentence, attribution: Attribution | None, published: str | None) -> When | None:
    """The time that stands with the word of saying; else the report's own day, marked as inferred; else None."""
    if attribution is not None and attribution.cue.sentence == sentence.index:
        for mention in _mentions(parse, sentence, published):
            if _governor(parse, sentence, mention) == attribution.cue.index:
                return mention.when
    day = published_day(published)
    return None if day is None else When(value=day.isoformat(), weekday=day.weekday(), inferred=True)


def holds_when(
    parse: Parse, sentence: Sentence, trigger: Token, attribution: Attribution | None, published: str | None
) -> When | None:
    """The time that stands with the event itself: "released Tuesday night"."""
    governors = {trigger.index, trigger.head}
    cue = attribution.cue.index if attribution is not None else None
    for mention in _mentions(parse, sentence, published):
        governor = _governor(parse, sentence, mention)
        if governor is not None and governor in governors and governor != cue:
            return mention.when
    return None


def _mentions(parse: Parse, sentence: Sentence, published: str | None) -> tuple[TimeMention, ...]:
    return find_times(parse.text[sentence.start : sentence.end], published)


def _governor(parse: Parse, sentence: Sentence, mention: TimeMention) -> int | None:
    """The verb a time stands with."""
    inside = [
        t
        for t in parse.words(sentence)
        if t.start < sentence.start + mention.end and sentence.start + mention.start < t.end
    ]
    if not inside:
        return None
    for above in iter_ancestors(parse, inside[-1]):
        if above.upos in ("VERB", "AUX") or relation(above) == "root":
            return above.index
    return None
