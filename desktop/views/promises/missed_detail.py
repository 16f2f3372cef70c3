"""One missed call: promise it a call, ring now, or say why no call is wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.call import Call
from desktop.domain.missed_call import MissedCall, MissedRow
from desktop.domain.promise import Promise, PromiseKind
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.metrics import GAP_M, GAP_S
from desktop.qtkit.widgets import ActionButton, Field, Panel, label, show_if
from desktop.views.frame import Frame
from desktop.views.promise_form import PromiseForm, Wanted
from desktop.views.promises.missed_words import missed_person, missed_when, rang_words


class MissedDetail(QWidget):
    """Stands beside the list.

    Signals:
        promised: (promise) A call is promised.
        dropped: (missed call) It is off the list, with its reason.
        put_away: A question was put away without an answer.
    """

    promised = Signal(object)
    dropped = Signal(object)
    put_away = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._row: MissedRow | None = None
        self._panel = Panel()
        self._who = label("", "heading", wrap=True)
        self._text = label("", "second", wrap=True)
        self._text.setObjectName("missed_text")
        self._promise = self._button("action_promise_missed", "primary", "1", self.ask_promise)
        self._call = self._button("action_call_missed", "", "C", self.call_now, icon="phone")
        self._drop = self._button("action_drop_missed", "", "5", self.ask_drop)
        self._form = PromiseForm(frame, "missed_promise", (PromiseKind.CALLBACK,))
        self._form.made.connect(self.promised)
        self._form.left.connect(self._leave)
        self._reason = QLineEdit()
        self._reason.setObjectName("missed_drop_reason")
        self._reason.returnPressed.connect(self._record_drop)
        self._reason_field = Field("", self._reason)
        self._done = self._button("action_record_missed_drop", "primary", "", self._record_drop)
        self._cancel = self._button("action_leave_missed_drop", "", "Esc", self._leave)
        self._problem = label("", "red", wrap=True)
        self._problem.setObjectName("missed_problem")
        self._lay_out()
        self._retranslate()
        self._show_parts("")

    def show_row(self, row: MissedRow) -> None:
        """Show a missed call; a question begun about the same one stays."""
        is_other = self._row is None or self._row.missed.missed_id != row.missed.missed_id
        self._row = row
        missed = row.missed
        clock, day = missed_when(self._frame, missed)
        self._panel.set_title(f"{day} {clock}")
        person = missed_person(row, self._frame.language)
        self._who.setText(person or missed.number)
        parts = (missed.number if person else "", rang_words(missed), missed.note)
        self._text.setText("\n".join(part for part in parts if part))
        for button in (self._promise, self._call):
            button.setEnabled(bool(missed.number_key))
        if is_other:
            self._reason.clear()
            self._show_parts("")

    def press(self, key: int) -> bool:
        """Take one of the keys 1, 5 and C; false for any other, or while a box is filled in."""
        if self._row is None or self.is_asking():
            return False
        verbs = {
            Qt.Key.Key_1: self.ask_promise,
            Qt.Key.Key_5: self.ask_drop,
            Qt.Key.Key_C: self.call_now,
        }
        verb = verbs.get(Qt.Key(key))
        if verb is not None:
            verb()
        return verb is not None

    def is_asking(self) -> bool:
        """Whether a time or a reason is being filled in."""
        return not (self._form.isHidden() and self._reason_field.isHidden())

    def ask_promise(self) -> None:
        """Ask when the number is to be rung."""
        row = self._row
        if row is None:
            return
        if not row.missed.number_key:
            return
        missed, number = self._frame.services.missed, row.missed.missed_id

        def store(wanted: Wanted) -> Promise:
            return missed.promise_call(
                number,
                wanted.when_text,
                wanted.who,
                wanted.reason,
                wanted.confirmed,
                wanted.caller_wish,
            )

        self._form.start(
            store, reason=self.tr("Nobody could take the call"), person_id=row.person_id
        )
        self._show_parts("promise")
        self._form.focus_when()

    def ask_drop(self) -> None:
        """Ask why no call is wanted."""
        self._show_parts("drop")
        self._reason.setFocus()

    def call_now(self) -> None:
        """Ring the number: an outgoing call begins."""
        row = self._row
        if row is None or not row.missed.number_key:
            return
        missed, number = self._frame.services.missed, row.missed.missed_id

        def done(call: Call) -> None:
            self._frame.go(f"call/{call.call_id}")

        self._frame.do(lambda: missed.begin_call(number), self, done=done, refused=self._say)

    # Inside

    def _button(
        self, name: str, role: str, keys: str, verb: Callable[[], object], icon: str = ""
    ) -> ActionButton:
        button = ActionButton("", role, keys=keys, icon=icon)
        button.setObjectName(name)
        button.clicked.connect(lambda: verb())
        return button

    def _lay_out(self) -> None:
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, spacing=GAP_S)
        for button in (self._promise, self._call, self._drop):
            flow.addWidget(button)
        self._row_below = QWidget()
        below = QHBoxLayout(self._row_below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(GAP_S)
        below.addWidget(self._done)
        below.addWidget(self._cancel)
        below.addStretch(1)
        self._panel.body.setSpacing(GAP_M)
        for part in (
            self._who,
            self._text,
            self._buttons,
            self._form,
            self._reason_field,
            self._problem,
            self._row_below,
        ):
            self._panel.body.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panel)
        layout.addStretch(1)

    def _record_drop(self) -> None:
        if self._row is None:
            return
        missed, number, reason = (
            self._frame.services.missed,
            self._row.missed.missed_id,
            self._reason.text(),
        )
        self._frame.do(
            lambda: missed.drop(number, reason), self, done=self._on_dropped, refused=self._say
        )

    def _on_dropped(self, missed: MissedCall) -> None:
        self._row = None
        self._show_parts("")
        self.dropped.emit(missed)

    def _leave(self) -> None:
        self._show_parts("")
        self.put_away.emit()

    def _show_parts(self, asked: str) -> None:
        show_if(self._buttons, not asked)
        show_if(self._form, asked == "promise")
        show_if(self._reason_field, asked == "drop")
        show_if(self._row_below, asked == "drop")
        self._say("")

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        show_if(self._problem, bool(sentence))

    def _retranslate(self) -> None:
        self._promise.setText(self.tr("Promise a call"))
        self._call.setText(self.tr("Call now"))
        self._drop.setText(self.tr("No call needed"))
        self._reason_field.set_label(self.tr("Why is no call needed?"))
        self._done.setText(self.tr("Record"))
        self._cancel.setText(self.tr("Cancel"))
        if self._row is not None:
            self.show_row(self._row)

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
