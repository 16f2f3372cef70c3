"""The family of the window: the system's Japanese face, or the one shipped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

BASE_POINTS = 10.5
SHIPPED_FILES = "NotoSansJP*"
JAPANESE_FAMILIES = (
    "Hiragino Sans",
    "Yu Gothic UI",
    "BIZ UDPGothic",
    "Meiryo",
    "Noto Sans JP",
    "Noto Sans CJK JP",
    "Source Han Sans JP",
    "IPAexGothic",
)
"""Families with every character of Japanese names, best first."""


def application_font(folder: Path | None, *, scale: int = 100) -> QFont:
    """Return the font of the window; a shipped one is loaded only when needed.

    Args:
        folder: Holds ``SHIPPED_FILES`` to load when the system has none of
            ``JAPANESE_FAMILIES``; ``None``: load nothing.
        scale: Per cent of the base size of 10.5 pt.
    """
    family = japanese_family() or (load_folder(folder) if folder is not None else None)
    font = QFont()
    if family is not None:
        font.setFamilies([family, *[name for name in font.families() if name != family]])
    font.setPointSizeF(BASE_POINTS * scale / 100)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    return with_tabular_figures(font)


def japanese_family() -> str | None:
    """Return the best Japanese family that is installed or loaded, if any."""
    installed = set(QFontDatabase.families(QFontDatabase.WritingSystem.Japanese))
    return next((name for name in JAPANESE_FAMILIES if name in installed), None)


def load_folder(folder: Path) -> str | None:
    """Load the window's font files in a folder; return the family that came."""
    families: list[str] = []
    for file in sorted(folder.glob(SHIPPED_FILES)):
        number = QFontDatabase.addApplicationFont(str(file))
        if number >= 0:
            families += QFontDatabase.applicationFontFamilies(number)
    known = (name for name in JAPANESE_FAMILIES if name in families)
    return next(known, families[0] if families else None)


def with_tabular_figures(font: QFont) -> QFont:
    """Return the font with figures of equal width, where the face has them."""
    copy = QFont(font)
    copy.setFeature(QFont.Tag("tnum"), 1)
    return copy
