"""What the letter of this case still needs, as links at the foot of the screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.case import Case
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import LinkButton, label
from desktop.views.frame import Frame

SHOWN = 5


class MissingRow(QWidget):
    """Leads to the boxes of the case that the proposed letter asks for."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP_S)

    def show_case(self, case: Case) -> None:
        """Show what this case's letter still needs; nothing where nobody is known yet."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        letters = self._frame.services.letters
        kind, language, _ = letters.propose(case.case_id)
        if case.person_id is None or not kind:
            return
        missing = letters.missing_unsaved(case.case_id, kind, language)
        mine = [one for one in missing if one.link.startswith(f"case/{case.case_id}/")]
        self._row.addStretch(1)
        if mine:
            self._row.addWidget(label(self.tr("For the letter:"), "second"))
        for one in mine[:SHOWN]:
            words = self._short(one.link)
            self._row.addWidget(LinkButton(words, partial(self._frame.go, one.link)))

    def _short(self, link: str) -> str:
        names = {
            "cause": self.tr("Cause"),
            "impact": self.tr("Impact"),
            "remedy": self.tr("Remedy"),
            "prevention": self.tr("Prevention"),
            "failing": self.tr("Our failing"),
            "apology_object": self.tr("What the apology is for"),
        }
        parts = [names[part] for part in link.split("/") if part in names]
        if link.endswith("when_text"):
            parts.append(self.tr("from when"))
        return " ".join(parts) or link
