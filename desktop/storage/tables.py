"""sqlite-utils on a connection of the office: rows by column names, the schema's history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlite_utils import Database

if TYPE_CHECKING:
    from desktop.storage.connection import OfficeDatabase


class Tables(Database):
    """Shares the office's connection and its way of telling troubles.

    Args:
        office: The connection; it stays the owner.
    """

    def __init__(self, office: OfficeDatabase) -> None:
        self._office = office
        super().__init__(office.conn, execute_plugins=False)

    def execute(self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None = None) -> Any:
        """Run one statement; see ``Database.execute``.

        Raises:
            WorldError, DataUnreadable: As ``faults.translating`` says.
        """
        return self._office.housed(lambda: super(Tables, self).execute(sql, parameters))
