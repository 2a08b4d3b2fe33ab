"""Who says what in a report: every saying with its source, and what carries over from sentence to sentence."""

from dataclasses import dataclass, replace

from crossread.extract.attribution.carried import Carried
from crossread.extract.attribution.deeds import counts_citizens, has_captives, has_fighters, is_own_deed, kills_forces
from crossread.extract.attribution.enclosed import find_enclosed
from crossread.extract.attribution.explained import explains_a_name
from crossread.extract.attribution.frames import Form
from crossread.extract.attribution.quotations import find_quotations, within
from crossread.extract.attribution.references import References
from crossread.extract.attribution.roles import can_speak
from crossread.extract.attribution.sayings import Saying, find_sayings
from crossread.extract.attribution.subjects import find_subject
from crossread.extract.attribution.transcripts import iter_speakers
from crossread.extract.attribution.via import find_via
from crossread.extract.attribution.words import cues, roles
from crossread.extract.speakers import Speakers
from crossread.extract.syntax import lemma, word
from crossread.extract.turns import find_turns
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.source import Naming, Side, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A source, the word that attributes, and the tokens it answers for; `how` says it in words."""

    source: Source
    cue: Token
    content: frozenset[int]
    how: str


class Sources:
    """All attributions of one report, in text order, with what carries over from one sentence to the next."""

    def __init__(self, parse: Parse, speakers: Speakers) -> None:
        self._parse = parse
        self._references = References(parse, speakers)
        self._sayings: dict[int, tuple[Saying, ...]] = {}
        self._sources: dict[int, Source] = {}
        self._quotations = find_quotations(parse)
        for sentence in parse.sentences:
            self._read(sentence)
        self._carried = Carried(parse, self._sayings, self._quotations)
        self._take_sides()
        self._enclosed = find_enclosed(parse, speakers)
        self._turns = list(iter_speakers(parse, find_turns(parse)))

    def of(self, sentence: Sentence, token: Token) -> Attribution | None:
        """The innermost attribution that answers for a token, or one that carries over; None: the outlet's voice."""
        covering = [s for s in self._sayings.get(sentence.index, ()) if token.index in s.content]
        if covering and not self._carried.is_in_quotation(token):
            covering = [s for s in covering if not explains_a_name(self._parse, token, s.content)]
        covering = _but_counts(covering)
        outside = [s for s in covering if not self._carried.is_quoted(s, token)]
        carried = None if outside else self._carried.of(sentence, token)
        if covering and carried is None:
            inner = self._cited(self._innermost(outside or covering), covering)
            return self._passed_on(self._attribution(inner, inner.content, _how(inner)), covering)
        if carried is None:
            return self._speaker_of_turn(sentence)
        content = frozenset(range(sentence.first, sentence.last))
        return self._attribution(carried[0], content, f"carried over: {carried[1]}")

    def _speaker_of_turn(self, sentence: Sentence) -> Attribution | None:
        """Whoever has the word in a transcript, but for the outlet's own people."""
        found = next((t for t in self._turns if t[0].first <= sentence.index < t[0].last), None)
        if found is None or found[1] is None:
            return None
        content = frozenset(range(sentence.first, sentence.last))
        return Attribution(source=found[1], cue=found[0].label, content=content, how="has the word in the transcript")

    def issuer(self, sentence: Sentence) -> Attribution | None:
        """Who signed the statement that a report gives in full, and that a sentence stands in."""
        source = self._enclosed.get(sentence.index)
        if source is None:
            return None
        content = frozenset(range(sentence.first, sentence.last))
        cue = self._parse.tokens[sentence.first]
        return Attribution(source=source, cue=cue, content=content, how="issued the text that is given in full")

    def who(self, head: Token) -> Source:
        """Whom a phrase names or refers to, as far as the report tells of them."""
        return self._references.refer(head)

    def in_sentence(self, sentence: Sentence) -> tuple[Attribution, ...]:
        """The attributions whose words of saying stand in a sentence."""
        return tuple(self._attribution(s, s.content, _how(s)) for s in self._sayings.get(sentence.index, ()))

    def doer(self, sentence: Sentence, verb: Token) -> Source | None:
        """Who does what a verb says, as the source they would be: who "called it an outrage"."""
        subject = find_subject(self._parse, sentence, verb)
        if subject is None or not can_speak(self._parse, subject.head):
            return None
        return self._references.refer(subject.head)

    def _read(self, sentence: Sentence) -> None:
        self._references.notice(sentence)
        kept: list[Saying] = []
        for saying in find_sayings(self._parse, sentence, within(self._quotations, sentence)):
            source = self._source(saying, kept)
            if source is not None:
                self._sources[saying.cue.index] = source
                kept.append(saying)
        self._sayings[sentence.index] = tuple(kept)

    def _source(self, saying: Saying, before: list[Saying]) -> Source | None:
        """The source of a saying; joined to one before, and inside what that one said, it is the same speaker's."""
        if saying.shared and (outer := [s for s in before if saying.cue.index in s.content and s.form is Form.AFTER]):
            return self._sources[outer[-1].cue.index]
        same = next((s for s in before if s.speaker.index == saying.speaker.index), None)
        if same is not None:
            return self._sources[same.cue.index]
        return self._references.resolve(saying.speaker, find_via(self._parse, saying))

    def _take_sides(self) -> None:
        """Speakers of no known side who tell of their own violence are perpetrators, wherever else they speak."""
        sayings = [s for group in self._sayings.values() for s in group]
        owned_up = [s for s in sayings if self._owns_up(s)]
        named = {self._sources[s.cue.index].name for s in owned_up}
        for index, source in self._sources.items():
            forces = _is_unit(source.name) or _is_army(source.name)
            undecided = source.side is Side.UNKNOWN or (source.side is Side.STATE and forces)
            if undecided and any(_same_body(source.name, n) for n in named):
                self._sources[index] = replace(source, side=Side.PERPETRATOR)
        for saying in sayings:
            source = self._sources[saying.cue.index]
            proper = source.naming is not Naming.UNNAMED and all(w[:1].isupper() for w in source.name.split())
            if source.side is Side.UNKNOWN and proper and counts_citizens(self._parse, sorted(saying.content)):
                land = replace(source, side=Side.STATE, naming=Naming.ORGANISATION)
                self._sources[saying.cue.index] = land
            nameless = source.side in (Side.UNKNOWN, Side.WITNESS) and source.naming is Naming.UNNAMED
            if nameless and has_captives(self._parse, sorted(saying.content)):
                self._sources[saying.cue.index] = replace(source, side=Side.PERPETRATOR)

    def _owns_up(self, saying: Saying) -> bool:
        """Whether a speaker of no known side tells of its own deed, or a unit of one against the state's forces."""
        source = self._sources[saying.cue.index]
        if source.side is Side.UNKNOWN and source.naming is not Naming.UNNAMED:
            return is_own_deed(self._parse, saying, sorted(saying.content))
        if source.side is not Side.STATE or source.naming is not Naming.ORGANISATION:
            return False
        if _is_army(source.name) and has_fighters(self._parse, sorted(saying.content)):
            return True
        return _is_unit(source.name) and kills_forces(self._parse, saying, sorted(saying.content))

    def _passed_on(self, attribution: Attribution, covering: list[Saying]) -> Attribution:
        """Names the medium under whose own saying the source's stands: "X said ..., according to Y"."""
        source = attribution.source
        outer = (self._sources[s.cue.index] for s in covering if s.cue.index != attribution.cue.index)
        medium = next((o for o in outer if o.side is Side.MEDIA and o.name != source.name), None)
        if medium is None or source.via:
            return attribution
        return replace(attribution, source=replace(source, via=(medium.text,)))

    def _cited(self, inner: Saying, covering: list[Saying]) -> Saying:
        """ "The paper reported ..., citing police": police, by way of the paper; whoever else cites has the word."""
        medium = self._sources[inner.cue.index]
        passes_on = medium.side in (Side.MEDIA, Side.UNKNOWN) and medium.naming is not Naming.UNNAMED
        cited = [s for s in covering if word(s.cue) in ("citing", "quoting") and s.cue.index != inner.cue.index]
        return cited[-1] if cited and passes_on else inner

    def _innermost(self, covering: list[Saying]) -> Saying:
        """The one inside the most others; "X said ..., according to Y" is X's word, that Y passes on."""
        return min(covering, key=lambda s: (_held(s, covering), s.form is Form.AROUND, len(s.content), s.cue.index))

    def _attribution(self, saying: Saying, content: frozenset[int], how: str) -> Attribution:
        return Attribution(source=self._sources[saying.cue.index], cue=saying.cue, content=content, how=how)


