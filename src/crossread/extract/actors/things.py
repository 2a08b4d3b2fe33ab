"""Things with a name of their own: vehicles by their name, sites by name and kind."""

from crossread.extract.actors.named import Named, bare
from crossread.extract.actors.stretches import Stretch
from crossread.extract.actors.words import listed
from crossread.extract.attribution.phrases import text_of
from crossread.extract.syntax import lemma, word
from crossread.model.actor import ActorKind
from crossread.model.parse import Parse, Sentence, Token

#: Words between a site's name and its kind: "Tarn hydroelectric dam".
_BETWEEN = 2


def read_thing(parse: Parse, sentence: Sentence, stretch: Stretch) -> Named | None:
    """The thing a stretch names: "the ferry Corvin Star", "the Jaro Express", "Tarn dam"; None for anything else."""
    tokens = parse.tokens[stretch.first : stretch.last]
    if word(tokens[-1]) in listed("thing", "vehicles") | listed("thing", "sites"):
        alone = len(tokens) < 2 or tokens[-1].xpos in ("NNS", "NNPS")
        return None if alone else _named(stretch.first, stretch.last, text_of(parse, tokens))
    kind = _kind_behind(parse, sentence, stretch.last)
    if kind is not None:
        return _named(stretch.first, kind.index + 1, f"{text_of(parse, tokens)} {lemma(kind)}")
    before = parse.tokens[stretch.first - 1] if stretch.first > sentence.first else None
    person = stretch.kind == "PER" and len(tokens) < 2
    if before is None or person or lemma(before) not in listed("thing", "vehicles"):
        return None
    return _named(stretch.first, stretch.last, text_of(parse, tokens))


def _kind_behind(parse: Parse, sentence: Sentence, last: int) -> Token | None:
    end = last
    while end < sentence.last and parse.tokens[end].upos == "ADJ" and end - last < _BETWEEN:
        end += 1
    token = parse.tokens[end] if end < sentence.last else None
    return token if token is not None and lemma(token) in listed("thing", "sites") and token.xpos == "NN" else None


def _named(first: int, last: int, name: str) -> Named:
    return Named(first=first, last=last, kind=ActorKind.THING, name=bare(name))
