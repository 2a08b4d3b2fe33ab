"""Text made safe for Markdown."""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def escape(text: str) -> str:
    r"""The text, so that Markdown shows it as it is.

    >>> print(escape("a|b *c*"))
    a\|b \*c\*
    """
    return _SPECIAL.sub(r"\\\1", text)
