"""Who the speakers of a report are: aliases, armed groups, side and naming."""

import re
from dataclasses import dataclass

from crossread.extract import lexicon
from crossread.extract.syntax import cases, child, children, lemma, relation, word
from crossread.model.parse import Parse, Token
from crossread.model.source import Naming, Side

_NAME = r"(?:[A-Z][\w’'.-]*|of|the|for|and|al-\w+)"
_ALIAS = re.compile(
    rf"\b([A-Z][\w’'-]+(?:\s+{_NAME}){{1,6}})\s*\(\s*(?:the\s+|or\s+)?[“\"]?([A-Z][\w-]{{1,9}})[”\"]?\s*\)"
)
_CLAIMS = re.compile(
    r"\b((?:[A-Z][\w’'-]+\s+)*[A-Z][\w’'-]+)(?:\s*\([A-Z-]+\))?(?:,[^,.]{3,120},)?\s+(?:\w+\s+){0,2}(?:claims?|claimed|claiming)\s+responsibility\b"
)
_CLAIMED_BY = re.compile(r"(?:claimed\s+by|responsibility\s+by)\s+(?:the\s+)?((?:[A-Z][\w’'-]+\s+)*[A-Z][\w’'-]+)")
_KIND = r"(?:armed|militant|separatist|rebel|insurgent|guerrilla|guerilla|extremist|terrorist|terror|jihadist|islamist|secessionist|paramilitary)"
_FIGHTERS = r"(?:fighters?|militants?|rebels?|insurgents?|gunmen|guerrillas?|terrorists?|separatists?|militiam[ae]n|bombers?|attackers?|hijackers?|kidnappers?)"
_GROUP = re.compile(rf"\b((?:[A-Z][\w’'-]+\s+)*[A-Z][\w’'-]+)\s+(?:{_KIND}\s+)?(?:{_FIGHTERS}\b|group\b|(?:{_KIND})\b)")
_APPOSED = re.compile(
    rf"\b((?:[A-Z][\w’'-]+\s+)*[A-Z][\w’'-]+)(?:\s*\([A-Z-]+\))?,\s+(?:an?|the)\s+(?:\w+\s+){{0,3}}{_KIND}\b"
)
_FROM = re.compile(
    rf"\b{_FIGHTERS}\s+(?:from|of|belonging\s+to|with)\s+(?:the\s+)?((?:[A-Z][\w’'-]+\s+)*[A-Z][\w’'-]+)"
)
_ARMED_NAME = re.compile(
    r"\b(?:Liberation|Insurgent|Guerrilla|Jihad|Mujahideen|Resistance\s+(?:Army|Front)|Revolutionary\s+(?:Army|Front|Armed)|Rebel|Militia|Martyrs|Fidayeen)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speakers:
    """Names of one report: abbreviation -> long name, and the names (lower case) it gives to armed groups."""

    aliases: dict[str, str]
    armed: frozenset[str]

    def is_armed(self, name: str) -> bool:
        bare = re.sub(r"^the\s+", "", name.lower())
        return bare in self.armed or any(
            re.search(rf"(?<!\w){re.escape(a)}(?!\w)", bare) for a in self.armed if len(a) > 2
        )

    def resolve(self, name: str) -> str:
        """The long name of an abbreviation the report explains."""
        bare = re.sub(r"^(?:[Tt]he)\s+", "", name)
        return self.aliases.get(bare, name)


def find_speakers(text: str) -> Speakers:
    """Reads the whole report's text for names of groups; no parse needed."""
    aliases = {m.group(2): _strip(m.group(1)) for m in _ALIAS.finditer(text) if _abbreviates(m.group(2), m.group(1))}
    armed: set[str] = set()
    for pattern in (_CLAIMS, _CLAIMED_BY, _GROUP, _APPOSED, _FROM):
        armed |= {_strip(m.group(1)) for m in pattern.finditer(text)}
    armed |= {name for name in aliases.values() if _ARMED_NAME.search(name)}
    armed = {a for a in armed if a and a.split()[0].lower() not in _NOT_NAMES}
    for short, long in aliases.items():
        if short in armed or long in armed or _ARMED_NAME.search(long):
            armed |= {short, long}
    return Speakers(aliases=aliases, armed=frozenset(a.lower() for a in armed if not _is_place_like(a)))


#: Capitalised only because a sentence begins with them.
_NOT_NAMES = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "they",
        "it",
        "he",
        "she",
        "some",
        "several",
        "many",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "dozens",
        "hundreds",
        "suspected",
        "armed",
        "at",
        "in",
        "on",
        "but",
        "and",
        "as",
        "other",
        "security",
        "police",
        "army",
        "government",
        "islamist",
        "another",
        "no",
        "one",
    ]
)


