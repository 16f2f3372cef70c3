"""The end of a call: one question, two ticks, then what is still missing."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.call import Ending
from desktop.domain.case import Kind
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import ActionButton, LinkButton, Panel, label, show_if
from desktop.views.calls.call_session import CallSession
from desktop.views.calls.missing import MISSING
from desktop.views.calls.staff_row import WISHES, StaffRow
from desktop.views.calls.words import ENDINGS, ending_word


class EndingPanel(Panel):
    """Keys 1 to 4, then Enter; Esc goes back to the call (S3-07, S0-26).

    Signals:
        ended: (ending, thanked, open points said)
        left: Back to the call.
        wanted: (field) Something still missing is to be asked or written.
    """

    ended = Signal(str, bool, bool)
    left = Signal()
    wanted = Signal(str)

    def __init__(self, session: CallSession, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("ending")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._session = session
        self._frame = session.frame
        self._chosen = ""
        self._question = label("", "heading", wrap=True)
        self._buttons: dict[str, ActionButton] = {}
        choices = QWidget()
        flow = FlowLayout(choices, spacing=GAP_S)
        for number, ending in enumerate(ENDINGS, start=1):
            button = ActionButton("", keys=str(number))
            button.setCheckable(True)
            button.setObjectName(f"ending_{ending.value}")
            button.clicked.connect(lambda _=False, value=ending.value: self.choose(value))
            self._buttons[ending.value] = button
            flow.addWidget(button)
        self._ticks = {"thanked": QCheckBox(), "open_said": QCheckBox()}
        for name, tick in self._ticks.items():
            tick.setObjectName(name)
        self.staff = StaffRow(session)
        self.staff.wished.connect(self._on_wish)
        self._problem = label("", "red", wrap=True)
        self._missing_title = label("", "second")
        self._missing = QWidget()
        missing = FlowLayout(self._missing, spacing=GAP_S)
        self._links: dict[str, LinkButton] = {}
        for name in MISSING:
            link = LinkButton("", partial(self.wanted.emit, name))
            link.setObjectName(f"missing_{name}")
            self._links[name] = link
            missing.addWidget(link)
        self._end = ActionButton("", "primary", keys="Return")
        self._end.setObjectName("action_confirm_end")
        self._end.clicked.connect(self._on_end)
        self._back = ActionButton("", keys="Esc")
        self._back.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self._end)
        row.addWidget(self._back)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(GAP_S)
        for part in (self._question, choices, self.staff, *self._ticks.values(), self._problem):
            column.addWidget(part)
        self.body.addLayout(column)
        self.body.addLayout(row)
        self.body.addSpacing(GAP_S)
        self.body.addWidget(self._missing_title)
        self.body.addWidget(self._missing)
        self.body.addStretch(1)
        self._retranslate()

    def ask(self, *, has_promise: bool, missing: Collection[str]) -> None:
        """Ask how it ended; the likely answer stands chosen.

        Args:
            missing: Names of :data:`MISSING` that are not noted yet; nothing forces them.
        """
        for name, link in self._links.items():
            show_if(link, name in missing)
        show_if(self._missing_title, bool(missing))
        show_if(self._missing, bool(missing))
        self._problem.setText("")
        show_if(self._problem, False)
        for tick in self._ticks.values():
            tick.setChecked(False)
        case = self._session.case
        show_if(self.staff, case.kind is Kind.STAFF)
        if case.kind is Kind.STAFF:
            self.staff.load()
        likely: Ending | None = Ending.AGREED if case.decision else None
        if has_promise:
            likely = Ending.CALLBACK
        elif case.kind is Kind.STAFF:
            likely = Ending.MESSAGE_ONLY
        self._mark(likely.value if likely else "")
        self.show()
        self.setFocus()

    def choose(self, ending: str) -> None:
        """Take one of the endings; the ticks are next."""
        self._mark(ending)
        self._ticks["thanked"].setFocus()

    def show_problem(self, sentence: str) -> None:
        """Say why the call did not end."""
        self._problem.setText(sentence)
        show_if(self._problem, bool(sentence))

    def _on_wish(self, wish: str) -> None:
        """A call back wished is one promised; else the message is passed on."""
        self.show_problem("")
        if wish == "callback":
            self._mark(Ending.CALLBACK.value)
        elif self._chosen in ("", Ending.CALLBACK.value):
            self._mark(Ending.MESSAGE_ONLY.value)
        self._ticks["thanked"].setFocus()

    def _mark(self, ending: str) -> None:
        self._chosen = ending
        for value, button in self._buttons.items():
            button.setChecked(value == ending)
        self._end.setEnabled(bool(ending))

    def _on_end(self) -> None:
        if self._chosen:
            ticks = [tick.isChecked() for tick in self._ticks.values()]
            self.ended.emit(self._chosen, ticks[0], ticks[1])

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("End the call"))
        self._question.setText(self.tr("How does the call end?"))
        for ending in ENDINGS:
            self._buttons[ending.value].setText(ending_word(ending))
        for tick in self._frame.services.checklist.ticks(self._frame.language):
            self._ticks[tick.name].setText(tick.label)
            self._ticks[tick.name].setToolTip(tick.hint)
        self._missing_title.setText(self.tr("Not noted yet"))
        words = {
            "caller_name": self.tr("the name"),
            "caller_phone": self.tr("the number"),
            "promise_when": self.tr("a time to ring back"),
            "read_back": self.tr("the read-back"),
            "apology_object": self.tr("what the apology is for"),
            "failing": self.tr("our failing"),
            "request": self.tr("the request"),
            "note": self.tr("a key point ★"),
        }
        for name, text in words.items():
            self._links[name].setText(text)
        self._end.setText(self.tr("End the call"))
        self._back.setText(self.tr("Back to the call"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        numbers = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1, Qt.Key.Key_3: 2, Qt.Key.Key_4: 3}
        wishes = dict(zip((Qt.Key.Key_5, Qt.Key.Key_6, Qt.Key.Key_7), WISHES, strict=True))
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_end()
        elif Qt.Key(key) in wishes and self.staff.isVisibleTo(self):
            self.staff.choose(wishes[Qt.Key(key)])
        elif Qt.Key(key) in numbers:
            self.choose(ENDINGS[numbers[Qt.Key(key)]].value)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
