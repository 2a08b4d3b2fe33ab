"""What happened to the people counted: the word that says it, the measure, the manner, and how it was found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.syntax import (
    cases,
    child,
    children,
    conjunct_head,
    is_copular,
    is_passive,
    iter_ancestors,
    lemma,
    relation,
    word,
)
from crossread.model.claim import Manner, Measure, Party
from crossread.model.parse import Parse, Sentence, Token

#: States that end when people come free or die: a verb that says so outranks them ("freed the 300 hostages").
TRANSIENT = frozenset({Measure.HELD, Measure.MISSING, Measure.ABOARD, Measure.ATTACKERS, Measure.INJURED})
_FINDING = frozenset(
    [
        "find",
        "leave",
        "shoot",
        "declare",
        "confirm",
        "pronounce",
        "report",
        "presume",
        "fear",
        "believe",
        "remain",
        "be",
        "go",
        "lie",
        "consider",
        "say",
        "think",
        "list",
        "get",
        "stay",
        "become",
        "keep",
        "hold",
        "take",
        "set",
        "end",
        "feel",
        "appear",
        "seem",
        "beat",
        "burn",
        "crush",
        "bring",
        "make",
        "come",
        "render",
    ]
)
_HOSTAGE = frozenset({"hostage", "captive", "prisoner", "hostages", "captives"})
_LIFE = frozenset({"life", "lives"})
_DEAD = frozenset({"dead", "wounded", "injured", "missing", "killed"})
_TOLL = frozenset({"toll", "count", "tally", "number"})
_BODIES = frozenset({"body", "bodies", "corpse", "corpses", "remain", "remains"})
_COLLECTIVE = frozenset(
    {
        "group",
        "gang",
        "band",
        "team",
        "squad",
        "crowd",
        "total",
        "party",
        "number",
        "batch",
        "column",
        "family",
        "majority",
    }
)
_INSIDE = frozenset({"aboard", "on", "in", "inside", "onboard", "at", "within"})
_HOSPITAL = frozenset(
    {"hospital", "clinic", "hospitals", "clinics", "injury", "injuries", "wound", "wounds", "burn", "burns"}
)
_CARE = frozenset(
    "treat take admit rush airlift transfer bring evacuate move fly drive carry be remain receive transport hospitalise ferry".split()
)
_RAISING = frozenset("have need seem appear manage begin start happen come continue use get".split())
_IN_ACTION = frozenset("line duty defence defense battle action combat fight fighting clash defend".split())
_BRINGING = frozenset("bring get pull lead haul take drag carry guide pluck winch fetch lift".split())
_STAYING = frozenset("be remain stay travel ride sit live work shelter shop crowd fill pack gather pray sleep".split())
_LIMBS = frozenset("leg arm shoulder foot hand thigh knee hip ankle stomach abdomen back neck chest face".split())
_CUSTODY = frozenset({"custody", "detention"})
_CAPTIVITY = frozenset({"captivity", "hands", "grip", "clutches"})
_SAFETY = frozenset({"safety", "shore"})
_PART = frozenset({"including", "include", "among", "amongst", "comprising", "counting"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A measure of the people counted. `trigger` is the word that says it, `part` marks a subset of another count."""

    measure: Measure
    trigger: Token
    how: str
    manner: Manner | None = None
    part: bool = False
    whole: Token | None = None
    agent: Token | None = None


def find_event(parse: Parse, counted: Counted) -> Event | None:
    """The event a counted phrase takes part in: what is said of it, unless what it is called says more."""
    inner = _inner(parse, counted)
    if _is_whole(parse, counted):
        return inner or _whole_event(parse, counted)
    if counted.noun is None and (next_to := _next_to(parse, counted)) is not None:
        return next_to
    outer = _outer(parse, counted, counted.phrase, 0) or find_toll(parse, counted) or _beside(parse, counted)
    if outer is None or (inner is not None and not _outranks(outer, inner)):
        return inner or outer
    if inner is not None and outer.part and inner.measure is outer.measure:
        return replace(inner, part=True, whole=outer.whole)
    return outer


_PROPORTIONS = frozenset(
    {
        "half",
        "most",
        "all",
        "none",
        "many",
        "some",
        "several",
        "dozens",
        "hundreds",
        "third",
        "quarter",
        "majority",
        "both",
        "each",
        "few",
    }
)


