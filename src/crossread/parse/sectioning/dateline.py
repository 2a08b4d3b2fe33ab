"""The dateline at the head of a report: where it was filed, by which agency, on which day."""

import re
from dataclasses import dataclass

from crossread.parse.sectioning.lexicon import words

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?"
_DAY = (
    rf"(?i:NO DATE|(?:{_WEEKDAY},? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})"
    rf"(?:,? (?:\d{{4}}|\d{{2}}))?|{_WEEKDAY})"
)
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+"
_NAME = r"(?:[A-ZÀ-Þ][\w.'’-]*|de|la|el|al|of|the|and)"
#: QUETTA, UNITED NATIONS, ISLAMABAD/QUETTA, N'DJAMENA
_PLACE = rf"{_CAPITALS}(?:[ /]{_CAPITALS}){{0,4}}"
#: ", Pakistan", ", N.J.", " (PANAMA)"
_REGION = rf"(?:, (?!{_DAY}){_NAME}(?: {_NAME}){{0,3}}| \({_CAPITALS}(?: {_CAPITALS}){{0,3}}\))"
_DASH = r"(?:\s*(?:—|–|--|―)\s*|\s+[-_]\s+)"
_SEPARATOR = rf"(?:{_DASH}|:\s+)"
_BRACKET = r"\((?P<agency>[^()\n]{2,60})\)"
#: What monitors of broadcasts print between dateline and text: [TEXT], [COMMUNIQUE] [RADIO SO-AND-SO].
_TAGS = r"(?:\[[A-Z][^\[\]\n]{1,80}\]\s*)*"

_CAPITAL_PLACE = re.compile(
    rf"(?P<place>{_PLACE})(?P<region>{_REGION})?(?:,? (?P<day>{_DAY}),?)?"
    rf"(?:,?\s*{_BRACKET})?(?:,? (?P<late>{_DAY}))?{_SEPARATOR}{_TAGS}"
)
_MIXED_PLACE = re.compile(
    rf"(?P<place>{_NAME}(?:[ /]{_NAME}){{0,3}})(?P<region>, {_NAME}(?: {_NAME}){{0,3}})?(?:,? (?P<day>{_DAY}))?"
    rf"(?:,?\s*{_BRACKET}{_SEPARATOR}|,? (?P<late>{_DAY}),?{_SEPARATOR})"
)
_AGENCY_ALONE = re.compile(rf"(?:{_BRACKET}|(?P<label>[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){{0,3}})){_DASH}")
_PLAIN_PLACE = re.compile(
    rf"(?P<place>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){{0,2}})(?P<region>, {_NAME}(?: {_NAME}){{0,3}})?"
    r"(?:\s+(?:—|–|--)\s+|:\s+)(?=[A-Z“\"‘'])"
)
_STROKES = re.compile(rf"(?P<place>{_PLACE})(?:, (?P<day>{_DAY}))?\.? ?/(?P<agency>[^/\n]{{2,30}})/\.?\s+")
#: Capitals before a colon or dash that are no place.
_NO_PLACE = re.compile(
    r"(?i:BREAKING|UPDATE[DS]?|LIVE|WATCH|READ|VIDEO|PHOTOS?|FILE|EXCLUSIVE|OPINION|ANALYSIS|EXPLAINER|ALERT|URGENT|MORE|RELATED|"
    r"NOTE|CORRECTION|CAUTION|WARNING|ALSO|SEE|FACTBOX|Q|A|BULLETIN|DEVELOPING|JUST IN|NEWS|SPECIAL REPORT|SOURCE)\b"
)
#: A dateline is over by then.
_REACH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where, by whom and when a report was filed, as printed; the text proper begins at `end`."""

    place: str | None
    agency: str | None
    day: str | None
    end: int


def find_dateline(text: str) -> Dateline | None:
    """The dateline that opens a paragraph, or None.

    >>> find_dateline("HARBOUR CITY, Norland, March 3 (AP) -- A ferry sank.")
    Dateline(place='HARBOUR CITY, Norland', agency='AP', day='March 3', end=39)
    """
    lead = len(text) - len(text.lstrip())
    head = text[lead : lead + _REACH]
    if _NO_PLACE.match(head):
        return None
    for pattern in (_STROKES, _CAPITAL_PLACE, _MIXED_PLACE, _PLAIN_PLACE):
        found = pattern.match(head)
        if found and _is_filed(found, head):
            return _dateline(found, lead)
    return find_label(text)


def find_label(text: str) -> Dateline | None:
    """An agency's or outlet's name set off by a dash at the head of a paragraph: "Harbour Global - ", "(AP) -- "."""
    lead = len(text) - len(text.lstrip())
    found = _AGENCY_ALONE.match(text[lead : lead + _REACH])
    if found is None:
        return None
    name = found["agency"] or found["label"]
    return Dateline(place=None, agency=name, day=None, end=lead + found.end()) if is_outlet(name) else None


def is_outlet(name: str) -> bool:
    """Whether a name is an agency's or, by its words, an outlet's.

    >>> is_outlet("TV Harbour"), is_outlet("Reuters"), is_outlet("John Smith")
    (True, True, False)
    """
    lexicon = words()
    if lexicon.wire_word.fullmatch(name):
        return True
    parts = name.split()
    return len(parts) > 1 and any(p.casefold() in lexicon.outlet_words for p in parts)


def _is_filed(found: re.Match[str], head: str) -> bool:
    """Keeps capitals at the head of text all in capitals, and ordinary sentences with a dash, from being datelines."""
    group = found.groupdict()
    signed = bool(group.get("agency") or group.get("day") or group.get("late"))
    if found.re is _PLAIN_PLACE:
        return not is_outlet(found["place"]) and (bool(group["region"]) or len(found["place"].split()) <= 2)
    rest = head[found.end() :]
    return signed or found.re is _MIXED_PLACE or rest != rest.upper()


def _dateline(found: re.Match[str], lead: int) -> Dateline:
    group = found.groupdict()
    day = group.get("day") or group.get("late")
    place = found["place"] + (group.get("region") or "")
    return Dateline(place=place, agency=group.get("agency"), day=day, end=lead + found.end())
