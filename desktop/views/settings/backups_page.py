"""Backups: what there is, one now, the second place, and the way back to an earlier day."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DomainError
from desktop.qtkit.formats import clock_time, day_title, short_date
from desktop.qtkit.metrics import GAP_L, GAP_M
from desktop.qtkit.widgets import (
    ActionButton,
    Banner,
    Panel,
    RowList,
    RowWords,
    label,
    show_if,
)
from desktop.services.backups import Backup
from desktop.views.frame import Frame
from desktop.views.settings.backup_code import BackupCode
from desktop.views.settings.backup_job import BackupJob
from desktop.views.settings.look_inside import LookInside

UNREADABLE = "backup.unreadable"
MEGABYTE = 2**20
NEWS_TONES = {
    "backup.restored": "green",
    "backup.taken_back": "green",
    "backup.restored_earlier_code": "amber",
    "data.mended": "green",
    "data.found_whole": "green",
    "data.recovered": "amber",
}
BUDGETS = (256, 512, 1024, 2048, 5120, 10240)


class BackupsPage(QWidget):
    """Backups are made each day by themselves; here they are seen, made at once, taken back."""

    needs_owner = True

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._backups: list[Backup] = []
        self._told = Banner("green")
        self._told.setObjectName("backup_told")
        self._now, self._list_panel = Panel(), Panel(flush=True)
        self._second_panel, self._aside_panel = Panel(), Panel(flush=True)
        self._what = label("", "second", wrap=True)
        self._make = ActionButton("", "primary", icon="save")
        self._make.setObjectName("action_make_backup")
        self._job = BackupJob(frame)
        self._rows, self._aside_rows = RowList(), RowList()
        self._rows.setObjectName("backups")
        self._aside_rows.setObjectName("backups_aside")
        self._inside = LookInside(frame)
        self._its_code = BackupCode(frame)
        self._its_code.learned.connect(self.refresh)
        self._budget_words = label("", "second", wrap=True)
        self._budget = QComboBox()
        self._budget.setObjectName("backup_budget")
        self._second_words = label("", "second", wrap=True)
        self._second = label("", "strong", wrap=True)
        self._second.setObjectName("backup_second_place")
        self._choose, self._forget = ActionButton(""), ActionButton("")
        self._choose.setObjectName("action_choose_second")
        self._forget.setObjectName("action_forget_second")
        self._lay_out()
        self._connect()
        self._retranslate()

    def refresh(self) -> None:
        """Read again what lies there; each backup is opened and verified meanwhile."""
        self._show_second()
        self._show_budget()
        self._show_aside()
        backups = self._frame.services.backups
        if backups.news is not None:
            tone = NEWS_TONES.get(backups.news.code, "red")
            self._tell(self._frame.explain(backups.news), tone=tone)
            backups.news = None
        self._frame.tasks.run(
            lambda: backups.in_job(backups.verified),
            on_done=self._show_backups,
            on_error=self._on_error,
            owner=self,
        )

    def submit(self) -> None:
        """Nothing is typed here."""

    def first_focus(self) -> None:
        """Put the keyboard on the button that makes one."""
        self._make.setFocus(Qt.FocusReason.OtherFocusReason)

    # Inside

    def _connect(self) -> None:
        self._make.clicked.connect(self._start)
        self._job.made.connect(self._on_made)
        self._job.refused.connect(lambda sentence: self._tell(sentence, tone="red"))
        self._job.stopped.connect(self._on_stopped)
        self._rows.activated.connect(self._look)
        self._inside.restore_wanted.connect(self._restore)
        self._inside.closed.connect(self._rows.focus_current)
        self._aside_rows.activated.connect(lambda path: self._frame.restore(Path(path)))
        self._budget.activated.connect(self._on_budget)
        self._choose.clicked.connect(self._on_choose)
        self._forget.clicked.connect(lambda: self._set_second(None))

    def _start(self) -> None:
        self._told.say("")
        self._job.start()
        self._make.setEnabled(False)

    def _on_made(self, made: Backup) -> None:
        self._make.setEnabled(True)
        words = self.tr("Made and every page verified: {time}, %n case(s).", "", made.cases)
        self._tell(words.format(time=clock_time(made.made_at, seconds=True)))
        self.refresh()

    def _on_stopped(self) -> None:
        self._make.setEnabled(True)
        self._tell(self.tr("Stopped. Nothing of it was left."), tone="accent")

    def _on_error(self, error: Exception) -> None:
        self._make.setEnabled(True)
        if not isinstance(error, DomainError):
            raise error
        self._tell(self._frame.explain(error), tone="red")

    def _tell(self, sentence: str, tone: str = "green") -> None:
        self._make.setEnabled(True)
        self._told.say(sentence, tone=tone)

    def _show_backups(self, backups: list[Backup]) -> None:
        self._backups = backups
        self._rows.show_words([self._words_of(one) for one in backups])
        show_if(self._list_panel, bool(backups))

    def _words_of(self, one: Backup) -> RowWords:
        size = self.tr("{size} MB").format(size=f"{one.size / MEGABYTE:.1f}")
        state = self._fault_words(one.fault) if one.fault else self.tr("every page verified ✓")
        if one.of_earlier_code:
            state = self.tr("every page verified ✓ · opens with the earlier recovery code")
        cases = "" if one.fault else self.tr("%n case(s)", "", one.cases)
        return RowWords(
            str(one.path),
            self._moment(one.made_at),
            aside=" · ".join(part for part in (cases, size) if part),
            second=state,
            tone="red" if one.fault else "",
            action=self._action_words(one.fault),
        )

    def _action_words(self, fault: str) -> str:
        if fault == UNREADABLE:
            return self.tr("Enter its code")
        return "" if fault else self.tr("Look inside")

    def _fault_words(self, code: str) -> str:
        return {
            "backup.damaged": self.tr("damaged: can't be used"),
            "backup.newer_version": self.tr("made by a newer version"),
            "backup.other_office": self.tr("of another office"),
        }.get(code, self.tr("opens with another recovery code only"))

    def _moment(self, at: datetime) -> str:
        return f"{short_date(at.date(), self._frame.language)} {clock_time(at)}"

    def _look(self, path: str) -> None:
        found = next((one for one in self._backups if str(one.path) == path), None)
        if found is not None and found.fault == UNREADABLE:
            self._its_code.ask(found.path)
            return
        if found is not None and not found.fault:
            self._inside.show_backup(found, day_title(found.made_at.date(), self._frame.language))

    def _restore(self, path: str) -> None:
        self._frame.restore(Path(path))

    def _show_aside(self) -> None:
        kept = self._frame.services.backups.kept_aside()
        rows = [
            RowWords(
                str(one),
                one.name,
                second=self.tr("the records as they were before a backup took their place"),
                action=self.tr("Take these back"),
            )
            for one in kept
        ]
        self._aside_rows.show_words(rows)
        show_if(self._aside_panel, bool(rows))

    def _show_budget(self) -> None:
        megabytes = self._frame.services.backups.budget() // MEGABYTE
        self._budget.clear()
        for one in sorted({*BUDGETS, megabytes}):
            shown = f"{one} MB" if one < 1024 else f"{one / 1024:g} GB"
            self._budget.addItem(shown, one)
        self._budget.setCurrentIndex(self._budget.findData(megabytes))

    def _on_budget(self, _index: int) -> None:
        backups, size = self._frame.services.backups, int(self._budget.currentData()) * MEGABYTE
        self._frame.do(lambda: backups.set_budget(size), self)

    def _show_second(self) -> None:
        second = self._frame.services.backups.second
        folder = second.folder()
        self._second.setText(str(folder) if folder else self.tr("none chosen"))
        show_if(self._forget, folder is not None)
        since = second.missing_since()
        words = self.tr("A copy of each day's backup goes to a stick or a folder elsewhere.")
        if since is not None:
            day = short_date(since, self._frame.language)
            words = self.tr("No copy has arrived there since {day}. Is the stick in?").format(
                day=day
            )
        self._second_words.setText(words)

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Second place for backups"))
        if chosen:
            self._set_second(Path(chosen))

    def _set_second(self, folder: Path | None) -> None:
        second = self._frame.services.backups.second
        self._frame.do(
            lambda: second.choose(folder),
            self,
            done=lambda _: self._show_second(),
            refused=lambda sentence: self._tell(sentence, tone="red"),
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_L)
        for panel, parts in (
            (self._now, (self._what, _row(self._make, self._job))),
            (
                self._second_panel,
                (self._second_words, self._second, _row(self._choose, self._forget)),
            ),
        ):
            panel.body.setSpacing(GAP_M)
            for part in parts:
                panel.body.addWidget(part)
        self._now.body.addWidget(_row(self._budget_words, self._budget))
        self._list_panel.body.addWidget(self._rows)
        self._aside_panel.body.addWidget(self._aside_rows)
        for whole in (
            self._told,
            self._now,
            self._inside,
            self._its_code,
            self._list_panel,
            self._second_panel,
            self._aside_panel,
        ):
            column.addWidget(whole)
        self._inside.hide()
        self._list_panel.hide()
        self._aside_panel.hide()

    def _retranslate(self) -> None:
        self._now.set_title(self.tr("Backups"))
        self._what.setText(
            self.tr(
                "One is made each day by itself, encrypted like the records. The last 7 days, "
                "4 weeks and 12 months stay."
            )
        )
        self._make.setText(self.tr("Make one now"))
        self._budget_words.setText(self.tr("Room they may take"))
        self._budget.setAccessibleName(self._budget_words.text())
        self._list_panel.set_title(self.tr("What there is"))
        self._rows.setAccessibleName(self.tr("What there is"))
        self._second_panel.set_title(self.tr("Second place"))
        self._choose.setText(self.tr("Choose a folder …"))
        self._forget.setText(self.tr("Use none"))
        self._aside_panel.set_title(self.tr("Kept aside"))
        self._aside_rows.setAccessibleName(self.tr("Kept aside"))
        self._show_second()
        self._show_aside()
        self._show_backups(self._backups)

    # Overrides of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._job.is_running():
            self._job.stop()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _row(*parts: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP_M)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return whole