def _is_whole(parse: Parse, counted: Counted) -> bool:
    """The second number of "150 of the 450 people": what is said of the part is not said of it."""
    first = counted.sentence.start + counted.number.start
    before = [
        t
        for t in parse.tokens[counted.sentence.first : counted.anchor.index]
        if t.end <= first and word(t) not in ("the", "its", "their", "those")
    ][-2:]
    return len(before) == 2 and word(before[1]) == "of" and (before[0].upos == "NUM" or word(before[0]) in _PROPORTIONS)


def _whole_event(parse: Parse, counted: Counted) -> Event | None:
    """Passengers and crew of whom a part is counted are the people aboard."""
    if counted.noun is None:
        return None
    nouns = (counted.noun, *children(parse, counted.noun, "conj"))
    if any(lemma(n) in _ON_BOARD or word(n) in _ON_BOARD for n in nouns):
        return Event(measure=Measure.ABOARD, trigger=counted.noun, how="whole")
    listed = child(parse, counted.noun, "acl")
    if listed is not None and lemma(listed) in ("list", "register", "book"):
        return Event(measure=Measure.ABOARD, trigger=listed, how="whole")
    return None


_ON_BOARD = frozenset({"passenger", "passengers", "crew", "occupant", "crewmember", "crewman"})


def _outranks(outer: Event, inner: Event) -> bool:
    if outer.how == "noun" or inner.measure is Measure.KILLED:
        return False
    if outer.part and inner.measure in TRANSIENT and inner.measure is not outer.measure:
        return outer.measure not in TRANSIENT or inner.how == "noun"
    if outer.manner is Manner.SAFE and inner.measure is Measure.FREED:
        return False
    if outer.measure is Measure.ABOARD and inner.measure is Measure.HELD:
        return False
    return inner.measure in TRANSIENT or inner.how == "noun"


# What the phrase itself says ------------------------------------------------------------------------------------


def _inner(parse: Parse, counted: Counted) -> Event | None:
    """The strongest of what the phrase says: an act told in a clause, then what it is called, then where it is."""
    phrases = [t for t in (counted.noun if not counted.partitive else None, counted.phrase) if t is not None]
    found = [
        e for token in phrases for c in parse.children(token) if (e := _modifier_event(parse, token, c)) is not None
    ]
    acts = [e for e in found if e.how != "place"]
    named = [
        e for t in (counted.noun, counted.phrase) if t is not None and not counted.partitive for e in _iter_named(t)
    ]
    return next(iter([*acts, *named, *found]), None)


def _modifier_event(parse: Parse, noun: Token, c: Token) -> Event | None:
    kind = relation(c)
    if kind == "acl":
        return _clause_event(parse, noun, c)
    if c.start > noun.start and kind in ("nmod", "obl") and cases(parse, c) & {"among", "amongst"}:
        return _part_of(parse, c)
    if c.start > noun.start and kind in ("nmod", "obl", "advmod"):
        return _location_event(parse, c)
    if kind in ("amod", "compound", "nmod", "advmod", "acl"):
        measure = lexicon.measures().state.get(lemma(c)) or lexicon.measures().state.get(word(c))
        if measure is None and c.upos in ("VERB", "ADJ") and c.start < noun.start:
            measure = lexicon.measures().object.get(lemma(c)) if word(c).endswith(("ed", "en", "n", "t")) else None
        if measure is not None:
            return Event(measure=measure, trigger=c, how="modifier", manner=_manner(lemma(c), measure))
    return None


def _clause_event(parse: Parse, noun: Token, clause: Token) -> Event | None:
    """ "people killed in the attack", "hostages who were released", "people who were on the train"."""
    subject = child(parse, clause, "nsubj")
    own_subject = subject is not None and word(subject) not in ("who", "that", "which", "whom")
    if (
        subject is not None
        and own_subject
        and (subject.upos == "NUM" or child(parse, subject, "nummod", "nmod") is not None)
    ):
        return None  # "of whom 121 have been rescued" tells of the 121
    if own_subject:  # "the hostages they had freed"
        return _verb_event(parse, clause, "obj", noun)
    if is_passive(parse, clause) or (clause.deprel == "acl" and clause.xpos != "VBG"):
        return _verb_event(parse, clause, "obj", noun)
    return _verb_event(parse, clause, "subj", noun)


def _iter_named(noun: Token) -> Iterator[Event]:
    words = lexicon.measures()
    measure = words.person.get(lemma(noun)) or words.person.get(word(noun))
    if measure is not None and measure is not Measure.ABOARD:
        yield Event(measure=measure, trigger=noun, how="noun", manner=_manner(lemma(noun), measure))
    elif word(noun) in _BODIES:
        yield Event(measure=Measure.KILLED, trigger=noun, how="noun")
    elif measure := words.noun.get(lemma(noun)):
        yield Event(measure=measure, trigger=noun, how="noun", manner=_manner(lemma(noun), measure))


