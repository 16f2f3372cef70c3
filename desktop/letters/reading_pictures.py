"""Pictures of a Word file, in the text or floating (a seal, a logo)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.page import Picture
from desktop.letters.reading_package import WP, A

if TYPE_CHECKING:
    from lxml.etree import _Element

_EMU_PER_POINT = 12700
_ORIGINS = {
    "page": "page",
    "margin": "margin",
    "leftMargin": "page",
    "topMargin": "page",
    "column": "margin",
    "paragraph": "text",
    "line": "text",
    "character": "text",
}


def read_drawing(
    drawing: _Element, load: Callable[[_Element], bytes | None]
) -> tuple[Picture | None, str]:
    """Return the picture of a ``w:drawing`` and a gap's code, either may be empty.

    Args:
        load: Gives the bytes behind an ``a:blip``, ``None`` if they lie outside the file.
    """
    if drawing.find(".//{*}txbxContent") is not None:
        return None, "text_box"
    blip = drawing.find(f".//{A}blip")
    frame = next(iter(drawing), None)
    extent = None if frame is None else frame.find(WP + "extent")
    data = None if blip is None else load(blip)
    if frame is None or extent is None or data is None:
        return None, "drawing"
    if not data.startswith((b"\x89PNG", b"\xff\xd8", b"GIF8", b"BM")):
        return None, "picture_format"
    width, height = (_points(extent.get(side)) for side in ("cx", "cy"))
    named = frame.find(WP + "docPr")
    description = "" if named is None else named.get("descr") or ""
    if not str(frame.tag).endswith("}anchor"):
        return Picture(data, width, height, description=description), ""
    return _floating(frame, data, width, height, description)


def _floating(
    anchor: _Element, data: bytes, width: float, height: float, description: str
) -> tuple[Picture, str]:
    x, x_align, x_from = _position(anchor.find(WP + "positionH"), "margin")
    y, y_align, y_from = _position(anchor.find(WP + "positionV"), "text")
    wraps = any(anchor.find(WP + name) is not None for name in _WRAPPING)
    picture = Picture(
        data, width, height, floating=True, x=x, y=y, x_from=x_from, y_from=y_from,
        x_align=x_align, y_align=y_align, behind=anchor.get("behindDoc") in ("1", "true"),
        description=description,
    )  # fmt: skip
    return picture, "text_wrapping" if wraps else ""


_WRAPPING = ("wrapSquare", "wrapTight", "wrapThrough", "wrapTopAndBottom")


def _position(element: _Element | None, origin: str) -> tuple[float, str, str]:
    if element is None:
        return 0.0, "", origin
    origin = _ORIGINS.get(element.get("relativeFrom") or "", origin)
    align = element.find(WP + "align")
    offset = element.find(WP + "posOffset")
    points = 0.0 if offset is None else _points(offset.text)
    return points, "" if align is None else align.text or "", origin


def _points(emu: str | None) -> float:
    try:
        return int(emu or "0") / _EMU_PER_POINT
    except ValueError:
        return 0.0
