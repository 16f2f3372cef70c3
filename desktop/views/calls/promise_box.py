"""The promise of the call: when, in one box, and who keeps it; why it can't be answered now."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.domain.promise import Promise, PromiseKind, PromiseState
from desktop.domain.when import Reading
from desktop.qtkit.widgets import Field
from desktop.views.calls.call_session import CallSession
from desktop.views.when_box import WhenBox

STORE_MS = 1500


class PromiseBox(QWidget):
    """Stores only what names a clock time; what is half typed is kept beside it.

    Signals:
        inexact: (bool) The box holds something that can't be stored.
        to_note: Enter on a stored promise: back to the note.
    """

    inexact = Signal(bool)
    to_note = Signal()

    def __init__(self, session: CallSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._frame = session.frame
        self._promise: Promise | None = None
        self._reason = ""
        self.when = WhenBox(self._frame, "promise_when")
        self._who = QComboBox()
        self._who.setObjectName("promise_who")
        self._who.setEditable(True)
        self._who.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._who.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._who.setMinimumContentsLength(4)
        self.when.add_beside(self._who)
        self._field = Field("", self.when, keys="Ctrl+4")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)
        column.addStretch(1)
        self._pause = QTimer(self, singleShot=True, interval=STORE_MS)
        self._pause.timeout.connect(self.store)
        self.when.settled.connect(self.store)
        self.when.edited.connect(self._on_edited)
        self.when.box.entered.connect(self._on_enter)
        self._who.activated.connect(lambda _: self.store())
        line = self._who.lineEdit()
        if line is not None:
            line.editingFinished.connect(self.store)
        self._retranslate()

    # What the screen tells

    def load(self) -> None:
        """Another call: take what is stored, the half-typed text included."""
        self._pause.stop()
        typed = self._frame.services.promises.typed(self._session.call_id)
        promise = self._read_promise()
        self._show_people()
        self._who.setCurrentText(promise.who if promise else self._default_who())
        self._reason = promise.reason if promise else typed.get("promise_reason", "")
        text = typed.get("promise_when") or (promise.typed if promise else "")
        stands = promise is not None and text == promise.typed
        self.when.set_text(text, confirmed=stands)
        self.when.show_echo()

    def show_stored(self) -> None:
        """Show what is stored, but for a box being written in."""
        before = self._promise
        promise = self._read_promise()
        if not self.when.box.hasFocus():
            if promise is None and before is not None and self.when.text() == before.typed:
                self.when.set_text("")
            self.when.show_echo()

    def has_promise(self) -> bool:
        """Whether a promise with a clock time stands."""
        return self._promise is not None

    def reason(self) -> str:
        """Why it can't be answered now, as stored or kept."""
        return self._reason

    def set_reason(self, reason: str) -> None:
        """Keep why it can't be answered now; it goes along with the promise."""
        if reason == self._reason:
            return
        self._reason = reason
        promises, call_id = self._frame.services.promises, self._session.call_id
        self._frame.quietly(lambda: promises.keep_typed(call_id, "promise_reason", reason))
        self.store()

    def focus_when(self) -> None:
        """Put the keyboard into the box, what stands there marked."""
        self.when.box.setFocus()
        self.when.box.selectAll()

    def store(self) -> None:
        """Store the promise if it names a clock time and something is new."""
        self._pause.stop()
        if not self._session.is_open:
            return
        text, who = self.when.text(), self._who.currentText().strip()
        standing = self._promise
        if not text and standing is None:
            return
        same_text = standing is not None and standing.typed == text
        if text and not same_text and not self.when.is_usable():
            return
        kept = standing is not None and standing.reason == self._reason
        if kept and same_text and standing is not None and who in ("", standing.who):
            return
        self._set_callback(text, who)

    # Inside

    def _set_callback(self, text: str, who: str) -> None:
        promises, call_id = self._frame.services.promises, self._session.call_id
        reason, sure = self._reason, self.when.is_confirmed()

        def verb(case_id: int) -> None:
            promises.set_callback(case_id, call_id, text, who=who, reason=reason, confirmed=sure)
            promises.keep_typed(call_id, "promise_when", "")

        self._session.do_in_case(
            verb,
            self,
            done=lambda _: self._session.refresh_soon(),
            refused=self.when.show_problem,
        )

    def _read_promise(self) -> Promise | None:
        found = self._frame.services.promises.of_call(self._session.call_id)
        self._promise = next(
            (
                one
                for one in found
                if one.kind is PromiseKind.CALLBACK and one.state is PromiseState.OPEN
            ),
            None,
        )
        promise = self._promise
        reading = Reading("exact", promise.wall, promise.relation) if promise else None
        self.when.show_standing(promise.typed if promise else "", reading)
        return promise

    def _show_people(self) -> None:
        current = self._who.currentText()
        self._who.clear()
        self._who.addItems([one.shown for one in self._frame.services.staff.all()])
        self._who.setCurrentText(current)

    def _default_who(self) -> str:
        return self._frame.services.staff.at_desk().shown

    def _on_enter(self) -> None:
        reading = self.when.reading()
        if reading is not None and reading.outcome == "exact":
            self.to_note.emit()

    def _on_edited(self) -> None:
        usable, text = self.when.is_usable(), self.when.text()
        self.inexact.emit(bool(text) and not usable)
        if not self._session.is_open or not self.when.box.hasFocus():
            return
        promises, call_id = self._frame.services.promises, self._session.call_id
        self._frame.quietly(lambda: promises.keep_typed(call_id, "promise_when", text))
        if usable:
            self._pause.start()
        else:
            self._pause.stop()

    def _retranslate(self) -> None:
        self._field.set_label(self.tr("Promise"))
        self.when.box.setAccessibleName(self.tr("Promise"))
        self.when.box.setPlaceholderText(self.tr("e.g. 12:30, tomorrow 10:30"))
        self._who.setAccessibleName(self.tr("Who calls"))
        self._who.setToolTip(self.tr("Who calls"))
        line = self._who.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Who calls"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
