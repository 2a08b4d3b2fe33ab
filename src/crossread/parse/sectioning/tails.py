"""The credit at the end of a block: "... on Tuesday. Jo Ray / AFP", "... (AP)", "... (Reporting by Jo Ray)"."""

import re

from crossread.parse.sectioning.credits import is_credit
from crossread.parse.sectioning.lexicon import words

#: A credit is looked for in this much of a block's end.
_REACH = 320
_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]\n]{2,280})[)\]][.\s]*$")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s*(?=[A-ZÀ-Þ@©(\[/|–—-])")
#: A full stop after an initial or a title ends no sentence: "Mayor Jo R. Getty".
_INITIAL = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|Maj|Prof|St|Jr|Sr|Rev|Adm|Brig|Cmdr)\.$"
)
_AFTER_DASH = re.compile(r"\s*[—–|/]\s*([^—–|]{2,80})$|\s+-\s*([^—–|]{2,80})$")
_NAMES = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]+ ){0,2}[A-ZÀ-Þ][\w.'’-]+$")
_SLASHED = re.compile(
    r"(?:AP Photo|REUTERS|Reuters|AFP|EPA|Xinhua|Anadolu|Handout via \w+)\s?/\s?[A-ZÀ-Þ][^.!?]{2,60}$"
)
_FILE = re.compile(
    r"file|file (?:photo|image|picture|pic)|archive|supplied|handout|representational image", re.IGNORECASE
)


def find_credit_tail(text: str) -> int | None:
    """Where the credit that ends a block begins, or None. A block that is all credit has none."""
    base = max(0, len(text) - _REACH)
    tail = text[base:]
    for find in (_bracketed, _labelled, _after_sentence, _after_dash, _slashed):
        at = find(tail)
        if at is not None and text[: base + at].strip():
            return base + at
    return None


def _bracketed(tail: str) -> int | None:
    found = _BRACKETED.search(tail)
    if found is None or _is_abbreviation(tail[: found.start()], found[1]):
        return None
    inside = found[1].strip()
    if is_credit(inside) or _FILE.fullmatch(inside) or words().credit_opening.match(inside):
        return found.end() - len(found.group().lstrip())
    return None


def _is_abbreviation(before: str, inside: str) -> bool:
    """Whether a bracket only abbreviates the name before it: "the Harbour Protection Agency (HPA)"."""
    letters = re.sub(r"[^A-Z]", "", inside)
    if len(letters) < 2 or not inside.isupper():
        return False
    names = re.findall(r"[A-Z][\w’'-]*", before)[-len(letters) :]
    return "".join(n[0] for n in names) == letters


def _labelled(tail: str) -> int | None:
    for found in words().tail_label.finditer(tail):
        if is_credit(tail[found.start() :].rstrip(". ")):
            return found.start()
    return None


def _after_sentence(tail: str) -> int | None:
    for found in _SENTENCE_END.finditer(tail):
        rest = tail[found.end() :].strip()
        if words().contribution.search(rest) and len(rest.split()) <= 40 and not _SENTENCE_END.search(rest):
            return found.end()
        if rest and not _INITIAL.search(tail[: found.end()].rstrip()) and is_credit(rest.strip("()[]—–-|/ .")):
            return found.end()
    return None


def _after_dash(tail: str) -> int | None:
    """ "... guards the pier — AFP", "... guards the pier Jo Ray/AFP" with the names before the stroke."""
    found = _AFTER_DASH.search(tail)
    if found is None or not is_credit((found[1] or found[2]).strip(" .")):
        return None
    before = tail[: found.start()]
    names = _NAMES.search(before) if "/" in found.group() else None
    if names is None:
        return found.end() - len(found.group().lstrip())
    start, name = names.start(), names.group()
    while name.split()[0].casefold() in words().time_words and " " in name:  # "... on Tuesday Jo Ray/AFP"
        first, name = name.split(" ", 1)
        start += len(first) + 1
    return start


def _slashed(tail: str) -> int | None:
    found = _SLASHED.search(tail)
    return found.start() if found and is_credit(found.group()) else None
