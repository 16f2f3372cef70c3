"""The one thread that writes: verbs go in, answers come back to the screen."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal
from shiboken6 import isValid

T = TypeVar("T")


@dataclass(frozen=True)
class _Order:
    verb: Callable[[], Any]
    on_done: Callable[[Any], None] | None
    on_error: Callable[[Exception], None] | None
    owner: QObject | None

    def has_receiver(self) -> bool:
        return self.owner is None or isValid(self.owner)


class Desk(QObject):
    """Runs verbs one after another on the store thread.

    Signals:
        busy: The first verb went in.
        idle: The last answer was delivered.
        failed: (exception) of a verb that was given no ``on_error``.
    """

    busy = Signal()
    idle = Signal()
    failed = Signal(Exception)
    _answered = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._orders: SimpleQueue[_Order | None] = SimpleQueue()
        self._open_count = 0
        self._waiting = 0
        self._closed = False
        self._started = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name="store", daemon=True)

    def do(
        self,
        verb: Callable[[], T],
        on_done: Callable[[T], None] | None = None,
        on_error: Callable[[Exception], None] | None = None,
        *,
        owner: QObject | None = None,
    ) -> None:
        """Run ``verb()`` on the store thread, after all that was asked before.

        Args:
            verb: Takes all it needs by closure; touches no widget.
            on_done: Receives the result, on the GUI thread.
            on_error: Receives the exception, on the GUI thread; without it the
                exception goes to ``failed``.
            owner: The object that wants the answer; once it is deleted the
                answer is dropped. Methods of a QObject need not name it.

        Raises:
            RuntimeError: The desk was closed.
        """
        if self._closed:
            raise RuntimeError("the desk is closed")
        self._open_count += 1
        if self._open_count == 1:
            self.busy.emit()
        receiver = owner or _owner_of(on_done) or _owner_of(on_error)
        self._orders.put(_Order(verb, on_done, on_error, receiver))
        if not self._started:
            self._started = True
            self._thread.start()

    def is_closed(self) -> bool:
        """Whether the desk takes no more orders."""
        return self._closed

    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._open_count > 0

    def is_waiting(self) -> bool:
        """Whether somebody stands in ``wait``: other events run inside their event."""
        return self._waiting > 0

    def wait(self, msecs: int = 5000) -> bool:
        """Let every answer come in (closing, tests); False when time ran out.

        Keys and clicks are held back meanwhile.
        """
        if self._open_count:
            loop = QEventLoop()
            self.idle.connect(loop.quit)
            timeout = QTimer(loop, singleShot=True, interval=msecs)
            timeout.timeout.connect(loop.quit)
            timeout.start()
            self._waiting += 1
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            self._waiting -= 1
        return self._open_count == 0

    def close(self, final: Callable[[], None] | None = None, msecs: int = 5000) -> bool:
        """Finish what was asked, run ``final`` on the store thread, end the thread.

        Returns:
            False when the thread did not end in ``msecs``.
        """
        if self._closed:
            return not self._thread.is_alive()
        if not self._started:  # nothing was ever asked: only the end is
            self._started = True
            self._thread.start()
        self.wait(msecs)
        if final is not None:
            self._open_count += 1
            self._orders.put(_Order(final, None, None, None))
        self._closed = True
        self._orders.put(None)
        self._thread.join(msecs / 1000)
        self.wait(msecs)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (order := self._orders.get()) is not None:
            result, error = None, None
            try:
                result = order.verb()
            except Exception as caught:  # noqa: BLE001 - handed to the caller
                error = caught
            self._answered.emit(order, result, error)

    def _deliver(self, order: _Order, result: Any, error: Exception | None) -> None:
        try:
            self._call_back(order, result, error)
        finally:
            self._open_count -= 1
            if self._open_count == 0:
                self.idle.emit()

    def _call_back(self, order: _Order, result: Any, error: Exception | None) -> None:
        wanted = order.has_receiver()
        if error is None:
            if order.on_done is not None and wanted:
                order.on_done(result)
        elif order.on_error is not None and wanted:
            order.on_error(error)
        else:
            self.failed.emit(error)


def _owner_of(callback: Callable[..., Any] | None) -> QObject | None:
    owner = getattr(callback, "__self__", None)
    return owner if isinstance(owner, QObject) else None
