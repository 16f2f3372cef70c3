"""One paragraph of a letter: read, opened, changed, beside what its template would say."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.letter_edit_rows import EditRow, RowState
from desktop.qtkit.metrics import GAP_M, GAP_S, GAP_XS
from desktop.qtkit.theme import repolish, set_role
from desktop.qtkit.widgets import AutosaveText, Chip, LinkButton, label, show_if
from desktop.views.letters.edit_words import (
    TONES,
    difference_html,
    difference_spoken,
    place_words,
    state_words,
)
from desktop.views.settling import Settling

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
RUBBING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class EditRowView(QFrame):
    """One paragraph; Enter opens it, Enter again is done, Esc leaves it as it was.

    Signals:
        entered: (key) The keyboard or a click came here.
        typed: (key, text, settled) To be stored.
        cancelled: (key) What was typed since it was opened does not count.
        wanted: (verb, key) ``template``, ``mine``, ``out``, ``below`` or ``undo``.
        stepped: (-1 or 1) Up or down was pressed.
    """

    entered = Signal(str)
    typed = Signal(str, str, bool)
    cancelled = Signal(str)
    wanted = Signal(str, str)
    stepped = Signal(int)

    def __init__(self, row: EditRow, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._language = language
        self._opened_with: str | None = None
        self._locked = False
        self.setObjectName(f"paragraph_{row.key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self, "row")
        self._place, self._chip = label("", "second"), Chip("")
        self._text = label("", wrap=True)
        self._difference = QLabel()
        self._difference.setTextFormat(Qt.TextFormat.RichText)
        self._difference.setWordWrap(True)
        self._box = AutosaveText()
        self._box.setObjectName("paragraph_text")
        self._box.installEventFilter(self)
        self._box.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._box.hide()
        self._settling = Settling(self._box, self._store)
        self._box.textChanged.connect(self._fit)
        self._since = label("", "second", tone="amber", wrap=True)
        self._take = LinkButton("", lambda: self.wanted.emit("template", self.row.key))
        self._take.setObjectName("action_take_template")
        self._keep = LinkButton("", lambda: self.wanted.emit("mine", self.row.key))
        self._keep.setObjectName("action_keep_mine")
        self._lay_out()
        self.show_row(row)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP_S)
        top.addWidget(self._place)
        top.addWidget(self._chip)
        top.addStretch(1)
        choice = QHBoxLayout()
        choice.setSpacing(GAP_M)
        choice.addWidget(self._take)
        choice.addWidget(self._keep)
        choice.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_S, GAP_XS, GAP_S, GAP_XS)
        layout.setSpacing(GAP_XS)
        layout.addLayout(top)
        for part in (self._text, self._box, self._difference, self._since):
            layout.addWidget(part)
        layout.addLayout(choice)

    # Showing

    def show_row(self, row: EditRow) -> None:
        """Show a paragraph as it stands; one being written in keeps its own words."""
        self.row = row
        differs = row.state in (RowState.CHANGED, RowState.OUT)
        self._place.setText(place_words(row.place))
        show_if(self._place, bool(self._place.text()))
        word = state_words(row.state, by_hand=row.by_hand)
        self._chip.show_chip(word, "amber" if row.moved_on else TONES.get(row.state, "neutral"))
        self._text.setText(row.text)
        self._difference.setText(self._compared(row) if differs else "")
        self._box.show_text(row.text)
        self._show_since(row)
        self._arrange()
        spoken = difference_spoken(row.template, row.text, self._language) if differs else ""
        self.setAccessibleName(" ".join(one for one in (word, row.text or row.template) if one))
        self.setAccessibleDescription(spoken)

    def lock(self, locked: bool) -> None:
        """Let it only be read while the letter is in Word; what is being typed is handed over."""
        self._locked = locked
        if locked and self._opened_with is not None:
            self.submit()
            self._close()
        self._show_since(self.row)

    def _compared(self, row: EditRow) -> str:
        after = "" if row.state is RowState.OUT else row.text
        return difference_html(row.template, after, self._language)

    def _show_since(self, row: EditRow) -> None:
        lost = row.state is RowState.LOST
        told = self.tr("The template with the present values says something else since then.")
        if lost:
            told = self.tr("Its paragraph is not in the letter any more.")
        elif not row.template:
            told = self.tr("The template does not say this any more.")
        asks = (row.moved_on or lost) and not self._locked
        self._since.setText(told if asks else "")
        self._take.setText(self.tr("Drop it") if lost else self.tr("Take the template’s text"))
        keep = self.tr("Keep it as a paragraph of its own") if lost else self.tr("Keep this text")
        self._keep.setText(keep)
        for part in (self._since, self._take, self._keep):
            show_if(part, asks)

    def _arrange(self) -> None:
        is_open = self._opened_with is not None
        differs = bool(self._difference.text())
        show_if(self._box, is_open)
        show_if(self._text, not is_open and not differs)
        show_if(self._difference, differs)

    def show_current(self, current: bool) -> None:
        """Mark the paragraph that the verbs are about."""
        if bool(self.property("current")) != current:
            self.setProperty("current", current)
            repolish(self)

    # Writing

    def is_open(self) -> bool:
        """Whether it is being written in."""
        return self._opened_with is not None

    def open(self) -> None:
        """Open it to be written in; one that is left out comes back first."""
        if self._locked:
            return
        if self.row.state is RowState.OUT:
            self.wanted.emit("template", self.row.key)
            return
        if self._opened_with is None:
            self._opened_with = self.row.text
            self._box.load(self.row.text)
            self._box.setAccessibleName(self.tr("Text of this paragraph"))
            self._arrange()
            self._fit()
        self._box.setFocus()

    def submit(self) -> None:
        """Hand over what is being typed."""
        if self._opened_with is not None:
            self._settling.submit()

    def confirm(self, text: str) -> None:
        """What was handed over is stored."""
        self._box.confirm_saved(text)

    def show_problem(self, sentence: str) -> None:
        """Say why it was not stored; the words stay in the box."""
        self._box.show_failed()
        self._since.setText(sentence)
        show_if(self._since, True)

    def _close(self) -> None:
        self._opened_with = None
        self._arrange()

    def _finish(self) -> None:
        self.submit()
        self._close()
        self.setFocus()

    def _cancel(self) -> None:
        assert self._opened_with is not None
        self._box.load(self._opened_with)
        self._close()
        self.setFocus()
        self.cancelled.emit(self.row.key)

    def _store(self, text: str, settled: bool) -> None:
        if self._opened_with is not None:
            self.typed.emit(self.row.key, text, settled)

    def _fit(self) -> None:
        """Let the box be as high as its words."""
        lines = self._box.document().size().height()
        height = self._box.fontMetrics().lineSpacing()
        self._box.setFixedHeight(round(height * (max(1.0, lines) + 0.9)))

    def _close_if_left(self) -> None:
        if self.is_open() and not self._box.hasFocus() and not self._box.is_dirty():
            self._close()

    # Overrides of Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self.row.key)
        elif event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._close_if_left)
        elif event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._fit)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._box.is_composing():
                return False
            if event.key() in ENTER and not event.modifiers() & (SHIFT | CTRL):
                self._finish()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._cancel()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & (CTRL | SHIFT)
        if key in ENTER and held == CTRL | SHIFT and not self._locked:
            self.wanted.emit("below", self.row.key)
        elif key in ENTER and not held and not event.isAutoRepeat():
            self.open()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not held:
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif self._locked:
            super().keyPressEvent(event)
        elif key in RUBBING and held == CTRL:
            self.wanted.emit("template", self.row.key)
        elif key in RUBBING and not held:
            self.wanted.emit("out", self.row.key)
        elif key == Qt.Key.Key_Z and held == CTRL:
            self.wanted.emit("undo", self.row.key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.row.state is not RowState.OUT:
            self.open()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(self.row.key)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.show_row(self.row)
        super().changeEvent(event)
