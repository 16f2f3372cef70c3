"""One connection to the encrypted file: key first, then the pragmas, each one verified."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2  # type: ignore[import-untyped, unused-ignore]
from sqlite_utils import Database

from desktop.domain.errors import WorldError
from desktop.storage.faults import DatabaseFault, translated

BUSY_SECONDS = 5.0
READER_CACHE_KIB = 65_536


class OfficeDatabase(Database):
    """A sqlite-utils database whose troubles with the world are the house's errors.

    ``query`` fetches all rows at once: a half-read cursor would pin the connection
    to an old snapshot.
    """

    query_only = False

    def read_only(self) -> None:
        """Let this connection only read: a write fails loudly."""
        self.conn.execute("PRAGMA query_only = ON")
        self.conn.execute(f"PRAGMA cache_size = -{READER_CACHE_KIB}")
        self.query_only = True

    def execute(self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None = None) -> Any:
        """Run one statement; see ``Database.execute``.

        Raises:
            WorldError, DataUnreadable: As ``faults.translating`` says.
        """
        return self._housed(lambda: super(OfficeDatabase, self).execute(sql, parameters))

    def query(
        self, sql: str, params: Sequence[Any] | dict[str, Any] | None = None
    ) -> Generator[dict[str, Any], None, None]:
        """Run one query and give its rows, all of them fetched already.

        Raises:
            WorldError, DataUnreadable: As ``faults.translating`` says.
        """
        rows = self._housed(lambda: list(super(OfficeDatabase, self).query(sql, params)))
        return (row for row in rows)

    def _housed(self, run: Callable[[], Any]) -> Any:
        try:
            return run()
        except DatabaseFault as fault:
            error = translated(fault, query_only=self.query_only)
            if error is None:
                raise
            raise error from fault


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
        db = OfficeDatabase(conn, execute_plugins=False)
        db.execute("SELECT count(*) FROM sqlite_master").fetchall()
        _set_pragmas(db)
    except BaseException:
        conn.close()
        raise
    return db


def _plain_connection(path: Path) -> Any:
    try:
        # Each thread uses its own; only closing at the end may come from another.
        return dbapi2.connect(str(path), timeout=BUSY_SECONDS, check_same_thread=False)
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
