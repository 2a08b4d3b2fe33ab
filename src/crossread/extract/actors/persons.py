"""Persons by their names: bare name, role, nationality, and the body they belong to or speak for."""

from crossread.extract.actors.media import is_medium
from crossread.extract.actors.named import Named, bare, is_body_word, unshout
from crossread.extract.actors.nations import country_of, nation_of
from crossread.extract.actors.stretches import Stretch
from crossread.extract.actors.titles import Title, find_titles
from crossread.extract.actors.words import listed
from crossread.extract.attribution.phrases import has_capital, text_of
from crossread.extract.attribution.repute import find_repute
from crossread.extract.attribution.roles import general_side, telling_side
from crossread.extract.attribution.words import roles
from crossread.extract.geography.words import seats
from crossread.extract.speakers import Speakers
from crossread.extract.syntax import lemma, relation, word
from crossread.gazetteer import fold
from crossread.model.actor import ActorKind
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.source import Side

#: A name somebody goes by stands so near the word that says so: "call him only Roe".
_NEAR = 4


class Persons:
    """Reads the persons of one report; `bodies` are the names of the bodies told of so far."""

    def __init__(self, parse: Parse, speakers: Speakers, bodies: list[str]) -> None:
        self._parse, self._speakers, self._bodies = parse, speakers, bodies
        self._names = _names(parse)

    def read(self, sentence: Sentence, stretch: Stretch) -> Named | None:
        """The person a stretch names; None where the reader took something else for one."""
        parse = self._parse
        first, last = stretch.first, stretch.last
        while first < last - 1 and word(parse.tokens[first]).rstrip(".") in roles().titles:
            first += 1
        last = self._with_hyphen(sentence, last)
        tokens = parse.tokens[first:last]
        if not tokens or self._is_body_name(tokens):
            return None
        titles = find_titles(parse, sentence, first, last)
        printed = bare(text_of(parse, tokens))
        name = self._full(printed)
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

    def _with_hyphen(self, sentence: Sentence, last: int) -> int:
        """One past the name's last word where the reader stopped before it: "Karim al" of "Karim al-Roe"."""
        following = self._parse.tokens[last : min(last + 2, sentence.last)]
        joined = len(following) == 2 and following[0].text == "-" and following[1].text[:1].isupper()
        return last + 2 if joined else last

    def _full(self, printed: str) -> str:
        """The longest name of a person in the report that ends with the words of this one; capitals throughout as names
        are written."""
        name = unshout(printed)
        longer = [n for n in self._names.get(name.split()[-1].casefold(), ()) if n.casefold().endswith(name.casefold())]
        firsts = {n.split()[0] for n in longer if n.casefold() != name.casefold()}
        return max(longer, key=lambda n: (len(n), n), default=name) if len(firsts) < 2 else name

    def _persons_side(self, name: str, titles: tuple[Title, ...]) -> Side:
        """The side its roles tell, else what the report says of the name anywhere; no side by a neutral calling."""
        pairs = [(word(t).rstrip("."), lemma(t)) for title in titles for t in reversed(title.words)]
        if any(self._speakers.is_armed(self._resolved(title.words[:1])) for title in titles):
            return Side.PERPETRATOR
        told = telling_side(pairs)
        heads = {lemma(title.head) for title in titles}
        learned = any(w in listed("organisation", "neutral") for pair in pairs for w in pair)
        neutral = any(w in roles().neutral for pair in pairs for w in pair)
        if learned or heads & roles().neutral or (neutral and told is Side.UNKNOWN):
            return Side.UNKNOWN
        if told is Side.UNKNOWN:
            told = find_repute(self._parse.text, name).side
        return told if told is not Side.UNKNOWN else general_side(pairs)

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
        if fold(text) in seats() or text.casefold() in listed("group", "known"):
            return True
        behind = self._parse.tokens[tokens[-1].index + 1 : tokens[-1].index + 2]
        if behind and behind[0].text[:1].isupper() and self._speakers.is_armed(f"{text} {behind[0].text}"):
            return True  # "Free Tarn" of the "Free Tarn Column"
        return is_body_word(tokens[-1]) or is_medium(self._parse, tokens)

    def _role(self, title: Title) -> str:
        words = [t for t in title.words if not nation_of(t.text) and word(t) not in listed("role", "loose")]
        while words and words[-1].upos in ("ADP", "DET", "PART"):
            words.pop()
        text = text_of(self._parse, tuple(words)) if words else ""
        return text.lower() if text.isupper() and len(text) > 5 else text

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
        if of is not None and of + 1 < len(title.words) and word(title.words[of]) in ("of", "at", "for", "with"):
            return self._resolved(title.words[of + 1 :])
        return self._before_head(title.words)

    def _before_head(self, words: tuple[Token, ...]) -> str:
        """ "UN spokesman", "government spokesman", "FOM boss": a body right before the word for the person."""
        for place in range(len(words) - 2, -1, -1):
            t = words[place]
            short = len(t.text) > 1 and t.text.isupper() and t.upos == "PROPN" and has_capital(self._parse, t)
            if short or (word(t) in roles().bodies and word(t) not in listed("role", "scope")):
                first = place
                while first and t.text[:1].isupper() and words[first - 1].text[:1].isupper():
                    first -= 1
                return self._resolved(words[first : place + 1])
        return ""

    def _resolved(self, tokens: tuple[Token, ...]) -> str:
        return self._speakers.resolve(bare(text_of(self._parse, tokens)))


def _names(parse: Parse) -> dict[str, tuple[str, ...]]:
    """Every name of two words or more that the reader took for a person's, by its last word."""
    found: dict[str, set[str]] = {}
    for entity in parse.entities:
        tokens = parse.tokens[entity.first : entity.last]
        while len(tokens) > 1 and word(tokens[0]).rstrip(".") in roles().titles:
            tokens = tokens[1:]
        if entity.kind == "PER" and len(tokens) > 1 and not any(t.text == "." for t in tokens[:-1]):
            name = unshout(bare(text_of(parse, tokens)))
            found.setdefault(name.split()[-1].casefold(), set()).add(name)
    return {last: tuple(sorted(names)) for last, names in found.items()}
