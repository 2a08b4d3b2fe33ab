"""What the words around a name say of it: relation, distance, kind, what it lies in."""

import re
from dataclasses import dataclass
from itertools import pairwise

from crossread.extract.geography.name import Name
from crossread.extract.geography.people import is_government, is_passable, stand_of_people
from crossread.extract.geography.words import countries, is_event, kind_of, listed, peoples
from crossread.extract.syntax import iter_ancestors, lemma, relation
from crossread.gazetteer import fold
from crossread.model.parse import Parse, Token
from crossread.model.place import PlaceRelation

_NUMBERS = {w: n for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_NUMBERS |= {"a": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100}
_KILOMETRES = {"k": 1.0, "m": 1.609344}
_DISTANCE = re.compile(
    r"(?P<number>\d[\d,.]*|\b(?:" + "|".join(_NUMBERS) + r"))(?:\s+|-)?(?:\(\d[^)]*\)\s*)?"
    r"(?P<unit>k(?:m|ilomet(?:er|re))s?|miles?|mi)\b(?:\s*\([^)]{1,20}\))?[^.,;:]{0,40}?\b(?:from|of|to|away)\b[^.,;:]{0,30}$",
    re.I,
)
#: After the opening name of a report, up to the dash that closes the dateline.
_DATELINE = re.compile(r"(?:\s?[,/(][^—–\n]{0,80}?)?[.)]?\s*(?:—|–|--|\s-\s|:\s)")
_AREAS = "|".join(sorted(k + "s?" for kind in ("town", "area") for k in listed("kinds", kind)))
_BETWEEN = (
    rf"(?:(?:{'|'.join(sorted(map(re.escape, listed('before', 'between'))))}|[\w-]+(?:ern|ian|ish|ani|ese|an))\s+)*"
)
#: What may stand between the name of a place and that of what it lies in.
_LIES_IN = re.compile(
    rf"(?:\s*(?:{_AREAS}))?(?:"
    rf",?\s+(?:an?|the)\s+[\w\s'’-]{{0,50}}?\b(?:{_AREAS})\b[\w\s,'’-]{{0,40}}?\b(?:in|of)\s+{_BETWEEN}"
    rf"|,?\s+(?:in|of)\s+{_BETWEEN}"
    rf"|\s*,\s+(?:located\s+)?in\s+{_BETWEEN}"
    r"|\s*,?\s*\("
    r")",
    re.I,
)
#: "the Norlandic capital, Alder".
_CAPITAL = re.compile(r"\s+(?:capital|metropolis)(?:\s+city)?,?\s+", re.I)
_COMMA = re.compile(rf"(?:\s+(?:{_AREAS}))?,\s+{_BETWEEN}", re.I)
_JOINED = re.compile(rf"\s*(?:,|,?\s+and|,?\s+or|/)\s*{_BETWEEN}", re.I)
_OWNER = re.compile(rf"(?:'s|’s|s)?\s+{_BETWEEN}", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How a name stands in its sentence. `people` is the country whose adjective stands in front of it."""

    relation: PlaceRelation
    distance: float | None = None
    kind: str = ""
    people: str = ""


def frame(parse: Parse, name: Name, before: Frame | None, gap: str, owned: bool = False) -> Frame:
    """Reads the words in front of a name; `before` is the frame of the name before it, `gap` the words between.

    `owned`: the name before it is the possessor of this one ("Norland's Alder").
    """
    tokens, sentence = parse.tokens, name.sentence
    if name.people:
        return Frame(relation=stand_of_people(parse, name))
    people, kind, near, at = "", name.kind, False, name.first - 1
    behind_of = only = False
    while at >= sentence.first and name.first - at < 9:
        word = tokens[at].text.lower()
        if word in listed("before", "vicinity") and tokens[at + 1].text.lower() in ("of", "from", "to", "and"):
            near = word in ("outskirts", "edge", "vicinity") or tokens[at - 1].text.lower() != "the"
        if behind_of and kind_of(word) and not kind:
            kind, only = word, True
        if word in ("a", "an") and only:
            kind = name.kind  # "a district of X" is no name of the district
        if (code := peoples().get(fold(word))) is not None:
            people = people or code
        elif not is_passable(parse, tokens[at], only):
            break
        behind_of = behind_of or word == "of"
        at -= 1
    head = tokens[at] if at >= sentence.first else None
    distance = _distance(parse.text[sentence.start : tokens[name.first].start])
    found = _relation(parse, name, head, behind_of)
    if found is PlaceRelation.MENTIONED and before is not None and (owned or _JOINED.fullmatch(gap)):
        found = before.relation
    if _is_compound(parse, name) or _is_of_body(parse, head):
        found = PlaceRelation.MENTIONED
    if distance is not None or near:
        found = PlaceRelation.NEAR
    if found is PlaceRelation.MENTIONED and is_government(parse, name):
        found = PlaceRelation.GOVERNMENT
    return Frame(relation=found, distance=distance, kind=kind, people=people)


def _relation(parse: Parse, name: Name, head: Token | None, behind_of: bool) -> PlaceRelation:
    word = head.text.lower() if head is not None else ""
    if word == "between":  # between towns; between countries stands a border, a war or a match
        return PlaceRelation.MENTIONED if fold(name.text) in countries() else PlaceRelation.NEAR
    if word == "in" and head is not None and head.index > name.sentence.first:
        goal = parse.tokens[head.index - 1].text.lower()
        if goal in listed("before", "goals"):
            return PlaceRelation.TO
    for relation_ in (PlaceRelation.AT, PlaceRelation.NEAR, PlaceRelation.FROM, PlaceRelation.TO):
        if word in listed("before", relation_.value):
            return relation_
    if behind_of and head is not None and is_event(word):
        return PlaceRelation.AT  # "the shelling of X"
    after = parse.tokens[name.last] if name.last < name.sentence.last else None
    if after is not None and is_event(after.text) and after.upos in ("NOUN", "PROPN", ""):
        return PlaceRelation.AT  # "the X blast"
    if _struck(parse, name):
        return PlaceRelation.AT
    return PlaceRelation.MENTIONED


def _is_of_body(parse: Parse, head: Token | None) -> bool:
    """ "the Free State in X", "University of X": the place is part of a body's name."""
    if head is None or head.index == 0 or head.text.lower() not in ("in", "of", "at"):
        return False
    before = parse.tokens[head.index - 1]
    return before.text.istitle() and before.text.lower() in listed("not_places", "bodies")


def _struck(parse: Parse, name: Name) -> bool:
    """ "shelled X", "hit the town of X": what was done, was done there."""
    token = parse.tokens[name.last - 1]
    chain = [token, *iter_ancestors(parse, token)][:3]
    for inner, outer in pairwise(chain):
        if relation(inner) == "obj" or inner.deprel == "nsubj:pass":
            return outer.upos == "VERB" and (is_event(outer.text) or lemma(outer) in listed("event", "strikes"))
        if relation(inner) not in ("nmod", "flat", "compound", "appos") or not kind_of(outer.text):
            return False
    return False


def _is_compound(parse: Parse, name: Name) -> bool:
    """ "the Alder-based group", "Alder-backed rebels": no word of where anything happened."""
    after = [t.text for t in parse.tokens[name.last : min(name.last + 2, name.sentence.last)]]
    return len(after) == 2 and after[0] == "-" and after[1].islower()


def _distance(before: str) -> float | None:
    """The kilometres in "some 100 km (60 miles) south of", which ends where the name begins."""
    found = _DISTANCE.search(before[-90:])
    if found is None:
        return None
    printed = found["number"].lower()
    number = _NUMBERS.get(printed)
    try:
        value = float(number if number is not None else printed.replace(",", "").rstrip("."))
    except ValueError:
        return None
    return round(value * _KILOMETRES[found["unit"][0].lower()], 1)


def is_dateline(parse: Parse, name: Name, opening: bool) -> bool:
    """Whether the name opens a paragraph and a dash follows before the text proper."""
    start, end = parse.tokens[name.first].start, parse.tokens[name.last - 1].end
    line = parse.text.rfind("\n", 0, start) + 1
    lead = parse.text[line:start]
    if not opening or (lead.strip() and not re.fullmatch(r"[^a-z]{0,40}[,/]\s*", lead)):
        return False
    return bool(_DATELINE.match(parse.text[end : end + 110].split("\n")[0]))


def is_owned(gap: str) -> bool:
    """Whether the words between two names are a possessive's: "'s northern city of "."""
    return bool(_OWNER.fullmatch(gap))


def lies_in(parse: Parse, inner: Name, outer: Name) -> str:
    """`stated`, `comma` or `owner` where the words say that the first name lies in the second, or the other way."""
    gap = parse.text[parse.tokens[inner.last - 1].end : parse.tokens[outer.first].start]
    if len(gap) > 120 or inner.people or outer.people:
        return ""
    if _CAPITAL.fullmatch(gap):
        return "owner"
    if _LIES_IN.fullmatch(gap):
        return "stated"
    if (gap.startswith(("'s", "’s")) or inner.owner) and is_owned(gap):
        return "owner"
    return "comma" if _COMMA.fullmatch(gap) and not _is_listed(parse, inner, outer) else ""


def _is_listed(parse: Parse, inner: Name, outer: Name) -> bool:
    """ "A, B and C", "B, C": neighbours in a list lie beside each other."""
    follower = parse.text[parse.tokens[outer.last - 1].end :][:12].lower().lstrip()
    leader = parse.text[: parse.tokens[inner.first].start].rstrip()[-4:].lower()
    return follower.startswith(("and ", ", and ", "or ")) or leader.endswith((" and", ","))
