"""Whether an event is told as having happened: modality and polarity, from the words above it in the tree."""

from dataclasses import dataclass
from functools import cache

from crossread.extract import lexicon
from crossread.extract.event import Event
from crossread.extract.syntax import cases, children, is_negated, iter_ancestors, lemma, relation, word
from crossread.model.claim import Modality, Polarity
from crossread.model.parse import Parse, Token

_FACTS = (Modality.THREATENED, Modality.PLANNED, Modality.EXPECTED, Modality.POSSIBLE)
#: Prepositions of what has already happened when a thing is planned, feared or promised.
_CIRCUMSTANCE = frozenset({"after", "following", "since", "over", "despite", "because", "due", "amid", "regarding"})
#: Verbs that ask somebody for a thing: what is asked for is not thereby there.
DEMANDS = frozenset(
    {
        "demand",
        "ask",
        "call",
        "urge",
        "appeal",
        "request",
        "offer",
        "propose",
        "exchange",
        "want",
        "promise",
        "pledge",
        "agree",
    }
)
#: Verbs of a sum, with the auxiliary under which it is somebody's own.
_LEAVING = frozenset({"leave", "mean", "bring", "make"})
_WOULD = frozenset({"would", "'d", "’d"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reality:
    """`governor` is the word that takes the event out of the plain report, None where it is told as a fact."""

    modality: Modality = Modality.REPORTED
    polarity: Polarity = Polarity.AFFIRMED
    governor: Token | None = None

    @property
    def is_demanded(self) -> bool:
        """Whether somebody is asked to do it: "demanded the release of 60 prisoners"."""
        return self.governor is not None and lemma(self.governor) in DEMANDS


def presupposed() -> Reality:
    """What a phrase takes for granted: who is yet to be freed is held, a killer has killed."""
    return Reality()


@cache
def _governors() -> dict[str, Modality]:
    t = lexicon.table("reality")["governor"]
    return {w: m for m in _FACTS for w in t[m.value].split()}


@cache
def _modals() -> dict[str, Modality]:
    t = lexicon.table("reality")["modal"]
    return {w: m for m in (Modality.POSSIBLE, Modality.EXPECTED) for w in t[m.value].split()}


@cache
def _implicative() -> frozenset[str]:
    return frozenset(lexicon.table("reality")["governor"]["implicative"].split())


@cache
def _prevented() -> frozenset[str]:
    return frozenset(lexicon.table("reality")["governor"]["prevented"].split())


@cache
def _told() -> frozenset[str]:
    """What may be told, and denied, in a clause of its own: a report, a claim, a version of what happened."""
    return lexicon.words("statement") | frozenset(lexicon.table("reality")["told"]["nouns"].split())


@cache
def _conditions() -> frozenset[str]:
    return frozenset(lexicon.table("reality")["mark"]["condition"].split())


def predicate_of(parse: Parse, event: Event) -> Token:
    """The word whose reality is the event's: of a toll the verb that moves it ("the toll could rise to 100")."""
    verb = parse.head(event.trigger)
    moved = event.how == "toll" and verb is not None and verb.upos == "VERB" and lemma(verb) not in _governors()
    return verb if moved and verb is not None else event.trigger


def judge(parse: Parse, trigger: Token) -> Reality:
    """Walk from the event word to the top of its sentence; the first word that unsettles the event decides."""
    polarity = Polarity.DENIED if is_negated(parse, trigger) else Polarity.AFFIRMED
    if (presumed := _presumed(parse, trigger)) is not None:
        return Reality(modality=Modality.POSSIBLE, polarity=polarity, governor=presumed)
    below, current = None, trigger
    for above in (None, *iter_ancestors(parse, trigger)):
        if above is not None:
            if _is_circumstance(parse, current, above):
                return Reality(polarity=polarity)
            if lemma(above) in _prevented() and relation(current) in ("obj", "nsubj:pass", "advcl", "obl"):
                return Reality(polarity=Polarity.DENIED, governor=above)
            if found := _under(parse, current, above):
                if found is Modality.POSSIBLE and is_negated(parse, above):
                    polarity = Polarity.DENIED  # "do not believe that anybody was killed"
                return Reality(modality=found, polarity=polarity, governor=above)
            if lemma(above) in lexicon.speech().denial and _is_denied(trigger, current):
                return Reality(polarity=Polarity.DENIED, governor=above)
            if lemma(above) in lexicon.speech().verbs and _is_said(parse, current, above):
                return Reality(polarity=polarity)
            if _is_presupposed(parse, current, above):
                return Reality(polarity=polarity)
            below, current = current, above
        if own := _own(parse, current, below):
            return Reality(modality=own, polarity=polarity, governor=current)
    return Reality(polarity=polarity)


def _presumed(parse: Parse, trigger: Token) -> Token | None:
    """The "presumed" of "are presumed drowned", wherever the tree hangs it."""
    before = parse.tokens[trigger.index - 1] if trigger.index else trigger
    participles = before.xpos == "VBN" and trigger.xpos in ("VBN", "JJ")
    return before if participles and _governors().get(lemma(before)) is Modality.POSSIBLE else None


def _is_said(parse: Parse, current: Token, above: Token) -> bool:
    """A clause under a verb of saying; "reports" may be such a verb by its tag, and yet what somebody denies."""
    verb = parse.head(above)
    denied = verb is not None and lemma(verb) in lexicon.speech().denial and relation(above) in ("obj", "obl")
    return relation(current) in ("ccomp", "parataxis") and not denied


def _is_denied(trigger: Token, current: Token) -> bool:
    """Who denies a killing, or a report of it, denies it; who denies a part in it does not."""
    if relation(current) == "obj":
        return current is trigger or lemma(current) in _told() | lexicon.words("toll")
    if relation(current) == "obl":
        return lemma(current) in _told()  # "dismissed as a smear reports that nine died", "as rumours that nine died"
    return relation(current) in ("ccomp", "xcomp")


def _is_circumstance(parse: Parse, current: Token, above: Token) -> bool:
    """ "a proposal to bar them after the deaths of nine": what a plan follows, or is about, has happened."""
    around = cases(parse, current) & _CIRCUMSTANCE
    return bool(around) and relation(current) in ("obl", "nmod") and above.upos in ("VERB", "NOUN", "ADJ")


def _is_presupposed(parse: Parse, current: Token, above: Token) -> bool:
    """Whether what stands above a clause leaves it untouched: a noun it restricts, a clause it only goes with."""
    kind = relation(current)
    if kind == "acl":
        names = {lemma(above), word(above)}
        return not (names & (set(_governors()) | _told()))
    return kind in ("parataxis", "advcl", "nsubj", "appos") and not _infinitive(parse, current)


def _own(parse: Parse, predicate: Token, below: Token | None) -> Modality | None:
    """Modal auxiliaries and conditions that stand with the predicate itself; `below` is where the walk came from."""
    if below is not None and relation(below) == "conj" and children(parse, below, "nsubj"):
        return None  # "two could not be moved, and one died": each with its own subject
    for c in children(parse, predicate, "aux"):
        if word(c) in _WOULD and _is_reckoned(parse, predicate):
            return Modality.POSSIBLE
        if modal := _modals().get(word(c)):
            return _stronger(parse, predicate, modal)
    if any(word(c) in _conditions() for c in children(parse, predicate, "mark")):
        return Modality.POSSIBLE
    return None


def _is_reckoned(parse: Parse, predicate: Token) -> bool:
    """ "that would leave nine": what follows from other figures."""
    subjects = children(parse, predicate, "nsubj")
    return lemma(predicate) in _LEAVING and any(word(s) in ("that", "this", "which") for s in subjects)


def _stronger(parse: Parse, predicate: Token, modal: Modality) -> Modality:
    """ "warned that all hostages would be executed" is a threat where the cue is one."""
    cue = parse.head(predicate)
    if cue is not None and relation(predicate) == "ccomp" and _governors().get(lemma(cue)) is Modality.THREATENED:
        return Modality.THREATENED
    return modal


def _under(parse: Parse, current: Token, above: Token) -> Modality | None:
    kind = relation(current)
    governed = _governors().get(lemma(above))
    if lemma(above) == "take" and any(word(c) == "it" for c in children(parse, above, "nsubj", "expl")):
        return None  # "it took firemen three hours to free them"
    was = any(word(c) in ("was", "were") for c in children(parse, above, "cop"))
    if lemma(above) == "able" and was and not is_negated(parse, above):
        return None  # "were able to pull two children out"
    if kind in ("xcomp", "ccomp", "acl", "advcl", "csubj") and _infinitive(parse, current):
        return governed or (None if lemma(above) in _implicative() and kind == "xcomp" else Modality.PLANNED)
    if governed is not None and kind in ("xcomp", "ccomp", "obj", "obl", "nmod", "nsubj:pass"):
        return governed if _takes(current, above, governed) else None
    if governed is Modality.POSSIBLE and kind in ("advcl", "acl") and above.upos == "VERB":
        return governed
    return None


def _takes(current: Token, above: Token, governed: Modality) -> bool:
    """A clause under a verb of threat, plan or belief, or the event as its object: "demanded the release"."""
    if relation(current) in ("obl", "nmod") and above.upos == "VERB":
        return governed is Modality.PLANNED and lemma(above) in ("call", "appeal", "ask")
    return above.upos in ("VERB", "NOUN", "ADJ")


def _infinitive(parse: Parse, predicate: Token) -> bool:
    return any(word(c) == "to" for c in children(parse, predicate, "mark")) and not any(
        word(c) == "have" for c in children(parse, predicate, "aux")
    )
