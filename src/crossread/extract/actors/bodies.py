"""Groups, forces, offices and organisations by their names."""

import re

from crossread.extract.actors.media import is_medium
from crossread.extract.actors.named import Named, bare, is_body_word, is_calling, is_office, unshout
from crossread.extract.actors.nations import country_of, nation_of
from crossread.extract.actors.stretches import Stretch
from crossread.extract.actors.words import listed
from crossread.extract.attribution.phrases import text_of
from crossread.extract.attribution.repute import find_repute
from crossread.extract.attribution.words import roles
from crossread.extract.geography.words import seats
from crossread.extract.speakers import Speakers
from crossread.extract.syntax import lemma, word
from crossread.gazetteer import fold
from crossread.model.actor import ActorKind
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.source import Side

_SHORT = re.compile(r"[A-Z][A-Z.-]{1,7}")
_PLACED = frozenset({"in", "near", "from", "on", "at", "to", "into", "outside", "around", "through", "towards"})
_UNIONS = frozenset({"un", "eu", "nato", "u.n."})
#: Words between a name and the word for the body: "Red Lamp relief society".
_BETWEEN = 3


def read_body(parse: Parse, speakers: Speakers, sentence: Sentence, stretch: Stretch) -> Named | None:
    """The body a stretch names; None for places, works, and bodies told by a common noun."""
    whole = _with_its_noun(parse, sentence, stretch)
    nation = next((code for t in whole[:-1] if (code := nation_of(t.text))), "")
    tokens = _trimmed(whole)
    name = unshout(bare(text_of(parse, tokens)))
    if len(name) < 2 or not any(t.text[:1].isupper() for t in tokens):
        return None
    kind = _kind(parse, speakers, stretch, tokens, name)
    if kind is None:
        return None
    if kind in (ActorKind.FORCE, ActorKind.OFFICE) or nation_of(name):
        tokens = _without_nation(tokens)  # "the Chinese Foreign Ministry"; but the "Syrian Observatory" is a name
        name = unshout(bare(text_of(parse, tokens)))
    long = bare(speakers.resolve(name))
    return Named(
        first=tokens[0].index,
        last=tokens[-1].index + 1,
        kind=kind,
        name=long,
        short=_short(speakers, name, long),
        nationality=nation,
        side=_side(parse, speakers, kind, long, tokens),
    )


def _with_its_noun(parse: Parse, sentence: Sentence, stretch: Stretch) -> tuple[Token, ...]:
    """A name goes on to the word for the body: "the Red Lamp relief society", "the Prosecutor General's office"."""
    tokens = parse.tokens
    own = tokens[stretch.first : stretch.last]
    while len(own) > 1 and own[-1].text.islower() and lemma(own[-1]) in listed("media", "people"):
        own = own[:-1]  # "Tarn news agency"
    if is_medium(parse, own):
        return own
    own = tokens[stretch.first : stretch.last]
    for last in range(stretch.last, min(stretch.last + _BETWEEN, sentence.last)):
        token = tokens[last]
        owned = token.xpos == "POS" and last == stretch.last and is_office(own[-1]) and not is_body_word(own[-1])
        if owned:
            continue
        if token.upos != "NOUN" or not token.text.islower():
            break
        if {lemma(token)} & (listed("office", "words") | listed("organisation", "words")):
            return tokens[stretch.first : last + 1]
    return own


