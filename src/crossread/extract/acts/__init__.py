"""Acts of a report: who did what to whom, found by a lexicon with argument frames (`data/acts.toml`)."""
