"""An account before a person: the page in a terminal, the brief, the tables."""
