"""Reports with planted copies, for measuring who finds them: every word is invented, every copied sentence is known.

A family is a base text of about 300 words and its copies. A copy keeps 35 to 95 per cent of the base, most often its
head; of what it keeps it exchanges words, drops tails of sentences, changes numbers and labels and adds attributions;
the rest it fills with sentences of its own. Into any report come distractors: the footer of its outlet, a quotation
that reports of other families have too, and phrases of eight to eleven words that are in common use.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

SYLLABLES = "ba ce di fo gu ha ke li mo nu pa re si to va we ya zor men tal rin sek lun dor fal gim hest".split()
SMALL = "the of a in and to on for with at by from near after before under over into that which were had was".split()
LABELS = ("militants", "terrorists", "rebels", "insurgents", "gunmen", "separatists")
SAYING = (", officials said", ", according to the police", ", a spokesman said", ", witnesses told reporters")
OUTLETS, QUOTES, PHRASES = 60, 1200, 150
WORDS = 300
#: Reports of one family, the base among them, and how often.
SIZES = (1, 1, 2, 2, 3, 3, 4, 5, 8)


@dataclass(frozen=True, slots=True)
class Planted:
    """A report; `origins` names for each sentence the base sentence it comes from ("" for its own and distractors)."""

    id: str
    outlet: str
    family: int
    text: str
    starts: tuple[int, ...]
    origins: tuple[str, ...]


class Planter:
    """Makes the same reports for the same seed."""

    def __init__(self, seed: int = 7) -> None:
        self.rng = random.Random(seed)
        self.vocabulary = ["".join(self.rng.choices(SYLLABLES, k=self.rng.randint(2, 4))) for _ in range(9000)]
        self.footers = [self.sentence(self.rng.randint(14, 24)) for _ in range(OUTLETS)]
        self.quotes = [f"“{self.sentence(self.rng.randint(13, 24))}” she said." for _ in range(QUOTES)]
        self.phrases = [self.words(self.rng.randint(8, 11)) for _ in range(PHRASES)]

    def words(self, count: int) -> str:
        """So many words, every other one of them small."""
        rng = self.rng
        return " ".join(rng.choice(SMALL) if rng.random() < 0.4 else rng.choice(self.vocabulary) for _ in range(count))

    def sentence(self, count: int) -> str:
        """A sentence of about so many words, now and then with a number and a label."""
        told = self.words(count)
        if self.rng.random() < 0.35:
            told = f"at least {self.rng.randint(3, 400)} {self.rng.choice(LABELS)} {told}"
        return f"{told[0].upper()}{told[1:]}."

    def iter_reports(self, count: int) -> Iterator[Planted]:
        """So many reports, family by family."""
        family, made = 0, 0
        while made < count:
            base = [self.sentence(self.rng.randint(12, 30)) for _ in range(WORDS // 21)]
            size = min(self.rng.choice(SIZES), count - made)
            for member in range(size):
                lines = [(one, f"{family}.{n}") for n, one in enumerate(base)]
                yield self._finish(made, family, lines if member == 0 else self._copy(lines))
                made += 1
            family += 1

    def _copy(self, lines: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        keep = max(3, round(self.rng.uniform(0.35, 0.95) * len(lines)))
        kept = sorted(self.rng.sample(range(len(lines)), keep)) if self.rng.random() < 0.3 else range(keep)
        strength = self.rng.choice((0.0, 0.04, 0.08, 0.14))
        copied = [(self._edit(lines[n][0], strength), lines[n][1]) for n in kept]
        for _ in range(len(lines) - keep):
            copied.insert(self.rng.randint(0, len(copied)), (self.sentence(self.rng.randint(12, 30)), ""))
        return copied

    def _edit(self, sentence: str, strength: float) -> str:
        rng, words = self.rng, sentence.rstrip(".").split()
        words = [self._exchange(word, strength) for word in words]
        words = [word for word in words if word]
        if rng.random() < 2 * strength and len(words) > 14:
            words = words[: len(words) - rng.randint(2, 4)]
        tail = rng.choice(SAYING) if rng.random() < strength else ""
        return f"{' '.join(words)}{tail}."

    def _exchange(self, word: str, strength: float) -> str:
        rng = self.rng
        if word.isdigit():
            return str(int(word) + rng.randint(1, 40)) if rng.random() < 0.5 else word
        if word in LABELS:
            return rng.choice(LABELS)
        if rng.random() >= strength:
            return word
        return rng.choice((rng.choice(self.vocabulary), f"{word} {rng.choice(self.vocabulary)}", ""))

    def _finish(self, number: int, family: int, lines: Sequence[tuple[str, str]]) -> Planted:
        rng, every = self.rng, list(lines)
        outlet = rng.randrange(OUTLETS)
        if rng.random() < 0.25:
            every.insert(rng.randint(0, len(every)), (rng.choice(self.quotes), ""))
        if rng.random() < 0.3:
            phrase = rng.choice(self.phrases)
            every.insert(rng.randint(0, len(every)), (f"{self.sentence(10)[:-1]} {phrase} {self.words(9)}.", ""))
        if rng.random() < 0.6:
            every.append((self.footers[outlet], ""))
        starts, at = [], 0
        for sentence, _ in every:
            starts.append(at)
            at += len(sentence) + 1
        return Planted(
            id=f"r{number:06}",
            outlet=f"Outlet {outlet}",
            family=family,
            text="\n".join(sentence for sentence, _ in every),
            starts=tuple(starts),
            origins=tuple(origin for _, origin in every),
        )