def _is_place_like(name: str) -> bool:
    """Demonyms and places stand before "fighters" too ("Chechen rebels"): one word that is no abbreviation names no group."""
    return " " not in name and not name.isupper() and "-" not in name and not name.endswith(("ists", "is"))


def _strip(name: str) -> str:
    return re.sub(r"^(?:The|the|But|And|While|Meanwhile)\s+", "", name).strip()


def _abbreviates(short: str, long: str) -> bool:
    initials = "".join(w[0] for w in re.split(r"[\s-]+", long) if w[:1].isupper()).upper()
    letters = re.sub(r"[^A-Z]", "", short.upper())
    return len(letters) >= 2 and letters[0] in initials and sum(c in initials for c in letters) >= len(letters) - 1


def phrase_tokens(parse: Parse, head: Token) -> tuple[Token, ...]:
    """The speaker's phrase without clauses and appositions: "a security source", "local authorities, police and officials"."""
    kept = [head]
    for c in parse.children(head):
        kind = relation(c)
        if kind in ("det", "amod", "compound", "nummod", "flat", "case", "cc", "goeswith") or (
            kind == "nmod" and _is_short(parse, c)
        ):
            if kind == "case" and word(c) in ("to", "by", "from", "according"):
                continue
            kept.extend(t for t in parse.iter_subtree(c) if relation(t) not in ("acl", "appos", "advcl"))
        elif kind == "conj" and c.upos in ("NOUN", "PROPN", "PRON"):
            kept.extend(phrase_tokens(parse, c))
    kept.sort(key=lambda t: t.index)
    while kept and kept[-1].upos in ("PUNCT", "CCONJ"):
        kept.pop()
    return tuple(kept)


def _is_short(parse: Parse, modifier: Token) -> bool:
    return (
        modifier.deprel == "nmod:poss"
        or bool(cases(parse, modifier) & {"of", "at", "for", "in", "from", "with"})
        or not cases(parse, modifier)
    )


def person_of(parse: Parse, head: Token) -> str | None:
    """The person's name in a speaker's phrase or its apposition: "Rana Dilawar"."""
    for first in (head, *children(parse, head, "appos", "flat", "compound", "nmod")):
        for entity in parse.entities:
            if entity.kind == "PER" and entity.first <= first.index < entity.last:
                return parse.text[parse.tokens[entity.first].start : parse.tokens[entity.last - 1].end]
    return None


def side_of(parse: Parse, head: Token, speakers: Speakers, context: str = "") -> Side:
    """The side a speaker is on, from the words of the role; `context` are words said of that person elsewhere."""
    own = _role_words(parse, head)
    name = parse.text[min(t.start for t in phrase_tokens(parse, head)) : head.end]
    if speakers.is_armed(name) or any(
        speakers.is_armed(parse.text[t.start : t.end])
        for t in children(parse, head, "nmod", "compound", "flat", "appos")
    ):
        return Side.PERPETRATOR
    heads = frozenset(
        x for t in (head, *children(parse, head, "nmod:poss", "appos", "conj")) for x in (word(t), lemma(t))
    )
    said_of = frozenset(re.findall(r"[\w.-]+", context.lower()))
    for words, witness in ((own, heads), (said_of, said_of)):
        side = _side_by_words(words, witness)
        if side is not Side.UNKNOWN:
            return side
    return Side.STATE if _is_place(parse, head) else Side.UNKNOWN


def _side_by_words(words: frozenset[str], witness: frozenset[str]) -> Side:
    lists = lexicon.speech().sides
    return next((side for side, role in lists if (witness if side is Side.WITNESS else words) & role), Side.UNKNOWN)


def _role_words(parse: Parse, head: Token) -> frozenset[str]:
    found: set[str] = set()
    phrases = [
        head,
        *children(parse, head, "appos", "nmod:desc"),
        *(c for c in children(parse, head, "conj") if c.upos != "PROPN"),
    ]
    for phrase in phrases:
        for t in phrase_tokens(parse, phrase):
            found |= {word(t), lemma(t)}
    return frozenset(found)


def _is_place(parse: Parse, head: Token) -> bool:
    return any(e.kind == "LOC" and e.first <= head.index < e.last for e in parse.entities)


def naming_of(parse: Parse, head: Token, person: str | None) -> Naming:
    """Whether the speaker has a name, is a body, or people known only by their role."""
    if person is not None:
        return Naming.NAMED
    words = {word(head), lemma(head)}
    naming = lexicon.speech()
    if words & naming.roles:
        return Naming.UNNAMED
    if words & naming.bodies or any(e.first <= head.index < e.last for e in parse.entities):
        return Naming.ORGANISATION
    if head.upos == "PROPN":
        return Naming.ORGANISATION
    return Naming.UNNAMED


def has_determiner(parse: Parse, head: Token, *words: str) -> bool:
    determiner = child(parse, head, "det")
    return determiner is not None and word(determiner) in words
