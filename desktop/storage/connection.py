"""One connection to the encrypted file: key first, then the pragmas, each one verified."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2  # type: ignore[import-untyped, unused-ignore]  # it comes without types

from desktop.domain.errors import WorldError
from desktop.storage.faults import DatabaseFault, translated

if TYPE_CHECKING:
    from sqlite_utils.db import Table

    from desktop.storage.tables import Tables

Parameters = Sequence[Any] | dict[str, Any]
BUSY_SECONDS = 5.0
READER_CACHE_KIB = 65_536


class Found:
    """The rows of a statement; a page that can't be read on the way is an error of the house.

    Attributes:
        description: One sequence for each column, its name first.
    """

    __slots__ = ("_cursor", "_db", "description")

    def __init__(self, db: OfficeDatabase, cursor: Any) -> None:
        self._db = db
        self._cursor = cursor
        self.description: Sequence[Sequence[Any]] = cursor.description or ()

    def fetchall(self) -> list[Any]:
        """Return the rows that are left."""
        return self._db.housed(self._cursor.fetchall)  # type: ignore[no-any-return]  # a list of rows

    def fetchmany(self, size: int) -> list[Any]:
        """Return the next rows, none at the end."""
        return self._db.housed(lambda: self._cursor.fetchmany(size))  # type: ignore[no-any-return]  # a list of rows

    def fetchone(self) -> Any:
        """Return the next row, ``None`` at the end."""
        return self._db.housed(self._cursor.fetchone)

    def __iter__(self) -> Iterator[Any]:
        while (row := self.fetchone()) is not None:
            yield row


class OfficeDatabase:
    """One connection; its troubles with the world are the house's errors.

    Reading and plain statements go straight to SQLite. What writes a row by its column
    names, and the schema's history, is sqlite-utils; it is brought in when first needed,
    because it takes as long to import as an empty window to open.
    """

    query_only = False

    def __init__(self, conn: Any) -> None:
        self.conn = conn
        self._tables: Tables | None = None

    def read_only(self) -> None:
        """Let this connection only read: a write fails loudly."""
        self.conn.execute("PRAGMA query_only = ON")
        self.conn.execute(f"PRAGMA cache_size = -{READER_CACHE_KIB}")
        self.query_only = True

    def execute(self, sql: str, parameters: Parameters = ()) -> Found:
        """Run one statement and return its rows; outside a transaction it is committed.

        Raises:
            WorldError, DataUnreadable: As ``faults.translating`` says; reading the rows too.
        """
        return Found(self, self.housed(lambda: self.conn.execute(sql, parameters)))

    def query(self, sql: str, parameters: Parameters = ()) -> list[dict[str, Any]]:
        """Run one query and return its rows by column names, all of them.

        A half-read cursor would pin the connection to an old snapshot.

        Raises:
            WorldError, DataUnreadable: As ``faults.translating`` says.
        """
        return self.housed(lambda: _rows(self.conn.execute(sql, parameters)))  # type: ignore[no-any-return]  # as _rows gives them

    def tables(self) -> Tables:
        """Return sqlite-utils on this connection."""
        if self._tables is None:
            from desktop.storage.tables import Tables

            self._tables = Tables(self)
        return self._tables

    def table(self, name: str) -> Table:
        """Return one table, to insert and update rows by column names."""
        return self.tables().table(name)

    def table_names(self) -> list[str]:
        """Return the names of all tables."""
        found = self.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return [row[0] for row in found]

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """A block inside a transaction that rolls back alone."""
        self.conn.execute("SAVEPOINT inner")
        try:
            yield
        except BaseException:
            if self.conn.in_transaction:
                self.conn.execute("ROLLBACK TO inner")
                self.conn.execute("RELEASE inner")
            raise
        self.conn.execute("RELEASE inner")

    @contextmanager
    def one_view(self) -> Iterator[None]:
        """A block that reads one state of the records, whatever is written meanwhile.

        Inside a transaction it is that one's.
        """
        if self.conn.in_transaction:
            yield
            return
        self.housed(lambda: self.conn.execute("BEGIN"))
        try:
            yield
        finally:
            self.rollback()

    def rollback(self) -> None:
        """Take back the open transaction; without one, nothing."""
        if self.conn.in_transaction:
            self.conn.execute("ROLLBACK")

    def close(self) -> None:
        """Close the connection."""
        self.conn.close()

    def housed(self, run: Callable[[], Any]) -> Any:
        """Run something on the connection with its faults as errors of the house."""
        try:
            return run()
        except DatabaseFault as fault:
            error = translated(fault, query_only=self.query_only)
            if error is None:
                raise
            raise error from fault


def _rows(cursor: Any) -> list[dict[str, Any]]:
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def connect(path: Path, key: str) -> OfficeDatabase:
    """Open one connection; the file is made when it does not exist.

    Args:
        key: From ``keys.raw_key``, checked there.

    Raises:
        DataUnreadable: The first page does not answer to the key.
        WorldError: The file or its folder can't be used.
    """
    conn = _plain_connection(path)
    try:
        conn.execute("PRAGMA cipher_log_level = NONE")  # it would write on stderr
        conn.execute(f'PRAGMA key = "{key}"')
        if not conn.execute("PRAGMA cipher_version").fetchone():
            raise RuntimeError("this SQLite has no encryption")
        db = OfficeDatabase(conn)
        db.execute("SELECT count(*) FROM sqlite_master").fetchall()
        _set_pragmas(db)
    except BaseException:
        conn.close()
        raise
    return db


def _plain_connection(path: Path) -> Any:
    try:
        # Each thread uses its own; only closing at the end may come from another.
        return dbapi2.connect(
            str(path), timeout=BUSY_SECONDS, check_same_thread=False, isolation_level=None
        )
    except DatabaseFault as fault:
        raise translated(fault) or WorldError("data.cannot_open") from fault


def _set_pragmas(db: OfficeDatabase) -> None:
    wanted: dict[str, object] = {
        "foreign_keys": 1,
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "recursive_triggers": 1,
        "temp_store": 2,
    }
    if sys.platform == "darwin":
        wanted |= {"fullfsync": 1, "checkpoint_fullfsync": 1}
    for name, value in wanted.items():
        db.execute(f"PRAGMA {name} = {value}").fetchall()
        actual = db.execute(f"PRAGMA {name}").fetchone()[0]
        if actual != value:
            # A network folder refuses WAL; anything else would be another SQLite.
            raise WorldError("data.unsafe_folder", setting=name)
