"""Reads many news reports of one incident against each other and gives back one sourced account.

Names are loaded when they are first used, so that importing the package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crossread.errors import CrossreadError as CrossreadError
    from crossread.model.account import Account as Account
    from crossread.model.account import Incident as Incident
    from crossread.model.claim import Claim as Claim
    from crossread.model.finding import Finding as Finding
    from crossread.model.quantity import Quantity as Quantity
    from crossread.model.report import Report as Report
    from crossread.model.source import Source as Source
    from crossread.model.span import Span as Span
    from crossread.reading import read as read
    from crossread.verbs import account as account
    from crossread.verbs import claims as claims
    from crossread.verbs import figures as figures
    from crossread.verbs import show as show
    from crossread.verbs import sources as sources

_HOMES = {
    "Account": "crossread.model.account",
    "Claim": "crossread.model.claim",
    "CrossreadError": "crossread.errors",
    "Finding": "crossread.model.finding",
    "Incident": "crossread.model.account",
    "Quantity": "crossread.model.quantity",
    "Report": "crossread.model.report",
    "Source": "crossread.model.source",
    "Span": "crossread.model.span",
    "account": "crossread.verbs",
    "claims": "crossread.verbs",
    "figures": "crossread.verbs",
    "read": "crossread.reading",
    "show": "crossread.verbs",
    "sources": "crossread.verbs",
}

__all__ = list(_HOMES)


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("crossread")
    if name not in _HOMES:
        raise AttributeError(f"module 'crossread' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
