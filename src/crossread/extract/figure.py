"""A counted phrase with its event, before it is dressed as a claim."""

from dataclasses import dataclass

from crossread.extract.counted import Counted
from crossread.extract.event import Event
from crossread.extract.reality import Reality


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How many of whom, what happened to them, and whether it is told as having happened."""

    counted: Counted
    event: Event
    reality: Reality
