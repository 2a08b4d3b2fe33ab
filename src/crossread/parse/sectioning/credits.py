"""Who made it: lines that name writers, agencies, pictures' sources and times."""

import re

from crossread.parse.sectioning.lexicon import words

BYLINE = "a byline"
PICTURE = "names an agency or a picture’s source and nothing else"

#: A credit has no more words, and a line that names who wrote a report no more than this.
_LONGEST, _LONGEST_LINE = 14, 60
_NAME_WORD = re.compile(r"[A-ZÀ-Þ@©][\w.'’&-]*[,;]?|\d[\d,./-]*|&|[/|,;:–—-]+")
_BYLINE = re.compile(r"[Bb][Yy]:? (?!(?:[A-Z]\w+day|the|this|that|then|now|all|far|[a-z]+ing|\d)\b)[A-ZÀ-Þ“\"]")
_REPORTED = re.compile(r"\breported from\b")
_CLOCK = re.compile(r"[+\d][\d:./,+-]*(?:st|nd|rd|th|am|pm|h|hrs)?\.?")
_SENTENCE = re.compile(r"[a-z]{3}[.!?][\"”’)]?$")
_ADDRESS = re.compile(r"(?:^|\s)(?:@\w{3,}|[\w.]+@[\w-]+\.\w+|https?://\S+|www\.\S+)\.?$")


def is_credit_line(text: str) -> str | None:
    """Why a whole block is a credit ("a byline"), or None."""
    if not re.search(r"[^\W_]", text):
        return "holds no words"
    parts = text.split(maxsplit=_LONGEST_LINE + 1)
    if len(parts) > _LONGEST_LINE:
        return None
    return (
        _time_line(parts)
        or _opening(text, parts)
        or _byline(text, parts)
        or _contribution(text, parts)
        or _names_only(text, parts)
        or _address(text, parts)
    )


def _time_line(parts: list[str]) -> str | None:
    for bar in "|•·":  # "Harbour World | 3 hours ago"
        if (
            bar in parts
            and len(parts) - parts.index(bar) > 2
            and _capitalised(parts[: parts.index(bar)]) == parts.index(bar)
        ):
            parts = parts[parts.index(bar) + 1 :]
    if not 2 <= len(parts) <= 20 or not any(p[-1].isdigit() or p[0].isdigit() for p in parts):
        return None
    known = words().time_words
    for part in parts:
        bare = part.strip(",;:|()[]–—-•·/").casefold()
        if bare and bare not in known and bare.rstrip(".") not in known and not _CLOCK.fullmatch(bare):
            return None
    return "a date or time on a line of its own"


def _opening(text: str, parts: list[str]) -> str | None:
    lexicon = words()
    found = lexicon.credit_opening.match(text) or (lexicon.credit_short.match(text) if len(parts) <= 12 else None)
    return f"opens as credits do (“{found.group().strip()}”)" if found else None


def _byline(text: str, parts: list[str]) -> str | None:
    if len(parts) > 16 or _SENTENCE.search(text):
        return None
    if _BYLINE.match(text) and _capitalised(parts[1:]) * 2 >= len(parts) - 1:
        return BYLINE
    named = len(parts) <= 8 and _capitalised(parts[:2]) == min(2, len(parts))
    return "names a writer and a post" if named and words().role.search(text) else None


def _contribution(text: str, parts: list[str]) -> str | None:
    """Names who did what for the report, in every sentence of the block and without figure or quotation."""
    if len(parts) > 60 or re.search(r"[“\"]", text):
        return None
    reasons = [_contributed(s) for s in re.split(r"(?<=[a-z][.!])\s+(?=[A-Z])", text)]
    return reasons[0] if all(reasons) else None


def _contributed(sentence: str) -> str | None:
    lexicon = words()
    if lexicon.contribution.search(sentence):
        return "names who contributed to the report"
    verb = _REPORTED.search(sentence)
    if verb and _only_names(sentence[: verb.start()].split()) and not re.search(r"\d", sentence):
        return "names who reported from where"
    writer = lexicon.writer.search(sentence)
    named = writer is not None and _only_names(sentence[: writer.start()].split())
    return "tells who the writer is" if named else None


def _names_only(text: str, parts: list[str]) -> str | None:
    bracketed = text[0] in "([" and text[-1] in ")]" and len(parts) <= 5 and _only_names(text[1:-1].split())
    if bracketed and any(p.strip("()[]").casefold() in words().outlet_words for p in parts):
        return PICTURE
    return PICTURE if len(parts) <= _LONGEST and is_credit(text.strip("()[]—–-| .*_")) else None


def _address(text: str, parts: list[str]) -> str | None:
    return "an address" if len(parts) <= 12 and _ADDRESS.search(text) and not re.search(r"[.!?] ", text) else None


def is_credit(text: str) -> bool:
    """Whether a stretch names an agency or a picture's source and holds nothing but names beside.

    >>> is_credit("Jo Ray / AFP via Getty Images"), is_credit("the AP reported a fire"), is_credit("Photo: Jo Ray")
    (True, False, True)
    """
    lexicon = words()
    labelled = lexicon.credit_label.match(text)
    rest = text[labelled.end() :] if labelled else text
    parts = re.sub(r"\s*([/|])\s*", r" \1 ", rest).split(maxsplit=_LONGEST + 1)
    if len(parts) > _LONGEST or not _only_names(parts):
        return False
    # A label alone vouches for a few names only: "Photo: Jo Ray", but not "Photo: Blast Hits 3 Towns in the North".
    signed = lexicon.wire.search(text) or lexicon.credit_mark.search(rest) or _is_staff(parts)
    return bool(signed) or (labelled is not None and len(parts) <= 6)


def _is_staff(parts: list[str]) -> bool:
    """Whether a photographer stands before a stroke and an outlet or agency after it: "Jo Ray/Harbour Courier"."""
    if parts.count("/") != 1:
        return False
    at = parts.index("/")
    name, outlet = parts[:at], parts[at + 1 :]
    return 2 <= len(name) <= 3 and 1 <= len(outlet) <= 4 and _capitalised(parts) == len(parts) - 1


def _capitalised(parts: list[str]) -> int:
    return sum(p[:1].isupper() for p in parts)


def _only_names(parts: list[str]) -> bool:
    known = words().credit_words
    return bool(parts) and all(_NAME_WORD.fullmatch(p) or p.strip(",;:.'’").casefold() in known for p in parts)
