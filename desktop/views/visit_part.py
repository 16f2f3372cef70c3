"""What is asked before a visit is promised: consent, how many, why so many (S3-18 to S3-24)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.domain.promise import Promise
from desktop.domain.promise_visit import WITHOUT_REASON
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.metrics import GAP_S, GAP_XS, em
from desktop.qtkit.widgets import AutosaveLine, label, show_if
from desktop.views.calm_choice import CalmChoice

USUAL_MOST = 6
NOT_SAID = ""


class VisitPart(QWidget):
    """The caller's yes comes first; more than two people ask for a reason.

    Signals:
        changed: Something of it was answered.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._consent = QCheckBox()
        self._consent.setObjectName("visit_consent")
        self._consent.clicked.connect(lambda _: self.changed.emit())
        self._many = CalmChoice([NOT_SAID, *(str(one) for one in range(1, USUAL_MOST + 1))])
        self._many.setObjectName("visitors")
        self._many.setMaximumWidth(em(self, 9))
        self._many.chosen.connect(self._on_many)
        self._why = AutosaveLine()
        self._why.setObjectName("visitors_reason")
        self._why.submitted.connect(self._on_why)
        self._guide = label("", "second", wrap=True)
        self._guide.setObjectName("visit_guide")
        asked = QWidget()
        flow = FlowLayout(asked, spacing=GAP_S)
        for widget in (self._consent, self._many):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        for part in (asked, self._why, self._guide):
            column.addWidget(part)
        self._retranslate()
        self.load(None)

    def load(self, visit: Promise | None) -> None:
        """Show a stored visit, or begin anew: nobody has agreed to anything."""
        self._consent.setChecked(bool(visit and visit.consent))
        count = visit.visitors if visit else 0
        self._many.choose(str(count) if count else NOT_SAID)
        self._why.load(visit.visitors_reason if visit else "")
        self._show_why()

    def consent(self) -> bool | None:
        """Whether the caller agreed; ``None``: not said."""
        return True if self._consent.isChecked() else None

    def visitors(self) -> int:
        """How many go; 0: not said."""
        return int(self._many.value() or 0)

    def reason(self) -> str:
        """Why more than two go."""
        return self._why.text().strip() if self.visitors() > WITHOUT_REASON else ""

    def focus_first(self) -> None:
        """Put the keyboard where something is missing."""
        if not self.consent():
            self._consent.setFocus()
        elif self.visitors() > WITHOUT_REASON and not self.reason():
            self._why.setFocus()
        else:
            self._many.setFocus()

    def _on_many(self, _value: str) -> None:
        self._show_why()
        if self.visitors() > WITHOUT_REASON:
            self._why.setFocus()
        self.changed.emit()

    def _on_why(self, text: str) -> None:
        self._why.confirm_saved(text)
        self.changed.emit()

    def _show_why(self) -> None:
        show_if(self._why, self.visitors() > WITHOUT_REASON)

    def _retranslate(self) -> None:
        self._consent.setText(self.tr("They agree to our coming"))
        self._many.set_words([self.tr("How many go"), *self._many.values()[1:]])
        self._many.setAccessibleName(self.tr("How many go"))
        self._why.setAccessibleName(self.tr("Why more than two"))
        self._why.setPlaceholderText(self.tr("Why more than two"))
        self._guide.setText(self.tr("Two at most, and quietly: no kneeling, no scene at the door."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
