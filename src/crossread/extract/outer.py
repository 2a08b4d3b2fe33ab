"""What the sentence says of a counted phrase: its verb, its noun, the phrase it is joined to or a part of."""

from dataclasses import replace

from crossread.extract import lexicon
from crossread.extract.arguments import argument_event
from crossread.extract.beside import event_behind
from crossread.extract.counted import Counted
from crossread.extract.event import TRANSIENT, Event, manner_of
from crossread.extract.inner import iter_named, modifier_event
from crossread.extract.numbers import find_numbers
from crossread.extract.parties import is_people
from crossread.extract.places import is_vehicle, location_event
from crossread.extract.syntax import (
    cases,
    child,
    children,
    conjunct_head,
    forms,
    is_copular,
    is_passive,
    iter_ancestors,
    lemma,
    relation,
    word,
)
from crossread.extract.tolls import governing_toll, toll_event
from crossread.extract.verbs import verb_event
from crossread.model.claim import Measure
from crossread.model.parse import Parse, Token

#: A phrase may hang on a phrase that hangs on a phrase; broken trees may go on for ever.
_DEPTH = 8
_PART_RELATIONS = ("nmod", "obl", "appos", "acl", "conj", "dep", "advcl")
_JOINED_RELATIONS = ("conj", "appos", "list", "flat", "parataxis", "dep", "dislocated", "orphan")
_COUNT_RELATIONS = ("nummod", "amod", "det", "nmod", "compound", "advmod")


def outer_event(parse: Parse, counted: Counted, token: Token, depth: int = 0) -> Event | None:
    """The event that the place of a phrase in its sentence gives it."""
    head = parse.head(token)
    if head is None or depth > _DEPTH:
        return _predicate_event(parse, token)
    marks = cases(parse, token) | {word(c) for c in children(parse, token, "mark", "advmod")}
    if marks & lexicon.words("part") and relation(token) in _PART_RELATIONS:
        return _part_event(parse, counted, token, head, depth)
    role = _role(parse, counted, token, head)
    if role in ("nsubj:pass", "obj", "iobj", "csubj:pass", "nsubj:outer"):
        return argument_event(parse, counted, token, head, "obj")
    if role.startswith("nsubj"):
        return argument_event(parse, counted, token, head, "subj")
    return _other_event(parse, counted, token, head, depth)


def _other_event(parse: Parse, counted: Counted, token: Token, head: Token, depth: int) -> Event | None:
    kind = relation(token)
    if kind in _JOINED_RELATIONS:
        return _joined_event(parse, counted, token, head, depth)
    if kind in ("nmod", "obl", "compound"):
        return _oblique_event(parse, counted, token, head, depth)
    if kind == "xcomp":
        return _predicate_event(parse, token) or verb_event(parse, head, "obj", token)
    if kind == "advcl" and is_copular(parse, token) and any(word(c) == "as" for c in children(parse, token, "mark")):
        return verb_event(parse, head, "obj" if is_passive(parse, head) else "subj", token)  # "as were two guards"
    return _predicate_event(parse, token) if kind in ("ccomp", "root", "advcl", "acl") else None


def _role(parse: Parse, counted: Counted, token: Token, head: Token) -> str:
    """The relation of the phrase, mended where a hedge passed for a preposition or a bare number for a modifier."""
    if relation(token) in ("obl", "nmod") and _only_hedged(parse, counted, token):
        return "obj" if head.start < token.start else "nsubj"
    subject = child(parse, head, "nsubj")
    if relation(token) == "obl" and lemma(head) == "take" and cases(parse, token) == {"in"}:
        return "obj"  # "had taken in 412 patients"
    if relation(token) == "nsubj" and head.xpos == "VBG" and head.start < token.start and subject is token:
        return "obj"  # "crushing to death four porters"
    if relation(token) == "obl" and not cases(parse, token) and child(parse, token, "cc") is not None:
        return "obj" if child(parse, head, "obj") is not None else subject.deprel if subject is not None else "obl"
    if relation(token) == "nsubj" and subject is not None and subject.start < head.start < token.start:
        return "obj"  # of two subjects the one behind the verb is its object
    bare = relation(token) in _COUNT_RELATIONS and counted.noun is None
    if bare and (head.upos in ("VERB", "AUX", "ADJ", "ADV") or is_copular(parse, head)):
        return "obj" if head.start < token.start else "nsubj"
    if token.deprel == "obl:unmarked" and head.upos == "VERB":
        if token.start > head.start and (counted.noun is None or _is_countable(counted.noun)):
            return "obj"
        if counted.noun is None:
            return "nsubj:pass" if head.xpos == "VBN" else "nsubj"
    return token.deprel


def _is_countable(noun: Token) -> bool:
    """People or a thing of those counted; "a few rows up" are neither."""
    known = forms(noun) & (lexicon.measures().units | set(lexicon.measures().noun)) or noun.upos == "PROPN"
    return bool(known) or is_people(noun)


