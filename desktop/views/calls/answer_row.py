"""Can it be answered now? Yes: with which answer. No: why it needs a call back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_S, GAP_XS
from desktop.qtkit.widgets import AutosaveLine, KeyHint, Segmented, label, native_keys, show_if
from desktop.views.calls.answer_finder import AnswerFinder, AnswerSearch
from desktop.views.calls.call_keys import KEYS
from desktop.views.calls.call_session import CallSession


class AnswerRow(QWidget):
    """One question; the box for its answer stands in the same place (S3-08, S4-04).

    Signals:
        to_note: Enter or Esc in a box: back to the note.
    """

    to_note = Signal()

    def __init__(
        self, session: CallSession, decision: AutosaveLine, reason: AutosaveLine, *ends: QWidget
    ) -> None:
        """Args:
        ends: What else stands at the right end of the line.
        """
        super().__init__()
        self._decision, self._reason = decision, reason
        self._has_promise, self._is_call, self._asked = False, True, False
        self.finder = AnswerFinder(session, self)
        self._question = label("", "second")
        self._key = KeyHint(KEYS["answer"])
        self._choice = Segmented([("yes", ""), ("no", "")], "", can_clear=True)
        self._choice.setObjectName("can_answer_now")
        self._search = AnswerSearch()
        self._boxes = QWidget()
        boxes = QHBoxLayout(self._boxes)
        boxes.setContentsMargins(0, 0, 0, 0)
        boxes.setSpacing(GAP_S)
        for box, stretch in ((self._search, 2), (decision, 3), (reason, 3)):
            boxes.addWidget(box, stretch)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP_S)
        self._grid.setVerticalSpacing(GAP_S)
        parts = (self._question, self._key, self._choice)
        for column, part in enumerate(parts):
            self._grid.addWidget(part, 0, column)
        self._grid.setColumnStretch(3, 1)
        for column, part in enumerate(ends, start=4):
            self._grid.addWidget(part, 0, column)
        self._connect()
        self.fit(narrow=False)
        self._retranslate()

    def _connect(self) -> None:
        self._choice.chosen.connect(self._on_choice)
        self._search.textChanged.connect(self.finder.look)
        self._search.reached.connect(lambda: self.finder.look(self._search.text()))
        self._search.moved.connect(self.finder.move)
        self._search.taken.connect(self._take)
        self._search.left_off.connect(self._leave_off)

    # What the row above tells

    def fit(self, *, narrow: bool) -> None:
        """Where there is little width the boxes have a line of their own."""
        self._grid.removeWidget(self._boxes)
        show_if(self._key, not narrow)
        self._grid.setHorizontalSpacing(GAP_XS if narrow else GAP_S)
        if narrow:
            self._grid.addWidget(self._boxes, 1, 0, 1, self._grid.columnCount())
        else:
            self._grid.addWidget(self._boxes, 0, 3)

    def load(self, *, answered: bool, reason: bool) -> None:
        """Another call."""
        self.was_said()
        self._choice.choose("yes" if answered else "no" if reason else None)
        self._show()

    def show_promise(self, *, stands: bool, is_call: bool) -> None:
        """A promise stands: why it can't be answered now is asked beside it.

        Args:
            is_call: It is a call back; else the box says what was promised.
        """
        self._has_promise = stands
        if is_call != self._is_call:
            self._is_call = is_call
            self._say_why()
        if stands and self._choice.value() is None:
            self._choice.choose("no")
        self._show()

    def ask(self) -> None:
        """Ctrl+9: yes, and the keyboard goes to the search, or to what was answered."""
        self._choice.choose("yes")
        self._asked = True
        self._show()
        self._to_answer()

    def to_reason(self) -> bool:
        """Put the keyboard where the reason goes, if it is still missing."""
        if self._reason.text().strip():
            return False
        self.focus_reason()
        return True

    def focus_reason(self) -> None:
        """Put the keyboard where the reason goes."""
        if self._choice.value() is None:
            self._choice.choose("no")
        self._show()
        show_if(self._reason, True)
        self._reason.setFocus()

    def was_said(self) -> None:
        """The answer shown was said: nothing is searched any more."""
        self._asked = False
        self._search.clear()
        self.finder.clear()
        self._show()

    # Inside

    def _on_choice(self, value: str) -> None:
        self._asked = value == "yes"
        if value != "yes":
            self.was_said()
        self._show()
        if value == "no":
            self._reason.setFocus()
        elif value == "yes":
            self._to_answer()

    def _to_answer(self) -> None:
        (self._search if self._search.isVisibleTo(self) else self._decision).setFocus()

    def _show(self) -> None:
        value = self._choice.value()
        yes = value == "yes"
        searches = yes and (self._asked or not self._decision.text())
        show_if(self._search, searches and self.finder.has_any())
        show_if(self._decision, yes)
        show_if(self._reason, value == "no" or self._has_promise)
        show_if(self._boxes, value is not None or self._has_promise)

    def _take(self) -> None:
        """Enter: the answer stays in sight to be read, the cursor goes back to the note."""
        if self.finder.current() is None:
            self.finder.clear()
            if self._search.text().strip():  # nothing of it is ready: it is written instead
                self._decision.setFocus()
                return
        self.to_note.emit()

    def _leave_off(self) -> None:
        self.was_said()
        self.to_note.emit()

    def _say_why(self) -> None:
        words = self.tr("Why a callback") if self._is_call else self.tr("What it is")
        self._reason.setAccessibleName(words)
        self._reason.setPlaceholderText(words)

    def _retranslate(self) -> None:
        question = self.tr("Can it be answered now?")
        self._question.setText(question)
        self._choice.setToolTip(f"{question} ({native_keys(KEYS['answer'])})")
        self._choice.setAccessibleName(question)
        self._choice.set_choices([("yes", self.tr("yes")), ("no", self.tr("no"))])
        self._search.setAccessibleName(self.tr("Search the ready answers"))
        self._search.setPlaceholderText(self.tr("Search the ready answers"))
        self._decision.setAccessibleName(self.tr("What was answered"))
        self._decision.setPlaceholderText(self.tr("What was answered"))
        self._say_why()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
