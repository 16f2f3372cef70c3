"""What the letter of this case still needs, as links at the foot of the screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.case import Case, CaseState, Kind
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
        self._row.addStretch(1)
        if case.kind is Kind.ENQUIRY or case.state is CaseState.CLOSED or not kind:
            return
        if case.person_id is None:
            self._row.addWidget(label(self.tr("For the letter:"), "second"))
            calls = self._frame.services.calls.of_case(case.case_id)
            link = f"call/{calls[-1].call_id}/caller_name" if calls else ""
            self._row.addWidget(LinkButton(self.tr("Name"), partial(self._frame.go, link)))
            return
        missing = letters.missing_unsaved(case.case_id, kind, language)
        links = dict.fromkeys(one.link for one in missing if self._is_mine(one.link, case))
        names = {one.code: one.name(self._frame.language) for one in letters.kinds()}
        whole = self.tr("Nothing is missing here for: {letter}")
        words = self.tr("For the letter:") if links else whole.format(letter=names.get(kind, kind))
        self._row.addWidget(label(words, "second"))
        for link in list(links)[:SHOWN]:
            self._row.addWidget(LinkButton(self._short(link), partial(self._frame.go, link)))

    def _is_mine(self, link: str, case: Case) -> bool:
        return link.startswith((f"case/{case.case_id}/", "person/")) and bool(self._short(link))

    def _short(self, link: str) -> str:
        names = {
            "cause": self.tr("Cause"),
            "impact": self.tr("Impact"),
            "remedy": self.tr("Remedy"),
            "prevention": self.tr("Prevention"),
            "failing": self.tr("Our failing"),
            "apology_object": self.tr("What the apology is for"),
            "name": self.tr("Name"),
            "address": self.tr("Address"),
        }
        parts = [names[part] for part in link.split("/") if part in names]
        if link.endswith("when_text"):
            parts.append(self.tr("from when"))
        return " ".join(parts)
