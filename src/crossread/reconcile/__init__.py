"""Claims -> findings -> account: a pure function that never reads a report's text."""

from crossread.reconcile.account import build_account

__all__ = ["build_account"]
