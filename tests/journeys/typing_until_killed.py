"""A clerk in the middle of a line, in a process of its own; the test kills it.

Arguments: data folder, recovery code file, text. Each letter typed is told on stdout.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from desktop.app import Session, Start, make_application

LETTER_MS = 100


def main(folder: str, code_file: str, text: str) -> int:
    """Open the window, take a call, type; end only by being killed."""
    app = make_application()
    session = Session(Start(Path(folder), Path(code_file), "ja"), app)
    letters = iter(text)

    def type_next() -> None:
        letter = next(letters, None)
        target = QApplication.focusWidget()
        if letter is None or target is None:
            return
        event = QInputMethodEvent("", [])
        event.setCommitString(letter)
        QApplication.sendEvent(target, event)
        print(letter, end="", flush=True)

    timer = QTimer(interval=LETTER_MS)
    timer.timeout.connect(type_next)

    def begin() -> None:
        focus = QApplication.focusWidget()
        if session.frame is None:
            return
        if focus is None or focus.objectName() != "note":
            session.window.take_call()
            return
        waiting.stop()
        print("ready", flush=True)
        timer.start()

    waiting = QTimer(interval=300)
    waiting.timeout.connect(begin)
    waiting.start()
    session.show()
    session.window.activateWindow()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
