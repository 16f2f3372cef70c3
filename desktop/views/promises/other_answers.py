"""The two answers that are rarer: the visit is declined, the promise can't be kept any more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.promise import Promise, PromiseKind
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.metrics import GAP_M, GAP_S
from desktop.qtkit.widgets import ActionButton, Field, LinkButton, label, show_if
from desktop.views.frame import Frame
from desktop.views.visit_decline import VisitDecline


class OtherAnswers(QWidget):
    """Below the usual answers; each shows only where it can be given.

    Signals:
        answered: (promise id) It is recorded.
        put_away: A question was put away without an answer.
    """

    answered = Signal(int)
    put_away = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._promise: Promise | None = None
        self._declined = LinkButton("", self._ask_declined)
        self._declined.setObjectName("action_decline_visit")
        self._broken = LinkButton("", self._ask_broken)
        self._broken.setObjectName("action_say_broken")
        self._links = QWidget()
        flow = FlowLayout(self._links, spacing=GAP_M)
        flow.addWidget(self._declined)
        flow.addWidget(self._broken)
        self._decline = VisitDecline(frame)
        self._decline.recorded.connect(lambda _: self._tell())
        self._decline.left.connect(self.put_away)
        self._note = QLineEdit()
        self._note.setObjectName("broken_note")
        self._note.returnPressed.connect(self._record_broken)
        self._note_field = Field("", self._note)
        self._done = ActionButton("", "primary")
        self._done.setObjectName("action_record_broken")
        self._done.clicked.connect(self._record_broken)
        self._cancel = ActionButton("", keys="Esc")
        self._cancel.clicked.connect(self._leave)
        self._problem = label("", "red", wrap=True)
        self._lay_out()
        self._retranslate()
        self._show_parts(asks_note=False)

    def show_promise(self, promise: Promise) -> None:
        """Offer what can be said of this promise; a question begun about it stays."""
        is_other = self._promise is None or self._promise.promise_id != promise.promise_id
        self._promise = promise
        if is_other:
            self._decline.put_away()
            self._note.clear()
            self._show_parts(asks_note=False)
        show_if(self._declined, promise.kind is PromiseKind.VISIT)
        show_if(self._broken, promise.due_at <= self._frame.services.now())

    def is_asking(self) -> bool:
        """Whether a reason or a time is being filled in."""
        return not (self._decline.isHidden() and self._note_field.isHidden())

    # Inside

    def _lay_out(self) -> None:
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(self._done)
        row.addWidget(self._cancel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for part in (self._links, self._decline, self._note_field, self._problem, self._buttons):
            column.addWidget(part)

    def _ask_declined(self) -> None:
        if self._promise is not None:
            self._show_parts(asks_note=False)
            self._decline.ask(self._promise)

    def _ask_broken(self) -> None:
        self._decline.put_away()
        self._show_parts(asks_note=True)
        self._note.setFocus()

    def _record_broken(self) -> None:
        promise = self._promise
        if promise is None:
            return
        note = self._note.text().strip()
        if not note:
            self._say(self.tr("Say in a few words what happened."))
            self._note.setFocus()
            return
        promises = self._frame.services.promises
        self._frame.do(
            lambda: promises.broken(promise.promise_id, note),
            self,
            done=lambda _: self._tell(),
            refused=self._say,
        )

    def _tell(self) -> None:
        number = self._promise.promise_id if self._promise else 0
        self._promise = None
        self._show_parts(asks_note=False)
        self.answered.emit(number)

    def _leave(self) -> None:
        self._show_parts(asks_note=False)
        self.put_away.emit()

    def _show_parts(self, *, asks_note: bool) -> None:
        show_if(self._note_field, asks_note)
        show_if(self._buttons, asks_note)
        self._say("")

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        show_if(self._problem, bool(sentence))

    def _retranslate(self) -> None:
        self._declined.setText(self.tr("The visit is declined…"))
        self._broken.setText(self.tr("It can't be kept any more…"))
        self._note_field.set_label(self.tr("What happened"))
        self._done.setText(self.tr("Record as not kept"))
        self._cancel.setText(self.tr("Cancel"))

    # Overrides of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_asking():
            self._leave()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
