"""From the phrase that speaks to the source: pronouns, papers and short names lead back to what stands before."""

from dataclasses import dataclass, replace

from crossread.extract.attribution.persons import body_name, person_of
from crossread.extract.attribution.phrases import has_capital, is_entity, phrase_tokens, role_words, text_of
from crossread.extract.attribution.repute import find_repute, full_name
from crossread.extract.attribution.roles import can_speak, general_side, naming_of, side_of, telling_side
from crossread.extract.attribution.words import roles
from crossread.extract.speakers import Speakers
from crossread.extract.syntax import child, children, lemma, word
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.source import Naming, Side, Source
from crossread.model.span import Span

_PERSONAL = frozenset({"he", "she", "him", "her", "his"})
_PLURAL = frozenset({"they", "them", "their"})
_THING = frozenset({"it", "its"})
#: A body that opens a sentence is named within so many words.
_OPENING_WORDS = 6
_MALE = frozenset(
    "mr father man husband son brother king boy spokesman chairman businessman uncle dad lord sir policeman gunman mum's".split()
)
_FEMALE = frozenset(
    "mrs ms miss mother woman wife daughter sister queen girl spokeswoman chairwoman mum mom lady dame stewardess seamstress".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Somebody the report told of: where, and as what source; `spoke` where by a saying of their own."""

    token: Token
    source: Source
    words: frozenset[str]
    plural: bool
    spoke: bool


class References:
    """Everybody who spoke or acted so far in one report, in text order."""

    def __init__(self, parse: Parse, speakers: Speakers) -> None:
        self._parse, self._speakers = parse, speakers
        self._mentions: list[Mention] = []

    def resolve(self, head: Token, via: tuple[str, ...] = ()) -> Source | None:
        """The source a phrase names or refers to; None where a pronoun leads nowhere."""
        mention = self._mention(head, via)
        if mention is None:
            return None
        self._mentions.append(mention)
        return mention.source

    def notice(self, sentence: Sentence) -> None:
        """Keeps the people and bodies that are subjects of a sentence, for pronouns after it."""
        known = {m.token.index for m in self._mentions if m.token.sentence == sentence.index}
        for token in self._parse.words(sentence):
            if token.deprel.startswith("nsubj") and token.index not in known and self._may_be_meant(token):
                mention = self._named(token, ())
                self._mentions.append(replace(mention, spoke=False))
        self._mentions.sort(key=lambda m: m.token.index)

    def notice_unread(self, sentence: Sentence) -> None:
        """Of a sentence that was not read by the parser, keeps the body it begins with: "The survivors' committee ..."."""
        words = self._parse.words(sentence)[:_OPENING_WORDS]
        if not words or word(words[0]) not in ("the", "a", "an"):
            return
        place = next((i for i, t in enumerate(words) if {word(t), word(t).removesuffix("s")} & roles().bodies), None)
        if place is None or (place + 1 < len(words) and word(words[place + 1]) in ("'s", "’s", "'", "’")):
            return
        tokens = words[: place + 1]
        text = text_of(self._parse, tokens)
        pairs = tuple((word(t), word(t).removesuffix("s")) for t in reversed(tokens))
        side = telling_side(pairs) if telling_side(pairs) is not Side.UNKNOWN else general_side(pairs)
        span = Span(report=self._parse.report, start=tokens[0].start, end=tokens[-1].end)
        source = Source(text=text, name=text, side=side, naming=Naming.ORGANISATION, span=span)
        self._mentions.append(
            Mention(token=tokens[-1], source=source, words=frozenset(w for w, _ in pairs), plural=False, spoke=False)
        )

    def _may_be_meant(self, token: Token) -> bool:
        if token.upos not in ("NOUN", "PROPN"):
            return False
        words = {word(token), lemma(token)}
        single = token.xpos in ("NN", "NNP") or has_capital(self._parse, token)
        body = bool(words & roles().bodies) or is_entity(self._parse, token, "ORG") or has_capital(self._parse, token)
        return single and (body or bool(person_of(self._parse, token)))

    def _mention(self, head: Token, via: tuple[str, ...]) -> Mention | None:
        if word(head) in _PERSONAL | _PLURAL | _THING:
            found = self._antecedent(head)
            return None if found is None else self._again(found, head, via)
        issuer = self._issuer(head)
        if issuer is not None:
            return self._again(issuer, head, via)
        return self._named(head, via)

    def _again(self, found: Mention, head: Token, via: tuple[str, ...]) -> Mention:
        span = Span(report=self._parse.report, start=head.start, end=head.end)
        return replace(found, token=head, spoke=True, source=replace(found.source, span=span, via=via))

    # Phrases --------------------------------------------------------------------------------------------------

    def _named(self, head: Token, via: tuple[str, ...]) -> Mention:
        parse = self._parse
        tokens = phrase_tokens(parse, head)
        person = person_of(parse, head)
        text = text_of(parse, person or body_name(parse, head) or tokens)
        words = frozenset(w for pair in role_words(parse, head) for w in pair)
        name, side = self._name_and_side(head, text, bool(person), words)
        naming = naming_of(parse, head, bool(person))
        earlier = self._same_office(head, words) if not person and naming is Naming.UNNAMED else None
        if earlier is not None:
            name, naming = earlier.source.name, Naming.NAMED
            side = earlier.source.side if side is Side.UNKNOWN else side
        source = Source(
            text=text, name=name, side=side, naming=naming, via=via,
            span=Span(report=parse.report, start=tokens[0].start, end=tokens[-1].end),
        )  # fmt: skip
        return Mention(token=head, source=source, words=words, plural=head.xpos in ("NNS", "NNPS"), spoke=True)

    def _name_and_side(self, head: Token, text: str, person: bool, words: frozenset[str]) -> tuple[str, Side]:
        parse, speakers = self._parse, self._speakers
        side = side_of(parse, head, speakers)
        name = full_name(parse.text, text) if person else speakers.resolve(text)
        if (
            side is Side.PERPETRATOR
            and speakers.group
            and words & roles().group
            and not person
            and not has_capital(parse, head)
        ):
            name = speakers.group
        if side is Side.UNKNOWN:
            side = self._side_beyond(head, name, person)
        if side is Side.UNKNOWN:
            side = general_side(role_words(parse, head))
        if side is Side.UNKNOWN and is_entity(parse, head, "LOC") and not person:
            side = Side.STATE
        return name, side

    def _side_beyond(self, head: Token, name: str, person: bool) -> Side:
        """The side of a name by what is said of it elsewhere, or of the body whose spokesman or director speaks."""
        owner = self._its(head)
        if owner is not None and (found := self._antecedent_body(owner)) is not None:
            return found.source.side
        if person or has_capital(self._parse, head) or is_entity(self._parse, head, "ORG"):
            return find_repute(self._parse.text, name.removeprefix("The ").removeprefix("the ")).side
        inner = [t for t in children(self._parse, head, "nmod", "compound") if has_capital(self._parse, t)]
        sides = (find_repute(self._parse.text, text_of(self._parse, phrase_tokens(self._parse, t))).side for t in inner)
        return next((s for s in sides if s is not Side.UNKNOWN), Side.UNKNOWN)

    def _its(self, head: Token) -> Token | None:
        """The pronoun of "its director", or of "Ana Roe, who chairs it"."""
        owner = child(self._parse, head, "nmod:poss")
        if owner is not None:
            return owner if word(owner) == "its" else None
        end = phrase_tokens(self._parse, head)[-1].index + 1
        clause = self._parse.tokens[end : min(end + 5, self._parse.sentence(head).last)]
        if "who" not in {word(t) for t in clause[:2]}:
            return None
        return next((t for t in clause if word(t) == "it" and t.deprel == "obj"), None)

    def _same_office(self, head: Token, words: frozenset[str]) -> Mention | None:
        """ "The minister said" after "Interior Minister Ana Roe": one person with that office, named before."""
        determiner = child(self._parse, head, "det")
        if determiner is None or word(determiner) != "the" or head.xpos == "NNS":
            return None
        named = [m for m in self._mentions if m.source.naming is Naming.NAMED and {lemma(head), word(head)} & m.words]
        names = {m.source.name for m in named}
        return named[-1] if len(names) == 1 else None

    # Pronouns and papers --------------------------------------------------------------------------------------

    def _antecedent(self, head: Token) -> Mention | None:
        """Who a pronoun stands for: of those it can be, one of the sentence before or of its own, else the last speaker
        of the paragraph, else the last one told of near by, else the last speaker."""
        before = [m for m in self._mentions if m.token.index < head.index]
        fitting = [m for m in before if _fits(m, word(head))]
        if word(head) in _PLURAL and not fitting:
            fitting = [m for m in before if m.source.naming is Naming.UNNAMED]
        here = self._paragraph(head)
        said = [m for m in fitting if m.spoke]
        beside = [m for m in fitting if head.sentence - m.token.sentence <= 1 and self._paragraph(m.token) == here]
        spoke_here = [m for m in said if self._paragraph(m.token) == here]
        near = [m for m in fitting if here - self._paragraph(m.token) <= 2]
        spoke_beside = [m for m in beside if m.spoke]
        return next((group[-1] for group in (spoke_beside, beside, spoke_here, near, said) if group), None)

    def _antecedent_body(self, head: Token) -> Mention | None:
        """What "its" belongs to: the last body named in the sentence, else before it."""
        for token in reversed(self._parse.tokens[self._parse.sentence(head).first : head.index]):
            if token.upos in ("NOUN", "PROPN") and {word(token), lemma(token)} & roles().bodies:
                return self._named(token, ())
        return self._antecedent(head)

    def _paragraph(self, token: Token) -> int:
        return self._parse.sentence(token).paragraph

    def _issuer(self, head: Token) -> Mention | None:
        """Who speaks in "the statement said", "a message from the group said"."""
        if not {lemma(head), word(head)} & roles().documents or person_of(self._parse, head):
            return None
        owner = next(
            (c for c in children(self._parse, head, "nmod") if can_speak(self._parse, c) and c.upos != "NUM"), None
        )
        if owner is not None and word(owner) not in ("its", "their", "his", "her", "our", "my"):
            return self._named(owner, ())
        before = [m for m in self._mentions if m.token.index < head.index and m.spoke]
        return before[-1] if before else None


def _fits(mention: Mention, pronoun: str) -> bool:
    naming = mention.source.naming
    body = naming in (Naming.ORGANISATION, Naming.OUTLET)
    if pronoun in _PERSONAL:
        other = _MALE if pronoun in ("she", "her") else _FEMALE
        return not body and not mention.plural and not mention.words & other
    if pronoun in _PLURAL:
        return mention.plural or body
    return body
