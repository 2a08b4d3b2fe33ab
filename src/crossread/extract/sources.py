"""Who says what in a report: attributions by a verb of saying, by "according to", and those carried over from before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crossread.extract import lexicon
from crossread.extract.speakers import Speakers, naming_of, person_of, phrase_tokens, side_of
from crossread.extract.syntax import cases, child, children, conjunct_head, iter_ancestors, lemma, relation, word
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.source import Naming, Side, Source
from crossread.model.span import Span

_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "that"})
_PERSONAL = frozenset({"he", "she"})
_OPEN_QUOTES = '“"«„‟'
_WHITE = re.compile(r"\s+")


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
        self._speakers = speakers
        self._seen: list[tuple[Token, Source]] = []
        self._by_sentence: dict[int, list[Attribution]] = {}
        for sentence in parse.sentences:
            if sentence.parsed:
                self._by_sentence[sentence.index] = list(self._iter_sentence(sentence))

    def of(self, sentence: Sentence, token: Token) -> Attribution | None:
        """The innermost attribution that answers for a token, or the one that carries over; None is the outlet's voice."""
        covering = [a for a in self._by_sentence.get(sentence.index, ()) if token.index in a.content]
        if covering:
            return min(covering, key=lambda a: (len(a.content), a.cue.index))
        return self._carried(sentence, token)

    def in_sentence(self, sentence: Sentence) -> tuple[Attribution, ...]:
        return tuple(self._by_sentence.get(sentence.index, ()))

    # Within a sentence ------------------------------------------------------------------------------------------

    def _iter_sentence(self, sentence: Sentence) -> Iterator[Attribution]:
        for token in self._parse.words(sentence):
            found = self._by_verb(sentence, token) or self._by_preposition(sentence, token)
            if found is not None:
                self._seen.append((found.cue, found.source))
                yield found

    def _by_verb(self, sentence: Sentence, cue: Token) -> Attribution | None:
        if cue.upos not in ("VERB", "AUX") or lemma(cue) not in lexicon.speech().verbs:
            return None
        subject = self._subject(cue)
        if subject is None:
            return None
        content = self._content(sentence, cue)
        if not content:
            return None
        source = self._source(subject, cue)
        if source is None:
            return None
        return Attribution(source=source, cue=cue, content=content, how=f'"{cue.text}" with its subject')

    def _subject(self, cue: Token) -> Token | None:
        """Whose saying it is: its subject, that of the verb it is joined to, or the noun or clause it modifies."""
        parse = self._parse
        own = child(parse, cue, "nsubj")
        if own is not None and own.deprel == "nsubj":
            return own if word(own) not in ("who", "which", "that") else self._relative_antecedent(cue)
        if own is not None or child(parse, cue, "nsubj:pass", "expl") is not None:
            agent = child(parse, cue, "obl:agent")
            if agent is not None:
                return agent
            quoted = lemma(cue) in ("quote", "cite")
            return own if quoted and own is not None else None
        above = parse.head(cue)
        if above is None:
            return None
        if relation(cue) == "acl" and above.upos in ("NOUN", "PROPN", "PRON"):
            return above
        if relation(cue) in ("conj", "advcl", "xcomp", "parataxis") and above.upos in ("VERB", "AUX", "ADJ", "NOUN"):
            return self._clause_subject(above, 0)
        return None

    def _clause_subject(self, verb: Token, depth: int) -> Token | None:
        subject = child(self._parse, verb, "nsubj")
        if subject is not None:
            if word(subject) in ("who", "which", "that"):
                return self._relative_antecedent(verb)
            return subject
        above = self._parse.head(verb)
        if above is None or depth > 4 or relation(verb) not in ("conj", "advcl", "xcomp", "parataxis"):
            return None
        return self._clause_subject(above, depth + 1)

    def _relative_antecedent(self, verb: Token) -> Token | None:
        return self._parse.head(verb) if relation(verb) == "acl" else None

    def _content(self, sentence: Sentence, cue: Token) -> frozenset[int]:
        parse = self._parse
        clauses = [
            c
            for c in children(parse, cue, "ccomp", "xcomp")
            if _is_clause(parse, c) or lemma(cue) not in lexicon.speech().clause_only
        ]
        clauses += [c for c in children(parse, cue, "parataxis") if not self._is_cue(c)]
        tokens = {t.index for c in clauses for t in parse.iter_subtree(c)}
        tokens |= self._main_clause(cue)
        if not tokens or lemma(cue) in (
            "claim",
            "report",
            "confirm",
            "put",
            "estimate",
            "count",
            "deny",
            "announce",
            "tally",
            "cite",
            "dispute",
            "acknowledge",
            "admit",
        ):
            tokens |= self._objects(cue)
        tokens |= self._quoted(sentence, cue)
        return frozenset(
            tokens - {t.index for s in children(parse, cue, "nsubj") for t in parse.iter_subtree(s)} - {cue.index}
        )

    def _is_cue(self, token: Token) -> bool:
        return (
            token.upos == "VERB"
            and lemma(token) in lexicon.speech().verbs
            and child(self._parse, token, "nsubj") is not None
        )

    def _main_clause(self, cue: Token) -> set[int]:
        """ "Twelve people died, officials said": the cue hangs on the clause it answers for."""
        parse, above = self._parse, self._parse.head(cue)
        if above is None or child(parse, cue, "ccomp") is not None:
            return set()
        as_said = any(word(c) == "as" for c in children(parse, cue, "mark"))
        if relation(cue) == "parataxis" or (relation(cue) == "advcl" and as_said):
            own = {t.index for t in parse.iter_subtree(cue)}
            return {t.index for t in parse.iter_subtree(above)} - own
        return set()

    def _objects(self, cue: Token) -> set[int]:
        parse = self._parse
        found: set[int] = set()
        for c in children(parse, cue, "obj", "obl", "advcl"):
            if lemma(c) == "responsibility" or (relation(c) == "advcl" and lemma(cue) != "claim"):
                continue
            found |= {t.index for t in parse.iter_subtree(c)}
        return found

    def _quoted(self, sentence: Sentence, cue: Token) -> set[int]:
        """Words between quotation marks in the cue's sentence, where the cue has no clause of its own."""
        if child(self._parse, cue, "ccomp", "xcomp") is not None:
            return set()
        text = self._parse.text[sentence.start : sentence.end]
        if not any(q in text for q in _OPEN_QUOTES):
            return set()
        inside, found = text.startswith(("”",)), set()
        for t in self._parse.words(sentence):
            if t.text in ("“", "«", "``"):
                inside = True
            elif t.text in ("”", "»", "''"):
                inside = False
            elif t.text == '"':
                inside = not inside
            elif inside:
                found.add(t.index)
        return found

    def _by_preposition(self, sentence: Sentence, token: Token) -> Attribution | None:
        """ "according to X", "as per X", "citing X"."""
        if word(token) == "according":
            head = self._after_according(sentence, token)
        elif word(token) in ("citing", "quoting"):
            head = child(self._parse, token, "obj")
        else:
            return None
        if head is None:
            return None
        source = self._source(head, token)
        if source is None:
            return None
        content = self._clause_of(head if word(token) == "according" else token, token)
        return Attribution(source=source, cue=token, content=content, how=f'"{token.text}"')

    def _after_according(self, sentence: Sentence, token: Token) -> Token | None:
        above = self._parse.head(token)
        if above is not None and relation(token) == "case":
            return above
        below = child(self._parse, token, "obl", "nmod", "pobj")
        if below is not None:
            return below
        later = [
            t
            for t in self._parse.words(sentence)
            if token.index + 1 < t.index < token.index + 8 and t.upos in ("NOUN", "PROPN", "PRON")
        ]
        return later[0] if later else None

    def _clause_of(self, head: Token, cue: Token) -> frozenset[int]:
        parse = self._parse
        own = {t.index for t in parse.iter_subtree(head)} | {cue.index}
        for above in iter_ancestors(parse, head):
            if above.upos in ("VERB", "AUX") or child(parse, above, "cop") is not None or parse.head(above) is None:
                if (
                    lemma(above) in lexicon.speech().verbs
                    and (inner := child(parse, above, "ccomp")) is not None
                    and head.start > inner.start
                ):
                    above = inner
                return frozenset({t.index for t in parse.iter_subtree(above)} - own)
        sentence = parse.sentence(head)
        return frozenset(set(range(sentence.first, sentence.last)) - own)

    # The source itself ------------------------------------------------------------------------------------------

    def _source(self, head: Token, cue: Token) -> Source | None:
        parse = self._parse
        if word(head) in _PRONOUNS or (head.upos == "PRON" and word(head) in ("they", "them", "him", "her")):
            return self._pronoun(head, cue)
        if head.upos not in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET"):
            return None
        tokens = phrase_tokens(parse, head)
        person = person_of(parse, head)
        text = _WHITE.sub(" ", parse.text[tokens[0].start : tokens[-1].end])
        shown = person or text
        known = self._known(shown) if person or head.upos == "PROPN" else None
        side = side_of(parse, head, self._speakers, self._context(shown) if person else "")
        if side is Side.UNKNOWN and known is not None:
            side = known.side
        naming = naming_of(parse, head, person)
        name = self._speakers.resolve(shown)
        span = Span(report=parse.report, start=tokens[0].start, end=tokens[-1].end)
        return Source(
            text=shown,
            name=known.name if known and person else name,
            side=side,
            naming=naming,
            via=self._via(cue, head),
            span=span,
        )

    def _known(self, name: str) -> Source | None:
        """An earlier speaker this name repeats: "Rind" after "Shahid Rind"."""
        last = name.split()[-1].lower()
        return next(
            (s for _, s in reversed(self._seen) if s.naming is Naming.NAMED and s.name.lower().split()[-1] == last),
            None,
        )

    def _context(self, name: str) -> str:
        """What the report says right around a person's full name: title before, office after."""
        last = re.escape(name.split()[-1])
        near = re.search(rf"([^.!?\n]{{0,80}}){last}((?:,[^,.!?\n]{{0,80}})?)", self._parse.text)
        if near is None:
            return ""
        before = near.group(1).split(",")[-1]
        return f"{before} {near.group(2)}"

    def _pronoun(self, head: Token, cue: Token) -> Source | None:
        """The speaker a pronoun stands for: the last one named that it can refer to."""
        personal, plural = word(head) in _PERSONAL, word(head) == "they"
        for token, source in reversed(self._seen):
            if token.index >= cue.index:
                continue
            if personal and source.naming in (Naming.ORGANISATION, Naming.OUTLET):
                continue
            if word(head) == "it" and source.naming is Naming.NAMED:
                continue
            if plural and source.naming is Naming.NAMED and token.sentence != cue.sentence:
                continue
            via = self._via(cue, head) or source.via
            return Source(
                text=source.text,
                name=source.name,
                side=source.side,
                naming=source.naming,
                via=via,
                span=Span(report=self._parse.report, start=head.start, end=head.end),
            )
        return None

    def _via(self, cue: Token, head: Token) -> tuple[str, ...]:
        """Whom the source told it: "told Reuters", ", according to Reuters" after a said."""
        parse = self._parse
        if lemma(cue) == "tell":
            for c in children(parse, cue, "obj", "iobj", "obl"):
                if c.upos == "PROPN":
                    return (parse.text[phrase_tokens(parse, c)[0].start : c.end],)
        for token in parse.words(parse.sentence(cue)):
            if word(token) in ("according", "quoted", "cited") and token.index != cue.index:
                other = self._after_according(parse.sentence(cue), token) if word(token) == "according" else None
                if other is not None and other.index != head.index and other.upos == "PROPN":
                    return (parse.text[phrase_tokens(parse, other)[0].start : phrase_tokens(parse, other)[-1].end],)
        return ()

    # From the sentence before -----------------------------------------------------------------------------------

    def _carried(self, sentence: Sentence, token: Token) -> Attribution | None:
        """A quotation that runs on, or a speaker the sentence names again without a verb of saying."""
        before = self._last_before(sentence)
        if before is None:
            return None
        if self._speaker_named(sentence, before):
            return self._carry(sentence, before, "the sentence names that speaker again")
        if self._quote_runs_on(sentence, before):
            return self._carry(sentence, before, "the quotation runs on")
        return None

    def _last_before(self, sentence: Sentence) -> Attribution | None:
        for index in range(sentence.index - 1, max(sentence.index - 4, -1), -1):
            if found := self._by_sentence.get(index):
                return found[-1]
        return None

    def _carry(self, sentence: Sentence, before: Attribution, how: str) -> Attribution:
        content = frozenset(range(sentence.first, sentence.last))
        return Attribution(source=before.source, cue=before.cue, content=content, how=f"carried over: {how}")

    def _speaker_named(self, sentence: Sentence, before: Attribution) -> bool:
        """ "..., although the officials gave no details": the account is still theirs."""
        for t in self._parse.words(sentence):
            if lemma(t) in lexicon.speech().no_detail and (verb := self._parse.head(t)) is not None:
                subject = child(self._parse, verb, "nsubj")
                if subject is not None and lemma(subject) in {
                    w.lower().rstrip("s") for w in before.source.text.split()
                } | {w.lower() for w in before.source.text.split()}:
                    return True
        return False

    def _quote_runs_on(self, sentence: Sentence, before: Attribution) -> bool:
        text = self._parse.text[sentence.start : sentence.end].strip()
        last = self._parse.sentences[sentence.index - 1]
        opens = text[:1] in _OPEN_QUOTES
        return opens and before.cue.sentence == last.index and sentence.paragraph - last.paragraph <= 1


def _is_clause(parse: Parse, token: Token) -> bool:
    return token.upos in ("VERB", "AUX") or child(parse, token, "cop", "nsubj") is not None


def is_denial(cue: Token) -> bool:
    return lemma(cue) in lexicon.speech().denial


def is_boast(cue: Token) -> bool:
    return lemma(cue) in lexicon.speech().claim


def first_cases(parse: Parse, token: Token) -> frozenset[str]:
    return cases(parse, conjunct_head(parse, token))
