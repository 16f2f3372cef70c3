"""Run under a real bus and a real display: a note is shown, the picture clicked, and the promise answered.

python -m tests.views.promises.real_notice FOLDER works|refuses|missing

Prints one JSON object: what the desktop was told and what became of the promise.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSystemTrayIcon

from desktop.app import Session, Start, make_application
from desktop.domain.promise import Promise
from desktop.storage.keychain import MemoryKeychain
from tests.fixed_clock import FixedClock
from tests.views.promises.notice_service import Desktop

PATIENCE_MS = 40_000


def main() -> None:
    """Play it, and say in one line what was seen."""
    folder, way = Path(sys.argv[1]), sys.argv[2]
    desktop = Desktop(refuses=way == "refuses") if way != "missing" else None
    try:
        print(json.dumps(play(folder, desktop)))
    finally:
        if desktop is not None:
            desktop.stop()


def play(folder: Path, desktop: Desktop | None) -> dict[str, Any]:
    """Play one reminder from ring to answer, and return what was seen."""
    clock = FixedClock()
    app = make_application()
    session = Session(Start(folder / "data", None, "en", MemoryKeychain(), clock), app)
    session.show()
    wait(lambda: session.window.reminders is not None)
    promise = make_promise(session)
    clock.to(datetime(2026, 10, 6, 12, 30))
    watch = session.window.reminders
    assert watch is not None
    watch.look()
    told: dict[str, Any] = {
        "tray": QSystemTrayIcon.isSystemTrayAvailable(),
        "shown": wait(lambda: watch.window_shown.isVisible()),
    }
    told |= heard(desktop) if desktop is not None else {}
    if desktop is not None and not desktop.refuses:
        desktop.click_picture(told["picture"])
        told["clicked"] = wait(watch.window_shown.accepts_keyboard)
    else:
        watch.focus_reminder()
    QTest.keyClick(watch.window_shown, Qt.Key.Key_1)
    promises = session.frame.services.promises if session.frame else None
    assert promises is not None
    wait(lambda: promises.get(promise.promise_id).state.value != "open")
    wait(lambda: not watch.window_shown.isVisible())
    told["state"] = promises.get(promise.promise_id).state.value
    told["still_shown"] = watch.window_shown.isVisible()
    session.window.quit()
    return told


def make_promise(session: Session) -> Promise:
    """Promise a call at half past twelve."""
    assert session.frame is not None
    services, made = session.frame.services, []

    def verb() -> Promise:
        call = services.calls.begin()
        services.calls.set_caller(call.call_id, name="仮山 はなこ", phone="03-0000-1101")
        promise = services.promises.set_callback(
            call.case_id, call.call_id, "12:30", who="院長", reason="検査の結果"
        )
        services.calls.end(call.call_id, "callback", thanked=True, open_said=True)
        assert promise is not None
        return promise

    session.frame.desk.do(verb, made.append)
    wait(lambda: bool(made))
    return made[0]


def heard(desktop: Desktop) -> dict[str, Any]:
    """Return the picture and the note the desktop was given."""
    found: dict[str, Any] = {}

    def look() -> bool:
        while not desktop.heard.empty():
            name, value = desktop.heard.get()
            found.setdefault(name, value)
        return "note" in found

    wait(look)
    return found


def wait(holds: Callable[[], bool]) -> bool:
    """Let the program go on until something holds."""
    timer = QElapsedTimer()
    timer.start()
    while not holds() and timer.elapsed() < PATIENCE_MS:
        QTest.qWait(20)
    return holds()


if __name__ == "__main__":
    main()
