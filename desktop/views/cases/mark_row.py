"""Marks of a point: under investigation until a day, or not applicable with its reason."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.four_points import Point
from desktop.qtkit.metrics import GAP_S, GAP_XS
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import ActionButton, LinkButton, label, show_if
from desktop.views.cases.point_words import marked_words
from desktop.views.frame import Frame

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
        self._marked = label("", wrap=True)
        self._unmark = LinkButton("", self.unmark_wanted.emit)
        self._unmark.setObjectName(f"action_unmark_{name}")
        self._line = QLineEdit()
        self._line.setObjectName(f"{name}_mark")
        self._line.installEventFilter(self)
        self._line.editingFinished.connect(self._answer)
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
        for part in (self._buttons, self._marked, self._unmark, self._line, self._note):
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
        self._marked.setText(marked_words(point, self._frame.language))
        self._show_parts()

    def ask(self, question: Question) -> None:
        """Ask for the day or the reason; ``""`` ends asking."""
        had_focus = self._line.hasFocus()
        self._asking = question
        self._line.clear()
        self.show_problem("")
        self._show_parts()
        self._name_line()
        if question:
            self._line.setFocus()
        elif had_focus:
            self.left.emit()

    def show_problem(self, sentence: str) -> None:
        """Say beside the line why it was not stored; what was typed stays."""
        self._note.setText(sentence)
        show_if(self._note, bool(sentence))
        self._line.setAccessibleDescription(sentence)

    def _show_parts(self) -> None:
        is_marked = self._point is not None and self._point.mark is not None
        show_if(self._buttons, not is_marked)
        show_if(self._marked, is_marked)
        show_if(self._unmark, is_marked)
        show_if(self._line, bool(self._asking))

    def _answer(self) -> None:
        text = self._line.text().strip()
        if self._asking and (text or self._line.hasFocus()):
            self.answered.emit(self._asking, text)
        elif self._asking:
            self.ask("")

    def _name_line(self) -> None:
        words = {
            "until": self.tr("until which day? e.g. 10/9, next Friday"),
            "reason": self.tr("why does it not apply?"),
            "": "",
        }[self._asking]
        self._line.setPlaceholderText(words)
        self._line.setAccessibleName(words)

    def _retranslate(self) -> None:
        self._investigate.setText(self.tr("Under investigation…"))
        self._never.setText(self.tr("Does not apply…"))
        self._unmark.setText(self.tr("write it after all"))
        self._name_line()
        if self._point is not None:
            self.show_point(self._point)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if (
            watched is self._line
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self.ask("")
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
