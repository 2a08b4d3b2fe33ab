"""Is it English?"""

import re

from crossread.ingest.lists import lists

#: Enough to judge by; the rest of a long text is taken to be in the same language.
_SAMPLE = 20_000
#: Fewer words than this tell too little.
_SHORT = 20
#: English with so many function words needs no further test; with so few, a rare language's name is believed.
_ENGLISH, _NONE = 0.2, 0.01


def find_foreign(text: str) -> str | None:
    """The language of a text that is not English ("French"), or None. Short texts get the benefit of the doubt."""
    sample = text[:_SAMPLE].casefold()
    tokens = re.findall(r"[^\W\d_]+", sample)
    letters = "".join(tokens)
    if sum(c < "ɐ" for c in letters) * 2 < len(letters):
        return _name(_classify(sample)) or "another script than English"
    if len(tokens) < _SHORT:
        return None
    share = sum(t in lists().function_words for t in tokens) / len(tokens)
    if "the" in tokens and share >= _ENGLISH:
        return None
    return _judge(sample, share, len(tokens), "the" in tokens)


def _judge(sample: str, share: float, tokens: int, article: bool) -> str | None:
    """Lists of names and links look like rare languages: only a common one is believed, or the want of any English."""
    code = _classify(sample)
    name = _name(code)
    if code == "en" or (article and share >= _ENGLISH / 2):
        return None
    return name or (f"the language “{code}”" if share < _NONE and tokens >= 4 * _SHORT and code != "pcm" else None)


def _classify(sample: str) -> str:
    from py3langid.langid import classify  # loads its model on the first call: most texts never come here

    return str(classify(sample)[0])


def _name(code: str) -> str | None:
    return lists().languages.get(code)
