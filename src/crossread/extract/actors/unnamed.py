"""Bodies and people told by a common noun: "security forces", "the government", "a train driver"."""

from crossread.extract import lexicon
from crossread.extract.actors.named import Named
from crossread.extract.actors.nations import nation_of
from crossread.extract.actors.words import listed
from crossread.extract.attribution.phrases import entity_at, role_words
from crossread.extract.attribution.roles import general_side, telling_side
from crossread.extract.parties import is_people, party_of
from crossread.extract.syntax import cases, child, children, forms, lemma, relation, word
from crossread.model.actor import ActorKind
from crossread.model.claim import Measure, Party
from crossread.model.parse import Parse, Token
from crossread.model.source import Side

_ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl", "conj", "nmod", "root", "ccomp", "appos", "parataxis"})
_DOERS = frozenset({"nsubj", "obj", "iobj", "conj", "root"})
_OF_PARTY = {Party.PERPETRATOR: Side.PERPETRATOR, Party.STATE: Side.STATE}


def read_common(parse: Parse, token: Token, armed: frozenset[str]) -> Named | None:
    """The body or the people a noun names; None for a noun that names neither, or stands inside a name."""
    if token.upos not in ("NOUN", "PROPN") or relation(token) not in _ARGUMENTS or _is_of_name(parse, token):
        return None
    return _body(parse, token, armed) or _people(parse, token, armed)


def _body(parse: Parse, token: Token, armed: frozenset[str]) -> Named | None:
    names = forms(token)
    before = [c for c in children(parse, token, "compound", "amod") if c.index < token.index]
    own = [c for c in before if word(c) in listed("force", "kinds") or lemma(c) in listed("force", "kinds")]
    if (names & listed("force", "with") and own) or names & listed("force", "common"):
        if party_of(parse, token, Measure.KILLED, armed) is Party.PERPETRATOR:
            return None
        kind, side = ActorKind.FORCE, Side.STATE
    elif names & listed("office", "common"):
        kind, side = ActorKind.OFFICE, Side.STATE
        own = [c for c in before if c.upos == "NOUN" and word(c) not in listed("role", "scope")]
    elif names & listed("organisation", "common") and token.xpos == "NN" and _speaks(parse, token):
        kind, side = ActorKind.ORGANISATION, telling_side(role_words(parse, token))
        own = [c for c in before if word(c) not in listed("role", "loose")]
    else:
        return None
    tokens = sorted((*own, token), key=lambda t: t.index)
    return Named(
        first=tokens[0].index,
        last=token.index + 1,
        kind=kind,
        name=" ".join(word(t) for t in tokens),
        nationality=_nation(parse, token, before),
        side=side,
    )


def _speaks(parse: Parse, token: Token) -> bool:
    """A subject, or behind "according to": a hospital is a body where it says or does something, else a place."""
    return relation(token) == "nsubj" or "according" in cases(parse, token)


def _is_of_name(parse: Parse, token: Token) -> bool:
    """A word of a name; "army" and "district hospital" are none where they are printed small."""
    entity = entity_at(parse, token)
    return entity is not None and any(t.text[:1].isupper() for t in parse.tokens[entity.first : entity.last])


def _people(parse: Parse, token: Token, armed: frozenset[str]) -> Named | None:
    names = forms(token)
    if not is_people(token) or names & (listed("role", "generic") | lexicon.measures().vehicles):
        return None
    if relation(token) not in _DOERS and token.deprel != "obl:agent":
        return None
    if child(parse, token, "flat") is not None or _leads_a_name(parse, token):
        return None
    party = party_of(parse, token, Measure.KILLED, armed)
    before = [c for c in children(parse, token, "compound") if c.index < token.index and c.upos == "NOUN"]
    side = _OF_PARTY.get(party) or telling_side(role_words(parse, token))
    if side is Side.UNKNOWN:
        side = general_side(role_words(parse, token))
    first = min([token.index, *(c.index for c in before)])
    return Named(
        first=first,
        last=token.index + 1,
        kind=ActorKind.ROLE,
        name="",
        role=" ".join([*(word(t) for t in parse.tokens[first : token.index]), _singular(token)]),
        nationality=_nation(parse, token, list(children(parse, token, "compound", "amod", "nmod"))),
        side=side,
    )


def _singular(token: Token) -> str:
    plural = token.xpos in ("NNS", "NNPS") and lemma(token) == word(token)
    return word(token).removesuffix("s") if plural else min(lemma(token), word(token), key=len)


def _leads_a_name(parse: Parse, token: Token) -> bool:
    """ "mayor Ana Roe", "the mayor, Ana Roe": the name says who that is."""
    behind = parse.tokens[token.index + 1 : token.index + 3]
    if behind and word(behind[0]) == ",":
        behind = behind[1:]
    entity = entity_at(parse, behind[0]) if behind else None
    return entity is not None and entity.kind == "PER" and behind[0].sentence == token.sentence


def _nation(parse: Parse, token: Token, before: list[Token]) -> str:
    codes = (nation_of(c.text) for c in (*before, *children(parse, token, "nmod")))
    return next((c for c in codes if c), "")
