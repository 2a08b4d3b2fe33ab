"""Times of every kind in a sentence, and which of them belong to which event."""
