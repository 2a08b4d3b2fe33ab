"""Names of people, bodies and places in a clause that its citations do not have."""

import re
from collections.abc import Iterator, Sequence

from crossread.verification.words import Word, is_known, iter_words, keys

_BETWEEN = re.compile(r"\s+")
_OPENS = re.compile(r"(?:^|[.!?:;•]\s*|\s[–—-]\s*)[\"'“‘(\[]*$")


def unsupported(clause: str, passages: Sequence[str], lower: frozenset[str]) -> Iterator[str]:
    """The names of a clause that stand in no cited passage, word by word in the same order.

    A name is what begins with a capital, and at the beginning of a sentence only what is no common word: `lower` are
    the words that the reports write small.
    """
    given = [keys(passage) for passage in passages]
    for run, opens in _runs(clause):
        while run and not _stands(run, given) and opens and is_known(run[0].key, lower):
            run, opens = run[1:], False
        if run and not _stands(run, given):
            yield clause[run[0].start : run[-1].end]


def has_name(text: str, lower: frozenset[str]) -> bool:
    """Whether a text names anybody or any place."""
    return any(len(run) > 1 or not opens or not is_known(run[0].key, lower) for run, opens in _runs(text))


def _stands(run: Sequence[Word], given: Sequence[str]) -> bool:
    """A name may be the first part of a compound: "Selm" of "Selm-based"."""
    name = f" {' '.join(word.key for word in run)} "
    return any(name in passage or name in passage.replace("-", " ") for passage in given)


def _runs(text: str) -> Iterator[tuple[list[Word], bool]]:
    """Capitalised words with nothing but blanks between them, and whether they begin a sentence."""
    run: list[Word] = []
    for word in iter_words(text):
        joined = run and _BETWEEN.fullmatch(text, run[-1].end, word.start) and not _ends(run[-1])
        if run and not (word.capital and joined):
            yield run, _OPENS.search(text[: run[0].start]) is not None
            run = []
        if word.capital and word.text != "I":
            run.append(word)
    if run:
        yield run, _OPENS.search(text[: run[0].start]) is not None


def _ends(word: Word) -> bool:
    """Whether a possessive parts two names: "Northmark's Council"."""
    return word.text.endswith(("'s", "’s"))
