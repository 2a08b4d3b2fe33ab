"""The side a speaker is on and how the speaker is named, from words alone."""

from collections.abc import Iterable, Iterator, Sequence

from crossread.extract import lexicon
from crossread.extract.attribution.phrases import (
    appositions,
    entity_at,
    has_capital,
    is_entity,
    phrase_tokens,
    role_words,
    text_of,
)
from crossread.extract.attribution.words import roles
from crossread.extract.speakers import Speakers
from crossread.extract.syntax import cases, child, children, lemma, word
from crossread.model.claim import Party
from crossread.model.parse import Parse, Token
from crossread.model.source import Naming, Side

Words = Iterable[tuple[str, str]]
#: Callings that are far more often what a body is called by: "the national railway".
#: What a body keeps for the press.
_ARMS = frozenset(
    "office officer secretary wing arm department unit team centre center adviser spokesman spokeswoman".split()
)
#: Of "secretary general of the dockers' union" the union is among the first words.
_LEADING = 4
#: Sides that a body of people of one calling may be on.
_NO_CALLING = frozenset({Side.MEDICAL, Side.INTERNATIONAL, Side.PERPETRATOR, Side.MEDIA})
_ADJECTIVES = frozenset({"national"})


def telling_side(words: Words) -> Side:
    """The side of the first word that has one of its own, most telling first; unknown without any."""
    told = tuple(_iter_told(words := tuple(words))) or tuple(_iter_headed(words))
    if (place := _guild(words)) is not None:
        bodies = _NO_CALLING if place == 0 else _NO_CALLING - {Side.INTERNATIONAL}
        return next((side for side in told if side in bodies), Side.UNKNOWN)
    if told and told[0] is Side.MEDIA and words[0][1] in _ARMS:
        return next((side for side in told if side is not Side.MEDIA), Side.MEDIA)  # "the insurgents' media office"
    if told and told[0] is Side.AID and Side.INTERNATIONAL in told:
        return Side.INTERNATIONAL  # "the UN's humanitarian office"
    if told and told[0] is Side.WITNESS and set(words[0]) & roles().bodies:
        # A body for refugees is none of theirs where the phrase says whose it is: "the United Nations refugee agency".
        return next((side for side in told if side is not Side.WITNESS), Side.WITNESS)
    return told[0] if told else Side.UNKNOWN


def _iter_headed(words: Sequence[tuple[str, str]]) -> Iterator[Side]:
    """ "the head of the occupied region": by its head, a word that tells nothing alone."""
    if words and words[0][1] in ("head", "chief", "leader"):
        yield from (roles().headed[w] for pair in words[1:] for w in pair[:1] if w in roles().headed)


def _guild(words: Sequence[tuple[str, str]]) -> int | None:
    """Where the phrase names people of one calling: "the dockers' union", "a union of clerks"."""
    for place, pair in enumerate(words[:_LEADING]):
        around = (*words[place + 1 : place + 3], *words[max(place - 1, 0) : place])  # "of the Farmers' Party"
        callings = {w for beside in around for w in beside}
        of_people = any(lexicon.people().is_person(w) for w in callings) or bool(callings & roles().default.keys())
        known = any(f"{w}-{g}" in roles().side for w in callings for g in pair)  # "the traders' association"
        if roles().guild & set(pair) and of_people and not known:
            return place
    return None


def _iter_told(words: Sequence[tuple[str, str]]) -> Iterator[Side]:
    before = ""  # "civil protection", "coast guard", "head of the occupied region"
    for place, pair in enumerate(words):
        both = (f"{pair[0]}-{before}", f"{before}-{pair[0]}")
        joined = next((roles().side[two] for two in both if two in roles().side), None)
        before = pair[0]
        if joined is not None:
            yield joined
        elif not any(w in roles().neutral for w in pair) and not _serves(pair, words[place + 1 : place + 2]):
            side = next((roles().side[w] for w in pair if w in roles().side), None) or _by_calling(pair)
            if side is not None:
                yield side


def _serves(pair: tuple[str, str], following: Sequence[tuple[str, str]]) -> bool:
    """ "an ambulance driver", "a porter at the hospital": the next word of the phrase tells whose side it is."""
    return bool(roles().serving & set(pair)) and any(w in roles().side for p in following for w in p)


