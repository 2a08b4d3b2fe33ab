"""Figures told one by one of which an earlier total of the same report is the sum."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crossread.model.claim import Basis, Claim, Measure, Modality, Party, Polarity, Scope
from crossread.model.parse import Parse, SectionKind, Sentence
from crossread.model.quantity import Hedge
from crossread.model.source import Side, side_of

#: Measures that add up; of people held or aboard a later figure is a later state.
_ADDING = frozenset({Measure.KILLED, Measure.INJURED, Measure.ARRESTED})
_TOLD = frozenset({Modality.REPORTED, Modality.CLAIMED})
#: A total stands at the head of a report: in its first so many sentences.
_HEAD = 4
#: So many figures behind a total are tried.
_TRIED = 14
#: Nouns that name nobody: "people" may be the civilians told of before.
_ANYBODY = frozenset({"people", "person", "persons", "civilian", "civilians", "others"})
#: Nouns of a count as such, which is given anew and not added; bodies are seen by many.
_TOLLS = frozenset(
    {"", "dead", "deaths", "fatalities", "casualties", "victims", "bodies", "corpses", "wounded", "injured"}
)


@dataclass(frozen=True, slots=True)
class _Sum:
    """Figures that are added up, and those that tell them again."""

    parts: tuple[Claim, ...] = ()
    again: tuple[Claim, ...] = ()


def break_down(parse: Parse, claims: Sequence[Claim], identify: Callable[[Claim], str]) -> tuple[Claim, ...]:
    """The claims, those a part of a total that make it up: "Five killed in two towns ... three in Arn ... two in Vel".

    Told one by one after the total, in sentences of their own, they come to just its number. A figure told again is
    added once, and one person may be one of those counted just before.
    """
    whole_of: dict[str, Claim] = {}
    adding = [c for c in claims if _adds(c)]
    for totals in _find_totals(parse, adding):
        days = {day for t in totals if (day := _day(t)) is not None}
        of_day = [c for c in adding if not days or _day(c) in (None, *days)]
        for total in (t for t in totals if t.id not in whole_of):
            for part in _find_parts(parse, total, of_day):
                whole_of.setdefault(part.id, total)
    return tuple(_renamed(claims, whole_of, identify))


def _adds(claim: Claim) -> bool:
    told = claim.polarity is Polarity.AFFIRMED and claim.modality in _TOLD and claim.scope is Scope.MAIN
    placed = claim.section in (SectionKind.BODY, SectionKind.HEADLINE) and claim.measure in _ADDING
    return told and placed and claim.basis is not Basis.PART and _printed(claim) > 0


def _printed(claim: Claim) -> int:
    """The number in the words; 0 where they give none."""
    quantity = claim.quantity
    if quantity.hedge in (Hedge.EXACT, Hedge.AT_LEAST, Hedge.ABOUT):
        return quantity.low
    return quantity.low - 1 if quantity.hedge is Hedge.MORE_THAN else 0


def _find_totals(parse: Parse, adding: Sequence[Claim]) -> list[list[Claim]]:
    """What the head of the report gives as the first figure of a measure: its mentions there, the last first."""
    found: dict[Measure, list[Claim]] = {}
    for claim in adding:
        if _sentence(parse, claim).index >= _HEAD:
            break
        mentions = found.setdefault(claim.measure, [])
        if not mentions or _printed(claim) == _printed(mentions[0]):
            mentions.insert(0, claim)
    return [mentions for mentions in found.values() if _printed(mentions[0]) > 1]


def _day(claim: Claim) -> str | int | None:
    return None if claim.holds is None else claim.holds.value or claim.holds.weekday


def _find_parts(parse: Parse, total: Claim, adding: Sequence[Claim]) -> list[Claim]:
    """The figures behind the total that make it up, and they again; empty where none do.

    What stands beside it in its own sentence is told beside it.
    """
    own = _sentence(parse, total)
    alike = [c for c in adding if c.measure is total.measure]
    beside = {_told(c) for c in alike if own.start <= c.span.start < own.end}
    behind = [c for c in alike if c.span.start >= own.end and _told(c) not in beside and _may_hold(total, c)]
    number, sums, parts = _printed(total), dict[int, _Sum]([(0, _Sum())]), list[Claim]()
    for claim in behind[:_TRIED]:
        if _printed(claim) > number:
            break
        if _printed(claim) < number:
            sums = dict(_iter_sums(sums, claim, number))
            if number in sums and len(sums[number].parts) > 1:
                parts = [*sums[number].parts, *sums[number].again]
    return parts


def _iter_sums(sums: Mapping[int, _Sum], claim: Claim, number: int) -> Iterator[tuple[int, _Sum]]:
    """What the figures so far may come to together with one more."""
    for total, found in sums.items():
        if any(_is_again(claim, part) for part in found.parts):
            yield total, _Sum(found.parts, (*found.again, claim))
        elif any(_is_one_of(claim, part) for part in found.parts):
            yield total, found
        if total + _printed(claim) <= number:
            yield total + _printed(claim), _Sum((*found.parts, claim), found.again)


def _is_again(claim: Claim, part: Claim) -> bool:
    """Whether the figure may be the earlier one told again."""
    if claim.basis is Basis.NEW:
        return False
    anybody = bool({_noun(claim), _noun(part)} & _ANYBODY)
    return _printed(claim) == _printed(part) and (anybody or _noun(claim) == _noun(part))


def _is_one_of(claim: Claim, part: Claim) -> bool:
    """Whether the figure may be a person of those counted before."""
    return claim.basis is not Basis.NEW and claim.quantity.high == 1 and _printed(part) > 1


def _sentence(parse: Parse, claim: Claim) -> Sentence:
    return parse.sentences[bisect_right(parse.sentences, claim.span.start, key=lambda s: s.start) - 1]


def _told(claim: Claim) -> tuple[int, str]:
    return _printed(claim), _noun(claim)


def _noun(claim: Claim) -> str:
    return (claim.group.casefold().split() or [""])[-1]


def _may_hold(total: Claim, part: Claim) -> bool:
    """Whether those counted may be some of the others: of their party, and not by the word of a rival."""
    rivals = Side.PERPETRATOR in (side_of(total.source), side_of(part.source))
    if _noun(part) in _TOLLS or (rivals and side_of(total.source) is not side_of(part.source)):
        return False
    if total.party in (Party.UNKNOWN, part.party):
        return True
    return total.party is Party.CIVILIAN and part.party is Party.UNKNOWN


def _renamed(
    claims: Sequence[Claim], whole_of: Mapping[str, Claim], identify: Callable[[Claim], str]
) -> Iterator[Claim]:
    """The parts as such, under the names that go with it; parts of parts name them."""
    names: dict[str, str] = {}
    for claim in claims:
        whole = whole_of.get(claim.id)
        if whole is None:
            yield replace(claim, whole=names[claim.whole]) if claim.whole in names else claim
            continue
        part = replace(
            claim, basis=Basis.PART, whole=whole.id, why=(*claim.why, "one of the counts that make up a total")
        )
        names[claim.id] = identify(part)
        yield replace(part, id=names[claim.id])
