"""Which term a noun stands for, and for whom: its party decides, not the word alone."""

from crossread.extract.labelling.terms import Term, terms, words
from crossread.extract.parties import is_people, party_of
from crossread.extract.syntax import cases, children, forms, lemma, relation, word
from crossread.model.claim import Measure, Party
from crossread.model.label import Target
from crossread.model.parse import Parse, Token


def noun_term(parse: Parse, token: Token, armed: frozenset[str]) -> Term | None:
    """The term of a noun or of a word that says what kind of group another names; None where it names none."""
    if (group := _group_term(parse, token)) is not None:
        return group
    found = [t for form in sorted(forms(token)) for t in terms().nouns.get(form, ())]
    found = [t for t in found if _follows(parse, token, t.before)]
    longest = max((len(t.before) for t in found), default=0)
    fitting = [t for t in found if len(t.before) == longest and _fits(parse, token, t, armed)]
    return fitting[0] if fitting else _either(parse, token, armed)


def _follows(parse: Parse, token: Token, before: tuple[str, ...]) -> bool:
    """Whether the words stand right before the token."""
    first = token.index - len(before)
    if first < 0:
        return False
    between = parse.tokens[first : token.index]
    return all(t.sentence == token.sentence and w in (lemma(t), word(t)) for t, w in zip(between, before, strict=True))


def _group_term(parse: Parse, token: Token) -> Term | None:
    """ "terrorist organisation", "separatist group": the word for the group together with what it is called."""
    groups = words(Target.ATTACKERS, "groups")
    if not forms(token) & groups or token.upos not in ("NOUN", "PROPN"):
        return None
    kinds, nouns = terms().kinds[Target.ATTACKERS], terms().nouns
    for c in reversed(parse.children(token)):
        if relation(c) not in ("amod", "compound") or c.index > token.index:
            continue
        named = next((t for t in nouns.get(lemma(c), ()) if t.target is Target.ATTACKERS and not t.before), None)
        if named is None and lemma(c) not in kinds:
            continue
        loaded = named.loaded if named is not None else kinds[lemma(c)]
        if lemma(c) == "armed" and forms(token) & {"force", "wing"}:
            continue  # a state's
        name = min(sorted(forms(token) & groups), key=len)
        before = tuple(word(t) for t in parse.tokens[c.index : token.index])
        return Term(target=Target.ATTACKERS, name=f"{lemma(c)} {_spelt(name)}", loaded=loaded, before=before)
    return None


def _spelt(noun: str) -> str:
    return "organisation" if noun == "organization" else noun


def _fits(parse: Parse, token: Token, term: Term, armed: frozenset[str]) -> bool:
    match term.target:
        case Target.ATTACKERS:
            return _names_attackers(parse, token, term, armed)
        case Target.FORCES:
            return _names_forces(parse, token, term, armed)
        case Target.VICTIMS:
            return token.upos == "NOUN" and _names_victims(parse, token, term, armed)
        case _:
            return _is_deed(parse, token, term, armed)


def _names_attackers(parse: Parse, token: Token, term: Term, armed: frozenset[str]) -> bool:
    head = _described(parse, token)
    if head is not None:
        return token.upos != "VERB" and _says_what_kind(parse, token, head, armed)
    if token.upos not in ("NOUN", "PROPN"):
        return False
    party = _party(parse, token, armed)
    return party is Party.PERPETRATOR or (term.loaded and party is Party.UNKNOWN)


def _says_what_kind(parse: Parse, token: Token, head: Token, armed: frozenset[str]) -> bool:
    """ "rebel gunmen", "militant violence": but for things, and for groups, which are terms of two words."""
    if forms(head) & (words(Target.ATTACKERS, "no_people") | words(Target.ATTACKERS, "groups")):
        return False
    deed = any(t.target is Target.ATTACK for form in forms(head) for t in terms().nouns.get(form, ()))
    if deed and lemma(token) in terms().kinds[Target.ATTACK]:
        return False  # "criminal attack": a judgement on the deed
    if _follows(parse, head, (lemma(token),)) and any(
        t.before == (lemma(token),) for form in forms(head) for t in terms().nouns.get(form, ())
    ):
        return False
    return not is_people(head) or _party(parse, head, armed) is Party.PERPETRATOR


