"""The two colour tables every screen is painted from."""

from __future__ import annotations

from typing import NamedTuple


class Colours(NamedTuple):
    """One look, light or dark. Every value is ``#RRGGBB``.

    ``*_tint`` is the pale ground that carries text of the colour before it;
    ``accent_on`` is the text on a full accent ground.
    """

    ground: str
    panel: str
    line: str
    text: str
    second: str
    accent: str
    accent_tint: str
    accent_on: str
    red: str
    red_tint: str
    amber: str
    amber_tint: str
    green: str
    green_tint: str
    neutral_tint: str
    disabled: str
    hover: str
    grip: str

    def tone(self, name: str) -> tuple[str, str]:
        """Return (text, tint) for ``red|amber|green|accent|neutral``."""
        if name == "neutral":
            return self.second, self.neutral_tint
        return str(getattr(self, name)), str(getattr(self, f"{name}_tint"))


LIGHT = Colours(
    ground="#F6F5F2",
    panel="#FFFFFF",
    line="#DEDBD4",
    text="#22252A",
    second="#5C6169",
    accent="#1F5F8B",
    accent_tint="#E6EFF5",
    accent_on="#FFFFFF",
    red="#A8322A",
    red_tint="#FBEAE8",
    amber="#7D5200",
    amber_tint="#FFF3DC",
    green="#2E6B47",
    green_tint="#E7F3EB",
    neutral_tint="#ECEAE4",
    disabled="#6B7078",
    hover="#F1EFEA",
    grip="#8F8B82",
)
DARK = Colours(
    ground="#1B1E22",
    panel="#24282D",
    line="#3B4149",
    text="#E9E7E2",
    second="#A9B0B8",
    accent="#84BCE3",
    accent_tint="#22394A",
    accent_on="#10202C",
    red="#F0958C",
    red_tint="#43282A",
    amber="#E6B85C",
    amber_tint="#3D331F",
    green="#8CCBA4",
    green_tint="#22382C",
    neutral_tint="#30353C",
    disabled="#959CA4",
    hover="#2C3137",
    grip="#737B85",
)

TEXT_PAIRS = (
    *((front, back) for front in ("text", "second") for back in ("ground", "panel", "hover")),
    *((tone, back) for tone in ("accent", "red", "amber", "green") for back in ("ground", "panel")),
    *((tone, f"{tone}_tint") for tone in ("accent", "red", "amber", "green")),
    ("accent_on", "accent"),
    ("second", "neutral_tint"),
    ("text", "accent_tint"),
    ("second", "accent_tint"),
    ("red", "accent_tint"),
    ("text", "amber_tint"),
    ("text", "red_tint"),
    ("text", "green_tint"),
    ("disabled", "panel"),
    ("disabled", "ground"),
)
"""Every (front, back) pair of field names in which the screens set text."""


def contrast(front: str, back: str) -> float:
    """Return the contrast of two ``#RRGGBB`` colours, from 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(front), _luminance(back)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
