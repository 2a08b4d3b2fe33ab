"""What a report says of a person or a body anywhere in its text: office before the name, apposition after it, age."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from crossread.extract.attribution.phrases import KIN
from crossread.extract.attribution.roles import general_side, telling_side
from crossread.extract.attribution.words import roles
from crossread.model.source import Side

_WORD = re.compile(r"[\w.’'-]+")
_LEFT_EDGE = re.compile(r"[,.;:!?()“”\"—–\n]")
_IS = re.compile(
    r"^\s+(?:(?:is|was|became|remains|serves\s+as|works\s+as)\s+(?=the\b|an?\b|its\b|governor\b|mayor\b|minister\b)"
    r"|(?:heads|runs|leads|directs|commands|manages|chairs|speaks\s+for)\s+|(?=(?:sells|lives|works|farms)\b))"
    r"((?:(?!\b(?:that|which|who|whose|when|where|and|but|by|after|before)\b)[^,.;:!?“”\"\n]){3,70})"
)
#: "the volunteers who work in rebel areas": whose a place is tells nothing of who works there.
_PLACES = re.compile(
    r"\b(?:rebel|militant|insurgent|government)(?:-held)?\s+(?:areas?|territory|zones?|districts?|towns?)\b"
)
_SPLIT = re.compile(r"\b(?:of|at|for|in|from|with|on|that|which|who|whose)\b")
_AGE = re.compile(r"^,?\s*\(?(?:aged\s+)?\d{1,2}\)?(?=[,.)\s])")
_AFTER = re.compile(
    r"^(?:,?\s*\(?\d{1,2}\)?)?(?:\s*\([^)]{2,30}\)|,\s+or\s+[A-Z-]{2,10})?(?:,\s+|\s+(?=of\b|from\s+the\b))([^,.;:!?“”\"\n]{3,90})"
)
_LIVED = re.compile(
    r"^,(?:\s+(?:aged\s+)?\d{1,2},)?\s+(?:whose\s+(?:\w+\s+){1,3}?(?:was|were|is|are|had|has|died|drowned|lay|stood|burned|collapsed)\b"
    r"|who\s+(?:had\s+|has\s+|was\s+|also\s+|narrowly\s+)*"
    r"(?:lost|survived|escaped|fled|saw|watched|witnessed|hid|jumped|swam|crawled|climbed|ran|lives|lived|injured|wounded"
    r"|hurt|trapped|rescued|pulled|inside|aboard|there|nearby|on|asleep|working|sitting|standing|travelling|traveling|waiting|sleeping"
    r"|walking|shopping|praying|driving)\b)"
)
_WAS = re.compile(
    r"^\s+was\s+(?:asleep|sleeping|selling|waiting|walking|driving|shopping|praying|fishing|queuing|queueing|cooking)\b"
)
_SAYING = re.compile(r"\b(?:said|says|say|told|added|adds|wrote|announced|claimed|warned)\b")
_BEFORE = re.compile(
    r"(?:^|[.,;:!?“”\"—–\n]\s*|\s)((?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[A-Z][\w’']+['’]s?)\s[^,.;:!?“”\"\n]{2,80}),\s+(?:[A-Z][\w.]*\s+){0,2}$"
)
#: Whoever speaks in a report is introduced within so many characters.
_READ = 200_000
_CONNECT = frozenset(
    {"of", "the", "for", "and", "to", "s", "’s", "'s", "a", "an", "senior", "deputy", "former", "acting", "local"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repute:
    """The side a name is on by the words around it; `private` where its age is printed and no office."""

    side: Side
    private: bool = False


@lru_cache(maxsize=512)
def find_repute(text: str, name: str) -> Repute:
    """Reads every place where the name stands; the first telling words win."""
    text = text[:_READ]
    places = list(_places(text, name))
    around = [words for a, b in places for words in _around(text, a, b)]
    private = any(
        _AGE.match(text[b : b + 12]) or _LIVED.match(text[b : b + 60]) or _WAS.match(text[b : b + 30])
        for _, b in places
    )
    for side in (*map(telling_side, around), *map(general_side, around)):
        if side is not Side.UNKNOWN:
            return Repute(side=side)
    return Repute(side=Side.WITNESS if private else Side.UNKNOWN, private=private)


def _around(text: str, start: int, end: int) -> Iterator[tuple[tuple[str, str], ...]]:
    yield _possessed(text, start, end)
    yield _before(text, start)
    yield _apposed_before(text, start)
    yield _after(text, end)
    yield _predicated(text, end)


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where the name stands, whole first, then by its last word with whatever capitals lead up to it."""
    for form in dict.fromkeys((name, name.split()[-1])):
        for m in re.finditer(rf"(?<![\w’'-]){re.escape(form)}(?![\w-])", text):
            yield m.start(), m.end()


