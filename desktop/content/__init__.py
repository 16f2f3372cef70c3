"""Reads the texts of ``resources/content/*.toml``: sentences, phrases, questions.

Every function takes ``roots``: content folders, the shipped one first, the
office's own last. What stands in a later one replaces the earlier by its key.
An owner's file with a fault never stops the program: the fault is reported with
file and key, and the shipped text stays.
"""
