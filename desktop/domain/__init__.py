"""Nouns and rules, pure Python: no files, no clock, no randomness."""
