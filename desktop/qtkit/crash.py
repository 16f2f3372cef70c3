"""A bug is told once per place, without a word of what people typed."""

from __future__ import annotations

import re
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

_PATH_PARTS = 3
_QT_TROUBLE = (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class CrashWatch(QObject):
    """Catches what no code caught, on any thread, and reports on the GUI thread.

    Args:
        on_report: Is handed each report as well.
        of_the_world: Returns what an error means that is no bug (a disk that fails), ``None``
            for a bug.

    Signals:
        crashed: (report) once per place.
        troubled: (what ``of_the_world`` returned).
    """

    crashed = Signal(str)
    troubled = Signal(object)
    _caught = Signal(str, str)
    _met = Signal(object)

    def __init__(
        self,
        on_report: Callable[[str], None] | None = None,
        of_the_world: Callable[[BaseException], object | None] = lambda _error: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._on_report = on_report
        self._of_the_world = of_the_world
        self._met.connect(self.troubled, Qt.ConnectionType.QueuedConnection)
        self._seen: set[str] = set()
        self._caught.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Watch from now on; the hooks before are kept for ``remove``."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        self._qt_before = qInstallMessageHandler(self._on_qt_message)

    def remove(self) -> None:
        """Put the former hooks back."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._qt_before)

    def tell(self, error: BaseException) -> None:
        """Report an error somebody holds in hand. Any thread."""
        self._caught.emit(_place(error), report_of(error))

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _to_stderr(report_of(error))
        trouble = self._of_the_world(error)
        if trouble is None:
            self.tell(error)
        else:
            self._met.emit(trouble)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and args.exc_type is not SystemExit:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        bare = re.sub(r"\"[^\"]*\"|'[^']*'|\d+", "…", text)[:200]
        _to_stderr(f"Qt: {bare}")
        if kind in _QT_TROUBLE:
            self._caught.emit(f"Qt {bare}", f"Qt {kind.name}: {bare}\n\n{_versions()}")

    def _report(self, place: str, report: str) -> None:
        if place in self._seen:
            return
        self._seen.add(place)
        self.crashed.emit(report)
        if self._on_report is not None:
            self._on_report(report)


def report_of(error: BaseException) -> str:
    """Return types, files, lines and functions; no message, no value, no home folder.

    An exception's message is left out too: it may quote what was typed.
    """
    parts: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(parts) < 10:
        frames = [
            f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        parts.append("\n".join([_name(seen), *frames]))
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return "\n\ncaused by\n".join(parts) + f"\n\n{_versions()}"


def _to_stderr(text: str) -> None:
    if sys.stderr is not None:  # there is none in a packaged window
        sys.stderr.write(f"{text}\n")


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "?"
    return f"{_name(error)} {where}"


def _name(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"


def _short(filename: str) -> str:
    return "/".join(Path(filename).parts[-_PATH_PARTS:])


def _versions() -> str:
    import platform

    return (
        f"Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()}"
    )