def _pairs(words: list[str]) -> tuple[tuple[str, str], ...]:
    return tuple((w, w[:-1] if w.endswith("s") else w) for w in words)


def _before(text: str, start: int) -> tuple[tuple[str, str], ...]:
    """The titles and offices right before a name, nearest first: "Interior Ministry spokeswoman"."""
    window = text[max(0, start - 90) : start]
    window = _LEFT_EDGE.split(window.replace("Dr.", "Dr").replace("Mr.", "Mr"))[-1]
    kept: list[str] = []
    for w in reversed(_WORD.findall(window)):
        bare = _bare(w)
        if w[0].isupper() and bare in KIN:
            continue
        if not (w[0].isupper() or bare in _CONNECT or _is_role(bare)):
            break
        kept.append(bare)
    return _pairs(kept)


def _bare(w: str) -> str:
    return re.sub(r"[’']s?$", "", w.lower()).strip(".")


def _is_role(w: str) -> bool:
    known = roles()
    return any(
        x in known.side or x in known.default or x in known.generic or x in known.titles
        for x in (w, w.removesuffix("s"))
    )


def _apposed_before(text: str, start: int) -> tuple[tuple[str, str], ...]:
    """ "the hospital's director, Dr Roe": the phrase before the comma."""
    m = _BEFORE.search(text[max(0, start - 110) : start])
    return _ordered(m.group(1)) if m else ()


def _after(text: str, end: int) -> tuple[tuple[str, str], ...]:
    """ "Roe, head of the police", "Roe, who chairs the survivors' committee", "Roe of the Harbour Hospital"."""
    m = _AFTER.match(text[end : end + 130])
    if m is None or _SAYING.search(m.group(1)):
        return ()
    return _ordered(m.group(1))


def _predicated(text: str, end: int) -> tuple[tuple[str, str], ...]:
    """ "Roe is the mayor of Selm", "Roe runs the clinic", up to a clause of its own."""
    m = _IS.match(text[end : end + 110])
    return _ordered(m.group(1)) if m else ()


def _ordered(phrase: str) -> tuple[tuple[str, str], ...]:
    """Words of a phrase, the head of each part first."""
    words: list[str] = []
    for part in (p for p in _SPLIT.split(phrase) if not _PLACES.search(p)):
        words.extend(reversed([_bare(w) for w in _WORD.findall(part)]))
    return _pairs(words)


def _possessed(text: str, start: int, end: int) -> tuple[tuple[str, str], ...]:
    """ "the council's envoy", "the envoy of the council": a body that sends envoys is one among states."""
    if re.match(r"['’]s?\s+(?:special\s+)?(?:envoy|peacekeepers)\b", text[end : end + 30]):
        return (("envoy", "envoy"),)
    if m := re.match(
        r"['’]s?\s+(?:[\w,-]+\s+){0,5}?(government|president|prime\s+minister|army|military|parliament|province|capital)\b",
        text[end : end + 70],
    ):
        return (("state", m.group(1)),)
    if re.match(r"[^.\n]*\.\s+Its\s+(?:special\s+)?envoy\b", text[end : end + 220]):
        return (("envoy", "envoy"),)
    if re.search(r"\benvoy\s+(?:of|for|from)\s+(?:the\s+)?$", text[max(0, start - 20) : start]):
        return (("envoy", "envoy"),)
    return ()


@lru_cache(maxsize=512)
def full_name(text: str, name: str) -> str:
    """The longest form under which a report prints a person's name, titles and offices left off."""
    last = name.split()[-1]
    best = name
    text = text[:_READ]
    for m in re.finditer(rf"((?:[A-Z][\w’'-]+\.?\s+){{1,5}}){re.escape(last)}(?![\w-])", text):
        words = m.group(1).split()
        while words and (_is_role(_bare(words[0])) or _bare(words[0]) in _CONNECT):
            words.pop(0)
        inner = [w for w in words if _is_role(_bare(w))]
        found = " ".join([*words, last])
        if not inner and len(words) <= 3 and len(found) > len(best) and (name == last or found.endswith(name)):
            best = found
    return best
