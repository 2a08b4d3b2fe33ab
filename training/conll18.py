"""The CoNLL 2018 shared task's scores: words aligned by their characters in the raw text.

Written from the task's description: tokens, sentences and words are matched by their character spans (white space left
out); words inside multi-word tokens by the longest common subsequence of their forms.
"""

from dataclasses import dataclass

METRICS = ("tokens", "sentences", "words", "upos", "xpos", "uas", "las", "lemmas")


@dataclass(frozen=True, slots=True)
class ScoredWord:
    """A syntactic word; `head` is a place in the same list or -1. Words of one multi-word token share its span."""

    start: int
    end: int
    form: str
    upos: str
    xpos: str
    lemma: str
    head: int
    deprel: str
    multi: bool = False


@dataclass
class Side:
    """One analysis of a text: spans count characters other than white space."""

    tokens: list[tuple[int, int]]
    sentences: list[tuple[int, int]]
    words: list[ScoredWord]


def squeezed(text: str) -> list[int]:
    """For each offset, how many characters before it are not white space."""
    count, found = 0, [0]
    for char in text:
        count += not char.isspace()
        found.append(count)
    return found


def _common(gold: list[str], system: list[str]) -> list[tuple[int, int]]:
    """Places of a longest common subsequence."""
    table = [[0] * (len(system) + 1) for _ in range(len(gold) + 1)]
    for g in reversed(range(len(gold))):
        for s in reversed(range(len(system))):
            same = gold[g] == system[s]
            table[g][s] = 1 + table[g + 1][s + 1] if same else max(table[g + 1][s], table[g][s + 1])
    g = s = 0
    pairs = []
    while g < len(gold) and s < len(system):
        if gold[g] == system[s]:
            pairs.append((g, s))
            g, s = g + 1, s + 1
        elif table[g + 1][s] >= table[g][s + 1]:
            g += 1
        else:
            s += 1
    return pairs


def align(gold: list[ScoredWord], system: list[ScoredWord]) -> list[tuple[int, int]]:
    """Pairs of matching words."""
    pairs: list[tuple[int, int]] = []
    g = s = 0
    while g < len(gold) and s < len(system):
        if gold[g].multi or system[s].multi:
            if not gold[g].multi and system[s].multi and gold[g].end <= system[s].start:
                g += 1
                continue
            if not system[s].multi and gold[g].multi and system[s].end <= gold[g].start:
                s += 1
                continue
            g0, s0 = g, s
            g, s = _multiword(gold, system, g, s)
            forms = [w.form.lower() for w in gold[g0:g]], [w.form.lower() for w in system[s0:s]]
            pairs += [(g0 + a, s0 + b) for a, b in _common(*forms)]
        elif (gold[g].start, gold[g].end) == (system[s].start, system[s].end):
            pairs.append((g, s))
            g, s = g + 1, s + 1
        elif gold[g].start <= system[s].start:
            g += 1
        else:
            s += 1
    return pairs


def _multiword(gold: list[ScoredWord], system: list[ScoredWord], g: int, s: int) -> tuple[int, int]:
    """The ends of the stretches that belong with the multi-word token here."""
    end = gold[g].end if gold[g].multi else system[s].end
    while (g < len(gold) and gold[g].start < end) or (s < len(system) and system[s].start < end):
        if (
            g < len(gold)
            and gold[g].start < end
            and (s >= len(system) or gold[g].start <= system[s].start or system[s].start >= end)
        ):
            end = max(end, gold[g].end) if gold[g].multi else end
            g += 1
        else:
            end = max(end, system[s].end) if system[s].multi else end
            s += 1
    return g, s


def count(gold: Side, system: Side) -> dict[str, tuple[int, int, int]]:
    """(right, gold, system) for each metric."""
    pairs = align(gold.words, system.words)
    matched = dict(pairs)
    sizes = len(gold.words), len(system.words)

    def right(check: str) -> int:
        return sum(_agrees(check, gold.words[g], system.words[s], matched) for g, s in pairs)

    found = {name: (right(name), *sizes) for name in ("upos", "xpos", "uas", "las", "lemmas")}
    found["words"] = (len(pairs), *sizes)
    for name in ("tokens", "sentences"):
        a, b = set(getattr(gold, name)), set(getattr(system, name))
        found[name] = (len(a & b), len(a), len(b))
    return found


def _agrees(check: str, gold: ScoredWord, system: ScoredWord, matched: dict[int, int]) -> bool:
    if check in ("upos", "xpos"):
        return bool(getattr(gold, check) == getattr(system, check))
    if check == "lemmas":
        return gold.lemma in ("_", system.lemma)
    head = matched.get(gold.head, -2) if gold.head >= 0 else -1
    if head != system.head:
        return False
    return check == "uas" or gold.deprel.split(":")[0] == system.deprel.split(":")[0]


def f1(right: int, gold: int, system: int) -> float:
    """F1 in per cent."""
    return 200.0 * right / (gold + system) if gold + system else 0.0
