"""Two texts laid against each other: which sentence of the one was made from which sentence of the other."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from crossread.trace.fingerprint import SHINGLE, SHORTEST
from crossread.trace.text import Text

#: Share of common words from which two sentences that lie between the same neighbours are taken for one.
BETWEEN = 0.5
#: The same where they share a shingle only, and no run that decides by itself.
ALIKE = 0.6
#: The share of the shorter sentence that stands in the longer one.
WITHIN = 0.8
#: Sentences between two aligned ones that are tried against each other.
_GAP = 4

#: (tag, left first, left last, right first, right last), as difflib has them, in words of the texts.
Edit = tuple[str, int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Sentences `left` and `right` by number; `matched` words in common and in order, `run` the longest run of them."""

    left: int
    right: int
    matched: int
    run: int
    similarity: float
    contained: float
    edits: tuple[Edit, ...]


def align(left: Text, right: Text) -> list[Match]:
    """The sentences that share a run of SHORTEST words or most of their words, in the order of the left text."""
    if left.hashes == right.hashes and left.sentences == right.sentences:
        return [match(left, right, number, number) for number in range(len(left.sentences))]
    found = _seed(left, right) if len(left) <= len(right) else {(b, a): n for (a, b), n in _seed(right, left).items()}
    tried = sorted(pair for pair, shared in found.items() if _may_be_passage(left, right, *pair, shared))
    matches = {pair: match(left, right, *pair) for pair in tried}
    kept = _choose({pair: one for pair, one in matches.items() if _is_passage(one)})
    if kept:
        kept |= {(one.left, one.right): one for one in _fill(left, right, sorted(kept))}
    return [kept[pair] for pair in sorted(kept)]


def _seed(small: Text, large: Text) -> Counter[tuple[int, int]]:
    """Sentences that share a shingle, wherever it begins and ends, and how many shingles they share wholly."""
    found: Counter[tuple[int, int]] = Counter()
    ours, theirs = small.sentence_of, large.sentence_of
    for shingle in small.places.keys() & large.places.keys():
        for other in large.places[shingle]:
            for place in small.places[shingle]:
                first = ours[place], theirs[other]
                last = ours[place + SHINGLE - 1], theirs[other + SHINGLE - 1]
                found[first] += first == last
                found[last] += 0
    return found


def _may_be_passage(left: Text, right: Text, one: int, other: int, shared: int) -> bool:
    """False where `_is_passage` must be: too few shingles for a long run, and too few words in common."""
    if shared > SHORTEST - SHINGLE or left.keys[one] == right.keys[other]:
        return True
    most, lengths = _most_common(left, right, one, other), (len(left.keys[one]), len(right.keys[other]))
    return 2 * most >= ALIKE * sum(lengths) or (shared > 0 and most >= WITHIN * min(lengths))


def match(left: Text, right: Text, one: int, other: int) -> Match:
    """What two sentences have in common."""
    (a, b), (c, d) = left.sentences[one], right.sentences[other]
    if left.keys[one] == right.keys[other]:
        return Match(left=one, right=other, matched=b - a, run=b - a, similarity=1.0, contained=1.0, edits=())
    matcher = SequenceMatcher(None, left.hashes[a:b], right.hashes[c:d], autojunk=False)
    blocks = matcher.get_matching_blocks()
    matched, run = sum(block.size for block in blocks), max(block.size for block in blocks)
    edits = tuple((tag, a + i, a + j, c + k, c + m) for tag, i, j, k, m in matcher.get_opcodes() if tag != "equal")
    return Match(
        left=one,
        right=other,
        matched=matched,
        run=run,
        similarity=round(2 * matched / (b - a + d - c), 4),
        contained=round(matched / min(b - a, d - c), 4),
        edits=edits,
    )


def _is_passage(one: Match) -> bool:
    """True for a long run, for most of the words, and where the shorter sentence stands in the longer one."""
    return one.run >= SHORTEST or one.similarity >= ALIKE or (one.run >= SHINGLE and one.contained >= WITHIN)


Matches = dict[tuple[int, int], Match]


def _choose(matches: Matches) -> Matches:
    """Each sentence with the one it is most like, and with others it shares a long run with."""
    best_left: dict[int, Match] = {}
    best_right: dict[int, Match] = {}
    for one in sorted(matches.values(), key=lambda m: (-m.similarity, -m.run, abs(m.left - m.right), m.left, m.right)):
        best_left.setdefault(one.left, one)
        best_right.setdefault(one.right, one)
    return {
        pair: one
        for pair, one in matches.items()
        if best_left[one.left] is one or best_right[one.right] is one or one.run >= SHORTEST
    }


def _fill(left: Text, right: Text, pairs: Sequence[tuple[int, int]]) -> Iterator[Match]:
    """Sentences too short or too much edited to be found alone: those that lie between aligned ones, and equal ones."""
    done_left, done_right = {a for a, _ in pairs}, {b for _, b in pairs}
    edges = [(-1, -1), *pairs, (len(left.sentences), len(right.sentences))]
    for (a, b), (c, d) in pairwise(edges):
        lefts = [i for i in range(a + 1, c) if i not in done_left]
        rights = [i for i in range(b + 1, d) if i not in done_right]
        if not lefts or not rights:
            continue
        for one in _fill_gap(left, right, lefts, rights):
            done_left.add(one.left)
            done_right.add(one.right)
            yield one
    yield from _equal(left, right, done_left, done_right)


def _fill_gap(left: Text, right: Text, lefts: Sequence[int], rights: Sequence[int]) -> Iterator[Match]:
    if len(lefts) > _GAP or len(rights) > _GAP:
        return
    every = [match(left, right, i, j) for i in lefts for j in rights if _may_match(left, right, i, j)]
    used: set[tuple[str, int]] = set()
    for one in sorted(every, key=lambda m: (-m.similarity, m.left, m.right)):
        if one.similarity >= BETWEEN and not used & {("left", one.left), ("right", one.right)}:
            used |= {("left", one.left), ("right", one.right)}
            yield one


def _may_match(left: Text, right: Text, one: int, other: int) -> bool:
    """False where two sentences have too few words in common, in whatever order, to be one."""
    return 2 * _most_common(left, right, one, other) >= BETWEEN * (len(left.keys[one]) + len(right.keys[other]))


def _most_common(left: Text, right: Text, one: int, other: int) -> int:
    """No fewer than the words that two sentences have in common."""
    ours, theirs = left.bags[one], right.bags[other]
    return len(ours & theirs) + min(len(left.keys[one]) - len(ours), len(right.keys[other]) - len(theirs))


def _equal(left: Text, right: Text, done_left: set[int], done_right: set[int]) -> Iterator[Match]:
    """Equal sentences elsewhere, each once: the first with the first."""
    waiting: dict[tuple[int, ...], list[int]] = {}
    for number, key in enumerate(right.keys):
        if number not in done_right:
            waiting.setdefault(key, []).append(number)
    taken: Counter[tuple[int, ...]] = Counter()
    for number, key in enumerate(left.keys):
        others = waiting.get(key, ())
        if number not in done_left and taken[key] < len(others):
            yield match(left, right, number, others[taken[key]])
            taken[key] += 1
