"""Looks after the search index: checked, and made anew while everything goes on."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import DomainError
from desktop.qtkit.desk import Desk
from desktop.qtkit.tasks import TaskRunner

if TYPE_CHECKING:
    from desktop.services.indexing import IndexState, Progress
    from desktop.services.suite import Services

PAUSE_MS = 10
"""Between two batches: the store thread is free, and the window breathes."""

REST_MS = 3000
"""Without a change for so long, nobody types."""
LOOK_MS = 60_000
MENDED_AT_ONCE = 20

log = logging.getLogger(__name__)


class IndexKeeper(QObject):
    """One for a window: whoever shows the index looks here and hears ``changed``.

    Each batch of a rebuild is one short order of the store thread, asked for when the one
    before is done: what people type in between is stored in between.

    Signals:
        changed: One of the attributes is another.

    Attributes:
        is_running: The index is being checked or made.
        state: What the last check found, ``None`` before there was one.
        progress: How far a rebuild has come, ``None`` before there was one.
        was_stopped: The last rebuild was ended by a person.
        trouble: What came between the last time, ``None``: nothing.
    """

    changed = Signal()

    def __init__(
        self, services: Services, desk: Desk, tasks: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._desk = desk
        self._tasks = tasks
        self.is_running = self.was_stopped = False
        self._run = 0
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._tidy)
        self._weekly = QTimer(self, interval=LOOK_MS)
        self._weekly.timeout.connect(self.check_if_idle)
        self.state: IndexState | None = None
        self.progress: Progress | None = None
        self.trouble: DomainError | None = None

    def look_after(self, *, thoroughly: bool = False) -> None:
        """Look at it and make it anew where it is old, damaged or lacks cases.

        Args:
            thoroughly: Read all of it; else a glance, and all of it once a week, when
                nobody has typed for a while.
        """
        index = self._services.cases.index
        self._begin(index.check_in_job if thoroughly else index.glance_in_job, self._on_looked)
        self._weekly.start()

    def check_if_idle(self) -> None:
        """Read all of it once a week; a person who types comes first."""
        if self._rest.isActive() or self._desk.is_closed() or self._desk.is_busy():
            return
        if self._services.cases.index.is_check_due():
            self.look_after(thoroughly=True)

    def check(self) -> None:
        """Check all of it."""
        self._begin(self._services.cases.index.check_in_job, self._on_checked)

    def rebuild(self) -> None:
        """Make it anew whatever it is like; what is damaged has to be known before."""
        self._begin(self._services.cases.index.check_in_job, self._start)

    def stop(self) -> None:
        """End a rebuild; what was written so far is whole and stays."""
        if self.is_running:
            self.is_running, self.was_stopped = False, True
            self.changed.emit()

    def note_change(self) -> None:
        """Something was written: once nobody has typed for a while, the index is tidied."""
        self._rest.start()

    def lacks_cases(self) -> bool:
        """Whether some cases are not found just now because the index is being made."""
        state = self.state
        made = self.is_running and self.progress is not None
        return made and state is not None and bool(state.damaged or state.missing)

    # Inside

    def _tidy(self) -> None:
        """One step, and the next one soon after, until somebody types again."""
        if not (self._desk.is_closed() or self.is_running or self._desk.is_busy()):
            self._desk.do(
                self._services.cases.index.tidy_step, self._on_tidied, self._on_error, owner=self
            )

    def _on_tidied(self, more: bool) -> None:
        if more and not self._rest.isActive():
            QTimer.singleShot(PAUSE_MS, self, self._go_on_tidying)

    def _go_on_tidying(self) -> None:
        if not self._rest.isActive():
            self._tidy()

    def _begin(self, look: Callable[[], IndexState], then: Callable[[IndexState], None]) -> None:
        if self.is_running or self._desk.is_closed():
            return
        self.is_running, self.was_stopped = True, False
        self._run += 1
        self.progress, self.trouble = None, None
        self.changed.emit()
        self._tasks.run(look, on_done=then, on_error=self._on_error, owner=self)

    def _on_looked(self, state: IndexState) -> None:
        if state.is_sound():
            self._on_checked(state)
        elif state.needs_rebuild():
            log.warning("the search index is made anew")
            self._start(state)
        else:
            log.warning("%d rows of the search index are written again", len(state.wrong))
            self._mend(state)

    def _on_checked(self, state: IndexState) -> None:
        self.state, self.is_running = state, False
        self._note(state)
        self.changed.emit()

    def _note(self, state: IndexState) -> None:
        if state.is_sound() and state.is_thorough and not self._desk.is_closed():
            index = self._services.cases.index
            self._desk.do(index.note_checked, None, self._on_error, owner=self)

    def _start(self, state: IndexState) -> None:
        if not self.is_running:  # stopped while it was checked
            return
        self.state = state
        index, run = self._services.cases.index, self._run
        self._order(run, lambda: index.rebuild_batch(damaged=state.damaged))

    def _mend(self, state: IndexState) -> None:
        """Write a few rows again, each batch a short order of the store thread."""
        self.state = state
        index, size = self._services.cases.index, MENDED_AT_ONCE
        parts = [state.wrong[at : at + size] for at in range(0, len(state.wrong), size)]
        left = len(parts)

        def on_part(_nothing: None) -> None:
            nonlocal left
            left -= 1
            if not left:
                self.is_running = False
                self.changed.emit()

        for part in parts:
            self._desk.do(partial(index.mend_batch, part), on_part, self._on_error, owner=self)

    def _order(self, run: int, batch: Callable[[], Progress]) -> None:
        if self._goes_on(run) and not self._desk.is_closed():
            self._desk.do(
                batch, lambda progress: self._on_batch(run, progress), self._on_error, owner=self
            )

    def _goes_on(self, run: int) -> bool:
        """Whether it is still this run: one that was stopped ends with the batch under way."""
        return self.is_running and run == self._run

    def _on_batch(self, run: int, progress: Progress) -> None:
        if not self._goes_on(run):
            return
        self.progress = progress
        self.is_running = not progress.is_over
        self.changed.emit()
        index = self._services.cases.index
        QTimer.singleShot(
            PAUSE_MS, self, lambda: self._order(run, lambda: index.rebuild_batch(progress))
        )

    def _on_error(self, error: Exception) -> None:
        self.is_running = False
        if not isinstance(error, DomainError):
            raise error
        self.trouble = error
        log.warning("the search index could not be seen to: %s", error.code)
        self.changed.emit()