def _only_hedged(parse: Parse, counted: Counted, token: Token) -> bool:
    """Whether all the prepositions of a phrase belong to the hedge of its number: "killed at least two"."""
    marks = children(parse, token, "case")
    hedged = counted.start < counted.core
    return (bool(marks) or hedged) and all(counted.start <= c.start < counted.core for c in marks)


def _predicate_event(parse: Parse, token: Token) -> Event | None:
    """The phrase is itself the predicate: "the dead were 12 soldiers", "the toll was 12"."""
    subject = child(parse, token, "nsubj")
    if subject is None:
        return None
    if word(subject) in lexicon.words("toll"):
        return toll_event(parse, subject)
    measure = lexicon.measures().person.get(lemma(subject)) or lexicon.measures().person.get(word(subject))
    if measure is None:
        return None
    listed = child(parse, conjunct_head(parse, token), "conj") is not None
    return Event(measure=measure, trigger=subject, how="predicate noun", part=listed, whole=subject if listed else None)


# As a part, joined, oblique ---------------------------------------------------------------------------------------


def _part_event(parse: Parse, counted: Counted, token: Token, head: Token, depth: int) -> Event | None:
    """ "190 people, including 26 women": what is said of the whole is said of the part."""
    if cases(parse, token) & {"among"} and word(token) in ("them", "whom", "those", "these"):
        return None
    event = None
    if head.upos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"):
        event = _noun_event(parse, counted, token, head, depth)
    if event is None and is_passive(parse, head):
        event = verb_event(parse, head, "obj", token)
    event = event or verb_event(parse, head, "subj", token) or verb_event(parse, head, "obj", token)
    above = parse.head(head)
    if event is None and relation(head) == "nmod" and above is not None and depth < _DEPTH:
        return _part_event(parse, counted, token, above, depth + 1)  # "seven members of a party, including the bride"
    return None if event is None else replace(event, part=True, whole=event.whole or head)


def _noun_event(parse: Parse, counted: Counted, token: Token, head: Token, depth: int) -> Event | None:
    """What is said of the phrase that another phrase hangs on or is joined to."""
    others = [c for c in parse.children(head) if c.index != token.index and relation(c) != "conj"]
    inner = next((e for c in others if (e := modifier_event(parse, head, c))), None)
    outer = outer_event(parse, counted, head, depth + 1)
    if inner is not None and (outer is None or inner.measure not in TRANSIENT):
        return inner
    return outer or next(iter_named(head), None)


def _joined_event(parse: Parse, counted: Counted, token: Token, head: Token, depth: int) -> Event | None:
    """The second of two joined phrases shares the first one's place, unless it is a clause without its verb."""
    set_out = head.upos != "VERB" or child(parse, head, "nsubj") is not None
    listed = set_out and relation(token) in ("appos", "parataxis", "list")
    spelled_out = listed and (_after_colon(parse, token) or _adds_up(parse, token, head))
    if head.upos in ("VERB", "AUX"):
        event = _predicate_event(parse, token) or _second_clause_event(parse, token, head)
        if event is None and spelled_out and (subject := child(parse, head, "nsubj")) is not None:
            event = next(iter_named(subject), None)
    else:
        event = _noun_event(parse, counted, token, head, depth)
        own = [e for c in children(parse, token, "acl") if (e := modifier_event(parse, token, c))]
        if event is not None and own and own[0].measure is not event.measure:
            return None  # "57 who were killed and 18 who are missing"
    behind = parse.tokens[token.index + 1 : token.index + 2]
    if event is not None and event.measure is Measure.KILLED and behind and word(behind[0]) == "still":
        return event_behind(parse, token)  # "kills 19; 14 still underground"
    return replace(event, part=True, whole=event.whole or head) if event is not None and spelled_out else event


def _second_clause_event(parse: Parse, token: Token, head: Token) -> Event | None:
    """ "one was killed and five others wounded": what follows a phrase, or what it is called, goes first."""
    own = relation(token) == "conj" and token.start > head.start
    if own and (event := event_behind(parse, token)) is not None:
        return event
    if own and next(iter_named(token), None) is not None:
        return None
    return verb_event(parse, head, "obj" if is_passive(parse, head) else "subj", token)


def _adds_up(parse: Parse, token: Token, head: Token) -> bool:
    """ "three others, two women and a man, ...": parts that make up the number before them spell it out as well."""
    parts = (_number_of(parse, t) for t in (token, *children(parse, token, "conj")))
    return sum(parts) == _number_of(parse, head) > 1


def _number_of(parse: Parse, noun: Token) -> int:
    numeral = child(parse, noun, "nummod")
    found = find_numbers(numeral.text) if numeral is not None else ()
    return found[0].quantity.low if found else 1


def _after_colon(parse: Parse, token: Token) -> bool:
    """ "five people: two guards, a driver and ..." spells a count out."""
    first = min(t.index for t in parse.iter_subtree(token))
    marks = (":", "—", "–", "--", *((";",) if child(parse, token, "conj") is not None else ()))
    return any(parse.tokens[i].text in marks for i in range(max(first - 2, 0), first + 1))


