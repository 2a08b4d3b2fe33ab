"""Who says what: from a word of saying to its speaker, its words and its source."""
