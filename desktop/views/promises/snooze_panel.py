"""Put a notice aside until a clock time before the promise, never a span of minutes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import ActionButton, label
from desktop.services.reminders import Notice
from desktop.views.frame import Frame
from desktop.views.when_box import WhenBox


class SnoozePanel(QWidget):
    """One box and Enter; hidden until it asks.

    Signals:
        snoozed: It is put aside.
        left: Esc or Cancel; the notice stands as before.
    """

    snoozed = Signal()
    left = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self._frame = frame
        self._notice: Notice | None = None
        self._question = label("", "strong", wrap=True)
        self._when = WhenBox(frame, "snooze_when", read=frame.services.promises.read)
        self._when.settled.connect(self._maybe_record)
        self._done = ActionButton("", "primary")
        self._done.setObjectName("action_record_snooze")
        self._done.clicked.connect(self._record)
        self._cancel = ActionButton("", keys="Esc")
        self._cancel.clicked.connect(self._leave)
        self.setFocusProxy(self._when.box)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self._done)
        row.addWidget(self._cancel)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_S)
        layout.addWidget(self._question)
        layout.addWidget(self._when)
        layout.addLayout(row)
        self._retranslate()

    def ask(self, notice: Notice) -> None:
        """Ask until when, for this notice."""
        self._notice = notice
        self._when.set_text("")
        self.show()
        self._when.box.setFocus()

    def asks_for(self) -> int:
        """The promise it asks for; 0 while it is away."""
        return self._notice.promise_id if self._notice is not None else 0

    def stop(self) -> None:
        """Ask no more."""
        self._notice = None
        self.hide()

    # Inside

    def _leave(self) -> None:
        self.stop()
        self.left.emit()

    def _maybe_record(self) -> None:
        if self._when.box.hasFocus() and self._when.is_usable():
            self._record()

    def _record(self) -> None:
        notice = self._notice
        if notice is None:
            return
        reminders, text, sure = (
            self._frame.services.reminders,
            self._when.to_store(),
            self._when.is_confirmed(),
        )
        self._frame.do(
            lambda: reminders.snooze(notice.promise_id, notice.stage, text, confirmed=sure),
            self,
            done=lambda _: self._on_done(),
            refused=self._when.show_problem,
        )

    def _on_done(self) -> None:
        self.stop()
        self.snoozed.emit()

    def _retranslate(self) -> None:
        self._question.setText(self.tr("Until when, before the time promised?"))
        self._when.box.setAccessibleName(self.tr("Remind me again at"))
        self._when.box.setPlaceholderText(self.tr("e.g. 12:25"))
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
