"""Rules for the call: what is confirmed before details, and the marks of its clock."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.policy import Office
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S, em
from desktop.qtkit.widgets import Field, Panel, label, show_if
from desktop.views.frame import Frame
from desktop.views.settings.office_field import OfficeField
from desktop.views.settings.reading import read_minutes
from desktop.views.settings.settled_line import SettledLine

MARKS = ("amber", "red", "limit")


class CallsPage(QWidget):
    """What the window reminds of while somebody is on the phone (S1-10)."""

    needs_owner = True

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._check_panel, self._clock_panel = Panel(), Panel()
        self._check_why = label("", "second", wrap=True)
        self._check = OfficeField(frame, "check_before_details")
        self._clock_why = label("", "second", wrap=True)
        self._marks = {mark: Field("", SettledLine()) for mark in MARKS}
        self._note = label("", "red", wrap=True)
        for mark in MARKS:
            line = self._line(mark)
            line.setObjectName(f"limit_{mark}")
            line.settled.connect(self._save_marks)
        self._lay_out()
        self._retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored."""
        self._check.refresh()
        if self._note.isVisibleTo(self):
            return
        minutes = self._frame.services.settings.office().limit_minutes
        for mark, value in zip(MARKS, minutes, strict=True):
            self._line(mark).show_text(str(value))

    def submit(self) -> None:
        """Hand over everything typed."""
        self._check.submit()
        for mark in MARKS:
            self._line(mark).submit()

    def first_focus(self) -> None:
        """Put the keyboard into what is confirmed."""
        self._check.setFocus()

    def _line(self, mark: str) -> SettledLine:
        line = self._marks[mark].widget
        assert isinstance(line, SettledLine)
        return line

    def _save_marks(self) -> None:
        values = [read_minutes(self._line(mark).text()) for mark in MARKS]
        minutes = [value for value in values if value is not None]
        for mark, value in zip(MARKS, values, strict=True):
            self._line(mark).mark_failed(value is None)
        if len(minutes) < len(MARKS):
            self._say(self.tr("Enter whole minutes, 1 to 600. What was set before still holds."))
        elif not minutes[0] < minutes[1] < minutes[2]:
            self._say(
                self.tr("Each mark comes after the one before. What was set before still holds.")
            )
        else:
            self._say("")
            self._store((minutes[0], minutes[1], minutes[2]))

    def _store(self, minutes: tuple[int, int, int]) -> None:
        settings = self._frame.services.settings

        def stored(_: Office) -> None:
            self.refresh()

        self._frame.do(
            lambda: settings.save_office(limit_minutes=minutes),
            self,
            done=stored,
            refused=self._say,
        )

    def _say(self, text: str) -> None:
        self._note.setText(text)
        show_if(self._note, bool(text))

    def _lay_out(self) -> None:
        self._check_panel.body.setSpacing(GAP_M)
        self._check_panel.body.addWidget(self._check_why)
        self._check_panel.body.addWidget(self._check)
        marks = QHBoxLayout()
        marks.setSpacing(GAP_L)
        for field in self._marks.values():
            field.widget.setMaximumWidth(em(self, 7))
            marks.addWidget(field)
        marks.addStretch(1)
        self._clock_panel.body.setSpacing(GAP_M)
        self._clock_panel.body.addWidget(self._clock_why)
        self._clock_panel.body.addLayout(marks)
        self._clock_panel.body.addWidget(self._note)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP_S)
        column.setSpacing(GAP_L)
        column.addWidget(self._check_panel)
        column.addWidget(self._clock_panel)

    def _retranslate(self) -> None:
        self._check_panel.set_title(self.tr("Before details are given"))
        self._check_why.setText(
            self.tr(
                "Results, bills and the like are told to the right person only. The call shows "
                "what to confirm first, and the sentence that asks for it."
            )
        )
        self._check.set_label(self.tr("What is confirmed"))
        self._check.set_placeholder(self.tr("e.g. your name and date of birth"))
        self._clock_panel.set_title(self.tr("Clock of the call"))
        self._clock_why.setText(
            self.tr(
                "The clock of a call changes its colour twice, then a callback or a second person "
                "is proposed. Minutes from the first word."
            )
        )
        self._marks["amber"].set_label(self.tr("Turns amber"))
        self._marks["red"].set_label(self.tr("Turns red"))
        self._marks["limit"].set_label(self.tr("Proposes"))
        if self._note.text():
            self._save_marks()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
