"""The composition root without Qt: stores and services built once, for window and second door."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop import paths
from desktop.domain.errors import DataUnreadable
from desktop.services.suite import Services
from desktop.storage import keys, side_file
from desktop.storage.database import Store
from desktop.storage.keychain import Keychain
from desktop.wiring import Wiring

ENDING = ".kikitori"
OF_THE_KEY = ("data.wrong_key", "data.wrong_key_or_damaged", "data.earlier_key")
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
        DataUnreadable: ``data.no_keychain``; ``data.records_gone``: what lies in the folder
            belongs to records that are missing, and a new key would bury them.
        WorldError: The folder can't be written; nothing was made.
    """
    path = paths.database_file(folder)
    if is_orphaned(folder):
        raise DataUnreadable("data.records_gone", path=str(folder))
    key = keys.new_key(keychain, code_file, show=show_code)
    store = Store.create(path, key.secret, now=now(), salt=key.salt)
    return OpenOffice(
        store, build(store, folder, now=now, announce=announce), key.secret, key.kept_in
    )


def is_orphaned(folder: Path) -> bool:
    """Whether records once lay here: their log, the note beside them, or backups still do."""
    path = paths.database_file(folder)
    if path.exists():
        return False
    log = path.with_name(f"{path.name}-wal")
    backups = paths.backups_folder(folder)
    return (
        (log.exists() and log.stat().st_size > 0)
        or side_file.read(folder) is not None
        or (backups.is_dir() and any(backups.glob(f"*{ENDING}")))
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
    all_known = [secret] if secret else keys.known_secrets(path, keychain, code_file)
    store, known = _first_that_opens(path, all_known, now(), read_only=read_only)
    if secret is not None or known != all_known[0]:
        keys.remember(path, known, keychain)
    if secret is not None and keychain.available():
        all_known = keys.known_secrets(path, keychain)
    store.codes.know(all_known)
    services = build(store, folder, now=now, announce=announce)
    if not read_only:
        empty_work_folder(folder)
        take_letters_back(services)
        services.journal.note_gap(store.gap)
    return OpenOffice(store, services, known)


def _first_that_opens(
    path: Path, secrets: Sequence[bytes], now: datetime, *, read_only: bool
) -> tuple[Store, bytes]:
    """Open with the present code; with an earlier one where a change of it was cut off."""
    fault: DataUnreadable | None = None
    for one in secrets:
        try:
            return Store.open(path, one, now=now, read_only=read_only), one
        except DataUnreadable as error:
            fault = fault or error
            if error.code not in OF_THE_KEY:
                break
    assert fault is not None, "there is at least one code"
    raise fault


def build(
    store: Store, folder: Path, *, now: Callable[[], datetime], announce: Announce
) -> Services:
    """Wire the services of an open store; reads nothing yet."""
    return Wiring(store, folder, now=now, announce=announce).services


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


def take_letters_back(services: Services) -> None:
    """Take what was saved in Word into the letters and put their plain copies away.

    Asked at the start and at closing, on a thread that may write.
    """
    if paths.editing_folder(services.data_folder).is_dir():
        services.letter_editing.settle_copies()
