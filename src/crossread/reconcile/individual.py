"""Claims about one person, told by role or by name."""

from functools import cache
from importlib.resources import files

from crossread.model.claim import Claim


@cache
def roles() -> frozenset[str]:
    """Nouns of which an incident commonly has one holder."""
    lines = files("crossread.reconcile").joinpath("roles.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def person_of(claim: Claim) -> str | None:
    """The key by which reports speak of the same person: a role, or a name; None where the claim is no such thing.

    The last word decides, so that `driver` and `train driver` are one; a group of capitalised words is a name.
    """
    words = claim.group.split()
    if not words or (claim.quantity.low, claim.quantity.high) != (1, 1):
        return None
    head = words[-1].casefold()
    if head in roles():
        return head
    named = len(words) > 1 and all(word[0].isupper() for word in words)
    return " ".join(words).casefold() if named else None