def _location_event(parse: Parse, place: Token) -> Event | None:
    prepositions = cases(parse, place) or ({word(place)} if place.upos in ("ADV", "ADP") else frozenset())
    if word(place) in ("aboard", "onboard") or ("board" in word(place) and "on" in prepositions):
        return Event(measure=Measure.ABOARD, trigger=place, how="place")
    if word(place) == "inside" and not prepositions:
        return Event(measure=Measure.ABOARD, trigger=place, how="place")
    if not prepositions & _INSIDE:
        return None
    if word(place) in _CAPTIVITY and prepositions & {"in"}:
        return Event(measure=Measure.HELD, trigger=place, how="place")
    if word(place) in _CUSTODY:
        return Event(measure=Measure.ARRESTED, trigger=place, how="place")
    if word(place) in ("care", "condition", "ward") and prepositions & {"in"}:
        return Event(measure=Measure.INJURED, trigger=place, how="hospital")
    if prepositions & {"aboard", "onboard"} or _is_vehicle(parse, place) or _is_site(place):
        return Event(measure=Measure.ABOARD, trigger=place, how="place")
    return None


def _is_site(noun: Token) -> bool:
    return lemma(noun) in lexicon.presence()["sites"] or (noun.upos == "ADV" and word(noun) in ("inside", "there"))


def _is_vehicle(parse: Parse, noun: Token) -> bool:
    vehicles = lexicon.measures().vehicles
    return any(lemma(t) in vehicles or word(t) in vehicles for t in (noun, *children(parse, noun, "compound", "flat")))


# What is said of the phrase -------------------------------------------------------------------------------------


def _outer(parse: Parse, counted: Counted, token: Token, depth: int) -> Event | None:
    head = parse.head(token)
    if head is None or depth > 8:
        return _root_event(parse, token)
    kind = _role(parse, counted, token, head)
    if _PART & (cases(parse, token) | {word(c) for c in children(parse, token, "mark", "advmod")}) and relation(
        token
    ) in ("nmod", "obl", "appos", "acl", "conj", "dep", "advcl"):
        return _part_event(parse, counted, token, head, depth)
    if kind in ("nsubj:pass", "obj", "iobj", "csubj:pass", "nsubj:outer"):
        return _argument_event(parse, counted, token, head, "obj", depth)
    if kind.startswith("nsubj"):
        return _argument_event(parse, counted, token, head, "subj", depth)
    if relation(token) in ("conj", "appos", "list", "flat", "parataxis", "dep", "dislocated", "orphan"):
        return _joined_event(parse, counted, token, head, depth)
    if relation(token) in ("nmod", "obl", "compound"):
        return _oblique_event(parse, counted, token, head, depth)
    if relation(token) in ("xcomp", "ccomp", "root", "advcl", "acl"):
        return _root_event(parse, token) or _outer_of_clause(parse, token, head)
    return None


def _role(parse: Parse, counted: Counted, token: Token, head: Token) -> str:
    """The relation of the phrase, mended where the tree took a hedge for a preposition or a bare number for a modifier."""
    if relation(token) in ("obl", "nmod") and _only_hedged(parse, counted, token):
        return "obj" if head.start < token.start else "nsubj"
    counts = relation(token) in ("nummod", "amod", "det", "nmod", "compound", "advmod") and counted.noun is None
    if counts and (head.upos in ("VERB", "AUX", "ADJ", "ADV") or is_copular(parse, head)):
        return "obj" if head.start < token.start else "nsubj"
    if token.deprel == "obl:unmarked" and counted.noun is None and head.upos == "VERB":
        return "obj" if head.start < token.start else "nsubj:pass" if head.xpos == "VBN" else "nsubj"
    if token.deprel == "obl:unmarked" and head.upos == "VERB" and token.start > head.start:
        return "obj"
    return token.deprel


def _only_hedged(parse: Parse, counted: Counted, token: Token) -> bool:
    """Whether all the prepositions of a phrase belong to the hedge of its number: "killed at least two"."""
    first, last = counted.sentence.start + counted.number.start, counted.sentence.start + counted.number.core
    marks = children(parse, token, "case")
    return (bool(marks) or first < last) and all(first <= c.start < last for c in marks)


