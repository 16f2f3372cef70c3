"""The pages by their part, each made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_M, em
from desktop.views.frame import Frame
from desktop.views.settings.about_page import AboutPage
from desktop.views.settings.answers_page import AnswersPage
from desktop.views.settings.backups_page import BackupsPage
from desktop.views.settings.calendar_page import CalendarPage
from desktop.views.settings.calls_page import CallsPage
from desktop.views.settings.data_page import DataPage
from desktop.views.settings.hours_page import HoursPage
from desktop.views.settings.look_page import LookPage
from desktop.views.settings.office_page import OfficePage
from desktop.views.settings.people_page import PeoplePage
from desktop.views.settings.presence_page import PresencePage
from desktop.views.settings.recovery_page import RecoveryPage
from desktop.views.settings.reminders_page import RemindersPage
from desktop.views.settings.retention_page import RetentionPage

PAGE_EM = 52


class Page(Protocol):
    """What the screen asks of every page."""

    needs_owner: bool

    def refresh(self) -> None:
        """Show what is stored."""

    def submit(self) -> None:
        """Hand over everything typed."""

    def first_focus(self) -> None:
        """Put the keyboard where work begins."""


def make_page(part: str, frame: Frame) -> QWidget:
    """Return the page of a part, named ``settings_<part>``."""
    makers: dict[str, Callable[[], QWidget]] = {
        "office": lambda: OfficePage(frame),
        "people": lambda: PeoplePage(frame),
        "hours": lambda: HoursPage(frame),
        "calls": lambda: CallsPage(frame),
        "answers": lambda: AnswersPage(frame),
        "calendar": lambda: CalendarPage(frame),
        "reminders": lambda: RemindersPage(frame),
        "presence": lambda: PresencePage(frame),
        "look": lambda: LookPage(frame),
        "recovery": lambda: RecoveryPage(frame),
        "backups": lambda: BackupsPage(frame),
        "retention": lambda: RetentionPage(frame),
        "data": lambda: DataPage(frame),
        "about": AboutPage,
    }
    made = makers[part]()
    made.setObjectName(f"settings_{part}")
    return made


class Capped(QWidget):
    """A page as wide as one can read, at the left of the room there is."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, GAP_M, GAP_M)
        row.addWidget(content, 100, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self._cap()

    def _cap(self) -> None:
        self._content.setMaximumWidth(em(self, PAGE_EM))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._cap()
        super().changeEvent(event)
