"""Marks of a point: under investigation until a day, or not applicable with its reason."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.four_points import Point
from desktop.qtkit.metrics import GAP_S, GAP_XS
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import ActionButton, ElidedLabel, LinkButton, label, show_if
from desktop.views.cases.point_words import marked_words
from desktop.views.frame import Frame
from desktop.views.when_box import WhenBox

Question = Literal["", "until", "reason"]


class MarkRow(QWidget):
    """Two buttons; the chosen one asks for its day or its reason in place.

    Signals:
        answered: (``until`` or ``reason``, text)
        unmark_wanted: It is to be written after all.
        left: The keyboard should go back to the point's text.
    """

    answered = Signal(str, str)
    unmark_wanted = Signal()
    left = Signal()

    def __init__(self, frame: Frame, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._point: Point | None = None
        self._asking: Question = ""
        self._buttons = QWidget()
        self._investigate = self._button(f"action_investigate_{name}", "until")
        self._never = self._button(f"action_not_applicable_{name}", "reason")
        self._marked = ElidedLabel()
        self._mark = QWidget()
        self._unmark = LinkButton("", self.unmark_wanted.emit)
        self._unmark.setObjectName(f"action_unmark_{name}")
        self._until = WhenBox(frame, f"{name}_until", read=frame.services.points.read_day)
        self._until.settled.connect(self._answer_until)
        self._reason = QLineEdit()
        self._reason.setObjectName(f"{name}_reason")
        self._reason.editingFinished.connect(self._answer_reason)
        for line in (self._until.box, self._reason):
            line.installEventFilter(self)
        self._note = label("", "second", wrap=True)
        self._note.setObjectName(f"{name}_mark_note")
        set_role(self._note, "second", tone="red")
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(self._investigate)
        row.addWidget(self._never)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_XS)
        marked = QHBoxLayout(self._mark)
        marked.setContentsMargins(0, 0, 0, 0)
        marked.setSpacing(GAP_S)
        marked.addWidget(self._marked, 1)
        marked.addWidget(self._unmark)
        for part in (
            self._buttons,
            self._mark,
            self._until,
            self._reason,
            self._note,
        ):
            layout.addWidget(part)
        self.ask("")
        self._retranslate()

    def _button(self, object_name: str, question: Question) -> ActionButton:
        button = ActionButton("", "small")
        button.setObjectName(object_name)
        button.clicked.connect(lambda: self.ask(question))
        return button

    def show_point(self, point: Point) -> None:
        """Show the point's mark, or the two buttons."""
        self._point = point
        self._marked.set_text(marked_words(point, self._frame.language))
        self._show_parts()

    def ask(self, question: Question) -> None:
        """Ask for the day or the reason; ``""`` ends asking."""
        had_focus = self._reason.hasFocus() or self._until.box.hasFocus()
        self._asking = question
        self._reason.clear()
        self._until.set_text("")
        self.show_problem("")
        self._show_parts()
        if question == "until":
            self._until.setFocus()
        elif question == "reason":
            self._reason.setFocus()
        elif had_focus:
            self.left.emit()

    def submit(self) -> None:
        """The screen is left: hand over a day that is understood, a reason that is written."""
        if self._asking == "until" and self._until.is_usable():
            self._answer_until()
        elif self._asking == "reason" and self._reason.text().strip():
            self._answer_reason()

    def show_problem(self, sentence: str) -> None:
        """Say beside the line why it was not stored; what was typed stays."""
        self._note.setText(sentence)
        show_if(self._note, bool(sentence))
        self._reason.setAccessibleDescription(sentence)

    def _show_parts(self) -> None:
        is_marked = self._point is not None and self._point.mark is not None
        show_if(self._buttons, not is_marked)
        show_if(self._mark, is_marked)
        show_if(self._until, self._asking == "until")
        show_if(self._reason, self._asking == "reason")

    def _answer_until(self) -> None:
        """Enter, or the box was left: an understood day is handed over as that day."""
        if self._asking != "until":
            return
        reading = self._until.reading()
        if reading is not None and reading.at is not None and self._until.is_usable():
            self.answered.emit("until", reading.at.date().isoformat())
        elif reading is None and not self._until.box.hasFocus():
            self.ask("")

    def _answer_reason(self) -> None:
        text = self._reason.text().strip()
        if self._asking != "reason":
            return
        if text or self._reason.hasFocus():
            self.answered.emit("reason", text)
        else:
            self.ask("")

    def _retranslate(self) -> None:
        self._investigate.setText(self.tr("Under investigation…"))
        self._never.setText(self.tr("Does not apply…"))
        self._unmark.setText(self.tr("write it after all"))
        for line, words in (
            (self._until.box, self.tr("until which day? e.g. 9 Oct, next Friday")),
            (self._reason, self.tr("why does it not apply?")),
        ):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)
        if self._point is not None:
            self.show_point(self._point)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if (
            watched in (self._until.box, self._reason)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self.ask("")
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]  # the stubs narrow watched too far

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
