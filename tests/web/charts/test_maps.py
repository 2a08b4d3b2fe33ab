"""The map: only what is known, over an outline cut to the view."""

from crossread.model.place import Place, PlaceKind
from crossread.web.charts.maps import Spot, draw_map, specify
from crossread.web.charts.outline import View, clip, iter_land


def _place(name: str, latitude: float, longitude: float, kind: PlaceKind = PlaceKind.TOWN) -> Place:
    return Place(id=name, name=name, kind=kind, country="XX", latitude=latitude, longitude=longitude)


def test_a_ring_is_cut_at_the_edges_of_the_view() -> None:
    square = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
    cut = clip(square, View(west=5, south=5, east=20, north=20))
    assert {(round(x), round(y)) for x, y in cut} == {(5, 5), (10, 5), (10, 10), (5, 10)}
    assert clip(square, View(west=20, south=20, east=30, north=30)) == []


def test_land_is_where_land_is() -> None:
    assert {name for name, _ in iter_land(View(west=7.6, south=46.5, east=8.0, north=47.0))} == {"Switzerland"}
    assert list(iter_land(View(west=-40, south=30, east=-39, north=31))) == []


def test_without_a_known_place_of_the_incident_there_is_no_map() -> None:
    assert draw_map([]) == ""
    assert draw_map([Spot(name="Alder", place=_place("Alder", 47, 8), main=False)]) == ""


def test_a_province_is_a_wide_circle_and_a_country_merely_named_is_not_drawn() -> None:
    town = Spot(name="Alder", place=_place("Alder", 47, 8), main=True)
    province = Spot(name="Moor", place=_place("Moor", 47.5, 9, PlaceKind.FIRST_LEVEL), main=True)
    view = View(west=5, south=45, east=11, north=49)
    rows = {one["name"]: one["values"] for one in specify([town, province], view)["data"]}
    areas = {dot["name"]: dot["area"] for dot in rows["dots"]}
    assert areas["Moor"] > 50 * areas["Alder"]
    drawn = draw_map([town, Spot(name="Northland", place=_place("Northland", 47, 8.1, PlaceKind.COUNTRY), main=False)])
    assert "Alder" in drawn and "Northland" not in drawn


def test_names_of_places_are_escaped() -> None:
    drawn = draw_map([Spot(name="<script>\u202e", place=_place("Alder", 47, 8), main=True)])
    assert "<script" not in drawn
