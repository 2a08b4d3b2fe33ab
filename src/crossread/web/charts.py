"""Step charts of a finding's readings, drawn by Vega-Lite as SVG that takes its colours from the page."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from crossread.model.finding import Finding, Line, Reading
from crossread.model.quantity import Hedge, Quantity
from crossread.model.when import When
from crossread.present.evidence import Evidence
from crossread.present.terms import SIDES
from crossread.present.wording import day, figure
from crossread.reconcile.clock import first_weekday

Row = dict[str, Any]
WIDTH, HEIGHT = 820, 110
NO_DAY = "no day"
_LINK = re.compile(r'xlink:href="[^"#]*#')
#: A chart says something that the row of words does not from two readings on.
FEWEST = 2
#: The axis reaches so far above the highest figure, and open intervals with it.
HEADROOM = 1.3
#: Ticks of an axis of counts.
_TICKS = 4


def draw_chart(finding: Finding, evidence: Evidence) -> str:
    """The readings over time as an SVG element, each linked to its claim; empty where there is nothing to compare."""
    rows = chart_rows(finding, evidence)
    if len({(row["low"], row["high"]) for row in rows}) < FEWEST:
        return ""
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(json.dumps(specify(rows)))
    within = _LINK.sub('href="#', drawn)  # a link is taken for one into the library's own site
    return within.replace('version="1.1" class="marks"', 'class="chart" role="img" aria-label="readings over time"', 1)


def chart_rows(finding: Finding, evidence: Evidence) -> list[Row]:
    """One row for each reading with a number: its day, bounds, side and words; `open` where it has no upper bound."""
    readings = [(line, one) for line in finding.lines for one in line.readings if one.quantity.low is not None]
    days = _order_days([one.first_said for _, one in readings])
    known = [q for _, one in readings for q in (one.quantity.low, one.quantity.high) if q is not None]
    top = max(known, default=0) * HEADROOM + 1
    rows = []
    for place, (line, one) in enumerate(readings):
        printed = evidence.text(evidence.first(one.claims))
        rows.append({**_row(line, one, top), "label": label(one.quantity, printed), "days": days, "place": place})
    return rows


def label(quantity: Quantity, printed: str) -> str:
    """The figure in the room of a chart: `27`, `27+`, `\u2248300`, `\u226430`, `20\u201330`, `dozens`."""
    low, high, hedge = quantity.low, quantity.high, quantity.hedge
    if hedge in (Hedge.VAGUE, Hedge.UNKNOWN):
        return figure(quantity, printed)
    if hedge is Hedge.RANGE:
        return f"{low:,}\u2013{high:,}"
    if high is None:
        return f"{low:,}+"
    signs = {Hedge.ABOUT: "\u2248", Hedge.AT_MOST: "\u2264", Hedge.FEWER_THAN: "\u2264"}
    return f"{signs.get(hedge, '')}{high:,}"


def _row(line: Line, one: Reading, top: float) -> Row:
    low, high = one.quantity.low, one.quantity.high
    return {
        "day": _label(one.first_said),
        "low": low,
        "high": top if high is None else high,
        "top": top,
        "at": high if one.quantity.hedge in (Hedge.AT_MOST, Hedge.FEWER_THAN) else low,
        "open": high is None,
        "soft": one.quantity.hedge not in (Hedge.EXACT, Hedge.AT_LEAST, Hedge.MORE_THAN),
        "side": line.side.value,
        "moves": len({reading.step for reading in line.readings}) > 1,
        "words": f"{figure(one.quantity)} ({SIDES[line.side]}, {_label(one.first_said)})",
        "link": f"#claim-{one.claims[0]}" if one.claims else "#",
    }


def _label(when: When | None) -> str:
    return (day(replace(when, inferred=False)) if when is not None else "") or NO_DAY


def _order_days(times: Sequence[When | None]) -> list[str]:
    """The days in order: by date where they have one, else weekdays on the shortest stretch that holds all of them."""
    weekdays = [when.weekday for when in times if when is not None and when.weekday is not None]
    first = first_weekday({number: weekdays.count(number) for number in weekdays}) if weekdays else 0

    def key(when: When | None) -> tuple[int, str, int]:
        if when is None:
            return 2, "", 0
        return 0 if when.value else 1, when.value or "", ((when.weekday or 0) - first) % 7

    return list(dict.fromkeys(_label(when) for when in sorted(times, key=key)))


def specify(rows: Sequence[Row]) -> dict[str, Any]:
    """The chart as a Vega-Lite specification: intervals as bars, open ones fading out, the moved figure as steps."""
    sides = list(dict.fromkeys(row["side"] for row in rows))
    x = {
        "field": "day",
        "type": "ordinal",
        "sort": rows[0]["days"],
        "axis": {"labelAngle": 0, "title": None, "labelLimit": 90, "labelOverlap": True},
    }
    color = {
        "field": "side",
        "type": "nominal",
        "legend": None,
        "scale": {"domain": sides, "range": [f"var(--{side})" for side in sides]},
    }
    offset = {"field": "place", "type": "ordinal", "scale": {"domain": [row["place"] for row in rows]}}
    scale = {"domain": [0, rows[0]["top"]], "nice": False}
    count = {"type": "quantitative", "title": None, "axis": {"tickCount": _TICKS, "tickMinStep": 1}, "scale": scale}
    linked = {"href": {"field": "link"}, "description": {"field": "words"}, "tooltip": {"field": "words"}}
    value = {"x": x, "xOffset": offset, "color": color, **linked}
    bar = {"type": "rule", "strokeWidth": 5}
    fading = {"condition": {"test": "datum.open || datum.soft", "value": 0.3}, "value": 0.75}
    layers = [
        {
            "mark": {"type": "line", "interpolate": "step-after", "strokeWidth": 1.5, "opacity": 0.6},
            "encoding": {
                "x": x,
                "xOffset": offset,
                "y": {"field": "at", **count},
                "color": color,
                "order": {"field": "place"},
            },
            "transform": [{"filter": "datum.moves"}],
        },
        {
            "transform": [{"filter": "datum.high > datum.low"}],
            "mark": bar,
            "encoding": {
                **value,
                "y": {"field": "low", **count},
                "y2": {"field": "high"},
                "opacity": fading,
            },
        },
        {
            "mark": {"type": "point", "filled": True, "size": 70, "cursor": "pointer", "opacity": 1},
            "encoding": {
                **value,
                "y": {"field": "at", **count},
                "shape": {"condition": {"test": "datum.open", "value": "triangle-up"}, "value": "circle"},
                "opacity": {"condition": {"test": "datum.soft", "value": 0.55}, "value": 1},
            },
        },
        {
            "mark": {"type": "text", "dy": -10, "fontSize": 11, "fontWeight": 600, "font": "inherit"},
            "encoding": {
                **{k: v for k, v in value.items() if k not in ("href", "tooltip")},
                "y": {"field": "at", **count},
                "text": {"field": "label"},
            },
        },
    ]
    line = "var(--line)"
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": WIDTH,
        "height": HEIGHT,
        "background": None,
        "data": {"values": list(rows)},
        "layer": layers,
        "config": {
            "view": {"stroke": None},
            "axis": {
                "labelColor": "var(--soft)",
                "labelFont": "inherit",
                "labelFontSize": 11,
                "gridColor": line,
                "domainColor": line,
                "tickColor": line,
            },
        },
    }
