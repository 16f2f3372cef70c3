"""Where the records lie, whether their journal is whole, and whether all of them are found."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DomainError
from desktop.qtkit.metrics import GAP_L, GAP_M
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import ActionButton, Panel, label, show_if
from desktop.services.journal import Keeper, Known, Verdict
from desktop.views.frame import Frame
from desktop.views.settings.index_panel import IndexPanel

MOST_NAMED = 4


class DataPage(QWidget):
    """The folder with a way into it, the check of the journal, and the search index."""

    needs_owner = False

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._found: Verdict | None = None
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
        self._say(self.tr("Checking every entry, and what backups and letters remember …"))
        self._frame.tasks.run(
            self._frame.services.journal.verify_in_job,
            on_done=self._show_answer,
            on_error=self._on_error,
            owner=self,
        )

    def _show_answer(self, found: Verdict) -> None:
        self._found = found
        self._verify.setEnabled(True)
        if found.fault is not None:
            self._say(
                self.tr(
                    "From entry {number} on, the journal no longer fits together: it was changed "
                    "outside the program, or the disk is damaged. The records can still be read. "
                    "Copy the folder to another disk before anything else."
                ).format(number=found.fault.entry_id),
                "red",
            )
        elif found.behind:
            places = self.tr(", ").join(map(self._place_words, found.behind[:MOST_NAMED]))
            self._say(
                self.tr(
                    "The entries fit together, but not with what is remembered elsewhere "
                    "({places}): the records were set back to an older state, or written anew. "
                    "Compare with the backups before you go on."
                ).format(places=places),
                "red",
            )
        else:
            self._say(self._praise(found), "green")

    def _praise(self, found: Verdict) -> str:
        count = Counter(one.keeper for one in found.known)
        whole = self.tr("The journal is whole: no entry was altered or taken out.")
        backups = self.tr("%n backup(s)", "", count[Keeper.BACKUP])
        letters = self.tr("%n letter(s)", "", count[Keeper.LETTER])
        agree = self.tr("{backups} and {letters} remember the same.").format(
            backups=backups, letters=letters
        )
        return f"{whole} {agree}" if count[Keeper.BACKUP] or count[Keeper.LETTER] else whole

    def _place_words(self, known: Known) -> str:
        if known.keeper is Keeper.BACKUP:
            return self.tr("the backup {name}").format(name=known.place)
        if known.keeper is Keeper.LETTER:
            return self.tr("the register's line of letter {name}").format(name=known.place)
        return self.tr("the note beside the records")

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
                "one before. The check reads all of them and compares with backups and letters."
            )
        )
        self._verify.setText(self.tr("Check the journal"))
        if self._found is not None:
            self._show_answer(self._found)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
