"""The window from the command line, and the demonstration."""

from __future__ import annotations

import argparse
import sys

from desktop.cli.door import Door
from desktop.launcher.system import has_display


def run_window(door: Door, options: argparse.Namespace) -> int:
    """Open the window; without a display say in one sentence what still works."""
    if not has_display():
        print(door.sentence("cli.no_display"), file=sys.stderr)
        return 1
    door.code_file()
    from desktop.app import Start, run

    return run(Start(door.folder, door.code_file_path, options.language or ""))


def run_demo(door: Door, options: argparse.Namespace) -> int:
    """Open a throw-away sample office, or play case 1 and keep its pictures."""
    if options.to is None and not has_display():
        print(door.sentence("cli.no_display"), file=sys.stderr)
        return 1
    from desktop.demo import play, show

    if options.to is not None:
        return play(options.to, language=options.language or "ja")
    return show(language=options.language or "")
