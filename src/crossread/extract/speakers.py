"""The bodies a report tells of by name: what their abbreviations stand for, and which of them are armed."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from crossread.extract import lexicon
from crossread.extract.lexicon import table
from crossread.model.claim import Party

_WORD = r"(?:(?:al|el|an|as|ash|ul)-)?[A-Z][\w’'-]*"
_CAPITALS = rf"{_WORD}(?: +(?:of +|for +|the +){{0,2}}{_WORD}){{0,7}}"
_ALIAS = re.compile(
    rf"\b({_WORD}(?: +(?:{_WORD}|of|the|for|and|al-\w+)){{1,6}})"
    rf"(?: *\( *(?:the +|or +)?[“\"]?|, +(?:or|known +as) +(?:the +)?)([A-Z][\w-]{{1,9}})[”\"]?(?: *\)|,)"
)


def _any(key: str, plural: str = "") -> str:
    """One of the words of `speech.toml`'s section `armed`, as a pattern."""
    words = table("speech")["armed"][key].split()
    return rf"(?:{'|'.join(words)}){plural}"


_KIND = _any("kind")
_FIGHTERS = rf"(?i:{_any('fighter', 's?')}|{_any('fighters')})"
_ASIDE = r"(?: *\([A-Z-]+\)|, +or +[A-Z-]+)?(?:,[^,.]{3,120},|,)?"
#: An abbreviation, or a name that ends as those of movements do.
_BAND = rf"(?:{_CAPITALS} +{_any('band')}|[A-Z]{{3,8}})"
_VIOLENCE = _any("violence")
_FIGHTS = (
    r"(?:fought|fights|fighting|battled|battling|waged +war +(?:on|against)|rebelled +against|took +up +arms +against)"
)
_FOES = r"(?:\w+ +)?(?:government|army|state|troops|forces|soldiers|regime|authorities|rule)"
_DEEDS = rf"(?:{'|'.join(table('speech')['cue']['claimed'].split())})s?"
_LISTED = r"(?:(?:has|have) +been|was|is) +(?:listed|designated|outlawed|proscribed|blacklisted)"
#: Each pattern's group 1 is the name of a body that the words around it tell to be armed and no state's.
_ARMED = tuple(
    re.compile(p)
    for p in (
        rf"\b({_CAPITALS}){_ASIDE} +(?:\w+ +){{0,2}}(?:claims?|claimed|claiming) +responsibility\b",
        rf"\b({_CAPITALS}){_ASIDE} +(?:ha[sd] +)?claim(?:s|ed)? +(?:the|an?|that) +(?:\w+ +){{0,2}}{_DEEDS}\b",
        rf"\b({_CAPITALS})(?: *\([A-Z-]+\))?, +which +(?:has +|had +|is +)?(?:been +)?{_FIGHTS} +(?:the +)?{_FOES}\b",
        rf"(?:claimed +by|responsibility +by) +(?:the +)?({_CAPITALS})",
        rf"\b({_CAPITALS}) +(?:{_KIND} +)?(?:{_FIGHTERS}\b|group\b|{_KIND}\b)",
        rf"\b({_CAPITALS})(?: *\([A-Z-]+\)|, +or +[A-Z-]+)?, +(?:an?|the) +(?:\w+ +){{0,3}}{_KIND}\b",
        rf"\b{_FIGHTERS} +(?:from|of|belonging +to|with) +(?:the +)?({_CAPITALS})",
        rf"\b({_BAND}){_ASIDE} +(?:has|have|had)? *(?:previously +|also +)?{_VIOLENCE}\b",
        rf"\b({_CAPITALS})(?: *\([A-Z-]+\))? +{_LISTED}\b[^.]{{0,40}}\bterror",
        rf"\b({_CAPITALS})(?: *\([A-Z-]+\))?[^.]{{0,60}}\b(?:of +)?its +(?:{_FIGHTERS})",
    )
)
#: "the rebel group Hill Front": a name even where it is one word.
_CALLED = re.compile(
    rf"\b(?i:{_KIND}|militia)s? +(?:group|movement|organi[sz]ation|faction|network|outfit)s? +"
    rf"(?:the +|called +|known +as +(?:the +)?)?({_CAPITALS})"
)
#: "the terrorist Hill Front meeting": a name of several words.
_KNOWN_AS = re.compile(rf"\b(?i:the +{_KIND}) +({_WORD}(?: +{_WORD})+)")
#: "The Hill Front (HF, HFL or Hillmen) terrorist group": the names it goes by.
_ALSO = re.compile(rf"\(([^()]{{2,60}})\) +(?:{_KIND}) +(?:group|movement|organi[sz]ation|network)\b", re.I)
_NATION = re.compile(r"^\w+(?:ian|ish|ese)$")
_ARMED_NAME = re.compile(rf"\b{_any('name')}\b")
#: Who holds people: "in the hands of the inmates", "taken hostage by pupils", "inmates took nine guards hostage".
_HOLDING = tuple(
    re.compile(p, re.I)
    for p in (
        r"\bin\s+the\s+hands\s+of\s+(?:the\s+)?(?:[\w-]+ing\s+)?(?P<who>\w+s)\b",
        r"\b(?:hostages?|captives?)\s+by\s+(?:the\s+)?(?:[\w-]+(?:ing|ed)\s+)?(?P<who>\w+s)\b",
        r"\b(?P<who>\w+s)\s+(?:armed\s+with\s+[^.]{2,60}?\s+)?(?:have\s+|had\s+|are\s+|were\s+)?"
        r"(?:seized?|took|taken|taking|holding|overpowered)\b[^.;]{1,110}\b(?:hostages?|captives?)\b",
    )
)
#: Capitalised only because a sentence begins with them, or forces and offices of a state.
_NOT_NAMES = frozenset(table("speech")["armed"]["not_names"].split())
#: A longer line that is all capitalised words is no title.
_TITLE = 30
#: The bodies of a report are introduced within so many characters.
_READ = 200_000
_LEADING = re.compile(r"^(?:The|the|But|And|While|Meanwhile|In|On|When|After|As|A|An)\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speakers:
    """Names of one report: abbreviation -> long name, the names (lower case) it gives to armed groups.

    `group` is the armed group's own name where there is one only.
    """

    aliases: dict[str, str]
    armed: frozenset[str]
    group: str | None = None
    #: Words for people who hold others in this report, though their calling gives them no such side: "inmates".
    captors: frozenset[str] = frozenset()

    def is_armed(self, name: str) -> bool:
        """Whether a name is, or contains, that of an armed group."""
        bare = re.sub(r"^the\s+", "", name.lower())
        return bare in self.armed or any(_holds(bare, a) for a in self.armed if len(a) > 2)

    def resolve(self, name: str) -> str:
        """The long name of an abbreviation the report explains."""
        bare = re.sub(r"^[Tt]he\s+", "", name)
        return self.aliases.get(bare, name)


@lru_cache(maxsize=1024)
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")


def _holds(name: str, part: str) -> bool:
    return part in name and bool(_pattern(part).search(name))


def find_speakers(text: str) -> Speakers:
    """Reads the whole report's text for names of groups; no parse needed."""
    cased = _lines(text[:_READ])
    aliases = {m.group(2): _strip(m.group(1)) for m in _ALIAS.finditer(cased) if _abbreviates(m.group(2), m.group(1))}
    aliases = {**_by_initials(cased), **aliases}
    armed = Counter(name for name in _iter_armed(cased, aliases) if not _is_place_like(name))
    armed.update(name for m in _CALLED.finditer(cased) if not _NATION.search(name := _strip(m.group(1))))
    armed.update(name for m in _KNOWN_AS.finditer(cased) if not _NOT_NAMES & set((name := m.group(1)).lower().split()))
    armed.update(name for m in _ALSO.finditer(cased) for name in re.findall(r"\b[A-Z]{3,8}\b", m.group(1)))
    whole = {aliases.get(name, name) for name in armed}
    names = armed.keys() | whole | {short for short, long in aliases.items() if long in whole}
    return Speakers(
        aliases=aliases, armed=frozenset(n.lower() for n in names), group=_only(whole), captors=_captors(text[:_READ])
    )


def _captors(text: str) -> frozenset[str]:
    """Inmates, pupils or strikers who took hostages, as printed and in the singular."""
    nouns = {m.group("who").lower() for p in _HOLDING for m in p.finditer(text)}
    civilian = lexicon.people().head[Party.CIVILIAN]
    found = {n for n in nouns if n.removesuffix("s") in civilian and n.endswith("s")}
    return frozenset(found | {n.removesuffix("s") for n in found})


def _lines(text: str) -> str:
    """One paragraph a line, without those in capitals throughout, where every word looks like a name."""
    joined = re.sub(r"(?<![.!?:”\"\n])[^\S\n]*\n(?=[a-z])", " ", text)
    return "\n".join(re.sub(r"\s+", " ", line) for line in joined.splitlines() if not _is_capitals(line))


def _is_capitals(line: str) -> bool:
    words = line.split()
    return line.isupper() or (len(words) > _TITLE and sum(w[:1].isupper() for w in words) > 0.8 * len(words))


def _by_initials(text: str) -> dict[str, str]:
    """Abbreviations the report does not explain, and the name in it whose capitals they are."""
    short = set(re.findall(r"(?<![\w.-])[A-Z]{3,6}(?![\w-])", text))
    if not short:
        return {}
    long = (_strip(m.group()) for m in re.finditer(rf"{_WORD}(?: (?:(?:of|for|the|and) )*{_WORD}){{2,5}}", text))
    found: dict[str, str] = {}
    for name in long:
        initials = "".join(w[0] for w in re.split(r"[ -]", name) if w[:1].isupper())
        if initials in short:
            found.setdefault(initials, name)
    return found


def _only(names: set[str]) -> str | None:
    """The one name; of two, where one holds the other, the longer."""
    outer = [n for n in names if not any(n != o and n.lower() in o.lower() for o in names)]
    return outer[0] if len(outer) == 1 else None


def _iter_armed(text: str, aliases: dict[str, str]) -> Iterator[str]:
    found = [_strip(m.group(1)) for pattern in _ARMED for m in pattern.finditer(text)]
    found += [long for long in aliases.values() if _ARMED_NAME.search(long)]
    yield from (name for name in found if name and not _NOT_NAMES & set(name.lower().split()[:1]))


def _is_place_like(name: str) -> bool:
    """Places stand before "fighters" too ("hill rebels"): one word that is no abbreviation names no group."""
    return " " not in name and not name.isupper() and "-" not in name and not name.endswith(("ists", "is"))


def _strip(name: str) -> str:
    return _LEADING.sub("", _LEADING.sub("", name)).strip()


def _abbreviates(short: str, long: str) -> bool:
    initials = "".join(w[0] for w in re.split(r"[\s-]+", long) if w[:1].isupper()).upper()
    letters = re.sub(r"[^A-Z]", "", short.upper())
    return len(letters) >= 2 and letters[0] in initials and sum(c in initials for c in letters) >= len(letters) - 1
