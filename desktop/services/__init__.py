"""Verbs: what a person can do. Plain synchronous code, no Qt."""
