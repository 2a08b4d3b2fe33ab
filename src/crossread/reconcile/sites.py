"""Where acts were done, as far as that tells one act from another of its kind."""

from collections.abc import Iterable

from crossread.model.act import Act, ActKind
from crossread.model.claim import Scope
from crossread.model.parse import SectionKind
from crossread.model.place import PlaceMention, PlaceRelation, Setting
from crossread.reconcile.ways import Path, Ways, exclude, nested

_AT = frozenset({PlaceRelation.AT, PlaceRelation.NEAR})
#: Kinds of which one incident may have several, in several places.
_REPEATED = frozenset(
    {
        *(ActKind.ATTACK, ActKind.BOMBING, ActKind.SHOOTING, ActKind.SHELLING, ActKind.AIR_STRIKE, ActKind.CLASH),
        *(ActKind.ARSON, ActKind.ROBBERY, ActKind.PROTEST, ActKind.ACCIDENT),
    }
)


class Sites:
    """The places of an incident's acts."""

    def __init__(self, places: Iterable[PlaceMention] = (), setting: Setting | None = None) -> None:
        found = list(places)
        ways = Ways(found)
        self._paths: dict[str, Path] = {p.id: ways.path(p, ()) for p in found if p.relation in _AT}
        self._of_event = frozenset(p.id for p in found if p.of_event)
        readings = setting.readings if setting is not None else ()
        named = {mention for reading in readings for mention in reading.mentions}
        self._readings = frozenset(path for id_, path in self._paths.items() if id_ in named)

    def are_apart(self, left: Act, right: Act) -> bool:
        """Whether two acts were done at two places: what one report puts at two, or what nobody takes for one.

        Places over which reports differ are those of one incident.
        """
        one, other = self._path(left), self._path(right)
        if one is None or other is None or nested(one, other):
            return False
        if left.report == right.report:
            return one[-1] != other[-1]
        return exclude(one, other) and not (one in self._readings and other in self._readings)

    def _path(self, act: Act) -> Path | None:
        """Where it was done, as far as the place is that of something that happened."""
        if act.place is None or act.kind not in _REPEATED or act.section is not SectionKind.BODY:
            return None
        told = act.scope is Scope.BACKGROUND or act.place in self._of_event
        return self._paths.get(act.place) if told else None
