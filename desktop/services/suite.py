"""All services of one office together, as screens and the second door are handed them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from desktop.domain.business_calendar import BusinessCalendar

if TYPE_CHECKING:
    from desktop.content.texts import Roots
    from desktop.services.answers import AnswerService
    from desktop.services.backups import BackupService
    from desktop.services.bin import BinService
    from desktop.services.calendar_file import CalendarFileService
    from desktop.services.calls import CallService
    from desktop.services.cases import CaseService
    from desktop.services.checklist import ChecklistService
    from desktop.services.envelopes import EnvelopeService
    from desktop.services.journal import JournalService
    from desktop.services.letter_editing import LetterEditingService
    from desktop.services.letter_register import LetterRegister
    from desktop.services.letters import LetterService
    from desktop.services.mails import MailService
    from desktop.services.missed_calls import MissedCallService
    from desktop.services.persons import PersonService
    from desktop.services.phrases import PhraseService
    from desktop.services.points import PointService
    from desktop.services.presence import PresenceService
    from desktop.services.promises import PromiseService
    from desktop.services.reminders import ReminderService
    from desktop.services.retention import RetentionService
    from desktop.services.settings import SettingsService
    from desktop.services.speech import SpeechService
    from desktop.services.staff import StaffService
    from desktop.services.staff_reports import StaffReportService
    from desktop.services.templates import TemplateService
    from desktop.services.today import TodayService
    from desktop.services.upkeep import UpkeepService
    from desktop.services.whose_time import WhoseTimeService

FOR_A_CALL = (
    "calls",
    "cases",
    "persons",
    "phrases",
    "checklist",
    "speech",
    "points",
    "promises",
    "whose_time",
    "answers",
    "reminders",
)
"""Letters, backups and the rest are made when their place is opened: nobody is on the line."""


class Services:
    """The verbs of one office, wired by ``office.py``; each is made when first asked for.

    Attributes:
        now: The present aware time in the office's zone.
        zone: The office's zone.
        calendar: Hours, closing days and holidays as they stand now.
        roots: Folders of the content, the shipped one first, then the office's own.
        data_folder: Where the office's data lie.
    """

    settings: SettingsService
    staff: StaffService
    staff_reports: StaffReportService
    whose_time: WhoseTimeService
    persons: PersonService
    cases: CaseService
    calls: CallService
    answers: AnswerService
    phrases: PhraseService
    points: PointService
    checklist: ChecklistService
    promises: PromiseService
    missed: MissedCallService
    reminders: ReminderService
    speech: SpeechService
    letters: LetterService
    letter_editing: LetterEditingService
    register: LetterRegister
    mails: MailService
    envelopes: EnvelopeService
    templates: TemplateService
    today: TodayService
    calendar_file: CalendarFileService
    presence: PresenceService
    journal: JournalService
    backups: BackupService
    bin: BinService
    retention: RetentionService
    upkeep: UpkeepService

    def __init__(
        self,
        *,
        now: Callable[[], datetime],
        zone: Callable[[], ZoneInfo],
        calendar: Callable[[], BusinessCalendar],
        roots: Roots,
        data_folder: Path,
        makers: Mapping[str, Callable[[], Any]],
        make_ready: Callable[[], object] = lambda: None,
    ) -> None:
        """Args:
        makers: Makes each service by its name; called once, on whatever thread asks.
        make_ready: Brings in what the first writing verb needs.
        """
        self.now = now
        self.zone = zone
        self.calendar = calendar
        self.roots = roots
        self.data_folder = data_folder
        self._makers = makers
        self._make_ready = make_ready
        self._guard = threading.RLock()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._makers:
            raise AttributeError(name)
        with self._guard:
            if name not in self.__dict__:
                self.__dict__[name] = self._makers[name]()
        return self.__dict__[name]

    def make_for_a_call(self) -> None:
        """Make what a call needs now, on the store thread, while nobody waits for it."""
        for name in FOR_A_CALL:
            getattr(self, name)
        self._make_ready()
