"""The way to an approval: what lacks is led to, an owner says yes, a clerk asks for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.letter import Letter, LetterState
from desktop.views.frame import Frame
from desktop.views.letters.approval_panel import ApprovalPanel


class LetterApproval(QObject):
    """Between the panel that asks who approves and the verbs.

    Args:
        screen: Gone, no answer is delivered.

    Attributes:
        letter: The letter that is shown, ``None`` while there is none.

    Signals:
        refused: (sentence) Why it was not laid before the owner.
        lacking: Something keeps it from approval.
        asked: The panel stands there now.
        left: Approved, or not yet.
    """

    refused = Signal(str)
    lacking = Signal()
    asked = Signal()
    left = Signal()

    def __init__(self, frame: Frame, screen: QWidget, panel: ApprovalPanel) -> None:
        super().__init__(screen)
        self._frame = frame
        self._screen = screen
        self._panel = panel
        self.letter: Letter | None = None
        panel.approved.connect(self._approve)
        panel.left.connect(self._leave)

    def can_begin(self) -> bool:
        """Whether the letter is one that can be approved at all."""
        return self.letter is not None and not self.letter.state.is_frozen

    def begin(self) -> None:
        """Everything typed is stored: lay the letter before the owner, or lead to what lacks."""
        letter, services = self.letter, self._frame.services
        if letter is None or letter.state.is_frozen:
            return
        letter_id = letter.letter_id
        if services.letters.missing(letter_id):
            self.lacking.emit()
            return
        at_desk = services.staff.at_desk()
        waits = services.letters.get(letter_id).state is LetterState.CHECKED
        if at_desk.is_owner or waits:
            self._panel.ask(services.staff.owners(), at_desk)
            self.asked.emit()
            return
        self._frame.do(
            lambda: services.letters.ask_approval(letter_id),
            self._screen,
            refused=self.refused.emit,
        )

    def _approve(self, staff_id: int, pin: str) -> None:
        assert self.letter is not None
        letter_id, letters = self.letter.letter_id, self._frame.services.letters
        from desktop.pages.pdf import pdf_bytes

        self._frame.do(
            lambda: letters.approve(letter_id, staff_id, pin, pdf_bytes),
            self._screen,
            done=lambda _: self._leave(),
            refused=self._panel.show_problem,
        )

    def _leave(self) -> None:
        self._panel.hide()
        self.left.emit()
