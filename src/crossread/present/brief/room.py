"""How much a brief tells of each thing: less where there is more to tell, so that it stays a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """At most so many of each; what has to stand in every brief is shortened, never left out.

    `readings` of one side's line (of more, the first and the last stand for all), `told` findings that nobody contests,
    `sums` that do not close, `events` apart, `absent` things that no report says; `cited` reports for one figure;
    `around` are the characters quoted around a number, `speech` those of what is
    claimed, denied, demanded or threatened.
    """

    readings: int
    told: int
    sums: int
    events: int
    absent: int
    cited: int
    around: int
    speech: int


#: From wide to narrow; the first that fits a page is taken, and the last where none does.
ROOMS = (
    Room(readings=6, told=12, sums=3, events=6, absent=6, cited=3, around=60, speech=170),
    Room(readings=4, told=8, sums=2, events=4, absent=5, cited=2, around=60, speech=140),
    Room(readings=3, told=5, sums=1, events=3, absent=4, cited=2, around=50, speech=110),
    Room(readings=2, told=3, sums=0, events=2, absent=3, cited=1, around=40, speech=90),
    Room(readings=2, told=0, sums=0, events=1, absent=2, cited=1, around=40, speech=80),
    Room(readings=1, told=0, sums=0, events=1, absent=2, cited=1, around=32, speech=70),
)
#: Words and lines of a page, at this width; citations are no words. So much stands on a sheet of A4 in ten points.
WORDS, LINES, WIDTH = 660, 76, 100
