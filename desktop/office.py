"""The composition root without Qt: stores and services built once, for window and second door."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop import paths
from desktop.content.texts import Roots
from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.policy import Office
from desktop.services.calendar import calendar_of
from desktop.services.calls import CallService
from desktop.services.case_file import CaseFile
from desktop.services.cases import CaseService
from desktop.services.checklist import ChecklistService
from desktop.services.context import Context
from desktop.services.indexing import CaseIndexer
from desktop.services.journal import JournalService
from desktop.services.letter_paper import LetterPaper
from desktop.services.letter_source import LetterSource
from desktop.services.letters import LetterService
from desktop.services.persons import PersonService
from desktop.services.phrases import PhraseService
from desktop.services.points import PointService
from desktop.services.promises import PromiseService
from desktop.services.reminders import ReminderService
from desktop.services.repositories import Repositories
from desktop.services.settings import SettingsService
from desktop.services.speech import SpeechService
from desktop.services.staff import StaffService
from desktop.services.suite import Services
from desktop.services.today import TodayService
from desktop.storage import keys
from desktop.storage.database import Store
from desktop.storage.keychain import Keychain
from desktop.storage.promises import NoticeRepository

Announce = Callable[[str, int], None]


@dataclass
class OpenOffice:
    """One office, open: its store and its services.

    Attributes:
        new_code_in: Of a new office: where its recovery code is kept, see ``NewKey``.
        secret: The office's secret, for showing the recovery code; never logged.
    """

    store: Store
    services: Services
    secret: bytes
    new_code_in: str = ""

    def close(self) -> None:
        """Take plain files away and close every connection; twice is harmless."""
        empty_work_folder(self.services.data_folder)
        self.store.close()


def create_office(
    folder: Path,
    *,
    keychain: Keychain,
    code_file: keys.CodeFile | None = None,
    now: Callable[[], datetime],
    announce: Announce,
    show_code: bool = False,
) -> OpenOffice:
    """Make a new office: its key is kept first, then its database is made.

    Args:
        now: The present aware time.
        announce: Called after each commit with kind and id.
        show_code: The window shows the code where nothing else keeps it.

    Raises:
        DataUnreadable: ``data.no_keychain``.
        WorldError: The folder can't be written; nothing was made.
    """
    path = paths.database_file(folder)
    key = keys.new_key(keychain, code_file, show=show_code)
    store = Store.create(path, key.secret, now=now(), salt=key.salt)
    return OpenOffice(
        store, build(store, folder, now=now, announce=announce), key.secret, key.kept_in
    )


def open_office(
    folder: Path,
    *,
    keychain: Keychain,
    code_file: keys.CodeFile | None = None,
    secret: bytes | None = None,
    now: Callable[[], datetime],
    announce: Announce,
    read_only: bool = False,
) -> OpenOffice:
    """Open the office of a data folder.

    Args:
        secret: From a recovery code typed just now; else keychain or file give it.
        read_only: For the second door beside an open window.

    Raises:
        DataUnreadable: ``data.no_office``, ``data.no_key``, ``data.wrong_key``,
            ``data.damaged``, ``data.newer_version`` …; nothing is created.
    """
    path = paths.database_file(folder)
    known = secret or keys.known_secret(path, keychain, code_file)
    store = Store.open(path, known, now=now(), read_only=read_only)
    if secret is not None:
        keys.remember(path, secret, keychain)
    services = build(store, folder, now=now, announce=announce)
    if not read_only:
        empty_work_folder(folder)
        services.journal.note_gap(store.gap)
    return OpenOffice(store, services, known)


def build(
    store: Store, folder: Path, *, now: Callable[[], datetime], announce: Announce
) -> Services:
    """Wire the services of an open store; reads nothing yet."""
    repos, notices = Repositories.of(store), NoticeRepository(store)
    roots: Roots = (paths.resources() / "content", paths.user_content(folder))
    holder: list[Services] = []

    def zone() -> ZoneInfo:
        return zone_of(holder[0].settings.office())

    def calendar() -> BusinessCalendar:
        return calendar_of(holder[0].settings.office())

    context = Context(
        store=store,
        now=lambda: now().astimezone(zone()),
        zone=zone,
        who=lambda: holder[0].staff.at_desk().shown,
        announce=announce,
    )
    file, indexer = CaseFile(context, repos), CaseIndexer(context, repos)
    settings = SettingsService(context, repos)
    calls = CallService(context, repos, roots)
    speech = SpeechService(context, repos, settings, roots)
    staff = StaffService(context, repos)
    templates = (paths.templates(), paths.user_templates(folder))
    source = LetterSource(context, repos, settings, staff)
    paper = LetterPaper(source, settings, roots=templates, work=paths.work_folder(folder))
    services = Services(
        now=context.now,
        zone=zone,
        calendar=calendar,
        roots=roots,
        data_folder=folder,
        settings=settings,
        staff=staff,
        persons=PersonService(context, repos),
        cases=CaseService(context, repos),
        calls=calls,
        phrases=PhraseService(context, repos, roots),
        checklist=ChecklistService(roots),
        points=PointService(
            context,
            repos.points,
            repos.promises,
            calendar=calendar,
            number_case=file.ensure_number,
            reindex=indexer.reindex,
        ),
        promises=PromiseService(
            context,
            repos.promises,
            notices,
            repos.boxes,
            calendar=calendar,
            number_case=file.ensure_number,
            reindex=indexer.reindex,
        ),
        reminders=ReminderService(context, repos.promises, notices, calendar=calendar),
        speech=speech,
        letters=LetterService(
            context, repos, paper=paper, staff=staff, calendar=calendar, reindex=indexer.reindex
        ),
        today=TodayService(
            context,
            repos.promises,
            repos.letters,
            repos.points,
            unfinished=calls.unfinished,
            case_of=repos.cases.get,
        ),
        journal=JournalService(context),
    )
    holder.append(services)
    return services


def zone_of(office: Office) -> ZoneInfo:
    """Return the office's zone; an unknown name falls back to Japan's."""
    try:
        return ZoneInfo(office.zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("Asia/Tokyo")


def remember_system_zone(office: OpenOffice) -> None:
    """Take the system's zone for a new office; times are agreed in it from now on."""
    import tzlocal

    name = tzlocal.get_localzone_name()
    if name and name not in ("UTC", "Etc/UTC"):
        office.services.settings.save_office(zone=name)


def empty_work_folder(folder: Path) -> None:
    """Delete the plain copies laid out for Word; one that is still held stays for next time."""
    work = paths.work_folder(folder)
    if work.is_dir():
        for file in work.iterdir():
            with suppress(OSError):
                file.unlink()
