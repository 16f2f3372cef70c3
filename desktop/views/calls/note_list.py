"""The lines above the box: newest at the bottom, next to where one writes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from desktop.domain.call import LineKind, NoteLine
from desktop.qtkit.theme import set_role
from desktop.views.calls.line_editor import LineEditor
from desktop.views.calls.note_line_view import NoteLineDelegate, columns
from desktop.views.calls.note_lines import LINE_ROLE, NoteLineModel


class NoteList(QListView):
    """A list that grows upwards from its lower edge. Space stars, Enter corrects.

    Signals:
        star_wanted: (line id, starred) Mark or unmark a key point.
        revised: (line id, text, said at as typed) A correction was entered.
        left: Editing or the list is done with; back to the box.
    """

    star_wanted = Signal(int, bool)
    revised = Signal(int, str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note_lines")
        set_role(self, "plain")
        self._model = NoteLineModel(self)
        self._delegate = NoteLineDelegate(self)
        self._editor: LineEditor | None = None
        self._gap = 0
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click on a star leaves the cursor be
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._sink)
        self.doubleClicked.connect(self._edit_at)

    def show_lines(self, lines: Sequence[NoteLine]) -> None:
        """Show the lines; a new one is scrolled to."""
        before = self._model.rowCount()
        self._model.show_lines(lines)
        if self._model.rowCount() != before:
            self._settle.start()
        else:
            self._update_gap()

    def lines(self) -> list[NoteLine]:
        """Return the lines shown, oldest first."""
        return self._model.lines()

    def current_line(self) -> NoteLine | None:
        """Return the line the keyboard is on, ``None`` while it is elsewhere."""
        index = self.currentIndex()
        return index.data(LINE_ROLE) if self.hasFocus() and index.isValid() else None

    def editor(self) -> LineEditor | None:
        """Return the open correction, ``None`` when nothing is being corrected."""
        return self._editor

    def edit_line(self, line_id: int) -> None:
        """Open the correction of a line in its place."""
        row = self._model.row_of(line_id)
        if row >= 0:
            self._edit_at(self._model.index(row))

    def close_editor(self) -> None:
        """Close the correction, whatever stands in it."""
        editor, self._editor = self._editor, None
        if editor is None:
            return
        self._delegate.editing_row = -1
        self.setIndexWidget(self._model.index(editor.row), None)  # type: ignore[arg-type]  # None takes a widget away
        self.scheduleDelayedItemsLayout()
        self._settle.start()

    def measure_again(self) -> None:
        """Measure the rows anew: other language or other text size."""
        self._delegate.forget_heights()
        self.scheduleDelayedItemsLayout()
        self._settle.start()

    def _edit_at(self, index: QModelIndex | QPersistentModelIndex) -> None:
        line: NoteLine | None = index.data(LINE_ROLE)
        if line is None or line.kind is LineKind.HOLD:
            return
        self.close_editor()
        editor = LineEditor(line, index.row())
        editor.committed.connect(lambda text, at: self.revised.emit(line.line_id, text, at))
        editor.cancelled.connect(self._cancel)
        self._editor = editor
        self._delegate.editing_row = index.row()
        self._delegate.editor_height = editor.sizeHint().height()
        self.setIndexWidget(self._model.index(index.row()), editor)
        self._update_gap()
        self.scrollTo(self._model.index(index.row()))
        editor.take_focus()

    def _cancel(self) -> None:
        self.close_editor()
        self.left.emit()

    def _sink(self) -> None:
        self._update_gap()
        self.scrollToBottom()

    def _update_gap(self) -> None:
        """Push the lines down to the lower edge while they don't fill the list."""
        total, row, room = 0, self._model.rowCount() - 1, self.height() - 2 * self.frameWidth()
        while row >= 0 and total < room:
            total += self.sizeHintForIndex(self._model.index(row)).height()
            row -= 1
        gap = max(0, room - total)
        if gap != self._gap:
            self._gap = gap
            self.setViewportMargins(0, gap, 0, 0)

    # Overrides of Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():  # Qt looks at the height alone
            self.scheduleDelayedItemsLayout()
        self._settle.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        line: NoteLine | None = index.data(LINE_ROLE) if index.isValid() else None
        if line is None or line.kind is LineKind.HOLD:
            return
        if event.position().x() >= columns(self.visualRect(index), self.font()).star.left():
            self.star_wanted.emit(line.line_id, not line.starred)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line, key = self.current_line(), event.key()
        if line is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._edit_at(self.currentIndex())
        elif line is not None and key == Qt.Key.Key_Space and line.kind is not LineKind.HOLD:
            self.star_wanted.emit(line.line_id, not line.starred)
        elif key == Qt.Key.Key_Down and self.currentIndex().row() == self._model.rowCount() - 1:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next_: bool) -> bool:
        return QWidget.focusNextPrevChild(self, next_)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.measure_again()
