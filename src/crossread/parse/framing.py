"""Labels that say the same thing with another judgement are one word to the encoder."""

from functools import cache
from importlib.resources import files


@cache
def _labels() -> dict[str, str]:
    text = (files("crossread.parse") / "data" / "framing.txt").read_text("utf-8")
    rows = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    return {label: row[0] for row in rows for label in row}


def neutral(word: str) -> str:
    """The word the encoder reads: `terrorists` and `rebels` as `militants`, any other word as it is.

    >>> neutral("Terrorists"), neutral("train")
    ('militants', 'train')
    """
    return _labels().get(word.lower(), word)
