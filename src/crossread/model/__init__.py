"""The nouns every stage shares: frozen values, no behaviour beyond what follows from their own fields.

Everything may import this package; it imports nothing of Crossread.
"""
