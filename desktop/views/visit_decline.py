"""A visit was declined: their words, and the next contact with a clock time (S3-19)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.promise import Promise
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import ActionButton, Field, label, show_if
from desktop.views.frame import Frame
from desktop.views.when_box import WhenBox


class VisitDecline(QWidget):
    """Nothing is dropped before the next contact stands.

    Signals:
        recorded: (promise) The call that takes the visit's place.
        left: Put away; the visit stands.
    """

    recorded = Signal(object)
    left = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._promise: Promise | None = None
        self._question = label("", "strong", wrap=True)
        self._reason = QLineEdit()
        self._reason.setObjectName("declined_reason")
        self._when = WhenBox(frame, "declined_when")
        self._when.box.entered.connect(self._on_enter)
        self._problem = label("", "red", wrap=True)
        self._problem.setObjectName("declined_problem")
        self._done = ActionButton("", "primary")
        self._done.setObjectName("action_record_declined")
        self._done.clicked.connect(self.record)
        self._cancel = ActionButton("", keys="Esc")
        self._cancel.clicked.connect(self._leave)
        self._reason.returnPressed.connect(self._when.box.setFocus)
        self._reason_field, self._when_field = Field("", self._reason), Field("", self._when)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self._done)
        row.addWidget(self._cancel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for part in (self._question, self._reason_field, self._when_field, self._problem):
            column.addWidget(part)
        column.addLayout(row)
        self._retranslate()
        self.hide()

    def ask(self, promise: Promise) -> None:
        """Ask about this visit."""
        if self._promise is None or self._promise.promise_id != promise.promise_id:
            self._reason.clear()
            self._when.set_text("")
        self._promise = promise
        self._when.set_who(promise.who)
        self._say("")
        self.show()
        self._reason.setFocus()

    def put_away(self) -> None:
        """Forget what was begun."""
        self._promise = None
        self.hide()

    def is_about(self, promise_id: int) -> bool:
        """Whether this very visit is being asked about."""
        return self._promise is not None and self._promise.promise_id == promise_id

    def record(self) -> None:
        """Drop the visit and promise the call in its place."""
        promise = self._promise
        if promise is None:
            return
        if not self._when.is_usable():
            if not self._when.text():
                self._when.show_problem(self.tr("When do you ring next? A clock time is needed."))
            self._when.box.setFocus()
            return
        promises, text, sure = (
            self._frame.services.promises,
            self._when.to_store(),
            self._when.is_confirmed(),
        )
        reason = self._reason.text()
        self._frame.do(
            lambda: promises.decline_visit(promise.promise_id, text, reason=reason, confirmed=sure),
            self,
            done=self._on_done,
            refused=self._say,
        )

    # Inside

    def _on_enter(self) -> None:
        if self._when.is_usable():
            self.record()

    def _on_done(self, contact: Promise) -> None:
        self.put_away()
        self.recorded.emit(contact)

    def _leave(self) -> None:
        self.put_away()
        self.left.emit()

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        show_if(self._problem, bool(sentence))
        if sentence:
            self._reason.setFocus()

    def _retranslate(self) -> None:
        self._question.setText(self.tr("The visit is declined. What comes instead?"))
        self._reason_field.set_label(self.tr("How they put it"))
        self._when_field.set_label(self.tr("When we ring next"))
        self._when.box.setPlaceholderText(self.tr("e.g. 15:00, tomorrow 10:30"))
        self._done.setText(self.tr("Record"))
        self._cancel.setText(self.tr("Cancel"))

    # Overrides of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
