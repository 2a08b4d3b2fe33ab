"""Which acts belong to another event than the report's own: an earlier one, or what somebody does by habit."""

from crossread.extract.acts.found import Found
from crossread.extract.acts.frames import light, words
from crossread.extract.asides import Other
from crossread.extract.scope import Scope
from crossread.extract.syntax import child, children, conjunct_head, lemma, relation, word
from crossread.model.act import ActKind
from crossread.model.claim import Measure
from crossread.model.parse import Parse, Sentence, Token

#: The event of what is done again and again.
HABIT = "standing habit"
#: Kinds whose counts add up over years, so that "in the last ten years" puts them outside.
_VIOLENT = frozenset(
    {
        ActKind.ATTACK, ActKind.BOMBING, ActKind.SHOOTING, ActKind.SHELLING, ActKind.AIR_STRIKE, ActKind.CLASH,
        ActKind.HIJACKING, ActKind.HOSTAGE_TAKING, ActKind.KIDNAPPING, ActKind.KILLING, ActKind.ARSON,
        ActKind.SABOTAGE, ActKind.ROBBERY,
    }
)  # fmt: skip


class Setting:
    """Reads one report in order, as Scope does for figures."""

    def __init__(self, parse: Parse, published: str | None) -> None:
        self._parse = parse
        self._scope = Scope(parse, published)
        self._at, self._of_habits, self._here = -1, False, False

    def other(self, sentence: Sentence, found: Found) -> Other | None:
        """The other event an act belongs to; None for the report's own."""
        measure = Measure.KILLED if found.kind in _VIOLENT else Measure.HELD
        other = self._scope.other_event(sentence, found.predicate, measure)
        if other is None and (habit := self._habit(found) or self._standing(found)) is not None:
            other = Other(event=HABIT, reason=f'"{habit.text}" tells of a habit')
        self._note(sentence, other)
        return other

    def _note(self, sentence: Sentence, other: Other | None) -> None:
        """Whether the last sentence of deeds told only of other events."""
        if sentence.index != self._at:
            self._at, self._of_habits = sentence.index, self._here
            self._here = True
        self._here = self._here and other is not None

    def _habit(self, found: Found) -> Token | None:
        parse, verb = self._parse, found.predicate
        first = conjunct_head(parse, verb)  # "carries out frequent raids but has also attacked civilians"
        joined = first if first.index != verb.index and child(parse, verb, "nsubj") is None else None
        verbs = [verb, *([joined] if joined is not None else [])]
        objects = [o for v in verbs if word(v) in light("doer") for o in children(parse, v, "obj")]
        near = [
            *(c for v in verbs for c in children(parse, v, "advmod")),
            *(c for t in (found.trigger, *objects) for c in children(parse, t, "advmod", "amod")),
        ]
        adverb = next((c for c in near if word(c) in words("habit")), None)
        if adverb is not None or found.kind not in _VIOLENT:
            return adverb
        return self._bare_plural(found) or self._of_a_sort(found) or self._goes_on(found)

    def _standing(self, found: Found) -> Token | None:
        """ "has designated it as a terrorist group", "have accused each other": what holds, and no step in a story."""
        verb = found.predicate
        if not any(word(c) in ("has", "have") for c in children(self._parse, verb, "aux")):
            return None
        if found.kind is ActKind.SANCTION and lemma(verb) in words("standing"):
            return verb
        each = next((t for t in found.patients if word(t) == "each"), None)
        return verb if found.kind is ActKind.ACCUSATION and each is not None else None

    def _goes_on(self, found: Found) -> Token | None:
        """ "have increased attacks", "have also been targeted": a habit up to now, where the text tells of habits."""
        verb = found.predicate
        perfect = any(word(c) in ("has", "have") for c in children(self._parse, verb, "aux"))
        also = child(self._parse, verb, "advmod")
        return verb if perfect and self._of_habits and also is not None and word(also) == "also" else None

    def _bare_plural(self, found: Found) -> Token | None:
        """ "has carried out deadly attacks on trains": several, not told apart, in the perfect or the present."""
        verb, noun = found.predicate, found.trigger
        if verb.index == noun.index or noun.xpos not in ("NNS", "NNPS") or relation(noun) != "obj":
            return None
        if child(self._parse, noun, "det", "nummod", "nmod:poss") is not None:
            return None
        perfect = any(word(c) in ("has", "have") for c in children(self._parse, verb, "aux"))
        return noun if perfect or verb.xpos in ("VBZ", "VBP") else None

    def _of_a_sort(self, found: Found) -> Token | None:
        """ "men who fire on passengers": a clause in the present that only says what sort of people they are."""
        verb = found.predicate
        if relation(verb) != "acl" or verb.xpos not in ("VBP", "VBZ"):
            return None
        who = child(self._parse, verb, "nsubj")
        return verb if who is not None and word(who) in ("who", "that", "which") else None
