"""The chart of a finding: every reading over time, intervals and hedges as such, each side in its colour."""

from collections.abc import Sequence

from crossread.model.finding import Finding, FindingStatus, Line
from crossread.model.quantity import Hedge
from crossread.present.evidence import Evidence
from crossread.present.terms import SIDES, rivals
from crossread.web.charts.days import Band
from crossread.web.charts.engine import draw
from crossread.web.charts.labels import Box, around, place_labels, spread
from crossread.web.charts.marks import MOST_COPIES, Mark, place_marks, steps
from crossread.web.charts.step_marks import AXIS, HEIGHT, MARKS
from crossread.web.charts.vega import Row, named

#: Pixels: the plot beside the words, the plot above them where there are many readings, and its margins.
NARROW, WIDE, LEFT, RIGHT, TOP = 300.0, 860.0, 40.0, 84.0, 8.0
#: From so many readings on a chart takes the whole width; from so many on only its last figures are labelled, and open
#: bars do not fade, which would take a gradient for each.
MANY, CROWD = 14, 60
#: A chart says something that the words do not from two readings on.
FEWEST = 2
_HEADROOM = 1.18
_COPY, _POINT = 7.0, 5.0
_SOFT = frozenset({Hedge.ABOUT, Hedge.VAGUE})


def draw_steps(finding: Finding, evidence: Evidence, topic: str) -> str:
    """The chart as an SVG element, each mark linked to its claim; empty where there is nothing to compare."""
    readings = sum(len(line.readings) for line in finding.lines)
    width = WIDE if readings > MANY else NARROW
    marks, bands = place_marks(finding, evidence, width)
    if len({(mark.low, mark.high, mark.side) for mark in marks}) < FEWEST:
        return ""
    told = "; ".join(f"{SIDES[mark.side]} {mark.words}" for mark in marks[:MANY])
    return draw(specify(finding, marks, bands, width), f"{topic}, readings over time: {told}")


def is_wide(finding: Finding) -> bool:
    """Whether the finding's chart needs the whole width of the page."""
    return sum(len(line.readings) for line in finding.lines) > MANY


def specify(finding: Finding, marks: Sequence[Mark], bands: Sequence[Band], width: float) -> Row:
    """The chart as a Vega specification; places across are laid out already, Vega has the scale of the figures."""
    top = max(v for mark in marks for v in (mark.low, mark.high or 0.0, float(mark.at))) * _HEADROOM or 1.0
    runs = steps(marks)
    data = {
        "bands": _bands(bands),
        "bars": [_bar(mark, top, fades=len(marks) <= CROWD) for mark in marks if mark.is_interval],
        "paths": [row for run in runs for row in _path(run, width)],
        "copies": [row for mark in marks for row in _copies(mark)],
        "tails": [
            {**_base(mark), "x2": mark.x + _COPY * min(len(mark.again), MOST_COPIES)} for mark in marks if mark.again
        ],
        "points": [_point(mark) for mark in marks if mark.is_point],
        "labels": _labels(marks, runs, top, width),
        "ends": _ends(finding, runs, top, width),
        "gaps": _gap(finding, runs, width),
    }
    return {
        "width": width,
        "height": HEIGHT,
        "padding": {"left": LEFT, "right": RIGHT, "top": TOP, "bottom": 38},
        "autosize": "none",
        "data": named(data),
        "scales": [{"name": "y", "type": "linear", "domain": [0, top], "range": [HEIGHT, 0], "zero": True}],
        "axes": [AXIS],
        "marks": MARKS,
    }


def _base(mark: Mark) -> Row:
    return {
        "x": mark.x,
        "y": mark.at,
        "color": f"var(--{mark.side.value})",
        "words": mark.words,
        "link": f"#claim-{mark.claim}",
    }


def _bands(bands: Sequence[Band]) -> list[Row]:
    """Day names below, and a thin line where a day begins."""
    return [
        {"x": band.left, "middle": (band.left + band.right) / 2, "name": list(band.name), "rule": band.left > 0}
        for band in bands
    ]


