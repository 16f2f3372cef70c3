"""Above a case that lies in the bin: until when, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.case import Case, CaseState
from desktop.qtkit.formats import long_date
from desktop.qtkit.widgets import Banner, show_if
from desktop.views.frame import Frame


class BinBanner(QWidget):
    """Shown for a deleted case only."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._case: Case | None = None
        self._banner = Banner("amber")
        self._banner.setObjectName("in_the_bin")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        self.hide()

    def show_case(self, case: Case) -> None:
        """Show it for a deleted case, hide it for any other."""
        self._case = case
        is_deleted = case.state is CaseState.DELETED
        show_if(self, is_deleted)
        if not is_deleted:
            return
        found = [
            one for one in self._frame.services.bin.content() if one.case.case_id == case.case_id
        ]
        self._banner.clear_actions()
        day = long_date(found[0].goes_on, self._frame.language) if found else ""
        self._banner.say(
            self.tr("This case lies in the bin."),
            self.tr("On {day} it is gone for good.").format(day=day) if day else "",
        )
        self._banner.add_action(self.tr("Take it back"), self._take_back)

    def _take_back(self) -> None:
        if self._case is not None:
            thrown, case_id = self._frame.services.bin, self._case.case_id
            self._frame.do(lambda: thrown.take_back(case_id), self)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._case is not None:
            self.show_case(self._case)
        super().changeEvent(event)
