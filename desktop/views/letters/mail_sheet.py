"""The mail beside its fields: as it will be sent, and the ways it goes out by hand."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import DomainError
from desktop.domain.letter import LetterState, Mail
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.metrics import GAP_M, GAP_S, em
from desktop.qtkit.widgets import ActionButton, Banner, Panel, show_if
from desktop.views.frame import Frame
from desktop.views.letters.mail_output import MailOutput
from desktop.views.letters.mail_text import MailText

COPY_ALL, COPY_SUBJECT, COPY_TEXT, OPEN = "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+O"


class MailSheet(QWidget):
    """Shows the mail of one letter, with its verbs.

    Args:
        screen: Where the keys work while the mail is shown.
    """

    def __init__(self, frame: Frame, screen: QWidget) -> None:
        super().__init__()
        self._frame = frame
        self._has_mail = False
        self._state: LetterState | None = None
        self._text = MailText()
        self._told = Banner("green")
        self._told.setObjectName("mail_told")
        self.output = MailOutput(frame, screen)
        self.output.done.connect(lambda told, then: self._told.say(told, then, tone="green"))
        self.output.refused.connect(lambda told: self._told.say(told, tone="red"))
        self._attach = Banner("accent")
        self._attach.setObjectName("mail_enclosures")
        self._buttons: dict[str, ActionButton] = {}
        self._shortcuts: list[QShortcut] = []
        self._lay_out()
        for keys, verb in (
            (COPY_ALL, self.output.copy_all),
            (COPY_SUBJECT, self.output.copy_subject),
            (COPY_TEXT, self.output.copy_text),
            (OPEN, self.output.open),
        ):
            shortcut = QShortcut(QKeySequence(keys), screen)
            shortcut.activated.connect(verb)
            shortcut.setEnabled(False)
            self._shortcuts.append(shortcut)
        self._retranslate()

    def _lay_out(self) -> None:
        panel = Panel()
        panel.body.setSpacing(GAP_M)
        bar = FlowLayout(spacing=GAP_S)
        for name, icon, verb in (
            ("action_copy_mail", "copy", self.output.copy_all),
            ("action_copy_mail_subject", "", self.output.copy_subject),
            ("action_copy_mail_text", "", self.output.copy_text),
            ("action_open_mail", "mail", self.output.open),
            ("action_save_mail", "", self.output.save),
        ):
            button = ActionButton("", icon=icon)
            button.setObjectName(name)
            button.clicked.connect(verb)
            self._buttons[name] = button
            bar.addWidget(button)
        panel.body.addLayout(bar)
        panel.body.addWidget(self._told)
        panel.body.addWidget(self._attach)
        panel.body.addWidget(self._text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        self.setFocusProxy(self._text)

    def show_letter(self, letter_id: int) -> None:
        """Show the mail of a letter as it stands; 0 shows none and its keys rest.

        Raises:
            DomainError: There is no text for it; an empty one is shown.
        """
        state = self._frame.services.letters.get(letter_id).state if letter_id else None
        if (letter_id, state) != (self.output.letter_id, self._state):
            self._told.say("")  # what was done, and is to be done next, is history
        self.output.letter_id, self._state = letter_id, state
        self._has_mail = False
        try:
            if letter_id:
                self._show(self._frame.services.mails.get(letter_id))
        except DomainError:
            self._text.show_mail(Mail("", "", ""))
            self._attach.say("")
            raise
        finally:
            for shortcut in self._shortcuts:
                shortcut.setEnabled(self._has_mail)
            for button in self._buttons.values():
                button.setEnabled(self._has_mail)

    def key_list(self) -> list[tuple[str, str]]:
        """Its keys while a mail is shown."""
        if not self._has_mail:
            return []
        return [
            (COPY_ALL, self.tr("Copy subject and text")),
            (COPY_SUBJECT, self.tr("Copy the subject")),
            (COPY_TEXT, self.tr("Copy the text")),
            (OPEN, self.tr("Open in the mail program")),
        ]

    # Inside

    def _show(self, mail: Mail) -> None:
        self._has_mail = True
        self._text.show_mail(mail)
        listed = self._frame.services.mails.enclosures(self.output.letter_id)
        words = self.tr("Attach in the mail program: {papers}")
        self._attach.say("", words.format(papers=self.tr(", ").join(listed)) if listed else "")
        show_if(self._attach, bool(listed))

    def _retranslate(self) -> None:
        words = {
            "action_copy_mail": self.tr("Copy all"),
            "action_copy_mail_subject": self.tr("Subject"),
            "action_copy_mail_text": self.tr("Text"),
            "action_open_mail": self.tr("Open in mail"),
            "action_save_mail": self.tr("Save as…"),
        }
        for name, text in words.items():
            self._buttons[name].setText(text)
        self._buttons["action_copy_mail"].setAccessibleName(self.tr("Copy subject and text"))
        self._buttons["action_copy_mail_subject"].setAccessibleName(self.tr("Copy the subject"))
        self._buttons["action_copy_mail_text"].setAccessibleName(self.tr("Copy the text"))
        self._buttons["action_open_mail"].setAccessibleName(self.tr("Open in the mail program"))
        for name in ("action_copy_mail_subject", "action_copy_mail_text"):
            self._buttons[name].setToolTip(self._buttons[name].accessibleName())

    # Overrides of Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= em(self, 40)
        for name, keys in (
            ("action_copy_mail", COPY_ALL),
            ("action_copy_mail_subject", COPY_SUBJECT),
            ("action_copy_mail_text", COPY_TEXT),
            ("action_open_mail", OPEN),
        ):
            self._buttons[name].set_keys(keys if wide else "")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
