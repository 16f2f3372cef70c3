"""The box in which cases are looked for, the same wherever it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.qtkit.icons import icon
from desktop.qtkit.metrics import em
from desktop.qtkit.theme import current_colours
from desktop.qtkit.widgets import native_keys

PAUSE_MS = 120


class SearchBox(QLineEdit):
    """One line with a glass before it; waits until typing and composing rest.

    Signals:
        rested: What stands here has not changed for a moment, nothing is being composed.
        confirmed: Enter, or Down: on into what was found.
        past_wanted: Alt+Down: what was looked for before.
    """

    rested = Signal()
    confirmed = Signal(int)
    past_wanted = Signal()

    def __init__(self, *, keys: str = "", parent: QWidget | None = None) -> None:
        """Args:
        keys: Shown behind the words that stand in the empty box.
        """
        super().__init__(parent)
        self._keys = keys
        self._composing = False
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(em(self, 14))
        self._glass = self.addAction(
            icon("search", current_colours().second), QLineEdit.ActionPosition.LeadingPosition
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self.textChanged.connect(lambda _: self._pause.start())
        self._retranslate()

    def is_waiting(self) -> bool:
        """Whether ``rested`` is still to come."""
        return self._pause.isActive()

    def put(self, words: str) -> None:
        """Show words without waiting for more, the cursor behind them."""
        if words != self.text():
            self.setText(words)
        self._pause.stop()

    def rest(self) -> None:
        """What stands here was used: nothing is to come."""
        self._pause.stop()

    def wait(self) -> None:
        """Let ``rested`` come once more."""
        self._pause.start()

    def _on_pause(self) -> None:
        if not self._composing:  # else the end of composing begins the pause anew
            self.rested.emit()

    def _retranslate(self) -> None:
        words = self.tr("Search name, number, words")
        self.setPlaceholderText(f"{words}  {native_keys(self._keys)}".rstrip())
        self.setAccessibleName(self.tr("Search in all cases"))
        self.setToolTip(
            self.tr(
                "Blanks part words, and all of them are found in a case; words in “ ” stand "
                "together; a dash before a word leaves out what holds it."
            )
        )

    # Overrides of Qt

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the screen while there is nothing to take back here."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing and event.commitString():
            self._pause.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key == Qt.Key.Key_Down and alt:
            self.past_wanted.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit(key)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._glass.setIcon(icon("search", current_colours().second))
        super().changeEvent(event)
