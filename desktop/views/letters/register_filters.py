"""What the register is narrowed to: state, kind, time, who approved, how it went out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.domain.letter import LetterState, SentHow
from desktop.domain.letter_register import RegisterSearch
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import LinkButton, Segmented, label, show_if
from desktop.views.letters.words import sent_word

ALL = "all"
STATES: dict[str, tuple[LetterState, ...]] = {
    ALL: (),
    "draft": (LetterState.DRAFT,),
    "waiting": (LetterState.CHECKED,),
    "approved": (LetterState.APPROVED, LetterState.PRINTED),
    "sent": (LetterState.SENT,),
    "answered": (LetterState.ANSWERED,),
    "withdrawn": (LetterState.APPROVED, LetterState.PRINTED),
}
THIS_MONTH, LAST_MONTH = "this_month", "last_month"


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from: kinds by code and name, approvers, years."""

    kinds: Sequence[tuple[str, str]] = ()
    approvers: Sequence[str] = ()
    years: Sequence[int] = ()


class RegisterFilters(QWidget):
    """Choices in a row that wraps where the window is narrow.

    Signals:
        changed: Something else is asked.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = Choices()
        self._state = Segmented([(name, name) for name in STATES], "")
        self._state.setObjectName("letter_state")
        self._state.choose(ALL)
        self._kind, self._period = QComboBox(), QComboBox()
        self._approver, self._way = QComboBox(), QComboBox()
        self._clear = LinkButton("", self.clear)
        self._found = label("", "second")
        for widget, name in (
            (self._kind, "letter_kind_filter"),
            (self._period, "letter_period_filter"),
            (self._approver, "letter_approver_filter"),
            (self._way, "letter_way_filter"),
            (self._clear, "action_clear_letter_filters"),
            (self._found, "letters_found"),
        ):
            widget.setObjectName(name)
        height = self._kind.sizeHint().height()
        flow = FlowLayout(self, spacing=GAP_S)
        for low in (self._state, *self._boxes(), self._clear, self._found):
            low.setMinimumHeight(height)
            flow.addWidget(low)
        self._state.chosen.connect(lambda _: self._on_chosen())
        for box in self._boxes():
            box.currentIndexChanged.connect(lambda _: self._on_chosen())
        self._retranslate()

    def asked(self, words: str, today: date) -> RegisterSearch:
        """Return what is asked together with the words of the box."""
        state = self._state.value() or ALL
        since, until = _days(self._period.currentData() or "", today)
        way = self._way.currentData()
        return RegisterSearch(
            words=words,
            states=STATES[state],
            kind=self._kind.currentData() or "",
            since=since,
            until=until,
            approver=self._approver.currentData() or "",
            way=SentHow(way) if way else None,
            withdrawn=None if state == ALL else state == "withdrawn",
        )

    def offer(self, choices: Choices) -> None:
        """Offer what the register holds; what is chosen stays chosen."""
        if choices != self._choices:
            self._choices = choices
            self._fill_all()

    def clear(self) -> None:
        """Ask for every letter again."""
        self._state.choose(ALL)
        for box in self._boxes():
            box.blockSignals(True)
            box.setCurrentIndex(0)
            box.blockSignals(False)
        self._on_chosen()

    def is_plain(self) -> bool:
        """Whether every letter is asked for."""
        return self._state.value() == ALL and not any(one.currentData() for one in self._boxes())

    def show_found(self, count: int) -> None:
        """Say how many letters are listed."""
        self._found.setText(self.tr("%n letter(s)", "", count))

    # Inside

    def _boxes(self) -> tuple[QComboBox, ...]:
        return self._kind, self._period, self._approver, self._way

    def _on_chosen(self) -> None:
        show_if(self._clear, not self.is_plain())
        self.updateGeometry()
        self.changed.emit()

    def _fill_all(self) -> None:
        _fill(self._kind, [(self.tr("Every kind"), ""), *((n, c) for c, n in self._choices.kinds)])
        months = [(self.tr("This month"), THIS_MONTH), (self.tr("Last month"), LAST_MONTH)]
        years = [(str(year), str(year)) for year in self._choices.years]
        _fill(self._period, [(self.tr("Any time"), ""), *months, *years])
        approvers = [(one, one) for one in self._choices.approvers]
        _fill(self._approver, [(self.tr("Approved by anyone"), ""), *approvers])
        ways = [(sent_word(way), way.value) for way in SentHow]
        _fill(self._way, [(self.tr("Any way of sending"), ""), *ways])

    def _retranslate(self) -> None:
        self._state.set_choices(
            [
                (ALL, self.tr("All")),
                ("draft", self.tr("Drafts")),
                ("waiting", self.tr("To approve")),
                ("approved", self.tr("To send")),
                ("sent", self.tr("Sent")),
                ("answered", self.tr("Answered")),
                ("withdrawn", self.tr("Withdrawn")),
            ]
        )
        self._fill_all()
        for widget, name in (
            (self._state, self.tr("Which letters")),
            (self._kind, self.tr("Kind of letter")),
            (self._period, self.tr("Date of the letter")),
            (self._approver, self.tr("Who approved")),
            (self._way, self.tr("How it was sent")),
        ):
            widget.setAccessibleName(name)
        self._clear.setText(self.tr("No filters"))
        show_if(self._clear, not self.is_plain())

    # Overrides of Qt

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _fill(box: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for word, value in choices:
        box.addItem(word, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)


def _days(period: str, today: date) -> tuple[date | None, date | None]:
    """Return the first and the last day of a period, ``None`` where there is no bound."""
    first = today.replace(day=1)
    if period == THIS_MONTH:
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    if period == LAST_MONTH:
        last = first - timedelta(days=1)
        return last.replace(day=1), last
    if period:
        return date(int(period), 1, 1), date(int(period), 12, 31)
    return None, None
