"""The map: where it happened as exactly as the reports say, and the places merely named, over an outline."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any

from crossread.model.place import Place, PlaceKind
from crossread.web.charts.engine import draw
from crossread.web.charts.labels import Box, around, place_beside
from crossread.web.charts.outline import Ring, View, iter_land
from crossread.web.charts.vega import Row, chosen, field, mark, named, text

#: Pixels of the picture, and kilometres in a degree of latitude.
WIDTH, HEIGHT, DEGREE = 430.0, 300.0, 111.2
#: How far from its middle a place of each kind may reach, in kilometres: the circle that is drawn.
REACH = {PlaceKind.TOWN: 10, PlaceKind.SECOND_LEVEL: 40, PlaceKind.FIRST_LEVEL: 150, PlaceKind.COUNTRY: 400}
#: Degrees of latitude that a view has at least.
_LEAST = 4.5
_SCALES = (10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place on the map; `main` where the incident itself is put."""

    name: str
    place: Place
    main: bool


def draw_map(spots: Sequence[Spot]) -> str:
    """The map of some spots as an SVG element; empty without any of the incident itself."""
    main = [spot for spot in spots if spot.main]
    if not main:
        return ""
    view = _view(main)
    shown = [*main, *(spot for spot in spots if not spot.main and _is_seen(spot.place, view))]
    told = ", ".join(spot.name for spot in main)
    return draw(specify(shown, view), f"map: {told}")


def _is_seen(place: Place, view: View) -> bool:
    """Whether a place merely named lies in the view; countries are no places on a map of towns."""
    inside = view.west < place.longitude < view.east and view.south < place.latitude < view.north
    return inside and place.kind is not PlaceKind.COUNTRY


def _view(spots: Sequence[Spot]) -> View:
    """All spots with their circles, some room around, in the shape of the picture."""
    souths = [s.place.latitude - REACH[s.place.kind] / DEGREE for s in spots]
    norths = [s.place.latitude + REACH[s.place.kind] / DEGREE for s in spots]
    middle = (min(souths) + max(norths)) / 2
    narrow = max(0.2, cos(radians(middle)))
    wests = [s.place.longitude - REACH[s.place.kind] / DEGREE / narrow for s in spots]
    easts = [s.place.longitude + REACH[s.place.kind] / DEGREE / narrow for s in spots]
    tall = max(_LEAST, (max(norths) - min(souths)) * 1.25, (max(easts) - min(wests)) * 1.25 * narrow * HEIGHT / WIDTH)
    wide = tall * WIDTH / HEIGHT / narrow
    across = (min(wests) + max(easts)) / 2
    return View(west=across - wide / 2, south=middle - tall / 2, east=across + wide / 2, north=middle + tall / 2)


def specify(spots: Sequence[Spot], view: View) -> Row:
    """The map as a Vega specification; degrees are laid out at the scale of the view's middle."""

    def x(longitude: float) -> float:
        return round(WIDTH * (longitude - view.west) / (view.east - view.west), 1)

    def y(latitude: float) -> float:
        return round(HEIGHT * (view.north - latitude) / (view.north - view.south), 1)

    def path(ring: Ring) -> str:
        points = list(dict.fromkeys(f"{x(px):g},{y(py):g}" for px, py in ring))
        return f"M{'L'.join(points)}Z"

    kilometre = HEIGHT / ((view.north - view.south) * DEGREE)
    land = [(name, ring) for name, ring in iter_land(view)]
    dots = [
        {
            "x": x(spot.place.longitude),
            "y": y(spot.place.latitude),
            "name": spot.name,
            "main": spot.main,
            "area": (2 * max(3.0, REACH[spot.place.kind] * kilometre)) ** 2,
            "dot": spot.place.kind is PlaceKind.TOWN,
        }
        for spot in spots
    ]
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "padding": 1,
        "autosize": "none",
        "data": named(
            {
                "land": [{"d": path(ring)} for _, ring in land],
                "dots": dots,
                "names": _names(dots),
                "countries": _countries(land, x, y, dots),
                "scale": [_scale(kilometre)],
            }
        ),
        "marks": _MARKS,
    }


def _names(dots: Sequence[Row]) -> list[Row]:
    """The names beside their dots, those of the incident first, as many as have room."""
    ordered = sorted(dots, key=lambda dot: not dot["main"])
    wanted = [(str(dot["name"]), float(dot["x"]), float(dot["y"])) for dot in ordered]
    taken = [around(dot["x"], dot["y"], 4) for dot in ordered if dot["dot"]]
    places = place_beside(wanted, taken, Box(0, 0, WIDTH, HEIGHT - 28))
    placed = zip(ordered, places, strict=True)
    return [{**dot, "x": at[0], "y": at[1], "align": at[2]} for dot, at in placed if at]


def _countries(land: Sequence[tuple[str, Ring]], x: Any, y: Any, dots: Sequence[Row]) -> list[Row]:
    """The names of countries at the middle of what is seen of them, where there is room for them."""
    largest: dict[str, tuple[float, Ring]] = {}
    for name, ring in land:
        xs, ys = [x(px) for px, _ in ring], [y(py) for _, py in ring]
        size = (max(xs) - min(xs)) * (max(ys) - min(ys))
        if size > max(12_000, largest.get(name, (0.0, []))[0]):
            largest[name] = size, ring
    rows = []
    for name, (_, ring) in sorted(largest.items()):
        xs, ys = [x(px) for px, _ in ring], [y(py) for _, py in ring]
        at = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        box = Box(at[0] - 5 * len(name), at[1] - 12, at[0] + 5 * len(name), at[1] + 12)
        inside = box.left > 0 and box.right < WIDTH
        if inside and not any(box.meets(around(dot["x"], dot["y"], 24)) for dot in dots):
            rows.append({"x": at[0], "y": at[1], "name": name.upper()})
    return rows


def _scale(kilometre: float) -> Row:
    length = max((size for size in _SCALES if size * kilometre < WIDTH / 4), default=_SCALES[0])
    return {"x": 12, "x2": round(12 + length * kilometre, 1), "y": HEIGHT - 12, "name": f"{length:,} km"}


_X, _Y = field("x"), field("y")
_HUE = chosen("datum.main", "var(--differ)", "var(--soft)")
_SEA = {"width": {"value": WIDTH}, "height": {"value": HEIGHT}, "fill": {"value": "var(--sea)"}}
_MARKS: list[Row] = [
    {"type": "rect", "encode": {"update": _SEA}},
    mark("path", "land", path=field("d"), fill="var(--land)", stroke="var(--border)", strokeWidth=0.8),
    text("countries", "name", x=_X, y=_Y, align="center", fill="var(--soft)", opacity=0.8),
    mark("symbol", "dots", x=_X, y=_Y, size=field("area"), fill=_HUE, opacity=chosen("datum.main", 0.2, 0)),
    mark("symbol", "dots", x=_X, y=_Y, size=chosen("datum.dot", 34, 0), fill=_HUE, stroke="var(--card)", strokeWidth=1),
    text(
        "names",
        "name",
        x=_X,
        y=_Y,
        align=field("align"),
        fontWeight=chosen("datum.main", 600, 400),
        fill=chosen("datum.main", "var(--ink)", "var(--soft)"),
    ),
    mark("rule", "scale", x=_X, x2=field("x2"), y=_Y, stroke="var(--soft)", strokeWidth=1.5),
    text("scale", "name", x=_X, y=HEIGHT - 20, fill="var(--soft)"),
]
