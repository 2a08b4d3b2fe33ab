"""Who made it: lines that name writers, agencies and times, and the picture credit at the end of a caption."""

import re

from crossread.parse.sectioning.lexicon import words

#: A credit is looked for in this much of a block's end.
_TAIL = 180
_LONGEST = 14
_NAME_WORD = re.compile(r"[A-ZÀ-Þ@][\w.'’&-]*[,;]?|\d[\d,./-]*|&|[/|,;:–—-]+")
_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]\n]{2,120})[)\]][.\s]*$")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s*(?=[A-ZÀ-Þ@©(\[/|–—-])")
_AFTER_DASH = re.compile(r"\s*[—–|/]\s*([^—–|]{2,80})$")
_BYLINE = re.compile(r"[Bb][Yy]:? (?!(?:[A-Z]\w+day|the|this|that|then|now|all|far|[a-z]+ing|\d)\b)[A-ZÀ-Þ“\"]")
_REPORTED = re.compile(r"\breported from\b")
_MONTHS = "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december"
_DAYS = "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday today yesterday"
_CLOCK = "am pm a.m. p.m. gmt utc est edt et pst pdt bst cet cest ist pkt ago hour hours min mins minute minutes day days read at on of updated published posted last noon midnight first"
_TIME_WORDS = frozenset(f"{_MONTHS} {_DAYS} {_CLOCK}".split())


def is_credit_line(text: str) -> str | None:
    """Why a whole block is a credit ("names who reported it"), or None."""
    if not re.search(r"\w", text):
        return "holds no words"
    words_ = text.split(maxsplit=61)
    if len(words_) > 60:
        return None
    for judge in (_time_line, _opening, _byline, _contribution, _names_only, _address):
        reason = judge(text, words_)
        if reason:
            return reason
    return None


def _time_line(text: str, parts: list[str]) -> str | None:
    bare = [p.strip(",;:|()[]–—-•·/").casefold() for p in parts]
    known = [
        not p
        or p.rstrip(".") in _TIME_WORDS
        or p in _TIME_WORDS
        or bool(re.fullmatch(r"[+\d][\d:./,+-]*(?:st|nd|rd|th|am|pm|h|hrs)?\.?", p))
        for p in bare
    ]
    dated = re.search(r"\d", text) is not None
    return "a date or time on a line of its own" if dated and all(known) and len(parts) > 1 else None


def _opening(text: str, parts: list[str]) -> str | None:
    found = words().credit_opening.match(text) or (words().credit_short.match(text) if len(parts) <= 12 else None)
    return f"opens as credits do (“{found.group().strip()}”)" if found else None


def _byline(text: str, parts: list[str]) -> str | None:
    stopped = re.search(r"[a-z]{3}[.!?][\"”’)]?$", text) is not None
    if _BYLINE.match(text) and len(parts) <= 16 and not stopped and _capitalised(parts[1:]) * 2 >= len(parts) - 1:
        return "a byline"
    role = words().role.search(text)
    if role and len(parts) <= 8 and not stopped and _capitalised(parts[:2]) == min(2, len(parts)):
        return "names a writer and a post"
    return None


def _contribution(text: str, parts: list[str]) -> str | None:
    if words().contribution.search(text):
        return "names who contributed to the report"
    names = re.split(r"\breported from\b", text)[0].split()
    # "Anna Berg reported from Harbour City": nothing but names before the verb, and no figure or quotation in the block.
    if _REPORTED.search(text) and len(parts) <= 40 and _only_names(names) and not re.search(r"[\d“\"]", text):
        return "names who reported from where"
    return None


def _names_only(text: str, parts: list[str]) -> str | None:
    if len(parts) <= _LONGEST and is_credit(text.strip("()[]—–-| .*_")):
        return "names an agency or a picture's source and nothing else"
    return None


def _address(text: str, parts: list[str]) -> str | None:
    if (
        len(parts) <= 12
        and re.search(r"(?:^|\s)(?:@\w{3,}|[\w.]+@[\w-]+\.\w+|https?://\S+|www\.\S+)\.?$", text)
        and not re.search(r"[.!?] ", text)
    ):
        return "an address"
    return None


