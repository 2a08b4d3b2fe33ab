"""How `sections` tells a report's own running text from headlines, captions, credits and other stories' teasers.

`blocks` cuts the text, `dateline`, `credits`, `captions`, `headings`, `labels` and `decks` each judge one thing about a
block, `zones` puts the judgements in order. The words they go by are in `sections.toml`.
"""
