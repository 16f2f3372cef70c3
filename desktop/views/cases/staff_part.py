"""Of a complaint about somebody of the office: about whom, and what is told inside (S4-05)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.case import Case
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import LinkButton
from desktop.views.frame import Frame
from desktop.views.who_box import WhoBox


class StaffPart(QWidget):
    """A name of the office, and the way to the internal report.

    Signals:
        about_changed: (name) Whom the complaint is about.
    """

    about_changed = Signal(str)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._case: Case | None = None
        self._about = WhoBox(frame, "case_about_staff")
        self._about.setMinimumContentsLength(10)
        self._about.settled.connect(self._on_about)
        self._report = LinkButton("", self._open_report)
        self._report.setObjectName("action_staff_report")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(self._about)
        row.addWidget(self._report)
        self._retranslate()

    def show_case(self, case: Case) -> None:
        """Show whom it is about, unless a name is being typed."""
        is_other = self._case is None or self._case.case_id != case.case_id
        self._case = case
        if is_other or not self._about.hasFocus():
            self._about.start(case.about_staff)
            self._about.setCurrentText(case.about_staff)

    def _on_about(self) -> None:
        if self._case is not None and self._about.name() != self._case.about_staff:
            self.about_changed.emit(self._about.name())

    def _open_report(self) -> None:
        """Show the report; or why the person at the desk may not read it."""
        if self._case is not None:
            from desktop.views.staff_report_window import open_staff_report

            open_staff_report(self._frame, self._case.case_id, self.window())

    def _retranslate(self) -> None:
        self._about.set_words(self.tr("Whom it is about"))
        self._report.setText(self.tr("Internal report"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
