"""Word's styles resolved: defaults, based-on chains, direct formatting.

Properties are flat: ``{"jc": "right", "ind.left": "240", "rFonts.ascii": "Century"}``.
An on/off property without a value is ``"1"``. A later layer wins over an earlier one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.letters.reading_package import A, Package, W

if TYPE_CHECKING:
    from lxml.etree import _Element

Properties = dict[str, str]

_COMPOUND = {"rFonts", "ind", "spacing", "lang", "shd", "bdr", "eastAsianLayout"}
_FACES = ("ascii", "hAnsi", "eastAsia", "cs")
_RENAMED = {"start": "left", "end": "right", "startChars": "leftChars", "endChars": "rightChars"}
_FIRST = ("ind.firstLine", "ind.firstLineChars")
_HANGING = ("ind.hanging", "ind.hangingChars")


def properties(element: _Element | None) -> Properties:
    """Return the children of an ``rPr`` or ``pPr`` as flat properties."""
    found: Properties = {}
    if element is None:
        return found
    for child in element:
        if not isinstance(child.tag, str):
            continue
        name = child.tag.rpartition("}")[2]
        if name in ("rPr", "sectPr", "rPrChange", "pPrChange"):
            continue
        if name == "tabs":
            found["tabs"] = ";".join(_tab(tab) for tab in child)
        elif name == "numPr":
            found |= {f"numPr.{_local(item)}": item.get(W + "val") or "" for item in child}
        elif name in _COMPOUND:
            for key, value in child.attrib.items():
                key = str(key).rpartition("}")[2]
                found[f"{name}.{_RENAMED.get(key, key)}"] = str(value)
        else:
            found[name] = child.get(W + "val") or "1"
    return found


def merged(*layers: Properties) -> Properties:
    """Return the layers laid over one another, the last on top."""
    result: Properties = {}
    for layer in layers:
        if not layer:
            continue
        _clear_rivals(result, layer)
        tabs = ";".join(part for part in (result.get("tabs"), layer.get("tabs")) if part)
        result |= layer
        if tabs:
            result["tabs"] = tabs
    return result


def is_on(found: Properties, name: str) -> bool:
    """Whether an on/off property is set and not switched off."""
    return found.get(name, "0") not in ("0", "false", "off", "none")


class Styles:
    """The style sheet, the theme's fonts and the settings of one file."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._elements: dict[str, _Element] = {}
        self._defaults: dict[str, str] = {}
        self.default_run: Properties = {}
        self.default_paragraph: Properties = {}
        self._cache: dict[tuple[str, str], Properties] = {}
        part = package.related(package.main, "styles")
        if part is not None:
            self._read(package.xml(part))
        settings = package.related(package.main, "settings")
        self.settings = package.xml(settings) if settings is not None else None
        self._theme = self._read_theme()

    def setting(self, name: str, attribute: str = "val") -> str:
        """Return one value of the settings; ``""`` if absent."""
        element = None if self.settings is None else self.settings.find(W + name)
        return "" if element is None else element.get(W + attribute) or "1"

    def default(self, kind: str) -> str:
        """Return the id of the default style of a kind: ``paragraph`` or ``table``."""
        return self._defaults.get(kind, "")

    def element(self, style: str) -> _Element | None:
        """Return a style's element, for what is not a property (table borders)."""
        return self._elements.get(style)

    def run(self, style: str) -> Properties:
        """Return the run properties a style gives, its ancestors' below its own."""
        return self._resolved(style, "rPr")

    def paragraph(self, style: str) -> Properties:
        """Return the paragraph properties a style gives."""
        return self._resolved(style, "pPr")

    def chain(self, style: str) -> list[_Element]:
        """Return the style and its ancestors, the oldest first; circles are cut."""
        found: list[_Element] = []
        while style in self._elements and self._elements[style] not in found:
            found.insert(0, self._elements[style])
            based_on = found[0].find(W + "basedOn")
            style = "" if based_on is None else based_on.get(W + "val") or ""
        return found

    def face(self, found: Properties, slot: str) -> str:
        """Return the family of a slot (``ascii``, ``hAnsi``, ``eastAsia``), theme resolved."""
        theme = found.get(f"rFonts.{slot}Theme")
        if theme is not None and theme in self._theme:
            return self._theme[theme]
        return found.get(f"rFonts.{slot}", "")

    def _resolved(self, style: str, part: str) -> Properties:
        key = (style, part)
        if key not in self._cache:
            layers = (properties(each.find(W + part)) for each in self.chain(style))
            self._cache[key] = merged(*layers)
        return self._cache[key]

    def _read(self, root: _Element) -> None:
        base = f"{W}docDefaults/{W}"
        self.default_run = properties(root.find(f"{base}rPrDefault/{W}rPr"))
        self.default_paragraph = properties(root.find(f"{base}pPrDefault/{W}pPr"))
        for style in root.iter(W + "style"):
            name = style.get(W + "styleId") or ""
            self._elements[name] = style
            if style.get(W + "default") in ("1", "true"):
                self._defaults[style.get(W + "type") or ""] = name

    def _read_theme(self) -> dict[str, str]:
        part = self._package.related(self._package.main, "theme")
        if part is None:
            return {}
        root = self._package.xml(part)
        japanese = self.setting("themeFontLang", "eastAsia").startswith("ja")
        faces: dict[str, str] = {}
        for group in ("major", "minor"):
            fonts = root.find(f".//{A}{group}Font")
            if fonts is not None:
                latin = _typeface(fonts.find(A + "latin"))
                faces |= {group + "HAnsi": latin, group + "Ascii": latin}
                faces[group + "EastAsia"] = _east_asian_face(fonts, japanese)
        return faces


def _east_asian_face(fonts: _Element, japanese: bool) -> str:
    face = _typeface(fonts.find(A + "ea"))
    if face or not japanese:
        return face
    for font in fonts.iter(A + "font"):
        if font.get("script") == "Jpan":
            return font.get("typeface") or ""
    return ""


def _typeface(element: _Element | None) -> str:
    return "" if element is None else element.get("typeface") or ""


def _clear_rivals(below: Properties, above: Properties) -> None:
    """Drop what a layer above replaces under another name."""
    for face in _FACES:
        if f"rFonts.{face}" in above:
            below.pop(f"rFonts.{face}Theme", None)
    for one, other in ((_FIRST, _HANGING), (_HANGING, _FIRST)):
        if any(key in above for key in one):
            for key in other:
                below.pop(key, None)


def _tab(tab: _Element) -> str:
    return f"{tab.get(W + 'val') or 'left'}:{tab.get(W + 'pos') or '0'}"


def _local(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]
