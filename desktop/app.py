"""The window's door: Qt around the office. Imports every room, late; paints first."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.domain.errors import DataUnreadable, DomainError, WorldError
from desktop.opening import Opening
from desktop.pages.folder import set_font_folder
from desktop.qtkit import start_up
from desktop.qtkit.bus import ChangeBus
from desktop.qtkit.desk import Desk
from desktop.qtkit.first_paint import FirstPaint
from desktop.qtkit.formats import clock_time
from desktop.qtkit.i18n import Languages, system_language
from desktop.qtkit.icons import set_icon_folder
from desktop.qtkit.program import Program
from desktop.qtkit.tasks import TaskRunner
from desktop.qtkit.theme import Theme
from desktop.qtkit.window_place import KeptOnScreen, place_text, take_place
from desktop.strips import Strips
from desktop.views.look import Look, read_look, write_look
from desktop.views.main_window import MainWindow

if TYPE_CHECKING:
    from desktop.content.texts import Roots
    from desktop.mended import Mended
    from desktop.new_code import NewCode
    from desktop.office import OpenOffice
    from desktop.storage.keychain import Keychain
    from desktop.taking_back import TakenBack
    from desktop.views.daily_backup import DailyBackup
    from desktop.views.frame import Frame


def system_clock() -> datetime:
    """The one place of the window that reads the clock; aware, UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Start:
    """What a window is started with.

    Attributes:
        folder: The data folder.
        code_file: A file with the recovery code, ``None`` without one.
        language: Asked for on the command line, ``""`` otherwise.
        keychain: ``None`` for the platform's own.
        now: The clock, aware.
        code_written: Told when a new office's code went into ``code_file``.
        stays: Closed while promises are open the window steps aside and goes on ringing.
        in_background: Begin aside, as at login; what needs a person shows the window.
    """

    folder: Path
    code_file: Path | None = None
    language: str = ""
    keychain: Keychain | None = None
    now: Callable[[], datetime] = system_clock
    code_written: Callable[[], None] = lambda: None
    stays: bool = False
    in_background: bool = False


