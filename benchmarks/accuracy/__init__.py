"""Accuracy on reports nobody here wrote: the open sets read, scored by their own scorers, and set beside others."""
