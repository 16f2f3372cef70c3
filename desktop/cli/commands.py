"""Runs one command of the second door and turns refusals into exit codes."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from desktop.cli.door import Door
from desktop.domain.errors import DataUnreadable, DomainError, WorldError

REFUSED, UNREADABLE = 1, 3


def run(options: argparse.Namespace) -> int:
    """Run the command of ``options``, the window where there is none."""
    door = Door(options)
    try:
        return _COMMANDS[options.command](door, options)
    except DomainError as error:
        return _say(door, error)
    except BrokenPipeError:
        sys.stderr.close()
        return REFUSED
    except KeyboardInterrupt:
        return REFUSED
    except ImportError:
        raise  # the launcher names what the system lacks
    except Exception as fault:  # noqa: BLE001 - a script gets a sentence, never a traceback
        return _say(door, _named(fault))


def _say(door: Door, error: DomainError) -> int:
    print(door.sentence(error.code, error.details), file=sys.stderr)
    return UNREADABLE if isinstance(error, DataUnreadable) else REFUSED


def _named(fault: Exception) -> DomainError:
    """Return trouble with the world, or a bug of ours, as an error with a sentence."""
    from desktop.storage.faults import translated

    if error := translated(fault):
        return error
    if isinstance(fault, OSError):
        reason = fault.strerror or type(fault).__name__
        return WorldError("cli.world", reason=reason, file=str(fault.filename or ""))
    place = ""
    if fault.__traceback__ is not None:
        *_, last = traceback.walk_tb(fault.__traceback__)
        place = f"{Path(last[0].f_code.co_filename).name}:{last[1]}"
    return DomainError("cli.bug", what=type(fault).__name__, place=place)


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


def _check_template(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.check_template import check_templates

    return check_templates(door, options)


def _templates(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.templates import list_templates

    return list_templates(door, options)


def _letters(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.letters import list_letters

    return list_letters(door, options)


def _callbacks(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.callbacks import list_callbacks

    return list_callbacks(door, options)


def _when(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.when import read_text

    return read_text(door, options)


def _calendar(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.calendar import write_promises

    return write_promises(door, options)


def _samples(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.samples import make_samples

    return make_samples(door, options)


def _backup(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.backup import make_backup

    return make_backup(door, options)


def _restore(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.backup import restore_backup

    return restore_backup(door, options)


def _journal(door: Door, options: argparse.Namespace) -> int:
    from desktop.cli.journal import show_journal

    return show_journal(door, options)


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
    "check-template": _check_template,
    "templates": _templates,
    "letters": _letters,
    "callbacks": _callbacks,
    "when": _when,
    "calendar": _calendar,
    "samples": _samples,
    "backup": _backup,
    "restore": _restore,
    "journal": _journal,
    "doctor": _doctor,
    "demo": _demo,
}
