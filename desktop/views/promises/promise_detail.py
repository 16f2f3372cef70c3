"""The promise that is answered: who, what, the answers, and the way to call and to the case."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.promise import PromiseRow
from desktop.qtkit.formats import clock_time, short_date
from desktop.qtkit.metrics import GAP_M
from desktop.qtkit.widgets import ActionButton, Chip, LinkButton, Panel, label
from desktop.views.due_words import has_gone_by, how_far
from desktop.views.frame import Frame
from desktop.views.promise_words import (
    end_of,
    kind_word,
    moves_words,
    person_words,
    time_words,
    visitors_words,
    who_words,
)
from desktop.views.promises.answer_panel import AnswerPanel
from desktop.views.promises.other_answers import OtherAnswers


class PromiseDetail(QWidget):
    """Stands beside the list.

    Signals:
        called: The person is to be rung now.
        case_wanted: The case is to be opened.
        calendar_wanted: The promise is to be opened as a calendar entry.
    """

    called = Signal()
    case_wanted = Signal()
    calendar_wanted = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._row: PromiseRow | None = None
        self._panel = Panel()
        self._chip = Chip("", "amber")
        self._who = label("", "heading", wrap=True)
        self._text = label("", "second", wrap=True)
        self.answers, self.others = AnswerPanel(frame), OtherAnswers(frame)
        self._call = ActionButton("", icon="phone", keys="C")
        self._call.setObjectName("action_call_back")
        self._call.clicked.connect(self.called)
        self._open_case = LinkButton("", self.case_wanted.emit)
        self._entry = LinkButton("", self.calendar_wanted.emit)
        self._entry.setObjectName("action_open_calendar_entry")
        self._lay_out()
        self._retranslate()

    def show_row(self, row: PromiseRow) -> None:
        """Show a promise and its answers."""
        self._row = row
        promise, language = row.promise, self._frame.language
        day = short_date(promise.wall.date(), language)
        self._panel.set_title(day if promise.is_day else f"{day} {clock_time(promise.wall)}")
        gone = has_gone_by(self._frame, promise)
        self._chip.show_chip(how_far(self._frame, promise), "red" if gone else "neutral")
        self._who.setText(person_words(row, language))
        promised = " · ".join(
            part for part in (kind_word(promise.kind), time_words(promise, language)) if part
        )
        moves = moves_words(end_of(self._frame, promise))
        who = " · ".join(one for one in (who_words(promise), visitors_words(promise)) if one)
        case = f"{row.case_number} {row.subject}".strip()
        parts = (case, promised, who, promise.reason, promise.visitors_reason, moves, row.phone)
        self._text.setText("\n".join(part for part in parts if part))
        self.answers.show_promise(promise)
        self.others.show_promise(promise)

    # Inside

    def _lay_out(self) -> None:
        self._panel.head.addWidget(self._chip)
        self._panel.head.addStretch(1)
        self._panel.body.setSpacing(GAP_M)
        for part in (self._who, self._text, self.answers, self.others):
            self._panel.body.addWidget(part)
        below = QHBoxLayout()
        below.addWidget(self._call)
        below.addWidget(self._open_case)
        below.addStretch(1)
        self._panel.body.addLayout(below)
        self._panel.body.addWidget(self._entry, alignment=Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panel)
        layout.addStretch(1)

    def _retranslate(self) -> None:
        self._call.setText(self.tr("Call now"))
        self._open_case.setText(self.tr("Open the case"))
        self._entry.setText(self.tr("To my calendar"))
        if self._row is not None:
            self.show_row(self._row)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