def _outer_of_clause(parse: Parse, token: Token, head: Token) -> Event | None:
    if relation(token) == "xcomp":
        return _verb_event(parse, head, "obj", token)
    return None


def _root_event(parse: Parse, token: Token) -> Event | None:
    """The phrase is itself the predicate: "the dead were 12 soldiers", "it was 12 people who died"."""
    subject = child(parse, token, "nsubj")
    if subject is None:
        return None
    words = lexicon.measures()
    measure = words.person.get(lemma(subject))
    if measure is None and lemma(subject) in _TOLL:
        measure = _toll_measure(parse, subject)
    if measure is None:
        return None
    listed = child(parse, conjunct_head(parse, token), "conj") is not None
    return Event(measure=measure, trigger=subject, how="predicate noun", part=listed, whole=subject if listed else None)


def _argument_event(parse: Parse, counted: Counted, token: Token, head: Token, role: str, depth: int) -> Event | None:
    if role == "subj" and lemma(head) in ("include", "comprise", "number", "total") and _is_counted_set(parse, token):
        return None
    if role == "obj" and lemma(head) in ("include", "comprise", "number", "total", "count"):
        return _included_event(parse, head)
    if role == "subj" and (place := _membership(parse, head)):
        return _part_of(parse, place)
    return _verb_event(parse, head, role, token)


def _is_counted_set(parse: Parse, token: Token) -> bool:
    return child(parse, token, "acl") is not None


def _included_event(parse: Parse, verb: Token) -> Event | None:
    """ "The 11 people killed included the driver": the object is a part of the subject."""
    subject = child(parse, verb, "nsubj")
    if subject is None:
        return None
    for c in parse.children(subject):
        if (event := _modifier_event(parse, subject, c)) is not None:
            return replace(event, part=True, whole=subject, how="included")
    named = next(_iter_named(subject), None)
    return None if named is None else replace(named, part=True, whole=subject, how="included")


def _membership(parse: Parse, head: Token) -> Token | None:
    """The passengers in "80 soldiers were among the 425 passengers"."""
    return head if is_copular(parse, head) and cases(parse, head) & {"among", "amongst"} else None


def _part_of(parse: Parse, whole: Token) -> Event | None:
    for c in parse.children(whole):
        if (event := _modifier_event(parse, whole, c)) is not None:
            return replace(event, part=True, whole=whole, how="among")
    measure = lexicon.measures().person.get(lemma(whole)) or lexicon.measures().state.get(lemma(whole))
    return None if measure is None else Event(measure=measure, trigger=whole, how="among", part=True, whole=whole)


def _part_event(parse: Parse, counted: Counted, token: Token, head: Token, depth: int) -> Event | None:
    """ "190 people, including 26 women": what is said of the whole is said of the part."""
    if cases(parse, token) & {"among"} and word(token) in ("them", "whom", "those", "these"):
        return None
    event = None
    if head.upos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"):
        inner = next(
            (e for c in parse.children(head) if c.index != token.index and (e := _modifier_event(parse, head, c))), None
        )
        named = next(_iter_named(head), None)
        outer = _outer(parse, counted, head, depth + 1)
        event = next(
            (
                e
                for e in (inner, outer, named)
                if e is not None and (e is not inner or e.measure not in TRANSIENT or outer is None)
            ),
            None,
        )
    if event is None:
        event = _verb_event(parse, head, "obj", token) if is_passive(parse, head) else None
        event = event or _verb_event(parse, head, "subj", token) or _verb_event(parse, head, "obj", token)
    return None if event is None else replace(event, part=True, whole=event.whole or head)


def _joined_event(parse: Parse, counted: Counted, token: Token, head: Token, depth: int) -> Event | None:
    """The second of two joined phrases shares the first one's place, unless it is a clause without its verb."""
    if head.upos in ("VERB", "AUX") and relation(token) in ("conj", "parataxis", "dep"):
        own = _root_event(parse, token) or _verb_event(parse, head, "obj" if is_passive(parse, head) else "subj", token)
    else:
        own = _shared_event(parse, counted, token, head, depth)
    spelled_out = relation(token) in ("appos", "parataxis", "list") and _after_colon(parse, token)
    return replace(own, part=True, whole=own.whole or head) if own is not None and spelled_out else own


