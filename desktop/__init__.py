"""Kikitori: a complaint call from the first ring to the signed letter."""

__version__ = "0.1.0"
