"""The office's own closing days: from, to, and what they are called."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.case import tidy_line
from desktop.domain.policy import Office
from desktop.domain.when import read_date
from desktop.qtkit.formats import long_date
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S, em
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import (
    ActionButton,
    ElidedLabel,
    Field,
    LinkButton,
    Panel,
    label,
    show_if,
)
from desktop.views.frame import Frame
from desktop.views.settings.yearly_closings import YearlyClosings

Range = tuple[str, str, str]
NAME_MAX = 40


class ClosingDays(Panel):
    """The ranges that stand, and a line to add the next one.

    A day that can be read in two ways is written out in full and asked once more.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._boxes = {name: QLineEdit() for name in ("closing_from", "closing_to", "closing_name")}
        self._fields = {name: Field("", box) for name, box in self._boxes.items()}
        self._sure: dict[str, date] = {}
        self._rows: list[QWidget] = []
        self._why = label("", "second", wrap=True)
        self._note = label("", "second", wrap=True)
        self._add = ActionButton("", icon="plus")
        self._add.setObjectName("action_add_closing")
        self._add.clicked.connect(self._enter)
        self._yearly = YearlyClosings(frame)
        self._yearly.refused.connect(partial(self._say, tone="red"))
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP_S)
        self._lay_out()
        self._retranslate()

    def refresh(self) -> None:
        """Show the ranges that are stored, earliest first."""
        self._yearly.refresh()
        for old in self._rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        ranges = sorted(self._frame.services.settings.office().closed_ranges)
        self._rows = [self._row(one) for one in ranges]
        for row in self._rows:
            self._list.addWidget(row)

    def _row(self, one: Range) -> QWidget:
        first, last = (date.fromisoformat(day) for day in one[:2])
        language = self._frame.language
        days = long_date(first, language)
        if last != first:
            joint = "〜" if language == "ja" else " – "
            days = f"{days}{joint}{long_date(last, language)}"
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP_M)
        text = f"{one[2]}  {days}" if one[2] else days
        line.addWidget(ElidedLabel(text), 1)
        remove = LinkButton(self.tr("Remove"), partial(self._remove, one))
        remove.setObjectName("action_remove_closing")
        remove.setAccessibleName(self.tr("Remove {days}").format(days=text))
        line.addWidget(remove)
        return row

    # Entering and removing

    def _enter(self) -> None:
        first = self._read("closing_from")
        if first is None:
            return
        if self._boxes["closing_to"].text().strip():
            last = self._read("closing_to", after=first)
        else:
            last = first
        if last is None:
            return
        if last < first:
            self._say(self.tr("The last day is before the first. Not stored yet."), "closing_to")
            return
        name = tidy_line(self._boxes["closing_name"].text(), limit=NAME_MAX)
        self._store((first.isoformat(), last.isoformat(), name))

    def _read(self, box_name: str, after: date | None = None) -> date | None:
        text = self._boxes[box_name].text().strip()
        if text in self._sure:
            return self._sure[text]
        now, calendar = self._frame.services.now(), self._frame.services.calendar()
        if after is not None:
            now = datetime.combine(after, time(), now.tzinfo)
        reading = read_date(text, now=now, calendar=calendar, past_ok=True)
        if reading.outcome == "exact" and reading.at is not None:
            return reading.at.date()
        if reading.outcome == "ask" and reading.at is not None:
            day = reading.at.date()
            written = long_date(day, self._frame.language)
            self._sure[written] = day
            self._boxes[box_name].setText(written)
            self._say(self.tr("Read as this day. If it is right, press Add again."), box_name)
        else:
            self._say(
                self.tr("This day can’t be read. Write it like 12/29, or 29 Dec."), box_name, "red"
            )
        return None

    def _say(self, text: str, box_name: str = "", tone: str = "amber") -> None:
        self._note.setText(text)
        set_role(self._note, "second", tone=tone)
        show_if(self._note, bool(text))
        if box_name:
            self._boxes[box_name].setFocus(Qt.FocusReason.OtherFocusReason)

    def _store(self, one: Range) -> None:
        settings = self._frame.services.settings

        def change() -> Office:
            ranges = {*settings.office().closed_ranges, one}
            return settings.save_office(closed_ranges=tuple(sorted(ranges)))

        def stored(_: Office) -> None:
            for box in self._boxes.values():
                box.clear()
            self._say("", "closing_from")
            self.refresh()

        self._frame.do(change, self, done=stored, refused=partial(self._say, tone="red"))

    def _remove(self, one: Range) -> None:
        settings = self._frame.services.settings

        def change() -> Office:
            ranges = tuple(other for other in settings.office().closed_ranges if other != one)
            return settings.save_office(closed_ranges=ranges)

        def stored(_: Office) -> None:
            self.refresh()
            self._boxes["closing_from"].setFocus(Qt.FocusReason.OtherFocusReason)

        self._frame.do(change, self, done=stored, refused=partial(self._say, tone="red"))

    # Form

    def _lay_out(self) -> None:
        entry = QHBoxLayout()
        entry.setSpacing(GAP_M)
        for name, box in self._boxes.items():
            box.setObjectName(name)
            box.setMinimumWidth(em(self, 5))
            entry.addWidget(self._fields[name], 1)
        entry.addWidget(self._add, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.setSpacing(GAP_M)
        self.body.addWidget(self._why)
        self.body.addWidget(self._yearly)
        self.body.addLayout(self._list)
        self.body.addLayout(entry)
        self.body.addWidget(self._note)
        self.body.addSpacing(GAP_L - GAP_M)
        self._note.hide()

    def _retranslate(self) -> None:
        self.set_title(self.tr("Closing days"))
        self._why.setText(self.tr("Beside the closed weekdays and public holidays."))
        self._fields["closing_from"].set_label(self.tr("First day"))
        self._fields["closing_to"].set_label(self.tr("Last day"))
        self._fields["closing_name"].set_label(self.tr("Called"))
        self._boxes["closing_from"].setPlaceholderText(self.tr("29 Dec"))
        self._boxes["closing_to"].setPlaceholderText(self.tr("same day"))
        self._boxes["closing_name"].setPlaceholderText(self.tr("New Year"))
        self._add.setText(self.tr("Add"))
        self._say("")
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and any(box.hasFocus() for box in self._boxes.values()):
            self._enter()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
