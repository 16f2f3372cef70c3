"""How the services of one office hang together; each is imported when first asked for.

A start reads Today with a third of them; the others come while nobody waits.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop import paths
from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.policy import Office
from desktop.services.calendar import calendar_of
from desktop.services.context import Context
from desktop.services.repositories import Repositories
from desktop.services.suite import Services
from desktop.storage.database import Store
from desktop.storage.missed_calls import MissedCallRepository
from desktop.storage.notices import NoticeRepository

if TYPE_CHECKING:
    from desktop.services.indexing import CaseIndexer
    from desktop.services.letter_paper import LetterPaper
    from desktop.services.retention_erasing import CaseEraser
    from desktop.storage.retention import RetentionRepository


class Wiring:
    """Makes every service of an open store.

    Args:
        now: The present aware time.
        announce: Called after each commit with kind and id.

    Attributes:
        services: What screens and the second door are handed.
    """

    def __init__(
        self,
        store: Store,
        folder: Path,
        *,
        now: Callable[[], datetime],
        announce: Callable[[str, int], None],
    ) -> None:
        self._folder = folder
        self._repos, self._notices = Repositories(store), NoticeRepository(store)
        self._missed = MissedCallRepository(store)
        self._roots = (paths.resources() / "content", paths.user_content(folder))
        self._context = Context(
            store=store,
            now=lambda: now().astimezone(self._zone()),
            zone=self._zone,
            who=lambda: self.services.staff.at_desk().shown,
            announce=announce,
        )
        makers = {
            name.removeprefix("_make_"): getattr(self, name)
            for name in dir(self)
            if name.startswith("_make_")
        }
        self.services = Services(
            now=self._context.now,
            zone=self._zone,
            calendar=self._calendar,
            roots=self._roots,
            data_folder=folder,
            makers=makers,
            make_ready=lambda: self._prepare(store),
        )

    def _prepare(self, store: Store) -> None:
        """What nobody waits for: sqlite-utils, and promises whose zone has new rules."""
        store.db.tables()
        self.services.promises.rederive()

    def _zone(self) -> ZoneInfo:
        return zone_of(self.services.settings.office())

    def _calendar(self) -> BusinessCalendar:
        return calendar_of(self.services.settings.office())

    @cached_property
    def _indexer(self) -> CaseIndexer:
        from desktop.services.indexing import CaseIndexer

        return CaseIndexer(self._context, self._repos)

    def _number_case(self, case_id: int) -> Any:
        from desktop.services.case_file import CaseFile

        return CaseFile(self._context, self._repos).ensure_number(case_id)

    def _reindex(self, case_id: int) -> None:
        self._indexer.reindex(case_id)

    # One for each service, named after it

    def _make_settings(self) -> Any:
        from desktop.services.settings import SettingsService

        return SettingsService(self._context, self._repos)

    def _make_staff(self) -> Any:
        from desktop.services.staff import StaffService

        return StaffService(self._context, self._repos)

    def _make_whose_time(self) -> Any:
        from desktop.services.whose_time import WhoseTimeService

        return WhoseTimeService(
            self._context,
            self._repos,
            self.services.staff,
            self._roots,
            calendar=self._calendar,
        )

    def _make_persons(self) -> Any:
        from desktop.services.persons import PersonService

        return PersonService(self._context, self._repos)

    def _make_cases(self) -> Any:
        from desktop.services.cases import CaseService

        return CaseService(self._context, self._repos)

    def _make_calls(self) -> Any:
        from desktop.services.calls import CallService

        return CallService(self._context, self._repos, self._roots)

    def _make_answers(self) -> Any:
        from desktop.services.answers import AnswerService
        from desktop.storage.answers import AnswerRepository

        return AnswerService(self._context, self._repos, AnswerRepository(self._context.store))

    def _make_phrases(self) -> Any:
        from desktop.services.phrases import PhraseService

        return PhraseService(self._context, self._repos, self._roots)

    def _make_checklist(self) -> Any:
        from desktop.services.checklist import ChecklistService

        return ChecklistService(self._roots)

    def _make_speech(self) -> Any:
        from desktop.services.speech import SpeechService

        return SpeechService(self._context, self._repos, self.services.settings, self._roots)

    def _make_points(self) -> Any:
        from desktop.services.points import PointService

        return PointService(
            self._context,
            self._repos.points,
            self._repos.promises,
            calendar=self._calendar,
            number_case=self._number_case,
            reindex=self._reindex,
        )

    def _make_promises(self) -> Any:
        from desktop.services.promises import PromiseService

        return PromiseService(
            self._context,
            self._repos,
            self._notices,
            calendar=self._calendar,
            number_case=self._number_case,
            reindex=self._reindex,
            owner_at_desk=lambda: self.services.staff.at_desk().is_owner,
        )

    def _make_missed(self) -> Any:
        from desktop.services.missed_calls import MissedCallService

        return MissedCallService(
            self._context,
            self._repos,
            self._missed,
            promises=self.services.promises,
            calls=self.services.calls,
            calendar=self._calendar,
            roots=self._roots,
        )

    def _make_reminders(self) -> Any:
        from desktop.services.reminders import ReminderService

        return ReminderService(
            self._context,
            self._repos.promises,
            self._notices,
            self.services.settings,
            calendar=self._calendar,
        )

    def _make_staff_reports(self) -> Any:
        from desktop.services.staff_reports import StaffReportService

        return StaffReportService(self._context, self._repos, self.services.staff, self._roots)

    def _make_letters(self) -> Any:
        from desktop.services.letter_mail import LetterMail
        from desktop.services.letters import LetterService

        return LetterService(
            self._context,
            self._repos,
            paper=self._paper,
            mail=LetterMail(**self._letter_parts),
            staff=self.services.staff,
            calendar=self._calendar,
            reindex=self._reindex,
        )

    def _make_letter_editing(self) -> Any:
        from desktop.services.letter_editing import LetterEditingService

        return LetterEditingService(self._context, self._repos, self._paper)

    def _make_register(self) -> Any:
        from desktop.services.letter_register import LetterRegister

        return LetterRegister(self._context, self._repos, self._paper, reindex=self._reindex)

    @cached_property
    def _paper(self) -> LetterPaper:
        from desktop.services.letter_paper import LetterPaper

        return LetterPaper(**self._letter_parts)

    @cached_property
    def _letter_parts(self) -> dict[str, Any]:
        """What paper and mail of a letter are made with."""
        from desktop.services.letter_hand import LetterHand
        from desktop.services.letter_source import LetterSource

        settings = self.services.settings
        return {
            "source": LetterSource(self._context, self._repos, settings, self.services.staff),
            "settings": settings,
            "roots": (paths.templates(), paths.user_templates(self._folder)),
            "work": paths.work_folder(self._folder),
            "hand": LetterHand(self._context, self._repos, paths.editing_folder(self._folder)),
        }

    def _make_mails(self) -> Any:
        from desktop.services.mails import MailService

        return MailService(self.services.letters, self._repos)

    def _make_envelopes(self) -> Any:
        from desktop.services.envelopes import EnvelopeService

        return EnvelopeService(self.services.letters, self.services.settings)

    def _make_templates(self) -> Any:
        from desktop.services.templates import TemplateService

        return TemplateService(
            self._context,
            shipped=paths.templates(),
            own=paths.user_templates(self._folder),
            reload=lambda: self.services.letters.reload_templates(),
            used=self._repos.letters.count_from,
        )

    def _make_today(self) -> Any:
        from desktop.services.today import TodayService
        from desktop.services.unfinished import calls_without_ending, unfinished_calls

        return TodayService(
            self._context,
            self._repos.promises,
            self._repos.letters,
            self._repos.points,
            self._missed,
            unfinished=lambda: unfinished_calls(self._repos),
            without_ending=lambda: calls_without_ending(self._repos),
            cases=self._repos.cases,
        )

    def _make_calendar_file(self) -> Any:
        from desktop.services.calendar_file import CalendarFileService
        from desktop.storage.promise_calendar import PromiseCalendarRepository

        return CalendarFileService(
            self._context,
            PromiseCalendarRepository(self._context.store),
            self.services.settings,
            roots=self._roots,
            work=paths.work_folder(self._folder),
            calendar=self._calendar,
        )

    def _make_presence(self) -> Any:
        from desktop.presence.entry import Program, name_of
        from desktop.presence.system import login_entry
        from desktop.services.presence import PresenceService

        command = paths.start_command(self._folder, "--in-background")
        name = name_of(self._folder, paths.usual_data_folder())
        return PresenceService(lambda: login_entry(Program(command, name)))

    def _make_backups(self) -> Any:
        from desktop.services.backups import BackupService

        return BackupService(
            self._context,
            self.services.settings,
            folder=paths.backups_folder(self._folder),
            packed={
                "templates": paths.user_templates(self._folder),
                "content": paths.user_content(self._folder),
            },
        )

    @cached_property
    def _retention(self) -> RetentionRepository:
        from desktop.storage.retention import RetentionRepository

        return RetentionRepository(self._context.store)

    @cached_property
    def _eraser(self) -> CaseEraser:
        from desktop.services.retention_erasing import CaseEraser

        return CaseEraser(
            self._context,
            self._repos,
            self._missed,
            forget_copy=lambda letter_id: self._paper.hand.shelf.drop(letter_id),
        )

    def _make_bin(self) -> Any:
        from desktop.services.bin import BinService

        return BinService(
            self._context,
            self._repos,
            self._retention,
            self.services.staff,
            self.services.settings,
            self._eraser,
        )

    def _make_retention(self) -> Any:
        from desktop.services.retention import RetentionService
        from desktop.storage.restore import safety_copies

        backups, path = self.services.backups, self._context.store.path
        return RetentionService(
            self._context,
            self._retention,
            self.services.settings,
            self._eraser,
            backups=lambda: (backups.plan(), backups.budget()),
            undated=lambda: backups.kept_aside() + safety_copies(path),
        )

    def _make_upkeep(self) -> Any:
        from desktop.services.upkeep import UpkeepService

        return UpkeepService(self._context, self.services.backups, self.services.retention)

    def _make_journal(self) -> Any:
        from desktop.services.journal import JournalService

        return JournalService(
            self._context,
            backups=lambda: self.services.backups.heads(),
            letters=self._repos.letters.heads,
            reindex=lambda ids: self.services.cases.index.mend_batch(ids),
        )


def zone_of(office: Office) -> ZoneInfo:
    """Return the office's zone; an unknown name falls back to Japan's."""
    try:
        return ZoneInfo(office.zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("Asia/Tokyo")
