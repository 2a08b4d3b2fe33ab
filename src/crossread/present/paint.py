"""Colour and measure of a terminal page."""

import textwrap
from dataclasses import dataclass
from enum import StrEnum

#: Narrower, columns collapse; wider, the eye loses the line.
NARROWEST, WIDEST = 60, 120


class Ink(StrEnum):
    """ANSI codes; every style ends with a reset."""

    BOLD = "1"
    DIM = "2"
    DIFFER = "1;31"
    MOVED = "33"
    SIDE = "36"


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """How wide the page is, and whether it may be coloured."""

    width: int = 100
    colour: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "width", max(NARROWEST, min(WIDEST, self.width)))

    def ink(self, text: str, ink: Ink | None) -> str:
        """The text in that ink, or as it is where the page has no colour."""
        return f"\x1b[{ink}m{text}\x1b[0m" if self.colour and ink and text else text

    def wrap(self, text: str, first: str = "", later: str | None = None) -> list[str]:
        """The text in lines of the page's width; `first` leads the first line, `later` (blanks, if None) the rest."""
        rest = " " * len(first) if later is None else later
        return textwrap.wrap(
            text,
            self.width,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=True,
            break_on_hyphens=False,
        ) or [first.rstrip()]
