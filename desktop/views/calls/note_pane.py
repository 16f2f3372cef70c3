"""The note of a call: its lines, and the box in which the next one is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.call import CALLER_MARKS, LineKind, NoteLine
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S, GAP_XS
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import Chip, KeyHint, NoteBox, Panel, label, rule, show_if
from desktop.views.calls.note_list import NoteList

ROWS, ROWS_MAX = 2, 5
TOLD_MS = 6000
STARRED_KINDS = (LineKind.CALLER, LineKind.NOTE)


class NotePane(Panel):
    """List above, box below; the newest line stands next to the box.

    Signals:
        entered: (text, starred) A finished line.
        draft_changed: (text) What stands in the box.
        star_wanted: (line id, starred)
        revised: (line id, text, said at as typed)
    """

    entered = Signal(str, bool)
    draft_changed = Signal(str)
    star_wanted = Signal(int, bool)
    revised = Signal(int, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", flush=True, parent=parent)
        self._starred = False
        self.list = NoteList()
        self.box = NoteBox()
        self.box.setObjectName("note")
        self._problem = label("", "red", wrap=True)
        self._problem.setObjectName("note_problem")
        self._told = label("", "second", wrap=True)
        self._told.setObjectName("note_told")
        self._hush = QTimer(self, singleShot=True, interval=TOLD_MS)
        self._hush.timeout.connect(lambda: show_if(self._told, False))
        self._as_words = Chip("", "accent")
        self._hints = [label("", "second") for _ in range(3)]
        self._number = label("", "second")
        self._number.setObjectName("case_number")
        self._rows = 0
        self._lay_out()
        self._connect()
        self._retranslate()
        self._grow()

    def _lay_out(self) -> None:
        lower = QVBoxLayout()
        lower.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_S)
        lower.setSpacing(GAP_S)
        lower.addWidget(self._problem)
        lower.addWidget(self._told)
        lower.addWidget(self.box)
        lower.addLayout(self._hint_row())
        self._rule = rule()
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._rule)
        self.body.addLayout(lower)
        for part in (self._problem, self._told, self._as_words):
            show_if(part, False)

    def _hint_row(self) -> QHBoxLayout:
        row = self._hint_line = QHBoxLayout()
        row.setSpacing(GAP_XS)
        enter, words, star = self._hints
        row.addWidget(KeyHint("Return"))
        row.addWidget(enter)
        row.addSpacing(GAP_L)
        row.addWidget(words)
        row.addWidget(self._as_words)
        row.addSpacing(GAP_L)
        row.addWidget(KeyHint("Ctrl+B"))
        row.addWidget(star)
        row.addStretch(1)
        row.addWidget(self._number)
        for hint in self._hints:
            hint.setMinimumWidth(0)
        return row

    def _connect(self) -> None:
        self.box.entered.connect(self._on_entered)
        self.box.draft_changed.connect(self.draft_changed)
        self.box.textChanged.connect(self._on_text)
        self.box.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.list.star_wanted.connect(self.star_wanted)
        self.list.revised.connect(self.revised)
        self.list.left.connect(self.to_box)

    # What the screen tells

    def load(self, draft: str, lines: Sequence[NoteLine]) -> None:
        """Show another call's note, the cursor at the end of its draft."""
        self.list.close_editor()
        self.list.show_lines(lines)
        self.box.load(draft)
        self._star(False)
        self.show_problem("")

    def show_lines(self, lines: Sequence[NoteLine], number: str) -> None:
        """Show the lines and the case's number."""
        self.list.show_lines(lines)
        self._number.setText(number)
        self._fit_hints()

    def show_problem(self, sentence: str) -> None:
        """Say in red above the box why something was not stored."""
        self._problem.setText(sentence)
        show_if(self._problem, bool(sentence))

    def tell(self, sentence: str) -> None:
        """Say in green for a while what was done and shows nowhere else."""
        set_role(self._told, "second", tone="green")
        self._told.setText(sentence)
        show_if(self._told, bool(sentence))
        self._hush.start()

    def to_box(self) -> None:
        """Put the cursor where one writes."""
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def press_star(self) -> None:
        """Ctrl+B: star the line the keyboard is on, the one being written, else the last."""
        line = self.list.current_line()
        if line is None and not self.box.document().isEmpty():
            self._star(not self._starred)
            return
        if line is None:
            own = [one for one in self.list.lines() if one.kind in STARRED_KINDS]
            line = own[-1] if own else None
        if line is not None and line.kind is not LineKind.HOLD:
            self.star_wanted.emit(line.line_id, not line.starred)

    def submit(self) -> None:
        """Hand over what stands in the box and in an open correction."""
        editor = self.list.editor()
        if editor is not None and editor.is_changed():
            editor.commit()
        self.box.submit()

    # Inside

    def _on_entered(self, text: str) -> None:
        starred = self._starred
        self._star(False)
        self.entered.emit(text, starred)

    def _on_text(self) -> None:
        first = self.box.document().firstBlock().text().lstrip()
        show_if(self._as_words, first.startswith(CALLER_MARKS))
        show_if(self._hints[1], not first.startswith(CALLER_MARKS))
        if self._starred and self.box.document().isEmpty():
            QTimer.singleShot(0, self._unstar_emptied)  # a line just entered is starred first

    def _unstar_emptied(self) -> None:
        if self.box.document().isEmpty():
            self._star(False)

    def _star(self, starred: bool) -> None:
        self._starred = starred
        self._say_star()

    def _say_star(self) -> None:
        on, off = self.tr("as key point ★"), self.tr("key point ★")
        self._hints[2].setText(on if self._starred else off)

    def _fit_hints(self) -> None:
        """Where there is little width the keys alone are enough."""
        room = self.width() - 2 * GAP_M - 2 * self.frameWidth()
        for shown in (True, False):
            for hint in (self._hints[0], self._hints[2]):
                show_if(hint, shown)
            if self._hint_line.minimumSize().width() <= room:
                return

    def _grow(self) -> None:
        rows = round(self.box.document().size().height())
        rows = min(max(rows, ROWS), ROWS_MAX)
        if rows != self._rows:
            self._rows = rows
            self.box.setFixedHeight(self.box.fontMetrics().lineSpacing() * rows + 20)

    def _retranslate(self) -> None:
        self.box.setAccessibleName(self.tr("Note"))
        self.list.setAccessibleName(self.tr("Lines of the note"))
        self._hints[0].setText(self.tr("add line"))
        self._hints[1].setText(self.tr("start with “ for the caller’s words"))
        self._as_words.setText(self.tr("the caller’s words"))
        self._say_star()
        self._fit_hints()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hints()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._rows = 0
            self._grow()
        super().changeEvent(event)
