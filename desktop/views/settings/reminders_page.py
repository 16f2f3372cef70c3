"""How reminders come: how long before, how often again, heard or only seen, and when not."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.reminder_rules import MOST_AGAIN, MOST_BEFORE
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S, em
from desktop.qtkit.widgets import Field, Panel, label, show_if
from desktop.views.frame import Frame
from desktop.views.settings.reading import read_clock, read_minutes, shown_clock
from desktop.views.settings.settled_line import SettledLine

MINUTES = ("before_minutes", "again_minutes")
QUIET = ("quiet_from", "quiet_to")
TICKS = ("sound", "system_note")


class RemindersPage(QWidget):
    """Rules for the notices of promises; a promise is never left without one (S4-17)."""

    needs_owner = True

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._times, self._heard, self._quiet = Panel(), Panel(), Panel()
        self._times_why, self._quiet_why = (
            label("", "second", wrap=True),
            label("", "second", wrap=True),
        )
        self._lines = {name: Field("", SettledLine()) for name in (*MINUTES, *QUIET)}
        self._ticks = {name: QCheckBox() for name in TICKS}
        self._notes = {part: label("", "red", wrap=True) for part in ("times", "quiet")}
        for name in MINUTES:
            self._line(name).setObjectName(name)
            self._line(name).settled.connect(lambda _: self._save_minutes())
        for name in QUIET:
            self._line(name).setObjectName(name)
            self._line(name).settled.connect(lambda _: self._save_quiet())
        for name, tick in self._ticks.items():
            tick.setObjectName(f"reminder_{name}")
            tick.clicked.connect(lambda on, name=name: self._store({name: on}, "times"))
        self._lay_out()
        self._retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored."""
        rules = self._frame.services.reminders.rules()
        for name in MINUTES:
            self._line(name).show_text(str(getattr(rules, name)))
        for name in QUIET:
            self._line(name).show_text(shown_clock(getattr(rules, name)))
        for name, tick in self._ticks.items():
            tick.setChecked(getattr(rules, name))

    def submit(self) -> None:
        """Hand over everything typed."""
        for name in (*MINUTES, *QUIET):
            self._line(name).submit()

    def first_focus(self) -> None:
        """Put the keyboard where the first minutes are."""
        self._line(MINUTES[0]).setFocus()

    # Inside

    def _line(self, name: str) -> SettledLine:
        line = self._lines[name].widget
        assert isinstance(line, SettledLine)
        return line

    def _save_minutes(self) -> None:
        values = {name: self._minutes(name) for name in MINUTES}
        for name, value in values.items():
            self._line(name).mark_failed(value is None)
        if None in values.values():
            words = self.tr(
                "Whole minutes: before the time 0 to {before}, again 2 to {again}."
                " What was set before still holds."
            )
            self._say("times", words.format(before=MOST_BEFORE, again=MOST_AGAIN))
            return
        self._store(dict(values), "times")

    def _minutes(self, name: str) -> int | None:
        text = self._line(name).text()
        return 0 if name == "before_minutes" and text.strip() in ("0", "０") else read_minutes(text)

    def _save_quiet(self) -> None:
        """Store both ends; one alone waits for the other without a word."""
        texts = {name: self._line(name).text().strip() for name in QUIET}
        clocks = {name: read_clock(text) if text else "" for name, text in texts.items()}
        for name, clock in clocks.items():
            self._line(name).mark_failed(clock is None)
        if None in clocks.values():
            self._say("quiet", self.tr("Write times as in 20:00. What was set before still holds."))
        elif all(clocks.values()) or not any(clocks.values()):
            self._store(dict(clocks), "quiet")
        else:
            self._say(
                "quiet", self.tr("The other end is still empty; until then nothing is quiet.")
            )

    def _store(self, changes: dict[str, object], part: str) -> None:
        reminders = self._frame.services.reminders

        def stored(_: object) -> None:
            self._say(part, "")
            for name in changes.keys() & self._lines.keys():
                self._line(name).mark_failed(False)
            self.refresh()

        self._frame.do(
            lambda: reminders.set_rules(**changes),
            self,
            done=stored,
            refused=lambda sentence: self._say(part, sentence),
        )

    def _say(self, part: str, text: str) -> None:
        self._notes[part].setText(text)
        show_if(self._notes[part], bool(text))

    def _lay_out(self) -> None:
        times, quiet = self._row_of(MINUTES), self._row_of(QUIET)
        for panel, parts in (
            (self._times, (self._times_why, times, self._notes["times"])),
            (self._heard, tuple(self._ticks.values())),
            (self._quiet, (self._quiet_why, quiet, self._notes["quiet"])),
        ):
            panel.body.setSpacing(GAP_M)
            for part in parts:
                panel.body.addWidget(part)
        for note in self._notes.values():
            note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP_S)
        column.setSpacing(GAP_L)
        for panel in (self._times, self._heard, self._quiet):
            column.addWidget(panel)

    def _row_of(self, names: tuple[str, ...]) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_L)
        for name in names:
            self._line(name).setMaximumWidth(em(self, 7))
            row.addWidget(self._lines[name])
        row.addStretch(1)
        return whole

    def _retranslate(self) -> None:
        self._times.set_title(self.tr("When a reminder comes"))
        self._times_why.setText(
            self.tr(
                "Before the time, at the time, and again while a promise is overdue. Promises of"
                " a later day come in the morning, too. After half an hour they stand on the"
                " owner's list."
            )
        )
        self._lines["before_minutes"].set_label(self.tr("Minutes before"))
        self._lines["again_minutes"].set_label(self.tr("Again every (minutes)"))
        self._heard.set_title(self.tr("Beside the small window"))
        self._ticks["sound"].setText(self.tr("A short sound"))
        self._ticks["system_note"].setText(self.tr("A note of the system, without names"))
        self._quiet.set_title(self.tr("Quiet hours"))
        self._quiet_why.setText(
            self.tr(
                "The small window stays, as one line; nothing is heard and no note is sent. What"
                " came meanwhile rings when they are over. During a call it is the same. Leave"
                " both empty for none."
            )
        )
        self._lines["quiet_from"].set_label(self.tr("From"))
        self._lines["quiet_to"].set_label(self.tr("Until"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
