"""A text with citations held against the reports it cites: what does not stand there is refused."""

from crossread.verification.citation import Receipt, write_citation
from crossread.verification.verify import verify_text

__all__ = ["Receipt", "verify_text", "write_citation"]
