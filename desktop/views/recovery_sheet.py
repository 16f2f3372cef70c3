"""The recovery code: shown large, taken down, and four of its characters asked back."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S, GAP_XL, em
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import ActionButton, Field, LinkButton, label, show_if
from desktop.views.recovery_print import GROUPS_PER_LINE, open_code_dialog

ASKED_GROUP = 1
ASKED_SIGNS = 2
_READ_AS = str.maketrans("OIL", "011")


def same_signs(typed: str, wanted: str) -> bool:
    """Whether what was typed means these signs: any width or case, O for 0, I or L for 1.

    >>> same_signs(" ｏ７ ", "07")
    True
    """
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_READ_AS)
    return "".join(mark for mark in plain if mark.isalnum()) == wanted


class RecoverySheet(QWidget):
    """Shows the code; once it is taken down, hides it and asks four characters back.

    Signals:
        confirmed: The four characters were right.
    """

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self._why = label("", wrap=True)
        self._shown = _CodeBox()
        self._note = label("", "second", wrap=True)
        self._copy = ActionButton("", icon="copy")
        self._copy.setObjectName("action_copy_code")
        self._copy.clicked.connect(self._to_clipboard)
        self._print = ActionButton("", icon="printer")
        self._print.setObjectName("action_print_code")
        self._print.clicked.connect(self._open_print)
        self._taken = ActionButton("", "primary")
        self._taken.setObjectName("action_take_down_code")
        self._taken.clicked.connect(self._ask_back)
        self._back = _AskBack()
        self._back.confirmed.connect(self.confirmed)
        self._back.code_wanted.connect(self._show_again)
        self._reading = self._lay_out()
        self._retranslate()
        self._show_stage(asking=False)

    def show_code(self, code: str) -> None:
        """Show a code, groups joined by hyphens; ``""`` forgets it."""
        self._code = code
        self._shown.show_groups(code.split("-") if code else [])
        self._say("")
        self._show_stage(asking=False)

    def first_focus(self) -> None:
        """Put the keyboard where work goes on."""
        (self._back if self._back.isVisibleTo(self) else self._print).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _lay_out(self) -> QWidget:
        reading = QWidget()
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_S)
        for button in (self._print, self._copy):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._taken)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_L)
        for part in (self._why, self._shown):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addWidget(self._note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(reading)
        layout.addWidget(self._back)
        return reading

    def _show_stage(self, *, asking: bool) -> None:
        show_if(self._reading, not asking)
        show_if(self._back, asking)

    def _ask_back(self) -> None:
        groups = self._code.split("-")
        self._back.ask(groups[ASKED_GROUP][:ASKED_SIGNS], groups[-1][-ASKED_SIGNS:])
        self._show_stage(asking=True)
        self.first_focus()

    def _show_again(self) -> None:
        self._show_stage(asking=False)
        self.first_focus()

    def _to_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(self._code)
        self._say(
            self.tr("Copied. Paste it where only the owner can read it, away from this computer.")
        )

    def _say(self, text: str) -> None:
        self._note.setText(text)
        show_if(self._note, bool(text))

    def _open_print(self) -> None:
        open_code_dialog(self, self._code, self._on_printed)

    def _on_printed(self) -> None:
        self._say(self.tr("Sent to the printer. Put the sheet away safely."))

    def _retranslate(self) -> None:
        self._why.setText(
            self.tr(
                "The records are encrypted; this code opens them again "
                "if the computer breaks or is replaced. Without it nobody can."
            )
        )
        self._copy.setText(self.tr("Copy"))
        self._print.setText(self.tr("Print"))
        self._taken.setText(self.tr("I have it on paper"))
        self._say("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        for button in (self._copy, self._print, self._taken):
            if is_enter and button.hasFocus():
                button.click()
                return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class _CodeBox(QFrame):
    """The groups of the code, three in a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self.setObjectName("recovery_code")
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(GAP_XL, GAP_L, GAP_XL, GAP_L)
        self._grid.setHorizontalSpacing(GAP_XL)
        self._grid.setVerticalSpacing(GAP_M)

    def show_groups(self, groups: list[str]) -> None:
        for old in self._labels:
            self._grid.removeWidget(old)
            old.deleteLater()
        self._labels = [label(group, "clock") for group in groups]
        for number, one in enumerate(self._labels):
            one.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            one.setAccessibleName(" ".join(one.text()))
            self._grid.addWidget(one, *divmod(number, GROUPS_PER_LINE))
        self.setAccessibleName(" ".join(groups))


class _AskBack(QWidget):
    """Asks two characters of the second group and two of the last.

    Signals:
        confirmed: All four are right.
        code_wanted: Show the code once more.
    """

    confirmed = Signal()
    code_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = ("", "")
        self._asked = label("", "strong", wrap=True)
        self._first, self._second = QLineEdit(), QLineEdit()
        self._first.setObjectName("code_second_group")
        self._second.setObjectName("code_last_group")
        self._fields = (Field("", self._first), Field("", self._second))
        self._note = label("", "red", wrap=True)
        self._check = ActionButton("", "primary")
        self._check.setObjectName("action_confirm_code")
        self._check.clicked.connect(self._compare)
        self._again = LinkButton("", self.code_wanted.emit)
        self._again.setObjectName("action_see_code")
        self.setFocusProxy(self._first)
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        boxes = QHBoxLayout()
        boxes.setSpacing(GAP_XL)
        for field in self._fields:
            field.widget.setMaximumWidth(em(self, 6))
            boxes.addWidget(field)
        boxes.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_M)
        buttons.addWidget(self._check)
        buttons.addWidget(self._again)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_L)
        column.addWidget(self._asked)
        column.addLayout(boxes)
        column.addWidget(self._note)
        column.addLayout(buttons)
        self._note.hide()

    def ask(self, first: str, second: str) -> None:
        self._wanted = (first, second)
        for box in (self._first, self._second):
            box.clear()
        self._say("")

    def _say(self, text: str) -> None:
        self._note.setText(text)
        show_if(self._note, bool(text))

    def _compare(self) -> None:
        boxes = (self._first, self._second)
        wrong = [
            box
            for box, wanted in zip(boxes, self._wanted, strict=True)
            if not same_signs(box.text(), wanted)
        ]
        if not wrong:
            self._say("")
            self.confirmed.emit()
            return
        self._say(
            self.tr("That is not what the code says. Compare it with your copy; nothing is lost.")
        )
        wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
        wrong[0].selectAll()

    def _retranslate(self) -> None:
        self._asked.setText(
            self.tr("To be sure that the copy is complete: enter these four characters from it.")
        )
        self._fields[0].set_label(self.tr("Second group, first two"))
        self._fields[1].set_label(self.tr("Last group, last two"))
        self._check.setText(self.tr("Compare"))
        self._again.setText(self.tr("See the code again"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self._again.hasFocus():
            self._again.click()
        elif self._first.hasFocus() and not self._second.text():
            self._second.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._compare()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
