"""The embedded gazetteer: countries, divisions and towns by name. See `docs/decisions/0010-gazetteer.md`."""

from crossread.gazetteer.fold import fold
from crossread.gazetteer.store import Entry, Gazetteer, gazetteer

__all__ = ["Entry", "Gazetteer", "fold", "gazetteer"]
