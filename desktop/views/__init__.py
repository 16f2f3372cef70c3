"""Screens, one sub-package per feature; they do not import each other."""
