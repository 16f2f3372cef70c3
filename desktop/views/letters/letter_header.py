"""The head of a letter: kind, person, state, language, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.letter import Letter, LetterState
from desktop.qtkit.metrics import GAP_M, GAP_S
from desktop.qtkit.widgets import ActionButton, Chip, ElidedLabel, LinkButton, Segmented
from desktop.views.letters.words import TONES, state_word


class LetterHeader(QWidget):
    """Shows which letter it is; tells what the person wants.

    Signals:
        word_wanted, pdf_wanted, print_wanted, approval_wanted: The buttons.
        language_chosen: (ja or en) Of the letter.
        case_wanted: To the case it belongs to.
    """

    word_wanted = Signal()
    docx_wanted = Signal()
    pdf_wanted = Signal()
    print_wanted = Signal()
    approval_wanted = Signal()
    language_chosen = Signal(str)
    case_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter: Letter | None = None
        self._owner_at_desk = True
        self._kind = ElidedLabel("", "title")
        self._person = LinkButton("", self.case_wanted.emit)
        self._person.setObjectName("action_open_case")
        self._state = Chip("", "neutral")
        self._languages = Segmented([("ja", "日本語"), ("en", "English")], "")
        self._languages.setObjectName("letter_language")
        self._languages.chosen.connect(self.language_chosen)
        self._word = self._button("action_open_in_word", self.word_wanted, icon="external-link")
        self._docx = self._button("action_save_docx", self.docx_wanted)
        self._pdf = self._button("action_save_pdf", self.pdf_wanted)
        self._print = self._button("action_print_letter", self.print_wanted, keys="Ctrl+P")
        self._approve = self._button("action_ask_approval", self.approval_wanted, role="primary")
        self._approve.set_keys("Ctrl+Return")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_M)
        layout.addWidget(self._kind, 1)
        layout.addWidget(self._person)
        layout.addWidget(self._state)
        layout.addWidget(self._languages)
        layout.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_S)
        for button in (self._word, self._docx, self._pdf, self._print, self._approve):
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
        number = f" {letter.number}" if letter.number else ""
        self._state.show_chip(state_word(letter.state) + number, TONES[letter.state])
        self._languages.choose(letter.language)
        self._languages.setEnabled(not letter.state.is_frozen)
        self._approve.setVisible(not letter.state.is_frozen)
        self._approve.setEnabled(ready)
        self._approve.setText(self._approve_text())

    def _approve_text(self) -> str:
        waits = self._letter is not None and self._letter.state is LetterState.CHECKED
        if self._owner_at_desk or waits:
            return self.tr("Approve")
        return self.tr("Ask for approval")

    def _retranslate(self) -> None:
        self._languages.setAccessibleName(self.tr("Language of the letter"))
        self._word.setText(self.tr("Open in Word"))
        self._docx.setText("Word…")
        self._docx.setAccessibleName(self.tr("Save as Word file"))
        self._pdf.setText("PDF…")
        self._pdf.setAccessibleName(self.tr("Save as PDF"))
        self._print.setText(self.tr("Print"))
        self._approve.setText(self._approve_text())
        if self._letter is not None:
            number = f" {self._letter.number}" if self._letter.number else ""
            self._state.show_chip(
                state_word(self._letter.state) + number, TONES[self._letter.state]
            )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
