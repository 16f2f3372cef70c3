"""The office's one database: made whole, opened with its key, one connection a thread."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import DataUnreadable, WorldError
from desktop.domain.journal import JournalHead
from desktop.storage import journal, keys, side_file
from desktop.storage.codes import KnownCodes
from desktop.storage.connection import OfficeDatabase, connect
from desktop.storage.creation import create_file
from desktop.storage.faults import translating
from desktop.storage.migrations import applied_steps
from desktop.storage.opening import check_start, classify, upgrade

if TYPE_CHECKING:
    from desktop.storage import backup_check

log = logging.getLogger(__name__)
HEAD_EVERY_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class JournalGap:
    """The database does not continue what the side file remembers.

    Attributes:
        reason: ``older`` (an earlier state of this database), ``other`` (an entry
            of that number, but another one) or ``no_note`` (no side file).
        missing: Entries known to be missing; 0 unless ``older``.
    """

    reason: str
    missing: int = 0


class Store:
    """The database of one data folder. Open it with ``create`` or ``open``.

    Attributes:
        path: The encrypted file.
        gap: What the journal's side file found at opening, ``None`` if all is well.
        codes: The recovery codes these records had, as far as they are known here.
    """

    def __init__(self, path: Path, secret: bytes, salt: bytes, *, read_only: bool) -> None:
        self.path = path
        self.gap: JournalGap | None = None
        self.codes = KnownCodes(secret)
        self._key = keys.raw_key(secret, salt)
        self._key_check = keys.key_check(secret, salt)
        self._read_only = read_only
        self._local = threading.local()
        self._guard = threading.Lock()
        self._noting = threading.Lock()
        self._connections: list[OfficeDatabase] = []
        self._noted = JournalHead()
        self._noted_at = 0.0
        self._others: tuple[str, ...] = ()
        self._closed = False

    @classmethod
    def create(
        cls, path: Path, secret: bytes, *, now: datetime, salt: bytes | None = None
    ) -> Store:
        """Make a new database and open it. The file appears whole or not at all.

        Args:
            secret: Already kept somewhere (``keys.new_key``).
            now: Aware time.
            salt: ``NewKey.salt``; a random one without it.

        Raises:
            WorldError: ``data.exists``, ``data.cannot_write``, ``data.disk_full`` …
        """
        salt = salt or os.urandom(keys.SALT_BYTES)
        create_file(path, keys.raw_key(secret, salt), now=now)
        note = side_file.SideNote(JournalHead(), salt.hex(), keys.key_check(secret, salt))
        side_file.write(path.parent, note)
        return cls.open(path, secret, now=now)

    @classmethod
    def open(cls, path: Path, secret: bytes, *, now: datetime, read_only: bool = False) -> Store:
        """Open an existing database and bring its schema up to date.

        Args:
            now: Aware time, used in the name of the copy made before an upgrade.
            read_only: For a second process beside the window: writes nothing.

        Raises:
            DataUnreadable: ``data.no_office``, ``data.wrong_key``, ``data.damaged``,
                ``data.wrong_key_or_damaged`` (no side file tells them apart),
                ``data.not_encrypted``, ``data.newer_version``, ``data.older_version``
                (only with ``read_only``).
            WorldError: The folder, the disk, another program's lock.
        """
        salt = check_start(path)
        store = cls(path, secret, salt, read_only=read_only)
        try:
            upgrade(store._first_connection(secret), path, store._key, now, not read_only)
            store._compare_head()
        except BaseException:
            store._close_all()
            raise
        return store

    @property
    def db(self) -> OfficeDatabase:
        """This thread's connection, opened at first use."""
        db: OfficeDatabase | None = getattr(self._local, "db", None)
        if db is None:
            if self._closed:
                raise RuntimeError("the store is closed")
            db = self._local.db = connect(self.path, self._key)
            if self._read_only or getattr(self._local, "reads", False):
                db.read_only()
            with self._guard:
                self._connections.append(db)
        return db

    def reading_thread(self) -> None:
        """From here on this thread only reads: a write raises at once."""
        self._local.reads = True
        if getattr(self._local, "db", None) is not None:
            self.db.read_only()

    @contextmanager
    def reader(self) -> Iterator[OfficeDatabase]:
        """A reading connection for a job on a pool thread, closed at the end."""
        self.reading_thread()
        try:
            yield self.db
        finally:
            self.close_thread()

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """One transaction on this thread; nested ones join it and roll back alone.

        Raises:
            WorldError, DataUnreadable: As ``faults.translating`` says; nothing of
                the outermost block is stored then.
        """
        db = self.db
        with translating(query_only=db.query_only):
            if db.conn.in_transaction:
                with db.savepoint():
                    yield
                return
            db.conn.execute("BEGIN IMMEDIATE")
            try:
                yield
                db.conn.execute("COMMIT")
            except BaseException:
                db.rollback()
                raise
        if time.monotonic() - self._noted_at >= HEAD_EVERY_SECONDS:
            self._note_head_beside()

    def close_thread(self) -> None:
        """Close this thread's connection; the next use opens a new one."""
        db: OfficeDatabase | None = getattr(self._local, "db", None)
        if db is not None:
            self._local.db = None
            with self._guard:
                self._connections.remove(db)
            db.close()
        self._local.reads = False

    def close(self) -> None:
        """Note the journal's head and close every connection; twice is harmless."""
        if not self._closed:
            with suppress(WorldError):
                self._note_head()
        self._close_all()

    def abandon(self) -> None:
        """Close every connection and write nothing, not even the note beside the records."""
        self._close_all()

    def remembered_head(self) -> JournalHead | None:
        """Return the journal's head as the note beside this file has it."""
        note = side_file.read(self.path.parent)
        is_ours = note is not None and note.salt == keys.file_salt(self.path).hex()
        return note.head if note is not None and is_ours else None

    def make_backup(
        self,
        target: Path,
        *,
        now: datetime,
        files: Mapping[str, bytes],
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> backup_check.BackupFacts:
        """Write a verified backup on a connection of its own; see ``backup.make_backup``."""
        from desktop.storage import backup

        return backup.make_backup(
            self.path,
            self._key,
            target,
            now=now,
            files=files,
            progress=progress,
            cancelled=cancelled,
        )

    def backup_facts(self, source: Path) -> backup_check.BackupFacts:
        """Verify a backup of this office and return what it holds.

        Raises:
            DataUnreadable: ``backup.other_office``, and as ``backup_check.read_facts`` says.
        """
        from desktop.storage import backup_check

        if source.exists() and backup_check.salt_of(source) != keys.file_salt(self.path):
            raise DataUnreadable("backup.other_office", path=str(source))
        return backup_check.read_facts(source, self.codes.key_of(source))

    def cases_in_backup(self, source: Path, limit: int) -> list[backup_check.CaseInside]:
        """Return the newest cases of a backup; raises as ``backup_check.open_sealed`` says."""
        from desktop.storage import backup_check

        return backup_check.cases_inside(source, self.codes.key_of(source), limit)

    def integrity_faults(self) -> list[str]:
        """Return what SQLCipher and SQLite find wrong, page by page; empty: whole."""
        found: list[str] = []
        for check in ("cipher_integrity_check", "quick_check"):
            try:
                with translating():
                    rows = self.db.execute(f"PRAGMA {check}").fetchall()
            except WorldError as fault:
                found.append(fault.code)
            else:
                found += [str(row[0]) for row in rows if row[0] != "ok"]
        return found

    def schema(self) -> str:
        """Return the name of the newest schema step in the file."""
        return applied_steps(self.db)[-1]

    def _first_connection(self, secret: bytes) -> OfficeDatabase:
        try:
            return self.db
        except DataUnreadable as fault:
            raise classify(self.path, secret) from fault

    def _compare_head(self) -> None:
        note = side_file.read(self.path.parent)
        head = journal.head(self.db)
        if note is None or note.salt != keys.file_salt(self.path).hex():
            self.gap = JournalGap("no_note")
        elif note.head.entry_id > head.entry_id:
            self.gap = JournalGap("older", note.head.entry_id - head.entry_id)
        elif note.head.entry_id and journal.seal_at(self.db, note.head.entry_id) != note.head.seal:
            self.gap = JournalGap("other")
        else:
            self._noted = note.head
        if note is not None:
            self._others = tuple(one for one in note.others if one != self._key_check)
            if note.key_check != self._key_check:
                self._others = (note.key_check, *self._others)
                self._noted = JournalHead()  # the note is of another code: write it anew

    def _note_head(self) -> None:
        """Write the side file when the journal grew; the commit stands in any case."""
        self._noted_at = time.monotonic()
        if not self._read_only:
            self._write_note(journal.head(self.db))

    def _note_head_beside(self) -> None:
        """The same on a thread of its own: no save waits for the disk to take the note."""
        self._noted_at = time.monotonic()
        if not self._read_only:
            head = journal.head(self.db)
            threading.Thread(
                target=self._write_note, args=(head,), name="note", daemon=True
            ).start()

    def _write_note(self, head: JournalHead) -> None:
        with self._noting:
            is_known = head == self._noted and self.gap is None
            if self._closed or is_known or head.entry_id < self._noted.entry_id:
                return
            try:
                salt = keys.file_salt(self.path).hex()
                note = side_file.SideNote(head, salt, self._key_check, self._others)
                side_file.write(self.path.parent, note)
                self._noted = head
            except (OSError, WorldError):
                log.warning("journal head %d not noted", head.entry_id)

    def _close_all(self) -> None:
        self._closed = True
        with self._noting:  # a note under way is written; none follows
            self._local.db = None
        with self._guard:
            connections, self._connections = self._connections, []
        for db in connections:
            db.close()