def _shared_event(parse: Parse, counted: Counted, token: Token, head: Token, depth: int) -> Event | None:
    others = [c for c in parse.children(head) if c.index != token.index and relation(c) != "conj"]
    inner = next((e for c in others if (e := _modifier_event(parse, head, c))), None)
    event = _outer(parse, counted, head, depth + 1)
    if inner is not None and (event is None or inner.measure not in TRANSIENT):
        return inner
    return event or next(_iter_named(head), None)


def _after_colon(parse: Parse, token: Token) -> bool:
    """ "five people: two guards, a driver and ..." spells a count out."""
    first = min(t.index for t in parse.iter_subtree(token))
    return any(parse.tokens[i].text in (":", "—", "–", "--") for i in range(max(first - 2, 0), first + 1))


def _oblique_event(parse: Parse, counted: Counted, token: Token, head: Token, depth: int) -> Event | None:
    prepositions = cases(parse, token)
    words = lexicon.measures()
    if prepositions & {"by"} and token.deprel in ("obl:agent", "obl", "nmod"):
        return None
    if lemma(head) in _TOLL or word(head) in _TOLL:
        return _toll_event(parse, head)
    if prepositions & {"to", "at", "from", "as"} or (not prepositions and relation(token) == "obl"):
        toll = next((c for c in children(parse, head, "nsubj", "obj", "obl") if lemma(c) in _TOLL), None)
        if toll is not None and not prepositions & {"from"}:
            return _toll_event(parse, toll)
    if word(head) in _BODIES and prepositions & {"of"}:
        return Event(measure=Measure.KILLED, trigger=head, how="noun")
    if lemma(head) in _LIFE and prepositions & {"of"}:
        return _life_event(parse, head)
    if prepositions & {"of", "for", "to"} and (measure := words.noun.get(lemma(head))):
        return Event(measure=measure, trigger=head, how="event noun", manner=_manner(lemma(head), measure))
    if relation(token) == "compound" and (measure := words.noun.get(lemma(head))):
        return Event(measure=measure, trigger=head, how="event noun", manner=_manner(lemma(head), measure))
    if prepositions & {"of"} and lemma(head) in _COLLECTIVE:
        return _outer(parse, counted, head, depth + 1)
    if prepositions & {"with"} and _is_vehicle(parse, head):
        return Event(measure=Measure.ABOARD, trigger=head, how="vehicle with")
    if prepositions & {"with", "against"} and (place := child(parse, token, "obl", "nmod", "advmod", "acl")):
        return _location_event(parse, place)
    return None


def _life_event(parse: Parse, lives: Token) -> Event | None:
    verb = parse.head(lives)
    if verb is None or lemma(verb) not in ("claim", "take", "cost", "lose", "loss"):
        return None
    return Event(measure=Measure.KILLED, trigger=lives, how="lives")


def _toll_event(parse: Parse, toll: Token) -> Event | None:
    measure = _toll_measure(parse, toll)
    if measure is None:
        return None
    words = [w for t in parse.iter_subtree(toll) for w in (lemma(t), word(t)) if w in lexicon.measures().manner]
    return Event(measure=measure, trigger=toll, how="toll", manner=_manner(words[0] if words else "", measure))


def _toll_measure(parse: Parse, toll: Token) -> Measure | None:
    """What a toll, number or total is one of: "death toll", "number of wounded", "number of hostages rescued"."""
    below = sorted(
        (t for t in parse.iter_subtree(toll) if t.index != toll.index), key=lambda t: (t.upos != "VERB", t.index)
    )
    named = next((m for t in below if (m := _counts_as(t)) is not None), None)
    if lemma(toll) == "toll":
        return named if named is Measure.INJURED else Measure.KILLED
    return named


def _counts_as(token: Token) -> Measure | None:
    words = lexicon.measures()
    if token.upos == "VERB":
        return words.object.get(lemma(token)) or words.subject.get(lemma(token))
    measure = (
        words.noun.get(lemma(token))
        or words.state.get(lemma(token))
        or words.person.get(lemma(token))
        or words.person.get(word(token))
    )
    if measure is None and {lemma(token), word(token)} & lexicon.people().head[Party.PERPETRATOR]:
        return Measure.ATTACKERS
    return measure


_TOLL_BEFORE = re.compile(
    r"(?:\b(?:to|at|as|from|than|reached|reach|reaches|hit|hits|passed|topped|exceeded|stands\s+at|of|is|was|were|are|now|by|now\s+at)\s+)$",
    re.I,
)


