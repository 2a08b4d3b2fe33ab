"""What a war named in the sentence before has cost: "It has killed 90,000", "90,000 have died since then"."""

import re

from crossread.extract.standing import is_war
from crossread.extract.syntax import child, word
from crossread.model.parse import Parse, Sentence, Token

_SINCE_THEN = re.compile(r"\bsince\s+(?:then|that\s+time)\b", re.I)


def war_before(parse: Parse, sentence: Sentence, verb: Token | None) -> Token | None:
    """The war of the sentence before that "it" or "since then" points back to; None where neither does."""
    subject = child(parse, verb, "nsubj") if verb is not None else None
    back = subject is not None and word(subject) == "it"
    if not sentence.index or not (back or _SINCE_THEN.search(parse.text[sentence.start : sentence.end])):
        return None
    before = parse.sentences[sentence.index - 1]
    if before.section is not sentence.section:
        return None
    return next((t for t in parse.words(before) if is_war(parse, t)), None)
