"""Which of a report's places are where its incident happened."""

import re
from collections.abc import Sequence, Set
from functools import cached_property

from crossread.extract import lexicon
from crossread.extract.geography.name import Name
from crossread.extract.geography.words import is_event, is_participant, listed
from crossread.extract.scope import Scope
from crossread.extract.syntax import children, iter_ancestors, lemma, relation
from crossread.model.claim import Claim, Measure
from crossread.model.claim import Scope as ScopeKind
from crossread.model.parse import Parse, SectionKind, Sentence, Token
from crossread.model.place import PlaceRelation

_ELSEWHERE = re.compile(r"\W*(?:elsewhere|separately|meanwhile|in\s+(?:a\s+separate|another)\s+\w+)\b")
#: Verbs of where people or groups are at home.
_STANDS = frozenset({"operate", "base", "live", "reside", "station", "active", "bear"})
_SITES = frozenset({PlaceRelation.AT, PlaceRelation.NEAR})


class Happened:
    """Tells the places of the incident's own acts and figures from those of other events, and of people who speak."""

    def __init__(self, parse: Parse, published: str | None, claims: Sequence[Claim]) -> None:
        self._parse = parse
        self._scope = Scope(parse, published)
        self._claims = claims
        self._events: dict[int, tuple[Token, ...]] = {}

    def at(self, name: Name, how: PlaceRelation) -> bool:
        """Whether something of the incident happened at a name that stands so."""
        if how not in _SITES or name.sentence.section is SectionKind.CAPTION:
            return False  # a caption tells where the picture was taken
        words = self._of(name.sentence)
        told = bool(words) and not self._is_of_speech(name, words) and not self._is_past(name)
        return told and not self._is_of_group(name)

    def is_clause_of(self, name: Name) -> bool:
        """Whether the clause that the name stands in is itself one of what happened."""
        events = {t.index for t in self._of(name.sentence) if not is_participant(t.text)}
        inner = self._parse.tokens[name.last - 1]
        for above in (inner, *iter_ancestors(self._parse, inner)):
            if above.index in events or self._holds(above, events):
                return True
            if above.upos == "VERB" and lemma(above) in lexicon.speech().verbs:
                return False
            if relation(above) == "acl":
                return False
        return False

    def _holds(self, token: Token, events: Set[int]) -> bool:
        """Whether an event stands below a word, in its own clause or one that goes with it."""
        stack = [token]
        while stack:
            for inner in self._parse.children(stack.pop()):
                if relation(inner) == "ccomp":
                    continue
                if inner.index in events:
                    return True
                stack.append(inner)
        return False

    def _is_of_group(self, name: Name) -> bool:
        """ "gangs operating in X", "the group based in X": where somebody is, and not what happened."""
        above = iter_ancestors(self._parse, self._parse.tokens[name.last - 1])
        verb = next((t for t in above if t.upos == "VERB"), None)
        return verb is not None and relation(verb) == "acl" and lemma(verb) in _STANDS

    def _is_past(self, name: Name) -> bool:
        """ "had been used in X last year": the verb that the place goes with tells of another time."""
        above = iter_ancestors(self._parse, self._parse.tokens[name.last - 1])
        verb = next((t for t in above if t.upos == "VERB"), None)
        return verb is not None and self._is_other(name.sentence, verb)

    def _of(self, sentence: Sentence) -> tuple[Token, ...]:
        """The words of a sentence that tell of the incident's own events."""
        if sentence.index not in self._events:
            words = [t for t in self._parse.words(sentence) if is_event(t.text) or self._is_phrasal(t)]
            if sentence.index in self._other or self._is_elsewhere(sentence):
                words = []
            self._events[sentence.index] = tuple(t for t in words if not self._is_other(sentence, t))
        return self._events[sentence.index]

    def _is_phrasal(self, token: Token) -> bool:
        particles = children(self._parse, token, "compound", "advmod", "obj", "case") if token.upos == "VERB" else ()
        return any(f"{lemma(token)}-{lemma(p)}" in listed("event", "phrasal") for p in particles)

    def _is_elsewhere(self, sentence: Sentence) -> bool:
        """ "Elsewhere", "In a separate attack": what follows happened somewhere else."""
        opening = self._parse.text[sentence.start : sentence.start + 40].lower()
        return bool(_ELSEWHERE.match(opening))

    def _is_other(self, sentence: Sentence, trigger: Token) -> bool:
        return self._scope.other_event(sentence, trigger, Measure.KILLED) is not None

    @cached_property
    def _other(self) -> frozenset[int]:
        """Sentences all of whose figures are of other events."""
        main: set[int] = set()
        other: set[int] = set()
        sentences = iter(self._parse.sentences)
        current = next(sentences, None)
        for claim in sorted(self._claims, key=lambda c: c.span):
            while current is not None and current.end <= claim.span.start:
                current = next(sentences, None)
            if current is not None:
                (main if claim.scope is ScopeKind.MAIN else other).add(current.index)
        return frozenset(other - main)

    def _is_of_speech(self, name: Name, events: Sequence[Token]) -> bool:
        """ "said in X": the place of a saying, where no event stands between."""
        indexes = {t.index for t in events}
        after = self._parse.tokens[name.last : min(name.last + 1, name.sentence.last)]
        if any(t.upos == "VERB" and lemma(t) in lexicon.speech().verbs for t in after):
            return True  # "the ministry in Alder confirms", whatever the tree makes of it
        token = self._parse.tokens[name.last - 1]
        for above in (token, *iter_ancestors(self._parse, token)):
            if above.index in indexes:
                return False
            if lemma(above) in lexicon.speech().verbs and above.upos == "VERB":
                return True
            if relation(above) in ("ccomp", "parataxis", "root"):
                return False
        return False
