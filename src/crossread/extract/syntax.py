"""Questions about a parse that every rule asks: who governs, by which relation, with which words around."""

from collections.abc import Iterator

from crossread.extract import lexicon
from crossread.model.parse import Parse, Sentence, Token

NEGATIONS = frozenset({"not", "n't", "n’t", "nt", "never", "nor", "neither", "no"})


def relation(token: Token) -> str:
    """The relation without its subtype."""
    return token.deprel.split(":")[0]


def lemma(token: Token) -> str:
    """The dictionary form; a regular verb form whose tag hid it is brought back to its verb."""
    form = (token.lemma or token.text).lower()
    return lexicon.base_form(form, token.text.lower()) if token.upos == "VERB" else form


def verb_of(token: Token) -> str:
    """The verb a participle belongs to, also where it is tagged an adjective or a noun: "killed" -> "kill"."""
    participle = token.xpos.startswith("VB") and token.upos != "AUX"
    return lexicon.base_form(lemma(token), word(token)) if participle else lemma(token)


def word(token: Token) -> str:
    """The form as printed, in lower case."""
    return token.text.lower()


def forms(token: Token) -> frozenset[str]:
    """The words a noun may stand under in a list: its lemma, as printed, and in the singular."""
    printed = word(token)
    man = f"{printed.removesuffix('men')}man" if printed.endswith("men") else printed
    return frozenset({lemma(token), printed, printed.removesuffix("s"), man})


def child(parse: Parse, token: Token, *relations: str) -> Token | None:
    """The first dependent by one of the relations, subtype given or not."""
    return next(iter(children(parse, token, *relations)), None)


def children(parse: Parse, token: Token, *relations: str) -> tuple[Token, ...]:
    """The dependents by one of the relations, subtype given or not, in text order."""
    return tuple(c for c in parse.children(token) if c.deprel in relations or relation(c) in relations)


def cases(parse: Parse, token: Token) -> frozenset[str]:
    """The prepositions of a nominal, in lower case."""
    return frozenset(word(c) for c in children(parse, token, "case"))


def iter_ancestors(parse: Parse, token: Token) -> Iterator[Token]:
    """The head, its head, and so on; ends at the root, or where a broken tree turns in a circle."""
    seen = {token.index}
    current = parse.head(token)
    while current is not None and current.index not in seen:
        yield current
        seen.add(current.index)
        current = parse.head(current)


def tokens_in(parse: Parse, sentence: Sentence, start: int, end: int) -> tuple[Token, ...]:
    """Tokens of the sentence that touch [start, end)."""
    return tuple(t for t in parse.words(sentence) if t.start < end and start < t.end)


def top(tokens: tuple[Token, ...]) -> Token:
    """The token of a stretch whose head stands outside it; the last such, since English heads come last."""
    inside = {t.index for t in tokens}
    outer = [t for t in tokens if t.head not in inside]
    nominal = [t for t in outer if t.upos not in ("ADP", "ADV", "PUNCT", "CCONJ", "PART")]
    return (nominal or outer or list(tokens))[-1]


def is_negated(parse: Parse, token: Token) -> bool:
    """Whether the predicate itself carries a negation ("had not been freed", "was never found")."""
    return any(word(c) in NEGATIONS or lemma(c) == "not" for c in children(parse, token, "advmod", "neg", "cc:preconj"))


def is_passive(parse: Parse, token: Token) -> bool:
    """Whether a verb is in the passive voice."""
    if child(parse, token, "aux:pass") is not None:
        return True
    return child(parse, token, "nsubj:pass", "csubj:pass") is not None and child(parse, token, "obj") is None


def is_copular(parse: Parse, token: Token) -> bool:
    """Whether a word is the predicate of a form of *be*."""
    return child(parse, token, "cop") is not None


def conjunct_head(parse: Parse, token: Token) -> Token:
    """The first of the conjuncts a token is one of."""
    current = token
    for ancestor in iter_ancestors(parse, token):
        if relation(current) != "conj":
            break
        current = ancestor
    return current
