"""What the list is narrowed to: state, kind, failing, time, open promises."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from desktop.domain.case import CaseState, Failing, Kind
from desktop.domain.case_search import CaseSearch, Period
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.metrics import GAP_S, GAP_XS
from desktop.qtkit.widgets import LinkButton, Segmented, label, show_if
from desktop.views.cases.day_edit import DayEdit
from desktop.views.cases.search_words import period_word
from desktop.views.cases.words import failing_word, kind_word
from desktop.views.frame import Frame

E = TypeVar("E", bound=StrEnum)
ALL = "all"
STATES = (CaseState.IN_CALL, CaseState.OPEN, CaseState.CLOSED)


class FilterBar(QWidget):
    """Choices in a row that wraps where the window is narrow.

    Signals:
        changed: Something else is asked.
    """

    changed = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = Segmented([(ALL, ALL), *((s.value, s.value) for s in STATES)], "")
        self.state.setObjectName("case_state")
        self.state.choose(ALL)
        self._kind, self._failing, self._period = QComboBox(), QComboBox(), QComboBox()
        self._since, self._until = DayEdit(frame), DayEdit(frame)
        self._to = label("–", "second")
        self._promise = QCheckBox()
        self._clear = LinkButton("", self.clear)
        self._found = label("", "second")
        self._days = QWidget()
        for widget, name in (
            (self._kind, "case_kind_filter"),
            (self._failing, "case_failing_filter"),
            (self._period, "case_period_filter"),
            (self._since, "case_since"),
            (self._until, "case_until"),
            (self._promise, "case_promise_filter"),
            (self._clear, "action_clear_filters"),
            (self._found, "case_found"),
        ):
            widget.setObjectName(name)
        self._lay_out()
        self._connect()
        self._retranslate()

    def asked(self, words: str) -> CaseSearch:
        """Return what is asked together with the words of the box."""
        state = self.state.value()
        return CaseSearch(
            words=words,
            state=CaseState(state) if state and state != ALL else None,
            kind=_chosen(self._kind, Kind),
            failing=_chosen(self._failing, Failing),
            period=_chosen(self._period, Period),
            since=self._since.day() if self._between() else None,
            until=self._until.day() if self._between() else None,
            promise_open=self._promise.isChecked(),
        )

    def show_search(self, asked: CaseSearch) -> None:
        """Show the choices of a search without telling anybody."""
        self.blockSignals(True)
        self.state.choose(asked.state.value if asked.state else ALL)
        for combo, value in (
            (self._kind, asked.kind),
            (self._failing, asked.failing),
            (self._period, asked.period),
        ):
            combo.setCurrentIndex(max(0, combo.findData(value.value)) if value else 0)
        self._since.show_day(asked.since)
        self._until.show_day(asked.until)
        self._promise.setChecked(asked.promise_open)
        self.blockSignals(False)
        self._show_parts()

    def clear(self) -> None:
        """Ask for everything again."""
        self.show_search(CaseSearch())
        self.changed.emit()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many cases stand in each state; before they were counted, the words alone."""
        words = {
            ALL: self.tr("All"),
            CaseState.IN_CALL.value: self.tr("In call"),
            CaseState.OPEN.value: self.tr("Open"),
            CaseState.CLOSED.value: self.tr("Closed"),
        }
        whole = sum(counts.get(state.value, 0) for state in STATES)
        numbers = {ALL: whole, **{state.value: counts.get(state.value, 0) for state in STATES}}
        shown = {
            name: f"{word} {numbers[name]}" if counts else word for name, word in words.items()
        }
        self.state.set_choices(list(shown.items()))

    def show_found(self, count: int | None) -> None:
        """Say how many were found; ``None`` while that is not known."""
        self._found.setText("" if count is None else self.tr("%n found", "", count))

    # Inside

    def _between(self) -> bool:
        return _chosen(self._period, Period) is Period.BETWEEN

    def _lay_out(self) -> None:
        days = QHBoxLayout(self._days)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(GAP_XS)
        for one in (self._since, self._to, self._until):
            days.addWidget(one)
        height = self._kind.sizeHint().height()
        for low in (self.state, self._promise, self._clear, self._found):
            low.setMinimumHeight(height)
        flow = FlowLayout(self, spacing=GAP_S)
        for widget in (
            self.state,
            self._kind,
            self._failing,
            self._period,
            self._days,
            self._promise,
            self._clear,
            self._found,
        ):
            flow.addWidget(widget)

    def _connect(self) -> None:
        self.state.chosen.connect(lambda _: self._on_chosen())
        for combo in (self._kind, self._failing, self._period):
            combo.currentIndexChanged.connect(lambda _: self._on_chosen())
        self._promise.toggled.connect(lambda _: self._on_chosen())
        self._since.settled.connect(self._on_chosen)
        self._until.settled.connect(self._on_chosen)

    def _on_chosen(self) -> None:
        if not self.signalsBlocked():
            self._show_parts()
            self.changed.emit()

    def _show_parts(self) -> None:
        show_if(self._days, self._between())
        show_if(self._clear, not self.asked("").is_plain())
        self.updateGeometry()

    def _fill(self, combo: QComboBox, choices: list[tuple[str, str]]) -> None:
        chosen = max(0, combo.currentIndex())
        combo.blockSignals(True)
        combo.clear()
        for word, value in choices:
            combo.addItem(word, value)
        combo.setCurrentIndex(chosen)
        combo.blockSignals(False)

    def _retranslate(self) -> None:
        self.state.setAccessibleName(self.tr("Which cases"))
        self._fill(
            self._kind,
            [(self.tr("Every kind"), ""), *((kind_word(one), one.value) for one in Kind)],
        )
        failing = self.tr("Our failing: {word}")
        self._fill(
            self._failing,
            [
                (self.tr("Any failing"), ""),
                *((failing.format(word=failing_word(one)), one.value) for one in Failing),
            ],
        )
        self._fill(
            self._period,
            [(self.tr("Any time"), ""), *((period_word(one), one.value) for one in Period)],
        )
        for widget, name in (
            (self._kind, self.tr("Kind")),
            (self._failing, self.tr("Our failing")),
            (self._period, self.tr("Received")),
            (self._since, self.tr("From this day")),
            (self._until, self.tr("Up to this day")),
        ):
            widget.setAccessibleName(name)
        self._since.setPlaceholderText(self.tr("from"))
        self._until.setPlaceholderText(self.tr("to"))
        self._promise.setText(self.tr("Promise open"))
        self._clear.setText(self.tr("No filters"))
        self._show_parts()

    # Overrides of Qt

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _chosen(combo: QComboBox, kind: type[E]) -> E | None:
    """Return what stands in a box; Qt hands back the text of an enumeration only."""
    value = combo.currentData()
    return kind(value) if value else None
