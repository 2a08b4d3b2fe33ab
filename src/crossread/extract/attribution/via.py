"""Through whom a saying reached the report: "told Reuters", "according to Reuters" beside another source."""

from crossread.extract.attribution.phrases import is_entity, phrase_tokens, text_of
from crossread.extract.attribution.sayings import Saying
from crossread.extract.syntax import children, lemma, relation, word
from crossread.model.parse import Parse, Token

_TELLING = frozenset({"tell", "inform", "speak", "confirm"})


def find_via(parse: Parse, saying: Saying) -> tuple[str, ...]:
    """The outlet that was told, or that quotes the source, as printed."""
    told = _told(parse, saying.cue) if lemma(saying.cue) in _TELLING else None
    if told is not None:
        return (text_of(parse, phrase_tokens(parse, told)),)
    quoted = _quoted_by(parse, saying)
    return () if quoted is None else (text_of(parse, phrase_tokens(parse, quoted)),)


def _told(parse: Parse, cue: Token) -> Token | None:
    for c in children(parse, cue, "obj", "iobj", "obl"):
        if c.index > cue.index and (c.upos == "PROPN" or is_entity(parse, c, "ORG")) and not is_entity(parse, c, "PER"):
            return c
    return None


def _quoted_by(parse: Parse, saying: Saying) -> Token | None:
    """The subject of the verb under which "citing officials" stands."""
    if word(saying.cue) in ("quoted", "quotes", "cited", "cites"):
        return next((s for s in children(parse, saying.cue, "nsubj") if s.deprel != "nsubj:pass"), None)
    if word(saying.cue) not in ("citing", "quoting"):
        return None
    verb = parse.head(saying.cue)
    if verb is None or relation(saying.cue) not in ("advcl", "xcomp", "conj", "acl"):
        return None
    return next(iter(children(parse, verb, "nsubj")), None)
