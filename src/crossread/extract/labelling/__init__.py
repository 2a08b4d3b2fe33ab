"""The words of labels: terms, the nouns and verbs that stand for them, and whose they are."""
