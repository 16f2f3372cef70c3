"""The fonts of paper: what a Word file names, and what is shipped for it.

The shipped faces stand in for the families of Word on every computer, also
where the originals are installed: a letter has the same lines everywhere.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QTextCharFormat

from desktop.domain.page import MISSING, Run
from desktop.pages.folder import font_folders

UNIT = 20.0
"""Layout units in a point."""
POINTS_PER_MM = 72 / 25.4
MISSING_GROUND, MISSING_TEXT = "#FFE9B8", "#7D5200"
_FILES = {
    "mincho": ("BIZUDMincho_400Regular.ttf",),
    "gothic": ("BIZUDGothic_400Regular.ttf", "BIZUDGothic_700Bold.ttf"),
    "serif": ("Tinos_400Regular.ttf", "Tinos_700Bold.ttf", "Tinos_400Regular_Italic.ttf"),
    "sans": ("Arimo_400Regular.ttf", "Arimo_700Bold.ttf"),
    "rest": ("NotoSansJP_400Regular.ttf", "NotoSansJP_700Bold.ttf"),
}
_MINCHO = ("明朝", "mincho", "ming", "serif", "song", "教科書", "行書", "楷書")
_GOTHIC = ("ゴシック", "gothic", "メイリオ", "meiryo", "sans", "丸ｺﾞｼｯｸ", "arial", "calibri")
_LATIN_SANS = (*_GOTHIC, "helvetica", "aptos", "verdana", "tahoma", "segoe")
_RAISED_SCALE = 0.65


def units(millimetres: float) -> float:
    """Return a length on paper in layout units."""
    return millimetres * POINTS_PER_MM * UNIT


def families_of(run: Run, *, east_asian: bool) -> list[str]:
    """Return the families to try: the script's own, the other's, what has the rest."""
    have = _families()
    latin, eastern = run.latin, run.east_asian or run.latin
    latin_face = _latin_face(latin)
    gothic = _names(eastern, _GOTHIC) and not _names(eastern, _MINCHO)
    eastern_face = have.get("gothic" if gothic else "mincho", eastern)
    order = [eastern_face, latin_face] if east_asian else [latin_face, eastern_face]
    return [family for family in (*order, have.get("rest", "")) if family]


@lru_cache(maxsize=512)
def format_of(run: Run, *, east_asian: bool = False, extra: float = 0.0) -> QTextCharFormat:
    """Return the character format of a run in layout units.

    Args:
        run: Its text is not looked at; pass it empty so that looks are shared.
        east_asian: Whether the characters are Japanese.
        extra: Points of space after each character, beyond the run's own.
    """
    look = QTextCharFormat()
    look.setFont(font_of(run, east_asian=east_asian, extra=extra))
    if run.raised:
        raised = QTextCharFormat.VerticalAlignment
        look.setVerticalAlignment(
            raised.AlignSuperScript if run.raised > 0 else raised.AlignSubScript
        )
    is_missing = run.highlight == MISSING
    look.setForeground(QColor(run.colour or (MISSING_TEXT if is_missing else "#000000")))
    if run.highlight:
        look.setBackground(QColor(MISSING_GROUND if is_missing else run.highlight))
    return look


def font_of(run: Run, *, east_asian: bool = False, extra: float = 0.0) -> QFont:
    """Return the font of a run; a layout unit is its pixel."""
    font = QFont()
    font.setFamilies(families_of(run, east_asian=east_asian))
    scale = _RAISED_SCALE if run.raised else 1.0
    font.setPixelSize(max(1, round(run.size * UNIT * scale)))
    font.setBold(run.bold)
    font.setItalic(run.italic)
    font.setUnderline(run.underline)
    font.setStrikeOut(run.strike)
    font.setKerning(run.kerned)
    font.setFeature(QFont.Tag("liga"), 0)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if run.tracking or extra:
        spacing = (run.tracking + extra) * UNIT
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return font


def _latin_face(name: str) -> str:
    """A Japanese family used for Latin keeps its own half-width letters, as in Word."""
    have = _families()
    if _names(name, ("明朝", "mincho")):
        return have.get("mincho", name)
    if _names(name, ("ゴシック", "gothic")) and not _names(name, ("century", "franklin")):
        return have.get("gothic", name)
    return have.get("sans" if _names(name, _LATIN_SANS) else "serif", name)


def _names(family: str, words: tuple[str, ...]) -> bool:
    return any(word in family.lower() for word in words)


@cache
def _families() -> dict[str, str]:
    """Load the shipped fonts, once; return the family of each kind."""
    found: dict[str, str] = {}
    for kind, files in _FILES.items():
        for file in files:
            for folder in font_folders():
                number = QFontDatabase.addApplicationFont(str(folder / file))
                families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
                if families:
                    found.setdefault(kind, families[0])
    return found
