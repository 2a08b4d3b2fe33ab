"""Short names for reports: the first words of an id, as many as tell it from every other."""

from collections.abc import Iterable

#: Where an id may be cut.
_JOINTS = "-_. "


def tags(ids: Iterable[str]) -> dict[str, str]:
    """Each id's shortest beginning that ends at a joint of the id and begins no other.

    >>> tags(["000_9163b0", "001_af66e7"])
    {'000_9163b0': '000', '001_af66e7': '001'}
    >>> tags(["alder-post", "alder-post-update", "bbc"])
    {'alder-post': 'alder-post', 'alder-post-update': 'alder-post-update', 'bbc': 'bbc'}
    """
    ordered = sorted(set(ids))
    around = zip(["", *ordered], ordered, [*ordered[1:], ""], strict=False)
    return {one: _tag(one, max(_shared(before, one), _shared(one, after))) for before, one, after in around}


def _shared(one: str, other: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _tag(one: str, shared: int) -> str:
    ends = [i for i in range(shared + 1, len(one)) if one[i] in _JOINTS and one[i - 1] not in _JOINTS]
    return one[: ends[0]] if ends else one
