"""From a start to its end: one window after another over the same folder, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from desktop import __version__
from desktop.app import Session, Start, make_application
from desktop.domain.errors import WorldError
from desktop.qtkit.program import Program
from desktop.views.main_window import MainWindow

if TYPE_CHECKING:
    from desktop.qtkit.single_instance import SingleInstance


def run(start: Start) -> int:
    """Open the window and return the exit code when it is closed.

    A second start for the same folder raises the first window and returns 0; one of another
    version asks the first to close, and opens when it has.
    """
    from desktop.qtkit.crash import CrashWatch
    from desktop.qtkit.single_instance import SingleInstance

    app = make_application()
    instance = SingleInstance(start.folder, version=__version__)
    if not instance.claim(raise_first=not start.in_background):
        is_other = bool(instance.meets) and not start.in_background
        if not (is_other and _waited(instance, start)):
            return 0
    crash = CrashWatch(of_the_world=of_the_world)
    crash.install()
    now: list[Session] = []

    def begin(session: Session) -> None:
        now[:] = [session]
        session.closed.connect(lambda: QTimer.singleShot(0, app, go_on))
        session.begin()

    def go_on() -> None:
        following = now[0].follows()
        if following is None:
            app.exit(0)
        else:
            begin(following)

    crash.crashed.connect(lambda report: _show_crash(report, now[0].window))
    crash.troubled.connect(lambda error: now[0].tell_trouble(error))
    instance.raised.connect(lambda: now[0].window.come_back())
    instance.other_started.connect(lambda version: now[0].strips.tell_other_version(version))
    app.commitDataRequest.connect(lambda _manager: now[0].save_before_logoff())
    if isinstance(app, Program):
        app.ending.connect(lambda: now[0].window.let_go())
    app.setQuitOnLastWindowClosed(False)  # a window aside is not the end of the program
    begin(Session(start, app))
    code = app.exec()
    crash.remove()
    instance.release()
    return code


def _waited(instance: SingleInstance, start: Start) -> bool:
    """Wait until the other version is closed; ``False``: the person would not."""
    from desktop import paths
    from desktop.qtkit.i18n import Languages, system_language
    from desktop.views.look import read_look
    from desktop.views.other_version import OtherVersionWait

    languages = Languages(paths.resources() / "i18n")
    languages.use(start.language or read_look(start.folder).language or system_language())
    wait = OtherVersionWait(instance.meets, lambda: instance.claim(raise_first=False))
    return bool(wait.exec())


def of_the_world(error: BaseException) -> WorldError | None:
    """Return the trouble of disk or file behind an error nobody caught, ``None``: it is a bug."""
    from desktop.storage.faults import DatabaseFault, translated

    met: BaseException | None = error
    while met is not None:
        if isinstance(met, WorldError):
            # A fresh one: the traceback of this one would keep the screens of its frames.
            return type(met)(met.code, **met.details)
        if isinstance(met, DatabaseFault) and isinstance(found := translated(met), WorldError):
            return found
        met = met.__cause__
    return None


def _show_crash(report: str, window: MainWindow) -> None:
    from desktop.qtkit.crash_dialog import CrashDialog

    CrashDialog(report, window).open()
