"""The timeline as a picture: a bar from the earliest to the latest time that each thing can have been."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from crossread.model.finding import Order
from crossread.model.story import Entry, EntryKind
from crossread.present.wording import DAYS, MONTHS
from crossread.web.charts.engine import draw
from crossread.web.charts.vega import Row, field, mark, named, text

#: Pixels: the names at the left, the bars, the height of a row.
NAMES, WIDTH, ROW = 150.0, 300.0, 27.0
#: Days beyond the incident's own that still have room on the axis.
LONGEST = 21
#: Least width of a bar, so that a clock time is seen.
_LEAST = 6.0
_TICKS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One entry in days of the axis: `first` None is open to the left, `last` None to the right."""

    number: int
    name: str
    first: float | None
    last: float | None
    stated: bool
    differs: bool
    deadline: bool
    link: str


def draw_spans(entries: Sequence[tuple[Entry, str]], weekday: int | None) -> str:
    """The picture of entries with their names, numbered from 1; empty where no time is known of any."""
    bars = [_bar(number, entry, name) for number, (entry, name) in enumerate(entries, start=1)]
    ends = [at for bar in bars for at in (bar.first, bar.last) if at is not None]
    if not ends or len(bars) < 2:
        return ""
    left = float(int(min(ends)))
    right = min(float(int(max(ends) + 0.999)), left + LONGEST)
    dated = any("-" in (entry.earliest or entry.latest or "") for entry, _ in entries)
    told = "; ".join(f"{bar.number} {bar.name}" for bar in bars)
    return draw(specify(bars, left, max(right, left + 1), None if dated else weekday), f"timeline: {told}")


def _bar(number: int, entry: Entry, name: str) -> Bar:
    return Bar(
        number=number,
        name=name,
        first=_days(entry.earliest, last=False),
        last=_days(entry.latest, last=True),
        stated=entry.order is Order.STATED,
        differs=bool(entry.conflict) or entry.disputed,
        deadline=entry.kind is EntryKind.DEADLINE,
        link=f"#entry-{entry.id}",
    )


def _days(bound: str | None, *, last: bool) -> float | None:
    """A bound as a number of days; the last of a day without a clock time is its end."""
    if bound is None:
        return None
    if bound.startswith("day "):
        return float(bound.removeprefix("day ")) + last
    try:
        at = datetime.fromisoformat(bound.removesuffix("Z"))
    except ValueError:
        return None
    if "T" not in bound:
        return float(at.toordinal() + last)
    return at.toordinal() + (at.hour * 60 + at.minute) / 1440


def specify(bars: Sequence[Bar], left: float, right: float, weekday: int | None) -> Row:
    """The picture as a Vega specification."""

    def x(at: float) -> float:
        return round(WIDTH * min(1.0, max(0.0, (at - left) / (right - left))), 1)

    rows = []
    for place, bar in enumerate(bars):
        first, last = x(left if bar.first is None else bar.first), x(right if bar.last is None else bar.last)
        known = bar.first is not None or bar.last is not None
        middle = ROW * (place + 0.5)
        rows.append(
            {
                "y": middle,
                "x": first,
                "x2": max(last, first + _LEAST),
                "name": f"{bar.number}  {bar.name}",
                "color": "var(--differ)" if bar.differs else "var(--accent)",
                "opacity": 0.0 if not known else 0.9 if bar.stated else 0.45,
                "from": bar.first is None,
                "to": bar.last is None,
                "deadline": bar.deadline,
                "link": bar.link,
            }
        )
    height = ROW * len(bars)
    return {
        "width": WIDTH,
        "height": height,
        "padding": {"left": NAMES, "right": 8, "top": 36, "bottom": 4},
        "autosize": "none",
        "data": named(
            {
                "days": _ticks(left, right, weekday, x),
                "bars": rows,
                "open": [row for row in rows if row["to"] and row["opacity"]],
            }
        ),
        "marks": _marks(height),
    }


def _ticks(left: float, right: float, weekday: int | None, x: Any) -> list[Row]:
    """A line where a day begins, and its name over the day; of many days some have names."""
    days = range(int(left), int(right) + 1)
    each = -(-(len(days) - 1) // _TICKS)
    ticks = []
    for place, day in enumerate(days):
        name = _name(day, weekday) if place % each == 0 and day < right else []
        ticks.append(
            {
                "x": x(day),
                "middle": (x(day) + x(day + 1)) / 2 if each == 1 else x(day),
                "name": name,
                "y": -22 if len(name) > 1 else -8,
            }
        )
    return ticks


def _name(day: int, weekday: int | None) -> list[str]:
    if day > 365:
        at = date.fromordinal(day)
        return [DAYS[at.weekday()], f"{at.day} {MONTHS[at.month - 1]}"]
    return [DAYS[(weekday + day) % 7] if weekday is not None else f"day {day + 1}"]


def _marks(height: float) -> list[Row]:
    x, y, opacity = field("x"), field("y"), field("opacity")
    return [
        mark("rule", "days", x=x, y=0, y2=height, stroke="var(--line)"),
        text(
            "days",
            "name",
            x=field("middle"),
            y=y,
            align="center",
            baseline="alphabetic",
            lineHeight=14,
            fill="var(--soft)",
        ),
        text("bars", "name", x=-NAMES, y=y, limit=NAMES - 8, fill="var(--ink)", href=field("link")),
        mark(
            "rect",
            "bars",
            x=x,
            x2=field("x2"),
            yc=y,
            height=11,
            cornerRadius=2,
            fill=field("color"),
            opacity=opacity,
            href=field("link"),
        ),
        mark(
            "symbol", "open", x=field("x2"), y=y, shape="triangle-right", size=70, fill=field("color"), opacity=opacity
        ),
    ]
