"""The window from the command line, and the demonstration."""

from __future__ import annotations

import argparse
import os
import sys

from desktop.cli.door import Door
from desktop.launcher.system import (
    display_answers,
    has_display,
    missing_libraries,
    needed_libraries,
)


def run_window(door: Door, options: argparse.Namespace) -> int:
    """Open the window; without a display say in one sentence what still works."""
    if not _can_show(door):
        return 1
    door.code_file()
    from desktop.qtkit import start_up

    start_up.begin()
    from desktop.app import Start
    from desktop.running import run

    def say_where_the_code_is() -> None:
        words = {"path": str(door.code_file_path)}
        print(door.sentence("cli.code_written", words), file=sys.stderr, flush=True)

    return run(
        Start(
            door.folder,
            door.code_file_path,
            options.language or "",
            code_written=say_where_the_code_is,
            stays=True,
            in_background=options.in_background,
        )
    )


def run_demo(door: Door, options: argparse.Namespace) -> int:
    """Open a throw-away sample office, or play case 1 and keep its pictures."""
    if options.to is None and not _can_show(door):
        return 1
    from desktop.demo import play, show

    if options.to is not None:
        return play(options.to, language=options.language or "ja", said_in=door.language)
    return show(language=options.language or "")


def _can_show(door: Door) -> bool:
    """Whether a window can be opened here; if not, one sentence says what still works.

    Raises:
        ImportError: Libraries of the display are missing; the launcher names them.
    """
    if not has_display():
        print(door.sentence("cli.no_display"), file=sys.stderr)
        return False
    if not os.environ.get("QT_QPA_PLATFORM"):
        missing = missing_libraries(needed_libraries(window=True))
        if missing:
            raise ImportError(", ".join(missing))
    if not display_answers():
        print(door.sentence("cli.display_silent"), file=sys.stderr)
        return False
    return True
