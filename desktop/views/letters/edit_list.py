"""The paragraphs of a letter one below the other, worked by keys and by mouse."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.domain.letter_edit_rows import EditRow
from desktop.views.letters.edit_row import EditRowView


class EditList(QWidget):
    """All paragraphs; one of them is the current one.

    Signals:
        typed, cancelled, wanted: As each paragraph tells.
        entered: (paragraph) The keyboard or a click came to this one.
        moved: The current paragraph is another one, or stands otherwise.
    """

    typed = Signal(str, str, bool)
    cancelled = Signal(str)
    wanted = Signal(str, str)
    entered = Signal(QWidget)
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: dict[str, EditRowView] = {}
        self._current = ""
        self._to_open = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_rows(self, rows: Sequence[EditRow], language: str, *, fresh: bool = False) -> None:
        """Show these paragraphs.

        Args:
            language: Of the letter; how differences are told depends on it.
            fresh: Another letter, or another language of it.
        """
        before, keys = list(self._views), [row.key for row in rows]
        old = {key: view for key, view in self._views.items() if fresh or key not in keys}
        kept = {key: view for key, view in self._views.items() if key not in old}
        self._views = {}
        for at, row in enumerate(rows):
            view = kept.get(row.key)
            if view is None:
                view = self._made(row, language)
            else:
                view.show_row(row)
            self._views[row.key] = view
            if self._layout.indexOf(view) != at:
                self._layout.insertWidget(at, view)
                view.show()  # at once, so that the keyboard may go there
        if self._current not in self._views:
            self._current = self._nearest(before, keys)
        self._mark()
        if self._to_open in self._views:
            self.open(self._to_open)
        elif any(_holds_keyboard(view) for view in old.values()):
            self.focus(self._current)  # before the old ones go: each would hand it to the next
        self._drop(old.values())

    def lock(self, locked: bool) -> None:
        """Let the paragraphs only be read, or be changed again."""
        for view in self._views.values():
            view.lock(locked)

    def current(self) -> EditRow | None:
        """Return the paragraph the verbs are about."""
        view = self._views.get(self._current)
        return view.row if view else None

    def open_soon(self, key: str) -> None:
        """Open a paragraph as soon as it is here."""
        self._to_open = key
        if key in self._views:
            self.open(key)

    def open(self, key: str) -> None:
        """Open a paragraph to be written in."""
        self._to_open = ""
        if key in self._views:
            self._views[key].open()

    def focus(self, key: str = "") -> bool:
        """Put the keyboard on a paragraph, else on the current one."""
        view = self._views.get(key or self._current)
        if view is None:
            return False
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def has_keyboard(self) -> bool:
        """Whether the keyboard is somewhere in the list."""
        return _holds_keyboard(self)

    def submit(self) -> None:
        """Hand over what is being typed."""
        for view in self._views.values():
            view.submit()

    def confirm(self, key: str, text: str) -> None:
        """What was handed over is stored."""
        if key in self._views:
            self._views[key].confirm(text)

    def show_problem(self, key: str, sentence: str) -> None:
        """Say at a paragraph why it was not stored."""
        if key in self._views:
            self._views[key].show_problem(sentence)

    # Inside

    def _made(self, row: EditRow, language: str) -> EditRowView:
        view = EditRowView(row, language)
        view.typed.connect(self.typed)
        view.cancelled.connect(self.cancelled)
        view.wanted.connect(self.wanted)
        view.entered.connect(self._enter)
        view.stepped.connect(self._step)
        return view

    def _drop(self, views: Iterable[EditRowView]) -> None:
        for view in views:
            view.blockSignals(True)
            self._layout.removeWidget(view)
            view.hide()
            view.deleteLater()

    def _nearest(self, before: Sequence[str], keys: Sequence[str]) -> str:
        """Return the paragraph that stands where the current one stood."""
        if not keys:
            return ""
        at = before.index(self._current) if self._current in before else 0
        above = [key for key in reversed(before[:at]) if key in keys]
        return above[0] if above else keys[min(at, len(keys) - 1)]

    def _enter(self, key: str) -> None:
        self._current = key
        self._mark()
        if key in self._views:
            self.entered.emit(self._views[key])

    def _mark(self) -> None:
        for key, view in self._views.items():
            view.show_current(key == self._current)
        self.moved.emit()

    def _step(self, way: int) -> None:
        keys = list(self._views)
        at = keys.index(self._current) + way if self._current in keys else 0
        if 0 <= at < len(keys):
            self.focus(keys[at])


def _holds_keyboard(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))
