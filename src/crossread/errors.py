"""Every error Crossread raises.

    CrossreadError
    ├── UsageError        the call itself is wrong: a flag, a date, a name of a parser (exit 2)
    ├── InputError        one input cannot be read; it becomes an Issue and the others go on
    ├── NothingRead       no input could be read at all (exit 1)
    ├── AnchorError       a span does not hold the text it claims to hold
    ├── UnsupportedError  a brief of ours says what its citations do not bear out, and is not printed
    ├── WeightsError      the bundled weights are missing, or are not the ones the code was made for
    └── MissingExtra      what was asked for needs an optional package that is not installed

A message names the thing, the place and the remedy.
"""


class CrossreadError(Exception):
    """Anything a caller of Crossread may want to catch."""


class UsageError(CrossreadError):
    """The call itself is wrong."""


class InputError(CrossreadError):
    """One input cannot be read: `kind` is a short slug, `remedy` what to do about it."""

    def __init__(self, where: str, kind: str, reason: str, remedy: str = "") -> None:
        super().__init__(f"{where}: {reason}" + (f" ({remedy})" if remedy else ""))
        self.where, self.kind, self.reason, self.remedy = where, kind, reason, remedy


class NothingRead(CrossreadError):
    """No input could be read."""


class AnchorError(CrossreadError):
    """A span does not hold the text it claims to hold."""


class UnsupportedError(CrossreadError):
    """A text of Crossread's own says what its citations do not bear out."""


class WeightsError(CrossreadError):
    """The bundled weights are missing or damaged."""


class MissingExtra(CrossreadError):
    """An optional part is not installed."""

    def __init__(self, extra: str, what: str) -> None:
        super().__init__(f"{what} needs the extra {extra!r}, which is not installed (pip install 'crossread[{extra}]')")
        self.extra = extra
