"""What a report calls the attackers, the victims, the forces, the attack, the deaths and the freeing."""

import hashlib
from collections.abc import Iterator

from crossread.extract.attribution.phrases import entity_at
from crossread.extract.labelling.nouns import noun_term
from crossread.extract.labelling.terms import Term, terms, words
from crossread.extract.labelling.verbs import is_agentless, undergoer_of, verb_term
from crossread.extract.labelling.voice import Voice
from crossread.extract.parties import party_of
from crossread.extract.scope import Scope
from crossread.extract.sources import Sources
from crossread.extract.syntax import children, lemma
from crossread.model.claim import Measure, Party
from crossread.model.claim import Scope as ScopeKind
from crossread.model.label import Label, Target
from crossread.model.parse import Parse, SectionKind, Sentence, Token
from crossread.model.report import Report
from crossread.model.source import Side
from crossread.model.span import Span

_SILENT = frozenset({SectionKind.CREDIT, SectionKind.TEASER})
_DEEDS = frozenset({Target.ATTACK, Target.DEATHS, Target.FREEING})
_SUFFERED = frozenset({Target.DEATHS, Target.FREEING})


def find_labels(report: Report, parse: Parse, sources: Sources, armed: frozenset[str]) -> tuple[Label, ...]:
    """The labels of one report in text order; `armed` are the names (lower case) it gives to armed groups."""
    return tuple(_Labels(report, parse, sources, armed).all())


class _Labels:
    def __init__(self, report: Report, parse: Parse, sources: Sources, armed: frozenset[str]) -> None:
        self._parse, self._armed = parse, armed
        self._voice = Voice(parse, sources)
        self._scope = Scope(parse, report.published)

    def all(self) -> Iterator[Label]:
        for sentence in self._parse.sentences:
            if sentence.section not in _SILENT:
                for token in self._parse.words(sentence):
                    if (found := self._term(sentence, token)) is not None:
                        label = self._label(sentence, token, found)
                        if not self._is_other_sides(token, label):
                            yield label

    def _is_other_sides(self, token: Token, label: Label) -> bool:
        """What the attackers say is stormed, by nobody named, is the forces' doing."""
        theirs = label.source is not None and label.source.side is Side.PERPETRATOR
        return theirs and label.target is Target.ATTACK and is_agentless(self._parse, token)

    def _term(self, sentence: Sentence, token: Token) -> Term | None:
        if not token.text[:1].isalpha() or self._is_of_name(sentence, token):
            return None
        return noun_term(self._parse, token, self._armed) or verb_term(self._parse, token, self._armed)

    def _is_of_name(self, sentence: Sentence, token: Token) -> bool:
        """ "Army" in "Tarn Liberation Army" is a name, and "thugs" in "TLA thugs" is none."""
        entity = entity_at(self._parse, token)
        if entity is None or not token.text[:1].isupper() or entity.last - entity.first < 2:
            return False
        return token.index > sentence.first or entity.kind != "PER"

    def _label(self, sentence: Sentence, token: Token, term: Term) -> Label:
        term = self._dressed(token, term)
        start = self._parse.tokens[token.index - len(term.before)].start
        span = Span(report=self._parse.report, start=start, end=token.end)
        deed = term.target in _DEEDS
        other = self._scope.other_event(sentence, token, Measure.KILLED) if deed else None
        key = f"{span.report}|{span.start}|{span.end}|{term.target}|{term.name}"
        return Label(
            id=hashlib.sha256(key.encode()).hexdigest()[:10],
            report=span.report,
            span=span,
            target=term.target,
            term=term.name,
            loaded=term.loaded,
            quoted=self._voice.is_quoted(token),
            party=self._party(token) if term.target in _SUFFERED else Party.UNKNOWN,
            scope=ScopeKind.MAIN if other is None else ScopeKind.BACKGROUND,
            source=self._voice.source(sentence, token),
        )

    def _dressed(self, token: Token, term: Term) -> Term:
        """ "cowardly attack", "innocent passengers": a plain word with a judgement before it is a term of its own."""
        kinds = terms().kinds[term.target]
        if term.loaded or term.target is Target.ATTACKERS:
            return term
        for c in children(self._parse, token, "amod"):
            if kinds.get(lemma(c)) and c.index == token.index - 1:
                return Term(
                    target=term.target, name=f"{lemma(c)} {term.name}", loaded=True, before=(*term.before, lemma(c))
                )
        return term

    def _party(self, token: Token) -> Party:
        """Whose people it happens to."""
        undergoer = undergoer_of(self._parse, token)
        if undergoer is None:
            undergoer = next(iter(children(self._parse, token, "nmod")), None)
        measure = Measure.FREED if lemma(token) in words(Target.FREEING, "plain") else Measure.KILLED
        return party_of(self._parse, undergoer, measure, self._armed)
