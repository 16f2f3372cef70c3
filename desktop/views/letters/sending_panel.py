"""How the approved letter went out: way, day, delivery proof."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.letter import Letter, LetterState
from desktop.domain.letter_kind import NEEDS_PROOF
from desktop.qtkit.formats import long_date
from desktop.qtkit.metrics import GAP_M
from desktop.qtkit.widgets import ActionButton, Field, Panel, Segmented, label, show_if
from desktop.views.frame import Frame
from desktop.views.letters.arrival_call import ArrivalCall
from desktop.views.letters.day_box import DayBox
from desktop.views.letters.words import sent_word

WAYS = ("post", "hand", "mail")


class SendingPanel(Panel):
    """Asks once it is approved, tells once it is sent.

    Signals:
        sent: (way, day or ``None`` for today, proof number)
    """

    sent = Signal(str, object, str)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("sending")
        self._frame = frame
        self._letter: Letter | None = None
        self._language = "en"
        self._way = Segmented([(way, way) for way in WAYS], "")
        self._way.choose("post")
        self._way.setObjectName("sent_how")
        self._day = DayBox(frame, "sent_on")
        self._proof = QLineEdit()
        self._proof.setObjectName("proof")
        self._way_field = Field("", self._way)
        self._day_field = Field("", self._day)
        self._proof_field = Field("", self._proof)
        self._told = label("", wrap=True)
        self._arrival = ArrivalCall(frame)
        self._done = ActionButton("")
        self._done.setObjectName("action_mark_sent")
        self._done.clicked.connect(self._send)
        self.body.setSpacing(GAP_M)
        for part in (
            self._told,
            self._arrival,
            self._way_field,
            self._day_field,
            self._proof_field,
            self._done,
        ):
            self.body.addWidget(part)
        self._retranslate()

    def show_letter(self, letter: Letter, language: str) -> None:
        """Ask for, or tell, how the letter went out."""
        if self._letter is None or self._letter.letter_id != letter.letter_id:
            self._clear()
        self._letter, self._language = letter, language
        is_sent = letter.state in (LetterState.SENT, LetterState.ANSWERED)
        self.setVisible(letter.state.is_frozen and not letter.is_withdrawn)
        for part in (self._way_field, self._day_field, self._proof_field, self._done):
            show_if(part, not is_sent)
        if letter.by_mail:
            self._way.choose("mail")
            show_if(self._way_field, False)
            show_if(self._proof_field, not is_sent and letter.kind in NEEDS_PROOF)
        self._proof_field.set_label(
            self.tr("How its arrival is known")
            if letter.by_mail
            else self.tr("Delivery proof number")
        )
        show_if(self._told, is_sent)
        self._arrival.show_letter(letter)
        if is_sent and letter.sent_how is not None and letter.sent_on is not None:
            day = long_date(letter.sent_on, language)
            told = f"{day} · {sent_word(letter.sent_how)}"
            kept = self._frame.services.mails.kept(letter.letter_id) if letter.by_mail else None
            parts = [told, kept.recipient if kept else "", letter.proof]
            self._told.setText(" · ".join(part for part in parts if part))

    def show_problem(self, text: str) -> None:
        """Say beside the day why it was not noted."""
        self._day.show_problem(text)
        self._day.setFocus()

    def _clear(self) -> None:
        self._way.choose("post")
        self._day.load(None)
        self._proof.clear()

    def _send(self) -> None:
        if self._day.is_open():
            self._day.setFocus()
            return
        self._day.show_problem("")
        self.sent.emit(self._way.value() or "post", self._day.day(), self._proof.text())

    def _retranslate(self) -> None:
        self.set_title(self.tr("Sending"))
        self._way.set_choices(
            [
                ("post", self.tr("Post")),
                ("hand", self.tr("By hand")),
                ("mail", self.tr("Mail")),
            ]
        )
        self._way_field.set_label(self.tr("How"))
        self._day_field.set_label(self.tr("Day"))
        self._day.line.setPlaceholderText(self.tr("today"))
        self._day.line.setAccessibleName(self.tr("Day"))
        self._done.setText(self.tr("It was sent"))
        if self._letter is not None:
            self.show_letter(self._letter, self._language)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
