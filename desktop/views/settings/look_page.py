"""Language, light or dark, size of the text: each takes effect at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_L, GAP_M
from desktop.qtkit.theme import MODES, TEXT_SCALES
from desktop.qtkit.widgets import Field, Panel, Segmented, label
from desktop.views.frame import Frame


class LookPage(QWidget):
    """How the window looks for whoever sits here; no rule of the office."""

    needs_owner = False

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._panel = Panel()
        self._language = Segmented([("ja", "日本語"), ("en", "English")])
        self._theme = Segmented([(mode, mode) for mode in MODES])
        self._scale = Segmented([(str(scale), f"{scale} %") for scale in TEXT_SCALES])
        for name, choice in (
            ("language", self._language),
            ("theme", self._theme),
            ("text_scale", self._scale),
        ):
            choice.setObjectName(name)
        self._language.chosen.connect(self._use_language)
        self._theme.chosen.connect(self._use_theme)
        self._scale.chosen.connect(self._use_scale)
        self._fields = (Field("", self._language), Field("", self._theme), Field("", self._scale))
        self._why = label("", "second", wrap=True)
        self._panel.body.setSpacing(GAP_L)
        for field in self._fields:
            self._panel.body.addWidget(field)
        self._panel.body.addWidget(self._why)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_M)
        column.addWidget(self._panel)
        self._retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Show what holds now."""
        self._language.choose(self._frame.languages.language)
        self._theme.choose(self._frame.theme.mode)
        self._scale.choose(str(self._frame.theme.scale))

    def submit(self) -> None:
        """Nothing waits here."""

    def first_focus(self) -> None:
        """Put the keyboard on the language."""
        self._language.setFocus()

    def _use_language(self, language: str) -> None:
        self._frame.languages.use(language)
        self._keep("language", language)

    def _use_theme(self, mode: str) -> None:
        for known in MODES:
            if known == mode:
                self._frame.theme.set_mode(known)
        self._keep("theme", mode)

    def _use_scale(self, scale: str) -> None:
        self._frame.theme.set_scale(int(scale))
        self._keep("text_scale", int(scale))

    def _keep(self, key: str, value: object) -> None:
        settings = self._frame.services.settings
        self._frame.do(lambda: settings.set(key, value), self)

    def _retranslate(self) -> None:
        self._panel.set_title(self.tr("Language and look"))
        self._fields[0].set_label(self.tr("Language of the window"))
        self._fields[1].set_label(self.tr("Colours"))
        self._fields[2].set_label(self.tr("Size of the text"))
        self._theme.set_choices(
            [
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ]
        )
        self._why.setText(
            self.tr("The language of a letter is chosen with the letter, whatever is set here.")
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()
        super().changeEvent(event)