def find_toll(parse: Parse, counted: Counted) -> Event | None:
    """A toll that moved: "the number of wounded rose to 97", "up from 30", "bringing the confirmed dead to 53"."""
    people = {"dead", "wounded", "injured", "people", "killed", "missing", "casualty", "death", "victim", "life"}
    if counted.noun is not None and lemma(counted.noun) not in people:
        return None
    sentence = counted.sentence
    before = parse.text[sentence.start : sentence.start + counted.number.start]
    if not _TOLL_BEFORE.search(before):
        return None
    words = lexicon.measures()
    for t in reversed(parse.tokens[sentence.first : counted.anchor.index]):
        if (lemma(t) in _TOLL or word(t) in ("toll", "tolls")) and (event := _toll_event(parse, t)):
            return event
        dead = (
            t.upos in ("NOUN", "ADJ", "VERB")
            and words.person.get(word(t))
            and any(relation(c) in ("det", "nmod") for c in parse.children(t))
        )
        if dead:
            return Event(measure=words.person[word(t)], trigger=t, how="toll")
    return None


# Beside the number ------------------------------------------------------------------------------------------------

_HEDGING = frozenset("fear believe presume report confirm say know think suspect".split())
_SKIP = frozenset({"NOUN", "ADJ", "PROPN", "AUX", "ADV", "PART"})


def _beside(parse: Parse, counted: Counted) -> Event | None:
    """The words right behind or before the number where the tree says nothing: "14 injured", "kills 12"."""
    sentence = counted.sentence
    last = max(counted.anchor.index, counted.phrase.index if counted.phrase.index - counted.anchor.index < 6 else 0)
    if counted.noun is not None and 0 < counted.noun.index - last < 8:
        last = counted.noun.index
    for first in (last + 1, _resumption(parse, sentence, last)):
        if first is not None and (event := _following(parse, counted, first)) is not None:
            return event
    return _preceding(parse, counted)


def _next_to(parse: Parse, counted: Counted) -> Event | None:
    """ "30 wounded": the word right behind a bare number says what it counts, wherever the tree hangs it."""
    after = counted.anchor.index + 1
    event = _following(parse, counted, after) if after < counted.sentence.last else None
    return event if event is not None and event.trigger.index == after else None


def _resumption(parse: Parse, sentence: Sentence, last: int) -> int | None:
    """Where the clause goes on after what was put in: "86 people, including 45 pupils, were ..."."""
    if last + 1 >= sentence.last or parse.tokens[last + 1].text != ",":
        return None
    for i in range(last + 2, min(last + 30, sentence.last - 1)):
        if parse.tokens[i].text == "," and parse.tokens[i + 1].upos == "AUX":
            return i + 1
    return None


def _following(parse: Parse, counted: Counted, first: int) -> Event | None:
    words, sentence = lexicon.measures(), counted.sentence
    window = parse.tokens[first : min(first + 7, sentence.last)]
    for i, t in enumerate(window):
        participle = t.xpos in ("VBN", "VBD", "JJ") and (words.object.get(lemma(t)) or words.subject.get(lemma(t)))
        if participle is Measure.ABOARD:
            break
        state = words.state.get(word(t)) or words.person.get(word(t)) or participle
        if state and not (t.xpos == "VBD" and child(parse, t, "obj") is not None):
            key = word(t) if word(t) in words.manner else lemma(t)
            return Event(measure=state, trigger=t, how="beside", manner=_manner(key, state))
        if word(t) in _INSIDE and any(x.upos == "AUX" for x in window[:i]):
            site = next(
                (x for x in parse.tokens[t.index + 1 : min(t.index + 5, sentence.last)] if x.upos == "NOUN"), None
            )
            return (
                Event(measure=Measure.ABOARD, trigger=site, how="place")
                if site and (_is_site(site) or _is_vehicle(parse, site))
                else None
            )
        if t.upos not in _SKIP and lemma(t) not in _HEDGING and not (i == 0 and t.upos == "ADP" and counted.partitive):
            break
    return None


def _preceding(parse: Parse, counted: Counted) -> Event | None:
    words, sentence = lexicon.measures(), counted.sentence
    start = sentence.start + counted.number.start
    first = next((t for t in parse.tokens[sentence.first : counted.anchor.index] if t.end > start), counted.anchor)
    before = parse.tokens[first.index - 1] if first.index > sentence.first else None
    if before is None or before.upos not in ("VERB", "NOUN") or before.xpos in ("VBN", "NN"):
        return None
    measure = words.object.get(lemma(before))
    return (
        None
        if measure is None
        else Event(measure=measure, trigger=before, how="beside", manner=_manner(lemma(before), measure))
    )


