"""An account for other programs: records, rows and the canonical JSON."""
