"""Text to sections, sentences, words and syntax."""
