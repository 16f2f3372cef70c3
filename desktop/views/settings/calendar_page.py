"""The calendar file: what of a promise may leave the house with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_L, GAP_M
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import ActionButton, Panel, label, show_if
from desktop.views.calendar_out import CalendarOut
from desktop.views.frame import Frame

PARTS = ("names", "numbers", "notes")


class CalendarPage(QWidget):
    """Nothing personal is in the file until the owner says so."""

    needs_owner = True

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._file: Path | None = None
        self._out = CalendarOut(frame, self)
        self._out.refused.connect(self._show_refused)
        self._out.written.connect(self._show_written)
        self._told, self._make = Panel(), Panel()
        self._told_why = label("", "second", wrap=True)
        self._ticks = {part: QCheckBox() for part in PARTS}
        for part, tick in self._ticks.items():
            tick.setObjectName(f"calendar_{part}")
            tick.clicked.connect(self._keep)
        self._make_why = label("", "second", wrap=True)
        self._save = ActionButton("", icon="calendar")
        self._save.setObjectName("action_save_calendar")
        self._save.clicked.connect(self._out.save_all)
        self._answer = label("", wrap=True)
        self._answer.setObjectName("calendar_answer")
        self._lay_out()
        self._retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored."""
        told = self._frame.services.calendar_file.told()
        for part, tick in self._ticks.items():
            tick.setChecked(getattr(told, part))

    def submit(self) -> None:
        """Nothing waits here."""

    def first_focus(self) -> None:
        """Put the keyboard on the first tick."""
        self._ticks[PARTS[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        made = self._frame.services.calendar_file
        told = {part: tick.isChecked() for part, tick in self._ticks.items()}
        self._frame.do(lambda: made.tell(**told), self, refused=self._on_unkept)

    def _on_unkept(self, sentence: str) -> None:
        self.refresh()
        self._show_refused(sentence)

    def _show_refused(self, sentence: str) -> None:
        self._file = None
        self._say(sentence, "red")

    def _show_written(self, file: Path) -> None:
        self._file = file
        self._say(self.tr("Written to {file}.").format(file=file), "green")

    def _say(self, text: str, tone: str) -> None:
        self._answer.setText(text)
        set_role(self._answer, "second", tone=tone)
        show_if(self._answer, bool(text))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_L)
        row = QHBoxLayout()
        row.addWidget(self._save)
        row.addStretch(1)
        for panel in (self._told, self._make):
            panel.body.setSpacing(GAP_M)
            column.addWidget(panel)
        self._told.body.addWidget(self._told_why)
        for tick in self._ticks.values():
            self._told.body.addWidget(tick)
        self._make.body.addWidget(self._make_why)
        self._make.body.addLayout(row)
        self._make.body.addWidget(self._answer)
        self._answer.hide()

    def _retranslate(self) -> None:
        self._told.set_title(self.tr("What the calendar file tells"))
        self._told_why.setText(
            self.tr(
                "Kind of promise, time and case number are always in it. A calendar is often "
                "shared and copied to other services, so the rest is left out until it is ticked."
            )
        )
        self._ticks["names"].setText(self.tr("Names: of the person, and whose promise it is"))
        self._ticks["numbers"].setText(self.tr("Telephone numbers"))
        self._ticks["notes"].setText(self.tr("What each promise is for"))
        self._make.set_title(self.tr("Calendar file"))
        self._make_why.setText(
            self.tr(
                "Every promise as a file for a telephone or Outlook. Read in again later, it "
                "moves what was moved and takes away what is no longer wanted."
            )
        )
        self._save.setText(self.tr("Save the calendar file …"))
        if self._file is not None:
            self._show_written(self._file)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
