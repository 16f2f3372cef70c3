"""Slow work off the GUI thread: values in, one value or one error back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from shiboken6 import isValid

T = TypeVar("T")


class Cancelled(Exception):
    """Raised inside a job whose flag was raised; never reaches a callback."""


class CancelFlag:
    """Shared by the screen that may cancel and the job that looks now and then."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop; no callback will follow. Any thread."""
        self._event.set()

    def is_cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._event.is_set()

    def check(self) -> None:
        """Leave the job here when it was cancelled.

        Raises:
            Cancelled: Somebody asked to stop.
        """
        if self.is_cancelled():
            raise Cancelled


class _Task(QObject):
    """The answer of one job. Child of the runner, so it dies on the GUI thread."""

    ended = Signal(object, object)

    def __init__(
        self,
        on_done: Callable[[Any], None],
        on_error: Callable[[Exception], None],
        flag: CancelFlag,
        owner: QObject | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.flag = flag
        self._on_done, self._on_error, self._owner = on_done, on_error, owner
        self.ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def _deliver(self, result: Any, error: Exception | None) -> None:
        self.deleteLater()
        if self.flag.is_cancelled() or not (self._owner is None or isValid(self._owner)):
            return
        if error is None:
            self._on_done(result)
        else:
            self._on_error(error)


class _Job(QRunnable):
    """Runs ``work`` on a pool thread; touches no widget and no database handle."""

    def __init__(self, work: Callable[[], Any], task: _Task) -> None:
        super().__init__()
        self._work = work
        self._task = task

    def run(self) -> None:
        result, error = None, None
        try:
            self._task.flag.check()
            result = self._work()
        except Exception as caught:  # noqa: BLE001 - handed to the caller
            error = caught
        self._task.ended.emit(result, error)


class TaskRunner(QObject):
    """Starts jobs and outlives them; the main window owns one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)

    def run(
        self,
        work: Callable[[], T],
        *,
        on_done: Callable[[T], None],
        on_error: Callable[[Exception], None],
        flag: CancelFlag | None = None,
        owner: QObject | None = None,
    ) -> CancelFlag:
        """Run ``work()`` on a pool thread; exactly one callback follows here.

        None follows when the flag was raised or the owner is deleted.

        Args:
            work: Takes all it needs by closure, as frozen values and paths.
            on_done: Receives the result, on the GUI thread.
            on_error: Receives the exception, on the GUI thread.
            flag: Give one when ``work`` itself looks at it.
            owner: The object that wants the answer; a method of a QObject need
                not name it.
        """
        receiver = owner or getattr(on_done, "__self__", None)
        used = flag or CancelFlag()
        task = _Task(
            on_done,
            on_error,
            used,
            receiver if isinstance(receiver, QObject) else None,
            self,
        )
        self._pool.start(_Job(work, task))
        return used

    def wait(self, msecs: int = 5000) -> bool:
        """Block until every job has ended (closing the app); False on timeout."""
        return self._pool.waitForDone(msecs)
