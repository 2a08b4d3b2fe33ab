"""The terms of `labels.toml`, by the words that stand for them."""

from dataclasses import dataclass
from functools import cache

from crossread.extract.lexicon import table
from crossread.model.label import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What a word is counted as. `before` are the words right before it that it needs, nearest last; `with_` a verb's
    particle or object."""

    target: Target
    name: str
    loaded: bool
    before: tuple[str, ...] = ()
    with_: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """All terms: nouns and verbs by lemma, the longer first, and the words that say what kind a group is."""

    nouns: dict[str, tuple[Term, ...]]
    verbs: dict[str, tuple[Term, ...]]
    kinds: dict[Target, dict[str, bool]]


@cache
def terms() -> Terms:
    """The terms, read once."""
    nouns: dict[str, list[Term]] = {}
    verbs: dict[str, list[Term]] = {}
    for target in Target:
        for loaded in (False, True):
            for line in table("labels")[target.value]["loaded" if loaded else "plain"].strip().splitlines():
                _add_line(target, line, loaded, nouns, verbs)
    kinds = {target: _kinds(target) for target in Target}
    return Terms(nouns={w: _longest_first(t) for w, t in nouns.items()}, verbs=_sorted(verbs), kinds=kinds)


def words(target: Target, key: str) -> frozenset[str]:
    """A set of words of one target's section."""
    return frozenset(table("labels")[target.value].get(key, "").split())


def _add_line(
    target: Target, line: str, loaded: bool, nouns: dict[str, list[Term]], verbs: dict[str, list[Term]]
) -> None:
    name, *columns = [part.strip() for part in line.split("|")]
    for noun in (columns[0] if columns else name).split():
        *before, last = noun.split("_")
        term = Term(target=target, name=name, loaded=loaded, before=tuple(before))
        nouns.setdefault(last, []).append(term)
    for verb in (columns[1] if len(columns) > 1 else "").split():
        lemma, _, with_ = verb.partition("+")
        verbs.setdefault(lemma, []).append(Term(target=target, name=name, loaded=loaded, with_=with_))


def _sorted(verbs: dict[str, list[Term]]) -> dict[str, tuple[Term, ...]]:
    return {w: tuple(sorted(t, key=lambda one: not one.with_)) for w, t in verbs.items()}


def _longest_first(found: list[Term]) -> tuple[Term, ...]:
    return tuple(sorted(found, key=lambda one: -len(one.before)))


def _kinds(target: Target) -> dict[str, bool]:
    plain, loaded = words(target, "plain_before"), words(target, "loaded_before")
    return {**dict.fromkeys(sorted(plain), False), **dict.fromkeys(sorted(loaded), True)}
