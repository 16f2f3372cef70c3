"""The fonts of paper: what a Word file names, and what is shipped for it."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QTextCharFormat

from desktop.domain.page import MISSING, Run
from desktop.pages.folder import font_folders

UNIT = 20.0
"""Layout units in a point."""
_MINCHO = ("明朝", "mincho", "ming", "serif", "song")
_GOTHIC = ("ゴシック", "gothic", "meiryo", "メイリオ", "yu gothic", "arial", "sans", "calibri")
_LATIN_SANS = ("arial", "calibri", "helvetica", "gothic", "ゴシック", "sans", "meiryo", "メイリオ")


@cache
def _families() -> dict[str, str]:
    """Load the shipped fonts once; name → family."""
    wanted = {
        "mincho": ("BIZUDMincho_400Regular.ttf",),
        "gothic": ("BIZUDGothic_400Regular.ttf", "BIZUDGothic_700Bold.ttf"),
        "serif": ("Tinos_400Regular.ttf", "Tinos_700Bold.ttf", "Tinos_400Regular_Italic.ttf"),
        "sans": ("Arimo_400Regular.ttf", "Arimo_700Bold.ttf"),
        "rest": ("NotoSansJP_400Regular.ttf",),
    }
    found: dict[str, str] = {}
    for name, files in wanted.items():
        for file in files:
            for folder in font_folders():
                number = QFontDatabase.addApplicationFont(str(folder / file))
                families = QFontDatabase.applicationFontFamilies(number)
                if families:
                    found.setdefault(name, families[0])
    return found


def families_of(run: Run) -> list[str]:
    """Return the families to try, Latin first, then East Asian, then the rest."""
    have = _families()
    latin = run.latin.lower()
    eastern = run.east_asian.lower()
    sans = any(word in latin for word in _LATIN_SANS)
    gothic = any(word in eastern for word in _GOTHIC) and not any(
        word in eastern for word in _MINCHO
    )
    order = [
        have.get("sans" if sans else "serif", run.latin),
        have.get("gothic" if gothic else "mincho", run.east_asian),
        have.get("rest", ""),
    ]
    return [family for family in order if family]


def format_of(run: Run) -> QTextCharFormat:
    """Return the character format of a run in layout units."""
    look = QTextCharFormat()
    font = QFont()
    font.setFamilies(families_of(run))
    scale = 0.65 if run.raised else 1.0
    font.setPixelSize(max(1, round(run.size * UNIT * scale)))
    font.setBold(run.bold)
    font.setItalic(run.italic)
    font.setUnderline(run.underline)
    font.setStrikeOut(run.strike)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if run.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, run.tracking * UNIT)
    look.setFont(font)
    if run.raised:
        raised = QTextCharFormat.VerticalAlignment
        look.setVerticalAlignment(
            raised.AlignSuperScript if run.raised > 0 else raised.AlignSubScript
        )
    look.setForeground(QColor(run.colour or "#000000"))
    if run.highlight:
        look.setBackground(QColor("#FFE9B8" if run.highlight == MISSING else run.highlight))
    return look
