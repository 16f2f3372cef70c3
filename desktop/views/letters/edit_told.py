"""What was changed by hand in a letter, for whoever approves it and for whoever looks later."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.domain.letter_edit_rows import HandChange
from desktop.qtkit.metrics import GAP_M, GAP_XS
from desktop.qtkit.widgets import Chip, Panel, label, rule, show_if
from desktop.views.letters.edit_words import (
    TONES,
    difference_html,
    difference_spoken,
    place_words,
    state_words,
)


class HandChanges(Panel):
    """The count, and each difference to the template."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("hand_changes")
        self._changes: tuple[HandChange, ...] = ()
        self._language, self._from_word = "ja", False
        self.body.setSpacing(GAP_M)

    def show_changes(
        self, changes: Sequence[HandChange], language: str, *, from_word: bool, wanted: bool
    ) -> None:
        """Show these changes of a letter in ``language``; nothing hides the panel."""
        now = (tuple(changes), language, from_word)
        if now != (self._changes, self._language, self._from_word):
            self._changes, self._language, self._from_word = now
            self._show()
        show_if(self, wanted and bool(changes or from_word))

    def _show(self) -> None:
        while (item := self.body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.set_title(self.tr("Changed by hand: %n paragraph(s)", "", len(self._changes)))
        if self._from_word:
            told = self.tr("The text is a Word file; its look may differ from the template, too.")
            self.body.addWidget(label(told, "second", wrap=True))
        for number, one in enumerate(self._changes):
            if number:
                self.body.addWidget(rule())
            self.body.addWidget(self._part(one))

    def _part(self, one: HandChange) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        word = state_words(one.state, by_hand=True)
        place = place_words(one.place)
        chip = Chip(f"{word} · {place}" if place else word, TONES.get(one.state, "neutral"))
        words = QLabel(difference_html(one.before, one.after, self._language))
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setWordWrap(True)
        words.setAccessibleName(difference_spoken(one.before, one.after, self._language))
        column.addWidget(chip)
        column.addWidget(words)
        return part

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._show()
        super().changeEvent(event)
