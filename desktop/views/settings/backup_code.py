"""A backup of an earlier recovery code: asked for that code, to look into it or take it back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.domain.errors import DomainError
from desktop.qtkit.metrics import GAP_M
from desktop.qtkit.widgets import ActionButton, Panel, label, show_if
from desktop.views.frame import Frame


class BackupCode(Panel):
    """Takes the code as people type it; it is known until the window closes.

    Signals:
        learned: The code opens the backup.
    """

    learned = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("backup_code")
        self._frame = frame
        self._path: Path | None = None
        self._what = label("", wrap=True)
        self._box = QLineEdit()
        self._box.setObjectName("earlier_code")
        self._box.returnPressed.connect(self._try)
        self._problem = label("", "red", wrap=True)
        self._open, self._leave = ActionButton("", "primary"), ActionButton("", keys="Esc")
        self._open.setObjectName("action_try_earlier_code")
        self._leave.setObjectName("action_leave_earlier_code")
        self._open.clicked.connect(self._try)
        self._leave.clicked.connect(self._close)
        row = QHBoxLayout()
        row.setSpacing(GAP_M)
        row.addWidget(self._open)
        row.addWidget(self._leave)
        row.addStretch(1)
        self.body.setSpacing(GAP_M)
        for part in (self._what, self._box, self._problem):
            self.body.addWidget(part)
        self.body.addLayout(row)
        self.hide()
        self._retranslate()

    def ask(self, path: Path) -> None:
        """Ask for the code of this backup."""
        self._path = path
        self._box.clear()
        self._say("")
        self._retranslate()
        self.show()
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        if self._path is None or not self._box.text().strip():
            return
        try:
            self._frame.services.backups.learn_code(self._path, self._box.text())
        except DomainError as error:
            self._say(self._frame.explain(error))
            self._box.selectAll()
            return
        self._close()
        self.learned.emit()

    def _close(self) -> None:
        self._box.clear()
        self.hide()

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        show_if(self._problem, bool(sentence))

    def _retranslate(self) -> None:
        self.set_title(self.tr("The code of that time"))
        name = self._path.name if self._path else ""
        self._what.setText(
            self.tr(
                "{name} opens with the recovery code that was in force when it was made. Type"
                " that code from its sheet; the present records are not touched."
            ).format(name=name)
        )
        self._box.setAccessibleName(self.tr("Earlier recovery code"))
        self._box.setPlaceholderText("XXXX-XXXX-XXXX-…")
        self._open.setText(self.tr("Open"))
        self._leave.setText(self.tr("Leave it"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
