"""Words to the pieces the encoder knows (uncased BERT vocabulary)."""

import unicodedata
from functools import lru_cache
from pathlib import Path

MAX_PIECES = 12
"""A word is cut to this many pieces: a 2,000-letter string tells no more than its beginning."""

_LIKE_ASCII = str.maketrans({"‘": "'", "’": "'", "‛": "'", "`": "'", "´": "'",
                             "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
                             "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "…": "..."})  # fmt: skip
_BRACKETS = {"-lrb-": "(", "-rrb-": ")", "-lsb-": "[", "-rsb-": "]", "-lcb-": "{", "-rcb-": "}", "``": '"', "''": '"'}


def normal(word: str) -> str:
    """The word as the encoder's vocabulary spells it: lower case, no accents, plain quotes and dashes.

    >>> normal("Désirée’s")
    "desiree's"
    """
    lowered = word.lower()
    plain = _BRACKETS.get(lowered, lowered).translate(_LIKE_ASCII)
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFD", plain) if unicodedata.category(c) != "Mn")


def _is_lone(char: str) -> bool:
    code = ord(char)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    return 0x4E00 <= code <= 0x9FFF or unicodedata.category(char).startswith("P")


def _iter_runs(word: str) -> list[str]:
    """Letters and digits together, every punctuation mark by itself."""
    runs: list[str] = []
    joined = False
    for char in word:
        lone = _is_lone(char)
        if lone or not joined:
            runs.append(char)
        else:
            runs[-1] += char
        joined = not lone
    return runs


class WordPiece:
    """Greedy longest-match-first pieces over a fixed vocabulary.

    >>> pieces = WordPiece({"[UNK]": 0, "train": 1, "##s": 2, "'": 3})
    >>> pieces.ids("Trains"), pieces.ids("’"), pieces.ids("ॐ")
    ((1, 2), (3,), (0,))
    """

    def __init__(self, vocabulary: dict[str, int]) -> None:
        self._vocabulary = vocabulary
        self._unknown = vocabulary["[UNK]"]
        self._longest = max(map(len, vocabulary))
        self.ids = lru_cache(maxsize=20_000)(self._ids)

    @classmethod
    def load(cls, path: Path) -> "WordPiece":
        """One piece a line; the line number is the id."""
        lines = path.read_text(encoding="utf-8").splitlines()
        return cls({piece: number for number, piece in enumerate(lines)})

    def id_of(self, piece: str) -> int:
        """The id of a piece that is known to exist."""
        return self._vocabulary[piece]

    def _ids(self, word: str) -> tuple[int, ...]:
        ids: list[int] = []
        for run in _iter_runs(normal(word[:100])):
            ids.extend(self._run_ids(run))
            if len(ids) >= MAX_PIECES:
                break
        return tuple(ids[:MAX_PIECES]) or (self._unknown,)

    def _run_ids(self, run: str) -> list[int]:
        ids: list[int] = []
        at = 0
        while at < len(run):
            found = self._longest_at(run, at)
            if found is None:
                return [self._unknown]
            at, piece = found
            ids.append(piece)
        return ids

    def _longest_at(self, run: str, at: int) -> tuple[int, int] | None:
        prefix = "##" if at else ""
        for end in range(min(len(run), at + self._longest), at, -1):
            piece = self._vocabulary.get(prefix + run[at:end])
            if piece is not None:
                return end, piece
        return None
