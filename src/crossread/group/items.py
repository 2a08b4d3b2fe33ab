"""Which story of a round-up belongs to the incident its report was put with; the others are other events."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from crossread.model.act import Act
from crossread.model.claim import Claim, Scope
from crossread.model.extract import Extract, Item

Told = TypeVar("Told", Claim, Act)
#: Smaller numbers are shared by chance.
_TELLING = 3


def keep_own_items(extracts: Sequence[Extract]) -> tuple[Extract, ...]:
    """The extracts of one incident; of each round-up only the item that shares most with the others belongs to it.

    Where no item shares anything, as where the round-up stands alone, it is the first: news comes first.
    """
    plain = [extract for extract in extracts if not extract.items]
    terms = frozenset(term for extract in plain for term in _terms(extract, None))
    return tuple(_keep(extract, terms) if extract.items else extract for extract in extracts)


def _keep(extract: Extract, terms: frozenset[str]) -> Extract:
    shared = [len(terms & frozenset(_terms(extract, item))) for item in extract.items]
    own = shared.index(max(shared))
    items = tuple(replace(item, own=i == own) for i, item in enumerate(extract.items))
    return replace(
        extract,
        items=items,
        claims=_apart(extract.claims, items),
        denials=tuple(
            replace(d, scope=Scope.BACKGROUND) if _other(d.span.start, items) else d for d in extract.denials
        ),
        acts=_apart(extract.acts, items),
        unknowns=tuple(u for u in extract.unknowns if not _other(u.span.start, items)),
        mentions=tuple(m for m in extract.mentions if not _other(m.span.start, items)),
        labels=tuple(one for one in extract.labels if not _other(one.span.start, items)),
        places=tuple(replace(p, of_event=False) if _other(p.span.start, items) else p for p in extract.places),
    )


def _apart(told: Iterable[Told], items: Sequence[Item]) -> tuple[Told, ...]:
    """What stands in another item is of another event, called by that item's heading."""
    return tuple(
        replace(one, scope=Scope.BACKGROUND, event=item.heading)
        if (item := _other(one.span.start, items)) is not None
        else one
        for one in told
    )


def _other(at: int, items: Sequence[Item]) -> Item | None:
    return next((item for item in items if not item.own and item.start <= at < item.end), None)


def _terms(extract: Extract, item: Item | None) -> list[str]:
    """What an item, or a whole report, tells of: its places, people and bodies, figures and kinds of acts."""

    def within(start: int) -> bool:
        return item is None or item.start <= start < item.end

    places = [place.name.casefold() for place in extract.places if within(place.span.start)]
    names = [mention.name.casefold() for mention in extract.mentions if mention.name and within(mention.span.start)]
    figures = [f"{c.measure} {c.quantity.low}" for c in extract.claims if within(c.span.start) and _tells(c)]
    return [*places, *names, *figures]


def _tells(claim: Claim) -> bool:
    return claim.quantity.low >= _TELLING and claim.scope is Scope.MAIN
