"""The text of one letter: its paragraphs, what can be done with them, and Word."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.letter import Letter
from desktop.domain.letter_edit_rows import RowState
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.metrics import GAP_M, GAP_XS
from desktop.qtkit.widgets import (
    ActionButton,
    Banner,
    LinkButton,
    Panel,
    label,
    native_keys,
    show_if,
)
from desktop.services.letter_edit_verbs import EditView
from desktop.views.letters.edit_list import EditList
from desktop.views.letters.edit_word_box import EditWordBox

VERBS = ("template", "out", "below", "undo", "word")


class EditPanel(QWidget):
    """Shows a letter's text; tells what the person wants.

    Attributes:
        bar: The verbs, or what is said of Word, laid out apart: they stay in sight while the text scrolls.

    Signals:
        wanted: (verb, key) A verb of a paragraph, or ``word``, ``whole`` with no key.
        word_done: (even if held) The copy in Word is to be put away.
    """

    wanted = Signal(str, str)
    word_done = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter_text")
        self.list = EditList()
        self._view = EditView()
        self._shown: tuple[int, str, str, bool] = (0, "", "", False)
        self._in_word, self._told = "", ""
        self._word = EditWordBox()
        self._word.done.connect(lambda: self.word_done.emit(False))
        self._word.forced.connect(lambda: self.word_done.emit(True))
        self._word.again.connect(lambda: self.wanted.emit("word", ""))
        self._note = Banner("neutral")
        self._hint = label("", "second", wrap=True)
        self._buttons = {verb: self._button(verb) for verb in VERBS}
        self._verbs = QWidget()
        row = FlowLayout(self._verbs, spacing=GAP_XS)
        for button in self._buttons.values():
            row.addWidget(button)
        self.bar = QWidget()
        over = QVBoxLayout(self.bar)
        over.setContentsMargins(0, 0, 0, 0)
        over.setSpacing(GAP_XS)
        over.addWidget(self._verbs)
        over.addWidget(self._word)
        self._whole = LinkButton("", lambda: self._press("whole"))
        self._whole.setObjectName("action_whole_letter_back")
        self._panel = Panel()
        self._panel.head.addStretch(1)
        self._panel.head.addWidget(self._whole)
        self._panel.body.addWidget(self._hint)
        self._panel.body.addWidget(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_M)
        for part in (self._note, self._panel):
            layout.addWidget(part)
        self.list.wanted.connect(self._want)
        self.list.moved.connect(self._show_verbs)
        self._retranslate()

    def _button(self, verb: str) -> ActionButton:
        button = ActionButton("", "small")
        button.setObjectName(f"action_paragraph_{verb}")
        button.clicked.connect(lambda: self._press(verb))
        return button

    # Showing

    def show_text(self, letter: Letter, view: EditView, *, copy: str = "") -> None:
        """Show a letter's text.

        Args:
            copy: Where the plain copy lies while Word has it; ``""`` when it has not.
        """
        now = (letter.letter_id, letter.kind, letter.language, letter.vertical)
        fresh, self._shown = now != self._shown, now
        if fresh:
            self.say_of_word("", "neutral")
        is_moved, self._view, self._in_word = copy != self._in_word, view, copy
        self.list.show_rows(view.rows, letter.language, fresh=fresh)
        self.list.lock(bool(copy))
        if is_moved:
            self._show_word()
        self._show_note()
        self._show_verbs()

    def say_of_word(self, sentence: str, tone: str) -> None:
        """Say what the last save in Word brought."""
        self._word.say(sentence, tone)

    def submit(self) -> None:
        """Hand over what is being typed."""
        self.list.submit()

    def _show_word(self) -> None:
        had_keyboard = self._word.has_keyboard()
        self._word.show_copy(self._in_word)
        show_if(self._verbs, not self._in_word)
        if had_keyboard and not self._in_word:
            self.list.focus()  # its button is gone

    def _show_note(self) -> None:
        told = []
        if self._view.from_word and not self._in_word:
            told.append(
                self.tr(
                    "A Word file is the text of this letter, with its own look. Values that"
                    " change from now on are pointed out below."
                )
            )
        if self._view.elsewhere:
            told.append(
                self.tr(
                    "%n change(s) by hand wait with another kind, language or direction"
                    " of this letter.",
                    "",
                    self._view.elsewhere,
                )
            )
        self._note.say("", "\n".join(told))

    def _show_verbs(self) -> None:
        row = self.list.current()
        state = row.state if row else None
        can = {
            "template": row is not None and state is not RowState.SAME,
            "out": row is not None and state is not RowState.OUT,
            "below": row is not None and state not in (RowState.LOST, RowState.OUT),
            "undo": self._view.steps > 0,
            "word": True,
        }
        for verb, button in self._buttons.items():
            button.setEnabled(can[verb] and not self._in_word)
        is_own = bool(self._view.changes) or self._view.from_word
        show_if(self._whole, is_own and not self._in_word)

    # Asking

    def _press(self, verb: str) -> None:
        row = self.list.current()
        self.list.submit()
        self.wanted.emit(verb, row.key if row and verb not in ("word", "whole") else "")

    def _want(self, verb: str, key: str) -> None:
        self.wanted.emit(verb, key)

    def _retranslate(self) -> None:
        words = {
            "template": (self.tr("As the template says"), "Ctrl+Backspace"),
            "out": (self.tr("Leave out"), "Del"),
            "below": (self.tr("Add below"), "Ctrl+Shift+Return"),
            "undo": (self.tr("Undo"), "Ctrl+Z"),
            "word": (self.tr("Edit in Word"), ""),
        }
        for verb, (text, keys) in words.items():
            self._buttons[verb].setText(text)
            self._buttons[verb].setAccessibleName(text)
            self._buttons[verb].setToolTip(" ".join((text, native_keys(keys))).strip())
        self._whole.setText(self.tr("All as the template says"))
        self._panel.set_title(self.tr("Text of this letter"))
        self._hint.setText(
            self.tr(
                "Enter opens a paragraph and closes it again; Shift+Enter breaks the line; Esc"
                " leaves it as it was. The template stays untouched."
            )
        )
        self.list.setAccessibleName(self.tr("Text of this letter"))
        self._show_note()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
