"""Missed calls beside the list: which one is picked, one being entered, what was done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.missed_call import MissedCall, MissedRow
from desktop.domain.promise import Promise
from desktop.qtkit.widgets import Banner, show_if
from desktop.views.frame import Frame
from desktop.views.promises.missed_detail import MissedDetail
from desktop.views.promises.missed_entry import MissedEntry
from desktop.views.promises.promise_lists import PromiseLists


class MissedSide(QWidget):
    """Works the first section of the list; shows the picked call, or the boxes for one.

    Args:
        lists: Where the missed calls stand as rows.
        said: Tells what was recorded, with the way to take it back.

    Signals:
        turned: Another one is picked, or none any more.
        settled: The keyboard goes back to the list, which may have changed.
        promised: (promise id) A call is promised to a number.
    """

    turned = Signal()
    settled = Signal()
    promised = Signal(int)

    def __init__(
        self, frame: Frame, lists: PromiseLists, said: Banner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._frame, self._lists, self._said = frame, lists, said
        self._rows: dict[int, MissedRow] = {}
        self._current = 0
        self._entry, self._detail = MissedEntry(frame), MissedDetail(frame)
        self._entry.hide()
        self._entry.entered.connect(self._on_entered)
        self._entry.left.connect(self._leave_entry)
        self._detail.promised.connect(self._on_promised)
        self._detail.dropped.connect(self._on_dropped)
        self._detail.put_away.connect(self.settled)
        lists.missed_picked.connect(self.pick)
        lists.missed_activated.connect(lambda _: self.press(Qt.Key.Key_1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._entry)
        column.addWidget(self._detail)

    def reload(self) -> None:
        """Read again what waits and show it as rows."""
        found = self._frame.services.missed.list_open()
        self._rows = {row.missed.missed_id: row for row in found}
        if self._current not in self._rows:
            self._current = 0
        self._lists.show_missed(found)

    def show_picked(self, *, first: bool) -> bool:
        """Show the picked one; tell whether there is anything to show.

        Args:
            first: Nothing else is picked: take the one that waits longest.
        """
        if not self._current and first:
            self._current = next(iter(self._rows), 0)
        row = self._rows.get(self._current)
        if row is not None:
            self._detail.show_row(row)
        show_if(self._detail, row is not None and not self.is_entering())
        return self.is_picked()

    def pick(self, missed_id: int) -> None:
        """Pick one; 0: none."""
        self._current = missed_id
        self.turned.emit()

    def is_picked(self) -> bool:
        """Whether one is picked, or being entered."""
        return bool(self._current) or self.is_entering()

    def is_entering(self) -> bool:
        """Whether one is being entered."""
        return not self._entry.isHidden()

    def start_entry(self) -> None:
        """Ask for a missed call."""
        self._entry.show()
        self.turned.emit()
        self._entry.start()

    def take_focus(self) -> None:
        """Put the keyboard on the picked one, or into the boxes."""
        if self.is_entering():
            self._entry.start()
        else:
            self._lists.focus_on_missed(self._current)

    def press(self, key: int) -> bool:
        """Take a key for the one that is picked."""
        return bool(self._current) and not self.is_entering() and self._detail.press(key)

    # Inside

    def _leave_entry(self) -> None:
        self._entry.hide()
        self.settled.emit()

    def _on_entered(self, missed: MissedCall) -> None:
        self._entry.hide()
        self._current = missed.missed_id
        self.settled.emit()

    def _on_promised(self, promise: Promise) -> None:
        self._current = 0
        self.promised.emit(promise.promise_id)

    def _on_dropped(self, missed: MissedCall) -> None:
        self._current = 0
        self.settled.emit()
        said = self.tr("Off the list: {number} – {reason}")
        self._said.clear_actions()
        self._said.say(
            said.format(number=missed.number, reason=missed.closed_because), tone="green"
        )
        self._said.add_action(self.tr("Take it back"), lambda: self._undo(missed.missed_id))

    def _undo(self, missed_id: int) -> None:
        missed = self._frame.services.missed
        self._said.clear_actions()
        self._said.say("")
        self._frame.do(
            lambda: missed.undo(missed_id),
            self,
            done=self._on_entered,
            refused=lambda sentence: self._said.say(sentence, tone="red"),
        )
