"""What stands before an office is open: the code asked, a new code shown, a problem told."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_XL, em
from desktop.qtkit.widgets import ActionButton, Sentence, label, page, show_if
from desktop.views.opening.code_entry import CodeEntry
from desktop.views.recovery_sheet import RecoverySheet

WIDTH_EM = 44


class OpeningScreen(QWidget):
    """Shows one of three things in the middle of the empty window.

    Signals:
        code_entered: (text as typed) The recovery code of existing records.
        code_confirmed: A new code was taken down and read back.
        retry_wanted: Try to open the records once more.
        accept_wanted: Make the records in this folder all the same.
        repair_wanted: Make damaged records whole, or go back to the newest good backup.
        quit_wanted: Close the program.
    """

    code_entered = Signal(str)
    code_confirmed = Signal()
    retry_wanted = Signal()
    accept_wanted = Signal()
    repair_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = "problem"
        self._is_new = False
        self._title = label("", "title", wrap=True)
        self._entry = CodeEntry()
        self._entry.entered.connect(self.code_entered)
        self._sheet = RecoverySheet()
        self._sheet.confirmed.connect(self._on_confirmed)
        self._sentence = Sentence()
        self._sentence.setObjectName("problem")
        self._retry = ActionButton("", "primary", icon="refresh-cw")
        self._retry.setObjectName("action_retry_opening")
        self._retry.clicked.connect(self.retry_wanted)
        self._accept, self._repair = ActionButton(""), ActionButton("", "primary", icon="shield")
        self._accept.setObjectName("action_accept_folder")
        self._repair.setObjectName("action_repair_records")
        self._accept.clicked.connect(self.accept_wanted)
        self._repair.clicked.connect(self._start_repair)
        self._what_repair = label("", "second", wrap=True)
        self._quit = ActionButton("")
        self._quit.setObjectName("action_quit")
        self._quit.clicked.connect(self.quit_wanted)
        self._column = self._lay_out()
        self._retranslate()
        self._show_state("problem")

    # What the application tells

    def ask_code(self, problem: str = "") -> None:
        """Ask for the recovery code; ``problem`` says why the last one did not open."""
        self._show_state("ask")
        self._entry.ask(problem)

    def show_new_code(self, code: str) -> None:
        """Show the code of a new office and go on once it is taken down.

        Args:
            code: Groups joined by hyphens.
        """
        self._sheet.show_code(code)
        self._show_state("new")
        self.first_focus()

    def show_problem(
        self,
        sentence: str,
        can_retry: bool,
        *,
        can_accept: bool = False,
        can_repair: bool = False,
    ) -> None:
        """Say why the records can't be opened, and what can be done."""
        self._is_new = can_accept
        self._sentence.set_text(sentence)
        show_if(self._retry, can_retry)
        show_if(self._accept, can_accept)
        show_if(self._repair, can_repair)
        show_if(self._what_repair, can_repair)
        self._repair.setEnabled(True)
        self._show_state("problem")
        self.first_focus()

    # What the window asks of every screen

    def submit(self) -> None:
        """Nothing typed here is kept."""

    def title(self) -> str:
        """What the window's title says."""
        return self._title.text()

    def key_list(self) -> list[tuple[str, str]]:
        """Keys and what they do here."""
        return [("Return", self.tr("go on")), ("Tab", self.tr("to the next box or button"))]

    def first_focus(self) -> None:
        """Put the keyboard where work begins."""
        if self._state == "ask":
            self._entry.first_focus()
        elif self._state == "new":
            self._sheet.first_focus()
        else:
            offered = (self._retry, self._repair)
            wanted = next((one for one in offered if one.isVisibleTo(self)), self._quit)
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    # Inside

    def _lay_out(self) -> QWidget:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_M)
        for button in (self._retry, self._repair, self._accept, self._quit):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QWidget()
        inner = QVBoxLayout(column)
        inner.setContentsMargins(GAP_XL, GAP_XL, GAP_XL, GAP_XL)
        inner.setSpacing(GAP_L)
        inner.addStretch(2)
        for part in (self._title, self._entry, self._sheet, self._sentence, self._what_repair):
            inner.addWidget(part)
        inner.addSpacing(GAP_L)
        inner.addLayout(buttons)
        inner.addStretch(3)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(column, 100)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page(middle))
        column.setMaximumWidth(em(self, WIDTH_EM))
        return column

    def _show_state(self, state: str) -> None:
        self._state = state
        show_if(self._entry, state == "ask")
        show_if(self._sheet, state == "new")
        show_if(self._sentence, state == "problem")
        if state != "problem":
            for part in (self._retry, self._accept, self._repair, self._what_repair):
                part.hide()
        if state != "new":
            self._sheet.show_code("")
        self._show_title()

    def _show_title(self) -> None:
        titles = {
            "ask": self.tr("Enter the recovery code"),
            "new": self.tr("Take down the recovery code first"),
            "problem": self.tr("The records can’t be opened now"),
        }
        if self._state == "problem" and self._is_new:
            titles["problem"] = self.tr("This folder is not the right place")
        self._title.setText(titles[self._state])

    def _start_repair(self) -> None:
        self._repair.setEnabled(False)
        self._repair.setText(self.tr("Repairing …"))
        self.repair_wanted.emit()

    def _on_confirmed(self) -> None:
        self._sheet.show_code("")
        self.code_confirmed.emit()

    def _retranslate(self) -> None:
        self._retry.setText(self.tr("Try again"))
        self._accept.setText(self.tr("Use it all the same"))
        self._repair.setText(self.tr("Repair"))
        self._what_repair.setText(
            self.tr(
                "Repair writes every readable row into a new file; where rows are out of reach,"
                " the newest good backup takes their place. The damaged file is kept aside."
            )
        )
        self._quit.setText(self.tr("Quit"))
        self._show_title()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        for button in (self._retry, self._repair, self._accept, self._quit):
            if is_enter and button.hasFocus():
                button.click()
                return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        if event.type() == QEvent.Type.FontChange:
            self._column.setMaximumWidth(em(self, WIDTH_EM))
        super().changeEvent(event)
