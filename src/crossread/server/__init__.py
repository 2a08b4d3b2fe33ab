"""A folder of reports, served: pages with their twins in JSON and Markdown, and readers' decisions."""

from crossread.server.folder import Folder

__all__ = ["Folder"]
