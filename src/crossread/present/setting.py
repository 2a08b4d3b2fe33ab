"""Where the incident happened, in one line for the head of an account."""

from crossread.model.place import PlaceReading, Setting
from crossread.present.receipt import plain
from crossread.present.wording import count, listed

#: As many places are named in the line; the rest are counted.
_NAMED = 4


def where(setting: Setting) -> str:
    """ "Where: Alder, Northmark (3 reports)"; where they differ, each place with how many reports name it."""
    finest = setting.finest
    if not finest:
        return ""
    if len(finest) == 1:
        return f"Where: {_full(finest[0])} ({count(len(finest[0].reports), 'report')})."
    several = [] if setting.differing else [reading for reading in finest if len(reading.reports) > 1]
    shown = (several or finest)[:_NAMED]  # beside what several reports name, a site that one names is counted only
    told = [f"{plain(r.name)} ({count(len(r.reports), 'report')})" for r in shown]
    more = len(finest) - len(shown)
    within = f", all in {plain(setting.place.name)}" if setting.place and setting.differing else ""
    return f"Where: reports name {listed([*told, f'{more} more'] if more > 0 else told)}{within}."


def _full(reading: PlaceReading) -> str:
    """The place with all it lies in: "Mach, Balochistan, Pakistan"."""
    return ", ".join(plain(name) for name in dict.fromkeys((reading.name, *reading.within)))
