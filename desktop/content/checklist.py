"""The questions of the four points and the two ticks at the end of a call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from desktop.content.texts import Roots, load_texts
from desktop.domain.four_points import PointName

PATTERN = "checklist.toml"
TICKS = ("thanked", "open_said")


@dataclass(frozen=True, slots=True)
class PointText:
    """Words of one point in one language; ``example`` is shown grey in the empty box."""

    name: PointName
    label: str
    question: str
    hint: str
    example: str


@dataclass(frozen=True, slots=True)
class TickText:
    """Words of one tick; ``name`` is ``thanked`` or ``open_said``."""

    name: str
    label: str
    hint: str


@cache
def four_points(roots: Roots, language: str) -> tuple[PointText, ...]:
    """Return the four points in the order in which they are written (S3-13)."""
    words = load_texts(roots, PATTERN).wording(language)
    return tuple(
        PointText(
            name,
            *_fields(words, f"point.{name}", "label", "question", "hint", "example"),
        )
        for name in PointName
    )


@cache
def closing_ticks(roots: Roots, language: str) -> tuple[TickText, ...]:
    """Return the ticks asked when the call has ended (S0-26, S3-07)."""
    words = load_texts(roots, PATTERN).wording(language)
    return tuple(TickText(name, *_fields(words, f"tick.{name}", "label", "hint")) for name in TICKS)


def _fields(words: Mapping[str, str], prefix: str, *names: str) -> Any:
    return tuple(words.get(f"{prefix}.{name}", "") for name in names)
