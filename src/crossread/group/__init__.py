"""Reports -> incidents."""

from crossread.group.incident import find_incidents

__all__ = ["find_incidents"]
