"""Who is the subject and who the object of a verb, also where the verb shares them with another or restricts a noun."""

from collections.abc import Iterable

from crossread.extract.attribution.nearby import near_subject
from crossread.extract.attribution.phrases import is_entity
from crossread.extract.attribution.subjects import is_apposed
from crossread.extract.syntax import cases, child, children, is_passive, iter_ancestors, lemma, relation, word
from crossread.extract.times import is_time_word
from crossread.model.parse import Parse, Token

RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
#: Their infinitive's subject is their own, whoever else they name: "threatened them to kill".
_OWN_CONTROL = frozenset({"threaten", "promise", "vow", "swear", "pledge", "use", "need"})
#: Verbs that are nothing without an object: in "nineteen guards killed, police say" the guards were.
_NEVER_ALONE = frozenset(
    {"kill", "injure", "wound", "arrest", "detain", "kidnap", "abduct", "rescue", "evacuate", "behead"}
)
_CLAUSES = frozenset({"root", "ccomp", "conj", "parataxis"})
_DEPTH = 6
#: "by" stands within so many words of what was done.
_REACH = 22
_NOMINATIVE = frozenset({"it", "he", "she", "they", "we", "i", "who"})


def undergoes(parse: Parse, verb: Token) -> bool:
    """Whether a verb form tells what its subject, or the noun it restricts, undergoes: the passive, also shortened."""
    if is_passive(parse, verb):
        return True
    if verb.xpos not in ("VBN", "JJ", "VBD") or child(parse, verb, "obj", "ccomp", "xcomp") is not None:
        return False
    if any(word(s) in _NOMINATIVE for s in children(parse, verb, "nsubj")):
        return False  # "It threatened", tagged as a participle
    if any(lemma(c) == "have" for c in children(parse, verb, "aux")):
        return False
    kind = relation(verb)
    if kind == "conj":
        above = parse.head(verb)
        own = child(parse, verb, "nsubj") is not None
        return not own and above is not None and verb.xpos == "VBN" and undergoes(parse, above)
    if verb.xpos == "VBD":
        return kind in _CLAUSES and lemma(verb) in _NEVER_ALONE and not _shares_object(parse, verb)
    finite = child(parse, verb, "aux", "cop") is not None
    return kind in ("acl", "amod", "advcl", "xcomp", "compound", "dep") or not finite


def _shares_object(parse: Parse, verb: Token) -> bool:
    """ "killed and wounded two": the object stands with the last of several verbs."""
    return any(child(parse, c, "obj") is not None for c in children(parse, verb, "conj") if c.upos == "VERB")


def subject_of(parse: Parse, verb: Token, depth: int = _DEPTH) -> Token | None:
    """The subject as printed, or the one the verb shares; of a relative clause the noun it restricts."""
    own = _own_subject(parse, verb)
    if own is not None:
        return _antecedent(parse, verb) or own if word(own) in RELATIVES else own
    above = parse.head(verb)
    if above is None or depth == 0:
        return None
    kind = relation(verb)
    if kind == "conj" and above.upos in ("VERB", "ADJ", "NOUN"):
        return subject_of(parse, above, depth - 1)
    if kind == "xcomp":
        controlled = child(parse, above, "obj")
        if controlled is not None and lemma(above) not in _OWN_CONTROL and not undergoes(parse, above):
            return controlled
        return subject_of(parse, above, depth - 1)
    if kind in ("advcl", "parataxis", "dep") and verb.xpos in ("VBG", "VBN", "VB"):
        return _noun_before(parse, verb) or _of_clause(parse, verb, above, depth)
    if kind in ("acl", "amod"):
        return _of_noun(parse, verb, above, depth)
    return _beside(parse, verb) if _is_finite(parse, verb) else None


def _own_subject(parse: Parse, verb: Token) -> Token | None:
    """The subject by the tree: of several the nearest before the verb, since a dateline is taken for a subject too."""
    found = [s for s in children(parse, verb, "nsubj") if s.upos in _NOMINAL and word(s) != "there"]
    found = [s for s in found if not is_time_word(word(s))] or found
    before = [s for s in found if s.index < verb.index]
    first = next((s for s in before if is_apposed(parse, s, before)), None)
    chosen = first or (before[-1] if before else next(iter(found), None))
    if chosen is not None and _is_dateline(parse, chosen):
        return _beside(parse, verb)
    return chosen


def _is_dateline(parse: Parse, token: Token) -> bool:
    """ "ORDEL, 3 May (Wire) -- [TEXT] Rebels attacked": the place at the head of a report is nobody."""
    first = parse.sentence(token).first
    if token.index - first > 2 or not is_entity(parse, token, "LOC"):
        return False
    after = [t.text for t in parse.tokens[token.index + 1 : token.index + 18]]
    return any(mark in after for mark in ("--", "—", "–", "[")) and any(t.isdigit() or t in ("(", "[") for t in after)


def _beside(parse: Parse, verb: Token) -> Token | None:
    """What stands right before the verb, where the tree has no subject for it."""
    near = near_subject(parse, parse.sentence(verb), verb)
    usable = near is not None and word(near) not in RELATIVES and not _is_dateline(parse, near)
    return near if usable else None


def _is_finite(parse: Parse, verb: Token) -> bool:
    return verb.xpos in ("VBD", "VBZ", "VBP") or child(parse, verb, "aux", "aux:pass") is not None


