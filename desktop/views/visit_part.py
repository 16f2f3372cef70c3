"""What is asked before a visit is promised: consent, how many, why so many (S3-18 to S3-24)."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.promise_visit import WITHOUT_REASON
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import Field, label, show_if

FIGURES = re.compile("[0-9]+")
UNREADABLE = -1


class VisitPart(QWidget):
    """The caller's yes comes first; more than two people ask for a reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._consent = QCheckBox()
        self._consent.setObjectName("visit_consent")
        self._visitors = QLineEdit()
        self._visitors.setObjectName("visitors")
        self._visitors.textChanged.connect(self._show_parts)
        self._reason = QLineEdit()
        self._reason.setObjectName("visitors_reason")
        self._guide = label("", "second", wrap=True)
        self._guide.setObjectName("visit_guide")
        self._visitors_field, self._reason_field = (
            Field("", self._visitors),
            Field("", self._reason),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for part in (self._consent, self._visitors_field, self._reason_field, self._guide):
            column.addWidget(part)
        self._retranslate()
        self.clear()

    def clear(self) -> None:
        """Begin anew: nobody has agreed to anything."""
        self._consent.setChecked(False)
        self._visitors.clear()
        self._reason.clear()
        self._show_parts()

    def consent(self) -> bool:
        """Whether the caller has agreed to a visit."""
        return self._consent.isChecked()

    def visitors(self) -> int:
        """How many go; 0: not said, -1: not a number."""
        text = unicodedata.normalize("NFKC", self._visitors.text()).strip()
        found = FIGURES.findall(text)
        if not text:
            return 0
        return int(found[0]) if len(found) == 1 else UNREADABLE

    def reason(self) -> str:
        """Why more than two go."""
        return self._reason.text().strip() if self.visitors() > WITHOUT_REASON else ""

    def focus_first(self) -> None:
        """Put the keyboard where something is missing."""
        if not self.consent():
            self._consent.setFocus()
        elif self.visitors() > WITHOUT_REASON and not self.reason():
            self._reason.setFocus()
        else:
            self._visitors.setFocus()

    def _show_parts(self) -> None:
        show_if(self._reason_field, self.visitors() > WITHOUT_REASON)

    def _retranslate(self) -> None:
        self._consent.setText(self.tr("They agree to our coming"))
        self._visitors_field.set_label(self.tr("How many of us go"))
        self._reason_field.set_label(self.tr("Why more than two?"))
        self._guide.setText(
            self.tr(
                "Two people at most, and quietly: no kneeling, no scene at the door."
                " Neighbours see it, and it weighs on the person."
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
