"""Line icons from SVG files, tinted with a colour of the look."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 20, 24, 32, 48, 64)
STROKE = 1.75

_folder: Path | None = None


def set_icon_folder(folder: Path) -> None:
    """Say once where the ``<name>.svg`` files lie, before the first window."""
    global _folder
    _folder = folder
    icon.cache_clear()
    pixmap.cache_clear()


@lru_cache(maxsize=512)
def icon(name: str, colour: str, *, filled: bool = False) -> QIcon:
    """Return an icon that stays crisp at any screen scale.

    Args:
        name: File name without ``.svg``, such as ``"phone"``.
        colour: ``#RRGGBB``, usually a field of ``current_colours()``.
        filled: Fill closed outlines too (a star that is set).

    Raises:
        FileNotFoundError: There is no such icon, or no folder was set.
    """
    made = QIcon()
    for size in SIZES:
        made.addPixmap(pixmap(name, colour, size, filled=filled))
    return made


@lru_cache(maxsize=1024)
def pixmap(
    name: str, colour: str, size: int, *, ratio: float = 1.0, filled: bool = False
) -> QPixmap:
    """Return one square picture of ``size`` logical pixels at a device ratio."""
    renderer = QSvgRenderer(QByteArray(_source(name, colour, filled).encode()))
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def _source(name: str, colour: str, filled: bool) -> str:
    if _folder is None:
        raise FileNotFoundError(f"no icon folder set; asked for {name}")
    svg = (_folder / f"{name}.svg").read_text(encoding="utf-8")
    if filled:
        svg = svg.replace('fill="none"', f'fill="{colour}"', 1)
    return svg.replace("currentColor", colour).replace(
        'stroke-width="2"', f'stroke-width="{STROKE}"'
    )
