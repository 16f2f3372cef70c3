"""How long a case is kept, holding it, and putting it into the bin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.case import Case, CaseState
from desktop.domain.retention import BIN_DAYS, KeepAs, Keeping
from desktop.qtkit.formats import long_date
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import ActionButton, Panel, label, show_if
from desktop.views.calm_choice import CalmChoice
from desktop.views.cases.delete_form import DeleteForm
from desktop.views.frame import Frame


class KeepingPanel(Panel):
    """Says until when the case is kept; what is rare lies behind two small buttons.

    Signals:
        deleted: The case lies in the bin.
    """

    deleted = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("keeping")
        self._frame = frame
        self._case: Case | None = None
        self._until = label("", "second", wrap=True)
        self._until.setObjectName("kept_until")
        self._as = CalmChoice([one.value for one in KeepAs])
        self._as.setObjectName("keep_as")
        self._as.chosen.connect(self._on_keep_as)
        self._reason = QLineEdit()
        self._reason.setObjectName("hold_reason")
        self._reason.returnPressed.connect(self._hold)
        self._hold_button, self._delete_button = (
            ActionButton("", "small"),
            ActionButton("", "small"),
        )
        self._hold_button.setObjectName("action_hold_case")
        self._delete_button.setObjectName("action_delete_case")
        self._hold_button.clicked.connect(self._on_hold_button)
        self._delete_button.clicked.connect(self._ask_delete)
        self._form = DeleteForm()
        self._form.confirmed.connect(self._delete)
        self._form.left.connect(self._leave)
        self._problem = label("", "red", wrap=True)
        self._lay_out()
        self._retranslate()

    def show_case(self, case: Case) -> None:
        """Show how this case is kept."""
        is_other = self._case is None or self._case.case_id != case.case_id
        self._case = case
        if is_other:
            self._leave()
        if not case.number or case.state is CaseState.DELETED:
            self.hide()
            return
        self.show()
        self._show_words(self._frame.services.retention.of_case(case.case_id))

    # Inside

    def _show_words(self, keeping: Keeping) -> None:
        retention, language = self._frame.services.retention, self._frame.language
        self._as.choose(keeping.keep_as.value)
        until = retention.until(keeping)
        if keeping.held_since is not None:
            words = self.tr("Held since {day}: {reason}").format(
                day=long_date(keeping.held_since, language), reason=keeping.hold_reason
            )
        elif until is not None:
            words = self.tr("Kept until {day}, then in the list to delete.").format(
                day=long_date(until, language)
            )
        else:
            years = retention.periods()[keeping.keep_as]
            words = self.tr("Kept while it is open, and %n year(s) after its close.", "", years)
        self._until.setText(words)
        self._hold_button.setText(self.tr("Release") if keeping.is_held else self.tr("Hold …"))
        show_if(self._delete_button, not keeping.is_held and self._form.isHidden())

    def _on_keep_as(self, value: str) -> None:
        retention, case_id = self._frame.services.retention, self._case_id()
        self._frame.do(lambda: retention.keep_as(case_id, KeepAs(value)), self)

    def _on_hold_button(self) -> None:
        retention, case_id = self._frame.services.retention, self._case_id()
        if retention.of_case(case_id).is_held:
            self._frame.do(lambda: retention.release(case_id), self)
        elif self._reason.isHidden():
            self._reason.show()
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._hold()

    def _hold(self) -> None:
        retention, case_id, reason = self._frame.services.retention, self._case_id(), self._reason
        text = reason.text()
        self._frame.do(
            lambda: retention.hold(case_id, text),
            self,
            done=lambda _: self._leave(),
            refused=self._say,
        )

    def _ask_delete(self) -> None:
        staff = self._frame.services.staff
        self._delete_button.hide()
        self._say("")
        self._form.ask(staff.owners(), staff.at_desk(), BIN_DAYS)

    def _delete(self, owner_id: int, pin: str) -> None:
        thrown, case_id = self._frame.services.bin, self._case_id()

        def done(_: object) -> None:
            self._leave()
            self.deleted.emit()

        self._frame.do(
            lambda: thrown.throw(case_id, owner_id, pin),
            self,
            done=done,
            refused=self._form.show_problem,
        )

    def _leave(self) -> None:
        """Back to the two small buttons."""
        had_keyboard = self._form.isAncestorOf(self.focusWidget())
        self._form.hide()
        self._reason.hide()
        self._reason.clear()
        self._say("")
        self._delete_button.show()
        if had_keyboard:
            self._delete_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        show_if(self._problem, bool(sentence))

    def _case_id(self) -> int:
        return self._case.case_id if self._case else 0

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_S)
        for button in (self._hold_button, self._delete_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        below = QVBoxLayout()
        below.setSpacing(GAP_S)
        for part in (self._until, self._as, self._reason, self._problem, self._form):
            below.addWidget(part)
        below.addLayout(buttons)
        self.body.addLayout(below)
        for part in (self._reason, self._problem, self._form):
            part.hide()

    def _retranslate(self) -> None:
        self.set_title(self.tr("Keeping"))
        self._as.set_words(
            [self.tr("Ordinary"), self.tr("Money"), self.tr("Injury"), self.tr("Harassment")]
        )
        self._as.setAccessibleName(self.tr("Kept as"))
        self._reason.setPlaceholderText(self.tr("Why, such as: dispute running"))
        self._reason.setAccessibleName(self.tr("Reason of the hold"))
        self._delete_button.setText(self.tr("Delete …"))
        if self._case is not None:
            self.show_case(self._case)

    # Overrides of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._reason.isHidden():
            self._leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