def _bar(mark: Mark, top: float, *, fades: bool) -> Row:
    high = top if mark.high is None else mark.high
    soft = mark.hedge in _SOFT
    fill: object = f"var(--{mark.side.value})"
    if mark.high is None and fades:
        stops = [{"offset": 0, "color": fill}, {"offset": 1, "color": "var(--card)"}]
        fill = {"gradient": "linear", "x1": 0, "y1": 1, "x2": 0, "y2": 0, "stops": stops}
    return {**_base(mark), "y": mark.low, "y2": high, "fill": fill, "open": mark.high is None and fades, "soft": soft}


def _path(run: Sequence[Mark], width: float) -> list[Row]:
    """The side's line: on to the right edge, since a figure stands until another takes its place."""
    rows = [{**_base(mark), "line": mark.line} for mark in run]
    return [*rows, {**rows[-1], "x": width}] if rows else []


def _copies(mark: Mark) -> list[Row]:
    shown = mark.again[:MOST_COPIES]
    return [{**_base(mark), "x": mark.x + _COPY * (place + 1), "own": own} for place, own in enumerate(shown)]


def _point(mark: Mark) -> Row:
    hollow = mark.doubtful or mark.hedge in _SOFT
    return {**_base(mark), "hollow": hollow, "shape": "triangle-up" if mark.high is None else "circle"}


def _labels(marks: Sequence[Mark], runs: Sequence[Sequence[Mark]], top: float, width: float) -> list[Row]:
    """The figures beside their points, as many as have room; the last of each line first."""
    last = {mark.line: mark for mark in marks}
    chosen = (
        list(last.values()) if len(marks) > CROWD else [*last.values(), *(m for m in marks if m is not last[m.line])]
    )
    wanted = [(mark.label, mark.x, _height(_level(mark), top)) for mark in chosen]
    taken = [around(mark.x, _height(mark.at, top), _POINT) for mark in marks if mark.is_point]
    taken += [box for run in runs for box in _lines(run, top, width)]
    heights = place_labels(wanted, taken, Box(-LEFT, -TOP, width + RIGHT, HEIGHT))
    placed = zip(chosen, heights, strict=True)
    return [{**_base(mark), "y": y, "label": mark.label} for mark, y in placed if y is not None]


def _lines(run: Sequence[Mark], top: float, width: float) -> list[Box]:
    """The room that a step line takes."""
    boxes = []
    for mark, after in zip(run, [*run[1:], None], strict=True):
        y, x2 = _height(mark.at, top), after.x if after else width
        boxes.append(Box(mark.x, y - 1, x2, y + 1))
        if after:
            y2 = _height(after.at, top)
            boxes.append(Box(x2 - 1, min(y, y2), x2 + 1, max(y, y2)))
    return boxes


def _level(mark: Mark) -> float:
    """Where the label of a mark belongs: at its point, else at the upper end."""
    return mark.low if mark.high is None else mark.at if mark.is_point else mark.high


def _height(value: float, top: float) -> float:
    return HEIGHT * (1 - value / top)


def _ends(finding: Finding, runs: Sequence[Sequence[Mark]], top: float, width: float) -> list[Row]:
    """Each side's name where its line leaves the chart, so that no legend is wanted."""
    last = [run[-1] for run in runs]
    heights = spread([_height(mark.at, top) for mark in last], 14, 4, HEIGHT - 4)
    return [
        {**_base(mark), "x": width + 6, "y": y, "name": side_name(finding.lines[mark.line])}
        for mark, y in zip(last, heights, strict=True)
    ]


def side_name(line: Line) -> str:
    """What the side is called; `outlets` where nobody is quoted."""
    own = line.side.value == "unknown" and all(one.outlet_voice for one in line.readings)
    return "outlets" if own else SIDES[line.side]


def _gap(finding: Finding, runs: Sequence[Sequence[Mark]], width: float) -> list[Row]:
    """From one rival's last figure to the other's, where their figures exclude each other."""
    if finding.status is not FindingStatus.DISPUTED:
        return []
    last = [run[-1] for run in runs if run and run[-1].side in rivals(finding)]
    levels = sorted(mark.at for mark in last)
    return [{"x": width, "y": levels[0], "y2": levels[-1]}] if len(levels) > 1 else []
