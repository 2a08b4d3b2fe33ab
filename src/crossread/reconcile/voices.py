"""Who is quoted, over all reports."""

from collections.abc import Iterable

from crossread.model.account import Voice
from crossread.model.claim import Claim, Denial
from crossread.model.parse import SectionKind
from crossread.model.source import Naming, Side

#: Where reports name one speaker in different ways, the fullest naming is shown.
_FULLEST = (Naming.NAMED, Naming.ORGANISATION, Naming.UNNAMED, Naming.OUTLET)


def gather_voices(claims: Iterable[Claim], denials: Iterable[Denial]) -> tuple[Voice, ...]:
    """One voice for each name and side, most quoted first; what stands in a teaser is not quoted by this report."""
    items: list[Claim | Denial] = [*claims, *denials]
    voices: dict[tuple[str, Side], list[Claim | Denial]] = {}
    for item in items:
        if item.source and item.section is not SectionKind.TEASER:
            voices.setdefault((item.source.name.casefold(), item.source.side), []).append(item)
    ordered = sorted(voices, key=lambda key: (-len(voices[key]), key))
    return tuple(_voice(side, voices[name, side]) for name, side in ordered)


def _voice(side: Side, items: list[Claim | Denial]) -> Voice:
    sources = [item.source for item in items if item.source]
    naming = min((source.naming for source in sources), key=_FULLEST.index)
    return Voice(
        name=min(source.name for source in sources),
        side=side.value,
        naming=naming.value,
        reports=tuple(sorted({item.report for item in items})),
        claims=tuple(item.id for item in items if isinstance(item, Claim)),
        denials=tuple(item.id for item in items if isinstance(item, Denial)),
    )
