"""A time as far as a report gives it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A calendar time, or the weekday that stands for it where no date resolves it.

    `value` is an EDTF day, month or year (`2031-05-06`, `2031-05`, `2031`) or None where nothing resolves it;
    `weekday` counts from Monday as 0; `words` are as printed, empty where the time was taken from the report's own
    date; `inferred` marks a time the text does not state.
    """

    value: str | None = None
    weekday: int | None = None
    words: str = ""
    inferred: bool = False

    def __str__(self) -> str:
        return self.value or self.words
