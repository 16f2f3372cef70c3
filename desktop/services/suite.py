"""All services of one office together, as screens and the second door are handed them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop.content.texts import Roots
from desktop.domain.business_calendar import BusinessCalendar
from desktop.services.calls import CallService
from desktop.services.cases import CaseService
from desktop.services.checklist import ChecklistService
from desktop.services.journal import JournalService
from desktop.services.letters import LetterService
from desktop.services.persons import PersonService
from desktop.services.phrases import PhraseService
from desktop.services.points import PointService
from desktop.services.promises import PromiseService
from desktop.services.reminders import ReminderService
from desktop.services.settings import SettingsService
from desktop.services.speech import SpeechService
from desktop.services.staff import StaffService
from desktop.services.today import TodayService


@dataclass(frozen=True)
class Services:
    """The verbs of one office, built once by ``office.py``.

    Attributes:
        now: The present aware time in the office's zone.
        zone: The office's zone.
        calendar: Hours, closing days and holidays as they stand now.
        roots: Folders of the content, the shipped one first, then the office's own.
        data_folder: Where the office's data lie.
    """

    now: Callable[[], datetime]
    zone: Callable[[], ZoneInfo]
    calendar: Callable[[], BusinessCalendar]
    roots: Roots
    data_folder: Path
    settings: SettingsService
    staff: StaffService
    persons: PersonService
    cases: CaseService
    calls: CallService
    phrases: PhraseService
    points: PointService
    checklist: ChecklistService
    promises: PromiseService
    reminders: ReminderService
    speech: SpeechService
    letters: LetterService
    today: TodayService
    journal: JournalService
