"""What goes on paper: briefs as PDF."""

from crossread.typeset.brief import write_pdf

__all__ = ["write_pdf"]