def make_application() -> QApplication:
    """Return the one QApplication, made if there is none."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    # Asked for by a word: the style as an object would bring in every enumeration it has.
    app = Program([sys.argv[0], "-style", "fusion"])
    app.setApplicationName("kikitori")
    app.setApplicationDisplayName("Kikitori")
    app.setDesktopFileName("kikitori")
    icon = paths.resources() / "app_icon.svg"
    if icon.exists():
        app.setWindowIcon(QIcon(str(icon)))
    return app


SETTLED_MS = 3000
"""From the first paint until what the start made is set aside by the garbage collector."""

DRESSED_AGAIN_MS = 100
"""No style is put on while the last answers before closing are waited for."""


class Session(QObject):
    """One window over one data folder, from the first paint to the closed database.

    Args:
        start: What it is started with.
        app: The application it dresses.

    Signals:
        closed: The window is gone and everything of it is stored.
    """

    closed = Signal()

    def __init__(self, start: Start, app: QApplication, news: DomainError | None = None) -> None:
        super().__init__()
        self._start = start
        self._app = app
        self._news = news
        self._between: TakenBack | NewCode | Mended | None = None
        self._daily: DailyBackup | None = None
        self.look = read_look(start.folder)
        set_icon_folder(paths.resources() / "icons")
        set_font_folder(paths.resources() / "fonts")
        self.languages = Languages(paths.resources() / "i18n", self)
        self.languages.use(start.language or self.look.language or system_language())
        self.theme = Theme(paths.resources() / "fonts", self)
        self.theme.set_mode(self.look.theme)  # type: ignore[arg-type]  # read_look lets only the three pass
        self.theme.set_scale(self.look.text_scale)
        self.theme.apply(app, first=True)
        self.bus = ChangeBus(self)
        self.desk = Desk(self)
        self.tasks = TaskRunner(self)
        self.window = MainWindow(stays=start.stays)
        take_place(self.window, self.look.geometry)
        self.kept_on_screen = KeptOnScreen(self.window)
        self.window.closing.connect(self._close)
        self._is_aside = False
        self.strips = Strips(self.window, self.say, self._mend)
        self.office: OpenOffice | None = None
        self.frame: Frame | None = None
        self._roots: Roots = (
            paths.resources() / "content",
            paths.user_content(start.folder),
        )
        self._opening = Opening(
            start,
            self.desk,
            self.window,
            announce=self.bus.announce,
            say=self.say,
            on_open=self._on_open,
            needs_person=self._come_back,
            parent=self,
        )

    def show(self) -> None:
        """Show the window; the office is opened right after the first paint."""
        self._first_paint = FirstPaint(self.window.centralWidget() or self.window, self.open)
        QTimer.singleShot(SETTLED_MS, self, self._settle)
        self.window.show()

    def begin(self) -> None:
        """Show the window, or begin aside where that is wanted."""
        if not self._start.in_background:
            self.show()
            return
        self._is_aside = True
        self.window.watching.connect(self._begin_aside)
        QTimer.singleShot(SETTLED_MS, self, self._settle)
        QTimer.singleShot(0, self, self.open)

    def _settle(self) -> None:
        if start_up.settle():
            from desktop.qtkit.gui_collector import GuiCollector

            GuiCollector(self)

    def open(self) -> None:
        """Open the office of the folder, or make a new one."""
        self._opening.begin()

    def say(self, error: DomainError) -> str:
        """The sentence of a refusal in the language of the screen."""
        from desktop.content.messages import explain

        return explain(error.code, error.details, self.languages.language, self._roots)

    def _on_open(self, opened: OpenOffice) -> None:
        self.office = opened
        opened.store.reading_thread()
        if opened.new_code_in == "nowhere":
            self._opening.show_new_code(opened, lambda: self._on_code_confirmed(opened))
            return
        if opened.new_code_in == "new_file":
            self._start.code_written()
        self._attach(opened)

    def _on_code_confirmed(self, opened: OpenOffice) -> None:
        settings = opened.services.settings
        self._attach(opened)
        self.desk.do(lambda: settings.save_office(code_confirmed=True))

    def _attach(self, opened: OpenOffice) -> None:
        from desktop.storage.recovery_code import format_code
        from desktop.views.frame import Frame
        from desktop.views.index_keeper import IndexKeeper

        keeper = IndexKeeper(opened.services, self.desk, self.tasks, self)
        self.bus.changed.connect(keeper.note_change)
        self.frame = Frame(
            services=opened.services,
            desk=self.desk,
            bus=self.bus,
            tasks=self.tasks,
            languages=self.languages,
            theme=self.theme,
            go=self.window.go,
            explain=self.say,
            saved=self._say_saved,
            failed=self._say_failed,
            open_file=open_with_system,
            open_mail=open_mail_program,
            recovery_code=lambda: format_code(opened.secret),
            restore=self._take_back,
            change_code=self._change_code,
            index=keeper,
        )
        self.window.attach(self.frame)
        if (today := self.window.screen_of("today")) is not None:
            FirstPaint(today, self._dress)  # boxes and check marks: Today has none
        QTimer.singleShot(SETTLED_MS, self, self._watch_over_backups)
        news = self._opening.news or self._news
        if news is not None:
            opened.services.backups.news = news
            is_code = news.code.startswith("rekey.")
            self.window.go("settings/recovery" if is_code else "settings/backups")
        self._keep_language(self.languages.language)
        self.languages.changed.connect(self._keep_language)

    def _keep_language(self, language: str) -> None:
        """The office speaks the screen's language where nobody has chosen one."""
        if self.office is None or self.desk.is_closed():
            return
        settings = self.office.services.settings
        self.desk.do(lambda: settings.set("language", language))

    def _come_back(self) -> None:
        """Somebody has to do something: the code, a folder that is shut."""
        if self._is_aside:
            self._is_aside = False
            self.window.come_back()

    def _begin_aside(self) -> None:
        if self.window.background is not None and not self.window.isVisible():
            self.window.background.begin_aside()

    def _say_saved(self) -> None:
        if self.office is not None:
            now = self.office.services.now()
            self.window.failed_save.saved(clock_time(now, seconds=True))

    def _say_failed(self, error: Exception, text: str, again: Callable[[], None]) -> None:
        sentence = self.say(error) if isinstance(error, DomainError) else str(type(error).__name__)
        self.window.failed_save.show(sentence, text, again)
        if isinstance(error, DataUnreadable) and self.frame is not None and self.frame.index:
            self.frame.index.look_after(thoroughly=True)  # a damaged index refuses every save

    def tell_trouble(self, error: WorldError) -> None:
        """A page can't be read, or the disk fails, where no screen asked for it to be told."""
        if self.office is not None and not self.desk.is_closed():
            self.strips.tell_trouble(error)

    def _dress(self) -> None:
        if self.desk.is_waiting():  # the window closes, or stays open after all
            QTimer.singleShot(DRESSED_AGAIN_MS, self, self._dress)
        elif not self.desk.is_closed():  # closed again before it was painted
            self.theme.apply(self._app)

    def _watch_over_backups(self) -> None:
        if self.frame is not None and not self.desk.is_closed():
            from desktop.views.daily_backup import DailyBackup
            from desktop.views.upkeep import Upkeep

            self._daily = DailyBackup(self.frame, self)
            Upkeep(self.frame, self)
            assert self.frame.index is not None
            self.frame.index.look_after()

    # Another state of the records takes the place of this one

    def _take_back(self, source: Path) -> None:
        """Close, let ``source`` take the records' place, and say so when it is open again."""
        from desktop.taking_back import TakenBack

        assert self.office is not None
        present = self.office.secret
        secret = self.office.store.codes.secret_of(source) or present
        self._between = TakenBack(self._start.folder, source, secret, is_earlier=secret != present)
        self._close_and_follow()

    def _change_code(self, code: str) -> None:
        """Close, let the records open with another code, and say so when they are open again."""
        from desktop.new_code import NewCode

        assert self.office is not None
        who = self.office.services.staff.at_desk().shown
        folder, file = self._start.folder, self._opening.code_file()
        self._between = NewCode(folder, self.office.secret, code, file, who)
        self._close_and_follow()

    def _mend(self) -> None:
        """Close, make the damaged records whole, and say what came of it when they are open."""
        from desktop.mended import Mended

        assert self.office is not None
        secrets = self.office.store.codes.known()
        folder, file = self._start.folder, self._opening.code_file()
        self._between = Mended(folder, secrets, file)
        self._close_and_follow()

    def _close_and_follow(self) -> None:
        self.window.let_go()
        if not self.window.close():
            self._between = None

    def follows(self) -> Session | None:
        """After closing: the session over the records that stand now, if any was asked for."""
        if self._between is None:
            return None
        # The old window hears of no language and no colour any more: its records are closed.
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        start = replace(self._start, in_background=False)
        return Session(start, self._app, self._between.news)

    # Closing: hand over, wait for the desk, wait for jobs, close the database. In that order.

    def save_before_logoff(self) -> None:
        """Log-off or shutdown: everything typed is stored before the system goes on."""
        self.window.let_go()
        self.window.submit()
        self.desk.wait()

    def _close(self) -> None:
        self._keep_look()
        if self._daily is not None:
            self._daily.stop()
        self.tasks.wait()
        self.desk.close(final=self._close_store)
        if self.office is not None:
            self.office.close()
        if self._between is not None:
            self._between.put_in_place(self._opening.keychain(), self._start.now())
        if self._opening.lock is not None:
            self._opening.lock.release()
        self.closed.emit()

    def _close_store(self) -> None:
        if self.office is not None:
            from desktop.office import take_letters_back
            from desktop.services.journal import NOW

            take_letters_back(self.office.services)
            self.office.services.journal.settle_waiting(older_than=NOW)
            self.office.store.close_thread()

    def _keep_look(self) -> None:
        fresh = Look(
            language=self.languages.language,
            theme=self.theme.mode,
            text_scale=self.theme.scale,
            geometry=place_text(self.window),
        )
        chosen = self.look.language or self._was_switched()
        write_look(self._start.folder, replace(fresh, language=fresh.language if chosen else ""))

    def _was_switched(self) -> bool:
        return self.languages.language != system_language()


def open_mail_program(link: str) -> bool:
    """Open a ``mailto:`` in the system's mail program; whether there is one that took it."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl.fromEncoded(link.encode("ascii")))


def open_with_system(path: Path) -> None:
    """Open a file with the program the system has for it."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
