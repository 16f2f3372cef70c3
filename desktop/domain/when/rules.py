"""A rule: a pattern, and the piece or pieces it stands for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.when.pieces import Piece

Build = Callable[[re.Match[str]], Piece | tuple[Piece, ...]]


@dataclass(frozen=True, slots=True)
class Rule:
    """``build`` may raise ``ValueError``: then the rule does not apply."""

    pattern: re.Pattern[str]
    build: Build


Rules = tuple[Rule, ...]


def rule(pattern: str, build: Build) -> Rule:
    """Return a rule; the pattern is matched where the last piece ended."""
    return Rule(re.compile(pattern), build)


def words(pattern: str, piece: Piece | tuple[Piece, ...]) -> Rule:
    """Return a rule for words that always stand for the same piece."""
    return Rule(re.compile(pattern), lambda _found: piece)