def is_credit(text: str) -> bool:
    """Whether a stretch names an agency or a picture's source and holds nothing but names beside.

    >>> is_credit("Jo Ray / AFP via Getty Images"), is_credit("the AP reported a fire"), is_credit("Photo: Jo Ray")
    (True, False, True)
    """
    lexicon = words()
    labelled = lexicon.credit_label.match(text)
    wired = (
        lexicon.wire.search(text) is not None
        or lexicon.credit_mark.search(text, labelled.end() if labelled else 0) is not None
    )
    parts = re.sub(r"\s*([/|])\s*", r" \1 ", text[labelled.end() if labelled else 0 :]).split()
    # A label alone vouches for a few names only: "Photo: Jo Ray", but not "Photo: Blast Hits 3 Towns in the North".
    return (wired or (labelled is not None and len(parts) <= 6)) and len(parts) <= _LONGEST and _only_names(parts)


def find_credit_tail(text: str) -> int | None:
    """Where the credit that ends a block begins, or None. A block that is all credit is none of these."""
    base = max(0, len(text) - _TAIL)
    tail = text[base:]
    for find in (_bracketed_tail, _labelled_tail, _sentence_tail, _dashed_tail, _slashed_tail):
        at = find(tail)
        if at is not None and text[: base + at].strip():
            return base + at
    return None


def _bracketed_tail(tail: str) -> int | None:
    found = _BRACKETED.search(tail)
    if (
        found is None
        or not (is_credit(found[1]) or _file_mark(found[1]))
        or _is_expanded(tail[: found.start()], found[1])
    ):
        return None
    return found.start() + len(found.group()) - len(found.group().lstrip())


def _file_mark(inside: str) -> bool:
    return (
        re.fullmatch(
            r"(?i)(?:file|file (?:photo|image|picture|pic)|archive|supplied|handout|representational image)",
            inside.strip(),
        )
        is not None
    )


def _is_expanded(before: str, inside: str) -> bool:
    """Whether a bracket only abbreviates the name before it: "the Harbour Protection Agency (HPA)"."""
    letters = re.sub(r"[^A-Z]", "", inside)
    names = re.findall(r"[A-Z][\w’'-]*", before)[-len(letters) :] if letters else []
    return len(letters) > 1 and inside.isupper() and "".join(n[0] for n in names) == letters


def _labelled_tail(tail: str) -> int | None:
    for found in re.finditer(r"(?:(?<=\s)|(?<=[.!?|”\"’)]))", tail):
        rest = tail[found.start() :].lstrip("| ")
        label = words().credit_label.match(rest)
        if label and rest[0].isupper() and is_credit(rest.rstrip(". ")):
            return len(tail) - len(rest)
    return None


def _sentence_tail(tail: str) -> int | None:
    """What follows the last full stop, where it is a credit: "... on Tuesday. Jo Ray / AFP"."""
    for found in _SENTENCE_END.finditer(tail):
        rest = tail[found.end() :].strip()
        if rest and is_credit(rest.strip("()[]—–-|/ .")):
            return found.end()
    return None


def _dashed_tail(tail: str) -> int | None:
    found = _AFTER_DASH.search(tail)
    if found is None or not is_credit(found[1].strip(" .")):
        return None
    before = tail[: found.start()]
    names = re.search(r"(?:[A-ZÀ-Þ][\w.'’-]+ ){0,3}[A-ZÀ-Þ][\w.'’-]+$", before)
    if "/" in found.group() and names and re.search(r"[a-z.!?”\"’)]\s*$", before[: names.start()]):
        return names.start()
    return found.start() + len(found.group()) - len(found.group().lstrip())


def _slashed_tail(tail: str) -> int | None:
    found = re.search(
        r"(?:AP Photo|REUTERS|Reuters|AFP|EPA|Xinhua|Anadolu|Handout via \w+)\s?/\s?[A-ZÀ-Þ][^.!?]{2,60}$", tail
    )
    return found.start() if found and is_credit(found.group()) else None


def _capitalised(parts: list[str]) -> int:
    return sum(p[:1].isupper() for p in parts)


def _only_names(parts: list[str]) -> bool:
    connectors = words().credit_words
    return all(_NAME_WORD.fullmatch(p) or p.strip(",;:.'’").casefold() in connectors for p in parts) and bool(parts)
