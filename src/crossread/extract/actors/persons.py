"""Persons by their names: bare name, role, nationality, and the body they belong to or speak for."""

from crossread.extract.actors.media import is_medium
from crossread.extract.actors.named import Named, bare, is_body_word
from crossread.extract.actors.nations import country_of, nation_of
from crossread.extract.actors.stretches import Stretch
from crossread.extract.actors.titles import Title, find_titles
from crossread.extract.actors.words import listed
from crossread.extract.attribution.phrases import text_of
from crossread.extract.attribution.repute import find_repute, full_name
from crossread.extract.attribution.roles import telling_side
from crossread.extract.attribution.words import roles
from crossread.extract.speakers import Speakers
from crossread.extract.syntax import lemma, relation, word
from crossread.model.actor import ActorKind
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.source import Side

#: A name somebody goes by stands so near the word that says so: "call him only Roe".
_NEAR = 4


class Persons:
    """Reads the persons of one report; `bodies` are the names of the bodies told of so far."""

    def __init__(self, parse: Parse, speakers: Speakers, bodies: list[str]) -> None:
        self._parse, self._speakers, self._bodies = parse, speakers, bodies

    def read(self, sentence: Sentence, stretch: Stretch) -> Named | None:
        """The person a stretch names; None where the reader took something else for one."""
        parse = self._parse
        first, last = stretch.first, stretch.last
        while first < last - 1 and word(parse.tokens[first]).rstrip(".") in roles().titles:
            first += 1
        tokens = parse.tokens[first:last]
        if not tokens or self._is_body_name(tokens):
            return None
        titles = find_titles(parse, sentence, first, last)
        printed = bare(text_of(parse, tokens))
        name = full_name(parse.text, printed)
        if " " not in name and not self._is_known(sentence, tokens, titles):
            return None
        roles_ = [text for t in titles if (text := self._role(t))]
        return Named(
            first=first,
            last=last,
            kind=ActorKind.PERSON,
            name=name,
            role=max(roles_, key=len, default=""),
            nationality=next((c for t in titles if (c := self._nation(t))), ""),
            body=next((b for t in titles if (b := self._belongs(t))), ""),
            side=self._persons_side(name, titles),
        )

    def _persons_side(self, name: str, titles: tuple[Title, ...]) -> Side:
        """The side its roles tell, else what the report says of the name anywhere; no side by a neutral calling."""
        pairs = [(word(t).rstrip("."), lemma(t)) for title in titles for t in reversed(title.words)]
        if any(self._speakers.is_armed(self._resolved(title.words[:1])) for title in titles):
            return Side.PERPETRATOR
        told = telling_side(pairs)
        if told is Side.UNKNOWN and any(w in roles().neutral for pair in pairs for w in pair):
            return Side.UNKNOWN
        return told if told is not Side.UNKNOWN else find_repute(self._parse.text, name).side

    def _is_known(self, sentence: Sentence, tokens: tuple[Token, ...], titles: tuple[Title, ...]) -> bool:
        """Whether one word names a person: a role or form of address stands by it, or it says or does something."""
        head = tokens[0]
        before = self._parse.tokens[head.index - 1] if head.index > sentence.first else None
        addressed = before is not None and word(before).rstrip(".") in roles().titles
        near = self._parse.tokens[max(head.index - _NEAR, sentence.first) : head.index]
        if titles or addressed or any(word(t) in roles().pseudonym for t in near):
            return True
        if before is not None and word(before) == "(":
            return False  # a dateline's
        acts = relation(head) in ("nsubj", "appos") or head.deprel == "nsubj:pass"
        return acts and head.xpos != "NNPS" and not nation_of(head.text)

    def _is_body_name(self, tokens: tuple[Token, ...]) -> bool:
        """What the reader took for a person and is none: an abbreviation, a paper, an armed group, a force."""
        text = text_of(self._parse, tokens)
        if self._speakers.is_armed(text) or text in self._speakers.aliases:
            return True
        return is_body_word(tokens[-1]) or is_medium(self._parse, tokens)

    def _role(self, title: Title) -> str:
        words = [t for t in title.words if not nation_of(t.text) and word(t) not in listed("role", "loose")]
        while words and words[-1].upos in ("ADP", "DET", "PART"):
            words.pop()
        return text_of(self._parse, tuple(words)) if words else ""

    def _nation(self, title: Title) -> str:
        owner = country_of(text_of(self._parse, title.owner)) if title.owner else ""
        return owner or next((c for t in (*title.owner, *title.words) if (c := nation_of(t.text))), "")

    def _belongs(self, title: Title) -> str:
        """The body in the words of a role, or its owner; of "its envoy" the body named last."""
        if title.owner and title.owner[0].xpos == "PRP$":
            return self._bodies[-1] if self._bodies and word(title.owner[0]) in ("its", "their") else ""
        if title.owner and not all(nation_of(t.text) for t in title.owner):
            return self._resolved(title.owner)
        of = next((i for i, t in enumerate(title.words) if t.upos == "ADP"), None)
        if of is not None and of + 1 < len(title.words):
            return self._resolved(title.words[of + 1 :])
        return self._before_head(title.words)

    def _before_head(self, words: tuple[Token, ...]) -> str:
        """ "UN spokesman", "government spokesman", "FOM boss": a body right before the word for the person."""
        for t in reversed(words[:-1]):
            short = len(t.text) > 1 and t.text.isupper() and t.upos == "PROPN"
            if short or (word(t) in roles().bodies and word(t) not in listed("role", "scope")):
                return self._speakers.resolve(t.text)
        return ""

    def _resolved(self, tokens: tuple[Token, ...]) -> str:
        return self._speakers.resolve(bare(text_of(self._parse, tokens)))
