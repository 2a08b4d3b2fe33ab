"""The name of the person who speaks: in the phrase, beside it, or the one a relative clause says they go by."""

from crossread.extract.attribution.phrases import appositions, entity_at, is_entity, phrase_tokens
from crossread.extract.attribution.words import roles
from crossread.extract.syntax import children, lemma, relation, word
from crossread.extract.times import is_time_word
from crossread.model.parse import Parse, Token
from crossread.model.source import Side

_LIGHT = frozenset(
    {
        "only",
        "just",
        "simply",
        "as",
        "by",
        "the",
        "name",
        "names",
        "himself",
        "herself",
        "their",
        "his",
        "first",
        "themselves",
        "him",
        "her",
        "them",
        "to",
        "be",
    }
)
_LONGEST = 5


def person_of(parse: Parse, head: Token) -> tuple[Token, ...]:
    """The tokens of the speaker's name; empty without one."""
    name = _pseudonym(parse, head) or _in_phrase(parse, head) or _beside(parse, head) or _titled(parse, head)
    return () if name and (_is_body(parse, head, name) or all(_is_office(t) for t in name)) else name


def _in_phrase(parse: Parse, head: Token) -> tuple[Token, ...]:
    tokens = phrase_tokens(parse, head)
    inside = {t.index for t in tokens}
    beside = [t for a in appositions(parse, head) for t in (a, *children(parse, a, "flat", "compound"))]
    after = [t for t in tokens if t.index > head.index and t.upos == "PROPN"]
    behind = [t for t in after if parse.tokens[t.index - 1].upos != "ADP"]
    for token in (head, *children(parse, head, "flat", "compound"), *behind, *beside):
        if is_entity(parse, token, "PER") and (token.index in inside or token in beside):
            return _whole(parse, token)
    return ()


def _beside(parse: Parse, head: Token) -> tuple[Token, ...]:
    """ "the head of the service, Ana Roe": a name between the comma after the phrase and the next mark."""
    last = phrase_tokens(parse, head)[-1].index
    end = parse.sentence(head).last
    if last + 2 >= end or word(parse.tokens[last + 1]) != "," or not _is_person_noun(head):
        return ()
    stop = last + 2
    while stop < min(end, last + 2 + _LONGEST) and _is_name_token(parse.tokens[stop]):
        stop += 1
    after = parse.tokens[stop] if stop < end else None
    closed = after is None or word(after) in (",", ".", "(", ";", "”", ":")
    name = _without_titles(parse.tokens[last + 2 : stop])
    return name if closed and stop - last - 1 > 1 and len(name) > 1 else ()


def _titled(parse: Parse, head: Token) -> tuple[Token, ...]:
    """ "General Ana Roe" where no name was recognised, as in text all in capitals."""
    tokens = phrase_tokens(parse, head)
    place = next((i for i, t in enumerate(tokens) if _is_title(t) or _is_calling(t)), len(tokens))
    name = tuple(t for t in tokens[place + 1 :])
    proper = all(t.upos == "PROPN" and t.text[:1].isupper() and not _is_office(t) for t in name)
    long_enough = len(name) > 1 or (bool(name) and _is_title(tokens[place]))
    return name if long_enough and proper else _title_before(parse, tokens)


def _is_office(token: Token) -> bool:
    """ "The General Prosecutor" is an office, and nobody's name."""
    return _is_title(token) or word(token) in roles().side or word(token) in roles().bodies


def _is_calling(token: Token) -> bool:
    """ "youth leader Ana Roe": one person's calling before the name."""
    heads = roles().generic | set(roles().default)
    return token.xpos == "NN" and lemma(token) in heads - roles().bodies and token.text[:1].islower()