def _is_unit(name: str) -> bool:
    """Whether only a word for a body of fighters makes a name one of the state's: "the Black Banner Brigade"."""
    words = [w for w in name.lower().split() if roles().side.get(w) is Side.STATE]
    return bool(words) and roles().units >= set(words) and name != name.lower()


def _is_army(name: str) -> bool:
    """A name of several words that is one of an army: "the Army of the Hills"."""
    return name != name.lower() and "army" in name.lower().split()


def _same_body(name: str, other: str) -> bool:
    """The same name, or one that the other ends with ("the Column", "the Free Column")."""
    a, b = (n.lower().removeprefix("the ") for n in (name, other))
    return a == b or a.endswith(" " + b) or b.endswith(" " + a)


def _but_counts(covering: list[Saying]) -> list[Saying]:
    """Who says that a hospital recorded nine dead, or that there are reports of nine dead, is the one who says so."""
    spoken = [s for s in covering if s.speaker is not s.cue] or covering
    return [s for s in spoken if lemma(s.cue) not in cues().registering] or spoken


def _held(saying: Saying, others: list[Saying]) -> int:
    """How many other words of saying stand in what this one says."""
    return sum(o.cue.index in saying.content for o in others if o.cue.index != saying.cue.index)


def _how(saying: Saying) -> str:
    return f'"{saying.cue.text}" with its subject' if saying.cue.upos == "VERB" else f'"{saying.cue.text}"'


def is_boast(cue: Token) -> bool:
    """A verb by which one speaks of one's own deeds."""
    return lemma(cue) in cues().claim
