"""From what the grammar gives to an act: how real it is told as, who says so, when, where it stands."""

import hashlib
from collections.abc import Iterable, Mapping

from crossread.extract.acts.arguments import RELATIVES, antecedent_noun, under
from crossread.extract.acts.classes import is_of
from crossread.extract.acts.found import Found
from crossread.extract.acts.frames import noun_frames, words
from crossread.extract.acts.inflection import verb_forms
from crossread.extract.acts.menace import is_menace, iter_terms
from crossread.extract.acts.participants import Cast, bare_name
from crossread.extract.acts.setting import Setting
from crossread.extract.asides import Other
from crossread.extract.reality import Reality, judge, presupposed
from crossread.extract.reasons import iter_reasons
from crossread.extract.sources import Attribution, Sources
from crossread.extract.stamps import said_when
from crossread.extract.syntax import children, forms, is_negated, lemma, relation, word
from crossread.extract.timing.binding import act_when, find_deadline, time_of
from crossread.model.act import Act, ActKind, Participant
from crossread.model.claim import Evidence, Modality, Party, Polarity, Scope
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.source import Side, Source
from crossread.model.span import Span
from crossread.model.when import When

EXTRACTOR = "crossread-acts@1"
#: What may name a time by which a thing shall be done.
_WITH_DEADLINES = frozenset({ActKind.DEMAND, ActKind.THREAT, ActKind.DEADLINE, ActKind.OFFER})
#: Words that say what a content is about.
_TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_FUTURE = frozenset({"will", "shall", "'ll", "’ll"})
#: An act's span takes in who and whom where they lie no further apart.
_SPAN = 220
#: A clause that restricts an act stands within so many words of it.
_NEAR = 14


