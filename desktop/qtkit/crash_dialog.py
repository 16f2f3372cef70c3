"""What a person sees when the program made a mistake."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_M, GAP_XL
from desktop.qtkit.widgets.buttons import ActionButton
from desktop.qtkit.widgets.labels import label


class CrashDialog(QDialog):
    """Says that typed text is safe, shows the report, offers to copy and go on.

    Show it with ``open()``; nothing is sent anywhere.
    """

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report = report
        self._title = label("", "title", wrap=True)
        self._text = label("", wrap=True)
        self._box = QPlainTextEdit(report)
        self._box.setReadOnly(True)
        self._box.setTabChangesFocus(True)
        self._copy = ActionButton("", icon="copy")
        self._go_on = ActionButton("", "primary")
        self._copy.setObjectName("action_copy_report")
        self._go_on.setObjectName("action_continue")
        self._copy.clicked.connect(self._on_copy)
        self._go_on.clicked.connect(self.accept)
        self._go_on.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        buttons.addWidget(self._go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_XL, GAP_XL, GAP_XL, GAP_XL)
        layout.setSpacing(GAP_M)
        for part in (self._title, self._text, self._box):
            layout.addWidget(part)
        layout.addLayout(buttons)
        self.resize(640, 420)
        self._retranslate()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("A mistake in the program"))
        self._title.setText(self.tr("Something went wrong in the program"))
        self._text.setText(
            self.tr(
                "What was stored is safe, and what you typed is still on the screen. "
                "The report below holds no names, numbers or notes. "
                "Nothing is sent; copy it if you want to pass it on."
            )
        )
        self._box.setAccessibleName(self.tr("Report"))
        self._copy.setText(self.tr("Copy the report"))
        self._go_on.setText(self.tr("Continue"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
