"""The read-back in three parts, in place: understood, promised, not promised yet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.read_back import PartName
from desktop.qtkit.metrics import GAP_M, GAP_S, em
from desktop.qtkit.widgets import ActionButton, AutosaveText, Panel, Sentence, label, page, show_if
from desktop.views.calls.call_session import CallSession


class ReadBackPanel(Panel):
    """Made from the fields; kept as it was read.

    Signals:
        read: (text) It was read back.
        left: Esc: back to the note.
    """

    read = Signal(str)
    left = Signal()

    def __init__(self, session: CallSession, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("read_back")
        self._session = session
        self._frame = session.frame
        self._parts = {name: (label("", "second"), Sentence("")) for name in PartName}
        self._typed = AutosaveText()
        self._typed.setObjectName("not_promised")
        self._typed.setTabChangesFocus(True)
        self._typed.setFixedHeight(em(self, 2.6))
        self._typed.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._typed.textChanged.connect(self._show)
        self._typed.submitted.connect(self._keep)
        self._typed_label = label("", "second")
        self._done = ActionButton("", "primary", keys="Return")
        self._done.setObjectName("action_read_back_done")
        self._done.clicked.connect(self._on_read)
        self._back = ActionButton("", keys="Esc")
        self._back.clicked.connect(self.left)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for name, words in self._parts.values():
            column.addWidget(name)
            column.addWidget(words)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self._done)
        row.addWidget(self._back)
        row.addSpacing(GAP_M)
        row.addWidget(self._typed_label)
        row.addWidget(self._typed, 1)
        self._page = page(body)
        self.body.addWidget(self._page, 1)
        self.body.addLayout(row)
        session.changed.connect(self._on_changed)
        self._text = ""
        self._retranslate()

    def begin(self) -> None:
        """Show the read-back of the call as it stands."""
        typed = self._frame.services.promises.typed(self._session.call_id)
        self._typed.load(typed.get("not_promised", ""))
        self._show()
        self.show()
        self._done.setFocus()

    def _on_changed(self) -> None:
        """A field was put right while it was read: say the new one."""
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        if not self._session.is_open:
            return
        person = self._session.person
        language = person.language if person else self._frame.language
        found = self._frame.services.speech.read_back(
            self._session.call_id, language, typed=self._typed.toPlainText()
        )
        self._text = found.text
        for part in found.parts:
            name, words = self._parts[part.name]
            words.set_text("\n".join(part.lines))
            show_if(name, bool(part.lines))
            show_if(words, bool(part.lines))

    def _keep(self, text: str) -> None:
        promises, call_id = self._frame.services.promises, self._session.call_id
        self._typed.confirm_saved(text)
        self._frame.quietly(lambda: promises.keep_typed(call_id, "not_promised", text))

    def _on_read(self) -> None:
        self._typed.submit()
        self.read.emit(self._text)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Read back"))
        names = {
            PartName.UNDERSTOOD: self.tr("What was understood"),
            PartName.PROMISED: self.tr("What is promised"),
            PartName.NOT_PROMISED: self.tr("What is not promised yet"),
        }
        for name, words in names.items():
            self._parts[name][0].setText(words)
        self._typed_label.setText(self.tr("Also not promised yet"))
        self._typed.setAccessibleName(self.tr("Also not promised yet"))
        self._done.setText(self.tr("Read"))
        self._back.setText(self.tr("Back to the note"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, bar = event.key(), self._page.verticalScrollBar()
        pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif Qt.Key(key) in pages:
            bar.setValue(bar.value() + pages[Qt.Key(key)] * bar.pageStep())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._typed.hasFocus():
            self._on_read()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
