"""The language of the window, switched while it runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    Signal,
)

LANGUAGES = ("ja", "en")
_LOCALES = {
    "ja": QLocale(QLocale.Language.Japanese, QLocale.Country.Japan),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def system_language() -> str:
    """Return ``ja`` where the system speaks Japanese first, else ``en``."""
    wanted = QLocale.system().uiLanguages()
    return "ja" if wanted and wanted[0].lower().startswith("ja") else "en"


class Languages(QObject):
    """Loads every ``<name>.<language>.qm`` of a folder and Qt's own words.

    Widgets hear of a switch by ``LanguageChange``; models and pages by ``changed``.

    Signals:
        changed: (language) the screen now speaks.
    """

    changed = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._language = "en"
        self._translators: list[QTranslator] = []

    @property
    def language(self) -> str:
        """What the screen speaks: ``ja`` or ``en``."""
        return self._language

    def use(self, language: str) -> None:
        """Speak this language from now on.

        Raises:
            ValueError: It is neither ``ja`` nor ``en``.
        """
        if language not in LANGUAGES:
            raise ValueError(f"no such language: {language}")
        for old in self._translators:
            QCoreApplication.removeTranslator(old)
            old.deleteLater()
        self._language = language
        QLocale.setDefault(_LOCALES[language])
        self._translators = self._load(language)
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        self.changed.emit(language)

    def _load(self, language: str) -> list[QTranslator]:
        files = sorted(self._folder.glob(f"*.{language}.qm"))
        if language != "en":
            shipped = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            files.insert(0, Path(shipped) / f"qtbase_{language}.qm")
        loaded = []
        for file in files:
            translator = QTranslator(self)
            if translator.load(str(file)):
                loaded.append(translator)
        return loaded
