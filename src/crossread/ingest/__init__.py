"""Bytes to reports: text files, saved pages, folders with their manifest, and standard input."""

from crossread.ingest.gather import read_paths, read_text
from crossread.ingest.reports import read_bytes

__all__ = ["read_bytes", "read_paths", "read_text"]