def _names_victims(parse: Parse, token: Token, term: Term, armed: frozenset[str]) -> bool:
    """Not the passenger of "passenger ferry", nor the hero of "hero constable", who is one of the forces."""
    head = _described(parse, token)
    if head is not None and not is_people(head):
        return False
    party = _party(parse, head or token, armed)
    return not term.loaded or party not in (Party.PERPETRATOR, Party.STATE)


def _described(parse: Parse, token: Token) -> Token | None:
    """The noun that a noun right before it describes."""
    head = parse.head(token)
    inside = relation(token) in ("compound", "amod") and head is not None and head.index > token.index
    return head if inside else None


def _names_forces(parse: Parse, token: Token, term: Term, armed: frozenset[str]) -> bool:
    if token.upos not in ("NOUN", "PROPN") or _is_duty(parse, token):
        return False
    if forms(token) & words(Target.FORCES, "whoever"):
        return True
    head = _described(parse, token)
    if head is not None:
        return term.loaded and _party(parse, head, armed) is Party.STATE
    party = _party(parse, token, armed)
    if term.loaded or term.before:
        return party is Party.STATE or (bool(term.before) and party is not Party.PERPETRATOR)
    body = {"army", "military", "police"} & forms(token)
    return party is Party.STATE or bool(body)


def _is_duty(parse: Parse, token: Token) -> bool:
    """ "stands guard", "under guard" name nobody."""
    verb = parse.head(token)
    if "under" in cases(parse, token):
        return True
    return verb is not None and lemma(verb) in ("stand", "keep", "mount") and lemma(token) == "guard"


def _is_deed(parse: Parse, token: Token, term: Term, armed: frozenset[str]) -> bool:
    """A noun for the attack, deaths or freeing that is not told as the deed of the state's forces."""
    if token.upos not in ("NOUN", "PROPN"):
        return False
    if term.target is Target.ATTACK:
        return doer_of(parse, token, armed) is not Party.STATE
    head = _described(parse, token)
    if head is not None and (term.target is Target.DEATHS or not forms(head) & words(Target.FREEING, "done")):
        return False  # "death toll", "rescue workers"
    return not (term.target is Target.FREEING and _is_of_jailed(parse, token))


def _either(parse: Parse, token: Token, armed: frozenset[str]) -> Term | None:
    """ "the militants' raid": what either side may do, where its doer is named as the attackers'."""
    own = forms(token) & words(Target.ATTACK, "either")
    if token.upos != "NOUN" or not own or doer_of(parse, token, armed) is not Party.PERPETRATOR:
        return None
    return Term(target=Target.ATTACK, name=min(own, key=len), loaded=False)


def doer_of(parse: Parse, noun: Token, armed: frozenset[str]) -> Party:
    """Whose deed a noun tells of, where it says so: "the army's raid", "an attack by rebels", "militant attacks"."""
    by = [c for c in children(parse, noun, "nmod") if "by" in cases(parse, c) or c.deprel == "nmod:poss"]
    for owner in (*by, *children(parse, noun, "compound", "amod")):
        party = party_of(parse, owner, Measure.KILLED, armed)
        if party is Party.UNKNOWN and (word(owner) in armed or word(owner) in ("army", "military", "police")):
            party = Party.PERPETRATOR if word(owner) in armed else Party.STATE
        if party in (Party.PERPETRATOR, Party.STATE):
            return party
    return Party.UNKNOWN


def _is_of_jailed(parse: Parse, noun: Token) -> bool:
    return any(forms(c) & words(Target.FREEING, "jailed") for c in children(parse, noun, "nmod", "compound"))


def _party(parse: Parse, token: Token, armed: frozenset[str]) -> Party:
    return party_of(parse, token, Measure.KILLED, armed)
