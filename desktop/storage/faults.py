"""The database module's own errors as errors of the house.

The encrypted module's exceptions do not derive from sqlite3's; this is the one
place that reads their codes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2  # type: ignore[import-untyped, unused-ignore]  # it comes without types

from desktop.domain.errors import DataUnreadable, DomainError, WorldError

DatabaseFault: type[Exception] = dbapi2.Error
IntegrityFault: type[Exception] = dbapi2.IntegrityError

_WORLD = {
    "SQLITE_BUSY": "data.locked",
    "SQLITE_LOCKED": "data.locked",
    "SQLITE_FULL": "data.disk_full",
    "SQLITE_IOERR": "data.disk_error",
    "SQLITE_CANTOPEN": "data.cannot_open",
    "SQLITE_PERM": "data.cannot_write",
    "SQLITE_READONLY": "data.cannot_write",
}
_UNREADABLE = {"SQLITE_CORRUPT": "data.damaged", "SQLITE_NOTADB": "data.damaged"}


def translated(fault: Exception, *, query_only: bool = False) -> DomainError | None:
    """Return the fault as an error of the house; ``None``: it is a bug or a constraint.

    Args:
        fault: An exception of the database module.
        query_only: Whether the connection only reads: then "read-only" means a
            write in the wrong lane, a bug that must stay loud.
    """
    name = str(getattr(fault, "sqlite_errorname", None) or "")
    for start, code in _UNREADABLE.items():
        if name.startswith(start):
            return DataUnreadable(code)
    for start, code in _WORLD.items():
        if name.startswith(start):
            wrong_lane = start == "SQLITE_READONLY" and query_only
            return None if wrong_lane else WorldError(code)
    return None


@contextmanager
def translating(*, query_only: bool = False) -> Iterator[None]:
    """Turn the database's troubles with the world into ``WorldError`` or ``DataUnreadable``.

    Constraint violations and programming errors pass unchanged.
    """
    try:
        yield
    except dbapi2.Error as fault:
        error = translated(fault, query_only=query_only)
        if error is None:
            raise
        raise error from fault


@contextmanager
def translating_files(code: str) -> Iterator[None]:
    """Turn an ``OSError`` into ``WorldError(code)``; a full disk keeps its own code."""
    import errno

    try:
        yield
    except OSError as fault:
        full = fault.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
        raise WorldError("data.disk_full" if full else code) from fault
