"""Who takes part in an act: the phrase, the name it stands for in the report, and whose side it is."""

import re
from collections.abc import Iterable, Iterator, Sequence

from crossread.extract import lexicon
from crossread.extract.acts.arguments import RELATIVES, antecedent_noun
from crossread.extract.acts.classes import is_alive, is_of
from crossread.extract.acts.frames import noun_frames, words
from crossread.extract.attribution.mentions import PRONOUNS
from crossread.extract.attribution.persons import person_of
from crossread.extract.attribution.phrases import entity_at, has_capital, is_entity
from crossread.extract.attribution.words import roles
from crossread.extract.geography.words import peoples
from crossread.extract.parties import is_people, party_of
from crossread.extract.places import is_vehicle
from crossread.extract.sources import Sources
from crossread.extract.speakers import Speakers
from crossread.extract.syntax import cases, child, children, forms, iter_ancestors, relation, word
from crossread.gazetteer import fold
from crossread.model.act import Participant
from crossread.model.claim import Measure, Party
from crossread.model.parse import Parse, Token
from crossread.model.source import Side, Source
from crossread.model.span import Span

_INSIDE = frozenset({"det", "amod", "compound", "nummod", "flat", "nmod:poss", "case", "advmod", "goeswith", "punct"})
_SPEAKER = frozenset({"we", "us", "our", "i", "me", "my"})
_PARTIES = {Side.PERPETRATOR: Party.PERPETRATOR, Side.STATE: Party.STATE, Side.WITNESS: Party.CIVILIAN}
#: Before a name they say that its bearer holds office.
_OFFICES = frozenset({"president", "minister", "premier", "governor", "mayor", "senator", "chancellor", "prosecutor"})
#: A phrase is no longer than this many words.
_LONGEST = 16
_EDGES = frozenset({"PUNCT", "ADP", "CCONJ", "ADV", "SCONJ"})
_CLAUSES = frozenset({"acl", "appos", "advcl", "parataxis", "conj", "dep"})
_COUNTS = frozenset("hundred thousand dozen score number group most some many handful all majority several".split())
#: Adjectives that end as those of nations do.
_PLAIN = frozenset("civilian human urban veteran suburban partisan pedestrian guardian".split())
_SHORT = re.compile(r",? (?:or|known as) (?:the )?[A-Z][A-Z-]{1,8}$")
_LEFT_OUT = frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "that", "these", "those", "our"})


def _is_of_people(token: Token) -> bool:
    """An adjective of a nation, known or by its ending: "Northian troops", "Chinese-backed"."""
    first = word(token).partition("-")[0]
    looks = first.endswith(("an", "ish", "ese", "eli", "aqi", "ani")) and token.upos == "ADJ" and first not in _PLAIN
    return fold(first) in peoples() or looks


def bare_name(name: str) -> str:
    """A name without its article, and without its short form behind it.

    >>> bare_name("The Free Column, or FC")
    'Free Column'
    """
    name = _SHORT.sub("", name)
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in _LEFT_OUT else name


def _once(named: Iterable[Participant]) -> tuple[Participant, ...]:
    """Each name once: "the Free Column, or FC"."""
    found: dict[str, Participant] = {}
    for one in named:
        found.setdefault(one.name.casefold(), one)
    return tuple(found.values())


