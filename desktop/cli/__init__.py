"""The second door: the same office on the command line, without Qt at import."""

from __future__ import annotations

import sys

from desktop.cli.arguments import parse


def main(argv: list[str]) -> int:
    """Run a command, or the window without one.

    Returns:
        0 done, 1 refused or found faults, 2 usage, 3 the data can't be opened.
        Never a traceback for what a person can do something about.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        options = parse(argv)
    except SystemExit as left:  # argparse has answered: --help, --version or usage
        return int(left.code or 0) if not isinstance(left.code, str) else 2
    from desktop.cli.commands import run

    return run(options)
