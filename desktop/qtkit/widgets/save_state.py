"""The quiet word that says everything typed is stored, and the red one that it is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets.buttons import LinkButton
from desktop.qtkit.widgets.labels import label
from desktop.qtkit.widgets.visibility import show_if


class SaveState(QWidget):
    """Quiet while all is well; red with Copy and Retry when storing failed.

    Signals:
        copy_wanted: Put the unsaved text on the clipboard.
        retry_wanted: Try to store again.
    """

    copy_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = ""
        self._problem = ""
        self._label = label("", "second")
        self._copy = LinkButton("", self.copy_wanted.emit, tone="red")
        self._retry = LinkButton("", self.retry_wanted.emit, tone="red")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_S)
        for part in (self._label, self._copy, self._retry):
            layout.addWidget(part)
        layout.addStretch(1)
        self._retranslate()

    def show_saved(self, time_text: str) -> None:
        """Say when the last text was stored, such as ``14:03:22``."""
        self._time, self._problem = time_text, ""
        self._retranslate()

    def show_failed(self, problem: str) -> None:
        """Say why it was not stored; stays until the next ``show_saved``."""
        self._problem = problem
        self._retranslate()

    def clear(self) -> None:
        """Say nothing (nothing was typed yet)."""
        self._time = self._problem = ""
        self._retranslate()

    def has_failed(self) -> bool:
        """Whether the red line stands."""
        return bool(self._problem)

    def _retranslate(self) -> None:
        failed = self.has_failed()
        saved = self.tr("Saved {time}").format(time=self._time) if self._time else ""
        self._label.setText(self._problem or saved)
        set_role(self._label, "second", tone="red" if failed else "")
        self._copy.setText(self.tr("Copy the text"))
        self._retry.setText(self.tr("Try again"))
        show_if(self._copy, failed)
        show_if(self._retry, failed)
        self.setAccessibleName(self._label.text())
        show_if(self, bool(self._label.text()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
