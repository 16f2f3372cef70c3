"""Numbered and bulleted paragraphs: the marker Word would print."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.letters.reading_package import Package, W
from desktop.letters.reading_styles import Properties, properties

if TYPE_CHECKING:
    from lxml.etree import _Element

_KANA = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
_IROHA = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
)
_DIGITS = "〇一二三四五六七八九"
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_BULLETS = {
    "\uf0b7": "•",
    "\uf06c": "●",
    "\uf06e": "■",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf0a7": "▪",
}
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class Numbering:
    """Counts the lists of one file in reading order."""

    def __init__(self, package: Package) -> None:
        self._levels: dict[tuple[str, int], _Element] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = {}
        part = package.related(package.main, "numbering")
        if part is not None:
            self._read(package.xml(part))

    def level(self, found: Properties) -> _Element | None:
        """Return the level a paragraph's properties name, ``None`` where it has none."""
        list_id = found.get("numPr.numId", "0")
        return self._levels.get((list_id, _int(found.get("numPr.ilvl"), 0)))

    def paragraph(self, level: _Element | None) -> Properties:
        """Return the paragraph properties a level brings (its indents)."""
        return properties(None if level is None else level.find(W + "pPr"))

    def run(self, level: _Element) -> Properties:
        """Return the run properties of the marker."""
        return properties(level.find(W + "rPr"))

    def marker(self, found: Properties, level: _Element) -> str:
        """Count this paragraph and return its marker with the tab or space behind it."""
        list_id, depth = found["numPr.numId"], _int(found.get("numPr.ilvl"), 0)
        counts = self._counts.setdefault(self._abstract.get(list_id, list_id), {})
        counts[depth] = counts[depth] + 1 if depth in counts else _start(level)
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        text = re.sub(r"%(\d)", lambda m: self._count(list_id, counts, int(m[1]) - 1), _text(level))
        if not text:
            return ""
        suffix = level.find(W + "suff")
        behind = {"space": " ", "nothing": ""}.get("" if suffix is None else _val(suffix), "\t")
        return text + behind

    def _count(self, list_id: str, counts: dict[int, int], depth: int) -> str:
        level = self._levels.get((list_id, depth))
        if level is None:
            return ""
        form = level.find(W + "numFmt")
        return written(counts.get(depth, _start(level)), "decimal" if form is None else _val(form))

    def _read(self, root: _Element) -> None:
        kinds = {each.get(W + "abstractNumId"): each for each in root.iter(W + "abstractNum")}
        for number in root.iter(W + "num"):
            list_id = number.get(W + "numId") or ""
            pointer = number.find(W + "abstractNumId")
            kind = kinds.get("" if pointer is None else _val(pointer))
            overridden = number.find(W + "lvlOverride") is not None
            self._abstract[list_id] = list_id if overridden or pointer is None else _val(pointer)
            for level in [] if kind is None else kind.iter(W + "lvl"):
                self._levels[list_id, _int(level.get(W + "ilvl"), 0)] = level
            for level in number.iterfind(f"{W}lvlOverride/{W}lvl"):
                self._levels[list_id, _int(level.get(W + "ilvl"), 0)] = level


def written(count: int, form: str) -> str:
    """Return a count in one of Word's number forms; an unknown form gives digits.

    >>> written(3, "decimalEnclosedCircle"), written(12, "japaneseCounting")
    ('③', '十二')
    """
    match form:
        case "bullet" | "none":
            return ""
        case "decimalFullWidth" | "decimalFullWidth2":
            return str(count).translate(_WIDE)
        case "decimalEnclosedCircle" if 1 <= count <= 20:
            return chr(0x2460 + count - 1)
        case "japaneseCounting" | "japaneseDigitalTenThousand" | "ideographDigital":
            return _kanji(count) if form == "japaneseCounting" else _kanji_digits(count)
        case "aiueoFullWidth" | "aiueo" if 1 <= count <= len(_KANA):
            return _KANA[count - 1]
        case "irohaFullWidth" | "iroha" if 1 <= count <= len(_IROHA):
            return _IROHA[count - 1]
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
            return letter if form == "lowerLetter" else letter.upper()
        case "lowerRoman" | "upperRoman":
            return _roman(count) if form == "lowerRoman" else _roman(count).upper()
    return str(count)


def _kanji(count: int) -> str:
    if not 0 < count < 10000:
        return _kanji_digits(count)
    text = ""
    for power, sign in ((1000, "千"), (100, "百"), (10, "十")):
        digit, count = divmod(count, power)
        text += ("" if digit == 1 else _DIGITS[digit]) + sign if digit else ""
    return text + (_DIGITS[count] if count else "")


def _kanji_digits(count: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(count))


def _roman(count: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        times, count = divmod(count, value)
        text += sign * times
    return text


def _text(level: _Element) -> str:
    element = level.find(W + "lvlText")
    text = "" if element is None else _val(element)
    return "".join(_BULLETS.get(letter, letter) for letter in text)


def _start(level: _Element) -> int:
    element = level.find(W + "start")
    return 1 if element is None else _int(_val(element), 1)


def _val(element: _Element) -> str:
    return element.get(W + "val") or ""


def _int(value: str | None, default: int) -> int:
    try:
        return default if value is None else int(value)
    except ValueError:
        return default
