"""From the phrase that speaks to the source: pronouns, papers and short names lead back to what stands before."""

from dataclasses import replace

from crossread.extract import lexicon
from crossread.extract.attribution.mentions import PRONOUNS, Mention, antecedent
from crossread.extract.attribution.persons import body_name, person_of
from crossread.extract.attribution.phrases import has_capital, is_entity, phrase_tokens, role_words, text_of
from crossread.extract.attribution.repute import find_repute, full_name
from crossread.extract.attribution.roles import (
    can_speak,
    general_side,
    naming_of,
    private_side,
    side_by_name,
    side_of,
    telling_side,
)
from crossread.extract.attribution.words import cues, roles
from crossread.extract.speakers import Speakers
from crossread.extract.syntax import cases, child, children, lemma, word
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.source import Naming, Side, Source
from crossread.model.span import Span

#: A pronoun reaches back over no more of those told of.
_REMEMBERED = 200
#: "The source": a determiner and a noun.
_BARE = 2
#: Those who say it too, without a noun.
_MORE = frozenset({"another", "others"})
#: Whoever has a paper by one of these did not write it.
_GETTING = frozenset("see obtain view review read leak examine hear acquire".split())
#: "Their" belongs to people told of within so many words.
_FOLLOWED = 40


class References:
    """Everybody who spoke or acted so far in one report, in text order."""

    def __init__(self, parse: Parse, speakers: Speakers) -> None:
        self._parse, self._speakers = parse, speakers
        self._mentions: list[Mention] = []
        self._papers: dict[str, Mention] = {}

    def resolve(self, head: Token, via: tuple[str, ...] = ()) -> Source:
        """The source a phrase names or refers to; where a pronoun leads nowhere, the pronoun itself."""
        mention = self._mention(head, via)
        if mention.words or mention.spoke:
            self._mentions.append(mention)
        return mention.source

    def refer(self, head: Token) -> Source:
        """The same without keeping in mind that somebody was named here."""
        return self._mention(head, ()).source

    def notice(self, sentence: Sentence) -> None:
        """Keeps the people and bodies that are subjects of a sentence, for pronouns after it."""
        for token in self._parse.words(sentence):
            if not token.deprel.startswith("nsubj"):
                continue
            owner = child(self._parse, token, "nmod:poss")
            if owner is not None and (self._may_be_meant(owner) or self._has_a_side(owner)):
                # "The hospital's switchboard failed. Its director said"
                self._mentions.append(replace(self._named(owner, ()), spoke=False))
            published = self._publishes(token)
            if published or self._may_be_meant(token):
                mention = self._named(token, ())
                self._mentions.append(replace(mention, spoke=published))

    def _has_a_side(self, owner: Token) -> bool:
        """People of whom "they" may tell on: "The kidnappers' demand was read out"."""
        many = owner.xpos == "NNS" and word(owner) not in roles().things
        return many and telling_side(role_words(self._parse, owner)) is not Side.UNKNOWN

    def _publishes(self, token: Token) -> bool:
        """Whether somebody has a paper out: "the owners put out a statement"."""
        verb = self._parse.head(token)
        if verb is None or token.upos not in ("NOUN", "PROPN") or not can_speak(self._parse, token):
            return False
        papers = children(self._parse, verb, "obj")
        return lemma(verb) in cues().publishing and any(lemma(p) in roles().documents for p in papers)

    def _may_be_meant(self, token: Token) -> bool:
        if token.upos not in ("NOUN", "PROPN"):
            return False
        words = {word(token), lemma(token)}
        single = token.xpos in ("NN", "NNP") or has_capital(self._parse, token)
        body = bool(words & roles().bodies) or is_entity(self._parse, token, "ORG") or has_capital(self._parse, token)
        return single and (body or bool(person_of(self._parse, token)))

    def _mention(self, head: Token, via: tuple[str, ...]) -> Mention:
        if word(head) in PRONOUNS:
            found = self._antecedent(head)
            if found is None or self._is_far(found, head):
                found = self._in_sentence(head) or self._just_before(head) or found
            return self._unresolved(head, via) if found is None else self._again(found, head, via)
        issuer = self._issuer(head) or self._paper_again(head)
        if issuer is not None:
            self._papers[lemma(head)] = issuer
            return self._again(issuer, head, via)
        return self._named(head, via)

    def _unresolved(self, head: Token, via: tuple[str, ...]) -> Mention:
        """Somebody, though the report does not tell who."""
        naming = Naming.ORGANISATION if word(head) in ("it", "its") else Naming.UNNAMED
        span = Span(report=self._parse.report, start=head.start, end=head.end)
        source = Source(text=head.text, name=head.text, side=Side.UNKNOWN, naming=naming, via=via, span=span)
        return Mention(token=head, source=source, words=frozenset(), plural=False, spoke=False)

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
        naming = Naming.ORGANISATION if not person and body_name(parse, head) else naming
        earlier = self._same_office(head) if not person and naming is Naming.UNNAMED else None
        if earlier is not None:
            name, naming = earlier.source.name, Naming.NAMED
            side = earlier.source.side if side is Side.UNKNOWN else side
        if side is Side.UNKNOWN and (same := self._same_speaker(head) or self._one_more(head)) is not None:
            side = same.source.side
        source = Source(
            text=text, name=name, side=side, naming=naming, via=via,
            span=Span(report=parse.report, start=tokens[0].start, end=tokens[-1].end),
        )  # fmt: skip
        return Mention(token=head, source=source, words=words, plural=head.xpos in ("NNS", "NNPS"), spoke=True)

    def _name_and_side(self, head: Token, text: str, person: bool, words: frozenset[str]) -> tuple[str, Side]:
        parse, speakers = self._parse, self._speakers
        side = side_of(parse, head, speakers)
        name = full_name(parse.text, text) if person else speakers.resolve(text)
        alone = not person and not has_capital(parse, head)
        if side is Side.PERPETRATOR and speakers.group and words & roles().group and alone:
            name = speakers.group
        if not person and body_name(parse, head) and general_side(role_words(parse, head)[:1]) is Side.COMPANY:
            side = Side.COMPANY  # "its managers, Orsted Marine"
        if not person and side in (Side.UNKNOWN, Side.WITNESS):
            named = side_by_name(parse, head, phrase_tokens(parse, head))
            side = named if named is not Side.UNKNOWN else side
        if side is Side.UNKNOWN:
            side = self._side_beyond(head, name, person)
        if side is Side.UNKNOWN:
            side = general_side(role_words(parse, head))
        if side is Side.UNKNOWN and not person:
            side = private_side(self._parse, head)
        place = not person and is_entity(parse, head, "LOC")
        return name, Side.STATE if side is Side.UNKNOWN and place else side

    def _side_beyond(self, head: Token, name: str, person: bool) -> Side:
        """The side of a name by what is said of it elsewhere, or of the body whose spokesman or director speaks."""
        if (leader := child(self._parse, head, "nmod:poss")) is not None and word(leader) == "their":
            return self._side_of_followers(leader)
        if _is_mere_spokesman(self._parse, head) and (found := self._antecedent_body(head)) is not None:
            return found.source.side
        owner = None if {word(head), lemma(head)} & roles().neutral else self._its(head)
        if owner is not None and (found := self._antecedent_body(owner)) is not None:
            return found.source.side
        if person or has_capital(self._parse, head) or is_entity(self._parse, head, "ORG"):
            return find_repute(self._parse.text, name.removeprefix("The ").removeprefix("the ")).side
        inner = [t for t in children(self._parse, head, "nmod", "compound") if has_capital(self._parse, t)]
        sides = (find_repute(self._parse.text, text_of(self._parse, phrase_tokens(self._parse, t))).side for t in inner)
        return next((s for s in sides if s is not Side.UNKNOWN), Side.UNKNOWN)

    def _side_of_followers(self, owner: Token) -> Side:
        """Whose leader "their leader" is: the last people told of before that have a side, victims last of all."""
        before = reversed(self._parse.tokens[max(0, owner.index - _FOLLOWED) : owner.index])
        many = (word(t) for t in before if word(t).endswith(("s", "men")))
        sides = [telling_side(((w, w.removesuffix("s")),)) for w in many]
        known = [s for s in sides if s is not Side.UNKNOWN]
        return next((s for s in known if s is not Side.WITNESS), known[0] if known else Side.UNKNOWN)

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

    def _same_office(self, head: Token) -> Mention | None:
        """ "The minister said" after "Interior Minister Ana Roe": one person with that office, named before."""
        determiner = child(self._parse, head, "det")
        if determiner is None or word(determiner) != "the" or head.xpos == "NNS":
            return None
        named = [
            m for m in self._before(head) if m.source.naming is Naming.NAMED and {lemma(head), word(head)} & m.words
        ]
        names = {m.source.name for m in named}
        return named[-1] if len(names) == 1 else None

    def _same_speaker(self, head: Token) -> Mention | None:
        """ "The source added" after "a military source said": the last who spoke under that word, and had a side."""
        determiner = child(self._parse, head, "det")
        if determiner is None or word(determiner) != "the" or has_capital(self._parse, head):
            return None
        based = (c for c in children(self._parse, head, "amod") if word(c).endswith("based"))
        seat = {t.index for c in based for t in self._parse.iter_subtree(c)}  # "the Selm-based group"
        told = [t for t in phrase_tokens(self._parse, head) if t.index not in seat]
        if len(told) > _BARE or not {word(head), lemma(head)} & roles().generic:
            return None
        spoke = [m for m in reversed(self._before(head)) if m.spoke and m.source.side is not Side.UNKNOWN]
        same = next((m for m in spoke if lemma(m.token) == lemma(head)), None)
        if same is not None or not {word(head), lemma(head)} & roles().group:
            return same
        here = self._parse.sentence(head).paragraph  # "the group" may be any body that had the word
        near = (m for m in spoke if self._parse.sentence(m.token).paragraph == here)
        return next((m for m in near if m.source.naming is Naming.ORGANISATION), None)

    def _one_more(self, head: Token) -> Mention | None:
        """ "Another said", "others put it at 20", after "one witness said": more of those who had the word there."""
        if word(head) not in _MORE or any(c.index != head.index for c in children(self._parse, head, "nmod")):
            return None
        near = (m for m in reversed(self._before(head)) if m.spoke and head.sentence - m.token.sentence <= 1)
        return next((m for m in near if m.source.naming is Naming.UNNAMED), None)

    # Pronouns and papers --------------------------------------------------------------------------------------

    def _antecedent(self, head: Token) -> Mention | None:
        return antecedent(self._parse, [m for m in self._before(head) if not self._passes_on(m, head)], head)

    def _in_sentence(self, head: Token) -> Mention | None:
        """Whom the sentence is about, where nobody told of before can be meant: "the mayor nodded: ..., he said"."""
        sentence = self._parse.sentence(head)
        subjects = (t for t in self._parse.tokens[sentence.first : head.index] if t.deprel == "nsubj")
        several = word(head) in ("they", "them", "their")
        for token in subjects:
            agrees = token.upos == "NOUN" and (token.xpos == "NNS") is several and word(head) not in ("it", "its")
            if agrees and side_of(self._parse, token, self._speakers) is not Side.UNKNOWN:
                return self._named(token, ())
        return None

    def _is_far(self, found: Mention, head: Token) -> bool:
        """Whether somebody was told of in another paragraph only."""
        return self._parse.sentence(found.token).paragraph != self._parse.sentence(head).paragraph

    def _just_before(self, head: Token) -> Mention | None:
        """ "... but its own imam. He has buried 11": the last person, told by a role, of the sentence before."""
        sentence = self._parse.sentence(head)
        before = self._parse.sentences[sentence.index - 1] if sentence.index else None
        if word(head) not in ("he", "she") or before is None or before.paragraph != sentence.paragraph:
            return None
        people = [t for t in self._parse.words(before) if t.xpos == "NN" and _is_somebody(self._parse, t)]
        return self._named(people[-1], ()) if people else None

    def _passes_on(self, mention: Mention, head: Token) -> bool:
        """ "According to the ministry it has killed 400": whose word it is tells of another."""
        sentence = self._parse.sentence(head)
        here = sentence.first < mention.token.index < head.index
        return here and word(head) in ("it", "they") and word(self._parse.tokens[sentence.first]) == "according"

    def _before(self, head: Token) -> list[Mention]:
        """The last ones told of before a word, in text order."""
        recent = (m for m in self._mentions[-_REMEMBERED:] if m.token.index < head.index)
        return sorted(recent, key=lambda m: m.token.index)

    def _antecedent_body(self, head: Token) -> Mention | None:
        """What "its" belongs to: the last body named in the sentence, else before it."""
        for token in reversed(self._parse.tokens[self._parse.sentence(head).first : head.index]):
            if token.upos in ("NOUN", "PROPN") and {word(token), lemma(token)} & roles().bodies:
                return self._named(token, ())
        return self._antecedent(head)

    def _issuer(self, head: Token) -> Mention | None:
        """Who speaks in "the statement said", "a message from the group said"."""
        words = {lemma(head), word(head)}
        if words & (roles().records | roles().documents) and (keeper := self._keeper(head)) is not None:
            return self._named(keeper, ())
        if words & roles().records and (origin := self._origin(head)) is not None:
            return self._named(origin, ())
        if not words & roles().documents or has_capital(self._parse, head):
            return None
        owner = next(
            (c for c in children(self._parse, head, "nmod") if can_speak(self._parse, c) and c.upos != "NUM"), None
        )
        if owner is not None and word(owner) not in ("its", "their", "his", "her", "our", "my"):
            return self._named(owner, ())
        before = [m for m in self._before(head) if m.spoke]
        return before[-1] if before else None

    def _paper_again(self, head: Token) -> Mention | None:
        """ "The report says", after "a report by the minister"."""
        determiner = child(self._parse, head, "det")
        the = determiner is not None and word(determiner) in ("the", "that", "this")
        return self._papers.get(lemma(head)) if the and len(phrase_tokens(self._parse, head)) <= _BARE else None

    def _origin(self, head: Token) -> Token | None:
        """Whom figures are from: "data from the ministry", "figures released by the ministry"."""
        given = (c for c in children(self._parse, head, "nmod") if c.index > head.index)
        return next((c for c in given if {"from", "by"} & cases(self._parse, c) and can_speak(self._parse, c)), None)

    def _keeper(self, head: Token) -> Token | None:
        """Who keeps or made a record or paper: "a count kept by the agency", "a note released by the army"."""
        made = (c for c in children(self._parse, head, "acl") if c.xpos == "VBN" and lemma(c) not in _GETTING)
        below = (a for c in made for a in (*children(self._parse, c, "obl"), *_below(self._parse, c)))
        agents = (a for a in below if self._is_agent(a))
        return next(agents, None)

    def _is_agent(self, token: Token) -> bool:
        by = any(word(c) == "by" for c in children(self._parse, token, "case"))
        return by and can_speak(self._parse, token)


def _below(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """What hangs on the nouns behind a verb: "sent to a paper by the group", read as a paper by the group."""
    return tuple(n for o in children(parse, verb, "obl", "obj") for n in children(parse, o, "nmod"))


def _is_somebody(parse: Parse, noun: Token) -> bool:
    """One person by calling or office, with an article or an owner: "the governor", "its own imam"."""
    words = {word(noun), lemma(noun)}
    calling = roles().neutral | set(roles().side) | set(roles().default)
    bodies = roles().bodies | roles().units
    told = bool(words & calling) and not words & bodies and any(lexicon.people().is_person(w) for w in words)
    person = bool(words & roles().person) and noun.deprel.startswith("nsubj")
    return (told or person) and child(parse, noun, "det", "nmod:poss") is not None


def _is_mere_spokesman(parse: Parse, head: Token) -> bool:
    """ "a spokeswoman", of whom only what stands before can tell for whom she speaks."""
    speaks = lemma(head).removesuffix("s") in ("spokesman", "spokeswoman", "spokesperson")
    return speaks and not children(parse, head, "compound", "nmod", "amod", "flat", "appos")
