"""A look into a backup before it takes the records' place: its cases, and what would happen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.domain.errors import DomainError
from desktop.qtkit.formats import short_date
from desktop.qtkit.metrics import GAP_L, GAP_M
from desktop.qtkit.widgets import ActionButton, Panel, RowList, RowWords, label
from desktop.services.backups import Backup, CaseInside
from desktop.views.frame import Frame

SHOWN = 40


class LookInside(Panel):
    """The newest cases of one backup, read-only.

    Signals:
        restore_wanted: (path) This one shall take the records' place.
        closed: Looked at enough.
    """

    restore_wanted = Signal(str)
    closed = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.setObjectName("look_inside")
        self._frame = frame
        self._backup: Backup | None = None
        self._day = ""
        self._what = label("", wrap=True)
        self._rows = RowList()
        self._rows.setObjectName("cases_inside")
        self._more = label("", "second")
        self._take = ActionButton("", "danger")
        self._take.setObjectName("action_restore")
        self._take.clicked.connect(self._on_take)
        self._close = ActionButton("", keys="Esc")
        self._close.setObjectName("action_close_inside")
        self._close.clicked.connect(self._on_close)
        row = QHBoxLayout()
        row.setSpacing(GAP_M)
        row.addWidget(self._take)
        row.addWidget(self._close)
        row.addStretch(1)
        inside = QVBoxLayout()
        inside.setSpacing(GAP_L)
        inside.addWidget(self._what)
        inside.addLayout(row)
        inside.addWidget(self._rows)
        inside.addWidget(self._more)
        self.body.addLayout(inside)
        self._retranslate()

    def show_backup(self, backup: Backup, day: str) -> None:
        """Open this backup and show what is in it."""
        self._backup, self._day = backup, day
        backups = self._frame.services.backups
        self._frame.tasks.run(
            lambda: backups.in_job(lambda: backups.cases_in(backup.path)),
            on_done=self._show_cases,
            on_error=self._on_error,
            owner=self,
        )
        self._rows.show_words([])
        self._retranslate()
        self.show()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_cases(self, cases: list[CaseInside]) -> None:
        zone = self._frame.services.zone()
        self._rows.show_words(
            [
                RowWords(
                    f"{number}",
                    one.person or one.number,
                    aside=one.subject,
                    second=" · ".join(
                        (
                            short_date(one.opened_at.astimezone(zone).date(), self._frame.language),
                            one.number,
                        )
                    ),
                )
                for number, one in enumerate(cases[:SHOWN])
            ]
        )
        more = self._backup.cases - SHOWN if self._backup else 0
        self._more.setText(self.tr("and %n more", "", more) if more > 0 else "")

    def _on_error(self, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error
        self._what.setText(self._frame.explain(error))

    def _on_take(self) -> None:
        if self._backup is not None:
            self.restore_wanted.emit(str(self._backup.path))

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()

    def _retranslate(self) -> None:
        self.set_title(self.tr("The records of {day}").format(day=self._day))
        self._what.setText(
            self.tr(
                "If these take the records' place, what was written since then is no longer "
                "shown. Nothing is deleted: the present records are kept aside and can be "
                "taken back here. The window closes for a moment."
            )
        )
        self._take.setText(self.tr("Go back to these"))
        self._close.setText(self.tr("Leave all as it is"))
        self._rows.setAccessibleName(self.title_text())

    def title_text(self) -> str:
        """The words above it."""
        return self.tr("The records of {day}").format(day=self._day)

    # Overrides of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_close()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