def objects_of(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """Those the act is done to by the verb's grammar, each conjunct apart."""
    if undergoes(parse, verb):
        subject = subject_of(parse, verb)
        return () if subject is None else with_conjuncts(parse, subject)
    found = children(parse, verb, "obj")
    if found:
        meant = (_antecedent(parse, verb) or o if word(o) in RELATIVES else o for o in found)
        return tuple(t for o in meant for t in with_conjuncts(parse, o))
    if relation(verb) == "acl" and verb.deprel == "acl:relcl":
        own = [s for s in children(parse, verb, "nsubj") if word(s) not in RELATIVES]
        above = parse.head(verb)
        return with_conjuncts(parse, above) if own and above is not None else ()
    if relation(verb) == "conj" and not children(parse, verb, "obl", "nsubj", "ccomp", "xcomp"):
        later = [c for c in children(parse, verb, "conj") if c.index > verb.index]
        return tuple(t for c in later[:1] for t in objects_of(parse, c))
    joined = [c for c in children(parse, verb, "conj") if child(parse, c, "nsubj") is None and c.upos == "VERB"]
    near = next((c for c in joined if c.index - verb.index <= 3), None)  # "killed and wounded two"
    return () if near is None else tuple(t for o in children(parse, near, "obj") for t in with_conjuncts(parse, o))


def agents_of(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """Those who do it: the subject of the active, "by" of the passive."""
    named = by_phrases(parse, verb)
    passive = undergoes(parse, verb)
    if not named and passive:
        named = by_further_on(parse, verb)
    if named or passive:
        return tuple(t for n in named for t in with_conjuncts(parse, n))
    subject = subject_of(parse, verb)
    return () if subject is None else with_conjuncts(parse, subject)


def by_phrases(parse: Parse, token: Token) -> tuple[Token, ...]:
    """What stands under "by" and names who did it: no time and no measure."""
    found = children(parse, token, "obl", "nmod")
    return tuple(
        t
        for t in found
        if "by" in cases(parse, t) and t.upos in ("NOUN", "PROPN", "PRON") and not is_time_word(word(t))
    )


def by_further_on(parse: Parse, token: Token) -> tuple[Token, ...]:
    """ "died in an attack on a post in Ordel by rebels": "by" that the tree hangs on a word between."""
    for t in parse.tokens[token.index + 1 : min(token.index + _REACH, parse.sentence(token).last)]:
        if t.upos in ("VERB", "AUX", "SCONJ") or t.text in (",", ";", ":", "--"):
            return ()
        if word(t) == "by" and t.upos == "ADP":
            head = parse.head(t)
            named = head is not None and head.upos in ("NOUN", "PROPN") and head.index > t.index
            return (head,) if named and head is not None and not is_time_word(word(head)) else ()
    return ()


def under(parse: Parse, token: Token, prepositions: Iterable[str]) -> tuple[Token, ...]:
    """Nominals below a word by one of the prepositions, each conjunct apart; no times."""
    wanted = frozenset(prepositions)
    found = [t for t in children(parse, token, "obl", "nmod") if cases(parse, t) & wanted]
    return tuple(t for f in found if not is_time_word(word(f)) for t in with_conjuncts(parse, f))


def with_conjuncts(parse: Parse, token: Token) -> tuple[Token, ...]:
    """A nominal and those joined to it."""
    return (token, *(c for c in children(parse, token, "conj") if c.upos in _NOMINAL and c.index > token.index))


def antecedent_noun(parse: Parse, relative: Token) -> Token | None:
    """The noun that "whom" stands for: the one its clause restricts."""
    current = relative
    for above in iter_ancestors(parse, relative):
        if relation(current) == "acl":
            return above
        current = above
    return None


def _antecedent(parse: Parse, verb: Token) -> Token | None:
    """The noun that a relative clause with this verb restricts."""
    current: Token | None = verb
    for _ in range(_DEPTH):
        if current is None or relation(current) not in ("conj", "acl", "xcomp"):
            return None
        above = parse.head(current)
        if relation(current) == "acl":
            return above
        current = above
    return None


def _noun_before(parse: Parse, verb: Token) -> Token | None:
    """ "from a train seized by rebels": the noun right before a bare participle is what it tells of."""
    before = parse.tokens[verb.index - 1] if verb.index else verb
    bare = verb.xpos == "VBN" and child(parse, verb, "mark", "aux") is None
    return before if bare and before.upos in ("NOUN", "PROPN") and before.sentence == verb.sentence else None


def _of_clause(parse: Parse, verb: Token, above: Token, depth: int) -> Token | None:
    """The subject of a clause without one is that of its main clause; what follows a passive is done by its agent."""
    marked = child(parse, verb, "mark") is not None or cases(parse, verb)
    if undergoes(parse, above) and (verb.xpos == "VB" or (verb.xpos == "VBG" and not marked)):
        return next(iter(by_phrases(parse, above)), None)
    return subject_of(parse, above, depth - 1)


def _of_noun(parse: Parse, verb: Token, above: Token, depth: int) -> Token | None:
    """The noun that a participle restricts; of "an operation to free them" whoever launched the operation."""
    infinitive = any(word(c) == "to" for c in children(parse, verb, "mark"))
    if not infinitive:
        return above
    if (owner := child(parse, above, "nmod:poss")) is not None:
        return owner  # "the group's claim to have killed nine"
    governor = parse.head(above)
    if relation(above) == "obj" and governor is not None and governor.upos == "VERB":
        return subject_of(parse, governor, depth - 1)
    return None
