"""Text to syntactic words with offsets, cut as the English Universal Dependencies treebanks cut them."""

import re
from functools import cache
from importlib import resources

_LETTER = r"[^\W\d_]"
_PATTERN = re.compile(
    rf"""
    (?P<url>(?:https?://|ftp://|www\.)[^\s<>"“”]*[^\s<>"“”'’.,;:!?)\]}}])
  | (?P<mail>[\w.+%-]+@[\w-]+(?:\.[\w-]+)+)
  | (?P<site>(?<![\w@.])(?:[\w-]+\.)+(?:com|org|net|edu|gov|co\.uk|info|io)\b(?:/[^\s<>"“”]*[\w/])?)
  | (?P<ldc>-(?:LRB|RRB|LSB|RSB|LCB|RCB)-|``|'')
  | (?P<smiley>(?<![\w)]) (?:[:;=]['’]?-?[)(DPpO/\\|]|<3)(?![\w]))
  | (?P<phone>(?<!\d)(?:\+?\d[-. ]?)?(?:\(\d{{3}}\)|\d{{3}})[-./]\d{{3}}[-.]\d{{4}}(?!\d))
  | (?P<local>(?<![\d-])\d{{3}}-\d{{4}}(?![\d-]))
  | (?P<date>(?<!\d)\d{{4}}-\d\d-\d\d(?!\d)|(?<!\d)\d{{1,2}}/\d{{1,2}}/\d{{2,4}}(?!\d))
  | (?P<ordinal>(?<![\d.,])\d[\d,]*(?:st|nd|rd|th|ST|ND|RD|TH)(?![^\W_]))
  | (?P<decade>(?:['’](?=\d0))?\d*0['’]?s(?![^\W_])|['’]\d\d(?![^\W_]))
  | (?P<number>\d{{1,3}}(?:,\d{{2,3}})*,\d{{3}}(?!\d)(?:\.\d+)?|\d+(?:[.:]\d+)*(?:/\d+)?|(?<![\w.])\.\d+)
  | (?P<initials>(?<![^\W_])(?:{_LETTER}\.){{2,}}(?:{_LETTER}(?![^\W_]))?|(?<![^\W_])[A-Z]\.[A-Z](?![^\W_]))
  | (?P<degree>(?<![^\W_])[A-Z][a-z]\.[A-Z]\.|(?<![^\W_])[A-Z]\.[A-Z][a-z]\.)
  | (?P<tag>(?<![^\W_])[#@]{_LETTER}\w+)
  | (?P<lead>['’](?:em|til|cause|tis|twas)(?![^\W_]))
  | (?P<word>{_LETTER}(?:[^\W_]|[̀-ͯ])*(?:['’`]{_LETTER}(?:[^\W_]|[̀-ͯ])*)*)
  | (?P<dots>\.\.+|…)
  | (?P<run>-{{2,}}|—+|\*{{2,}}|={{2,}}|_{{2,}}|~{{2,}}|\#{{2,}}|<{{2,}}|>{{2,}}|[!?]{{2,}})
  | (?P<mark>\S)
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(r"(?<=\w)(?:n['’`]t|['’`](?:s|re|ve|ll|d|m))$", re.IGNORECASE)

Bounds = tuple[int, int]


def _lines(name: str) -> list[str]:
    text = (resources.files("crossread.parse") / "data" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviation without its stop, in lower case -> `title`, `number`, `any` or `word`."""
    rows = (line.split() for line in _lines("abbreviations.txt"))
    return {word.lower(): row[0] for row in rows for word in row[1:]}


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(word for line in _lines("prefixes.txt") for word in line.split())


@cache
def _fused() -> dict[str, int]:
    return {word: int(cut) for word, cut in (line.split() for line in _lines("clitics.txt"))}


def _cut_word(text: str, start: int, end: int) -> list[Bounds]:
    """One run of letters and apostrophes to its syntactic words."""
    word = text[start:end]
    cut = _fused().get(word.lower())
    if cut:
        return [(start, start + cut), (start + cut, end)]
    clitic = _CLITIC.search(word)
    if clitic and clitic.start() > 0:
        at = start + clitic.start()
        return [*_cut_word(text, start, at), (at, end)]
    return [(start, end)]


def _keeps_stop(text: str, start: int, end: int) -> bool:
    """Whether the full stop at `end` belongs to the word before it."""
    if text[end : end + 1] != "." or text[end + 1 : end + 2] == ".":
        return False
    word = text[start:end]
    kind = abbreviations().get(word.lower())
    if kind and (word[:1].isupper() or kind != "title" or word.islower()):
        return _abbreviates(text, word, kind, end)
    if len(word) == 1 and word.isupper():
        return word != "I" or (text[end + 1 : end + 2] == " " and text[end + 2 : end + 3].isupper())
    return False


def _abbreviates(text: str, word: str, kind: str, end: int) -> bool:
    after = text[end + 1 : end + 3].lstrip()
    if kind == "number":
        return after[:1].isdigit()
    if kind == "word" and (word.islower() or word.isupper()):
        return bool(after) and (after[0].isdigit() or after[0].islower() or after[0] in ",;")
    return True


def _joined_prefix(text: str, start: int, end: int) -> bool:
    """Whether the hyphen at `end` joins a prefix to a word (`non-combatant`)."""
    return (
        text[end : end + 1] == "-"
        and text[end + 1 : end + 2].isalpha()
        and text[start:end].lower() in _prefixes()
        and (start == 0 or text[start - 1] != "-")
    )


def _words(text: str, match: re.Match[str]) -> tuple[list[Bounds], int]:
    """Words of a letter run and where the scan goes on."""
    start, end = match.span()
    if _joined_prefix(text, start, end) and (rest := _PATTERN.match(text, end + 1)) and rest.lastgroup == "word":
        return _cut_word(text, start, rest.end()), rest.end()
    if _keeps_stop(text, start, end):
        return [(start, end + 1)], end + 1
    return _cut_word(text, start, end), end


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Bounds]:
    """Offsets of the syntactic words in `text[start:end]`, in order; together they cover everything but white space.

    >>> [("He can't pay $5.".__getitem__)(slice(*b)) for b in tokenise("He can't pay $5.")]
    ['He', 'ca', "n't", 'pay', '$', '5', '.']
    """
    end = len(text) if end is None else end
    part = text[start:end]
    found: list[Bounds] = []
    at = 0
    while match := _PATTERN.search(part, at):
        if match.lastgroup == "word":
            bounds, at = _words(part, match)
            found.extend(bounds)
        else:
            found.append(match.span())
            at = match.end()
    return [(start + a, start + b) for a, b in found]
