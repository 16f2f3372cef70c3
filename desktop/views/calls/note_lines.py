"""The lines of a note as a list model: appended and changed in place, never reset for one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
)

from desktop.domain.call import LineKind, NoteLine
from desktop.qtkit.formats import clock_time
from desktop.views.calls.words import line_word

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = 0x0100
SHOWN_MAX = 400
SHOWN_ROWS = 8
_DISPLAY, _TOOLTIP, _ACCESSIBLE = 0, 3, 11


class NoteLineModel(QAbstractListModel):
    """Rows are note lines, oldest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[NoteLine] = []

    def show_lines(self, lines: Sequence[NoteLine]) -> None:
        """Show these lines, touching only the rows that differ."""
        before = self._lines
        ids = [line.line_id for line in lines]
        if ids[: len(before)] != [line.line_id for line in before]:
            self.beginResetModel()
            self._lines = list(lines)
            self.endResetModel()
            return
        for row, (old, new) in enumerate(zip(before, lines, strict=False)):
            if old != new:
                self._lines[row] = new
                self.dataChanged.emit(self.index(row), self.index(row))
        if len(lines) > len(before):
            self.beginInsertRows(QModelIndex(), len(before), len(lines) - 1)
            self._lines.extend(lines[len(before) :])
            self.endInsertRows()

    def lines(self) -> list[NoteLine]:
        """Return the lines shown."""
        return list(self._lines)

    def row_of(self, line_id: int) -> int:
        """Return the row of a line, -1 when it is not shown."""
        return next((n for n, line in enumerate(self._lines) if line.line_id == line_id), -1)

    # Overrides of Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt asks without it
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == _DISPLAY:
            return shown_text(line)
        if role == _TOOLTIP:
            return earlier_text(line) or None
        if role == _ACCESSIBLE:
            return spoken_line(line)
        return None


def shown_text(line: NoteLine) -> str:
    """Return a line's words as listed: a hold in seconds, a very long one shortened."""
    if line.kind is LineKind.HOLD:
        seconds = int(line.text) if line.text.isdigit() else 0
        minutes, rest = divmod(seconds, 60)
        translate = QCoreApplication.translate
        if minutes:
            return translate("CallWords", "{minutes} min {seconds} s").format(
                minutes=minutes, seconds=rest
            )
        return translate("CallWords", "{seconds} s").format(seconds=seconds)
    rows = line.text.split("\n", SHOWN_ROWS)
    text = "\n".join(rows[:SHOWN_ROWS])
    is_cut = len(rows) > SHOWN_ROWS or len(text) > SHOWN_MAX
    return text[:SHOWN_MAX].rstrip() + " …" if is_cut else text


def remark(line: NoteLine) -> str:
    """Return what stands small behind a line: corrected, or how long it is."""
    translate = QCoreApplication.translate
    parts = []
    if line.kind is not LineKind.HOLD and shown_text(line) != line.text:
        parts.append(
            translate("CallWords", "{count} characters in all").format(count=f"{len(line.text):,}")
        )
    if line.earlier:
        parts.append(translate("CallWords", "corrected"))
    return " · ".join(parts)


def earlier_text(line: NoteLine) -> str:
    """Return the old wordings, newest last, ``""`` when it was never corrected."""
    if not line.earlier:
        return ""
    head = QCoreApplication.translate("CallWords", "Before:")
    olds = [f"{clock_time(at, seconds=True)}  {text[:SHOWN_MAX]}" for text, at in line.earlier]
    return "\n".join([head, *olds])


def spoken_line(line: NoteLine) -> str:
    """Return a line for a screen reader."""
    star = QCoreApplication.translate("CallWords", "key point") if line.starred else ""
    at = clock_time(line.said_at or line.written_at)
    return " ".join(part for part in (at, line_word(line.kind), shown_text(line), star) if part)
