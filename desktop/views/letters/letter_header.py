"""The head of a letter: kind, person, state, language, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.domain.letter import Letter, LetterState
from desktop.qtkit.metrics import GAP_M, GAP_S, em
from desktop.qtkit.widgets import ActionButton, Chip, ElidedLabel, LinkButton, show_if
from desktop.views.letters.words import standing


class LetterHeader(QWidget):
    """Shows which letter it is; tells what the person wants.

    Signals:
        word_wanted, docx_wanted, pdf_wanted, print_wanted, approval_wanted: The buttons.
        case_wanted: To the case it belongs to.
        envelope_wanted: Its envelope or label.
    """

    word_wanted = Signal()
    docx_wanted = Signal()
    pdf_wanted = Signal()
    print_wanted = Signal()
    approval_wanted = Signal()
    case_wanted = Signal()
    envelope_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter: Letter | None = None
        self._owner_at_desk = True
        self._narrow = False
        self._kind = ElidedLabel("", "title")
        self._person = LinkButton("", self.case_wanted.emit)
        self._person.setObjectName("action_open_case")
        self._state = Chip("", "neutral")
        self._envelope = LinkButton("", self.envelope_wanted.emit)
        self._envelope.setObjectName("action_open_envelope")
        self._word = self._button("action_open_in_word", self.word_wanted, icon="external-link")
        self._save = ActionButton("")
        self._save.setObjectName("action_save_letter")
        self._menu = QMenu(self)
        self._docx = self._menu.addAction("", self.docx_wanted.emit)
        self._pdf = self._menu.addAction("", self.pdf_wanted.emit)
        self._menu.addSeparator()
        self._cover = self._menu.addAction("", self.envelope_wanted.emit)
        self._save.clicked.connect(self._show_menu)
        self._print = self._button("action_print_letter", self.print_wanted, keys="Ctrl+P")
        self._approve = self._button("action_ask_approval", self.approval_wanted, role="primary")
        self._approve.set_keys("Ctrl+Return")
        below = QHBoxLayout()
        below.setSpacing(GAP_S)
        below.addWidget(self._person)
        below.addWidget(self._state)
        below.addWidget(self._envelope)
        below.addStretch(1)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._kind)
        names.addLayout(below)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_M)
        layout.addLayout(names, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_S)
        for button in (self._word, self._save, self._print, self._approve):
            buttons.addWidget(button)
        layout.addLayout(buttons)
        self._retranslate()

    def _button(
        self, name: str, wanted: SignalInstance, role: str = "", *, keys: str = "", icon: str = ""
    ) -> ActionButton:
        button = ActionButton("", role, keys=keys, icon=icon)
        button.setObjectName(name)
        button.clicked.connect(wanted)
        return button

    def show_letter(
        self, letter: Letter, *, kind: str, person: str, ready: bool, owner_at_desk: bool
    ) -> None:
        """Show the letter.

        Args:
            ready: Nothing is missing; only then it can be approved.
            owner_at_desk: The person at the desk may approve at once.
        """
        self._letter, self._owner_at_desk = letter, owner_at_desk
        self._kind.set_text(kind)
        self._person.setText(person)
        self._state.show_chip(*standing(letter))
        self._show_word()
        self._show_paper()
        self._approve.setVisible(not letter.state.is_frozen)
        self._approve.setEnabled(ready)
        self._approve.setText(self._approve_text())

    def _show_paper(self) -> None:
        """What only paper needs: a mail has its verbs beside its text."""
        on_paper = self._letter is None or not self._letter.by_mail
        for button in (self._word, self._save, self._print):
            show_if(button, on_paper)
        show_if(self._envelope, on_paper and self.width() >= em(self, 76))  # else in the menu only

    def _show_word(self) -> None:
        is_draft = self._letter is None or not self._letter.state.is_frozen
        text = self.tr("Edit in Word") if is_draft else self.tr("Open in Word")
        self._word.setAccessibleName(text)
        self._word.setText("Word" if self._narrow else text)

    def _show_menu(self) -> None:
        self._menu.popup(self._save.mapToGlobal(self._save.rect().bottomLeft()))

    def _approve_text(self) -> str:
        waits = self._letter is not None and self._letter.state is LetterState.CHECKED
        if self._owner_at_desk or waits:
            return self.tr("Approve")
        return self.tr("Ask for approval")

    def _retranslate(self) -> None:
        self._show_word()
        self._save.setText(self.tr("Save as") + " ▾")
        self._docx.setText(self.tr("Word file…"))
        self._pdf.setText("PDF…")
        self._print.setText(self.tr("Print"))
        self._envelope.setText(self.tr("Envelope or label…"))
        self._cover.setText(self.tr("Envelope or label…"))
        self._approve.setText(self._approve_text())
        if self._letter is not None:
            self._state.show_chip(*standing(self._letter))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < em(self, 62)
        self._show_paper()
        self._narrow = narrow
        self._show_word()
        self._print.set_keys("" if narrow else "Ctrl+P")
        self._approve.set_keys("" if narrow else "Ctrl+Return")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
