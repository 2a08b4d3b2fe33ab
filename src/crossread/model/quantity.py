"""How many, as printed: an interval of whole numbers and the word that hedged it."""

from dataclasses import dataclass
from enum import StrEnum

#: Either way, when two readings are compared or a sum is closed; what is stored is the printed number.
ABOUT_MARGIN = 0.05


class Hedge(StrEnum):
    """The printed word that makes a number more or less than itself."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    FEWER_THAN = "fewer_than"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Quantity:
    """Whole numbers from low to high; high None is unbounded."""

    low: int
    high: int | None
    hedge: Hedge = Hedge.EXACT

    def __post_init__(self) -> None:
        if self.low < 0 or (self.high is not None and self.high < self.low):
            raise ValueError(f"no quantity runs from {self.low} to {self.high}")

    @property
    def bounds(self) -> tuple[float, float]:
        """The interval to compare with: `about` gives 5 % either way, unbounded is infinity."""
        low, high = float(self.low), float("inf") if self.high is None else float(self.high)
        if self.hedge is Hedge.ABOUT:
            return low * (1 - ABOUT_MARGIN), high * (1 + ABOUT_MARGIN)
        return low, high

    def overlaps(self, other: "Quantity") -> bool:
        """Whether both can be right about the same thing."""
        (a, b), (c, d) = self.bounds, other.bounds
        return a <= d and c <= b

    def __str__(self) -> str:
        """The interval in plain words: `at least 27`, `about 300`, `24 to 99`."""
        match self.hedge:
            case Hedge.MORE_THAN:
                return f"more than {self.low - 1:,}"
            case Hedge.FEWER_THAN if self.high is not None:
                return f"fewer than {self.high + 1:,}"
            case Hedge.AT_MOST if self.high is not None:
                return f"up to {self.high:,}"
            case Hedge.AT_LEAST:
                return f"at least {self.low:,}"
            case Hedge.UNKNOWN:
                return "an unknown number"
            case _ if self.high is None:
                return f"{self.low:,} or more"
            case _:
                number = f"{self.low:,}" if self.low == self.high else f"{self.low:,} to {self.high:,}"
                return f"about {number}" if self.hedge is Hedge.ABOUT else number