def _title_before(parse: Parse, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    first = tokens[0].index
    if not first or not _is_title(parse.tokens[first - 1]) or parse.tokens[first - 1].sentence != tokens[0].sentence:
        return ()
    return tokens if all(t.upos == "PROPN" for t in tokens) else ()


def _is_title(token: Token) -> bool:
    return token.text[:1].isupper() and word(token).rstrip(".") in roles().titles


def _is_person_noun(head: Token) -> bool:
    return (
        head.upos in ("NOUN", "PROPN") and head.xpos in ("NN", "NNP") and not {word(head), lemma(head)} & roles().bodies
    )


def _is_name_token(token: Token) -> bool:
    return token.text[:1].isupper() and token.upos in ("PROPN", "NOUN", "ADJ", "X")


def _whole(parse: Parse, token: Token) -> tuple[Token, ...]:
    """The entity around a token, with capitalised words that go on with it, and no titles."""
    entity = entity_at(parse, token)
    assert entity is not None
    first, last = entity.first, entity.last
    sentence = parse.sentence(token)
    short = last - first == 1
    while last < sentence.last and last - first < _LONGEST and _goes_on(parse, last, sentence.last):
        hyphened = "-" in (parse.tokens[last].text, parse.tokens[last - 1].text)
        if not (short or hyphened or is_entity(parse, parse.tokens[last], "PER")):
            break
        last += 1
    while first > sentence.first and is_entity(parse, parse.tokens[first - 1], "PER"):
        first -= 1
    return _without_titles(parse.tokens[first:last])


def _goes_on(parse: Parse, place: int, end: int) -> bool:
    """Whether a name goes on: a capitalised noun right after it, or a hyphen before one."""
    token = parse.tokens[place]
    if token.text == "-" and place + 1 < end:
        return parse.tokens[place + 1].text[:1].isupper()
    return token.upos in ("PROPN", "NOUN") and token.text[:1].isupper() and not is_time_word(word(token))


def _without_titles(name: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Dr. Ana Roe" is printed as "Ana Roe"."""
    kept = name
    while len(kept) > 1 and (word(kept[0]).rstrip(".") in roles().titles or kept[0].upos in ("PUNCT", "DET")):
        kept = kept[1:]
    return kept


def _is_body(parse: Parse, head: Token, name: tuple[Token, ...]) -> bool:
    """ "its operator Orm Hydro", "the lawyers' group Open File": what looks like a person's name is a body's."""
    if len(name) == 1 and _is_abbreviation(parse, name[0]):
        return True
    before = parse.tokens[name[0].index - 1] if name[0].index else None
    if before is not None and before.upos == "NOUN" and {word(before), lemma(before)} & roles().bodies:
        return True
    beside = head.index not in {t.index for t in name}
    if beside and head.xpos == "NNS" and _is_company_or_body(head) and not any(t.upos == "CCONJ" for t in name):
        return True  # "its managers, Orsted Marine"
    if beside and ({word(head), lemma(head)} & roles().bodies or _is_it(parse, head)):
        return True
    return word(name[-1]) in roles().bodies or roles().side.get(word(name[-1])) is Side.COMPANY


def _is_it(parse: Parse, head: Token) -> bool:
    """ "the hotel's owner, Levant Star, said that it ...": an owner of whom the sentence goes on as of a thing."""
    after = parse.tokens[head.index + 1 : parse.sentence(head).last]
    return _is_company_or_body(head) and any(word(t) == "it" and t.deprel.startswith("nsubj") for t in after)


def body_name(parse: Parse, head: Token) -> tuple[Token, ...]:
    """ "its operator Orm Power" is printed as "Orm Power": the name right behind a noun for a body."""
    if head.upos != "NOUN" or not _is_company_or_body(head):
        return ()
    behind = [t for t in phrase_tokens(parse, head) if t.index > head.index]
    if not behind:
        return _apposed_name(parse, head)
    return tuple(behind) if all(t.upos == "PROPN" and t.text[:1].isupper() for t in behind) else ()


def _is_company_or_body(head: Token) -> bool:
    """A noun for a body, or for who owns or runs a thing."""
    words = {word(head), lemma(head)}
    owns = any(roles().side.get(w, roles().default.get(w)) is Side.COMPANY for w in words)
    return bool(words & roles().bodies) or owns


def _apposed_name(parse: Parse, head: Token) -> tuple[Token, ...]:
    """ "the hotel's owner, Levant Star, said": capitalised words between the comma and the next mark."""
    place, last = phrase_tokens(parse, head)[-1].index + 1, parse.sentence(head).last
    if place >= last or word(parse.tokens[place]) != ",":
        return ()
    stop = place + 1
    while stop < min(last, place + 1 + _LONGEST) and _is_name_token(parse.tokens[stop]):
        stop += 1
    name = parse.tokens[place + 1 : stop]
    closed = stop < last and word(parse.tokens[stop]) in (",", "(", ".", ";")
    return name if name and closed and not any(is_time_word(word(t)) for t in name) else ()


def _is_abbreviation(parse: Parse, token: Token) -> bool:
    """Three capitals or more, in a sentence that is not all in capitals."""
    sentence = parse.sentence(token)
    return len(token.text) > 2 and token.text.isupper() and not parse.text[sentence.start : sentence.end].isupper()


# Names one goes by ------------------------------------------------------------------------------------------


def _pseudonym(parse: Parse, head: Token) -> tuple[Token, ...]:
    """The name in a relative clause of naming: "a man who called himself Commander Roe"."""
    sentence = parse.sentence(head)
    end = phrase_tokens(parse, head)[-1].index + 1
    after = [word(t) for t in parse.tokens[end : min(end + 2, sentence.last)]]
    if not {"who", "whom"} & set(after):
        called = after[:1] in (["known"], ["identified"]) and after[1:] == ["as"]  # "the commander known as Falcon"
        return _name_after(parse, end + 2, sentence.last) if called and not {word(head)} & roles().bodies else ()
    for place in range(end, sentence.last):
        token = parse.tokens[place]
        if (
            token.upos == "VERB"
            and (word(token) in roles().pseudonym or _gives_name(parse, token))
            and not _names_another(parse, token, end)
            and (name := _name_after(parse, place + 1, sentence.last))
        ):
            return name
        if word(token) in (".", ";", "”"):
            break
    return ()


def _gives_name(parse: Parse, verb: Token) -> bool:
    """ "who gave her name only as Ana", and not "who refused to give their names"."""
    return (
        lemma(verb) == "give"
        and verb.xpos != "VB"
        and any(word(o) in ("name", "names") for o in children(parse, verb, "obj"))
    )


def _names_another(parse: Parse, verb: Token, end: int) -> bool:
    """Whether a clause within the clause names something else: "who runs the site known as Roe Hill"."""
    noun = parse.head(verb)
    return noun is not None and relation(verb) == "acl" and noun.upos == "NOUN" and noun.index >= end


def _name_after(parse: Parse, place: int, last: int) -> tuple[Token, ...]:
    while place < last and word(parse.tokens[place]) in _LIGHT:
        place += 1
    start = place
    while place < last and parse.tokens[place].text[:1].isupper() and parse.tokens[place].upos in ("PROPN", "NOUN"):
        place += 1
    return parse.tokens[start:place]
