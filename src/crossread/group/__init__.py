"""Reports -> incidents."""

from crossread.group.incident import find_incidents
from crossread.group.items import keep_own_items

__all__ = ["find_incidents", "keep_own_items"]