class Telling:
    """Makes acts of what was found in the sentences of one report, in text order."""

    def __init__(self, parse: Parse, sources: Sources, cast: Cast, published: str | None) -> None:
        self._parse, self._sources, self._cast, self._published = parse, sources, cast, published
        self._setting = Setting(parse, published)

    def act(self, sentence: Sentence, found: Found, others: Mapping[int, Found]) -> Act | None:
        """The act, named and placed; `others` are those found in the same sentence, by their trigger.

        None for a warning or a vow that threatens nobody.
        """
        attribution = self._attribution(sentence, found)
        source = attribution.source if attribution is not None else None
        reality = self._reality(found)
        agents = self._agents(found, others, source)
        if found.menacing and not is_menace(self._parse, found, agents):
            return None
        patients = self._patients(found, others, source, agents)
        kind = self._kind(found, agents, source)
        modality = reality.modality
        if self._is_threat(found, reality, source):
            kind, modality = ActKind.THREAT, Modality.REPORTED
            agents = (self._cast.speaker(source),) if source is not None else ()
        denied = not found.negated and (reality.polarity is Polarity.DENIED or self._is_denied(found))
        if found.negated:
            modality = Modality.REPORTED
        if modality is Modality.REPORTED and kind not in words("spoken") and self._is_own(source, agents, attribution):
            modality = Modality.CLAIMED
        other = self._setting.other(sentence, found)
        threat = kind is ActKind.THREAT and found.kind is not kind
        content = self._clause(found) if threat else self._content(found)
        start, end = self._bounds(sentence, found, agents, patients)
        return Act(
            id=hashlib.sha256(f"{self._parse.report}|{start}|{end}|{found.trigger.start}|{kind}".encode()).hexdigest()[
                :10
            ],
            report=self._parse.report,
            span=Span(report=self._parse.report, start=start, end=end),
            trigger=self._span(found.trigger),
            kind=kind,
            agents=agents,
            patients=patients,
            instrument=self._instrument(found),
            content=content,
            about=self._about(sentence, content),
            when=self._when(sentence, found, attribution),
            deadline=self._deadline(sentence, found, kind),
            polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
            modality=modality,
            scope=Scope.BACKGROUND if other else Scope.MAIN,
            event=other.event if other else None,
            section=sentence.section,
            source=source,
            said=said_when(self._parse, sentence, attribution, self._published),
            suspicion=self._suspicion(found),
            evidence=(Evidence.PARSE,),
            why=self._why(found, reality, attribution, other),
            extractor=EXTRACTOR,
        )

    def _attribution(self, sentence: Sentence, found: Found) -> Attribution | None:
        """Who tells of the act; what is done by saying so is no content of itself."""
        told = self._sources.of(sentence, found.trigger)
        return None if told is not None and told.cue.index == found.trigger.index else told

    def _reality(self, found: Found) -> Reality:
        return presupposed() if found.taken else judge(self._parse, found.predicate)

    def _kind(self, found: Found, agents: tuple[Participant, ...], source: Source | None) -> ActKind:
        """Forces that free people rescue them; who frees prisoners of their own lets them go."""
        if found.kind is not ActKind.RELEASE or word(found.trigger) not in verb_forms("free") | verb_forms("liberate"):
            return found.kind
        held = any(forms(t) & words("prisoners") for t in found.patients)
        above = self._parse.head(found.trigger)
        rescued = relation(found.trigger) == "acl" and above is not None and forms(above) & words("rescuing")
        by_force = any(a.party is Party.STATE for a in agents)
        captors = under(self._parse, found.trigger, ("from",))
        from_captors = any(is_of(self._parse, t, "fighters") for t in captors)
        by_state = not agents and source is not None and source.side is Side.STATE
        sought = not agents and judge(self._parse, found.predicate).modality is Modality.PLANNED
        return (
            ActKind.RESCUE if not held and (rescued or by_force or from_captors or by_state or sought) else found.kind
        )

    def _agents(self, found: Found, others: Mapping[int, Found], source: Source | None) -> tuple[Participant, ...]:
        """ "a raid by rebels that killed nine": who did the first did what it led to."""
        speaking = found.kind in words("spoken") or found.kind is ActKind.CLAIM
        agents = self._cast.agents(found.agents, source, speaking=speaking)
        if agents:
            return agents
        led = [others[t.index] for t in found.agents if t.index in others and t.index != found.trigger.index]
        if not led and found.trigger.deprel == "acl:relcl":  # "a raid at a station that killed nine"
            near = [o for i, o in sorted(others.items(), reverse=True) if 0 < found.trigger.index - i <= _NEAR]
            led = [o for o in near if o.kind in words("harm")]
        return next((named for o in led if (named := self._cast.agents(o.agents, source))), ())

    def _patients(
        self, found: Found, others: Mapping[int, Found], source: Source | None, agents: tuple[Participant, ...]
    ) -> tuple[Participant, ...]:
        """To whom it is done; who blames a deed blames those who did it, who threatens a deed those it is done to."""
        if found.kind is ActKind.ACCUSATION:
            deeds = [others[t.index] for t in found.patients if t.index in others]
            if deeds:
                return next((named for d in deeds if (named := self._cast.agents(d.agents, source))), ())
            return self._cast.patients([t for t in found.patients if word(t) not in noun_frames()], source, agents)
        if found.kind is ActKind.THREAT and not found.patients:
            inside = {t.index for head in found.content for t in self._parse.iter_subtree(head)}
            meant = (o for i, o in sorted(others.items()) if i in inside and o.kind in words("harm") and o.patients)
            return next((self._cast.patients(o.patients, source, agents) for o in meant), ())
        return self._cast.patients(found.patients, source, agents)

    def _is_denied(self, found: Found) -> bool:
        """ "No group has claimed it", "no attack was reported", "never managed to hijack one"."""
        current = found.predicate
        while relation(current) == "xcomp" and (above := self._parse.head(current)) is not None:
            if is_negated(self._parse, above):
                return True
            current = above
        if found.patients and all(self._cast.is_nobody(t) for t in found.patients):
            return True
        return any(self._cast.is_nobody(t) for t in (*found.agents, found.trigger, *found.parts))

    def _is_threat(self, found: Found, reality: Reality, source: Source | None) -> bool:
        """ "all hostages will be executed", said by those who hold them."""
        future = any(word(c) in _FUTURE for c in children(self._parse, found.predicate, "aux"))
        armed = source is not None and source.side is Side.PERPETRATOR
        return future and armed and found.kind in words("harm") and reality.polarity is Polarity.AFFIRMED

    def _is_own(self, source: Source | None, agents: tuple[Participant, ...], attribution: Attribution | None) -> bool:
        """A party claims its own deeds; what it says of others it reports."""
        if source is None or source.side is not Side.PERPETRATOR or attribution is None:
            return False
        return any(a.name == bare_name(source.name) for a in agents)

    def _when(self, sentence: Sentence, found: Found, attribution: Attribution | None) -> When | None:
        return act_when(self._parse, sentence, found.predicate, attribution, self._published)

    def _deadline(self, sentence: Sentence, found: Found, kind: ActKind) -> When | None:
        """By when what is demanded, threatened or allowed shall be done."""
        if kind not in _WITH_DEADLINES:
            return None
        stated = find_deadline(self._parse, sentence, found.trigger, self._published)
        if stated is not None or kind is not ActKind.THREAT or next(iter_terms(self._parse, found), None) is None:
            return stated
        inside = frozenset(t.index for head in found.content for t in self._parse.iter_subtree(head))
        return time_of(self._parse, sentence, inside, self._published)  # "to shoot them at noon unless ..."

    def _suspicion(self, found: Found) -> str:
        """The word by which who did it is only suspected: "apparently by rebels", "suspected gunmen"."""
        near = [found.trigger, *found.agents]
        marked = (c for t in near for c in children(self._parse, t, "advmod", "amod") if word(c) in words("suspicion"))
        return next((c.text for c in marked), "")

    def _content(self, found: Found) -> Span | None:
        if not found.content:
            return None
        heads = [self._meant(t) for t in found.content]
        indices = sorted(t.index for head in heads for t in self._parse.iter_subtree(head))
        if found.trigger in found.content:
            return self._stretch(indices)
        first = indices[0]
        before = first < found.trigger.index
        kept = [i for i in indices if (i < found.trigger.index) == before]
        return self._stretch(kept)

    def _about(self, sentence: Sentence, content: Span | None) -> tuple[str, ...]:
        """The words of the content that tell what it is about, each once: no stand-ins and no words of grammar."""
        inside = (t for t in self._parse.words(sentence) if content is not None and content.covers(self._span(t)))
        told = (lemma(t) for t in inside if t.upos in _TELLING and len(t.text) > 1)
        return tuple(dict.fromkeys(told))

    def _meant(self, token: Token) -> Token:
        """Of a relative pronoun what it stands for."""
        return (antecedent_noun(self._parse, token) or token) if word(token) in RELATIVES else token

    def _clause(self, found: Found) -> Span | None:
        return self._stretch(sorted(t.index for t in self._parse.iter_subtree(found.predicate)))

    def _stretch(self, indices: list[int]) -> Span | None:
        tokens = [self._parse.tokens[i] for i in indices]
        while tokens and tokens[0].upos in ("PUNCT", "SCONJ", "ADP", "CCONJ"):
            tokens.pop(0)
        while tokens and tokens[-1].upos == "PUNCT":
            tokens.pop()
        return Span(report=self._parse.report, start=tokens[0].start, end=tokens[-1].end) if tokens else None

    def _instrument(self, found: Found) -> str:
        words_ = (self._parse.text[t.start : t.end] for t in found.tools)
        return ", ".join(dict.fromkeys(words_))

    def _bounds(
        self, sentence: Sentence, found: Found, agents: Iterable[Participant], patients: Iterable[Participant]
    ) -> tuple[int, int]:
        """The trigger, then who and whom as far as they stand near it in the sentence."""
        words_ = [found.trigger, *found.parts]
        if found.trigger.upos in ("NOUN", "PROPN"):
            before = children(self._parse, found.trigger, "amod", "compound")
            words_ += [c for c in before if c.index < found.trigger.index]
            words_ += [found.predicate] if abs(found.predicate.index - found.trigger.index) <= _NEAR else []
        start, end = min(t.start for t in words_), max(t.end for t in words_)
        for span in sorted((p.span for p in (*agents, *patients)), key=lambda s: abs(s.start - found.trigger.start)):
            wide = min(start, span.start), max(end, span.end)
            if sentence.start <= wide[0] and wide[1] <= sentence.end and wide[1] - wide[0] <= _SPAN:
                start, end = wide
        return start, end

    def _span(self, token: Token) -> Span:
        return Span(report=self._parse.report, start=token.start, end=token.end)

    def _why(
        self, found: Found, reality: Reality, attribution: Attribution | None, other: Other | None
    ) -> tuple[str, ...]:
        return f"{found.how} tells of {found.kind.value}", *iter_reasons(reality, attribution, other)
