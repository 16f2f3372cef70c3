"""The answer given last, here or in the reminder: it can be taken back for ten minutes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.promise import Promise, PromiseRow
from desktop.qtkit.widgets import Banner, show_if
from desktop.views.frame import Frame
from desktop.views.promises.words import person_words, result_words

TAKEN_BACK_WITHIN = timedelta(minutes=10)


class LastAnswer(QWidget):
    """Hidden when there is none, or it is older.

    Signals:
        undone: (promise id) It is open again.
    """

    undone = Signal(int)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._last = 0
        self._banner = Banner("green")
        self._banner.setObjectName("last_answer")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        self._say("", "green")

    def show_newest(self, settled: Sequence[PromiseRow]) -> None:
        """Offer to take the newest answer back while it is fresh."""
        last = settled[0] if settled else None
        at = last.promise.settled_at if last else None
        fresh = at is not None and self._frame.services.now() - at <= TAKEN_BACK_WITHIN
        self._last = last.promise.promise_id if last and fresh else 0
        self._banner.clear_actions()
        if last is None or not fresh:
            self._say("", "green")
            return
        said = self.tr("Recorded: {person} – {result}").format(
            person=person_words(last, self._frame.language),
            result=result_words(self._frame, last.promise),
        )
        self._say(said, "green")
        self._banner.add_action(self.tr("Take it back (Ctrl+Z)"), self.undo)

    def undo(self) -> None:
        """Take it back."""
        if not self._last:
            return
        number, promises = self._last, self._frame.services.promises
        self._last = 0

        def done(promise: Promise) -> None:
            self.undone.emit(promise.promise_id)

        self._frame.do(lambda: promises.undo(number), self, done=done, refused=self._refuse)

    def _refuse(self, sentence: str) -> None:
        self._banner.clear_actions()
        self._say(sentence, "red")

    def _say(self, sentence: str, tone: str) -> None:
        self._banner.say(sentence, tone=tone)
        show_if(self, bool(sentence))
