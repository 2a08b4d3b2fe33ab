"""Parse -> places: the names of places a report prints, what they lie in, and where the gazetteer puts them."""

from crossread.extract.geography.places import find_places
from crossread.extract.geography.standing import place_all

__all__ = ["find_places", "place_all"]
