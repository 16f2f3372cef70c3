"""The search index in the settings: checked, and made anew while everything goes on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.domain.errors import DomainError
from desktop.qtkit.metrics import GAP_M, em
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import ActionButton, Panel, label, show_if
from desktop.services.indexing import IndexState, Progress
from desktop.views.frame import Frame


class IndexPanel(Panel):
    """Check and rebuild; a rebuild goes on while other places are shown, until the window closes.

    Each batch is one short order of the store thread, asked for when the one before is
    done: what people type in between is stored in between.
    """

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._frame = frame
        self._state: IndexState | None = None
        self._progress: Progress | None = None
        self._running = False
        self._what = label("", "second", wrap=True)
        self._check, self._rebuild = ActionButton("", icon="search"), ActionButton("")
        self._stop = ActionButton("")
        self._check.setObjectName("action_check_index")
        self._rebuild.setObjectName("action_rebuild_index")
        self._stop.setObjectName("action_stop_rebuild")
        self._share = QProgressBar()
        self._share.setObjectName("index_progress")
        self._share.setRange(0, 1000)
        self._share.setTextVisible(False)
        self._share.setMaximumWidth(em(self, 22))
        self._answer = label("", wrap=True)
        self._answer.setObjectName("index_answer")
        self._lay_out()
        self._check.clicked.connect(lambda: self._look(rebuild=False))
        self._rebuild.clicked.connect(lambda: self._look(rebuild=True))
        self._stop.clicked.connect(self._on_stop)
        self._retranslate()
        self._show_parts()

    def is_running(self) -> bool:
        """Whether the index is being checked or made."""
        return self._running

    # Checking

    def _look(self, *, rebuild: bool) -> None:
        """Check in a job of its own; what is damaged has to be known before a rebuild, too."""
        if self._running:
            return
        self._running, self._progress = True, None
        self._say(self.tr("Comparing the index with the cases …"))
        self._show_parts()
        self._frame.tasks.run(
            self._frame.services.cases.index.check_in_job,
            on_done=self._begin if rebuild else self._show_state,
            on_error=self._on_error,
            owner=self,
        )

    def _show_state(self, state: IndexState) -> None:
        self._state, self._running = state, False
        self._show_parts()
        if state.damaged:
            self._say(
                self.tr(
                    "The index is damaged; the records themselves are safe. Rebuild it: until "
                    "then some cases are not found."
                ),
                "red",
            )
        elif state.is_old and not state.missing:
            self._say(
                self.tr(
                    "The index was made by an earlier version: everything is found, single "
                    "characters slowly. Rebuild it when it suits you."
                ),
                "amber",
            )
        elif not state.is_sound():
            count = state.missing + state.stale + state.left_over
            self._say(
                self.tr(
                    "%n case(s) do not agree with the index; the records themselves are safe. "
                    "Rebuild it, and they are found again.",
                    "",
                    count,
                ),
                "red",
            )
        else:
            self._say(self.tr("Every case is found: %n case(s).", "", state.cases), "green")

    # Making it anew

    def _begin(self, state: IndexState) -> None:
        index = self._frame.services.cases.index
        self._order(lambda: index.rebuild_batch(damaged=state.damaged))

    def _order(self, batch: Callable[[], Progress]) -> None:
        if not self._frame.desk.is_closed():
            self._frame.desk.do(batch, self._on_batch, self._on_error, owner=self)

    def _on_batch(self, progress: Progress) -> None:
        if not self._running:  # stopped meanwhile: what was written is whole
            return
        self._progress = progress
        if progress.is_over:
            self._running = False
            self._show_parts()
            self._say(self.tr("Rebuilt: %n case(s) are found.", "", progress.done), "green")
            return
        self._show_parts()
        index = self._frame.services.cases.index
        self._order(lambda: index.rebuild_batch(progress))

    def _on_stop(self) -> None:
        self._running, self._progress = False, None
        self._show_parts()
        self._check.setFocus()
        self._say(self.tr("Stopped. What was rebuilt so far stays; begin again whenever you like."))

    def _on_error(self, error: Exception) -> None:
        self._running, self._progress = False, None
        self._show_parts()
        if not isinstance(error, DomainError):
            raise error
        self._say(self._frame.explain(error), "red")

    # Showing

    def _show_parts(self) -> None:
        progress = self._progress
        for button in (self._check, self._rebuild):
            button.setEnabled(not self._running)
        making = self._running and progress is not None
        show_if(self._share, making)
        show_if(self._stop, making)
        if making and progress is not None:
            self._share.setValue(round(1000 * progress.done / max(1, progress.cases)))
            said = self.tr("{done} of {cases} cases; work can go on meanwhile.")
            self._say(said.format(done=progress.done, cases=progress.cases))

    def _say(self, text: str, tone: str = "") -> None:
        self._answer.setText(text)
        set_role(self._answer, "second", tone=tone)
        show_if(self._answer, bool(text))

    def _lay_out(self) -> None:
        self.body.setSpacing(GAP_M)
        self.body.addWidget(self._what)
        buttons, job = QHBoxLayout(), QHBoxLayout()
        rows: tuple[tuple[QHBoxLayout, list[QWidget]], ...] = (
            (buttons, [self._check, self._rebuild]),
            (job, [self._share, self._stop]),
        )
        for row, parts in rows:
            row.setSpacing(GAP_M)
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
            self.body.addLayout(row)
        self.body.addWidget(self._answer)
        self._answer.hide()

    def _retranslate(self) -> None:
        self.set_title(self.tr("Search"))
        self._what.setText(
            self.tr(
                "Cases are found by an index of everything written in them; it renews itself "
                "with each change."
            )
        )
        self._check.setText(self.tr("Check the index"))
        self._rebuild.setText(self.tr("Rebuild the index"))
        self._stop.setText(self.tr("Stop"))
        self._share.setAccessibleName(self.tr("How far the rebuild has come"))
        if self._running:
            self._show_parts()
        elif self._state is not None and self._progress is None:
            self._show_state(self._state)
        else:
            self._say("")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
