"""What the chart of a finding is drawn with: Vega's marks over the rows that steps.py lays out."""

from crossread.web.charts.vega import FONT, Row, chosen, field, mark, scaled, text

#: Pixels of the plot.
HEIGHT = 190.0
AXIS: Row = {
    "scale": "y",
    "orient": "left",
    "tickCount": 3,
    "tickMinStep": 1,
    "format": ",d",
    "grid": True,
    "domain": False,
    "ticks": False,
    "labelPadding": 6,
    "labelFont": FONT,
    "labelFontSize": 12,
    "labelColor": "var(--soft)",
    "gridColor": "var(--line)",
}
_X, _COLOR, _LINK = field("x"), field("color"), field("link")
_DAYS = [
    mark("rule", "bands", x=_X, y=0, y2=HEIGHT, stroke="var(--line)", opacity=chosen("datum.rule", 1, 0)),
    text(
        "bands",
        "name",
        x=field("middle"),
        y=HEIGHT + 17,
        align="center",
        baseline="alphabetic",
        lineHeight=14,
        fill="var(--soft)",
    ),
]
_INTERVALS = [
    mark(
        "rect",
        "bars",
        xc=_X,
        width=chosen("datum.soft", 14, 9),
        y=scaled("y"),
        y2=scaled("y2"),
        fill=field("fill"),
        opacity=[{"test": "datum.open", "value": 0.4}, *chosen("datum.soft", 0.2, 0.5)],
        cornerRadius=chosen("datum.soft", 7, 0),
        href=_LINK,
    )
]
_LINES = [
    {
        "type": "group",
        "from": {"facet": {"name": "path", "data": "paths", "groupby": "line"}},
        "marks": [
            mark(
                "line",
                "path",
                x=_X,
                y=scaled("y"),
                interpolate="step-after",
                stroke=_COLOR,
                strokeWidth=1.5,
                strokeOpacity=0.55,
            )
        ],
    },
    mark("rule", "tails", x=_X, x2=field("x2"), y=scaled("y"), stroke=_COLOR, strokeWidth=1),
]
_POINTS = [
    mark(
        "symbol",
        "copies",
        x=_X,
        y=scaled("y"),
        size=22,
        stroke=_COLOR,
        strokeWidth=1.2,
        fill=[{"test": "datum.own", "field": "color"}, {"value": "var(--card)"}],
    ),
    mark(
        "symbol",
        "points",
        x=_X,
        y=scaled("y"),
        shape=field("shape"),
        size=64,
        stroke=_COLOR,
        strokeWidth=1.6,
        fill=[{"test": "datum.hollow", "value": "var(--card)"}, {"field": "color"}],
        href=_LINK,
    ),
]
_WORDS = [
    text("labels", "label", x=_X, y=field("y"), align="center", fontWeight=600, fill=_COLOR, href=_LINK),
    text("ends", "name", x=_X, y=field("y"), align="left", fill=_COLOR),
]
_DISPUTES = [
    mark("rule", "gaps", x=_X, y=scaled("y"), y2=scaled("y2"), stroke="var(--differ)", strokeWidth=3),
]
MARKS: list[Row] = [*_DAYS, *_INTERVALS, *_LINES, *_POINTS, *_WORDS, *_DISPUTES]
