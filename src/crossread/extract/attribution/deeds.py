"""Who speaks of violence as their own: an armed group by what it says it did, where nothing else tells its side."""

from collections.abc import Iterable

from crossread.extract import lexicon
from crossread.extract.attribution.sayings import Saying
from crossread.extract.attribution.words import cues
from crossread.extract.syntax import child, children, conjunct_head, lemma, relation, word
from crossread.model.claim import Party
from crossread.model.parse import Parse, Token

_OWN = frozenset({"it", "we", "they"})
_OWNERS = frozenset({"its", "our", "their"})


def has_captives(parse: Parse, content: Iterable[int]) -> bool:
    """Whether what is said is "we have nine of them", or that "we" hold or killed people."""
    return any(_is_ours(parse, parse.tokens[i]) for i in content)


def _is_ours(parse: Parse, verb: Token) -> bool:
    subject, taken = child(parse, verb, "nsubj"), child(parse, verb, "obj")
    if verb.upos != "VERB" or subject is None or word(subject) != "we" or taken is None:
        return False
    if lemma(verb) == "have":
        return taken.upos == "NUM" and any(word(c) == "them" for c in children(parse, taken, "nmod"))
    return lemma(verb) in cues().deed and _is_people(parse, taken)


def is_own_deed(parse: Parse, saying: Saying, content: Iterable[int]) -> bool:
    """Whether what is said has the speaker kill, hold or seize people, or count dead fighters as its own."""
    if lemma(saying.cue) in cues().claim and _names_deaths(parse, saying.cue):
        return True
    tokens = [parse.tokens[i] for i in content]
    return any(_is_deed(parse, saying, t) for t in tokens) or any(_is_own_fighter(parse, t) for t in tokens)


def counts_citizens(parse: Parse, content: Iterable[int]) -> bool:
    """Whether what is said is of the speaker's own citizens, as only a country says it."""
    own = (parse.tokens[i] for i in content if lemma(parse.tokens[i]) in cues().citizens)
    return any((o := child(parse, t, "nmod:poss")) is not None and word(o) in _OWNERS for t in own)


def has_fighters(parse: Parse, content: Iterable[int]) -> bool:
    """Whether what is said is of the speaker's own fighters."""
    return any(_is_own_fighter(parse, parse.tokens[i]) for i in content)


def kills_forces(parse: Parse, saying: Saying, content: Iterable[int]) -> bool:
    """Whether what is said has the speaker kill, hold or seize people of the state's forces."""
    forces = lexicon.people().head[Party.STATE]
    deeds = (t for i in content if _is_deed(parse, saying, t := parse.tokens[i]))
    return any({lemma(o), word(o)} & forces for t in deeds for o in children(parse, t, "obj"))


def _is_deed(parse: Parse, saying: Saying, verb: Token) -> bool:
    if verb.upos != "VERB" or lemma(verb) not in cues().deed:
        return False
    taken = child(parse, verb, "obj")
    if taken is None or not _is_people(parse, taken):
        return False
    if {lemma(taken), word(taken)} & lexicon.people().head[Party.PERPETRATOR]:
        return False  # who kills fighters is no band for that
    subject = child(parse, verb, "nsubj") or child(parse, conjunct_head(parse, verb), "nsubj")
    if subject is None:
        return relation(verb) in ("xcomp", "advcl") and verb.head == saying.cue.index
    return word(subject) in _OWN or _is_own_fighter(parse, subject)


def _is_people(parse: Parse, token: Token) -> bool:
    if child(parse, token, "nummod") is not None or token.upos == "NUM":
        return True
    return any(lexicon.people().is_person(w) for w in (lemma(token), word(token)))


def _is_own_fighter(parse: Parse, token: Token) -> bool:
    owner = child(parse, token, "nmod:poss")
    return owner is not None and word(owner) in _OWNERS and lemma(token) in cues().fighters


def _names_deaths(parse: Parse, cue: Token) -> bool:
    """ "boasted of the deaths of 20 policemen"."""
    return any({lemma(t), word(t)} & cues().deaths for t in children(parse, cue, "obj", "obl"))
