"""Runs one command of the second door and turns refusals into exit codes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from desktop.cli.door import Door
from desktop.domain.errors import DataUnreadable, DomainError

DONE, REFUSED, USAGE, UNREADABLE = 0, 1, 2, 3


def run(options: argparse.Namespace) -> int:
    """Run the command of ``options``, the window where there is none."""
    door = Door(options)
    try:
        return _COMMANDS[options.command](door, options)
    except DataUnreadable as error:
        return _say(door, error, UNREADABLE)
    except DomainError as error:
        return _say(door, error, REFUSED)
    except BrokenPipeError:
        sys.stderr.close()
        return REFUSED
    except KeyboardInterrupt:
        return REFUSED


def _say(door: Door, error: DomainError, code: int) -> int:
    print(door.sentence(error.code, error.details), file=sys.stderr)
    return code


def _window(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.window import run_window

    return run_window(door, options)


def _cases(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.listing import list_cases

    return list_cases(door, options)


def _case(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.listing import show_case

    return show_case(door, options)


def _letter(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.letter import make_letter

    return make_letter(door, options)


def _samples(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.samples import make_samples

    return make_samples(door, options)


def _doctor(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.doctor import examine

    return examine(door, options)


def _demo(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.window import run_demo

    return run_demo(door, options)


_COMMANDS: dict[str | None, Callable[[Door, argparse.Namespace], int]] = {
    None: _window,
    "cases": _cases,
    "case": _case,
    "letter": _letter,
    "samples": _samples,
    "doctor": _doctor,
    "demo": _demo,
}
