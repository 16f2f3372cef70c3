"""The recovery code of the office: shown when asked for, until it is taken down."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.policy import Office
from desktop.qtkit.metrics import GAP_L, GAP_M
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import ActionButton, Chip, Panel, label, show_if
from desktop.views.frame import Frame
from desktop.views.recovery_sheet import RecoverySheet


class RecoveryPage(QWidget):
    """Says whether the code was taken down, and shows it to the owner."""

    needs_owner = True

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._panel = Panel()
        self._chip = Chip()
        self._panel.head.addWidget(self._chip)
        self._panel.head.addStretch(1)
        self._why = label("", wrap=True)
        self._show = ActionButton("", icon="key")
        self._show.setObjectName("action_show_code")
        self._show.clicked.connect(self._show_code)
        self._note = label("", "second", wrap=True)
        self._sheet = RecoverySheet()
        self._sheet.confirmed.connect(self._confirm)
        self._new_code = ""
        self._renew = ActionButton("", icon="refresh-cw")
        self._renew.setObjectName("action_renew_code")
        self._renew.clicked.connect(self._show_new)
        self._leave = ActionButton("")
        self._leave.setObjectName("action_leave_code")
        self._leave.clicked.connect(self.hide_code)
        button = QHBoxLayout()
        button.setSpacing(GAP_M)
        for one in (self._show, self._renew, self._leave):
            button.addWidget(one)
        button.addStretch(1)
        self._panel.body.setSpacing(GAP_L)
        self._panel.body.addWidget(self._why)
        self._panel.body.addLayout(button)
        self._panel.body.addWidget(self._note)
        self._panel.body.addWidget(self._sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)
        self._is_made = False
        self._retranslate()
        self.hide_code()
        self._is_made = True

    def refresh(self) -> None:
        """Show whether the code is confirmed."""
        backups = self._frame.services.backups
        if backups.news is not None and self._is_made:
            is_good = backups.news.code == "rekey.changed"
            self._say(self._frame.explain(backups.news), "green" if is_good else "red")
            backups.news = None
        confirmed = self._frame.services.settings.office().code_confirmed
        if confirmed:
            self._chip.show_chip(self.tr("taken down"), "green")
        else:
            self._chip.show_chip(self.tr("not taken down yet"), "amber")
        self._show.setText(
            self.tr("Show the code again") if confirmed else self.tr("Show the code")
        )

    def submit(self) -> None:
        """Nothing waits here."""

    def first_focus(self) -> None:
        """Put the keyboard on what comes next."""
        if self._sheet.isVisibleTo(self):
            self._sheet.first_focus()
        else:
            self._show.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_code(self) -> None:
        """Take the code off the screen."""
        self._new_code = ""
        self._sheet.show_code("")
        self._show_sheet(False)
        self._note.hide()
        self.refresh()

    def _show_code(self) -> None:
        self._sheet.show_code(self._frame.recovery_code())
        self._note.hide()
        self._show_sheet(True)
        self._sheet.first_focus()

    def _show_new(self) -> None:
        """A fresh code is shown; it is in force only once it was taken down and read back."""
        from desktop.services.rekey import propose_code

        self._new_code = propose_code()
        self._sheet.show_code(self._new_code)
        self._say(
            self.tr(
                "This is the new code; the present one stays in force until you have taken this"
                " one down. Then the window closes for a moment, and the records are encrypted"
                " anew. Keep the present code as well: earlier backups open with it."
            ),
            "",
        )
        self._show_sheet(True)
        self._sheet.first_focus()

    def _show_sheet(self, shown: bool) -> None:
        show_if(self._sheet, shown)
        show_if(self._show, not shown)
        show_if(self._renew, not shown)
        show_if(self._leave, shown)
        show_if(self._why, not shown)

    def _confirm(self) -> None:
        if self._new_code:
            code = self._new_code
            self.hide_code()
            self._frame.change_code(code)
            return
        settings = self._frame.services.settings

        def stored(_: Office) -> None:
            self.hide_code()
            self._say(self.tr("The copy is right. The code is off the screen again."), "green")
            self._show.setFocus(Qt.FocusReason.OtherFocusReason)

        self._frame.do(
            lambda: settings.save_office(code_confirmed=True),
            self,
            done=stored,
            refused=lambda sentence: self._say(sentence, "red"),
        )

    def _say(self, text: str, tone: str) -> None:
        self._note.setText(text)
        set_role(self._note, "second", tone=tone)
        show_if(self._note, bool(text))

    def _retranslate(self) -> None:
        self._panel.set_title(self.tr("Recovery code"))
        self._renew.setText(self.tr("Make a new code …"))
        self._leave.setText(self.tr("Take it off the screen"))
        self._why.setText(
            self.tr(
                "The records are encrypted; this code opens them again if the computer breaks or "
                "is replaced. Have the printer ready, and nobody looking over your shoulder."
            )
        )
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
