"""The command line: reads, asks, prints, and turns every error into one line and an exit status."""

from crossread.cli.entry import main

__all__ = ["main"]