# Verbs ----------------------------------------------------------------------------------------------------------


def _verb_event(parse: Parse, verb: Token, role: str, argument: Token) -> Event | None:
    """What a verb says of its subject or object, with the words that complete it ("shot dead", "held hostage")."""
    words = lexicon.measures()
    if role == "subj" and is_passive(parse, verb):
        role = "obj"
    for found in (_completed(parse, verb, role, argument), _located(parse, verb, role)):
        if found is not None:
            return _with_agent(parse, found, verb, role)
    key = _phrasal(parse, verb)
    table = words.object if role == "obj" else words.subject
    measure = table.get(key) or (table.get(lemma(verb)) if key == lemma(verb) else None)
    if measure is None and _is_state(parse, verb, role):
        measure = words.state.get(word(verb)) or words.state.get(lemma(verb))
    if measure is None and role == "subj" and verb.xpos == "VBN" and child(parse, verb, "obj") is None:
        measure = words.object.get(lemma(verb))
    if measure is None:
        return None
    return _with_agent(
        parse, Event(measure=measure, trigger=verb, how=f"{role} of verb", manner=_manner(key, measure)), verb, role
    )


def _is_state(parse: Parse, verb: Token, role: str) -> bool:
    """Whether a word stands as predicate: with a copula, or as the adjective or participle of a verbless headline."""
    return (
        is_copular(parse, verb)
        or is_passive(parse, verb)
        or (role == "subj" and verb.upos in ("ADJ", "ADV", "NOUN", "VERB"))
    )


def _with_agent(parse: Parse, event: Event, verb: Token, role: str) -> Event:
    agent = child(parse, verb, "obl:agent") or (
        child(parse, verb, "nsubj") if role == "obj" and not is_passive(parse, verb) else None
    )
    return replace(event, agent=agent)


def _phrasal(parse: Parse, verb: Token) -> str:
    particle = child(parse, verb, "compound:prt")
    words = lexicon.measures()
    for candidate in (particle, *children(parse, verb, "advmod", "xcomp")):
        if candidate is not None:
            key = f"{lemma(verb)}-{word(candidate)}"
            if key in words.object or key in words.manner or (candidate is particle and key in words.subject):
                return key
    return lemma(verb)


def _completed(parse: Parse, verb: Token, role: str, argument: Token) -> Event | None:
    """ "found dead", "taken hostage", "left 14 dead", "lost their lives", "left homeless"."""
    words = lexicon.measures()
    if lemma(verb) == "lose" and any(lemma(o) in _LIFE for o in children(parse, verb, "obj")):
        return Event(measure=Measure.KILLED, trigger=verb, how="lives")
    if lemma(verb) == "shoot" and any(lemma(o) in _LIMBS for o in children(parse, verb, "obl")):
        return Event(measure=Measure.INJURED, trigger=verb, how="limb")
    if lemma(verb) in ("drive", "force", "chase", "flee", "leave", "lose") and any(
        lemma(o) in ("home", "house") for o in children(parse, verb, "obl", "obj")
    ):
        return Event(measure=Measure.DISPLACED, trigger=verb, how="home")
    if role == "obj" and lemma(verb) in _BRINGING and _is_out(parse, verb):
        return Event(measure=Measure.FREED, trigger=verb, how="brought out", manner=Manner.RESCUED)
    if (
        lemma(verb) == "fall"
        and role == "subj"
        and any(lemma(o) in _IN_ACTION for o in children(parse, verb, "obl", "advcl", "xcomp"))
    ):
        return Event(measure=Measure.KILLED, trigger=verb, how="fell")
    if (
        lemma(verb) in ("crowd", "fill", "pack", "throng")
        and role == "subj"
        and any(_is_site(o) for o in children(parse, verb, "obj"))
    ):
        return Event(measure=Measure.ABOARD, trigger=verb, how="place")
    if lemma(verb) == "catch" and any(word(c) == "up" for c in parse.children(verb)):
        return Event(measure=Measure.ABOARD, trigger=verb, how="caught up")
    if role == "subj" and lemma(verb) in _RAISING:
        for c in children(parse, verb, "xcomp"):
            if (event := _verb_event(parse, c, "obj" if is_passive(parse, c) else "subj", argument)) is not None:
                return event
    if lemma(verb) not in _FINDING:
        return None
    for c in parse.children(verb):
        if c.index == argument.index or relation(c) not in (
            "xcomp",
            "advmod",
            "obj",
            "obl",
            "advcl",
            "compound",
            "amod",
            "dep",
            "conj",
            "ccomp",
        ):
            continue
        if word(c) in _HOSTAGE and lemma(verb) in ("take", "hold", "keep", "remain", "seize"):
            return Event(measure=Measure.HELD, trigger=verb, how="taken hostage")
        if relation(c) in ("xcomp", "advmod", "advcl", "ccomp", "amod", "dep", "compound") and (
            measure := words.state.get(word(c)) or words.state.get(lemma(c))
        ):
            return Event(measure=measure, trigger=c, how="state", manner=_manner(word(c), measure))
        if (
            relation(c) == "xcomp"
            and c.upos == "VERB"
            and (event := _verb_event(parse, c, "obj" if is_passive(parse, c) else "subj", argument))
        ):
            return event
    inner = next(
        (t for t in (argument, *children(parse, argument, "amod", "compound", "nmod", "acl")) if word(t) in _HOSTAGE),
        None,
    )
    if inner is not None and lemma(verb) in ("take", "hold", "keep"):
        return Event(measure=Measure.HELD, trigger=verb, how="taken hostage")
    return None


