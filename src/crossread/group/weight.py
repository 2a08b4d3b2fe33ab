"""How much it tells that two reports share a term, and how alike two groups of reports are by what they share."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt

#: As many reports of other incidents are imagined beside the folder: with them a term that all of a small folder share
#: still tells something, and the same two reports are judged alike in a small folder and in a large one.
IMAGINED = 10
#: A name of several words is seldom shared by chance.
SEVERAL_WORDS = 1.5
#: What a term that no other report has counts against a report: little, since every report has words of its own.
UNSHARED = 0.3

Vector = dict[str, float]


def weigh(documents: Sequence[Sequence[str]]) -> tuple[dict[str, float], Counter[str]]:
    """The weight of each term and the number of reports that have it: the rarer, the heavier."""
    having = Counter(term for document in documents for term in document)
    total = len(documents) + IMAGINED
    weights = {t: log(total / n) * (SEVERAL_WORDS if " " in t else 1.0) for t, n in having.items()}
    return weights, having


def to_vector(terms: Sequence[str], weights: Mapping[str, float], having: Mapping[str, int]) -> Vector:
    """The report as a vector: the product of two is the weight they share over the mean of the weights they have."""
    size = sum(weights[term] * (1.0 if having[term] > 1 else UNSHARED) for term in terms)
    return {term: sqrt(weights[term] / size) for term in terms if having[term] > 1} if size else {}


def likeness(left: Vector, right: Vector) -> float:
    """The product of two vectors; for sums of vectors, the sum over all pairs."""
    few, many = (left, right) if len(left) <= len(right) else (right, left)
    return sum(value * many[term] for term, value in few.items() if term in many)


def add(left: Vector, right: Vector) -> Vector:
    """The sum of two vectors, its terms in a fixed order so that sums come out the same in every run."""
    return {term: left.get(term, 0.0) + right.get(term, 0.0) for term in sorted({*left, *right})}
