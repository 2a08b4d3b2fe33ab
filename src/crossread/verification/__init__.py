"""A text with citations held against the reports it cites: what does not stand there is refused."""

from crossread.verification.verify import Verifier

__all__ = ["Verifier"]