def _oblique_event(parse: Parse, counted: Counted, token: Token, head: Token, depth: int) -> Event | None:
    prepositions = cases(parse, token)
    if "by" in prepositions:
        return None
    if "of" in prepositions and (event := _of_noun_event(parse, counted, head, depth)) is not None:
        return event
    toll = governing_toll(parse, token, head, prepositions)
    if toll is not None and (event := toll_event(parse, toll)) is not None:
        return event
    if "of" in prepositions and _untraced(parse, head):
        return Event(measure=Measure.MISSING, trigger=head, how="sought")
    if (event := _named_event(parse, token, head, prepositions)) is not None:
        return event
    if prepositions & {"along", "together"}:
        return _others_event(parse, token)
    if "with" in prepositions and is_passive(parse, head):
        held = verb_event(parse, head, "obj", token)  # "is held with 28 others"
        return held if held is not None and held.measure is Measure.HELD else None
    if "with" in prepositions and is_vehicle(parse, head):
        return Event(measure=Measure.ABOARD, trigger=head, how="vehicle with")
    if prepositions & {"with", "against"} and (place := child(parse, token, "obl", "nmod", "advmod", "acl")):
        return location_event(parse, place)
    return None


def _untraced(parse: Parse, head: Token) -> bool:
    """ "no trace of the other six", "the fate of six others is unknown"."""
    if lemma(head) in ("trace", "sign", "word", "news"):
        return any(word(c) == "no" for c in children(parse, head, "det", "advmod"))
    above = parse.head(head)
    return lemma(head) in ("fate", "whereabouts") and above is not None and word(above) in ("unknown", "unclear")


def _named_event(parse: Parse, token: Token, head: Token, prepositions: frozenset[str]) -> Event | None:
    """ "the murder of two men", "the two men's murder", "the murderers of two men"."""
    words, head = lexicon.measures(), _noun_before_of(parse, token) or head
    if "of" in prepositions and (measure := words.doer.get(lemma(head))) is not None:
        return Event(measure=measure, trigger=head, how="doer")
    measure = words.noun.get(lemma(head)) if head.upos != "VERB" else None
    theirs = token.deprel == "nmod:poss" and not any("of" in cases(parse, c) for c in children(parse, head, "nmod"))
    if measure is None or not (prepositions & {"of", "for", "to"} or relation(token) == "compound" or theirs):
        return None
    joined = (*children(parse, head, "conj"), *([conjunct_head(parse, head)] if relation(head) == "conj" else []))
    deaths = (n for n in joined if words.noun.get(lemma(n)) is Measure.KILLED and 0 < abs(n.index - head.index) < 4)
    if (death := next(deaths, None)) is not None:
        return Event(measure=Measure.KILLED, trigger=death, how="event noun")  # "the abduction and murder of two"
    return Event(measure=measure, trigger=head, how="event noun", manner=manner_of(lemma(head), measure))


def _noun_before_of(parse: Parse, token: Token) -> Token | None:
    """The "murderers" of 'find the "murderers" of two men', which the marks have parted from its complement."""
    of = next((c for c in children(parse, token, "case") if word(c) == "of"), None)
    marked = of is not None and of.index > 1 and parse.tokens[of.index - 1].text in "\"”’'"
    return parse.tokens[of.index - 2] if of is not None and marked else None


def _others_event(parse: Parse, token: Token) -> Event | None:
    """ "was killed near his home, along with two guards": they share the part of the object, else of the subject."""
    verb = next((t for t in iter_ancestors(parse, token) if t.upos == "VERB"), None)
    if verb is None:
        return None
    objects = [c for c in children(parse, verb, "obj") if c.start < token.start]
    return verb_event(parse, verb, "obj" if objects or is_passive(parse, verb) else "subj", token)


def _of_noun_event(parse: Parse, counted: Counted, head: Token, depth: int) -> Event | None:
    """ "the bodies of 12 men", "the lives of nine people", "a group of 80 hostages"."""
    if word(head) in lexicon.words("bodies"):
        known = counted.anchor is counted.noun and any(word(c) == "the" for c in parse.children(counted.anchor))
        return Event(measure=Measure.KILLED, trigger=head, how="noun" if known else "bodies")
    if word(head) in lexicon.words("life"):
        return lost_lives(parse, head)
    if lemma(head) == "name" and counted.noun is not None and word(counted.noun) in lexicon.words("victims"):
        return Event(measure=Measure.KILLED, trigger=counted.noun, how="noun")  # "the names of 61 victims"
    if lemma(head) in lexicon.words("collective"):
        return outer_event(parse, counted, head, depth + 1)
    return None


def lost_lives(parse: Parse, lives: Token) -> Event | None:
    """ "claimed the lives of", "with the loss of 88 lives"; "claimed nine victims"."""
    governor = parse.head(lives)
    costs = ("claim",) if lemma(lives) == "victim" else ("claim", "take", "cost", "lose", "loss")
    if governor is None or lemma(governor) not in costs:
        return None
    return Event(measure=Measure.KILLED, trigger=lives, how="lives")