def general_side(words: Words) -> Side:
    """The side a general word has where nothing else in the phrase tells one: an "official" is the state's."""
    words = tuple(words)
    found = (roles().default[w] for pair in words for w in pair if w in roles().default)
    return Side.UNKNOWN if _guild(words) is not None else next(found, Side.UNKNOWN)


def side_by_name(parse: Parse, head: Token, name: Sequence[Token]) -> Side:
    """The side that the last word of a body's name tells, where that word begins no phrase of its own."""
    runs_on = any(t.upos in ("ADP", "CCONJ") for t in name)  # "the Federation of Dock and Rail"
    if runs_on or not has_capital(parse, head) or not is_proper(name[-1]) or len(name) == 1:
        return Side.UNKNOWN
    return roles().named.get(word(name[-1]), Side.UNKNOWN)


def is_proper(token: Token) -> bool:
    """A word with a capital that is not all capitals."""
    return token.text[:1].isupper() and not token.text.isupper()


def private_side(parse: Parse, head: Token) -> Side:
    """The side of a man or a woman of whom nothing else is told: who lived through it; and of an owner's property."""
    if (owned := roles().alone.get(word(head))) is not None:
        return owned
    person = {word(head), lemma(head)} & (roles().person | {"those"})
    if any(word(c) in ("familiar", "close", "briefed") for c in children(parse, head, "amod", "acl")):
        return Side.UNKNOWN
    told_of = any(word(c) == "who" for a in children(parse, head, "acl") for c in children(parse, a, "nsubj"))
    return Side.WITNESS if person and (head.xpos == "NN" or told_of) else Side.UNKNOWN


def has_side(parse: Parse, head: Token) -> bool:
    """Whether a phrase says by itself whose side it is on."""
    words = role_words(parse, head)
    return {telling_side(words), general_side(words)} != {Side.UNKNOWN}


def _by_calling(pair: tuple[str, str]) -> Side | None:
    """Private persons by their calling or kinship are witnesses; those of an armed band or of the state are its own."""
    if any(w in roles().default or w in roles().generic or w in roles().person for w in pair):
        return None
    heads = lexicon.people().head
    parties = {Party.CIVILIAN: Side.WITNESS, Party.PERPETRATOR: Side.PERPETRATOR, Party.STATE: Side.STATE}
    return next((side for party, side in parties.items() for w in pair if w in heads[party] - _ADJECTIVES), None)


def side_of(parse: Parse, head: Token, speakers: Speakers) -> Side:
    """The side that a speaker's phrase tells, with what stands beside it; unknown where only a general word stands."""
    if is_armed(parse, head, speakers) or _is_band(parse, head):
        return Side.PERPETRATOR
    words = (*role_words(parse, head), *_professed(parse, head))
    if any(speakers.captors & set(pair) for pair in words):
        return Side.PERPETRATOR
    if has_capital(parse, head):
        beside = [pair for a in appositions(parse, head) for pair in role_words(parse, a)]
        words = (*beside, *words)
    return telling_side(words)


def _is_band(parse: Parse, head: Token) -> bool:
    """ "the Dawn Brigades", "the self-styled Army of the Hills": states number brigades and proclaim no armies."""
    phrase = phrase_tokens(parse, head)
    before = [word(t) for t in phrase if t.index < head.index]
    proclaimed = any(w in " ".join(before).replace(" - ", "-") for w in roles().proclaimed)
    if not has_capital(parse, head):
        return False
    named = any(is_proper(t) and t.index < head.index for t in phrase)
    return (proclaimed and bool({word(head), lemma(head)} & roles().bodies)) or (
        named and is_proper(head) and word(head) in ("brigades", "battalions", "commandos")
    )


