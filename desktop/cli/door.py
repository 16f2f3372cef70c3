"""What every command needs: the data folder, the key, the language, the open office."""

from __future__ import annotations

import argparse
import locale
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import paths
from desktop.content.messages import explain
from desktop.content.texts import Roots
from desktop.domain.errors import DataUnreadable, WorldError

if TYPE_CHECKING:
    from desktop.office import OpenOffice
    from desktop.storage.keychain import Keychain
    from desktop.storage.keys import CodeFile

CODE_FILE_VARIABLE = "KIKITORI_RECOVERY_CODE_FILE"


def system_clock() -> datetime:
    """The one place of the second door that reads the clock; aware, UTC."""
    return datetime.now(UTC)


class Door:
    """Options of the command line, resolved."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self.folder = _folder(options.data)
        self.language: str = options.language or system_language()
        self.roots: Roots = (paths.resources() / "content", paths.user_content(self.folder))
        self.now = system_clock

    @property
    def folder_was_named(self) -> bool:
        """Whether the data folder was given by hand, by option or variable."""
        return bool(self._options.data or os.environ.get(paths.DATA_VARIABLE))

    @property
    def code_file_path(self) -> Path | None:
        """The file with the recovery code, if one was named."""
        named: Path | None = self._options.recovery_code_file
        if named is None and (variable := os.environ.get(CODE_FILE_VARIABLE)):
            return Path(variable)
        return named

    def code_file(self) -> CodeFile | None:
        """The same, checked; raises Refused ``code_file.inside_data``."""
        from desktop.storage.keys import CodeFile

        path = self.code_file_path
        return None if path is None else CodeFile(path, self.folder)

    def keychain(self) -> Keychain:
        """The platform's keychain."""
        from desktop.storage.keychain import SystemKeychain

        return SystemKeychain()

    def sentence(self, code: str, details: Mapping[str, object] | None = None) -> str:
        """Return the sentence of a code in the language asked for."""
        return explain(code, details or {}, self.language, self.roots)

    def has_office(self) -> bool:
        """Whether there is a database in the folder.

        Raises:
            DataUnreadable: ``data.cannot_read``: the folder can't be looked into.
        """
        try:
            paths.database_file(self.folder).stat()
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError as fault:
            raise DataUnreadable("data.cannot_read", path=str(self.folder)) from fault
        return True

    @contextmanager
    def reading(self) -> Iterator[OpenOffice]:
        """Open the office to read; runs while the window is open as well.

        Raises:
            DataUnreadable: Exit 3; nothing is created.
        """
        from desktop.office import is_orphaned, open_office

        if not self.has_office():
            code = "data.records_gone" if is_orphaned(self.folder) else "data.no_office"
            raise DataUnreadable(code, path=str(self.folder))
        try:
            office = open_office(
                self.folder,
                keychain=self.keychain(),
                code_file=self.code_file(),
                now=self.now,
                announce=_nobody_listens,
                read_only=True,
            )
        except WorldError as error:  # a disk or a folder that will not, too: it can't be opened
            raise DataUnreadable(error.code, **error.details) from error
        try:
            yield office
        finally:
            office.close()

    @contextmanager
    def making(self) -> Iterator[OpenOffice]:
        """Make a new office, or open the one there, to write; one desk at a time.

        Where no office can be made, no trace of the attempt is left.

        Raises:
            DataUnreadable: ``data.no_keychain`` and what the code's file says.
            WorldError: ``desk.window_open`` while the window holds the data.
        """
        from desktop.office import create_office, open_office
        from desktop.storage.lock import SECOND_DOOR, DataLock

        keychain, code_file = self.keychain(), self.code_file()
        is_new = not self.has_office()
        if is_new:
            _check_key(keychain, code_file)
        made = [one for one in (self.folder, *self.folder.parents) if not one.exists()]
        lock = DataLock(self.folder)
        try:
            lock.acquire(SECOND_DOOR)
            make = create_office if is_new else open_office
            office = make(
                self.folder,
                keychain=keychain,
                code_file=code_file,
                now=lambda: self.now(),
                announce=_nobody_listens,
            )
            try:
                yield office
            finally:
                office.close()
        finally:
            lock.release()
            if is_new and not self.has_office():
                _sweep(self.folder, made)


def _folder(named: str | None) -> Path:
    """Return the data folder; one that can't even be looked up stays as it was named."""
    try:
        return paths.data_folder(named)
    except (OSError, RuntimeError, ValueError):
        return Path(named or os.environ.get(paths.DATA_VARIABLE, "")).absolute()


def _check_key(keychain: Keychain, code_file: CodeFile | None) -> None:
    """Refuse a new office before anything is made, where its key can't be kept."""
    if code_file is not None and code_file.exists():
        code_file.read()
    elif code_file is None and not keychain.available():
        raise DataUnreadable("data.no_keychain")


def _sweep(folder: Path, made: list[Path]) -> None:
    """Take away what the attempt to make an office left, folders made for it included."""
    with suppress(OSError):
        (folder / "desk.lock").unlink(missing_ok=True)
    for one in made:
        with suppress(OSError):
            one.rmdir()


def system_language() -> str:
    """Return ``ja`` where the system speaks Japanese, else ``en``."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "ja" if value.lower().startswith("ja") else "en"
    name = locale.getlocale()[0] or ""
    return "ja" if name.lower().startswith(("ja", "japanese")) else "en"


def _nobody_listens(kind: str, number: int) -> None:
    """A command shows no screens."""
