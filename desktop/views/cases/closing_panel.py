"""Closing a case: outcome, decision, what is still owed, cause and prevention or a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.case import Case, Outcome
from desktop.domain.summary import Need
from desktop.qtkit.metrics import GAP_S, GAP_XS
from desktop.qtkit.widgets import (
    ActionButton,
    AutosaveLine,
    Field,
    LinkButton,
    Panel,
    Segmented,
    label,
    show_if,
)
from desktop.views.cases.words import outcome_word, place_of
from desktop.views.settling import Settling


class ClosingPanel(Panel):
    """Asks as few things as S0-03 lets it.

    Signals:
        closed: (outcome, decision, reason)
        decision_typed: (text, settled) The decision is stored as it is typed.
        wanted: (link) To what is still open.
        left: Esc or "not yet".
    """

    closed = Signal(str, str, str)
    decision_typed = Signal(str, bool)
    wanted = Signal(str)
    left = Signal()

    def __init__(
        self,
        explain: Callable[[Need], str],
        outliving: Callable[[int], list[str]],
        parent: QWidget | None = None,
    ) -> None:
        """Args:
        explain: The sentence of a need.
        outliving: Names what of a case (by id) stays owed after the close.
        """
        super().__init__(parent=parent)
        self.setObjectName("closing")
        self._explain, self._outliving = explain, outliving
        self._case: Case | None = None
        self._needs: Sequence[Need] = ()
        self._outcome = Segmented([(one.value, one.value) for one in Outcome], "")
        self._outcome.setObjectName("outcome")
        self._outcome_field = Field("", self._outcome)
        self._decision = AutosaveLine()
        self._decision.setObjectName("decision")
        self._settling = Settling(self._decision, self.decision_typed.emit)
        self._decision_field = Field("", self._decision)
        self._reason = QLineEdit()
        self._reason.setObjectName("close_reason")
        self._reason_field = Field("", self._reason)
        self._open = QVBoxLayout()
        self._open.setSpacing(GAP_XS)
        self._stays = label("", "second", wrap=True)
        self._stays.setObjectName("closing_stays")
        self._problem = label("", "red", wrap=True)
        self._problem.setObjectName("closing_problem")
        self._close = ActionButton("", "primary", keys="Ctrl+Return")
        self._close.setObjectName("action_confirm_close")
        self._close.clicked.connect(self._on_close)
        self._not_yet = ActionButton("", keys="Esc")
        self._not_yet.setObjectName("action_leave_closing")
        self._not_yet.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self._close)
        row.addWidget(self._not_yet)
        row.addStretch(1)
        for part in (self._outcome_field, self._decision_field):
            self.body.addWidget(part)
        self.body.addLayout(self._open)
        self.body.addWidget(self._stays)
        self.body.addWidget(self._reason_field)
        self.body.addWidget(self._problem)
        self.body.addLayout(row)
        self._retranslate()

    def ask(self, case: Case, needs: Sequence[Need]) -> None:
        """Ask for what this case still needs; what was begun for the same case stays."""
        if self._case is None or self._case.case_id != case.case_id:
            self._outcome.choose(case.outcome.value if case.outcome else None)
            self._decision.load(case.decision)
            self._reason.setText(case.close_reason)
        self.show_problem("")
        self.refresh(case, needs)
        self.show()
        self._outcome.setFocus()

    def confirm(self) -> None:
        """Close the case with what stands in the panel."""
        self._on_close()

    def submit(self) -> None:
        """Hand over the decision being typed."""
        if self._case is not None:
            self._settling.submit()

    def decision_stored(self, text: str) -> None:
        """The decision is stored."""
        self._decision.confirm_saved(text)

    def refresh(self, case: Case, needs: Sequence[Need]) -> None:
        """The case changed meanwhile: show what is still owed."""
        self._case, self._needs = case, needs
        self._decision.show_text(case.decision)
        while (item := self._open.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for need in needs:
            if need.code in ("case.no_outcome", "case.no_decision"):
                continue
            link = place_of(need.link, case.case_id)
            self._open.addWidget(self._need(need, link))
        stays = self._outliving(case.case_id)
        said = self.tr("Stays on the list after the close: {what}")
        self._stays.setText(said.format(what=self.tr("; ").join(stays)))
        show_if(self._stays, bool(stays))
        show_if(self._decision_field, bool(case.request))
        show_if(self._reason_field, any(need.waivable for need in needs) or bool(case.close_reason))

    def _need(self, need: Need, link: str) -> QWidget:
        sentence = self._explain(need)
        opener = LinkButton(self.tr("Go there"), partial(self.wanted.emit, link))
        opener.setObjectName("closing_need")
        opener.setAccessibleName(f"{opener.text()}: {sentence}")
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(label(sentence, wrap=True), 1)
        row.addWidget(opener)
        return box

    def show_problem(self, text: str) -> None:
        """Say why it was not closed."""
        self._problem.setText(text)
        show_if(self._problem, bool(text))

    def _on_close(self) -> None:
        self.closed.emit(self._outcome.value() or "", self._decision.text(), self._reason.text())

    def _retranslate(self) -> None:
        self.set_title(self.tr("Close the case"))
        self._outcome.set_choices([(one.value, outcome_word(one)) for one in Outcome])
        self._outcome_field.set_label(self.tr("How did they take it?"))
        self._decision_field.set_label(self.tr("What was decided on the request?"))
        self._reason_field.set_label(self.tr("Why it may close without cause or prevention"))
        self._close.setText(self.tr("Close the case"))
        self._not_yet.setText(self.tr("Not yet"))
        if self._case is not None:
            self.refresh(self._case, self._needs)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
