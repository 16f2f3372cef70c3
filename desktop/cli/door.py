"""What every command needs: the data folder, the key, the language, the open office."""

from __future__ import annotations

import argparse
import locale
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import paths
from desktop.content.messages import explain
from desktop.content.texts import Roots
from desktop.domain.errors import DataUnreadable

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
        self.folder: Path = paths.data_folder(options.data)
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
        """Whether there is a database in the folder."""
        return paths.database_file(self.folder).exists()

    @contextmanager
    def reading(self) -> Iterator[OpenOffice]:
        """Open the office to read; runs while the window is open as well.

        Raises:
            DataUnreadable: Exit 3; nothing is created.
        """
        from desktop.office import open_office

        if not self.has_office():
            raise DataUnreadable("data.no_office", path=str(self.folder))
        office = open_office(
            self.folder,
            keychain=self.keychain(),
            code_file=self.code_file(),
            now=self.now,
            announce=_nobody_listens,
            read_only=True,
        )
        try:
            yield office
        finally:
            office.close()

    @contextmanager
    def making(self) -> Iterator[OpenOffice]:
        """Make a new office, or open the one there, to write; one desk at a time.

        Raises:
            WorldError: ``desk.window_open`` while the window holds the data.
        """
        from desktop.office import create_office, open_office
        from desktop.storage.lock import SECOND_DOOR, DataLock

        lock = DataLock(self.folder)
        lock.acquire(SECOND_DOOR)
        try:
            make = open_office if self.has_office() else create_office
            office = make(
                self.folder,
                keychain=self.keychain(),
                code_file=self.code_file(),
                now=self.now,
                announce=_nobody_listens,
            )
            try:
                yield office
            finally:
                office.close()
        finally:
            lock.release()


def system_language() -> str:
    """Return ``ja`` where the system speaks Japanese, else ``en``."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "ja" if value.lower().startswith("ja") else "en"
    name = locale.getlocale()[0] or ""
    return "ja" if name.lower().startswith(("ja", "japanese")) else "en"


def _nobody_listens(kind: str, number: int) -> None:
    """A command shows no screens."""
