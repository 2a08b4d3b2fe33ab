"""What a browser shows: the account as a page."""

from crossread.web.page import write_page

__all__ = ["write_page"]
