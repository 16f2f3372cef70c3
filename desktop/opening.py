"""How the records come to be open: made, opened, asked for their code, or repaired."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop import paths
from desktop.domain.errors import DataUnreadable, DomainError, WorldError
from desktop.qtkit.desk import Desk
from desktop.views.main_window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.app import Start
    from desktop.office import OpenOffice
    from desktop.storage.keychain import Keychain
    from desktop.storage.keys import CodeFile
    from desktop.storage.lock import DataLock
    from desktop.views.opening.opening_screen import OpeningScreen

REPAIRED = ("data.damaged", "data.records_gone", "data.not_encrypted")
ASKED_AGAIN = ("data.wrong_key", "data.wrong_key_or_damaged", "data.earlier_key")


class Opening(QObject):
    """Opens the office of a data folder, with a screen of its own where a person is needed.

    Args:
        start: What the window is started with.
        announce: Tells every screen of a change.
        say: The sentence of a refusal.
        on_open: Is handed the open office, on the GUI thread.
        needs_person: Shows a window that stands aside.

    Attributes:
        screen: Asks and tells; ``None`` until it is needed.
        lock: Of the data folder, once taken.
        news: What came of a repair, to be told when the records are open.
    """

    def __init__(
        self,
        start: Start,
        desk: Desk,
        window: MainWindow,
        *,
        announce: Callable[[str, int], None],
        say: Callable[[DomainError], str],
        on_open: Callable[[OpenOffice], None],
        needs_person: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._desk = desk
        self._window = window
        self._announce = announce
        self._say = say
        self._on_open = on_open
        self._needs_person = needs_person
        self._typed: bytes | None = None
        self._accepts_folder = False
        self.screen: OpeningScreen | None = None
        self.lock: DataLock | None = None
        self.news: DomainError | None = None

    def begin(self, *, show_code: bool = False) -> None:
        """Open the office of the folder, or make a new one."""
        self._desk.do(
            lambda: self._open_or_create(show_code=show_code),
            self._on_open,
            self._on_refused,
            owner=self,
        )

    def show_new_code(self, opened: OpenOffice, done: Callable[[], None]) -> None:
        """Show the code of a new office that nothing else keeps; go on once it is taken down."""
        from desktop.storage.recovery_code import format_code

        screen = self._shown()
        screen.code_confirmed.connect(done)
        screen.show_new_code(format_code(opened.secret))

    def keychain(self) -> Keychain:
        """The keychain the window was started with, else the platform's."""
        from desktop.storage.keychain import SystemKeychain

        return self._start.keychain or SystemKeychain()

    def code_file(self) -> CodeFile | None:
        """The file with the recovery code, if one was named.

        Raises:
            Refused: ``code_file.inside_data``.
        """
        from desktop.storage.keys import CodeFile

        file = self._start.code_file
        return CodeFile(file, self._start.folder) if file else None

    # On the store thread

    def _open_or_create(self, *, show_code: bool = False) -> OpenOffice:
        from desktop import office
        from desktop.services.journal import NOW
        from desktop.storage.lock import DataLock

        folder = self._start.folder
        if self.lock is None:
            lock = DataLock(folder)
            lock.acquire()
            self.lock = lock
        arguments: dict[str, Any] = {
            "keychain": self.keychain(),
            "code_file": self.code_file(),
            "now": self._start.now,
            "announce": self._announce,
        }
        # At login none is made: the disk it lies on may be missing.
        if paths.database_file(folder).exists() or self._start.in_background:
            opened = office.open_office(folder, secret=self._typed, **arguments)
        else:
            self._must_be_here(folder)
            opened = office.create_office(folder, show_code=show_code, **arguments)
            office.remember_system_zone(opened)
        opened.services.journal.settle_waiting(older_than=NOW)
        return opened

    def _must_be_here(self, folder: Path) -> None:
        """Warn before anything is made in a folder that others write into as well."""
        from desktop.storage.places import away_from_here

        elsewhere = "" if self._accepts_folder else away_from_here(folder)
        if elsewhere:
            raise WorldError("data.folder_away", path=str(folder), what=elsewhere)

    def _repair(self) -> DomainError | None:
        """Make damaged records whole; the lock is held since the start."""
        from desktop.services.salvage import known_for, news_of, repair

        folder, keychain, code_file = self._start.folder, self.keychain(), self.code_file()
        known = [self._typed] if self._typed else []
        known = known or known_for(folder, keychain, code_file)
        done = repair(folder, known, keychain=keychain, code_file=code_file, now=self._start.now)
        return news_of(done)

    # On the GUI thread

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error
        if error.code == "data.no_keychain":
            self.begin(show_code=True)
        elif error.code == "data.no_key":
            self._shown().ask_code()
        elif error.code in ASKED_AGAIN:
            self._typed = None
            self._shown().ask_code(self._say(error))
        else:
            is_away = error.code == "data.folder_away"
            is_world = isinstance(error, WorldError) and not isinstance(error, DataUnreadable)
            self._shown().show_problem(
                self._say(error),
                can_retry=is_world and not is_away,
                can_accept=is_away,
                can_repair=error.code in REPAIRED,
            )

    def _try_code(self, typed: str) -> None:
        from desktop.storage.recovery_code import parse_code

        try:
            self._typed = parse_code(typed)
        except DomainError as error:
            self._shown().ask_code(self._say(error))
            return
        self.begin()

    def _accept_folder(self) -> None:
        self._accepts_folder = True
        self.begin()

    def _start_repair(self) -> None:
        self._desk.do(self._repair, self._on_repaired, self._on_refused, owner=self)

    def _on_repaired(self, news: DomainError | None) -> None:
        self.news = news
        self.begin()

    def _shown(self) -> OpeningScreen:
        if self.screen is None:
            from desktop.views.opening.opening_screen import OpeningScreen

            self.screen = OpeningScreen()
            self.screen.code_entered.connect(self._try_code)
            self.screen.retry_wanted.connect(self.begin)
            self.screen.accept_wanted.connect(self._accept_folder)
            self.screen.repair_wanted.connect(self._start_repair)
            self.screen.quit_wanted.connect(self._window.close)
            self._window.show_opening(self.screen)
        self._needs_person()
        return self.screen
