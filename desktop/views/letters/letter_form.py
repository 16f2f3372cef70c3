"""The fields a letter is filled with, each changed for this letter alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_M, GAP_XS, em
from desktop.qtkit.widgets import AutosaveLine, AutosaveText, LinkButton, Panel, label, show_if
from desktop.services.letter_paper import LetterField
from desktop.views.settling import Settling

LONG = ("impact", "cause", "remedy", "prevention", "apology_object", "closing_apology")
HEIGHTS = {"recipient_address": 4.2, "addressee": 4.2, "sender_address": 4.2, "mail_text": 16}
"""Of boxes with other than the usual height, in em."""
HIDDEN = (
    "letter_number", "case_number", "signer_title", "facts", "confidential", "letter_date", "again",
    "extent", "enclosure_count",
)  # fmt: skip


class FieldRow(QWidget):
    """One field: its name, its text, and the way to its source or back to the proposal.

    Signals:
        submitted: (field, text, settled) Changed for this letter.
        proposal_wanted: (field) Take what the case gives again.
        source_wanted: (link) Go where it is written.
    """

    submitted = Signal(str, str, bool)
    proposal_wanted = Signal(str)
    source_wanted = Signal(str)

    def __init__(self, name: str, several: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._link = ""
        self._label = label("", "second")
        self._source = LinkButton("", self._go)
        self._proposal = LinkButton("", lambda: self.proposal_wanted.emit(self.name))
        self._note = label("", "second", wrap=True)
        self._note.hide()
        several = several or name in LONG
        self.box: AutosaveText | AutosaveLine = AutosaveText() if several else AutosaveLine()
        self.box.setObjectName(name)
        self._settling = Settling(self.box, partial(self.submitted.emit, name))
        if isinstance(self.box, AutosaveText):
            self.box.setTabChangesFocus(True)
            self.box.setFixedHeight(em(self, HEIGHTS.get(name, 5.4)))
        top = QHBoxLayout()
        top.addWidget(self._label)
        top.addStretch(1)
        top.addWidget(self._proposal)
        top.addWidget(self._source)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_XS)
        layout.addLayout(top)
        layout.addWidget(self.box)
        layout.addWidget(self._note)
        self.setFocusProxy(self.box)
        self._retranslate()

    def show_field(self, field: LetterField, language: str, *, frozen: bool) -> None:
        """Show name and text; a box being written in keeps its own."""
        name = field.label_ja if language == "ja" else field.label_en
        self._label.setText(f"{name} *" if field.required else name)
        self.box.setAccessibleName(name)
        self._link = field.link if field.link.partition("/")[0] != "letter" else ""
        self.box.show_text(field.value)
        self.box.setReadOnly(frozen)
        show_if(self._source, bool(self._link) and not frozen)
        show_if(self._proposal, field.is_own and not frozen)
        if field.missing and not frozen:
            self.show_problem(self.tr("still to be written"))
        else:
            self.show_problem("")

    def show_problem(self, text: str) -> None:
        """Say under the box what is missing or refused."""
        self._note.setText(text)
        from desktop.qtkit.theme import set_role

        set_role(self._note, "second", tone="amber" if text else "")
        show_if(self._note, bool(text))
        self.box.setAccessibleDescription(text)

    def submit(self) -> None:
        """Hand over and settle what is being typed."""
        self._settling.submit()

    def load(self, text: str) -> None:
        """Show another letter's text."""
        self.box.load(text)

    def _go(self) -> None:
        if self._link:
            self.source_wanted.emit(self._link)

    def _retranslate(self) -> None:
        self._source.setText(self.tr("where it is written"))
        self._proposal.setText(self.tr("as proposed"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class LetterForm(Panel):
    """All fields of one letter, one below the other.

    Signals:
        submitted: (field, text, settled) Changed for this letter.
        proposal_wanted: (field) Take the proposal again.
        source_wanted: (link) Go where it is written.
    """

    submitted = Signal(str, str, bool)
    proposal_wanted = Signal(str)
    source_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._rows: dict[str, FieldRow] = {}
        self.body.setSpacing(GAP_M)

    def show_fields(
        self, fields: Sequence[LetterField], language: str, *, frozen: bool, fresh: bool
    ) -> None:
        """Show the fields.

        Args:
            language: Of the screen, for the names.
            fresh: Another letter is shown: boxes take its texts whatever they hold.
        """
        shown = [field for field in fields if field.name not in HIDDEN]
        for field in shown:
            row = self._row(field)
            if fresh:
                row.load(field.value)
            row.show_field(field, language, frozen=frozen)
            show_if(row, True)
        known = {field.name for field in shown}
        for name, row in self._rows.items():
            if name not in known:
                show_if(row, False)

    def submit(self) -> None:
        """Hand over what is being typed."""
        for row in self._rows.values():
            row.submit()

    def confirm(self, name: str, text: str) -> None:
        """What was handed over is stored."""
        if name in self._rows:
            self._rows[name].box.confirm_saved(text)

    def show_problem(self, name: str, text: str) -> None:
        """Say under a field why it was not stored."""
        if name in self._rows:
            self._rows[name].box.show_failed()
            self._rows[name].show_problem(text)

    def focus_field(self, name: str) -> bool:
        """Put the keyboard into a field; false when it is not shown."""
        row = self._rows.get(name)
        if row is None:
            return False
        row.show()
        row.box.setFocus()
        return True

    def _row(self, field: LetterField) -> FieldRow:
        name = field.name
        if name not in self._rows:
            row = FieldRow(name, field.several)
            row.submitted.connect(self.submitted)
            row.proposal_wanted.connect(self.proposal_wanted)
            row.source_wanted.connect(self.source_wanted)
            self._rows[name] = row
            self.body.addWidget(row)
        return self._rows[name]
