"""Where the records lie, whether their journal is whole, and whether all of them are found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DomainError
from desktop.domain.journal import JournalFault
from desktop.qtkit.metrics import GAP_L, GAP_M
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import ActionButton, Panel, label, show_if
from desktop.views.frame import Frame
from desktop.views.settings.index_panel import IndexPanel


class DataPage(QWidget):
    """The folder with a way into it, the check of the journal, and the search index."""

    needs_owner = False

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._fault: JournalFault | None = None
        self._verified = False
        self._place, self._journal = Panel(), Panel()
        self._where = label("", "second", wrap=True)
        self._folder = label(str(frame.services.data_folder), "strong", wrap=True)
        self._folder.setObjectName("data_folder")
        self._folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._open = ActionButton("", icon="folder")
        self._open.setObjectName("action_open_folder")
        self._open.clicked.connect(lambda: frame.open_file(frame.services.data_folder))
        self._what = label("", "second", wrap=True)
        self._verify = ActionButton("", icon="shield")
        self._verify.setObjectName("action_verify_journal")
        self._verify.clicked.connect(self._start)
        self._answer = label("", wrap=True)
        self._answer.setObjectName("journal_answer")
        self._index = IndexPanel(frame)
        self._lay_out()
        self._retranslate()

    def refresh(self) -> None:
        """The folder stays where it is."""

    def submit(self) -> None:
        """Nothing waits here."""

    def first_focus(self) -> None:
        """Put the keyboard on the way into the folder."""
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start(self) -> None:
        self._verify.setEnabled(False)
        self._say(self.tr("Checking every entry …"))
        journal = self._frame.services.journal
        self._frame.desk.do(journal.first_broken, self._show_answer, self._on_error, owner=self)

    def _show_answer(self, fault: JournalFault | None) -> None:
        self._fault, self._verified = fault, True
        self._verify.setEnabled(True)
        if fault is None:
            self._say(self.tr("The journal is whole: no entry was altered or taken out."), "green")
            return
        self._say(
            self.tr(
                "From entry {number} on, the journal no longer fits together: it was changed "
                "outside the program, or the disk is damaged. The records can still be read. "
                "Copy the folder to another disk before anything else."
            ).format(number=fault.entry_id),
            "red",
        )

    def _on_error(self, error: Exception) -> None:
        self._verify.setEnabled(True)
        if not isinstance(error, DomainError):
            raise error
        self._say(self._frame.explain(error), "red")

    def _say(self, text: str, tone: str = "") -> None:
        self._answer.setText(text)
        set_role(self._answer, "second", tone=tone)
        show_if(self._answer, bool(text))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_L)
        for panel, parts, button in (
            (self._place, (self._where, self._folder), self._open),
            (self._journal, (self._what,), self._verify),
        ):
            panel.body.setSpacing(GAP_M)
            for part in parts:
                panel.body.addWidget(part)
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            panel.body.addLayout(row)
            column.addWidget(panel)
        column.addWidget(self._index)
        self._journal.body.addWidget(self._answer)
        self._answer.hide()

    def _retranslate(self) -> None:
        self._place.set_title(self.tr("Where the records lie"))
        self._where.setText(
            self.tr("Everything is in this folder, encrypted, on this computer only.")
        )
        self._open.setText(self.tr("Open the folder"))
        self._journal.set_title(self.tr("Journal"))
        self._what.setText(
            self.tr(
                "Every change is written down with its time and name, each entry sealed to the "
                "one before. The check reads all of them."
            )
        )
        self._verify.setText(self.tr("Check the journal"))
        if self._verified:
            self._show_answer(self._fault)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
