"""What was remarked upon in a letter and may stay: why, for whoever approves it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_M, GAP_XS
from desktop.qtkit.widgets import Panel, show_if
from desktop.services.letter_values import Check
from desktop.views.letters.link_line import LinkLine

Explain = Callable[[str, Mapping[str, object]], str]


class ReasonsPanel(Panel):
    """Each remark with a box for the reason; read only once the letter is approved.

    Signals:
        given: (key, text) A reason was written or taken away.
        wanted: (link) Go where the remark can be mended.
    """

    given = Signal(str, str)
    wanted = Signal(str)

    def __init__(self, explain: Explain, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("letter_reasons")
        self._explain = explain
        self._checks: Sequence[Check] = ()
        self._frozen = False
        self._rows: dict[str, _ReasonRow] = {}
        self.body.setSpacing(GAP_M)
        self._retranslate()
        self.hide()

    def show_checks(self, checks: Sequence[Check], *, frozen: bool) -> None:
        """Show those of the checks that ask for a reason; a box being written in keeps its own."""
        self._checks = [one for one in checks if one.reason_key]
        self._frozen = frozen
        known = {one.reason_key for one in self._checks}
        for key in set(self._rows) - known:
            row = self._rows.pop(key)
            row.hide()
            row.deleteLater()
        for one in self._checks:
            self._row(one.reason_key).show_check(
                self._explain(one.code, one.details), one, frozen=frozen
            )
        show_if(self, bool(self._checks))

    def focus_first(self) -> bool:
        """Put the keyboard into the first box without a reason; false when there is none."""
        for one in self._checks:
            if not one.reason and not self._frozen:
                self._rows[one.reason_key].box.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def submit(self) -> None:
        """Hand over what is being typed."""
        for row in self._rows.values():
            row.submit()

    # Inside

    def _row(self, key: str) -> _ReasonRow:
        if key not in self._rows:
            row = _ReasonRow(key)
            row.given.connect(self.given)
            row.words.linkActivated.connect(self.wanted)
            self._rows[key] = row
            self.body.addWidget(row)
        return self._rows[key]

    def _retranslate(self) -> None:
        self.set_title(self.tr("To be mended, or left with a reason"))
        self.show_checks(self._checks, frozen=self._frozen)

    # Overrides of Qt

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class _ReasonRow(QWidget):
    """One remark, its link, and the box."""

    given = Signal(str, str)

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key, self._stored = key, ""
        self.words = LinkLine("", "")
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.box = QLineEdit()
        self.box.setObjectName(key)
        self.box.editingFinished.connect(self.submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        column.addWidget(self.words)
        column.addWidget(self.box)

    def show_check(self, words: str, check: Check, *, frozen: bool) -> None:
        """Show the remark and its reason."""
        self.words.tell(escape(words), check.link)
        self.box.setAccessibleName(words)
        self.box.setReadOnly(frozen)
        self.box.setPlaceholderText("" if frozen else self.tr("Why it may stay as it is"))
        if self.box.text() == self._stored or not self.box.hasFocus():
            self.box.setText(check.reason)
        self._stored = check.reason

    def submit(self) -> None:
        """Hand over the reason where it is another one now."""
        text = self.box.text().strip()
        if text != self._stored and not self.box.isReadOnly():
            self._stored = text
            self.given.emit(self._key, text)