def _trimmed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without article before it, place ("in Tolland"), people and common noun ("group") behind it."""
    while len(tokens) > 1 and tokens[0].upos == "DET":
        tokens = tokens[1:]
    inside = next((i for i, t in enumerate(tokens) if i and word(t) in ("in", "at", "on")), len(tokens))
    tokens = _without_title(tokens[:inside])
    while len(tokens) > 1 and tokens[-1].upos in ("NOUN", "PROPN") and is_calling(tokens[-1]):
        tokens = tokens[:-1]
    if len(tokens) > 1 and tokens[-1].text.islower() and lemma(tokens[-1]) in listed("group", "tail"):
        while len(tokens) > 1 and tokens[-1].text.islower():
            tokens = tokens[:-1]  # "Tarn Front rebel group"
    return tokens


def _without_nation(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    while len(tokens) > 1 and nation_of(tokens[0].text):
        tokens = tokens[1:]
    return tokens


def _without_title(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Medical Superintendent of Tolland General Hospital" names the hospital."""
    of = next((i for i, t in enumerate(tokens) if i and word(t) == "of"), None)
    if of is None or of + 1 == len(tokens) or not is_calling(tokens[of - 1]):
        return tokens
    behind = tokens[of + 1 :]
    return behind[1:] if len(behind) > 1 and behind[0].upos == "DET" else behind


def _kind(parse: Parse, speakers: Speakers, stretch: Stretch, tokens: tuple[Token, ...], name: str) -> ActorKind | None:
    if nation_of(name) or country_of(name) or word(tokens[-1]).rstrip(".") in roles().titles:
        return None
    if len(tokens) == 1 and word(tokens[0]) in listed("media", "parts"):
        return None
    if is_medium(parse, tokens):
        return ActorKind.ORGANISATION
    long = speakers.resolve(name).split()
    movement = long[-1].lower() in listed("group", "words") and len(long) > 1
    known = listed("group", "known")
    if movement or speakers.is_armed(name) or word(tokens[-1]) in known or name.casefold().replace(" ", "_") in known:
        return ActorKind.GROUP
    if fold(name) in seats():
        return ActorKind.OFFICE
    if stretch.kind == "LOC" and not is_body_word(tokens[-1]):
        return None
    return _by_words(tokens) or _by_looks(parse, stretch, tokens)


def _by_words(tokens: tuple[Token, ...]) -> ActorKind | None:
    words = {w for t in tokens for w in (word(t), lemma(t))}
    last = {word(tokens[-1]), lemma(tokens[-1])}
    for kind in (ActorKind.FORCE, ActorKind.OFFICE, ActorKind.ORGANISATION):
        if (words if "of" in words else last) & listed(kind.value, "words"):
            return kind
    told = any(roles().side.get(w) is Side.MEDIA for w in words) or bool(words & _UNIONS)
    return ActorKind.ORGANISATION if told or roles().side.get(word(tokens[-1])) is Side.COMPANY else None


def _by_looks(parse: Parse, stretch: Stretch, tokens: tuple[Token, ...]) -> ActorKind | None:
    """What the reader took for an organisation; behind "in" it is a place."""
    before = parse.tokens[max(tokens[0].index - 2, 0) : tokens[0].index]
    place = any(word(t) in _PLACED for t in before if t.index == tokens[0].index - 1 or word(before[-1]) == "the")
    return ActorKind.ORGANISATION if stretch.kind == "ORG" and not place else None


def _short(speakers: Speakers, name: str, long: str) -> str:
    """The abbreviation that the report explains for the name, or the name itself where it is one."""
    explained = sorted(short for short, full in speakers.aliases.items() if full == long)
    if explained:
        return explained[0]
    return name if _SHORT.fullmatch(name) else ""


def _side(parse: Parse, speakers: Speakers, kind: ActorKind, name: str, tokens: tuple[Token, ...]) -> Side:
    if speakers.is_armed(name):
        return Side.PERPETRATOR
    if is_medium(parse, tokens):
        return Side.MEDIA
    if kind is ActorKind.GROUP:
        return Side.UNKNOWN
    words = [w for t in reversed(tokens) for w in (word(t), lemma(t))]
    if fold(name) in seats():
        return Side.STATE
    if words[0] in listed("organisation", "neutral"):
        return Side.UNKNOWN
    if kind is ActorKind.FORCE or (kind is ActorKind.OFFICE and set(words) & listed("state", "words")):
        return Side.STATE
    telling = words if kind is ActorKind.OFFICE else words[:4]
    own = next((roles().side[w] for w in telling if w in roles().side), None)
    return find_repute(parse.text, name).side if own is None else own
