"""What a report is about, for putting reports of one incident together: names and the content words of its lead."""

import re
from collections import Counter

from crossread.model.report import Report

_CAPITALISED = re.compile(r"(?<![.!?]\s)(?<![.!?][”\"’]\s)\b[A-Z][\w’'-]+(?:\s+(?:of\s+|al-)?[A-Z][\w’'-]+)*")
_WORD = re.compile(r"[A-Za-z][a-z]{4,}")
_LEAD = 600


def find_names(report: Report) -> tuple[str, ...]:
    """Lower-case names that stand anywhere, then the longer words of the lead; most frequent first, each once."""
    names = Counter(re.sub(r"\s+", " ", m.group()).lower() for m in _CAPITALISED.finditer(report.text))
    words = Counter(m.group().lower() for m in _WORD.finditer((report.title or "") + " " + report.text[:_LEAD]))
    ordered = [*sorted(names, key=lambda n: (-names[n], n)), *sorted(words, key=lambda w: (-words[w], w))]
    return tuple(dict.fromkeys(ordered))
