"""The word lists, read once from `data/words.toml`."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _tables() -> dict[str, dict[str, Any]]:
    text = (files("crossread.verification") / "data" / "words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def empty_words() -> frozenset[str]:
    """Words that carry nothing by themselves."""
    return frozenset(_tables()["empty"]["words"].split())


@cache
def label_words() -> frozenset[str]:
    """Words of labels, which name nothing though they begin with a capital."""
    return frozenset(_tables()["labels"]["words"].split())


@cache
def fixed_phrases() -> re.Pattern[str]:
    """What a text may say of the reports as a whole without a citation."""
    phrases = sorted(_tables()["fixed"]["phrases"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)


@cache
def absence() -> re.Pattern[str]:
    """The beginning of a sentence that says a thing is in no report."""
    openings = "|".join(map(re.escape, _tables()["absence"]["openings"]))
    return re.compile(rf"\W*(?:{openings})\b", re.IGNORECASE)


@cache
def counted_of_text() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Words behind a number: of reports, of what there may be fewer of (origins), and of the reports that are cited."""
    nouns = _tables()["counted"]
    reports, fewer, cited = (
        re.compile(rf"\s+(?:{'|'.join(nouns[key])})\b", re.IGNORECASE) for key in ("reports", "fewer", "cited")
    )
    return reports, fewer, cited