class Cast:
    """Names those who take part in the acts of one report."""

    def __init__(self, parse: Parse, sources: Sources, speakers: Speakers) -> None:
        self._parse, self._sources, self._speakers = parse, sources, speakers
        self._parties: dict[str, Party] = {}  # of names, each looked up in the whole text once

    def agents(
        self, tokens: Iterable[Token], speaker: Source | None, *, speaking: bool = False
    ) -> tuple[Participant, ...]:
        """Those among the tokens who can do anything: no blast, no day, nobody; whoever is speaking can."""
        kept = (t for t in tokens if self._can_act(t) or (speaking and self._may_speak(t)))
        return _once(self._participant(t, speaker, acts=True) for t in kept)

    def patients(
        self, tokens: Sequence[Token], speaker: Source | None, doers: Iterable[Participant] = ()
    ) -> tuple[Participant, ...]:
        """Those to whom it is done: "them" is nobody of those who do it."""
        kept = (t for one in tokens for t in self._whom(one) if t.upos not in ("PUNCT", "ADV", "VERB"))
        kept = (t for t in kept if not self._is_reciprocal(t))
        kept = (t for t in kept if len(tokens) == 1 or not self._is_left_out(t))
        return _once(self._participant(t, speaker, doers=doers) for t in kept)

    def speaker(self, source: Source) -> Participant:
        """Who is quoted, as one who does something by speaking."""
        return Participant(
            span=source.span, name=bare_name(source.name), party=_PARTIES.get(source.side, Party.UNKNOWN)
        )

    def is_nobody(self, token: Token) -> bool:
        """ "no group", "nobody", "none of its fighters"."""
        determiner = child(self._parse, token, "det")
        return word(token) in words("nobody") or (determiner is not None and word(determiner) in ("no", "neither"))

    def _may_speak(self, token: Token) -> bool:
        """Names that nothing tells to be those of anybody, such as in a text all in capitals."""
        return (
            token.upos in ("NOUN", "PROPN") and not self.is_nobody(token) and not is_entity(self._parse, token, "LOC")
        )

    def _is_left_out(self, token: Token) -> bool:
        """The last of "20 guards and not a single visitor", and themselves."""
        denied = any(word(c) == "not" for c in children(self._parse, token, "advmod", "cc"))
        if forms(token) & words("reckonings"):
            return True  # "two hostages and, by the government's count, nine of the gunmen"
        return denied or self.is_nobody(token) or word(token).endswith(("selves", "self"))

    def _is_reciprocal(self, token: Token) -> bool:
        """ "accused each other": nobody beside those who do it."""
        after = self._parse.tokens[token.index + 1 : token.index + 2]
        before = self._parse.tokens[max(0, token.index - 1) : token.index]
        pairs = [(word(token), word(t)) for t in after] + [(word(t), word(token)) for t in before]
        return ("each", "other") in pairs or ("one", "another") in pairs

    def _whom(self, token: Token) -> tuple[Token, ...]:
        """The token; of "whom" those it stands for; of "none of its fighters" those it is none of."""
        if word(token) in RELATIVES:
            meant = antecedent_noun(self._parse, token)
            return () if meant is None else (meant,)
        if word(token) not in words("nobody"):
            return (token,)
        below = (c for c in children(self._parse, token, "nmod") if "of" in cases(self._parse, c))
        return tuple(t for c in below for t in self._whom(c))

    def _can_act(self, token: Token) -> bool:
        parse = self._parse
        if self.is_nobody(token) or token.upos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"):
            return False
        if word(token) in noun_frames() and not is_alive(parse, token):
            return False
        if word(token) in PRONOUNS | _SPEAKER or is_alive(parse, token) or is_entity(parse, token, "PER", "ORG", "LOC"):
            return True
        if forms(token) & words("weapons"):
            return is_vehicle(parse, token)
        if is_vehicle(parse, token) and not is_entity(parse, token, "PER", "ORG"):
            return False
        building = is_of(parse, token, "place") or is_of(parse, token, "thing")
        if building and not has_capital(parse, token):
            return False
        known = roles().bodies | set(roles().side) | set(roles().default) | roles().generic
        if forms(token) & known or self._speakers.is_armed(token.text):
            return True
        return has_capital(parse, token) or is_of(parse, token, "group") or is_of(parse, token, "force")

    def _participant(
        self, token: Token, speaker: Source | None, *, acts: bool = False, doers: Iterable[Participant] = ()
    ) -> Participant:
        parse = self._parse
        if word(token) in _SPEAKER and speaker is not None:
            span = Span(report=parse.report, start=token.start, end=token.end)
            return Participant(span=span, name=bare_name(speaker.name), party=_PARTIES.get(speaker.side, Party.UNKNOWN))
        tokens = self._phrase(token)
        span = Span(report=parse.report, start=tokens[0].start, end=tokens[-1].end)
        text = " ".join(parse.text[span.start : span.end].split())
        if word(token) in PRONOUNS:
            found = self._pronoun(token, span, acts=acts)
            same = any(found.name.casefold() == one.name.casefold() for one in doers)
            return Participant(span=span, name=token.text) if same else found
        name = self._name(token, tokens, text)
        return Participant(span=span, name=name, party=self._party(token, name))

    def _pronoun(self, token: Token, span: Span, *, acts: bool) -> Participant:
        """The one it stands for; a thing that is acted upon is looked for among things."""
        thing = self._thing_before(token) if word(token) == "it" and not acts else None
        if thing is None:
            source = self._sources.who(token)
            if source.name.lower() != word(token) and source.side is not Side.MEDIA:  # outlets tell, others do
                return Participant(
                    span=span, name=bare_name(source.name), party=_PARTIES.get(source.side, Party.UNKNOWN)
                )
            thing = self._subject_above(token)
        if thing is None:
            return Participant(span=span, name=token.text)
        told = self._participant(thing, None)
        return Participant(span=span, name=told.name, party=told.party)

    def _thing_before(self, token: Token) -> Token | None:
        """The last vehicle or building that was a subject, in this sentence or the one before; else the last one."""
        sentence = self._parse.sentence(token)
        first = self._parse.sentences[max(0, sentence.index - 1)].first
        singular = [t for t in reversed(self._parse.tokens[first : token.index]) if t.xpos in ("NN", "NNP")]
        things = [t for t in singular if t.deprel != "compound" and self._is_thing(t)]
        subjects = (t for t in things if relation(t) == "nsubj")
        vehicles = (t for t in things if is_vehicle(self._parse, t))
        return next((t for group in (subjects, vehicles, things) for t in group), None)

    def _is_thing(self, token: Token) -> bool:
        return (
            is_vehicle(self._parse, token) or is_of(self._parse, token, "place") or is_of(self._parse, token, "thing")
        )

    def _subject_above(self, token: Token) -> Token | None:
        """ "the troops fired as they sought": the subject of the clause that theirs goes with."""
        plural = word(token) in ("they", "them", "their")
        for verb in iter_ancestors(self._parse, token):
            for subject in children(self._parse, verb, "nsubj", "nsubj:pass"):
                fits = (subject.xpos in ("NNS", "NNPS")) == plural
                if subject.index < token.index and fits and subject.upos in ("NOUN", "PROPN"):
                    return subject
        return None

    def _phrase(self, token: Token) -> tuple[Token, ...]:
        """The noun with what stands before it and its "of", without clauses, conjuncts and appositions."""
        parse = self._parse
        inside = {t.index for c in parse.children(token) if self._belongs(token, c) for t in self._below(c)}
        inside.add(token.index)
        if token.upos == "PROPN" and (entity := entity_at(parse, token)) is not None:
            inside |= set(range(entity.first, token.index))  # "the Old Heron", whatever hangs where
        at = token.index
        while at and token.upos == "PROPN" and self._is_of_name(parse.tokens[at - 1], token):
            at -= 1
            inside.add(at)
        first = last = token.index
        while first - 1 in inside and token.index - first < _LONGEST:
            first -= 1
        while last + 1 in inside and last - token.index < _LONGEST:
            last += 1
        tokens = list(parse.tokens[first : last + 1])
        while len(tokens) > 1 and tokens[0].upos in _EDGES and word(tokens[1]) not in ("least", "most"):
            tokens.pop(0)
        while len(tokens) > 1 and tokens[-1].upos in _EDGES:
            tokens.pop()
        return tuple(tokens)

    def _is_of_name(self, before: Token, head: Token) -> bool:
        """Whether a name right before the head of one belongs to it, where the tree has no such arc."""
        beside = before.head == head.head and before.deprel == head.deprel and before.sentence == head.sentence
        return beside and before.upos == "PROPN" and has_capital(self._parse, before)

    def _below(self, token: Token) -> Iterator[Token]:
        """What hangs on a part of a phrase, without clauses."""
        stack = [token]
        while stack:
            current = stack.pop()
            yield current
            stack.extend(c for c in self._parse.children(current) if relation(c) not in _CLAUSES)

    def _belongs(self, token: Token, c: Token) -> bool:
        if relation(c) == "case":
            return False
        if relation(c) == "nmod" and c.deprel != "nmod:poss":
            return c.index > token.index and bool(cases(self._parse, c) & {"of"})
        return c.deprel in _INSIDE or relation(c) in _INSIDE

    def _name(self, token: Token, tokens: tuple[Token, ...], text: str) -> str:
        """The armed group for its name and its fighters; else the words without their article."""
        bare = tokens[1:] if len(tokens) > 1 and word(tokens[0]) in _LEFT_OUT else tokens
        body = entity_at(self._parse, token) if token.upos == "PROPN" else None
        if body is not None and body.kind == "ORG" and all(t.upos == "ADJ" for t in bare if t.index < body.first):
            bare = tuple(t for t in bare if t.index >= body.first)  # "the shadowy Free Column"
        plain = " ".join(self._parse.text[bare[0].start : bare[-1].end].split()) if bare else text
        plain = self._uncapitalised(bare, plain)
        group = self._group(token, plain)
        if group is not None:
            return group
        if token.xpos in ("NN", "NNP") and person_of(self._parse, token):
            return bare_name(self._sources.who(token).name)
        return self._speakers.resolve(bare_name(plain))

    def _uncapitalised(self, tokens: tuple[Token, ...], plain: str) -> str:
        """Common nouns at the head of a sentence, or in a text all in capitals, as they would stand elsewhere."""
        parse = self._parse
        named = (is_entity(parse, t, "PER", "ORG", "LOC") or (t.upos == "PROPN" and not is_people(t)) for t in tokens)
        if not tokens or any(named):
            return plain
        if plain.isupper():
            return plain.lower()
        first = tokens[0]
        opens = first.index <= parse.sentence(first).first + 1 and not first.text.isupper()
        return plain[:1].lower() + plain[1:] if opens and not _is_of_people(first) else plain

    def _group(self, token: Token, plain: str) -> str | None:
        """ "BLA fighters", "members of the Free Column", "the group" where the report tells of one armed group."""
        parse, speakers = self._parse, self._speakers
        fighters = bool(forms(token) & lexicon.people().head[Party.PERPETRATOR]) or bool(forms(token) & roles().group)
        members = bool(forms(token) & {"member", "man", "force", "column", "unit"})
        own = any(speakers.is_armed(t.text) for t in children(parse, token, "compound"))  # "FC thugs"
        if not (fighters or members or own):
            return None
        held = [n for n in speakers.armed if len(n) > 2 and n in plain.lower()]
        if held:
            at = plain.lower().index(best := max(held, key=lambda n: (len(n), n)))
            return speakers.resolve(plain[at : at + len(best)])
        if (body := self._organisation(token)) is not None:
            return body
        definite = child(parse, token, "det")
        bare_group = forms(token) & roles().group and definite is not None and word(definite) == "the"
        if bare_group and speakers.group and not children(parse, token, "compound", "nmod", "flat"):
            return speakers.group
        return None

    def _organisation(self, token: Token) -> str | None:
        """ "FRL [Free River League] rebels", "rebels of the League": the body whose fighters they are."""
        parse = self._parse
        below = children(parse, token, "compound", "flat", "appos") + tuple(
            c for c in children(parse, token, "nmod") if cases(parse, c) & {"of", "from"}
        )
        for t in below:
            entity = entity_at(parse, t)
            if entity is not None and entity.kind == "ORG":
                first, last = parse.tokens[entity.first], parse.tokens[entity.last - 1]
                return self._speakers.resolve(bare_name(" ".join(parse.text[first.start : last.end].split())))
        return None

    def _party(self, token: Token, name: str) -> Party:
        parse = self._parse
        if self._speakers.is_armed(name):
            return Party.PERPETRATOR
        found = self._party_of_noun(token)
        if found is not Party.UNKNOWN or token.upos == "NUM":
            return found
        if token.upos == "PROPN" and any(word(t) in _OFFICES for t in self._phrase(token)[:-1]):
            return Party.STATE
        if has_capital(parse, token) or forms(token) & (roles().bodies | set(roles().default)):
            if name not in self._parties:
                self._parties[name] = _PARTIES.get(self._sources.who(token).side, Party.UNKNOWN)
            return self._parties[name]
        if is_of(parse, token, "force"):
            return Party.STATE
        return found

    def _party_of_noun(self, token: Token) -> Party:
        """Whose people the noun names; of "hundreds of militants" those who are counted."""
        armed = self._speakers.armed
        found = party_of(self._parse, token, Measure.KILLED, armed)
        counted = (c for c in children(self._parse, token, "nmod") if "of" in cases(self._parse, c))
        if found is Party.UNKNOWN and (token.upos == "NUM" or forms(token) & _COUNTS):
            return next((party_of(self._parse, c, Measure.KILLED, armed) for c in counted), found)
        return found
