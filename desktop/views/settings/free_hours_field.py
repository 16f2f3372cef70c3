"""When one person of the office can make calls: typed, read back, stored when it is left."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent

from desktop.domain.policy import StaffMember
from desktop.domain.weekly_hours import WeeklyHours
from desktop.qtkit.widgets import Field
from desktop.views.frame import Frame
from desktop.views.settings.settled_line import SettledLine


class FreeHoursField(Field):
    """A labelled line; what can't be read stays in it with the reason below."""

    def __init__(self, frame: Frame, staff_id: int) -> None:
        self._line = SettledLine()
        super().__init__("", self._line)
        self._frame, self._staff_id = frame, staff_id
        self._hours: WeeklyHours = ()
        self._line.setObjectName("staff_free_hours")
        self._line.settled.connect(self._save)
        self._retranslate()

    def show_person(self, member: StaffMember) -> None:
        """Show what is stored, unless somebody writes here or was refused."""
        self._hours = member.free_hours
        self._line.show_text(self._shown())

    def submit(self) -> None:
        """Hand over what was typed."""
        self._line.submit()

    def _save(self, text: str) -> None:
        staff, staff_id = self._frame.services.staff, self._staff_id

        def stored(member: StaffMember) -> None:
            self._hours = member.free_hours
            self.show_note("")
            if self._line.text() == text:  # nothing was typed meanwhile
                self._line.load(self._shown())

        def refused(sentence: str) -> None:
            self._line.mark_failed(True)
            self.show_note(sentence, "red")

        self._frame.do(
            lambda: staff.set_free_hours(staff_id, text),
            self,
            done=stored,
            refused=refused,
            text=text,
        )

    def _shown(self) -> str:
        from desktop.domain.free_hours import shown

        language: Literal["ja", "en"] = "ja" if self._frame.language == "ja" else "en"
        return shown(self._hours, language)

    def _retranslate(self) -> None:
        self.set_label(self.tr("Free hours for calls"))
        self._line.setPlaceholderText(self.tr("e.g. weekdays 12:30-13:00; Sat 9-10"))
        self._line.show_text(self._shown())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
