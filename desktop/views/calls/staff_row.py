"""A complaint about a person of the office: about whom, and what the caller would like (S4-05)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.metrics import GAP_S, em
from desktop.qtkit.widgets import ActionButton, Field, label
from desktop.views.calls.call_session import CallSession

WISHES = ("callback", "letter", "neither")
FIRST_KEY = 5


class StaffRow(QWidget):
    """Keys 5 to 7; nothing is decided for the caller.

    Signals:
        wished: (value) of :data:`WISHES`.
    """

    wished = Signal(str)

    def __init__(self, session: CallSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._frame = session.frame
        self._wish = ""
        self._question = label("", "second", wrap=True)
        self._buttons: dict[str, ActionButton] = {}
        choices = QWidget()
        flow = FlowLayout(choices, spacing=GAP_S)
        for number, value in enumerate(WISHES, start=FIRST_KEY):
            button = ActionButton("", keys=str(number))
            button.setCheckable(True)
            button.setObjectName(f"staff_wish_{value}")
            button.clicked.connect(lambda _=False, chosen=value: self.choose(chosen))
            self._buttons[value] = button
            flow.addWidget(button)
        self.about = QComboBox()
        self.about.setObjectName("about_staff")
        self.about.setEditable(True)
        self.about.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.about.setMinimumWidth(em(self, 12))
        self.about.activated.connect(lambda _: self._store())
        line = self.about.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._store)
        self._field = Field("", self.about)
        row = QHBoxLayout()
        row.addWidget(self._field)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self._question)
        column.addWidget(choices)
        column.addLayout(row)
        self._retranslate()

    def load(self) -> None:
        """Ask anew; who it is about is shown as stored."""
        self._wish = ""
        self._mark()
        self.about.clear()
        self.about.addItem("")
        self.about.addItems([one.shown for one in self._frame.services.staff.all()])
        self.about.setCurrentText(self._session.case.about_staff)

    def wish(self) -> str:
        """What the caller would like, ``""`` until asked."""
        return self._wish

    def choose(self, value: str) -> None:
        """Take what the caller would like."""
        self._wish = value
        self._mark()
        self.wished.emit(value)

    def submit(self) -> None:
        """Hand over who it is about."""
        self._store()

    def _mark(self) -> None:
        for value, button in self._buttons.items():
            button.setChecked(value == self._wish)

    def _store(self) -> None:
        text, cases = self.about.currentText().strip(), self._frame.services.cases
        if not self._session.is_open or text == self._session.case.about_staff:
            return
        self._session.do_in_case(
            lambda case_id: cases.set_field(case_id, "about_staff", text),
            self,
            done=lambda _: self._field.show_note(""),
            refused=lambda sentence: self._field.show_note(sentence, "red"),
        )

    def _retranslate(self) -> None:
        self._question.setText(
            self.tr("Ask what the caller would like; most only want it passed on.")
        )
        words = {
            "callback": self.tr("A call back"),
            "letter": self.tr("A letter"),
            "neither": self.tr("Neither: pass it on"),
        }
        for value, text in words.items():
            self._buttons[value].setText(text)
        self._field.set_label(self.tr("Who it is about (the report does not go to them)"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