def _is_out(parse: Parse, verb: Token) -> bool:
    """ "brought 20 people out of the building", "hauled to freedom", "taken ashore"."""
    for c in children(parse, verb, "obl", "advmod", "compound:prt", "xcomp"):
        if word(c) in ("out", "ashore", "alive") or lemma(c) in ("freedom", "safety") or "out" in cases(parse, c):
            return True
    return False


def _located(parse: Parse, verb: Token, role: str) -> Event | None:
    """ "are on the train", "remain on board", "were carrying", "reached safety", "are being treated in hospital"."""
    if role == "subj" and is_copular(parse, verb) and (event := _location_event(parse, verb)):
        return event
    if lemma(verb) == "carry" and role == "obj" and not _is_carrier(parse, verb):
        return None
    for c in children(parse, verb, "obl", "obj", "advmod", "nmod"):
        event = _place_event(parse, verb, c, role)
        if event is not None:
            return event
    return None


def _is_carrier(parse: Parse, verb: Token) -> bool:
    agent = child(parse, verb, "nsubj")
    if agent is None:
        head = parse.head(verb)
        agent = head if relation(verb) == "acl" else None
    return agent is None or _is_vehicle(parse, agent) or word(agent) in ("it", "which", "that")


def _place_event(parse: Parse, verb: Token, c: Token, role: str) -> Event | None:
    prepositions = cases(parse, c)
    if (
        word(c) in _HOSPITAL
        and lemma(verb) in _CARE
        and relation(c) in ("obl", "obj")
        and (role == "obj" or lemma(verb) in ("be", "remain", "receive"))
    ):
        return Event(measure=Measure.INJURED, trigger=verb, how="hospital")
    if (
        word(c) in ("injury", "injuries", "wound", "wounds", "burns")
        and lemma(verb) in ("suffer", "sustain", "receive")
        and role == "subj"
    ):
        return Event(measure=Measure.INJURED, trigger=verb, how="injuries")
    if word(c) in ("injury", "injuries", "wound", "wounds", "burns") and lemma(verb) == "treat" and role == "obj":
        return Event(measure=Measure.INJURED, trigger=verb, how="injuries")
    if word(c) in _SAFETY and (role == "obj" or lemma(verb) in ("reach", "make", "swim", "get", "come", "run", "flee")):
        return Event(measure=Measure.FREED, trigger=c, how="place", manner=Manner.SAFE)
    if role == "subj" and (
        lemma(verb) in ("be", "remain", "stay", "travel", "ride", "sit", "live", "work", "shelter")
        or verb.upos != "VERB"
    ):
        return _location_event(parse, c)
    if role == "obj" and lemma(verb) in ("take", "hold", "remand", "place") and word(c) in _CUSTODY:
        return Event(measure=Measure.ARRESTED, trigger=verb, how="custody")
    if role == "obj" and lemma(verb) in ("have", "leave", "trap", "keep", "catch", "strand") and prepositions & _INSIDE:
        return _location_event(parse, c)
    return None


def _manner(key: str, measure: Measure) -> Manner | None:
    return lexicon.measures().manner.get(key, Manner.FREED) if measure is Measure.FREED else None


def iter_clause_chain(parse: Parse, token: Token) -> Iterator[Token]:
    """The event word and the predicates above it, innermost first."""
    yield token
    yield from iter_ancestors(parse, token)