def _professed(parse: Parse, head: Token) -> Words:
    """The words of "a man who identified himself as a leader of the gang"."""
    for clause in children(parse, head, "acl"):
        if word(clause) in ("claiming", "professing", "purporting"):
            below = sorted((t for t in parse.iter_subtree(clause) if t.upos == "NOUN"), key=lambda t: t.index)
            return tuple(pair for t in below[:3] for pair in role_words(parse, t))
        if lemma(clause) in roles().professing and any(
            word(c).endswith("self") for c in children(parse, clause, "obj")
        ):
            said = (c for c in children(parse, clause, "obl", "xcomp") if {"as"} & cases(parse, c))
            return tuple(pair for c in said for pair in role_words(parse, c))
    return ()


def is_armed(parse: Parse, head: Token, speakers: Speakers) -> bool:
    """An armed group by its name, or "the group" where the report tells of one; or somebody who belongs to it."""
    beside = [head, *children(parse, head, "nmod", "compound", "flat", "appos", "conj")]
    claiming = (c for c in children(parse, head, "acl") if word(c) == "claiming")  # "claiming to speak for the Front"
    beside += [t for c in claiming for x in children(parse, c, "xcomp") for t in children(parse, x, "obl")]
    whole = (text_of(parse, phrase_tokens(parse, head)),) if has_capital(parse, head) else ()
    if any(speakers.is_armed(name) for name in (*_names(parse, beside), *whole)):
        return True
    return bool(speakers.armed) and any(_is_bare_group(parse, t) for t in beside)


def _names(parse: Parse, tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        entity = entity_at(parse, token)
        first, last = (entity.first, entity.last) if entity else (token.index, token.index + 1)
        yield token.text
        yield parse.text[parse.tokens[first].start : parse.tokens[last - 1].end]


def _is_bare_group(parse: Parse, token: Token) -> bool:
    """ "the group", "the outlawed group", and not "the lawyers' group"."""
    if not {word(token), lemma(token)} & roles().group or has_capital(parse, token):
        return False
    determiner = child(parse, token, "det")
    definite = determiner is not None and word(determiner) == "the"
    based = any(word(c).endswith("based") for c in children(parse, token, "amod"))  # "the Britain-based group"
    return definite and not based and not children(parse, token, "compound", "nmod", "flat", "appos")


def naming_of(parse: Parse, head: Token, named: bool) -> Naming:
    """Whether the speaker has a name, is a body, or people known only by what they are."""
    if named:
        return Naming.NAMED
    if _is_called(parse, head):
        return Naming.ORGANISATION
    words = {word(head), word(head).removesuffix("s"), lemma(head)}
    before = word(parse.tokens[head.index - 1]) if head.index else ""
    if words & roles().bodies or f"{before}-{word(head)}" in roles().joined_bodies:
        return Naming.ORGANISATION
    if _is_person_word(words):
        return Naming.UNNAMED
    if has_capital(parse, head) or is_entity(parse, head, "ORG", "LOC"):
        return Naming.ORGANISATION
    return Naming.UNNAMED


def _is_called(parse: Parse, head: Token) -> bool:
    """ "the Selm Courier", "the Sons of the Valley": people's words that are a body's name."""
    prepositions = (c for n in children(parse, head, "nmod") for c in children(parse, n, "case"))
    plural = head.xpos == "NNPS" and is_entity(parse, head, "ORG")
    plural = plural or any(c.text.istitle() for c in prepositions)  # "Doctors Across Borders"
    return is_proper(head) and (plural or side_by_name(parse, head, phrase_tokens(parse, head)) is not Side.UNKNOWN)


def _is_person_word(words: set[str]) -> bool:
    known = words & (roles().generic | roles().neutral | roles().person | set(roles().default))
    return bool(known) or any(lexicon.people().is_person(w) for w in words)


def can_speak(parse: Parse, token: Token, *, by_looks: bool = True) -> bool:
    """People, bodies, names and the papers that speak for them; not things. A capital is enough `by_looks`."""
    words = {word(token), lemma(token)}
    if token.upos == "PRON" or is_entity(parse, token, "PER", "ORG", "LOC") or (by_looks and has_capital(parse, token)):
        return True
    if token.upos == "NUM":  # "two of the officials"
        return any(
            "of" in cases(parse, n) and can_speak(parse, n, by_looks=False) for n in children(parse, token, "nmod")
        )
    known = roles().bodies | roles().documents | roles().records | set(roles().side)
    return _is_person_word(words) or bool(words & known)
