"""Where it happened."""

from dataclasses import replace

from crossread.model.place import Place, PlaceKind, PlaceMention, PlaceReading, Setting
from crossread.model.span import Span
from crossread.web.setting import Scene, build_scene
from present.ferry import ferry

TOWN = Place(id="t", name="Tolland", kind=PlaceKind.TOWN, country="XX", latitude=47.0, longitude=8.0)
PROVINCE = replace(TOWN, id="p", name="Moor", kind=PlaceKind.FIRST_LEVEL)


def _scene(*readings: PlaceReading, differing: bool = False) -> Scene:
    span = Span(report="ashmere-post", start=10, end=17)
    mention = PlaceMention(id="m", report="ashmere-post", span=span, name="Tolland")
    setting = Setting(readings=readings, differing=differing)
    return build_scene(replace(ferry(), places=(mention,), setting=setting))


def test_a_known_place_is_on_the_map_with_how_far_it_may_reach() -> None:
    scene = _scene(PlaceReading(name="Tolland", place=TOWN, area=TOWN, reports=("ashmere-post",), mentions=("m",)))
    assert "<svg" in scene.picture and scene.circles == "town 10 km"
    assert scene.main[0].mentions == (("ashmere-post", 10, 17),)


def test_a_place_that_only_its_province_is_known_of_is_somewhere_in_it() -> None:
    scene = _scene(PlaceReading(name="Fennel", place=None, area=PROVINCE, reports=("ashmere-post",), mentions=()))
    assert ">Fennel (in Moor)</text>" in scene.picture
    assert scene.main[0].known == "not in the gazetteer"


def test_no_map_where_nothing_is_known() -> None:
    scene = _scene(PlaceReading(name="Fennel", place=None, reports=("ashmere-post",), mentions=()), differing=True)
    assert scene.picture == "" and scene.differing and scene.main[0].name == "Fennel"
