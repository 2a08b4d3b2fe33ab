"""Claims -> findings -> account: a pure function that never reads a report's text."""

from crossread.reconcile.account import build_account
from crossread.reconcile.replay import Stop, find_stops

__all__ = ["Stop", "build_account", "find_stops"]
