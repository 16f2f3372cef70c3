"""Letters that Word has open: laid out, watched, taken back at each save, put away when closed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DomainError
from desktop.qtkit.formats import clock_time
from desktop.services.letter_editing import TakenBack
from desktop.views.frame import Frame
from desktop.views.letters.templates_watch import POLL_MS, TemplateWatch


class EditInWord(QObject):
    """The copies of letters, whichever is shown.

    Args:
        screen: Gone, no answer is delivered.

    Signals:
        told: (letter id, sentence, tone) What a save in Word brought.
        changed: (letter id) Its copy was laid out or put away.
    """

    told = Signal(int, str, str)
    changed = Signal(int)

    def __init__(self, frame: Frame, screen: QWidget) -> None:
        super().__init__(screen)
        self._frame = frame
        self._held: set[str] = set()
        self._taking: set[str] = set()
        self._watch = TemplateWatch(self._copies, self)
        self._watch.saved.connect(self._on_saved)
        self._watch.gone.connect(self._on_gone)
        self._look = QTimer(self, interval=POLL_MS)
        self._look.timeout.connect(self._look_whether_closed)

    def watch_all(self) -> None:
        """Look at copies that wait from an earlier day, too: they may have been saved since."""
        for key in self._copies():
            if not self._watch.is_watching(key):
                self._watch.start(key, anew=True)
                self._look.start()

    def begin(self, letter_id: int, name: str, refused: Callable[[str], None]) -> None:
        """Lay the draft out and open it in Word."""
        editing = self._frame.services.letter_editing

        def begun(path: Path) -> None:
            self._watch.start(str(letter_id))
            self._look.start()
            self._frame.open_file(path)
            self.changed.emit(letter_id)

        self._frame.do(
            lambda: editing.begin_word(letter_id, name), self, done=begun, refused=refused
        )

    def end(self, letter_id: int, *, even_if_held: bool = False) -> None:
        """Take what was saved and put the copy away."""
        editing = self._frame.services.letter_editing

        def ended(_: object) -> None:
            self._forget(str(letter_id))
            self.changed.emit(letter_id)

        self._frame.do(
            lambda: editing.end_word(letter_id, even_if_held=even_if_held),
            self,
            done=ended,
            refused=lambda sentence: self.told.emit(letter_id, sentence, "red"),
        )

    # Inside

    def _copies(self) -> dict[str, Path]:
        return dict(self._frame.services.letter_editing.copies())

    def _forget(self, key: str) -> None:
        self._watch.stop(key)
        self._held.discard(key)
        if not self._copies():
            self._look.stop()

    def _on_saved(self, key: str) -> None:
        """Look into the file on a pool thread, then take it on the store's."""
        if self._frame.desk.is_closed():
            return
        letter_id, editing = int(key), self._frame.services.letter_editing
        self._taking.add(key)
        self._frame.tasks.run(
            lambda: editing.look(letter_id),
            on_done=lambda _: self._take(letter_id),
            on_error=lambda error: self._on_error(letter_id, error),
            owner=self,
        )

    def _take(self, letter_id: int) -> None:
        editing = self._frame.services.letter_editing
        self._frame.desk.do(
            lambda: editing.take_back(letter_id),
            lambda taken: self._on_taken(letter_id, taken),
            lambda error: self._on_error(letter_id, error),
            owner=self,
        )

    def _on_taken(self, letter_id: int, taken: TakenBack) -> None:
        self._taking.discard(str(letter_id))
        if taken.is_new:
            self._frame.saved()
            self.told.emit(letter_id, self._sentence(taken), "green")
        self.changed.emit(letter_id)

    def _sentence(self, taken: TakenBack) -> str:
        at = clock_time(self._frame.services.now())
        told = [
            self.tr(
                "Taken in from Word at {time}: %n paragraph(s) differ by hand.", "", taken.changed
            ).format(time=at)
        ]
        if taken.corrections:
            told.append(self.tr("Tracked changes were accepted."))
        if taken.remarks:
            told.append(self.tr("Comments were taken out."))
        return " ".join(told)

    def _on_error(self, letter_id: int, error: Exception) -> None:
        self._taking.discard(str(letter_id))
        if not isinstance(error, DomainError):
            raise error
        self.told.emit(letter_id, self._frame.explain(error), "red")
        self.changed.emit(letter_id)

    def _on_gone(self, key: str) -> None:
        error = DomainError("letter_edit.file_gone")
        self.told.emit(int(key), self._frame.explain(error), "amber")
        self._forget(key)
        self.changed.emit(int(key))

    def _look_whether_closed(self) -> None:
        """A copy that Word held and lets go of was closed there: it is put away."""
        if self._frame.desk.is_closed():
            self._look.stop()
            return
        editing = self._frame.services.letter_editing
        for key in self._copies():
            if editing.is_held(int(key)):
                self._held.add(key)
            elif key in self._held and key not in self._taking:
                self._held.discard(key)
                self.end(int(key))
