"""Entering calls nobody took: number, when last, how often (S4-21)."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.missed_call import MissedCall
from desktop.domain.when import read_past
from desktop.qtkit.formats import ago, date_and_time
from desktop.qtkit.metrics import GAP_M, GAP_S
from desktop.qtkit.widgets import ActionButton, Field, Panel, label, show_if
from desktop.views.frame import Frame

FIGURES = re.compile("[0-9]+")


class MissedEntry(QWidget):
    """Four boxes; only the number is asked for.

    Signals:
        entered: (missed call) It stands on the list.
        left: Put away.
    """

    entered = Signal(object)
    left = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._panel = Panel()
        self._boxes = {name: QLineEdit() for name in ("number", "last_at", "count", "note")}
        self._fields = {name: Field("", box) for name, box in self._boxes.items()}
        self._panel.body.setSpacing(GAP_S)
        for name, box in self._boxes.items():
            box.setObjectName(f"missed_{name}")
            box.returnPressed.connect(self.record)
            self._panel.body.addWidget(self._fields[name])
        self._boxes["last_at"].textChanged.connect(self._show_time)
        self._problem = label("", "red", wrap=True)
        self._problem.setObjectName("missed_entry_problem")
        self._done = ActionButton("", "primary", keys="Return")
        self._done.setObjectName("action_record_missed")
        self._done.clicked.connect(self.record)
        self._cancel = ActionButton("", keys="Esc")
        self._cancel.setObjectName("action_leave_missed")
        self._cancel.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self._done)
        row.addWidget(self._cancel)
        row.addStretch(1)
        self._panel.body.addWidget(self._problem)
        self._panel.body.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_M)
        layout.addWidget(self._panel)
        layout.addStretch(1)
        self._say("")
        self._retranslate()

    def start(self) -> None:
        """Put the keyboard into the number; what was begun stays."""
        self._say("")
        self._boxes["number"].setFocus()

    def record(self) -> None:
        """Store it; a number that waits already rings on in its own entry."""
        number, last, note = (self._boxes[name].text() for name in ("number", "last_at", "note"))
        missed, count = self._frame.services.missed, self._count()
        self._frame.do(
            lambda: missed.enter(number, last, count, note),
            self,
            done=self._on_entered,
            refused=self._say,
        )

    # Inside

    def _count(self) -> int:
        text = unicodedata.normalize("NFKC", self._boxes["count"].text()).strip()
        found = FIGURES.findall(text)
        if not text:
            return 1
        return int(found[0]) if len(found) == 1 else 0

    def _on_entered(self, missed: MissedCall) -> None:
        for box in self._boxes.values():
            box.clear()
        self.entered.emit(missed)

    def _show_time(self) -> None:
        """Say when it was, as it was understood."""
        field, text = self._fields["last_at"], self._boxes["last_at"].text()
        if not text.strip():
            field.show_note("")
            return
        services, language = self._frame.services, self._frame.language
        now = services.now()
        reading = read_past(text, now=now, calendar=services.calendar())
        if reading.at is None:
            field.show_note(self._frame.explain(Refused(reading.reason, **reading.details)), "red")
            return
        shown = date_and_time(reading.at, language)
        passed = now.replace(tzinfo=None) - reading.at
        field.show_note(f"{shown} · {ago(passed, language)}", "green")

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        show_if(self._problem, bool(sentence))

    def _retranslate(self) -> None:
        self._panel.set_title(self.tr("A call nobody took"))
        self._fields["number"].set_label(self.tr("Number"))
        self._boxes["number"].setPlaceholderText(
            self.tr("as the telephone shows it, or “withheld”")
        )
        self._fields["last_at"].set_label(self.tr("When it rang last"))
        self._boxes["last_at"].setPlaceholderText(self.tr("now; e.g. 10:05, 20 min ago"))
        self._fields["count"].set_label(self.tr("How often"))
        self._boxes["count"].setPlaceholderText("1")
        self._fields["note"].set_label(self.tr("Note"))
        self._done.setText(self.tr("Enter"))
        self._cancel.setText(self.tr("Cancel"))
        self._show_time()

    # Overrides of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
