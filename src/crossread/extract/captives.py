"""What plain verbs say only in a report of people taken or lost: "they took two of them", "19 girls turned up"."""

import re
from functools import cache

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.event import Event
from crossread.extract.figure import Figure
from crossread.extract.parties import is_people, party_of
from crossread.extract.syntax import cases, child, children, is_copular, is_negated, is_passive, lemma, relation, word
from crossread.model.claim import Manner, Measure, Party
from crossread.model.parse import Parse, Token

_TAKEN = re.compile(r"\b(?:hostages?|captives?|captors?|hijack\w*|kidnapp\w*|abduct\w*|ransom)\b", re.I)
_RAIDERS = re.compile(r"\b(?:gunm[ae]n|bandits?|raiders?|gang(?:sters?)?)\b", re.I)
_LOST = re.compile(r"\b(?:missing|unaccounted|disappear\w*|vanish\w*|search(?:es|ers)?)\b", re.I)


class Captives:
    """Whether a report tells of people taken or lost, and what is said of them in plain words."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        lost = bool(_LOST.search(parse.text))
        self.taken = bool(_TAKEN.search(parse.text)) or (lost and bool(_RAIDERS.search(parse.text)))
        self._lost = self.taken or lost

    def event(self, counted: Counted, last: Figure | None) -> Event | None:
        """Whom somebody takes along is held, who turns up again is free; `last` is a figure of the same sentence."""
        if (hunted := _still_sought(self._parse, counted)) is not None:
            return hunted
        if not (self._lost or last is not None) or (
            counted.noun is not None and word(counted.noun) in lexicon.words("life")
        ):
            return None
        verb, people = _below(self._parse, self._parse.head(counted.phrase)), (counted.phrase, counted.noun)
        clauses = (c for t in people if t is not None for c in children(self._parse, t, "acl"))
        if verb is not None and (event := _sought(self._parse, verb, counted.phrase)) is not None:
            return event
        if not self._lost:
            return None
        if verb is not None and relation(counted.phrase) in ("obj", "nsubj"):
            event = self._told(verb, undergone=relation(counted.phrase) == "obj", people=counted.noun)
            if event is not None:
                return event
        along = cases(self._parse, counted.phrase) & {"along", "together", "with"}
        if verb is not None and along and is_passive(self._parse, verb):
            return self._told(verb, undergone=True, people=counted.noun)  # "was dragged from bed along with 120 others"
        told = (self._told(c, undergone=c.xpos == "VBN", people=None) for c in clauses)
        return next((e for e in told if e is not None), None)

    def _told(self, verb: Token, *, undergone: bool, people: Token | None) -> Event | None:
        if self.taken and word(verb) == "back" and is_copular(self._parse, verb):
            return Event(measure=Measure.FREED, manner=Manner.FREED, trigger=verb, how="subj of verb")
        if verb.upos != "VERB" or is_copular(self._parse, verb):
            return None
        if (undergone or is_passive(self._parse, verb)) and self.taken and people is None and lemma(verb) == "shoot":
            return Event(measure=Measure.KILLED, trigger=verb, how="obj of verb")  # "had 14 captives. It shot two"
        if undergone or is_passive(self._parse, verb):
            return _taken(self._parse, verb, people) if self.taken else None
        return _back(self._parse, verb)


def _below(parse: Parse, verb: Token | None) -> Token | None:
    """The "taken" of "are thought to have been taken"."""
    if verb is None or lemma(verb) not in lexicon.words("hedging"):
        return verb
    return next((c for c in children(parse, verb, "xcomp") if c.upos == "VERB"), verb)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.table("captives")["verbs"][name].split())


def _sought(parse: Parse, verb: Token, people: Token) -> Event | None:
    """ "are looking for 27 more", "nine of them have not been found"."""
    name = lemma(verb)
    looked_for = relation(people) == "obl" and "for" in cases(parse, people) and name in _words("search")
    if yet := _yet_to(parse, verb, people):
        return Event(measure=Measure.MISSING, trigger=yet, how="sought")
    unfound = relation(people) == "nsubj" and is_passive(parse, verb) and name in _words("find")
    if not looked_for and not (unfound and is_negated(parse, verb) and child(parse, verb, "xcomp") is None):
        return None
    return Event(measure=Measure.MISSING, trigger=verb, how="sought")


def _still_sought(parse: Parse, counted: Counted) -> Event | None:
    """ "six people are still being sought", by nobody named: whom the police seek is suspected."""
    verb = parse.head(counted.phrase)
    if verb is None or lemma(verb) != "seek" or not is_passive(parse, verb) or child(parse, verb, "obl") is not None:
        return None
    still = any(word(c) == "still" for c in parse.children(verb))
    return Event(measure=Measure.MISSING, trigger=verb, how="sought") if still else None


def _yet_to(parse: Parse, verb: Token, people: Token) -> Token | None:
    """The "found" of "six more have yet to be found"."""
    yet = any(word(c) == "yet" for c in parse.children(verb))
    if not yet or relation(people) != "nsubj":
        return None
    return next((c for c in (verb, *children(parse, verb, "xcomp")) if lemma(c) in _words("find")), None)


def _taken(parse: Parse, verb: Token, people: Token | None) -> Event | None:
    """ "marched a hundred pupils into the forest", "107 pupils were taken"; not by the police, nor to hospital."""
    agent = child(parse, verb, "obl:agent") or (None if is_passive(parse, verb) else child(parse, verb, "nsubj"))
    if agent is not None and (party_of(parse, agent, Measure.KILLED) is Party.STATE or not _is_somebody(agent)):
        return None
    away = _leads_away(parse, verb) or (people is not None and _leads_away(parse, people))
    aims = any(cases(parse, c) & {"to", "for", "into", "back", "on"} for c in children(parse, verb, "obl"))
    alone = not aims and child(parse, verb, "xcomp", "ccomp", "compound:prt") is None
    aimed = any("into" in cases(parse, c) for c in children(parse, verb, "obl"))
    away = away or (aimed and agent is not None and party_of(parse, agent, Measure.KILLED) is Party.PERPETRATOR)
    taken, led = lemma(verb) in _words("take"), lemma(verb) in _words("lead")
    if not (taken and (alone or away)) and not (led and away):
        return None
    return Event(measure=Measure.HELD, trigger=verb, how="obj of verb", agent=agent)


def _is_somebody(agent: Token) -> bool:
    """Tents can take 250 as well."""
    return is_people(agent) or agent.upos in ("PRON", "PROPN") or lemma(agent) in lexicon.words("collective")


def _leads_away(parse: Parse, verb: Token) -> bool:
    """Whether the verb leads into the wild, off with them, or only away."""
    for c in parse.children(verb):
        if relation(c) in ("advmod", "compound") and word(c) in ("away", "off"):
            return True
        if relation(c) == "obl" and "from" in cases(parse, c) and lemma(c) in _words("haunts"):
            return True
        towards = relation(c) in ("obl", "nmod") and cases(parse, c) & {"into", "to", "towards", "toward"}
        if towards and lemma(c) in _words("wild"):
            return True
    return False


def _back(parse: Parse, verb: Token) -> Event | None:
    """ "19 girls turned up", "80 boys came home", "eleven had jumped from a truck"."""
    around = {word(c) for c in parse.children(verb)}
    around |= {f"{p}:" for c in children(parse, verb, "obl") for p in cases(parse, c)}
    name = lemma(verb)
    if name in _words("reappear") or (name == "turn" and "up" in around and not around & {"to:", "for:", "at:"}):
        return Event(measure=Measure.FREED, manner=Manner.SAFE, trigger=verb, how="subj of verb")
    if name in _words("come_home") and around & {"home", "back", "free", "alive"} and not around & {"to:"}:
        return Event(measure=Measure.FREED, manner=Manner.FREED, trigger=verb, how="subj of verb")
    if name in _words("jump") and around & {"from:", "out", "away", "free", "clear", "off:", "off"}:
        return Event(measure=Measure.FREED, manner=Manner.ESCAPED, trigger=verb, how="subj of verb")
    return None
