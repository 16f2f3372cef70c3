"""A long list: all ids at once, their rows a page at a time as they are painted."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

Index = QModelIndex | QPersistentModelIndex
FetchRows = Callable[[Sequence[int]], Mapping[int, Any]]

PAGE_ROWS = 128
PAGES_KEPT = 48
VALUE_ROLE = int(Qt.ItemDataRole.UserRole)
ID_ROLE = VALUE_ROLE + 1

_DISPLAY = 0  # plain int: comparing with the enum makes a repaint three times slower
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_HORIZONTAL = Qt.Orientation.Horizontal


class IdTableModel(QAbstractTableModel):
    """Holds ids in an order that stays while rows change; knows no SQL.

    A subclass says its columns in ``header`` and ``cell``. Sort and filter in
    the query that gives the ids, never in a proxy.
    """

    def __init__(self, columns: int, fetch_rows: FetchRows, parent: QObject | None = None) -> None:
        """Args:
        columns: Number of columns.
        fetch_rows: ``fetch_rows(ids)`` gives id → value for up to 128 ids; an
            id that is gone may be missing.
        """
        super().__init__(parent)
        self._columns = columns
        self._fetch_rows = fetch_rows
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, list[Any]] = OrderedDict()

    def cell(self, value: Any, column: int, role: int) -> Any:
        """Return what one cell shows for ``role`` (a plain int, 0 is text).

        ``value`` is never ``None``; compare ``role == 0`` first, it is the hot path.
        """
        raise NotImplementedError

    def header(self, column: int) -> str:
        """Return the translated heading of a column."""
        raise NotImplementedError

    def set_ids(self, ids: Iterable[int]) -> None:
        """Show these ids in this order (a query was run)."""
        self.beginResetModel()
        self._ids = ids if isinstance(ids, array) else array("q", ids)
        self._pages.clear()
        self.endResetModel()

    def refresh(self, row_id: int) -> None:
        """Read one row again because the bus said it changed; its place stays."""
        row = self.row_of(row_id)
        if row < 0:
            return
        page = self._pages.get(row // PAGE_ROWS)
        if page is not None:
            page[row % PAGE_ROWS] = self._fetch_rows([row_id]).get(row_id)
        self.dataChanged.emit(self.index(row, 0), self.index(row, self._columns - 1))

    def forget_rows(self) -> None:
        """Read all rows again when they are next painted (another language)."""
        self._pages.clear()
        if self._ids:
            last = self.index(len(self._ids) - 1, self._columns - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(_HORIZONTAL, 0, self._columns - 1)

    def row_of(self, row_id: int) -> int:
        """Return the row of an id, -1 when it is not in the list."""
        try:
            return self._ids.index(row_id)
        except ValueError:
            return -1

    def id_at(self, row: int) -> int:
        """Return the id in a row."""
        return self._ids[row]

    def value_at(self, row: int) -> Any:
        """Return the value in a row, ``None`` when it was removed meanwhile."""
        number = row // PAGE_ROWS
        page = self._pages.get(number)
        if page is None:
            page = self._load(number)
        else:
            self._pages.move_to_end(number)
        return page[row % PAGE_ROWS]

    def _load(self, number: int) -> list[Any]:
        ids = self._ids[number * PAGE_ROWS : (number + 1) * PAGE_ROWS].tolist()
        found = self._fetch_rows(ids)
        page = [found.get(row_id) for row_id in ids]
        self._pages[number] = page
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        return page

    # Overrides of Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt asks without it
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt asks without it
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        row = index.row()
        if row < 0 or row >= len(self._ids):
            return None
        role = int(role)
        if role == ID_ROLE:
            return self._ids[row]
        value = self.value_at(row)
        if value is None or role == VALUE_ROLE:
            return value
        return self.cell(value, index.column(), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != _HORIZONTAL:
            return None
        if int(role) == _ALIGNMENT:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self.header(section) if int(role) == _DISPLAY else None
